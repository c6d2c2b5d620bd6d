"""Where a clause stands on a thing: left on or off, allowed or forbidden, how long to wait for it.

Two that take one side have few words in common ("leave X on", "X should be enabled"), and two that
take opposite ones have all: who compares words alone agrees with the wrong one. So a stance is a
side and the things that it is of, whatever else is said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import floor

from models.advice.actions import is_verb, known_actions
from models.advice.amounts import amounts
from models.advice.evidence import Agreement
from models.advice.said import said
from models.patterns import one_of
from models.sentences.clauses import main_clause, without_reason
from models.sentences.conditions import CONDITIONAL, IF, WHILE
from models.sentences.cues import is_instruction
from models.sentences.denials import without_reminder
from models.sentences.grounding_words import NUMBERS
from models.sentences.prohibitions import forbidden_thing, is_forbidden
from models.sentences.reading import MAX_QUOTES, Quote
from models.sentences.units import measure
from models.sentences.verbs import USES
from models.sentences.word_forms import capitalised, folded, stem
from models.text import content_words
from models.tongues.spoken import undeclined

_STEM = 5
_PAUSE = re.compile(r"\s*[,;:.!]\s+|\s[—–-]\s|\s(?:mais|but|aber|sondern|pero|sino|ma)\s")
_MOST = 0.5
"""Share of what is allowed that a ban must name: else it is of a word that both have besides."""
_KEEPS = one_of(
    r"""
    (?:laiss|gard)(?:er?|ez|ons|e) | mainten(?:ir|ez)
    (?:doi(?:t|vent)|faut) (?:\w+ )?(?:être|rest\w+)
    (?:keep|leave|stay)s? | (?:should|must|needs? to|has to|have to) (?:always )?(?:be|stay|remain)
    l(?:a|ä)ss(?:en|e|t)? | (?:an|aus)lassen
    (?:muss|müssen|soll\w*) .{0,40}?(?:sein|bleiben)
    bleib\w* | dej(?:e|a|ar|en) | mant(?:enga|én|ener)\w* | debe\w* (?:estar|quedar|permanecer)\w*
    lasc(?:i|iare|iate) | t(?:enga|enere|ieni) | mantenga | dev(?:e|ono) (?:essere|restare|rimanere)
    """
)
"""That something is to be so and to stay so: no passing switch of a sequence."""
_STAYS_ON = one_of(
    r"on\W*$ | on(?= is\b) | anlassen | an\W*$ | an (?:lassen|bleiben|sein) | acces[oaie]", after=""
)
_STAYS_OFF = one_of(
    r"off\W*$ | auslassen | aus\W*$ | aus (?:lassen|bleiben|sein) | spent[oaie]", after=""
)
_AGAIN = one_of(
    r"""
    again | back | then | wieder | erneut | danach | dann | anschließend | ensuite | puis
    ré?(?:activ|allum)\w+ | à nouveau | de nouveau | vuelv\w+ | luego | después | de nuevo | poi
    di nuovo | (?:re|ri)(?:start|avvi|accend|attiv)\w*
    for (?:a|an|\d+|\w+) (?:seconds?|minutes?|hours?|while) | briefly | kurz | brièvement
    """
)
"""That it is a half of a sequence: what was before it had the other side."""
_ALLOWS = one_of(
    r"""
    (?:vous|on|tu) (?:pouvez|peut|peux)(?! pas)(?: aussi| très bien| tout à fait| sans \w+)?
    peu(?:t|vent) être | convien\w+(?: très bien| parfaitement)?
    (?:pas d[e']|aucun|sans) (?:souci|problème|risque)s?(?: pour| à)?
    (?:c'est |est |sont )(?:permis|autorisé|toléré)\w* | (?:c'est|il est) possible d[e']
    you (?:can|may)(?: (?:safely|also|happily|well))?(?! not) | can(?: safely| also)? be
    (?:(?:it|that)(?: is|'s)|is|are)(?: \w+ly| quite| also)? (?:fine|okay|ok|allowed|safe)(?: to)?
    feel free to | no (?:problem|worries|issue|risk)
    sie (?:können|dürfen)(?: \w+)?(?= )
    (?:kann|können|dürfen|darf)(?: man| sie)?(?! \w* ?(?:nicht|kein))
    (?:ist |sind )?kein problem | problemlos | ruhig
    (?:ist|sind) (?:erlaubt|in ordnung|okay?|unbedenklich)
    (?:se )?puede[ns]?(?: usted)? | sin (?:ningún )?(?:problema|riesgo)s?
    no hay (?:problema|inconveniente)(?: en)? | van? bien | está(?:n)? (?:permitid\w+|bien)
    (?:si )?p(?:uò|ossono)(?: anche)? | vanno bene | (?:nessun|senza) (?:problem[ai]|rischi\w*)
    è (?:permesso|consentito)
    """
)
"""That a thing may be used or done; "vous pouvez" is an order, too, and no other one than that."""
_WAITS = one_of(
    r"""
    attend(?:ez|re) | patient(?:ez|er) | (?:laiss\w+ )?repos\w+ | wait
    let \w+ (?:rest|sit|stand) | warte[nt]? | esper\w+ | aguard\w+ | (?:dej\w+ )?repos\w+
    aspett\w+ | attend\w+ | (?:lasc\w+ )?ripos\w+
    """
)
_CASE = re.compile(
    rf"(?:^|\s|,){CONDITIONAL}|\b(?:{IF}|{WHILE}|bei|nach|vor|après|avant|after|once|con|mit|with|avec"
    r"|sauf|except|außer|salvo|excepto|tranne|when|solo|nur|only|seulement)(?:\b|(?<='))",
    re.IGNORECASE,
)
"""What bounds it: a case, a time, a means, an exception."""
_IN_CASE = re.compile(rf"(?:^|\s|,){CONDITIONAL}|\b(?:{IF}|bei)(?:\b|(?<='))", re.IGNORECASE)
_SMALL = frozenset(
    map(
        folded,
        "svp bitte please favor surtout jamais pas ne never not don't dont kein keine keinen keiner"
        " nicht nie niemals auf fall no nunca jamás non mai favore debe deben doit doivent faut"
        " devez must should muss müssen sollte sollten deve devono auch aussi also también anche"
        " aktuell même rester restar bleiben être essere estar sein quedar quedarse bleibt stay"
        " yes oui ja sí best always toujours immer siempre sempre meanwhile besser mieux"
        " off out werden wird lassen laisser leave keep uit fois plutôt".split(),
    )
)
_KEEPING = re.compile(
    r"(?:laiss|gard|mainten|keep|leav|stay|lass|bleib|dej[aeo]|manten|manteng|qued|lasci|teng|tener"
    r"|utiliz|usand)\w*$"
)


@dataclass(frozen=True, slots=True)
class Stance:
    """One side of what a clause says, and of what.

    Attributes:
        kind: "state", "deed" or "wait".
        side: "+" or "-"; of a wait its seconds.
        things: The beginnings of what it is of.
        clause: Its words.
        is_firm: Whether its form is that of its kind: it is to stay so, it may be done.
        is_bound: Whether it is for a case or a time.
        is_it: Whether it says "it" for what the sentence names before.
    """

    kind: str
    side: str
    things: frozenset[str]
    clause: str
    is_firm: bool
    is_bound: bool
    is_it: bool = False

    def is_against(self, other: "Stance") -> bool:
        """Whether the other takes another side of the same.

        A ban of less ("no hot water") leaves the rest allowed ("water is fine").
        """
        if self.kind != other.kind or not self._is_other(other):
            return False
        if self.kind != "deed":
            return self.things == other.things
        ban, allowed = (self, other) if self.side == "-" else (other, self)
        is_most = len(ban.things) >= _MOST * len(allowed.things)
        return is_most and ban._is_within(allowed)

    def is_with(self, other: "Stance") -> bool:
        """Whether both take one side of the same."""
        is_one = self.kind == other.kind and not self._is_other(other)
        return is_one and (self._is_within(other) or other._is_within(self))

    def excepts(self, other: "Stance") -> bool:
        """Whether it forbids in one case what the other allows: both may be so."""
        is_ban = self.kind == other.kind == "deed" and self.side == "-" and other.side == "+"
        return is_ban and self.is_bound and not other.is_bound and other._is_within(self)

    def _is_other(self, other: "Stance") -> bool:
        if self.kind != "wait":
            return self.side != other.side
        mine, theirs = (tuple(map(float, s.side.split("-"))) for s in (self, other))
        return mine[0] > theirs[1] or theirs[0] > mine[1]

    def _is_within(self, other: "Stance") -> bool:
        if self.is_it and not other.is_it:
            return bool(other.things) and other.things <= self.things
        is_any = self.kind == "wait" or bool(self.things)
        return is_any and self.things <= other.things


def opposed(one: str, other: str, language: str) -> bool:
    """Tell whether two sentences take opposite sides of one thing, in whatever words."""
    pairs = ((a, b) for a in stances(one, language) for b in stances(other, language))
    return any(a.is_against(b) and (a.is_firm or b.is_firm) for a, b in pairs if a.kind != "wait")


def is_exception(one: str, other: str, language: str) -> bool:
    """Tell whether one forbids in a case what the other allows in any."""
    pairs = [(a, b) for a in stances(one, language) for b in stances(other, language)]
    return any((a.is_firm and b.excepts(a)) or (b.is_firm and a.excepts(b)) for a, b in pairs)


def wait_apart(one: str, other: str, language: str) -> bool:
    """Tell whether two sentences wait for other times, be it for the same or not."""
    waits, others = (
        [stance for stance in stances(text, language) if stance.kind == "wait"]
        for text in (one, other)
    )
    return bool(waits and others) and all(a._is_other(b) for a in waits for b in others)


@lru_cache(maxsize=4 * MAX_QUOTES)  # a draft compares the same quotes a dozen times
def stances(text: str, language: str) -> tuple[Stance, ...]:
    """Find where the clauses of a sentence stand; none in a language whose words are not told."""
    if language not in {"fr", "en", "de", "es", "it"} or text.rstrip().endswith("?"):
        return ()
    found: list[Stance] = []
    in_case = _IN_CASE.search(text) is not None
    named = led = frozenset[str]()
    for clause in filter(str.strip, _PAUSE.split(text)):
        is_bound = in_case or _CASE.search(without_reason(clause)) is not None
        found += _of_clause(clause, named, led, language, is_bound=is_bound)
        named |= _things(clause, language)
        led = led if is_instruction(clause) else _things(clause, language)
    return tuple(found)


def _of_clause(
    clause: str, named: frozenset[str], led: frozenset[str], language: str, *, is_bound: bool
) -> Iterator[Stance]:
    if side := _state(clause, language):
        things = _things(clause, language, is_state=True)
        is_firm = _KEEPS.search(clause) is not None
        yield Stance("state", side, things, clause, is_firm, is_bound)
    if seconds := _waited(clause, language):
        things = _things(clause, language, is_wait=True) | led
        yield Stance("wait", seconds, things, clause, is_firm=True, is_bound=is_bound)
    elif side := _deed(clause, language):
        is_allowed = side == "+" and _ALLOWS.search(clause) is not None
        own = _things(_ALLOWS.sub(" ", clause), language)
        is_it = not own
        yield Stance("deed", side, own or named, clause, is_allowed, is_bound, is_it)


def _state(clause: str, language: str) -> str:
    """The side of what is to be on or off, "" for neither; denied it is the other one."""
    keeps = _KEEPS.search(clause) is not None
    orders = is_instruction(clause) or _switches(folded(clause.split()[0]), language)
    if not (keeps or orders or _STAYS_ON.search(clause)):
        return ""
    signs = {sign[0] for sign in known_actions(clause, language) if sign[1:] == "on"}
    signs |= {"+"} if _STAYS_ON.search(clause) else set()
    signs |= {"-"} if _STAYS_OFF.search(clause) else set()
    if (
        len(signs) != 1
        or _AGAIN.search(clause)
        or (not keeps and "+join" in known_actions(clause, language))
    ):
        return ""
    return "" if _denied(clause, language) else signs.pop()


def _deed(clause: str, language: str) -> str:
    """Whether a clause allows or orders ("+"), forbids ("-"), or neither ("")."""
    bare, n_allowed = _ALLOWS.subn(" ", clause)
    if n_allowed:
        return "" if _denied(bare, language) else "+"
    if forbidden_thing(clause) or is_forbidden(clause) or _begins_with_no(clause, language):
        return "-"
    order = main_clause(without_reminder(clause))
    is_ban = is_instruction(clause) and _denied(order, language)
    return "-" if is_ban else "+" if is_instruction(clause) else ""


def _begins_with_no(clause: str, language: str) -> bool:
    """Whether it is a Spanish or Italian ban by its form, whatever its verb."""
    return language in {"es", "it"} and re.match(r"non? \w", clause, re.IGNORECASE) is not None


def _denied(clause: str, language: str) -> bool:
    return said(clause, language).is_denied


def _waited(clause: str, language: str) -> str:
    """How many seconds a clause says to wait, "" for none or for several."""
    if not _WAITS.search(clause) or _denied(clause, language):
        return ""
    times = [p for p in amounts(clause, language) if p.of == (measure("minutes") or ("",))[0]]
    return f"{times[0].low:g}-{times[0].high:g}" if len(times) == 1 else ""


def _things(
    clause: str, language: str, *, is_state: bool = False, is_wait: bool = False
) -> frozenset[str]:
    """What a clause names, but for verbs that say only that a thing is used or kept."""
    waits = (
        {folded(w) for w in re.findall(r"\w+", " ".join(_WAITS.findall(clause)))} if is_wait else ()
    )

    def is_thing(word: str) -> bool:
        is_small = word in _SMALL or stem(word) in USES or _KEEPING.match(word) is not None
        is_small = is_small or (is_state and _switches(word, language))
        is_time = word in NUMBERS.get(language, ()) or measure(word) is not None
        return not is_small and not (is_wait and (word in waits or is_time or word[0].isdigit()))

    words = (undeclined(folded(word), language) for word in content_words(clause, language))
    return frozenset(word[:_STEM] for word in words if is_thing(word))


def _switches(word: str, language: str) -> bool:
    is_part = re.match(
        r"(?:ein|aus|an|ab)(?:ge)?(?:schalt|lass)|schalt|switch|turn|power|set", word
    )
    return is_part is not None or is_verb(word, language)


def torn(answers: Sequence[Quote], least: int) -> list[tuple[Agreement, Agreement]]:
    """Find what as many agents take one side of as another, in whatever words.

    What is bound to a case or a time is torn with nothing; who takes both sides takes none.

    Args:
        answers: What agents said, in one language.
        least: Voices that must take each side, and not both.
    """
    taken = [
        (quote, stance)
        for quote in answers
        for stance in stances(quote.text, quote.language)
        if not stance.is_bound or (stance.kind == "wait" and not _IN_CASE.search(quote.text))
    ]
    pairs: list[tuple[Agreement, Agreement]] = []
    used: set[Quote] = set()
    for first in sorted((pair for pair in taken if pair[1].is_firm), key=_clarity):
        rest = [pair for pair in taken if first[0] not in used and pair[0] not in used]
        here = [pair for pair in rest if pair[1].is_with(first[1])]
        against = [stance for _, stance in rest if stance.is_against(first[1])]
        there = [pair for pair in rest if any(map(pair[1].is_with, against))]
        both = {q.voice for q, _ in here} & {q.voice for q, _ in there}
        here, there = ([p for p in side if p[0].voice not in both] for side in (here, there))
        n = min(len({quote.voice for quote, _ in side}) for side in (here, there))
        if n >= least and n > len(both):
            pairs.append((_spoken(here), _spoken(there)))
            used |= {quote for quote, _ in (*here, *there)}
    return pairs


def _spoken(side: Sequence[tuple[Quote, Stance]]) -> Agreement:
    ordered = sorted(side, key=_clarity)
    return Agreement(tuple(replace(q, text=capitalised(s.clause)) for q, s in ordered))


def _clarity(taken: tuple[Quote, Stance]) -> tuple[bool, bool, int, str, str]:
    quote, stance = taken
    is_order = is_instruction(stance.clause) or stance.is_firm
    return stance.is_it, not is_order, len(stance.clause), stance.clause, quote.ticket_id


def is_of(group: Agreement, pair: tuple[Agreement, Agreement]) -> bool:
    """Tell whether half of the quotes of a group are what a pair is torn about."""
    said_there = {
        (q.ticket_id, floor(q.position)): q.text.casefold() for side in pair for q in side.quotes
    }

    def is_there(quote: Quote) -> bool:
        clause = said_there.get((quote.ticket_id, floor(quote.position)), "")
        text = quote.text.casefold().strip(" .!")
        return bool(clause) and (text in clause or clause.strip(" .!") in text)

    return 2 * sum(map(is_there, group.quotes)) >= len(group.quotes)
