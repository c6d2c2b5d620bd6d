"""Two requests in one ticket: two sentences are each known, and surely for something else.

As a whole such a text looks like the request that takes more of its words, and is decided as that
with confidence; its sentences, read one by one, do not agree (DECISIONS.md, 0117).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from models.abstain import undecided
from models.alphabets.splitting import sentences
from models.router import Router
from models.sentences.boilerplate import is_empty
from models.types import Decision, Field
from models.vectors.lexical import Lexicon

SURE = 0.9
"""Confidence from which a sentence asks for a value."""
KNOWN = 0.9
"""Novelty from which a sentence is like nothing known, whatever it is taken for."""
HEARD, BY_CHANCE, HALF = 0.1, 2.0, 0.5
"""What a value has by a sentence's words alone to be worth encoding the sentence for it; where
values are few, so many times what it would have by chance, or half."""
MOST = 8
"""Sentences that are read of a ticket: as much as is encoded of it seldom has more."""
REQUESTED: tuple[Field, ...] = ("queue", "issue")
"""What a ticket may ask for twice over."""
_JOINT = re.compile(r"\s*;\s+|(?<=[a-zà-ÿ]{2}[.!?])(?=[A-ZÀ-Þ][a-zà-ÿ])")
"""Between requests in one sentence, or in two without a space between."""

Told = Mapping[Field, str]
"""Of each field, the value that a sentence is sure of, if it is."""
Asked = Mapping[Field, tuple[str, ...]]
"""Of each field, the values that a ticket's sentences are sure of."""
NOTHING_ASKED: Asked = MappingProxyType({})


def requests(text: str, lexicon: Lexicon, router: Router) -> tuple[str, ...]:
    """Sentences in which a ticket may ask for two things; none where words hear one at most.

    To encode them takes as long again as the whole, so words are heard first.

    Args:
        text: what of the ticket is encoded.
        lexicon: of the artifact.
        router: of the field that tells requests apart.
    """
    parts = (part for sentence in sentences(text) for part in _JOINT.split(sentence))
    said = [part for part in parts if not is_empty(part)][:MOST]
    if len(said) < 2:
        return ()
    heard = router.by_words(lexicon.encode(said))
    least = min(HALF, max(HEARD, BY_CHANCE / len(router.values)))
    values = set(heard.argmax(axis=1)[heard.max(axis=1) >= least].tolist())
    return tuple(said) if len(values) > 1 else ()


def values_told(said: Sequence[Told], name: Field) -> tuple[str, ...]:
    """The values of a field that sentences are sure of, each once, in their order."""
    return tuple(dict.fromkeys(told[name] for told in said if name in told))


def between(decision: Decision, told: Sequence[str]) -> Decision:
    """The router's decision by the whole text, or none between the values that sentences tell."""
    is_sure = decision.source == "model" and decision.reason in (None, "untrained")
    if not is_sure or len(told) < 2:
        return decision
    possible = tuple(dict.fromkeys((decision.candidates[0].value, *told)))
    return replace(undecided(decision, "ambiguous"), set=possible)
