"""A scripted model behind an OpenAI-compatible endpoint on loopback, with faults to order."""

import json
from collections import deque

from tests.integration.loopback import Handler, Loopback


def lines_of(sent):
    """The lines of a request, as the model sees them: number to text."""
    fenced = sent["messages"][-1]["content"]
    data = fenced.removeprefix("<data>\n").removesuffix("\n</data>")
    return json.loads(data)["lines"]


def unchanged(lines):
    return lines


def completion(content):
    message = {"role": "assistant", "content": content}
    return {"choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}


def status(code, **headers):
    """Answer a status and nothing else."""

    def act(handler, _sent):
        handler.tell(code, b"{}", headers)

    return act


def body(content):
    """Answer these bytes, or this text as the model's words."""

    def act(handler, _sent):
        told = content if isinstance(content, bytes) else json.dumps(completion(content)).encode()
        handler.tell(200, told)

    return act


def drip(seconds=0.05, *, head=False):
    """Answer a byte at a time, for ever: the headers too if ``head``."""

    def act(handler, _sent):
        try:
            start = b"HTTP/1.1 200 OK\r\n" + (b"" if head else b"Content-Length: 999999\r\n\r\n")
            handler.wfile.write(start)
            while not handler.owner.closing.wait(seconds):
                handler.wfile.write(b"x")
                handler.wfile.flush()
        except OSError:  # nobody listens any more
            handler.close_connection = True

    return act


def silent(handler, _sent):
    """Take the request and never answer."""
    handler.owner.closing.wait(30)
    handler.close_connection = True


def lost(handler, _sent):
    """Close the connection instead of answering."""
    handler.close_connection = True


class ModelServer(Loopback):
    """Every request that came, what the model writes, and the faults to come.

    ``writes`` makes the model's words of the lines it is sent: a dict, or text.
    """

    def __init__(self, writes=unchanged):
        self.writes = writes
        self.requests = []
        self.headers = []
        self.faults = deque()
        self.always = None
        super().__init__(_Model)


class _Model(Handler):
    owner: ModelServer

    def _complete(self):
        sent = json.loads(self.sent())
        model = self.owner
        model.requests.append((self.path, sent))
        model.headers.append(dict(self.headers))
        if model.always or model.faults:
            (model.always or model.faults.popleft())(self, sent)
            return
        said = model.writes(lines_of(sent))
        content = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
        self.tell(200, json.dumps(completion(content)).encode())

    def _refuse(self):
        self.owner.requests.append((self.path, None))
        self.tell(200, b"{}")

    do_POST, do_GET = _complete, _refuse  # noqa: N815
