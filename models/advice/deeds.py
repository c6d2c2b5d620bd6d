"""Which orders do two different things to one: "delete the app", "update the app".

They share every noun, and who gives the one says nothing of the other. An order's deed is its
verb: the tables tell which verbs say the same, and any other one says what none of them does. Only
who says much more in common than the thing may mean one deed in other words ("pull the orange tab
behind the flap", "behind the flap, work the orange tab").
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from models.advice.actions import known_actions, sides_of
from models.advice.meaning import ONE_STEP, ONE_THING, nearness
from models.advice.objects import Act, acted_on, is_colour, of_other_things, table, things
from models.advice.places import menu
from models.sentences.clauses import main_clause
from models.sentences.deed_phrases import SAID
from models.sentences.deed_verbs import LANGUAGES, deeds_of
from models.sentences.heads import acts, is_light, without_opening
from models.sentences.reading import MAX_QUOTES, Quote
from models.sentences.verb_forms import root
from models.sentences.verbs_in_parts import IN_PARTS
from models.sentences.word_forms import folded
from models.text import content_words
from models.tongues.spoken import undeclined

_STEM = 5
OFTEN = 2
"""Voices that order with a verb that no table knows for it to be a deed of its own."""
_LEAST_WORD = 4
"""Letters of the beginning of a verb that a noun may have, too ("do a restart")."""

RICH = 3
"""Things that two orders of unlike verbs name both, from which on they may be one step."""
RICH_OF_WEAK = 2
"""The same where one of the verbs says little: "put", "do"."""

_PLACES = tuple(
    "put plac move position lay posez poser leg platzier coloc coloqu situ spost posizion coloque"
    " plaats verplaats".split()
)
"""Beginnings of verbs that say but that a thing is put somewhere: where to is what counts."""
_TELLING = frozenset({"add", "install", "renew", "clean", "fill", "level", "tight"})
"""Sides that are another deed than any of these; to turn off, close and part may be one."""
_WEAK = frozenset({"set", "check", "place", "follow", "press", "open", "wait", "+run", "off"})
"""Deeds that a step may be told by, and by others as well: who sets a switch turns something on."""
_LEAVES = frozenset("install installez installer installieren instale instalar download".split())
"""Verbs that leave it to a noun, too, what is done: "install the update"."""
_ASKS = ("demand", "request", "ask", "beantrag", "solicit", "pid", "richied", "aanvra", "vraag")
"""Beginnings of those that order by themselves, and with the noun of a deed do that deed."""
_NEARNESS = frozenset({"+near", "-near"})


_BRINGS = re.compile(
    r"[\w-]+(?: (?:sie|back|wieder|zurück))* (?:avec|with|mit|con|com|met)\b", re.IGNORECASE
)
"""Orders whose verb does nothing to what it names: "come back with the code"."""
_VERSION = re.compile(r"\d\.\d|firmware|softw", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Deed:
    """What a sentence orders.

    Attributes:
        done: Its deeds and the sides of its verbs; behind "~" the beginning of an unknown verb.
        may: The same, and what its verbs that say little may mean ("put": "place", "set").
        is_strange: Whether a verb of it is unknown.
        is_known: Whether one of them tells it from others.
        is_order: Whether it has a verb that orders.
        is_placing: Whether it says but where a thing is put.
        things: Beginnings of what it names besides.
        acts: Its clauses with a verb, in languages whose verbs are looked for by where they stand.
        named: All things that it names, whole.
    """

    done: frozenset[str]
    may: frozenset[str]
    is_strange: bool
    is_known: bool
    is_order: bool
    is_placing: bool
    things: frozenset[str]
    acts: tuple[Act, ...] = ()
    named: frozenset[str] = frozenset()


@lru_cache(maxsize=4 * MAX_QUOTES)  # a draft compares the same quotes a dozen times
def deed(text: str, language: str) -> Deed:
    """Read off a sentence what it orders, a case or an aim aside, and of what."""
    order = main_clause(without_opening(text))
    told = [undeclined(folded(word), language) for word in content_words(order, language)]
    words = set(told)
    if language not in LANGUAGES:
        return _by_side(order, language, words)
    clauses = acts(order, language)
    verbs = {verb for verb, _ in clauses}
    light = {verb for verb in verbs if is_light(verb, language)}
    done, strange = _done(order, language, told, verbs, light)
    acting = {word for word in words if word in verbs or verb_deeds(word, language) & done}
    may = frozenset().union(done, strange, *(verb_deeds(verb, language) for verb in light))
    is_one = len(clauses) == 1
    acts_of = tuple(
        Act(
            may if is_one else deed(clause, language).may,
            root(verb, language),
            acted_on(clause, language, acting | {verb}),
        )
        for verb, clause in clauses
    )
    return Deed(
        done=frozenset(done | strange),
        may=may,
        is_strange=bool(strange),
        is_known=bool(done - _WEAK),
        is_order=bool(verbs),
        is_placing=bool(verbs) and all(verb.startswith(_PLACES) for verb in verbs),
        things=frozenset(word[:_STEM] for word in words - acting),
        acts=acts_of,
        named=_replaced(acts_of, done, language) or things(order, language) - acting,
    )


def _replaced(acts_of: Sequence[Act], done: AbstractSet[str], language: str) -> frozenset[str]:
    """What a new one takes the place of: not what it is put in ("a new card in the router")."""
    by_verb = any("replace" in deeds_of(act.verb, language) for act in acts_of)
    if "replace" not in done or by_verb:
        return frozenset()
    return frozenset().union(*(act.on for act in acts_of))


def _done(
    order: str,
    language: str,
    told: Sequence[str],
    verbs: AbstractSet[str],
    light: AbstractSet[str],
) -> tuple[AbstractSet[str], AbstractSet[str]]:
    """The known deeds of an order by its verbs, phrases, menu and nouns; and its unknown verbs."""
    by_verb = {verb: verb_deeds(verb, language) for verb in verbs - light}
    phrases = [(name, form.search(order)) for name, form in SAID.get(language, ())]
    done = {name for name, found in phrases if found}
    done |= {side for side, form in IN_PARTS.get(language, ()) if form.search(order)}
    there = menu(order, language)
    done |= there.done if there else frozenset()
    done = done.union(*by_verb.values())
    asks = any(verb.startswith(_ASKS) for verb in verbs)
    if not verbs or light or asks or verbs & _LEAVES:
        nouns = (word for word in told if len(word) >= _LEAST_WORD and word not in verbs)
        named = [found for noun in nouns if (found := deeds_of(noun, language) - _WEAK)]
        # "Request the cancellation of the order": what stands behind is what it is of.
        done = (done - {"order"}) | named[0] if asks and named else done.union(*named)
    if done & _NEARNESS:
        done -= {"place"}
    # "Sign" in "sign out" is no verb of its own.
    spoken = " ".join(folded(found.group()) for _, found in phrases if found)
    unknown = {verb for verb, found in by_verb.items() if not found} - set(spoken.split())
    return done | _installed(order, done), {f"~{root(verb, language)}" for verb in unknown}


def _by_side(order: str, language: str, words: set[str]) -> Deed:
    """The same in a language of which but the verbs are known that something undoes."""
    sides = known_actions(order, language)
    said = {name for name, form in SAID.get(language, ()) if form.search(order)}
    done = frozenset(said.union(side for side in sides if side[1:] in _TELLING))
    done |= _installed(order, done)
    things = frozenset(word[:_STEM] for word in words)
    return Deed(
        done=done, may=done, is_strange=False, is_known=bool(done), is_order=bool(done),
        is_placing=False, things=things,
    )  # fmt: skip


def _installed(order: str, done: AbstractSet[str]) -> AbstractSet[str]:
    """Who installs a version updates."""
    is_new = "+install" in done and _VERSION.search(order) is not None
    return frozenset({"update"}) if is_new else frozenset()


def verb_deeds(verb: str, language: str) -> frozenset[str]:
    """Name the deeds and the sides of a verb, in small letters without accents."""
    return deeds_of(verb, language) | sides_of(verb, language)


def telling(text: str, language: str) -> frozenset[str]:
    """Name the deeds of a sentence that say what is done; not that a thing is set or pressed."""
    done = deed(text, language).done - _WEAK
    return frozenset(name for name in done if not name.startswith("~"))


def tells(quote: Quote) -> bool:
    """Whether an order's deed, known or not, is more than to open, press or set a thing."""
    return not deed(quote.text, quote.language).done <= _WEAK | {"+open"}


