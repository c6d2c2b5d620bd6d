"""What answers ask for before the steps they share, each something else.

Where agents give the decisive order in ways that nobody can call one, what they add alike ("then
sign in again") is all that is left, and would read as the whole remedy.
"""

from collections import Counter
from collections.abc import Sequence

from models.advice import roles
from models.advice.deeds import tells
from models.advice.evidence import CONFIRMED, Agreement
from models.advice.likeness import is_loose, stems, stems_in
from models.advice.places import menu
from models.sentences.reading import Quote


def untold(steps: Sequence[Agreement], said: Sequence[Quote]) -> tuple[Quote, ...]:
    """Find what most who give a step order before it and no step tells, one order an answer.

    Args:
        steps: What a draft shows.
        said: All steps of all answers.

    Returns:
        None where fewer than two, or not most, open so. Who but leads to one menu in other words
        ("open A > B", "go to A > B") asks for nothing else.
    """
    leading = {(quote.voice, to) for quote in said if (to := _but_leads_to(quote))}
    ways = Counter(to for _, to in leading)
    shown = [quote for step in steps for quote in step.quotes]
    first = {q.ticket_id: q.position for q in sorted(shown, key=lambda q: -q.position)}
    places = {(quote.ticket_id, quote.position) for quote in shown}
    found: dict[str, Quote] = {}
    for quote in said:
        is_before = quote.position < first.get(quote.ticket_id, -1.0)
        is_shown = (quote.ticket_id, quote.position) in places
        is_way = ways[_but_leads_to(quote)] > 1
        if is_before and not (is_shown or is_way) and roles.is_order(quote) and tells(quote):
            found.setdefault(quote.voice, quote)
    n_giving = len({quote.voice for quote in shown})
    is_usual = len(found) >= CONFIRMED and 2 * len(found) > n_giving
    return tuple(found.values()) if is_usual else ()


def _but_leads_to(quote: Quote) -> tuple[str, ...]:
    """The menu that an order leads to, if it says no more; none else."""
    there = menu(quote.text, quote.language)
    if there is None:
        return ()
    names = stems_in(" ".join(there.names), quote.language)
    says_more = any(stem not in names and not is_loose(stem) for stem in stems(quote))
    return () if says_more else there.names
