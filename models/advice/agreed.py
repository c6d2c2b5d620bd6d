"""On what agents agree, by what it is for: one function, and how each kind is grouped."""

from collections.abc import Sequence
from dataclasses import replace

from models.advice import causes, evidence, forbidden, matters, pairs, roles, same_case, visits
from models.advice.conflict import leaves, parted
from models.advice.evidence import CONFIRMED, Agreement
from models.advice.likeness import likeness
from models.advice.meaning import understood
from models.advice.scope import Products
from models.advice.sequence import in_order
from models.advice.speakers import clearest, instruction_first, of_one_deed
from models.sentences import cases, cues
from models.sentences.connectives import speaks_of_before
from models.sentences.explaining import meaning_first
from models.sentences.reading import Quote, Reading
from models.types import Encode

LEAST_OF_ANSWERED = 0.04
"""Least share of those who were answered that a piece of advice takes: of a hundred answers two say
the same by chance."""
LEAST_OF_BEST = 1 / 3
"""Least support of a step, as a share of the best supported one's. What nine agents advise is
the remedy; what two of them add besides belongs to those two tickets."""
LEAST_OF_BEST_REMARK = 1 / 2
"""The same for what nobody words as an order ("The refund takes five days."): agents say more
besides the remedy than within it."""
LEAST_OF_ANSWERED_TORN = 1 / 4
"""And least share of those who were answered where it speaks of what stood before it ("That sounds
like a damaged file."): alone it says little, and two of twenty say it by chance."""
TWINS = 0.15
"""Least similarity of two steps, each confirmed, of which no answer gives both, to be one step
in other words; who orders another deed has no likeness to it (``deeds.py``)."""


def agreed_by_role(
    reading: Reading,
    answers: Sequence[Quote],
    products: Products,
    encode: Encode | None = None,
) -> tuple[dict[str, list[Quote]], dict[str, list[Agreement]]]:
    """What agents said, by what it does, and on what of it they agree; steps in order."""
    by_role = roles.by_role(answers)
    for role in ("step", "forbidden"):
        by_role[role] = understood(by_role[role], encode)
    # Who asked for patience alone has said nothing that others could agree with.
    is_single = len({q.voice for quotes in by_role.values() for q in quotes}) < CONFIRMED
    if is_single:  # its cause is a guess, its remarks are nobody's remedy
        by_role["cause"] = by_role["not_helping"] = []
        by_role["step"] = [step for step in by_role["step"] if roles.is_order(step)]
    answered = {quote.ticket_id for quote in answers}
    among = (*(quote for quote in reading.quotes if quote.ticket_id in answered), *answers)
    n_answered = len({quote.voice for quote in answers})
    least = max(CONFIRMED, LEAST_OF_ANSWERED * n_answered)
    denied = _denied(by_role["forbidden"], among)
    alone = [quote for group in denied if group.support < least for quote in group.quotes]
    useless = matters.by_matter(by_role["not_helping"])
    grouped = {
        "cause": causes.by_cause(by_role["cause"], by_role["statement"]),
        "fallback": _in_cases(by_role["fallback"], among),
        "not_helping": forbidden.with_who_forbids(useless, alone),
        "forbidden": denied,
    }
    agreed = {
        role: [group for group in groups if is_single or group.support >= least]
        for role, groups in grouped.items()
    }
    by_role["step"] += _alone(grouped["fallback"], agreed["fallback"])
    steps = [
        group
        for found in evidence.by_words(by_role["step"], among)
        for group in parted(found)
        if is_single or group.support >= least
    ]
    if not is_single:
        steps, late = _told_in_a_case(steps)
        first = [instruction_first(step) for step in steps]
        first = [visits.for_the_same(step, by_role["step"]) for step in first]
        first = [step for step in first if step.support >= least]
        steps = [
            step
            for joined in _without_twins(_well_supported(first, n_answered), among)
            for part in products.told_apart(joined)
            if (step := of_one_deed(part, by_role["step"])).support >= least
        ]
        within = [case for case in agreed["fallback"] if _is_within(case, steps)]
        agreed["fallback"] = [c for c in agreed["fallback"] if c not in within] + late
        steps += within
    whole = pairs.completed(steps, by_role["step"])
    return by_role, agreed | {"step": in_order(whole, by_role["step"])}


