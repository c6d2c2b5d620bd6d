"""What agents agree on: the cause, the steps in order, the fallback; or that none is known."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import floor

from models.advice import causes, evidence, forbidden, matters, pairs, roles, same_case, visits
from models.advice.conflict import conflicts, is_of_one_side, leaves, parted
from models.advice.contradiction import contradict, figures, is_prohibition
from models.advice.evidence import CONFIRMED, Agreement
from models.advice.likeness import likeness, stems
from models.advice.scope import Products
from models.advice.sequence import in_order
from models.published.covering import named_articles
from models.sentences import cases, cues, orders
from models.sentences.explaining import meaning_first
from models.sentences.reading import Quote, Reading, answer_quotes, read
from models.types import Arrival, Article, Role, Sentence
from models.wording import wording

SOLVED_COSINE = 0.7
"""Least cosine of a solved ticket to the cluster's centre for its answer to count (multilingual
encoder, centres of ten tickets: 54-58 % of the issue's other tickets pass, and of those that
pass 58 % (BANKING77, 77 neighbouring issues) to 83 % (CLINC150) are the issue's; .6 lets in
twice as many strangers)."""

LEAST_OF_ANSWERED = 0.04
"""Least share of those who were answered that a piece of advice takes: of a hundred answers two say
the same by chance."""

LEAST_OF_BEST = 1 / 3
"""Least support of a step, as a share of the best supported one's. What nine agents advise is
the remedy; what two of them add besides belongs to those two tickets."""

LEAST_OF_BEST_REMARK = 1 / 2
"""The same for what nobody words as an order ("The refund takes five days."): agents say more
besides the remedy than within it."""

_NO_ARTICLE = re.compile(r"a-(?:[a-z]{1,2}|t-(?:ils?|elles?|on)|priori|posteriori)")
"""What is written as an article's id is, and is none."""

TWINS = 0.15
"""Least similarity of two steps, each confirmed, of which no answer gives both, to be one step
in other words."""

_ONLY = re.compile(
    r"\b(?:only|nur|seulement|uniquement|sólo|solamente|únicamente|soltanto|somente|alleen)\b",
    re.IGNORECASE,
)
"""Who says when alone something is to be done speaks for those who leave it out."""

N_NOT_HELPING = 3
_LIMITS: Mapping[Role, int] = {
    "cause": 1, "step": 10, "fallback": 4, "not_helping": N_NOT_HELPING + 3
}  # fmt: skip
N_FORBIDDEN = 4
"""What must not be done stands first."""


def remedy(reading: Reading, solved: Sequence[Arrival], language: str) -> list[Sentence]:
    """Say what helps, as far as the answers to two independent customers agree on it.

    Advice that stands in one answer is quoted only when there is no other, and is marked so:
    among answers that disagree nobody can tell the remedy from the red herring. Likewise what
    one answer warns of stays a step; what two warn of is shown with its contrary and is none, nor
    is what else those say who take one of the sides alone.

    Args:
        reading: The cluster's tickets, answered or not.
        solved: Tickets from elsewhere that carry answers; only those near the cluster count.
        language: Answers in it are quoted; those in others only where there is none.
    """
    answers = _answers(reading, solved, language)
    products = Products.of((*reading.arrivals, *solved), answers)
    by_role, agreed = _agreed(reading, answers, products)
    denied, proposed = agreed["forbidden"], (*by_role["step"], *by_role["forbidden"])
    said = [*proposed, *(quote for quote in answers if is_prohibition(quote.text))]
    facing = [_facing(step, denied) for step in agreed["step"]]
    found = conflicts([*facing, *denied], said=said, least=CONFIRMED)
    contrary = [pair for pair in found if not products.apart(*pair) and _at_one_time(*pair)]
    disputed = [step for pair in contrary for step in pair]

    def open_to_none(groups: Sequence[Agreement]) -> list[Agreement]:
        """Those of which no side is disputed."""
        return [
            group
            for group in groups
            if group not in disputed and not any(is_of_one_side(group, pair) for pair in contrary)
        ]

    open_quotes = {quote for step in disputed for quote in step.quotes}
    calm = [quote for quote in by_role["step"] if quote not in open_quotes]
    steps = _named_first(_in_one_form(open_to_none(facing)), calm)
    banned = [group for group in denied if group not in disputed][:N_FORBIDDEN]
    told: dict[Role, Sequence[Agreement]] = {
        "cause": agreed["cause"],
        "step": steps,
        "fallback": sorted(open_to_none(agreed["fallback"]), key=lambda group: group.position),
        "not_helping": [*banned, *agreed["not_helping"]],
    }
    sentences = [
        replace(evidence.sentence(role, group), products=products.of_alone(group))
        for role, groups in told.items()
        for group in groups[: _LIMITS[role]]
    ]
    if contrary:
        return [*sentences, *(_disputed(*pair, language) for pair in contrary)]
    return [*sentences, *_unknown(reading, proposed, (*steps, *banned), language)]


