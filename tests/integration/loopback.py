"""A server on loopback while a block runs: what stands in the place of another service."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Loopback:
    """Listens at ``url``; its handler knows it as ``owner``."""

    def __init__(self, handler):
        self.closing = threading.Event()
        owned = type("Handler", (handler,), {"owner": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), owned)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class Handler(BaseHTTPRequestHandler):
    owner: Loopback

    def sent(self):
        """The bytes of the request's body."""
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def tell(self, status, body, headers=()):
        try:
            self.send_response(status)
            for name, value in dict(headers).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:  # whoever asked has had enough
            self.close_connection = True

    def log_message(self, *_):
        """Say nothing."""
