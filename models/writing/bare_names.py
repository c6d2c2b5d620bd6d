"""Subject lines that but name the thing that fails: "Fault with the lock", "Lock Serra Two"."""

import re
from collections.abc import Iterable

from models.patterns import any_of
from models.private.plain import plain
from models.sentences.reading import Quote
from models.writing.product_names import without_names

_MOST = 2
"""Nouns beside a product's name that tell no more: "Pompe à chaleur"."""
_LINK = any_of(
    r"""
    the | an? | my | our | your | with | of | for | in | on | at | about
    l[ea]s? | l' | une? | du | de | des | d' | à | aux? | avec | sur | mon | ma | mes | notre | nos
    d(?:er|ie|as|en|em|es) | ein(?:e[mnr]?)? | mit | an | am | im | vo[mn] | zu[mr]? | bei(?:m)?
    mein(?:e[mnr]?)? | unser(?:e[mnr]?)? | el | los | una? | unos | del | en | con | mis? | al
    """
)
_TROUBLE = any_of(
    r"""
    problem[es]? | problèmes? | problemas? | trouble | issues? | faults? | errors? | erreurs?
    soucis? | pannes? | dysfonctionnements? | incidents?
    fehler | störung(?:en)? | defekt | fallos? | errores? | averías? | incidencias?
    """
)
_IS_LINK = re.compile(plain(_LINK), re.IGNORECASE)
_IS_TROUBLE = re.compile(plain(_TROUBLE), re.IGNORECASE)
# A thing is known by the article that somebody puts before it.
_ARTICLE = re.compile(
    r"(?<![\w'])(?:(?:the|an?|my|our|your|la|le|les|une?|du|des|aux?|mon|ma|mes|notre|nos|votre"
    r"|d(?:er|ie|as|en|em)|ein(?:e[mnr]?)?|mein(?:e[mnr]?)?|unser(?:e[mnr]?)?|beim|vom|am|el|los|una?"
    r"|del|al|mis?|à|de)\s+|[ld]')(?P<thing>[^\W\d_]+(?:-[^\W\d_]+)*)"
    # "l'adaptateur secteur de la box", "the power brick of the box"
    r"(?:\s(?P<kind>[^\W\d_]+)(?=\s(?:de|du|des|of|vo[mn]|del)\b|\sd'))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*'?")


def things(quotes: Iterable[Quote]) -> frozenset[str]:
    """The words that somebody in the cluster puts an article before, bare; of two, both."""
    found = (words for q in quotes for words in _ARTICLE.findall(q.text))
    return frozenset(plain(word.lower()) for words in found for word in words if word)


def names_only(text: str, named: frozenset[str], products: Iterable[str]) -> bool:
    """Tell whether a sentence names nothing but a thing, or that something is wrong with it.

    Args:
        text: The sentence.
        named: Words for things (``things``).
        products: Names of products.
    """
    rest = without_names(plain(text), products)
    words = [word for word in _WORD.findall(rest) if not _IS_LINK.fullmatch(word)]
    others = [word for word in words if not _IS_TROUBLE.fullmatch(word)]
    return len(others) <= _MOST and all(plain(word.lower()) in named for word in others)
