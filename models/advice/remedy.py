"""What agents agree on: the cause, the steps in order, the fallback; or that none is known."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from models.advice import abroad, evidence, lone, openings, roles
from models.advice.agreed import agreed_by_role
from models.advice.answers import given_elsewhere, given_in
from models.advice.contradiction import contradict
from models.advice.disputes import Disputes, disputes_of
from models.advice.evidence import CONFIRMED, Agreement
from models.advice.scope import Products
from models.advice.sequence import in_order
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
from models.sentences.forbidding import is_stop
from models.sentences.prohibitions import is_forbidden
from models.sentences.reading import Quote, Reading, read
from models.types import Arrival, Article, Encode, Role, Sentence
from models.wording import wording

N_NOT_HELPING = 3
_LIMITS: Mapping[Role, int] = {
    "cause": 1, "step": 10, "fallback": 4, "not_helping": N_NOT_HELPING + 3
}  # fmt: skip
N_FORBIDDEN = 4
"""What must not be done stands first."""


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
    elsewhere = given_elsewhere(reading, solved, given[0].language if given else language)
    answers, withdrawn = without_withdrawn(given, _instants((*reading.arrivals, *solved)))
    products = Products.of((*reading.arrivals, *solved), given)
    by_role, agreed = agreed_by_role(reading, answers, products, encode)
    denied, proposed = agreed["forbidden"], (*by_role["step"], *by_role["forbidden"])
    proposals = [facing(step, denied) for step in agreed["step"]]
    advice, cases = (*proposals, *denied), agreed["fallback"]
    disputes = disputes_of(advice, cases, proposed, answers, products, reading)
    disputes = disputes.and_of((old.told, old.said) for old in withdrawn if not old.is_settled)
    steps = _spoken(disputes.left_by(proposals), by_role["step"], disputes)
    bans = disputes.not_open(denied)
    if encode and elsewhere and not disputes.pairs:
        steps, bans = _heard_abroad(steps, bans, by_role, roles.by_role(elsewhere), encode)
    stops, banned = _stops_apart(bans)
    steps = [*map(as_step, stops), *steps]  # before anything else is done to it
    fallback = sorted(disputes.left_by(cases), key=lambda group: group.position)
    useless = [old.said for old in withdrawn if old.is_settled]
    told: dict[Role, Sequence[Agreement]] = {
        "cause": agreed["cause"],
        "step": steps,
        "fallback": fallback,
        "not_helping": [*useless, *banned, *agreed["not_helping"]],
    }
    shown = {quote for group in (*denied, *bans, *disputes.open) for quote in group.quotes}
    alone = [quote for quote in by_role["forbidden"] if quote not in shown]
    sentences = [*_sentences(told, products), *lone.warnings(alone, answers, language)]
    if disputes.pairs:
        return [*sentences, *disputes.told(language)]
    sentences += _led_apart(steps, by_role["step"], language)
    return [*sentences, *_unknown(reading, solved, proposed, (*steps, *banned), language)]


def _sentences(told: Mapping[Role, Sequence[Agreement]], products: Products) -> list[Sentence]:
    return [
        replace(evidence.sentence(role, group), products=products.of_alone(group))
        for role, groups in told.items()
        for group in groups[: _LIMITS[role]]
    ]


def _spoken(
    steps: Sequence[Agreement], said: Sequence[Quote], disputes: Disputes
) -> list[Agreement]:
    """Give each step to who says it best."""
    calm = disputes.calm(said)
    spoken = [of_one_deed(step, said) for step in in_one_form(steps)]
    return with_the_deed_there(named_first(spoken, calm), calm)


def _heard_abroad(
    steps: Sequence[Agreement],
    bans: Sequence[Agreement],
    said: Mapping[str, Sequence[Quote]],
    elsewhere: Mapping[str, Sequence[Quote]],
    encode: Encode,
) -> tuple[list[Agreement], list[Agreement]]:
    """Let agents of other languages count for steps and bans, beside two of this one.

    One agent alone has nothing that others could agree with: his remedy is shown as a whole.
    """
    if len({quote.voice for quotes in said.values() for quote in quotes}) < CONFIRMED:
        return [*steps], [*bans]
    heard = abroad.heard(steps, said["step"], elsewhere["step"], encode)
    banned = abroad.heard(bans, said["forbidden"], elsewhere["forbidden"], encode)
    return in_order(heard, said["step"]) if len(heard) > len(steps) else heard, banned


def _stops_apart(denied: Sequence[Agreement]) -> tuple[list[Agreement], list[Agreement]]:
    """Part what is to be stopped from the bans, of which some are shown, so that none crowds it."""
    stops = [group for group in denied if is_stop(group.quotes[0].text)]
    return stops, [group for group in denied if group not in stops][:N_FORBIDDEN]


def agreed_since(
    article: Article, later: Sequence[Arrival], names: Names = ()
) -> tuple[Agreement, ...]:
    """Find the steps on which answers agree that were given since an article, in order.

    ``names`` are those of the desk's products.
    """
    if not later:
        return ()
    reading = read(later, names)
    given = given_in(reading, (), article.language)
    answers, _ = without_withdrawn(given, _instants(later))
    _, agreed = agreed_by_role(reading, answers, Products.of(later, answers))
    return tuple(step for step in agreed["step"] if step.support >= CONFIRMED)


def is_taken_back(
    orders: Sequence[Quote], article: Article, later: Sequence[Arrival], names: Names = ()
) -> bool:
    """Whether two agents forbid or withdraw, in answers given since, what an article orders."""
    if not (orders and later):
        return False
    reading = read(later, names)
    given = [
        quote
        for quote in given_in(reading, (), article.language)
        if quote.language == article.language
    ]
    given_at = {**_instants(later), article.id: article.updated_at}
    _, withdrawn = without_withdrawn((*orders, *given), given_at)
    if any(article.id in one.told.evidence for one in withdrawn):
        return True
    _, agreed = agreed_by_role(reading, given, Products.of(later, given))
    bans = [group for group in agreed["forbidden"] if group.support >= CONFIRMED]
    return any(
        contradict(order.text, ban.quotes[0].text, article.language)
        for order in orders
        if not is_forbidden(order.text)
        for ban in bans
    )


def _instants(arrivals: Sequence[Arrival]) -> dict[str, datetime]:
    """When each ticket came: of its answer no more is known than that it is later."""
    return {arrival.ticket_id: arrival.created_at for arrival in arrivals}


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
