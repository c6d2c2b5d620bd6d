"""An article as other systems take it in: Markdown, FAQPage JSON-LD, Zendesk, Confluence.

Pure functions. None of them masks: what they are given has to be masked (``service.wire.masked``).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from models.types import Article
from models.writing.faq import plain
from service.help_centers.as_html import html, html_text, without_html
from service.wire.answers import instant

# Harmless in JSON and none of them is in HTML: the end of a <script>, the begin of a comment,
# and the two ends of a line that old JavaScript knows.
_UNSAFE_IN_SCRIPT = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}

_RIGHT_TO_LEFT = frozenset(("ar", "fa", "he", "ur"))


@dataclass(frozen=True, slots=True)
class Filing:
    """How a Zendesk help center files an article.

    Attributes:
        permission_group: Id of the group of those who may edit and publish it.
        user_segment: Id of the readers who may see it; None for everybody.
        locales: The help center's locale of a language (ISO 639-1); a language that is not
            named is its own locale.
    """

    permission_group: int | None = None
    user_segment: int | None = None
    locales: Mapping[str, str] = field(default_factory=dict)

    def locale(self, language: str) -> str:
        """Return the help center's locale of a language."""
        return self.locales.get(language, language)


def markdown_page(article: Article) -> str:
    """Write Markdown under YAML front matter, as site generators and wikis read it."""
    head = {
        "id": article.id,
        "title": article.title,
        "products": list(article.products),
        "language": article.language,
        "status": article.state,
        "cluster_id": article.cluster_id,
        **({"issue": article.issue} if article.issue else {}),
        **({"variant_of": article.variant_of} if article.variant_of else {}),
        "n_evidence": article.n_evidence,
        "created_at": instant(article.created_at.replace(microsecond=0)),
        "updated_at": instant(article.updated_at.replace(microsecond=0)),
        "editors": list(article.editors),
    }
    front = yaml.dump(head, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=float("inf"))
    text = without_html(f"# {plain(article.title)}\n\n{article.body}")
    return f"---\n{front}---\n\n{text.rstrip()}\n"


def faq_page(articles: Sequence[Article]) -> str:
    """Write articles as a schema.org FAQPage, safe inside a ``<script>`` as it is.

    The answer is HTML, as schema.org permits (schema.org/Answer; of tags, those that search
    engines show: headings, lists, emphasis, links).
    """
    page = {
        "@context": "https://schema.org",
        "@type": "FAQPage",
        "mainEntity": [
            {
                "@type": "Question",
                "name": _line(article.title),
                "inLanguage": article.language,
                "acceptedAnswer": {"@type": "Answer", "text": _body(article)},
            }
            for article in articles
        ],
    }
    text = json.dumps(page, ensure_ascii=False, indent=1)
    return f"{text.translate(_UNSAFE_IN_SCRIPT)}\n"


def zendesk_article(article: Article, filing: Filing) -> dict[str, Any]:
    """Return the request that creates the article in a help center: a draft, nobody notified."""
    return {
        "article": {
            "title": _line(article.title),
            "body": _body(article),
            "locale": filing.locale(article.language),
            "permission_group_id": filing.permission_group,
            "user_segment_id": filing.user_segment,
            "draft": True,
            "label_names": [*article.products, label(article)],
        },
        "notify_subscribers": False,
    }


def label(article: Article) -> str:
    """Return the label by which an article is known again, wherever it was moved or renamed."""
    return f"vigie-{article.id}"


def storage_page(article: Article) -> str:
    """Write Confluence's storage format: XHTML, with the title as the first heading."""
    return f"<h1>{html_text(_line(article.title))}</h1>\n{_body(article)}"


def _body(article: Article) -> str:
    """The body as HTML, which says so where its language is written from right to left."""
    text = html(article.body)
    return f'<div dir="rtl">{text}</div>' if article.language in _RIGHT_TO_LEFT else text


class _Dumper(yaml.SafeDumper):  # type: ignore[misc]  # it has no types
    """Safe YAML; a text with line ends stands in double quotes, where each is spelt out."""


def _represent(dumper: Any, text: str) -> Any:
    # Bare or in single quotes some ends of lines (U+0085, U+2028) are read back as spaces.
    style = None if text.isprintable() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _represent)


def _line(text: str) -> str:
    return " ".join(text.split())
