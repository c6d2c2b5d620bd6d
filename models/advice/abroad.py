"""Which steps and bans of one language agents say in another one, too: they count as voices.

Words of two languages cannot be compared, but the deeds of the tables have one name in all of
them, and which thing is meant an encoder tells: no order of one deed on another thing reaches the
bound here (DECISIONS.md, 0158).
"""

import re
from collections.abc import Sequence

from models.advice import forbidden
from models.advice.agreed import LEAST_OF_BEST
from models.advice.deeds import deed, telling
from models.advice.evidence import CONFIRMED, Agreement
from models.advice.figures import figures
from models.advice.meaning import ONE_THING, nearness, understood
from models.sentences.prohibitions import is_forbidden
from models.sentences.reading import Quote
from models.types import Encode

_VERSION = re.compile(r"\d+(?:\.\d+)+")


def heard(
    agreed: Sequence[Agreement], said: Sequence[Quote], abroad: Sequence[Quote], encode: Encode
) -> list[Agreement]:
    """Give agreements the voices of other languages, and add what these make one.

    Who speaks for one is never of another language: nothing is translated.

    Args:
        agreed: On what agents of one language agree.
        said: All steps, or bans, in that language.
        abroad: Those in others.
        encode: The desk's encoder.
    """
    places = {(q.ticket_id, q.position) for group in agreed for q in group.quotes}
    lone = [quote for quote in said if (quote.ticket_id, quote.position) not in places]
    groups = [*agreed, *(Agreement((quote,)) for quote in lone)]
    first = [group.quotes[0] for group in groups]
    alike = nearness(understood([*first, *abroad], encode))[: len(first), len(first) :] >= ONE_THING
    voices = [
        tuple(q for q, is_near in zip(abroad, near, strict=True) if is_near and _are_one(one, q))
        for one, near in zip(first, alike, strict=True)
    ]
    heard = [Agreement((*g.quotes, *more)) for g, more in zip(groups, voices, strict=True)]
    known = heard[: len(agreed)]
    told = {quote for more in voices[: len(agreed)] for quote in more}
    least = max([CONFIRMED, *(LEAST_OF_BEST * group.support for group in agreed)])
    for group, more in zip(heard[len(agreed) :], voices[len(agreed) :], strict=True):
        if group.support >= least and told.isdisjoint(more):  # else it is told already
            known.append(group)
            told.update(more)
    return known


def _are_one(one: Quote, other: Quote) -> bool:
    """Whether both order or forbid one deed, as many, of one product and of no other figure."""
    mine, theirs = map(_figures, (one, other))
    are_two = bool(mine and theirs) and mine.isdisjoint(theirs)
    are_two = are_two or one.product != other.product or _deeds(one).isdisjoint(_deeds(other))
    return not are_two and _n_acts(one) == _n_acts(other)


def _figures(quote: Quote) -> frozenset[str]:
    return figures(quote.text, quote.language).union(_VERSION.findall(quote.text))


def _deeds(quote: Quote) -> frozenset[str]:
    is_ban = is_forbidden(quote.text)
    return forbidden.deeds(quote) if is_ban else telling(quote.text, quote.language)


def _n_acts(quote: Quote) -> int:
    return max(1, len(deed(quote.text, quote.language).acts))
