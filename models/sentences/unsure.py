"""In a language of which less is known: what denies in a way that nobody here understands.

An order whose "not" is not seen is worse than none. What a sentence forbids has been taken out of
it; what still denies, but for its aim, its reason and a reminder, is left out of a draft.
"""

from models.sentences import prohibitions
from models.sentences.cases import parsed
from models.sentences.useless import is_useless
from models.tongues.spoken import denies_by, tongue_of


def is_unclear(sentence: str) -> bool:
    """Tell whether a sentence denies, and is no case, ban or claim that something is no use."""
    tongue = tongue_of(sentence)
    if tongue is None or is_useless(sentence):
        return False
    found = parsed(sentence)
    order = found.order if found else sentence
    return denies_by(tongue, order) and not prohibitions.is_forbidden(order)
