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
from models.patterns import one_of
from models.sentences.conditions import CONDITIONAL, IF, WHILE
from models.sentences.cues import is_information, is_instruction
from models.sentences.reading import Quote
from models.sentences.verbs import USES
from models.sentences.word_forms import capitalised, folded, stem
from models.text import content_words

_STEM = 4
_MOST = 0.5
"""Share of the words of the shorter that both must pass, to speak of one remedy."""

_LEAST_STATED = 3
"""Words of what says something by itself behind such a clause."""

_TAKEN_BACK = (
    r"(?:supprim|abandonn|retir|arrêt|abol|remplac|périm|caduc|obsol|révoqu|dépass"
    r"|withdrawn|discontinu|deprecated|retired|replaced|phased out|dropped|scrapped|suspend"
    r"|suprim|elimin|sustitu|anulad|derogad|descontin|ritirat|tolt|soppress|sostituit|sospes)"
)
_GONE = one_of(
    rf"""
    n(?:e |')(?:\w+ )?\w+(?: \w+ment)? plus\b(?! que)
    (?:est|sont|a été|ont été) (?:\w+ment |désormais |maintenant )?{_TAKEN_BACK}\w*
    no longer | \w*(?:not|n't) .{{1,40}}any ?more | \w+n't .{{1,40}}any longer
    (?:is|are|was|were|been|now) (?:now |being )?{_TAKEN_BACK}\w*
    (?:nicht|kein\w*) (?:\w+ ){{0,3}}?mehr | aufgehoben | veraltet | überholt | abgeschafft
    eingestellt(?= ?(?:$|worden|[,.;:])) | abgelöst | abgestellt | zurückgezogen | ersetzt worden
    ya no | han? dejado de | dejó de
    (?:se han?|ha sido|han sido|fue|están?|queda) {_TAKEN_BACK}\w*
    non (?:\w+ ){{1,3}}?più | (?:è stat[oa]|sono stat[ie]) {_TAKEN_BACK}\w*
    """
)
"""That what was so is so no more, or was taken back."""
_UNLESS = re.compile(
    rf"(?:^|\s|,)(?:{CONDITIONAL}|{IF}|{WHILE}|so that|damit|pour qu[e']|para que"
    rf"|after|danach|ensuite|después|dopo)(?:\b|(?<='))",
    re.IGNORECASE,
)
_PAUSE = re.compile(
    r"\s*[,;:.!]\s+|\s[—–-]\s|\s(?:mais|but|aber|sondern|pero|ma|et|and|und|y|e)\s(?=\w)"
)
_NOTICE = re.compile(
    r"(?:mise à jour|update|neu|actualización|aggiornamento|note|info|hinweis)\s?[:!]\s+",
    re.IGNORECASE,
)
_SMALL = frozenset(
    map(
        folded,
        "plus mehr longer any anymore more work works working fonctionne fonctionnent marche"
        " funktioniert geht gibt gilt gelten funciona funziona please bitte désormais dorénavant"
        " maintenant now new neu instead stattdessen ahora ora update possible möglich posible"
        " possibile accepted accepté angenommen acepta accettato abgeschafft été est sind wird"
        " been has have kein keine nicht will can debe deve muss faut veuillez tiene".split(),
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
    if quote.text.rstrip().endswith("?") or _UNLESS.search(quote.text):
        return ""
    rest = _NOTICE.sub("", quote.text)
    return next((c for c in _PAUSE.split(rest) if _GONE.search(c) and _words(c, quote)), "")


def _without(quote: Quote, clause: str) -> Quote | None:
    """What a sentence says besides such a clause: first what it orders, else what it states."""
    before, _, behind = quote.text.partition(clause)
    kept = [part.strip(" ,;:.–—-") for part in (_NOTICE.sub("", before), behind)]
    orders = [part for part in kept if is_instruction(part)]
    orders += [part for part in kept[1:] if len(part.split()) >= _LEAST_STATED]
    return replace(quote, text=f"{capitalised(orders[0])}.") if orders else None


def _words(text: str, quote: Quote) -> frozenset[str]:
    words = map(folded, content_words(_GONE.sub(" ", text), quote.language))
    numbers = re.findall(r"\d{2,}", text)
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
    """Whether two who take a thing back go on: else it may be but what the remedy did."""
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
    named = [_words(clause, quote) for quote, clause in group]
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
        is_of_it = sum(_share(words, mine) for words in named) * 2 >= len(named)
        if is_of_it and not any(words and _share(words, mine) for words in own):
            told.append(quote)
    return told


def _orders(quote: Quote) -> bool:
    is_told = quote.is_step or is_instruction(quote.text) or is_information(quote.text)
    return is_told and not is_denied(quote.text, quote.language)


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
