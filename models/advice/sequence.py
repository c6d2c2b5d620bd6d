"""In what order steps are told: as most agents tell them who give both of two."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from statistics import mean

from models.advice.evidence import Agreement
from models.advice.likeness import stems
from models.advice.pairs import undo_each_other
from models.sentences import cues
from models.sentences.reading import Quote

LEAN = 0.01
"""A vote for what comes between do and undo where nobody votes: any answer's outweighs it."""
Places = Mapping[str, float]
"""Ticket to where its answer gives a step, from 0 to 1."""


def in_order(steps: Sequence[Agreement], said: Sequence[Quote]) -> list[Agreement]:
    """Order steps, one remedy after the other: what no answer joins is not one procedure.

    Args:
        steps: What agents agree on.
        said: All steps of all answers, agreed on or not: they tell how long an answer is.
    """
    last: defaultdict[str, float] = defaultdict(float)
    for quote in said:
        last[quote.ticket_id] = max(last[quote.ticket_id], quote.position)
    return [step for remedy in _remedies(steps) for step in _one_after_the_other(remedy, last)]


def _remedies(steps: Sequence[Agreement]) -> list[list[Agreement]]:
    """Part steps so that no answer gives steps of two parts; what most agents say first."""
    parts: list[list[Agreement]] = []
    for step in steps:
        joined = [part for part in parts if any(_given_together(step, other) for other in part)]
        parts = [part for part in parts if part not in joined]
        parts.append([*(other for part in joined for other in part), step])
    return sorted(parts, key=lambda part: -max(step.support for step in part))


def _given_together(one: Agreement, other: Agreement) -> bool:
    return not set(one.evidence).isdisjoint(other.evidence)


def _one_after_the_other(steps: Sequence[Agreement], last: Mapping[str, float]) -> list[Agreement]:
    """Order steps by votes for each pair, where they go round in a circle by the fewest overruled.

    Who gives but one of two has no vote; of steps that nothing orders that comes first which
    stands first in its answers, but for what is undone later: all that no vote puts elsewhere is
    done in between. What to do when it fails stands last, wherever it is told.
    """
    places = [_places(step, last) for step in steps]
    mean_place = [mean(place.values()) for place in places]
    halves = _halves(steps, mean_place)
    votes = [
        [_majority(one, other) or (halves[j] - halves[i]) * LEAN for j, other in enumerate(places)]
        for i, one in enumerate(places)
    ]
    is_late = [cues.is_about_the_rest(step.quotes[0].text) for step in steps]
    left, order = set(range(len(steps))), []
    while left:
        against = {i: sum(max(0, votes[j][i]) for j in left) for i in left}
        order.append(min(left, key=lambda i: (is_late[i], against[i], mean_place[i], i)))
        left.remove(order[-1])
    return [steps[i] for i in order]


def _halves(steps: Sequence[Agreement], mean_place: Sequence[float]) -> list[int]:
    """Which steps are undone by a later one (-1), and which undo an earlier one (1)."""
    halves = [0] * len(steps)
    for i, one in enumerate(steps):
        for j, other in enumerate(steps):
            if mean_place[i] < mean_place[j] and undo_each_other(one.quotes[0], other.quotes[0]):
                halves[i], halves[j] = -1, 1
    return halves


def _majority(one: Places, other: Places) -> int:
    """How many more answers give this one first than the other one."""
    both = one.keys() & other.keys()
    n_first = Counter(
        (one[ticket] > other[ticket]) - (one[ticket] < other[ticket]) for ticket in both
    )
    return n_first[-1] - n_first[1]


def _places(step: Agreement, last: Mapping[str, float]) -> dict[str, float]:
    """Where each answer gives a step: there where it is most like the one that speaks.

    The first of those: "set it to false" may come for each of two settings. Who says but a
    little of it tells no place.
    """
    words = set(stems(step.quotes[0]))
    found: dict[str, tuple[int, float]] = {}
    for quote in step.quotes:
        own = set(stems(quote))
        n_common = len(words & own)
        if 2 * n_common >= min(len(words), len(own)):
            place = -n_common, quote.position
            found[quote.ticket_id] = min(place, found.get(quote.ticket_id, place))
    return {ticket: at / (1.0 + last[ticket]) for ticket, (_, at) in found.items()}