def differ(quotes: Sequence[Quote], among: Sequence[Quote]) -> NDArray[np.bool_]:
    """Compare sentences pairwise, (n, n): whether one orders another thing than the other says.

    Args:
        quotes: The sentences.
        among: All that agents said: a verb that no table knows is a deed where several order it.
    """
    read = [deed(quote.text, quote.language) for quote in quotes]
    usual = _usual(among)
    shared = _common([one.may for one in read])
    common = _common([one.things for one in read])
    sizes = np.array([len(one.things) for one in read])
    orders = np.array([one.is_order for one in read])
    known = np.array([one.is_known or not usual.isdisjoint(one.done) for one in read])
    placing = np.array([one.is_placing for one in read])
    silent = np.array([not one.done for one in read])
    strange = np.array([one.is_strange for one in read])
    more = sizes[:, None] > common, sizes > common
    is_swap = ~(more[0] | more[1])
    least = np.where(strange[:, None] | strange, RICH, RICH_OF_WEAK)
    by_verb = (known[:, None] & known) | is_swap | (common < least)
    # "Click on Profiles", "select Profiles": where neither verb tells much, the words decide.
    tells = known | strange
    by_verb &= (tells[:, None] | tells) & ~(silent[:, None] | silent)
    # Two verbs that no table knows ("key it in", "input it") may well say the same.
    by_verb &= known[:, None] | known
    # Two verbs are not one for a colour, nor for a word of their cases.
    uncoloured = [frozenset(w for w in one.things if not is_colour(w)) for one in read]
    by_verb |= (_common(uncoloured) == 0) & orders[:, None] & orders & ~(silent[:, None] | silent)
    is_other = known[:, None] & known & (strange[:, None] == strange)
    by_verb &= is_other | (common > 0) | ~means_one(quotes, common == 0)
    # "The tap" says nothing else than "open the tap" does; "put it near the tap" does.
    says_more = np.where(silent[:, None], *more)
    of_one = (silent[:, None] ^ silent) & says_more & (common < RICH_OF_WEAK)
    # "The bill is in your account" is not said by who orders another thing there.
    is_told = (orders[:, None] ^ orders) & more[0] & more[1]
    of_place = is_told & (2 * common <= np.minimum.outer(sizes, sizes))
    elsewhere = placing[:, None] & placing & more[0] & more[1] & (common < RICH_OF_WEAK)
    found = ((orders[:, None] | orders) & (shared == 0) & (by_verb | of_one | of_place)) | elsewhere
    found |= (common < RICH) & ~in_one_menu(quotes) & on_other_things(quotes)
    adds = _add(read)
    found |= adds & adds.T
    np.fill_diagonal(found, val=False)
    return np.asarray(found)


