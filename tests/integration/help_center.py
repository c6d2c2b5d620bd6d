"""A help center that speaks Zendesk's API over loopback, with faults to order."""

import base64
import json
import re
from collections import deque
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from tests.integration.loopback import Handler, Loopback

EMAIL = "bot@example.org"
TOKEN = "a-token-that-nobody-may-see"
SECTION = 360001
LOST = "the answer is lost"


@dataclass(frozen=True)
class Fault:
    """What is answered in the place of the next request of a method; once, unless ``always``."""

    method: str
    status: int | str = LOST
    headers: tuple[tuple[str, str], ...] = ()
    body: object = None
    about: str = ""
    always: bool = False

    def meets(self, method, path, sent):
        return method == self.method and self.about in f"{path} {json.dumps(sent)}"


class HelpCenter(Loopback):
    """Articles by id, every request that came, and the faults to come."""

    def __init__(self):
        self.articles = {}
        self.requests = []
        self.faults = deque()
        super().__init__(_Zendesk)

    def asked(self, *methods):
        return [request for request in self.requests if request[0] in methods]

    def titles(self):
        return sorted(article["title"] for article in self.articles.values())

    def fault(self, method, path, sent):
        for fault in list(self.faults):
            if fault.meets(method, path, sent):
                if not fault.always:
                    self.faults.remove(fault)
                return fault
        return None

    def answer(self, method, path, query, sent):
        """(status, body) as Zendesk gives them."""
        if found := re.fullmatch(r"/api/v2/help_center/([a-z-]+)/sections/(\d+)/articles", path):
            locale, section = found.groups()
            if int(section) != SECTION:
                return 404, {"error": "RecordNotFound", "description": "Not found"}
            return self._list(query) if method == "GET" else self._create(locale, sent)
        if found := re.fullmatch(
            r"/api/v2/help_center/articles/(\d+)/translations/([a-z-]+)", path
        ):
            article = self.articles.get(int(found[1]))
            if article is None or article["locale"] != found[2]:
                return 404, {"error": "RecordNotFound", "description": "Not found"}
            if method == "PUT":
                assert set(sent["translation"]) == {"title", "body"}
                article.update(sent["translation"])
            return 200, {"translation": {key: article[key] for key in ("title", "body", "draft")}}
        return 404, {"error": "InvalidEndpoint", "description": "Not found"}

    def _list(self, query):
        wanted = set(query["label_names"][0].split(","))
        found = [a for a in self.articles.values() if wanted & set(a["label_names"])]
        return 200, {"articles": found, "count": len(found)}

    def _create(self, locale, sent):
        assert sent["notify_subscribers"] is False
        assert sent["article"]["draft"] is True
        assert sent["article"]["locale"] == locale
        article_id = 900719925474 + len(self.requests)
        self.articles[article_id] = {**sent["article"], "id": article_id}
        return 201, {"article": self.articles[article_id]}


class _Zendesk(Handler):
    owner: HelpCenter

    def _handle(self):
        parts = urlsplit(self.path)
        sent = json.loads(self.sent() or "null")
        center = self.owner
        center.requests.append((self.command, parts.path, sent))
        key = base64.b64encode(f"{EMAIL}/token:{TOKEN}".encode()).decode()
        fault = center.fault(self.command, parts.path, sent)
        if fault is not None and fault.status != LOST:
            self._say(fault.status, fault.body, fault.headers)
        elif self.headers["Authorization"] != f"Basic {key}":
            self._say(401, {"error": "Couldn't authenticate you"})
        else:
            status, body = center.answer(self.command, parts.path, parse_qs(parts.query), sent)
            if fault is None:
                self._say(status, body)
            else:
                self.close_connection = True

    do_GET = do_POST = do_PUT = _handle  # noqa: N815

    def _say(self, status, body, headers=()):
        text = body if isinstance(body, str) else json.dumps(body)
        self.tell(status, text.encode(), headers)
