"""What agents agree on: the cause, the steps in order, the fallback; or that none is known."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import datetime
from math import floor

from models.advice import evidence, openings, stances
from models.advice.agreed import agreed_by_role
from models.advice.answers import given_elsewhere, given_in
from models.advice.conflict import conflicts, is_of_one_side
from models.advice.evidence import CONFIRMED, Agreement
from models.advice.scope import Products
from models.advice.speakers import (
    as_step,
    facing,
    in_one_form,
    named_first,
    of_one_deed,
    with_the_deed_there,
)
from models.advice.withdrawn import without_withdrawn
from models.private.products import Names
from models.sentences import prohibitions
from models.sentences.codes import mixed_codes
from models.sentences.forbidding import is_stop
from models.sentences.hazards import is_of_harm
from models.sentences.reading import Quote, Reading, read
from models.types import Arrival, Article, Encode, Role, Sentence
from models.wording import wording

N_NOT_HELPING = 3
_LIMITS: Mapping[Role, int] = {
    "cause": 1, "step": 10, "fallback": 4, "not_helping": N_NOT_HELPING + 3
}  # fmt: skip
N_FORBIDDEN = 4
"""What must not be done stands first."""
N_WARNINGS = 2
"""Warnings of harm by one agent each that are shown."""


def remedy(
    reading: Reading, solved: Sequence[Arrival], language: str, encode: Encode | None = None
) -> list[Sentence]:
    """Say what helps, as far as the answers to two independent customers agree on it.

    Advice that stands in one answer is quoted only when there is no other, and is marked so:
    among answers that disagree nobody can tell the remedy from the red herring. A step that one
    answer alone warns of stays one. If two warn of it, both sides are shown and neither is a step,
    nor is any other that only agents of one side tell.

    Args:
        reading: The cluster's tickets, answered or not.
        solved: Tickets from elsewhere that carry answers; only those near the cluster count.
        language: Answers in it are quoted; those in others only where there is none.
        encode: The desk's encoder; without one words alone tell who agrees.
    """
    given = given_in(reading, solved, language)
    answers, withdrawn = without_withdrawn(given, _instants((*reading.arrivals, *solved)))
    products = Products.of((*reading.arrivals, *solved), answers)
    by_role, agreed = agreed_by_role(reading, answers, products, encode)
    denied, proposed = agreed["forbidden"], (*by_role["step"], *by_role["forbidden"])
    said = [*proposed, *(quote for quote in answers if prohibitions.forbidden_thing(quote.text))]
    proposals = [facing(step, denied) for step in agreed["step"]]
    contrary = _contrary([*proposals, *denied], said, products, reading)
    torn = _torn(answers, contrary, products)
    contrary += torn
    contrary += [(old.told, old.said) for old in withdrawn if not old.is_settled]
    groups = (*proposals, *denied, *agreed["fallback"])
    disputed = [step for pair in contrary for step in pair]
    disputed += [group for group in groups if any(stances.is_of(group, pair) for pair in torn)]

    def open_to_none(groups: Sequence[Agreement]) -> list[Agreement]:
        """Those of which no side is disputed.

        Whether a thing may be used at all tears no two ways apart: what else its sides tell stays.
        """
        ways = [pair for pair in contrary if pair not in torn]
        return [
            group
            for group in groups
            if group not in disputed and not any(is_of_one_side(group, pair) for pair in ways)
        ]

    open_quotes = {quote for step in disputed for quote in step.quotes}
    calm = [quote for quote in by_role["step"] if quote not in open_quotes]
    open_steps = in_one_form(open_to_none(proposals))
    spoken = [of_one_deed(step, by_role["step"]) for step in open_steps]
    steps = with_the_deed_there(named_first(spoken, calm), calm)
    stops, banned = _stops_apart([group for group in denied if group not in disputed])
    steps = [*map(as_step, stops), *steps]  # before anything else is done to it
    told: dict[Role, Sequence[Agreement]] = {
        "cause": agreed["cause"],
        "step": steps,
        "fallback": sorted(open_to_none(agreed["fallback"]), key=lambda group: group.position),
        "not_helping": [
            *(old.said for old in withdrawn if old.is_settled),
            *banned,
            *agreed["not_helping"],
        ],
    }
    sentences = [
        replace(evidence.sentence(role, group), products=products.of_alone(group))
        for role, groups in told.items()
        for group in groups[: _LIMITS[role]]
    ]
    shown = {quote for group in (*denied, *disputed) for quote in group.quotes}
    warned = [quote for quote in by_role["forbidden"] if quote not in shown]
    sentences += [_warning(quote, language) for quote in _of_harm(warned, answers)[:N_WARNINGS]]
    if contrary:
        return [*sentences, *(_disputed(*pair, language) for pair in contrary)]
    sentences += _led_apart(steps, by_role["step"], language)
    return [*sentences, *_unknown(reading, solved, proposed, (*steps, *banned), language)]


def _contrary(
    groups: Sequence[Agreement], said: Sequence[Quote], products: Products, reading: Reading
) -> list[tuple[Agreement, Agreement]]:
    """The pairs that contradict each other at one time and about one product, code or thing."""
    named = {code for quote in reading.quotes for code in mixed_codes(quote.text)}
    return [
        pair
        for pair in conflicts(groups, said=said, least=CONFIRMED)
        if not products.apart(*pair) and _at_one_time(*pair) and not _of_their_own(*pair, named)
    ]


def _torn(
    answers: Sequence[Quote], known: Sequence[tuple[Agreement, Agreement]], products: Products
) -> list[tuple[Agreement, Agreement]]:
    """The pairs that are torn in whatever words, and that no agreement shows yet."""
    shown = {(q.ticket_id, floor(q.position)) for pair in known for s in pair for q in s.quotes}

    def is_shown(pair: tuple[Agreement, Agreement]) -> bool:
        return any((q.ticket_id, floor(q.position)) in shown for side in pair for q in side.quotes)

    pairs = stances.torn(answers, CONFIRMED)
    return [pair for pair in pairs if not is_shown(pair) and not products.apart(*pair)]


def _stops_apart(denied: Sequence[Agreement]) -> tuple[list[Agreement], list[Agreement]]:
    """Part what is to be stopped from the bans, of which some are shown, so that none crowds it."""
    stops = [group for group in denied if is_stop(group.quotes[0].text)]
    return stops, [group for group in denied if group not in stops][:N_FORBIDDEN]


def _at_one_time(one: Agreement, other: Agreement) -> bool:
    """Whether neither is but forbidden while something is so of which the other says nothing."""
    first, second = one.quotes[0], other.quotes[0]
    return all(
        prohibitions.is_at_the_time_of(mine.text, theirs.text, mine.language)
        for mine, theirs in ((first, second), (second, first))
        if prohibitions.is_forbidden(mine.text)
    )


def _of_their_own(one: Agreement, other: Agreement, named: AbstractSet[str]) -> bool:
    """Whether each is about a code that customers name: of two devices, not of two spare parts."""
    codes, others = (mixed_codes(side.quotes[0].text) for side in (one, other))
    return codes.isdisjoint(others) and bool(codes & named) and bool(others & named)


def agreed_since(
    article: Article, arrivals: Sequence[Arrival], names: Names = ()
) -> tuple[Agreement, ...]:
    """Find the steps on which answers agree that were given since an article, in order.

    ``names`` are those of the desk's products.
    """
    later = [a for a in arrivals if a.answer and a.created_at > article.updated_at]
    if not later:
        return ()
    reading = read(later, names)
    given = given_in(reading, (), article.language)
    answers, _ = without_withdrawn(given, _instants(later))
    _, agreed = agreed_by_role(reading, answers, Products.of(later, answers))
    return tuple(step for step in agreed["step"] if step.support >= CONFIRMED)


def _instants(arrivals: Sequence[Arrival]) -> dict[str, datetime]:
    """When each ticket came: of its answer no more is known than that it is later."""
    return {arrival.ticket_id: arrival.created_at for arrival in arrivals}


def _disputed(one: Agreement, other: Agreement, language: str) -> Sentence:
    """Show advice and its contrary beside each other: nobody can average them."""
    text = wording(language).disputed.format(
        one=one.quotes[0].text.rstrip(" ."), n_one=one.support,
        other=other.quotes[0].text.rstrip(" ."), n_other=other.support,
    )  # fmt: skip
    return evidence.sentence_on("unknown", text, (*one.quotes, *other.quotes))


def _led_apart(steps: Sequence[Agreement], said: Sequence[Quote], language: str) -> list[Sentence]:
    """Tell that what comes before the first step is another thing with each agent."""
    untold = openings.untold(steps, said)
    if not untold:
        return []
    one, other = (quote.text.rstrip(" .") for quote in untold[:2])
    step = steps[0].quotes[0].text.rstrip(" .")
    text = wording(language).led_apart.format(step=step, one=one, other=other)
    return [evidence.sentence_on("unknown", text, untold)]


def _unknown(
    reading: Reading,
    solved: Sequence[Arrival],
    proposed: Sequence[Quote],
    agreed: Sequence[Agreement],
    language: str,
) -> list[Sentence]:
    """Say what is not known about the remedy, and ask the agents for it."""
    if any(step.support >= CONFIRMED for step in agreed):
        return []
    words = wording(language)
    if not proposed:
        return [evidence.about("unknown", words.no_answer, reading.arrivals)]
    if not agreed:
        return [evidence.sentence_on("unknown", words.no_agreement, proposed)]
    # Whether answers in two languages say the same no words can tell.
    if others := given_elsewhere(reading, solved, proposed[0].language):
        n = len({quote.voice for quote in others})
        text = words.one_answer_here.format(n=n)
        return [evidence.sentence_on("unknown", text, (*proposed, *others))]
    return [evidence.sentence_on("unknown", words.one_answer, proposed)]


def _of_harm(warned: Sequence[Quote], answers: Sequence[Quote]) -> list[Quote]:
    """Those warnings that speak of harm, be it in what was cut off: "Danger: never open it"."""
    places = {(q.ticket_id, floor(q.position)) for q in answers if is_of_harm(q.text)}
    return [q for q in warned if (q.ticket_id, floor(q.position)) in places]


def _warning(quote: Quote, language: str) -> Sentence:
    """Show to who edits what one agent alone forbids: it is no advice yet, and may save a hand."""
    text = wording(language).lone_warning.format(text=evidence.ended(quote.text))
    return evidence.sentence_on("unknown", text, (quote,))
