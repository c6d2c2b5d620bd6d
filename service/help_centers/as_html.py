"""The Markdown of an article as HTML that is also well-formed XML, with nothing live in it."""

import re
from html import escape

from markdown_it import MarkdownIt

# What articles are made of and no more. Raw HTML is text here: a ticket or an answer may hold
# a <script>. Images are left out because they would call elsewhere when the page is read.
_RULES = ["heading", "list", "emphasis", "link", "backticks", "escape", "entity", "newline"]
_MARKDOWN = MarkdownIt("zero", {"html": False, "xhtmlOut": True}).enable(_RULES)

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def html(markdown: str) -> str:
    """Render headings, lists, emphasis, code and links; all else is text, and is escaped.

    Links with a scheme that runs code (``javascript:``) stay text, too.
    """
    rendered: str = _MARKDOWN.render(_NOT_XML.sub("", markdown))
    return rendered


def html_text(text: str) -> str:
    """Escape a line of plain text, for a place between tags."""
    return escape(_NOT_XML.sub("", text), quote=False)


def without_html(markdown: str) -> str:
    """Write every tag in Markdown so that a renderer shows it as text, whatever it allows."""
    return re.sub("<(?=[A-Za-z/!?])", "&lt;", markdown)