def _told_in_a_case(steps: Sequence[Agreement]) -> tuple[list[Agreement], list[Agreement]]:
    """Part what is given for any case, by as many as give one, from what is told in one."""
    always, late = [], []
    for step in steps:
        in_case = [quote for quote in step.quotes if cases.parsed(quote.text)]
        rest = [quote for quote in step.quotes if quote not in in_case]
        if len(rest) >= len(in_case) and (not in_case or clearest(rest) <= clearest(in_case)):
            always.append(Agreement((*rest, *in_case)))
        else:
            late.append(Agreement((*in_case, *rest)))
    return always, late


def _is_within(case: Agreement, steps: Sequence[Agreement]) -> bool:
    """Whether most who tell a case go on with what others do in any: it is one step of these.

    Where there are none the cases are the remedy: "if it is red, ...", "if it is orange, ...".
    """
    if all(cues.is_fallback(quote.text) for quote in case.quotes):
        return False
    if not steps:
        return True
    later = {
        quote.ticket_id
        for quote in case.quotes
        for step in steps
        if _first_places(step).get(quote.ticket_id, -1.0) > quote.position
    }
    return 2 * len(later) > len(case.evidence)


def _first_places(step: Agreement) -> dict[str, float]:
    """Where each answer gives a step first: "set it to false" may come for each of two settings."""
    last_to_first = sorted(step.quotes, key=lambda quote: -quote.position)
    return {quote.ticket_id: quote.position for quote in last_to_first}


def _denied(quotes: Sequence[Quote], among: Sequence[Quote]) -> list[Agreement]:
    """Group what is forbidden: by the deed, and what shares none by the words, as steps are."""
    found = forbidden.by_deed(quotes, among)
    lone = [quote for group in found if group.support < CONFIRMED for quote in group.quotes]
    alike = evidence.by_words(lone, among)
    return [
        *(group for group in found if group.support >= CONFIRMED),
        *(
            part
            for group in alike
            for one in forbidden.of_one_thing(group, among)
            for part in parted(one)
        ),
    ]


def _in_cases(quotes: Sequence[Quote], among: Sequence[Quote]) -> list[Agreement]:
    """Group what is for a case, or for when the steps fail."""
    found = same_case.by_case(quotes, likeness(quotes, among)) if quotes else ()
    return [
        group
        for agreement in found
        for group in ((agreement,) if same_case.is_of_one_figure(agreement) else parted(agreement))
    ]


def _alone(groups: Sequence[Agreement], agreed: Sequence[Agreement]) -> list[Quote]:
    """Cases that one agent tells, as the steps that they may be to others ("if ..., open it")."""
    return [
        step
        for group in groups
        if group not in agreed
        for quote in group.quotes
        if not cues.is_fallback(quote.text)
        for step in roles.steps_of(replace(quote, text=meaning_first(quote.text)[1]))
    ]


def _well_supported(steps: Sequence[Agreement], n_answered: int) -> list[Agreement]:
    best = max((step.support for step in steps), default=0)

    def least(step: Agreement) -> float:
        if roles.is_order(step.quotes[0]):
            return LEAST_OF_BEST * best
        is_torn = speaks_of_before(step.quotes[0].text)
        return max(LEAST_OF_BEST_REMARK * best, LEAST_OF_ANSWERED_TORN * n_answered * is_torn)

    return [step for step in steps if step.support >= least(step)]


def _without_twins(steps: Sequence[Agreement], among: Sequence[Quote]) -> list[Agreement]:
    """Join two wordings of one step: somewhat alike, and no answer gives both."""
    alike = likeness([step.quotes[0] for step in steps], among) if steps else ()
    joined: dict[int, Agreement] = {}
    for i, step in enumerate(steps):
        twins = [
            j
            for j, kept in joined.items()
            if alike[i][j] >= TWINS
            and set(kept.evidence).isdisjoint(step.evidence)
            and not leaves(kept.quotes[0], step.quotes[0])
            and not evidence.are_of_other_things(kept, step)
        ]
        if twins:
            twin = max(twins, key=lambda j: alike[i][j])
            joined[twin] = Agreement((*joined[twin].quotes, *step.quotes))
        else:
            joined[i] = step
    return list(joined.values())
