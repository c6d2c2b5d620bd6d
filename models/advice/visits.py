"""Who goes to a place in the menus for the same, and who does another thing there.

"Turn every alarm off under Menu > Alarms" is no voice for "open Menu > Alarms" of those who choose
a tone there.
"""

from collections.abc import Sequence

from models.advice.actions import known_actions
from models.advice.evidence import Agreement
from models.advice.likeness import is_loose
from models.advice.places import place
from models.sentences.reading import Quote
from models.sentences.word_forms import beginnings

_STEM = 5
_OPENS = "+open"
"""To open a menu is to go there."""


def for_the_same(step: Agreement, said: Sequence[Quote]) -> Agreement:
    """Leave out of a step that but goes to a place who does there what none of the others does.

    Args:
        step: What agents agree on.
        said: All their orders; what those who only go there say besides is what it is for.
    """
    if _done_there(step.quotes[0]) != frozenset():
        return step
    there = {quote.ticket_id for quote in step.quotes if _done_there(quote) == frozenset()}
    besides = [quote for quote in said if quote.ticket_id in there]
    acts = {stem for quote in besides for stem in _done(quote)}
    if not acts:
        return step  # what they go there for is not known
    kept = Agreement(
        tuple(q for q in step.quotes if not (done := _done_there(q)) or not done.isdisjoint(acts))
    )
    # Where most do something there, that is what one goes there for.
    return kept if 2 * kept.support > step.support else step


def _done_there(quote: Quote) -> frozenset[str] | None:
    """What a sentence says to do at the place that it names: nothing but to go there, perhaps."""
    return None if place(quote.text) is None else _done(quote)


def _done(quote: Quote) -> frozenset[str]:
    """The words for what is done, and its side where there are none ("turn everything off")."""
    there = place(quote.text)
    text = there.around if there else quote.text
    said = beginnings(text, quote.language, _STEM)
    words = frozenset(word for word in said if not is_loose(word))
    return words or known_actions(text, quote.language) - {_OPENS}
