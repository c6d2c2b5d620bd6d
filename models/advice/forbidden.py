"""Which agents forbid the same: by the deed that must not be done, and its things."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from models.advice.actions import are_opposite, known_actions
from models.advice.deeds import RICH_OF_WEAK, telling, verb_deeds
from models.advice.evidence import Agreement, best_first, joined
from models.advice.meaning import ONE_STEP, nearness
from models.advice.said import with_not
from models.patterns import any_of
from models.sentences import orders
from models.sentences.deed_phrases import SAID
from models.sentences.denials import is_of_another
from models.sentences.forbidding import is_for_good, is_stop
from models.sentences.prohibitions import (
    FIRMLY,
    PRONOUNS,
    alone,
    is_always,
    is_german_notice,
    is_now_and_then,
    shortest,
)
from models.sentences.reading import MAX_QUOTES, Quote
from models.sentences.verbs import USES
from models.sentences.word_forms import folded, stem
from models.text import content_words
from models.tongues.spoken import undeclined

_STEM = 4
"""Letters by which words are compared: "abra", "abras", "abrir" forbid one thing."""

_DENIED_VERB = re.compile(
    r"(?:(?:do not|don't|never(?: ever)?|you (?:must|should) (?:not|never)|avoid|please|ever)\s+"
    rf"|{FIRMLY}n(?:e |'){FIRMLY}(?:(?:pas|jamais|plus) )?{PRONOUNS}{FIRMLY}"
    r"|(?:évitez(?: surtout)? |(?:il|on|vous) (?:ne (?:faut|doit|devez)"
    r" (?:pas|jamais)|est interdit) )(?:de |d')?(?!l[ea]s? )"
    r"|(?:no|nunca|jamás|non|mai|não|no se debe|no debe\w*)\s+(?:l[aeo]s? )?)+"
    r"(?!(?:with|on|in|into|by|avec|sur|dans|con|com|en|de|para|por|sobre|su|em)\b)(\w+)",
    re.IGNORECASE,
)
_USES = USES | {stem("nehmen"), "serv", "servir"}
"""Verbs that say of a thing but that it is used; one takes things out, too."""
_GETS_GOING = frozenset({"+on", "+join", "+run"})
"""Sides of a verb that, done again, put a thing to use: "do not plug it in again"."""
_PUT_TO_USE = "use"
_OF_ITSELF = frozenset({"reset", "+install"})
"""What is done to but one thing, which need not be named: "no factory reset"."""
_CLAUSE = re.compile(r"[,;:.]\s+|\s(?:et|and|und|y|e|en)\s", re.IGNORECASE)
_MEANS = re.compile(r"\s(?:avec|with|mit|con|com|met)\s.*", re.IGNORECASE)
_AIM = re.compile(
    r"\s(?:pour \w+(?:er|ir|re)|para \w+(?:ar|er|ir)|per \w+(?:are|ere|ire)|um [^,;:.]* zu \w+n"
    r"|om [^,;:.]* te \w+n)\b.*|\sto (?P<order>\w.*)",
    re.IGNORECASE,
)
"""What something must not be done for: "do not pull the cable to lift it out of the water"."""
_THE = any_of(
    r"""
    l[ea]s? | ce | cette | cet | ces | votre | vos | the | this | that | these | your | de[nmr]
    die | das | diese\w? | ihre\w? | el | los | est[ea] | su | tu | il | lo | quest[oa] | o | a
    """
)
_OBJECT = re.compile(
    rf"\b(?:{_THE} |l'|quest')(?P<thing>[^\W\d_]{{3,}}(?:[ -][^\W\d_]{{3,}})?)", re.IGNORECASE
)
"""What a clause names first, and by which of its kind."""
_SMALL = frozenset(
    map(
        folded,
        "surtout jamais pas ne never not dont don't avoid évitez faut devez must should niemals"
        " nie nicht kein keine keinen keiner auf fall bitte please darf dürfen soll nunca jamás"
        " evite evitar debe deben favor mai non nooit geen niet interdit prohibido aucun cas"
        " aucune en restant ningún proscrire strictly absolutely forbidden prohibited sofort"
        " unbedingt absolument assolutamente absolutamente immédiatement inmediatamente"
        " immediatamente imediatamente onmiddellijk".split(),
    )
)
_WITHOUT = re.compile(r"\b(?:sans|without|ohne|sin|senza|sem|zonder)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Deed:
    """What is forbidden: the stem of its verb ("" where a thing is but used), and the things.

    ``done`` names the deeds and sides of the verb: "reset it", "set it back to its defaults";
    ``does`` those of the verb alone, be they ever so common ("run it", "put it").
    """

    verb: str
    things: frozenset[str]
    is_other: bool
    done: frozenset[str]
    does: frozenset[str]

    def is_of(self, other: "_Deed") -> bool:
        """Whether both forbid one thing."""
        if self.is_other != other.is_other or not self._acts_as(other):
            return False
        less, more = sorted((self.things, other.things), key=len)
        done = (self.done & other.done) - _GETS_GOING - {_PUT_TO_USE}
        is_told = self.verb and (self.verb == other.verb or done)
        return less <= more and bool(less or is_told or done & _OF_ITSELF)

    def _acts_as(self, other: "_Deed") -> bool:
        return self.verb == other.verb or not self.done.isdisjoint(other.done)

    def is_beside(self, other: "_Deed") -> bool:
        """Whether they forbid two things about one that is all that they name both.

        "Not in the sun with the battery", "not in the bin with it", by verbs that no table knows;
        or verbs that are both known, and others. Unlike verbs that each name more are two anyway.
        """
        if not (self.verb and other.verb) or self.done & other.done:
            return False
        is_rich = len(self.things & other.things) >= RICH_OF_WEAK
        if self.things - other.things and other.things - self.things:
            return not (is_rich and self.verb == other.verb)
        is_known = bool(self.does and other.does) and self.does.isdisjoint(other.does)
        return is_known and not is_rich

    def is_use_of(self, other: "_Deed", named: frozenset[str], others: frozenset[str]) -> bool:
        """Whether both forbid to use a thing that one of them says "it" for."""
        is_it = not (self.things and other.things) and self.is_other == other.is_other
        is_use = _PUT_TO_USE in self.done & other.done
        mine, theirs = self.things or named, other.things or others
        return is_it and is_use and not mine.isdisjoint(theirs)


def by_deed(quotes: Sequence[Quote], among: Sequence[Quote] = ()) -> tuple[Agreement, ...]:
    """Group what forbids the same, in whatever words; the best supported first.

    Who says when it is forbidden speaks for the others, then who says it as an order; whoever
    says to stop it for nobody who forbids it. A ban that leaves something allowed of what others
    say to stop is another: it would speak for them, and say that the rest may go on.

    Args:
        quotes: What is forbidden.
        among: What the same agents say besides: "it" is what they name before.
    """
    named = {quote: _named_before(quote, among) for quote in quotes}

    def forbid_one(one: Quote, other: Quote) -> bool:
        mine, theirs = map(_deed_of, (one, other))
        is_one = mine.is_of(theirs) or mine.is_use_of(theirs, named[one], named[other])
        is_less = _narrows(one, other) or _narrows(other, one)
        is_apart = _is_of_other(one, other, among) or _is_of_other(other, one, among)
        return (
            is_one
            and not is_apart
            and not is_less
            and not are_opposite(one.text, other.text, one.language)
        )

    return joined(sorted(quotes, key=_clarity), forbid_one)


def deeds(ban: Quote) -> frozenset[str]:
    """Name the deeds that a ban forbids, as orders have them."""
    return _deed_of(ban).done


def of_one_thing(group: Agreement, among: Sequence[Quote]) -> tuple[Agreement, ...]:
    """Part bans alike in their words where they share no thing: but the verb is alike then.

    "Another charger" is another thing than the charger.
    """
    first, *others = group.quotes
    alike = [quote for quote in others if _may_be_of_one(first, quote, among)]
    rest = tuple(quote for quote in others if quote not in alike)
    return Agreement((first, *alike)), *(of_one_thing(Agreement(rest), among) if rest else ())


def near_others(bans: Sequence[Quote], among: Sequence[Quote]) -> list[Quote]:
    """Those that name a thing of which another agent forbids something, too, or mean it.

    Args:
        bans: What agents forbid, each alone.
        among: What they say besides.
    """
    things = [_deed_of(ban).things or _named_before(ban, among) for ban in bans]
    meant = nearness(bans) >= ONE_STEP

    def is_near(row: int, other: int) -> bool:
        is_of_one = bool(meant[row, other]) or not things[row].isdisjoint(things[other])
        return is_of_one and bans[row].voice != bans[other].voice

    rows = range(len(bans))
    return [bans[row] for row in rows if any(is_near(row, other) for other in rows)]


def with_who_forbids(useless: Sequence[Agreement], bans: Sequence[Quote]) -> tuple[Agreement, ...]:
    """Let who forbids a deed stand behind who says that nobody need do it, in these words.

    Args:
        useless: What agents say that it does not help.
        bans: What one agent alone forbids.
    """

    def backed(group: Agreement) -> Agreement:
        first = group.quotes[0]
        denied = with_not(first.text, first.language)
        if denied == first.text:
            return group
        mine = _deed(denied, first.language)
        own = (q for q in bans if q.language == first.language and q.voice not in group.voices)
        return Agreement((*group.quotes, *(q for q in own if _deed_of(q).is_of(mine))))

    return best_first(map(backed, useless))


def _deed_of(quote: Quote) -> _Deed:
    return _deed(quote.text, quote.language)


def _named_before(quote: Quote, among: Sequence[Quote]) -> frozenset[str]:
    """What an agent speaks of last before a ban: the object of the clause before it."""
    before = [q for q in among if q.by_agent and q.ticket_id == quote.ticket_id]
    for said in sorted(before, key=lambda q: -q.position):
        if said.position > quote.position:
            continue
        for clause in reversed(_CLAUSE.split(_before(quote, said))):
            if found := _OBJECT.search(clause):
                return frozenset(_stems(found["thing"], quote.language))
    return frozenset()


def _may_be_of_one(one: Quote, other: Quote, among: Sequence[Quote]) -> bool:
    """Whether two bans share a thing, or one of them names none but by a pronoun that may be it."""
    mine, theirs = (_deed(_without_aim(q.text), q.language) for q in (one, other))
    is_apart = mine.things and theirs.things and mine.things.isdisjoint(theirs.things)
    is_apart = is_apart or _is_of_other(one, other, among) or _is_of_other(other, one, among)
    return mine.is_other == theirs.is_other and not is_apart and not mine.is_beside(theirs)


def _is_of_other(ban: Quote, other: Quote, among: Sequence[Quote]) -> bool:
    """Whether it says "it" for what its own sentence names, and the other names another thing."""
    things = _deed_of(other).things
    if _deed_of(ban).things or not things:
        return False
    own = (q for q in among if (q.ticket_id, q.position) == (ban.ticket_id, ban.position))
    before = {stem for q in own if q.by_agent for stem in _stems(_before(ban, q), ban.language)}
    return bool(before) and before.isdisjoint(things)


def _before(ban: Quote, said: Quote) -> str:
    """What a sentence says before the ban in it; all of one that it is not in."""
    return said.text.casefold().partition(ban.text.casefold().rstrip(" ."))[0]


def _narrows(ban: Quote, stop: Quote) -> bool:
    """Whether it forbids but some of what the other says to stop: "not without the grille"."""
    if is_stop(ban.text) or not is_stop(stop.text):
        return False
    is_part = is_now_and_then(ban.text) and not is_now_and_then(stop.text)
    things, stopped = (_deed_of(quote).things for quote in (ban, stop))
    # "Do not use the box with this adapter": the other thing is what it would be used for.
    means = _MEANS.search(ban.text) if stopped else None
    is_within = things <= stopped or (means and stopped <= set(_stems(means[0], ban.language)))
    return is_part or _WITHOUT.search(ban.text) is not None or not is_within


def _clarity(quote: Quote) -> tuple[bool, bool, bool, bool, bool, int, str, str]:
    said = quote.text
    names_it = bool(_deed_of(quote).things)
    return (
        is_always(said) and not is_now_and_then(said), is_stop(said),
        not _verb(said, quote.language), is_german_notice(said), not names_it, len(said), said,
        quote.ticket_id,
    )  # fmt: skip


@lru_cache(maxsize=MAX_QUOTES)
def _deed(text: str, language: str) -> _Deed:
    main = alone(shortest(text))
    verb = folded(_verb(main, language))
    done = known_actions(main, language) | telling(main, language)
    is_used = stem(verb) in _USES
    if is_used or (is_for_good(text) and done & _GETS_GOING):
        done |= {_PUT_TO_USE}
    named = main if verb or not done & _OF_ITSELF else _without_deed(main, done, language)
    things = (word for word in _words(named, language) if word != verb and stem(word) not in _USES)
    bare = {w for w in things if not verb_deeds(w, language) & done & (_GETS_GOING | _OF_ITSELF)}
    return _Deed(
        "" if is_used else verb[:_STEM], frozenset(word[:_STEM] for word in bare),
        is_of_another(main), done, verb_deeds(verb, language) if verb else frozenset(),
    )  # fmt: skip


def _without_aim(ban: str) -> str:
    found = _AIM.search(ban)
    is_aim = found and (not found["order"] or orders.begins(found["order"]))
    return ban[: found.start()] if found and is_aim else ban


def _without_deed(ban: str, done: Set[str], language: str) -> str:
    """What a ban with no verb names besides the deed and its means: "no reset with a pin"."""
    for name, form in SAID.get(language, ()):
        ban = form.sub(" ", ban) if name in done else ban
    return _MEANS.sub("", ban)


def _words(text: str, language: str) -> list[str]:
    said = (undeclined(folded(word), language) for word in content_words(text, language))
    return [word for word in said if word not in _SMALL]


def _stems(text: str, language: str) -> list[str]:
    return [word[:_STEM] for word in _words(text, language)]


def _verb(order: str, language: str) -> str:
    """The verb of what is forbidden, if it has one: "never alcohol" has none."""
    if language == "de":
        told = re.match(r"(\w+n) sie\b", order, re.IGNORECASE)
        last = order.rstrip(" .!").rpartition(" ")[2]
        return told[1] if told else last if re.fullmatch(r"[a-zäöüß]+n", last) else ""
    denied = _DENIED_VERB.match(order)
    if not denied or (
        language == "en"
        and stem(denied[1]) not in _USES
        and not orders.begins(order[denied.end() - len(denied[1]) :])
    ):
        return ""
    return denied[1]
