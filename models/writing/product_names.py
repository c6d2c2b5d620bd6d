"""What a product is called in a title or a draft: the catalogue's name, else the customers'."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from models.background import Background
from models.privacy import mask
from models.private.plain import plain
from models.routing.catalogue import Catalogue

_LEAST = 3
"""Letters that are no article or verb before a number: "y a 5 pixels" names no A5."""
_PARTS = re.compile(r"[^\W\d_]+|\d+")


def product_name(product: str, texts: Sequence[str], background: Background) -> str:
    """Write a product as the catalogue does, else as most customers ("Aria 5" for ``aria-5``)."""
    if listed := background.catalogue.names.get(product):
        return listed
    # Ids are without accents; the plain copy of a text has its length.
    spans = ((text, m.span()) for text in texts for m in _pattern(product).finditer(plain(text)))
    written = Counter(text[start:end] for text, (start, end) in spans)
    capitals = Counter({name: n for name, n in written.items() if not name.islower()})
    best = (capitals or written).most_common(1)
    # A desk may give anything as a product, a customer's address too.
    return best[0][0] if best else mask(re.sub(r"[-_]+", " ", product))


def names_any(text: str, names: Iterable[str]) -> bool:
    """Tell whether a text has one of these names, however it is spelled."""
    said = plain(text)
    return any(_pattern(name).search(said) for name in names)


def with_name(text: str, product: str, name: str) -> str:
    """Put a product's name where a text spells it otherwise: "veltik9", "AERIS-3".

    A name of one word is left as it stands: "Play" is a verb, too.
    """
    for spelled in (name, product):
        if len(_PARTS.findall(plain(spelled))) > 1 and _pattern(spelled).search(plain(text)):
            return _put(name, _pattern(spelled), text)
    return text


def with_names(text: str, catalogue: Catalogue) -> str:
    """Put the catalogue's names where a text spells those of its products otherwise."""
    for product in catalogue.named_in(text):
        text = with_name(text, product, catalogue.names[product])
    return text


def without_names(text: str, names: Iterable[str]) -> str:
    """Cut names out of a plain text, however they are spelled."""
    for name in names:
        text = _pattern(name).sub(" ", text)
    return text


def with_code(text: str, code: str) -> str:
    """Write a code as most customers do where a text has it otherwise: "e-47"."""
    return _put(code, _pattern(code), text)


def _put(name: str, spelled: re.Pattern[str], text: str) -> str:
    found = spelled.search(plain(text))
    return text[: found.start()] + name + text[found.end() :] if found else text


def _pattern(name: str) -> re.Pattern[str]:
    """A name however its parts are joined; a letter or two and a number are not by a space."""
    parts = _PARTS.findall(plain(name))
    if not parts:
        return re.compile(rf"(?<![\w\[]){re.escape(name)}(?!\w)", re.IGNORECASE)
    joints = [
        r"[-_]?" if len(part) < _LEAST and part.isalpha() and after.isdigit() else r"[-_\s]?"
        for part, after in pairwise(parts)
    ]
    spelled = "".join(map("".join, zip(map(re.escape, parts), [*joints, ""], strict=True)))
    return re.compile(rf"(?<![\w\[]){spelled}(?!\w)", re.IGNORECASE)
