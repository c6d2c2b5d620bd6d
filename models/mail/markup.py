"""From HTML to the text a reader sees; text that only mentions tags stays as it is."""

import html
import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from models.mail.marks import is_sent_on

# A layout tag, not any tag: people write <enter>, <name> and <script> in plain text.
_LOOKS_LIKE_HTML = re.compile(
    r"<br\s{0,9}/?>|</(?:p|div|span|td|tr|table|li|ul|ol|html|body|a|b|strong|h[1-6])>"
    r"|<(?:!doctype html|html|body|div|p)\b(?!@)[^<>]{0,500}>",
    re.IGNORECASE,
)
# In a document, line breaks of the source mean nothing; among mere <br> they are the writer's.
_IS_DOCUMENT = re.compile(r"<(?:/p|/div|/td|html|body|!doctype)\b", re.IGNORECASE)
_BREAK = re.compile(r"<(?:br|/?(?:li|tr|dt|dd))\b", re.IGNORECASE)
_PARAGRAPH = re.compile(
    r"</?(?:p|div|table|ul|ol|dl|blockquote|pre|hr|section|h[1-6])\b", re.IGNORECASE
)
_HEADINGS = "h1,h2,h3,h4,h5,h6"
_UNSAID = "script,style,head,template,noscript"
_QUOTED = (
    ".gmail_quote,.gmail_signature,.moz-cite-prefix,.moz-signature,.yahoo_quoted,"
    "blockquote[type=cite]"
)
_LABEL = re.compile(r"[^\W\d_a-zß-ÿ][^\n:.]{0,40}[^\W\d_]")
"""What names the value in the next cell of a row of two."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});", re.IGNORECASE)

# The parser's time grows with the square of the nesting: 0.8 s for 20,000 open <div>. No mail
# of 100,000 characters that a person reads has that many tags.
_N_TAGS = 5_000
_ANY_TAG = re.compile(r"<[^<>]*>")


def visible(text: str, *, drop_quoted: bool = False, as_markdown: bool = False) -> str:
    """Return the text a reader sees, one line for each block of HTML.

    Args:
        text: HTML or plain text, of any length; in plain text only entities are resolved.
        drop_quoted: Leave out what a mail program marked as quoted mail or signature, but for
            what is sent on.
        as_markdown: Mark headings and the items of lists in HTML.

    Returns:
        Text without tags, scripts and styles; white space is not tidied.
    """
    if not _LOOKS_LIKE_HTML.search(text):
        return _ENTITY.sub(lambda entity: html.unescape(entity.group()), text)
    if text.count("<") > _N_TAGS:
        return html.unescape(_ANY_TAG.sub("\n", text))
    if _IS_DOCUMENT.search(text):
        text = " ".join(text.split())
    text = _BREAK.sub(r"\n\g<0>", text)
    text = _PARAGRAPH.sub(r"\n\n\g<0>", text)
    tree = LexborHTMLParser(text)
    for node in tree.css(f"{_UNSAID},{_QUOTED}" if drop_quoted else _UNSAID):
        if not _is_sent_on(node):
            node.decompose()
    if as_markdown:
        _mark(tree)
    _part_cells(tree)
    seen = tree.root.text() if tree.root else ""
    return _tidy(seen) if as_markdown else seen


def _part_cells(tree: LexborHTMLParser) -> None:
    """Put a colon between a row's two cells, a field and its value, and a space between more."""
    for row in tree.css("tr"):
        cells = [node for node in row.iter() if node.tag in ("td", "th")]
        for cell in cells[1:]:
            labelled = len(cells) == 2 and _LABEL.fullmatch(cells[0].text().strip())
            cell.insert_before(" : " if labelled else " ")


def _is_sent_on(node: LexborNode) -> bool:
    if node.tag in _UNSAID.split(","):
        return False
    first, *_ = node.text().lstrip().split("\n", 1)
    return is_sent_on(first.rstrip())


def _mark(tree: LexborHTMLParser) -> None:
    """Put Markdown's marks before headings and the items of lists that hold text."""
    marks = [("## ", tree.css(_HEADINGS)), ("- ", tree.css("ul > li"))]
    for steps in tree.css("ol"):
        items = [node for node in steps.iter() if node.tag == "li" and node.text().strip()]
        marks += [(f"{n}. ", [item]) for n, item in enumerate(items, start=1)]
    for mark, nodes in marks:
        for node in nodes:
            if node.text().strip():
                node.insert_before(mark)


def _tidy(markdown: str) -> str:
    """Put a mark before what it marks, a paragraph's tag between them or not."""
    marked = re.sub(r"^(## |- |\d+\. )\s+", r"\1", markdown, flags=re.MULTILINE)
    return re.sub(r"\n\s*\n", "\n\n", marked)
