"""Of what agents say that it does not help: the action and the thing, and who speaks of the same.

Two sentences that share but the denial have nothing in common; two that deny one action on one
thing do, in whatever words ("buying a new pad does not help", "a replacement pad won't change
anything"). Who says of a thing alone that it is not to blame speaks for any action on it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from models.advice.evidence import Agreement, joined
from models.sentences.reading import MAX_QUOTES, Quote
from models.sentences.useless import around_claim
from models.sentences.word_forms import folded
from models.text import content_words

_STEM = 5
_ENDING = 2
"""Letters by which "neu" or "ander" may end."""
_INSTALLS = "instal reinstal desinstal uninstal neuinstal deinstal disinstal herinstal"
"""Another one may be installed: that renews it, too."""
_FORMS: Mapping[str, str] = {
    "renew": f"{_INSTALLS} chang remplac rachet achet neuf neuv nouveau nouvel autre replac swap"
    " new buy bought"
    " purchas another different other wechs auswechs austausch tausch ersetz neue ander kauf"
    " cambi sustitu reemplaz nuev comprar compra otro otra sostitu nuov comprare altr vervang"
    " wissel nieuw koop troc substitu novo nova outro outra",
    "reset": "reinitialis reset usine factory werks zurucksetz restablec restaur fabrica"
    " ripristin repor reiniciali fabrieks setting",
    "restart": "redemarr relanc reboot restart rallum etein eteign coup neustart neu rein"
    " aus einschalt ausschalt reinici apag encend riavvi spegn accend herstart opnieuw deslig lig",
    "install": _INSTALLS,
    "clean": "nettoy clean reinig saub putz limpi puli schoonmak",
    "set": "baiss regl reglag augment mont lower rais adjust turn runterdreh dreh einstell"
    " senk erhoh kalt warm bajar baja subir sube ajust abbass alza verlag verhog",
}
_KINDS = tuple((stem, kind) for kind, told in _FORMS.items() for stem in told.split())
_BY_ITSELF = frozenset({"reset", "restart", "install"})
"""Actions that need name no thing: there is but one that is restarted."""
_SAYS_LITTLE = frozenset(
    folded(word)
    for word in (
        "aussi non pas plus ici juste simplement fait ça cela notez savoir clients note"
        " that this it also just simply unfortunately here please lot bother with afraid sorry one"
        " nein auch hier leider übrigens nicht nichts das den dies müssen allein extra aquí solo"
        " tampoco simplemente purtroppo anche helaas ook hier infelizmente também"
    ).split()
)
_AND_NEITHER = re.compile(
    r",?\s(?:and |et |und |y |e |en )?(?:neither|nor) (?:will|does|do|would|can|did)\b(.*)"
    r"|,?\s(?:et|ni|und|y|e|en) (.{3,40}?) (?:non plus|auch nicht|tampoco|nemmeno|neanche"
    r"|ook niet|também não)\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\s(?:d[eu]|des|del|d'|of|von|van|do|da|di)\s", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.]\s|\s[—–-]\s")


@dataclass(frozen=True, slots=True)
class Matter:
    """Kinds of action, and what they are done to: "renew", "pad"; main things before "of"."""

    actions: frozenset[str]
    things: frozenset[str]
    main: frozenset[str]

    def is_of(self, other: "Matter") -> bool:
        """Whether both speak of one thing, and not of two actions on it."""
        shared = self.actions & other.actions
        if not shared and self.actions and other.actions:
            return False
        if not self.things or not other.things:
            return bool(shared & _BY_ITSELF)
        less, more = sorted((self, other), key=lambda matter: len(matter.things))
        if bool(self.actions) != bool(other.actions) and less.things != more.things:
            return False  # "turning Bluetooth off", "pairing in the Bluetooth list"
        # To lower the thermostat is to lower its set point; to change the account is not to
        # change its password.
        is_main = "set" in shared or not self.main.isdisjoint(other.main)
        return less.things <= more.things and is_main


def by_matter(quotes: Sequence[Quote]) -> tuple[Agreement, ...]:
    """Group sentences that say of one thing that it does not help; the best supported first.

    Who names an action and nothing else besides speaks for the others.
    """
    return joined(sorted(quotes, key=_plainness), _of_one)


def _of_one(one: Quote, other: Quote) -> bool:
    return any(
        mine.is_of(theirs)
        for mine in matters(one.text, one.language)
        for theirs in matters(other.text, other.language)
    )


def _plainness(quote: Quote) -> tuple[bool, bool, bool, int, str, str]:
    """Order by how well a sentence speaks for others: it says what is done, and denies one."""
    first, *more = matters(quote.text, quote.language)
    before, _, _ = around_claim(quote.text)
    says_it = first.actions and (first.things or first.actions & _BY_ITSELF)
    leads_in = not before or _CLAUSE.search(before) is not None
    return bool(more), leads_in, not says_it, len(quote.text), quote.text, quote.ticket_id


@lru_cache(maxsize=MAX_QUOTES)
def matters(text: str, language: str) -> tuple[Matter, ...]:
    """Find what a sentence says does not help; at least one, which may be empty."""
    return tuple(_matter(said, language) for said in _subjects(text, language))


def _subjects(text: str, language: str) -> Iterator[str]:
    besides = _AND_NEITHER.search(text)
    if besides:
        text = text[: besides.start()]
    before, claim, behind = around_claim(text)
    # "Nein, den müssen Sie nicht neu installieren, das bringt nichts": the nearest that names it.
    named = [*reversed(_CLAUSE.split(before)), _CLAUSE.split(behind.strip(" ,:"), maxsplit=1)[0]]
    yield next((s for s in named if _words(s, language)), claim)
    if besides:
        yield besides[1] or besides[2]


def _words(text: str, language: str) -> list[str]:
    found = content_words(text, language)
    return [word for word in map(folded, found) if word not in _SAYS_LITTLE]


def _matter(said: str, language: str) -> Matter:
    words = _words(said, language)
    # "New", "neu", "other" are no content words.
    small = set(re.findall(r"\w+", folded(said))) - set(words)
    found = {
        (word, kind)
        for stem, kind in _KINDS
        for word in (*words, *(w for w in small if len(w) <= len(stem) + _ENDING))
        if word.startswith(stem)
    }
    acting = {word for word, _ in found}
    things = frozenset(word[:_STEM] for word in words if word not in acting)
    heads = {word[:_STEM] for word in _words(_OF.split(said, maxsplit=1)[0], language)}
    return Matter(frozenset(kind for _, kind in found), things, (things & heads) or things)


def kinds(said: str, language: str) -> frozenset[str]:
    """Name the kinds of action that a text tells of: "renew", "clean"."""
    return _matter(said, language).actions
