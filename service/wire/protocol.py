"""HTTP/1.1 with heads, and trailers, of so many bytes and no more.

httptools joins the pieces of a header as they come, each time anew: one connection that sent a
header of 150 MB stopped the whole server for 15 seconds, before any key was asked for. What a
chunked body has behind it is joined likewise.
"""

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

MOST_HEAD_BYTES = 64 * 1024
_ANSWER = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\ncontent-type: application/json\r\n"
    b"connection: close\r\ncontent-length: %d\r\n\r\n%s"
)
_DETAIL = b'{"error":"TooLargeError","detail":"the head of the request is larger than 64 KiB"}'


class BoundedProtocol(HttpToolsProtocol):
    """Uvicorn's protocol; a request whose head does not end is answered 431 and cut off."""

    _n_pending = 0
    """Bytes since a head began or ended or a piece of a body came: those of a head or trailer."""

    def data_received(self, data: bytes) -> None:
        """Take in what came."""
        self._n_pending += len(data)
        super().data_received(data)
        if self._n_pending > MOST_HEAD_BYTES:
            self.transport.write(_ANSWER % (len(_DETAIL), _DETAIL))
            self.transport.close()

    def on_message_begin(self) -> None:
        """A head begins."""
        self._n_pending = 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """A head ended."""
        self._n_pending = 0
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """A piece of a body; how much of it there may be is the service's to say."""
        self._n_pending = 0
        super().on_body(body)
