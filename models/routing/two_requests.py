"""Two requests in one ticket: two sentences are each known, and surely for something else.

As a whole such a text looks like the request that takes more of its words, and is decided as that
with confidence; its sentences, read one by one, do not agree (DECISIONS.md, 0117).
"""

from collections.abc import Sequence
from dataclasses import replace

from models.abstain import undecided
from models.router import Router
from models.sentences.boilerplate import is_empty
from models.splitting import sentences
from models.types import Decision, Matrix
from models.vectors.lexical import Lexicon

SURE = 0.9
"""Confidence from which a sentence asks for a value."""
KNOWN = 0.9
"""Novelty from which a sentence is like nothing known, whatever it is taken for."""
HEARD = 0.1
"""What a value has by a sentence's words alone to be worth encoding the sentence for it."""
MOST = 8
"""Sentences that are read of a ticket: as much as is encoded of it seldom has more."""


def requests(text: str, lexicon: Lexicon, router: Router) -> tuple[str, ...]:
    """Sentences in which a ticket may ask for two things; none where words hear one at most.

    To encode them takes as long again as the whole, so words are heard first.

    Args:
        text: what of the ticket is encoded.
        lexicon: of the artifact.
        router: of the field that tells requests apart.
    """
    said = [sentence for sentence in sentences(text) if not is_empty(sentence)][:MOST]
    if len(said) < 2:
        return ()
    heard = router.by_words(lexicon.encode(said))
    values = set(heard.argmax(axis=1)[heard.max(axis=1) >= HEARD].tolist())
    return tuple(said) if len(values) > 1 else ()


def between(decision: Decision, asked: Matrix, values: Sequence[str]) -> Decision:
    """The decision, or none between the values that sentences are sure of.

    Args:
        decision: by the whole text.
        asked: (n_sentences, n_values) probabilities of the sentences that are known.
        values: the router's.
    """
    sure = asked[asked.max(axis=1, initial=0.0) >= SURE].argmax(axis=1)
    told = dict.fromkeys(values[place] for place in sure)
    if decision.value is None or decision.source != "model" or len(told) < 2:
        return decision
    possible = tuple(dict.fromkeys((decision.value, *told)))
    return replace(undecided(decision, "ambiguous"), set=possible)