def _add(read: Sequence[Deed]) -> NDArray[np.bool_]:
    """Compare orders as ``_adds`` does, each with each, (n, n)."""
    told = [(row, deeds) for row, one in enumerate(read) for deeds in _told_of_two(one)]
    rows = np.array([row for row, _ in told], dtype=int)
    both = table([*(deeds for _, deeds in told), *(one.may for one in read)])
    found = np.zeros((len(read), len(read)), dtype=bool)
    np.logical_or.at(found, rows, both[: len(told)] @ both[len(told) :].T == 0)
    return found


def on_other_things(quotes: Sequence[Quote]) -> NDArray[np.bool_]:
    """Compare sentences pairwise, (n, n): whether both order one deed, each of another thing.

    A product's name is any of its things: "restart the Lumio 6", "restart the box".
    """
    read = [deed(quote.text, quote.language) for quote in quotes]
    products = {quote.product for quote in quotes if quote.product}
    names = [re.split(r"[\W_]+", folded(product)) for product in sorted(products)]

    def bare(act: Act) -> Act:
        is_product = any(words[0] in act.on and act.on <= {*words} for words in names)
        return replace(act, on=frozenset()) if is_product else act

    acts_of = [[bare(act) for act in one.acts] for one in read]
    languages = [quote.language for quote in quotes]
    found = of_other_things(acts_of, [one.named for one in read], languages)
    return found & ~means_one(quotes)


