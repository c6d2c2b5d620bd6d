"""What a product is called in a title or a draft: the catalogue's name, else the customers'."""

import re
from collections import Counter
from collections.abc import Sequence

from models.background import Background
from models.privacy import mask
from models.private_text import plain

_MIN_FIRST = 4
"""Letters of a name's first word from which on it means the whole."""
_PARTS = re.compile(r"[^\W\d_]+|\d+")


def product_name(product: str, texts: Sequence[str], background: Background) -> str:
    """Write a product as the catalogue does, else as most customers ("Aria 5" for ``aria-5``)."""
    if listed := background.names.get(product):
        return listed
    # Ids are without accents; the plain copy of a text has its length.
    spans = ((text, m.span()) for text in texts for m in _pattern(product).finditer(plain(text)))
    written = Counter(text[start:end] for text, (start, end) in spans)
    capitals = Counter({name: n for name, n in written.items() if not name.islower()})
    best = (capitals or written).most_common(1)
    # A desk may give anything as a product, a customer's address too.
    return best[0][0] if best else mask(re.sub(r"[-_]+", " ", product))


def with_name(text: str, product: str, name: str, background: Background) -> str:
    """Put a product's name where a text spells it otherwise: "veltik9", "AERIS-3", "my Aeris"."""
    for spelled in (_pattern(name), _pattern(product), _first_word(name, background)):
        if spelled and spelled.search(plain(text)):
            return _put(name, spelled, text)
    return text


def with_code(text: str, code: str) -> str:
    """Write a code as most customers do where a text has it otherwise: "e 47"."""
    return _put(code, _pattern(code), text)


def _put(name: str, spelled: re.Pattern[str], text: str) -> str:
    for found in reversed([*spelled.finditer(plain(text))]):
        text = text[: found.start()] + name + text[found.end() :]
    return text


def _pattern(name: str) -> re.Pattern[str]:
    parts = _PARTS.findall(plain(name))
    spelled = r"[-_\s]?".join(map(re.escape, parts)) if parts else re.escape(name)
    return re.compile(rf"(?<!\w){spelled}(?!\w)", re.IGNORECASE)


def _first_word(name: str, background: Background) -> re.Pattern[str] | None:
    """What only this name of the catalogue begins with, by itself, with its capital."""
    first = _PARTS.match(plain(name))
    others = (plain(other) for other in background.names.values() if other != name)
    if first is None or len(first[0]) < _MIN_FIRST or not first[0][0].isupper():
        return None
    if not background.names or any(_pattern(first[0]).search(other) for other in others):
        return None
    return re.compile(rf"(?<![\w-]){first[0]}(?![\w-]|\s+[A-Z\d])")
