"""Tables, lists and code in agents' answers, as lines: a step is a step in whatever form."""

import re
from itertools import count

_FENCED = re.compile(r"\s{0,9}^[ \t]*```[^\n`]{0,40}\n(.{0,2000}?)^[ \t]*```[ \t]*$", re.M | re.S)
_PRE = re.compile(r"(?:\s|</p>|<br\s?/?>){0,9}<pre\b[^<>]{0,200}>(.{0,2000}?)</pre>", re.I | re.S)
_CODE = re.compile(r"<code\b[^<>]{0,200}>([^<>`]{1,200})</code>", re.I)
_TAG = re.compile(r"<[^<>]{0,200}>")
_CELL_END = re.compile(r"</t[dh]>", re.I)
_NUMBER_CELL = re.compile(r"<td\b[^<>]{0,200}>\s*(\d{1,2})[.)]?\s*</td>", re.I)
_COUNTED = re.compile(r"<ol\b[^<>]{0,200}>(?:(?!<ol\b).){0,4000}?</ol>", re.I | re.S)
_ITEM = re.compile(
    r"<li\b[^<>]{0,200}>(?:\s{0,9}<(?:p|div|span|b|strong)\b[^<>]{0,200}>)?"
    r"(?!\d{1,3}\. )",
    re.I,
)
_HEADER = re.compile(r"^[ \t]*\|[^\n]{1,500}\n(?=[ \t]*\|?[ \t]*:?-{2,})", re.M)
_RULE = re.compile(
    r"^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*(?:\n|$)", re.M
)
_ROW = re.compile(r"^[ \t]*\|([^\n]{1,2000}?)\|?[ \t]*$", re.M)


def as_lines(answer: str) -> str:
    """Write each row of a table as a line, and code in its sentence: "Run: `ipconfig /renew`".

    The items of a list get the marks with which plain text has them.

    Args:
        answer: Plain text, Markdown or HTML; what holds neither comes back as it was.
    """
    answer = _FENCED.sub(_inline, answer)
    answer = _PRE.sub(_inline, answer)
    answer = _CODE.sub(r"`\1`", answer)
    answer = _ITEM.sub(r"\g<0>- ", _COUNTED.sub(_numbered, answer))
    answer = _CELL_END.sub(r" \g<0>", _NUMBER_CELL.sub(r"<td>\1. </td>", answer))
    if "|" in answer:
        answer = _ROW.sub(_line, _RULE.sub("", _HEADER.sub("", answer)))
    return answer


def _numbered(items: re.Match[str]) -> str:
    numbers = count(1)
    return _ITEM.sub(lambda item: f"{item[0]}{next(numbers)}. ", items[0])


def _inline(code: re.Match[str]) -> str:
    lines = [line.strip() for line in _TAG.sub("", code[1]).split("\n")]
    return " " + " ".join(f"`{line}`" for line in lines if line and "`" not in line)


def _line(row: re.Match[str]) -> str:
    cells = [cell.strip() for cell in row[1].split("|") if cell.strip()]
    if cells and re.fullmatch(r"\d{1,2}[.)]?", cells[0]):
        cells[0] = f"{cells[0].rstrip('.)')}."
    return " ".join(cells)