def means_one(
    quotes: Sequence[Quote], share_nothing: NDArray[np.bool_] | None = None
) -> NDArray[np.bool_]:
    """Compare orders pairwise, (n, n): whether they mean one thing by the encoder.

    Where the words have something in common it takes more, and a deed that tells something: "right
    click on Sent" and "right click on Unread" are as alike to an encoder as two wordings.
    """
    alike = nearness(quotes)
    deeds = np.array([tells(quote) for quote in quotes], dtype=bool)
    found = (alike >= ONE_THING) & deeds[:, None] & deeds
    if share_nothing is not None:
        things = np.array([bool(deed(q.text, q.language).things) for q in quotes], dtype=bool)
        found |= (alike >= ONE_STEP) & share_nothing & things[:, None] & things
    return np.asarray(found)


def in_one_menu(quotes: Sequence[Quote]) -> NDArray[np.bool_]:
    """Compare sentences pairwise, (n, n): whether both do one deed in one menu.

    There "the device" is whatever the other one calls it: a menu says of what it is.
    """
    told = {
        row: (there.names, telling(quote.text, quote.language), _besides(quote, there.names))
        for row, quote in enumerate(quotes)
        if (there := menu(quote.text, quote.language))
    }
    found = np.zeros((len(quotes), len(quotes)), dtype=bool)
    for row, (names, done, mine) in told.items():
        for column, (others, other_done, theirs) in told.items():
            is_named = mine <= theirs or theirs <= mine
            found[row, column] = names == others and not done.isdisjoint(other_done) and is_named
    np.fill_diagonal(found, val=False)
    return found


def _besides(quote: Quote, names: Sequence[str]) -> frozenset[str]:
    """The things that a sentence names but for what the menu is of."""
    entries = {word[:_STEM] for name in names for word in name.split()}
    return deed(quote.text, quote.language).things - entries


def _usual(among: Sequence[Quote]) -> frozenset[str]:
    """The verbs that no table knows and several agents order with: each a deed of its own."""
    voices = {
        (name, quote.voice)
        for quote in among
        if quote.by_agent and not _BRINGS.match(quote.text)
        for name in deed(quote.text, quote.language).done
        if name.startswith("~")
    }
    counts = Counter(name for name, _ in voices)
    return frozenset(name for name, n in counts.items() if n >= OFTEN)


def of_one_deed(quotes: Sequence[Quote], said: Sequence[Quote]) -> tuple[Quote, ...]:
    """Leave out who orders another thing than the first one, who speaks for them, says.

    Who orders a second thing besides speaks for those alone who order that, too, there or in
    another sentence; if these are but few, another one speaks for all.

    Args:
        quotes: Who agrees.
        said: All that the same answers order.
    """
    others = differ(quotes, quotes)[0]
    kept = [quote for quote, is_other in zip(quotes, others, strict=True) if not is_other]
    ordered: dict[str, set[str]] = {}
    for quote in (*said, *kept):
        ordered.setdefault(quote.ticket_id, set()).update(deed(quote.text, quote.language).may)

    def speaks_for(one: Quote) -> list[Quote]:
        mine = deed(one.text, one.language)
        return [quote for quote in kept if not _adds(mine, ordered[quote.ticket_id])]

    whole = speaks_for(kept[0])
    n_voices = len({quote.voice for quote in whole})
    if n_voices < OFTEN or 2 * n_voices < len({quote.voice for quote in kept}):
        first = next((quote for quote in kept if len(speaks_for(quote)) == len(kept)), kept[0])
        whole = [first, *(quote for quote in speaks_for(first) if quote is not first)]
    return tuple(whole)


def _adds(one: Deed, others: AbstractSet[str]) -> bool:
    """Whether it orders two things, of which one is none of these deeds."""
    return any(deeds.isdisjoint(others) for deeds in _told_of_two(one))


def _told_of_two(one: Deed) -> Iterator[frozenset[str]]:
    """What each clause orders that tells it, of an order of two."""
    if len(one.acts) > 1:
        yield from (act.may for act in one.acts if _is_told(act.may))


def _is_told(deeds: AbstractSet[str]) -> bool:
    """Whether tables know what is done, and it is more than to set or press a thing."""
    return not any(name.startswith("~") for name in deeds) and bool(deeds - _WEAK - {"+open"})


def are_two(one: Quote, other: Quote) -> bool:
    """Tell whether one of two orders another thing than the other says."""
    return bool(differ((one, other), ())[0, 1])


def _common(told: Sequence[frozenset[str]]) -> NDArray[np.float32]:
    """Of how many names each two have in common, (n, n)."""
    rows = table(told)
    return np.asarray(rows @ rows.T)