def _facing(step: Agreement, denied: Sequence[Agreement]) -> Agreement:
    """Let who says word for word what others forbid speak for a step."""
    against = [group.quotes[0] for group in denied if forbidden.is_always(group.quotes[0].text)]
    for quote in step.quotes:
        if any(contradict(quote.text, other.text, quote.language) for other in against):
            return Agreement((quote, *(one for one in step.quotes if one is not quote)))
    return step


def _at_one_time(one: Agreement, other: Agreement) -> bool:
    """Whether neither is but forbidden while something is so of which the other says nothing."""
    first, second = one.quotes[0], other.quotes[0]
    return all(
        forbidden.is_at_the_time_of(mine.text, theirs.text, mine.language)
        for mine, theirs in ((first, second), (second, first))
        if forbidden.is_forbidden(mine.text)
    )


def agreed_since(article: Article, arrivals: Sequence[Arrival]) -> tuple[Agreement, ...]:
    """Find the steps on which answers agree that were given since an article, in order."""
    later = [a for a in arrivals if a.answer and a.created_at > article.updated_at]
    if not later:
        return ()
    reading = read(later)
    answers = _answers(reading, (), article.language)
    _, agreed = _agreed(reading, answers, Products.of(later, answers))
    return tuple(step for step in agreed["step"] if step.support >= CONFIRMED)


