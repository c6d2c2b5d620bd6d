"""What agents agree on: the cause, the steps in order, the fallback; or that none is known."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from models import cases, causes, cues, evidence, forbidden, matters, orders, roles, same_case
from models.conflict import conflicts, parted
from models.contradiction import contradict, figures, is_prohibition
from models.covering import named_articles
from models.evidence import CONFIRMED, Agreement
from models.likeness import likeness, stems
from models.reading import Quote, Reading, answer_quotes, read
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

BY_CHANCE = 0.05
"""Probability below which it is no chance that a step was given for one product alone."""

TWINS = 0.15
"""Least similarity of two steps, each confirmed, of which no answer gives both, to be one step
in other words."""

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
    one answer warns of stays a step; what two warn of is shown with its contrary and is none.

    Args:
        reading: The cluster's tickets, answered or not.
        solved: Tickets from elsewhere that carry answers; only those near the cluster count.
        language: Answers in it are quoted; those in others only where there is none.
    """
    answers = _answers(reading, solved, language)
    by_role, agreed = _agreed(reading, answers)
    products = _Products.of((*reading.arrivals, *solved), answers)
    denied, proposed = agreed["forbidden"], (*by_role["step"], *by_role["forbidden"])
    said = [*proposed, *(quote for quote in answers if is_prohibition(quote.text))]
    facing = [_facing(step, denied) for step in agreed["step"]]
    found = conflicts([*facing, *denied], said=said, least=CONFIRMED)
    contrary = [pair for pair in found if not products.apart(*pair) and _at_one_time(*pair)]
    disputed = [step for pair in contrary for step in pair]
    steps = _in_one_form([step for step in facing if step not in disputed])
    banned = [group for group in denied if group not in disputed][:N_FORBIDDEN]
    told: dict[Role, Sequence[Agreement]] = {
        "cause": agreed["cause"],
        "step": steps,
        "fallback": sorted(agreed["fallback"], key=lambda group: group.position),
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


@dataclass(frozen=True, slots=True)
class _Products:
    """Which product each answered ticket is about, and how many voices were answered about each."""

    of_ticket: Mapping[str, str]
    n_voices: Mapping[str, int]

    @classmethod
    def of(cls, tickets: Sequence[Arrival], answers: Sequence[Quote]) -> "_Products":
        of_ticket = {t.ticket_id: t.product for t in tickets if t.product}
        voices = {(of_ticket[q.ticket_id], q.voice) for q in answers if q.ticket_id in of_ticket}
        return cls(of_ticket, Counter(product for product, _ in voices))

    def of_alone(self, group: Agreement) -> tuple[str, ...]:
        """The one product that agents give a step for, if that is no chance.

        Others must have been answered about, too, and as many answers as give the step would
        seldom all be about one product if they were drawn from all.
        """
        voices = {(self.of_ticket.get(q.ticket_id), q.voice) for q in group.quotes}
        products = {product for product, _ in voices}
        (product, *more) = products
        if more or product is None or group.support < CONFIRMED:
            return ()
        share = self.n_voices[product] / sum(self.n_voices.values())
        others = [n for other, n in self.n_voices.items() if other != product]
        is_alone = max(others, default=0) >= CONFIRMED and share ** len(voices) < BY_CHANCE
        return (product,) if is_alone else ()

    def apart(self, one: Agreement, other: Agreement) -> bool:
        """Whether the one is about one product and the other about another: no contradiction."""
        mine, theirs = self.of_alone(one), self.of_alone(other)
        return bool(mine and theirs and mine != theirs)


def agreed_since(article: Article, arrivals: Sequence[Arrival]) -> tuple[Agreement, ...]:
    """Find the steps on which answers agree that were given since an article, in order."""
    later = [a for a in arrivals if a.answer and a.created_at > article.updated_at]
    if not later:
        return ()
    reading = read(later)
    _, agreed = _agreed(reading, _answers(reading, (), article.language))
    return tuple(step for step in agreed["step"] if step.support >= CONFIRMED)


def _agreed(
    reading: Reading, answers: Sequence[Quote]
) -> tuple[dict[str, list[Quote]], dict[str, list[Agreement]]]:
    """What agents said, by what it does, and on what of it they agree; steps in order."""
    is_single = len({quote.voice for quote in answers}) < CONFIRMED
    by_role = roles.by_role(answers)
    if is_single:  # its cause is a guess, its remarks are nobody's remedy
        by_role["cause"] = by_role["not_helping"] = []
        by_role["step"] = [step for step in by_role["step"] if roles.is_order(step)]
    among = (*reading.quotes, *answers)
    least = max(CONFIRMED, LEAST_OF_ANSWERED * len({quote.voice for quote in answers}))
    grouped = {
        "cause": causes.agreements(by_role["cause"]),
        "fallback": _in_cases(by_role["fallback"], among),
        "not_helping": matters.agreements(by_role["not_helping"]),
        "forbidden": forbidden.agreements(by_role["forbidden"]),
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
        steps = _without_twins(_well_supported(first), among)
        within = [case for case in agreed["fallback"] if _is_within(case, steps)]
        agreed["fallback"] = [c for c in agreed["fallback"] if c not in within] + late
        steps += within
    return by_role, agreed | {"step": _in_order(steps)}


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


def _clearest(quotes: Sequence[Quote]) -> tuple[bool, bool, bool]:
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
        for step in roles.steps_of(quote)
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
    return Agreement(tuple(sorted(step.quotes, key=_clarity)))


def _clarity(quote: Quote) -> tuple[bool, bool, bool]:
    """How it says what to do, the clearest first: "lift it out" leaves out what."""
    return not roles.is_order(quote), orders.leans(quote.text), not cues.is_instruction(quote.text)


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
    first, second = one.quotes[0], other.quotes[0]
    return contradict(first.text, second.text, first.language)


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


def _in_order(steps: Sequence[Agreement]) -> list[Agreement]:
    """Order steps, one remedy after the other: what no answer joins is not one procedure."""
    return [step for remedy in _remedies(steps) for step in _one_after_the_other(remedy)]


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


def _one_after_the_other(steps: Sequence[Agreement]) -> list[Agreement]:
    """Order steps as most agents do who give both of two; else by place in their answers.

    Answers leave steps out, so that the place of a step in its answer alone says little.
    """
    before = {
        (i, j)
        for i, one in enumerate(steps)
        for j, other in enumerate(steps)
        if i != j and _precedes(one, other)
    }
    left, order = set(range(len(steps))), []
    while left:
        waits_for = {i: sum((j, i) in before for j in left) for i in left}
        order.append(min(left, key=lambda i: (waits_for[i], steps[i].position, i)))
        left.remove(order[-1])
    return [steps[i] for i in order]


def _precedes(one: Agreement, other: Agreement) -> bool:
    """Whether most answers that give both give this one first."""
    here, there = _first_places(one), _first_places(other)
    both = here.keys() & there.keys()
    return 2 * sum(here[ticket] < there[ticket] for ticket in both) > len(both)


def _first_places(step: Agreement) -> dict[str, float]:
    """Where each answer gives a step first: "set it to false" may come for each of two settings."""
    last_to_first = sorted(step.quotes, key=lambda quote: -quote.position)
    return {quote.ticket_id: quote.position for quote in last_to_first}


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
