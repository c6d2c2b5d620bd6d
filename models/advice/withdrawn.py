"""What agents say is no longer to be done: a remedy that others told before it was withdrawn.

"The form is no longer accepted, use the app" is told by nobody who says "fill in the form", though
both name it. What is withdrawn is no step any more, and what is said instead is one by itself.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from models.advice.evidence import CONFIRMED, Agreement
from models.advice.said import is_denied
from models.sentences.conditions import CONDITIONAL, IF, WHILE
from models.sentences.cues import is_information, is_instruction
from models.sentences.prohibitions import is_forbidden
from models.sentences.reading import Quote
from models.sentences.taking_back import is_over, is_retracted, without_taking_back
from models.sentences.verbs import USES
from models.sentences.word_forms import capitalised, folded, stem
from models.text import content_words

_STEM = 4
_MOST = 0.5
"""Share of the words of the shorter that both must pass, to speak of one remedy."""

_LEAST_STATED = 3
"""Words of what says something by itself behind such a clause."""

_UNLESS = re.compile(
    rf"(?:^|\s|,)(?:{CONDITIONAL}|{IF}|{WHILE}|so that|damit|pour qu[e']|para que"
    rf"|after|danach|ensuite|después|dopo)(?:\b|(?<='))",
    re.IGNORECASE,
)
_PAUSE = re.compile(
    r"\s*[,;:.!]\s+|\s[—–-]\s|\s(?:mais|but|aber|sondern|pero|ma|et|and|und|y|e)\s(?=\w)"
)
_NOTICE = re.compile(
    r"(?:mise à jour|annule et remplace|annulation|consigne annulée|update|neu|actualización"
    r"|aggiornamento|note|info|hinweis)\s?[:!]\s+",
    re.IGNORECASE,
)
_FOR_NOW = re.compile(
    r"\s(?:jusqu'à nouvel ordre|until further notice|bis auf weiteres|hasta nuevo aviso)",
    re.IGNORECASE,
)
_SMALL = frozenset(
    map(
        folded,
        "plus mehr longer any anymore more work works working fonctionne fonctionnent marche"
        " funktioniert geht gibt gilt gelten funciona funziona please bitte désormais dorénavant"
        " maintenant now new neu instead stattdessen ahora ora update possible möglich posible"
        " possibile accepted accepté angenommen acepta accettato abgeschafft été est sind wird"
        " been has have kein keine nicht will can debe deve muss faut veuillez tiene message"
        " conseil consigne procédure advice mail instruction hinweis rat anleitung consejo mensaje"
        " indicación merci".split(),
    )
)


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """One clause that takes a remedy back, and whether others still tell that."""

    said: Agreement
    told: Agreement
    is_settled: bool


def without_withdrawn(
    answers: Sequence[Quote], given_at: Mapping[str, datetime]
) -> tuple[list[Quote], list[Withdrawal]]:
    """Leave out what agents order of a remedy that others take back later, and these clauses.

    Args:
        answers: What agents said, in one language.
        given_at: When the ticket came that each answers.

    Returns:
        All of the answers and nothing, where nobody tells what two independent agents take back.
    """
    claims = [(quote, clause) for quote in answers if (clause := _taken_back(quote))]
    found: list[Withdrawal] = []
    gone: set[Quote] = set()
    for group in _of_one_remedy(claims):
        told = _told_before(group, answers, gone) if _say_instead(group, answers) else []
        if told:
            found.append(_withdrawal(group, told, given_at))
            gone.update(told)
    if not found:
        return list(answers), []
    cut = {q: clause for q, clause in claims if any(q.ticket_id in w.said.evidence for w in found)}
    left = (_without(quote, cut[quote]) if quote in cut else quote for quote in answers)
    return [quote for quote in left if quote and quote not in gone], found


def _taken_back(quote: Quote) -> str:
    """The clause of a sentence that takes something back, "" for none."""
    rest = _FOR_NOW.sub("", _NOTICE.sub("", quote.text))
    if rest.rstrip().endswith("?") or _UNLESS.search(rest):
        return ""
    clauses = (_with_its_thing(clause, rest, quote) for clause in _PAUSE.split(rest))
    return next((c for c in clauses if is_over(c) or is_retracted(c)), "")


def _with_its_thing(clause: str, text: str, quote: Quote) -> str:
    """The clause, or all up to it where it names nothing: "our advice to ..., was wrong"."""
    if _words(clause, quote):
        return clause
    before = text[: text.index(clause) + len(clause)]
    return before if _words(before, quote) else ""


def _is_outright(clause: str) -> bool:
    """Whether it forbids or retracts: what is but over may be what the remedy did."""
    return is_retracted(clause) or is_forbidden(clause)


def _without(quote: Quote, clause: str) -> Quote | None:
    """What a sentence says besides such a clause: first what it orders, else what it states."""
    before, _, behind = quote.text.partition(clause)
    kept = [part.strip(" ,;:.–—-") for part in (_NOTICE.sub("", before), behind)]
    orders = [part for part in kept if is_instruction(part)]
    if not _is_outright(clause):  # else it is why
        orders += [part for part in kept[1:] if len(part.split()) >= _LEAST_STATED]
    return replace(quote, text=f"{capitalised(orders[0])}.") if orders else None


def _words(text: str, quote: Quote) -> frozenset[str]:
    words = map(folded, content_words(without_taking_back(text), quote.language))
    numbers = re.findall(r"\d+(?:\.\d+)+|\d{2,}", text)
    is_told = (w for w in words if w not in _SMALL and stem(w) not in USES)
    parts = (stem(part) for word in is_told for part in word.split("-"))
    return frozenset((*(part[:_STEM] for part in parts if part), *numbers))


def _share(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return len(mine & theirs) > _MOST * min(len(mine), len(theirs))


def _of_one_remedy(claims: Sequence[tuple[Quote, str]]) -> list[list[tuple[Quote, str]]]:
    """Group the clauses that name one thing, by the shortest; of two voices at least."""
    groups: list[list[tuple[Quote, str]]] = []
    for quote, clause in sorted(
        claims, key=lambda c: (len(_words(c[1], c[0])), c[1], c[0].ticket_id)
    ):
        mine = _words(clause, quote)
        home = next((g for g in groups if _share(_words(g[0][1], g[0][0]), mine)), None)
        if home is None:
            groups.append([(quote, clause)])
        else:
            home.append((quote, clause))
    return [g for g in groups if len({q.voice for q, _ in g}) >= CONFIRMED]


def _say_instead(group: Sequence[tuple[Quote, str]], answers: Sequence[Quote]) -> bool:
    """Whether two take a thing back outright, or go on: else it may be what the remedy did."""
    outright = {quote.voice for quote, clause in group if _is_outright(clause)}
    if len(outright) >= CONFIRMED:
        return True
    own = [(_without(quote, clause), quote) for quote, clause in group]
    going_on = {quote.voice for rest, quote in own if rest}
    voices, tickets = {q.voice for q, _ in group}, {q.ticket_id for q, _ in group}
    claims = {quote for quote, _ in group}
    others = (q for q in answers if q.ticket_id in tickets and q not in claims and _orders(q))
    return len((going_on | {q.voice for q in others}) & voices) >= CONFIRMED


def _told_before(
    group: Sequence[tuple[Quote, str]], answers: Sequence[Quote], gone: set[Quote]
) -> list[Quote]:
    """What others order of it; none where who takes it back orders that, too."""
    named = [(_words(clause, quote), _is_outright(clause)) for quote, clause in group]
    voices = {quote.voice for quote, _ in group}
    clauses = dict(group)
    own = [
        _words(text, quote)
        for quote in answers
        if quote.voice in voices
        for text in [quote.text.replace(clauses.get(quote, "\0"), " ")]
    ]
    others = (q for q in answers if q.voice not in voices and q not in gone and _orders(q))
    told = []
    for quote in others:
        mine = _words(quote.text, quote)
        # What is forbidden but for some use names that, too, and does not take the thing back.
        is_named = [words <= mine if all_ else _share(words, mine) for words, all_ in named]
        is_of_it = sum(is_named) * 2 >= len(named)
        if is_of_it and not any(words and _share(words, mine) for words in own):
            told.append(quote)
    return told


def _orders(quote: Quote) -> bool:
    is_told = quote.is_step or is_instruction(quote.text) or is_information(quote.text)
    is_ban = is_denied(quote.text, quote.language) or is_forbidden(quote.text)
    return is_told and not is_ban


def _withdrawal(
    group: Sequence[tuple[Quote, str]], told: Sequence[Quote], given_at: Mapping[str, datetime]
) -> Withdrawal:
    """Whether fewer than two tell it once two have taken it back."""
    since: dict[str, datetime] = {}
    for quote, _ in group:
        since[quote.voice] = min(
            since.get(quote.voice, given_at[quote.ticket_id]), given_at[quote.ticket_id]
        )
    confirmed_at = sorted(since.values())[CONFIRMED - 1]
    still = {quote.voice for quote in told if given_at[quote.ticket_id] > confirmed_at}
    said = sorted(
        (replace(quote, text=capitalised(clause)) for quote, clause in group),
        key=lambda q: (is_instruction(q.text), len(q.text), q.text, q.ticket_id),
    )
    plain = sorted(told, key=lambda q: (len(q.text), q.text, q.ticket_id))
    return Withdrawal(Agreement(tuple(said)), Agreement(tuple(plain)), len(still) < CONFIRMED)