def _agreed(
    reading: Reading, answers: Sequence[Quote], products: Products
) -> tuple[dict[str, list[Quote]], dict[str, list[Agreement]]]:
    """What agents said, by what it does, and on what of it they agree; steps in order."""
    by_role = roles.by_role(answers)
    # Who asked for patience alone has said nothing that others could agree with.
    is_single = len({q.voice for quotes in by_role.values() for q in quotes}) < CONFIRMED
    if is_single:  # its cause is a guess, its remarks are nobody's remedy
        by_role["cause"] = by_role["not_helping"] = []
        by_role["step"] = [step for step in by_role["step"] if roles.is_order(step)]
    answered = {quote.ticket_id for quote in answers}
    among = (*(quote for quote in reading.quotes if quote.ticket_id in answered), *answers)
    least = max(CONFIRMED, LEAST_OF_ANSWERED * len({quote.voice for quote in answers}))
    grouped = {
        "cause": causes.agreements(by_role["cause"], by_role["statement"]),
        "fallback": _in_cases(by_role["fallback"], among),
        "not_helping": matters.agreements(by_role["not_helping"]),
        "forbidden": _denied(by_role["forbidden"], among),
    }
    agreed = {
        role: [group for group in groups if is_single or group.support >= least]
        for role, groups in grouped.items()
    }
    by_role["step"] += _alone(grouped["fallback"], agreed["fallback"])
    steps = [
        group
        for found in evidence.agreements(by_role["step"], among)
        for group in parted(found)
        if is_single or group.support >= least
    ]
    if not is_single:
        steps, late = _told_in_a_case(steps)
        first = [_instruction_first(step) for step in steps]
        first = [visits.for_the_same(step, by_role["step"]) for step in first]
        first = [step for step in first if step.support >= least]
        steps = [
            step
            for joined in _without_twins(_well_supported(first), among)
            for step in products.told_apart(joined)
            if step.support >= least
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
        if len(rest) >= len(in_case) and (not in_case or _clearest(rest) <= _clearest(in_case)):
            always.append(Agreement((*rest, *in_case)))
        else:
            late.append(Agreement((*in_case, *rest)))
    return always, late


def _clearest(quotes: Sequence[Quote]) -> tuple[bool, ...]:
    return min(map(_clarity, quotes))


def _is_within(case: Agreement, steps: Sequence[Agreement]) -> bool:
    """Whether most who tell a case go on with what others do in any: it is one step of these."""
    if all(cues.is_fallback(quote.text) for quote in case.quotes):
        return False
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
    found = forbidden.agreements(quotes)
    lone = [quote for group in found if group.support < CONFIRMED for quote in group.quotes]
    alike = evidence.agreements(lone, among)
    return [
        *(group for group in found if group.support >= CONFIRMED),
        *(part for group in alike for part in parted(group)),
    ]


def _in_cases(quotes: Sequence[Quote], among: Sequence[Quote]) -> list[Agreement]:
    """Group what is for a case, or for when the steps fail."""
    found = same_case.agreements(quotes, likeness(quotes, among)) if quotes else ()
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


def answered_in(reading: Reading, solved: Sequence[Arrival]) -> Counter[str]:
    """Count the independent customers who were answered in each language."""
    voices = {(quote.language, quote.voice) for quote in _all_answers(reading, solved)}
    return Counter(language for language, _ in voices)


def _answers(reading: Reading, solved: Sequence[Arrival], language: str) -> tuple[Quote, ...]:
    """Collect what agents answered: in the language wanted, else in the one most answered in."""
    quotes = _all_answers(reading, solved)
    spoken = Counter(quote.language for quote in quotes)
    if language not in spoken and spoken:  # one step in two languages would be two
        language = max(spoken, key=lambda code: (spoken[code], code))
    return tuple(quote for quote in quotes if quote.language == language)


def _all_answers(reading: Reading, solved: Sequence[Arrival]) -> tuple[Quote, ...]:
    inside = {member.ticket_id for member in reading.arrivals}
    near = [
        ticket
        for ticket in solved
        if ticket.ticket_id not in inside and float(ticket.vector @ reading.centre) >= SOLVED_COSINE
    ]
    quotes = answer_quotes((*reading.arrivals, *near), reading.centre)
    return tuple(quote for quote in quotes if not _sends_to_article(quote.text))


def _sends_to_article(text: str) -> bool:
    """Whether it names an article; "a-z" and "a-t-elle" are none."""
    return not all(map(_NO_ARTICLE.fullmatch, named_articles(text)))


def _instruction_first(step: Agreement) -> Agreement:
    """Let an order speak for the step where one agent gives it as such, and names its object."""
    first, *others = sorted(step.quotes, key=_clarity)
    if not orders.points_back(first.text):
        return Agreement((first, *others))
    named = [quote for quote in others if _says_as_much(quote, first)]
    return Agreement((*named[:1], first, *(q for q in others if q not in named[:1])))


def _says_as_much(quote: Quote, other: Quote) -> bool:
    """Whether it says as much in the same form, and what "it" is."""
    n, n_other = len(stems(quote)), len(stems(other))
    return (
        not orders.points_back(quote.text)
        and _clarity(quote) <= _clarity(other)
        and orders.form(quote.text, quote.language) == orders.form(other.text, other.language)
        and 2 * n_other <= 3 * n <= 5 * n_other
    )


def _named_first(steps: Sequence[Agreement], said: Sequence[Quote]) -> list[Agreement]:
    """Let the first step say what "it" is: what stands before it in its sentence comes along."""
    if not steps or not orders.points_back(steps[0].quotes[0].text):
        return list(steps)
    first, *quotes = steps[0].quotes
    before = [
        quote
        for quote in said
        if quote.ticket_id == first.ticket_id
        and floor(quote.position) == floor(first.position)
        and quote.position < first.position
        and not orders.points_back(quote.text)
    ]
    if not before:
        return list(steps)
    noun = max(before, key=lambda quote: quote.position)
    text = f"{noun.text}, {first.text[:1].lower()}{first.text[1:]}"
    return [Agreement((replace(first, text=text), *quotes)), *steps[1:]]


def _clarity(quote: Quote) -> tuple[bool, ...]:
    """How it says what to do, the clearest first: "lift it out" leaves out what."""
    return (
        not roles.is_order(quote),
        orders.leans(quote.text),
        not _ONLY.search(quote.text),
        not cues.is_instruction(quote.text),
        cues.is_timed(quote.text),
    )


def _in_one_form(steps: Sequence[Agreement]) -> list[Agreement]:
    """Let those speak who say it as most steps can be said, if they say as much.

    "Ouvrez ...", "Fermer ..." in one list read as two writers.
    """
    forms = Counter(
        form
        for step in steps
        for form in {
            orders.form(quote.text, quote.language)
            for quote in step.quotes
            if roles.is_order(quote)
        }
        if form
    )
    if not forms:
        return list(steps)
    most = max(forms, key=lambda form: (forms[form], form))
    return [_spoken_in(step, most) for step in steps]


def _spoken_in(step: Agreement, form: str) -> Agreement:
    first = step.quotes[0]
    words = set(stems(first))
    alike = [
        quote
        for quote in step.quotes
        if orders.form(quote.text, quote.language) == form
        and _clarity(quote)[:2] <= _clarity(first)[:2]
        and 3 * len(words & set(stems(quote))) >= 2 * len(words | set(stems(quote)))
        and figures(quote.text, quote.language) == figures(first.text, first.language)
        and not contradict(quote.text, first.text, quote.language)
    ]
    if orders.form(first.text, first.language) == form or not alike:
        return step
    return Agreement((alike[0], *(quote for quote in step.quotes if quote is not alike[0])))


def _well_supported(steps: Sequence[Agreement]) -> list[Agreement]:
    best = max((step.support for step in steps), default=0)
    return [step for step in steps if step.support >= _least(step) * best]


def _least(step: Agreement) -> float:
    return LEAST_OF_BEST if roles.is_order(step.quotes[0]) else LEAST_OF_BEST_REMARK


def _are_contrary(one: Agreement, other: Agreement) -> bool:
    return leaves(one.quotes[0], other.quotes[0])


def _without_twins(steps: Sequence[Agreement], among: Sequence[Quote]) -> list[Agreement]:
    """Join two wordings of one step: somewhat alike, and no answer gives both."""
    alike = likeness([step.quotes[0] for step in steps], among) if steps else ()
    joined: dict[int, Agreement] = {}
    for i, step in enumerate(steps):
        twins = [
            j
            for j, kept in joined.items()
            if alike[i][j] >= TWINS and set(kept.evidence).isdisjoint(step.evidence)
        ]
        twins = [j for j in twins if not _are_contrary(joined[j], step)]
        twins = [j for j in twins if not evidence.are_of_other_things(joined[j], step)]
        if twins:
            twin = max(twins, key=lambda j: alike[i][j])
            joined[twin] = Agreement((*joined[twin].quotes, *step.quotes))
        else:
            joined[i] = step
    return list(joined.values())


def _disputed(one: Agreement, other: Agreement, language: str) -> Sentence:
    """Show advice and its contrary beside each other: nobody can average them."""
    text = wording(language).disputed.format(
        one=one.quotes[0].text.rstrip(" ."), n_one=one.support,
        other=other.quotes[0].text.rstrip(" ."), n_other=other.support,
    )  # fmt: skip
    return evidence.sentence_on("unknown", text, (*one.quotes, *other.quotes))


def _unknown(
    reading: Reading,
    proposed: Sequence[Quote],
    agreed: Sequence[Agreement],
    language: str,
) -> list[Sentence]:
    """Say what is not known about the remedy, and ask the agents for it."""
    words = wording(language)
    if not proposed:
        return [evidence.about("unknown", words.no_answer, reading.arrivals)]
    if not agreed:
        return [evidence.sentence_on("unknown", words.no_agreement, proposed)]
    if all(step.support < CONFIRMED for step in agreed):
        return [evidence.sentence_on("unknown", words.one_answer, proposed)]
    return []
