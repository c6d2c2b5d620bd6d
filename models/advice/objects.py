"""What orders act upon: two that do one deed to things that have no name in common are two.

"Remove the battery" is no evidence of "remove the SIM card". A thing is known by its nouns: those
behind the verb up to the first preposition; what stands behind that ("of the phone", "with a dry
cloth") is named besides. Who says "it" or "the device", or but the power, names none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.sentences.cases import COLOURS
from models.sentences.grounding_words import NUMBERS
from models.sentences.heads import PARTICLES
from models.sentences.orders import points_back
from models.sentences.units import measure
from models.sentences.word_forms import folded
from models.text import content_words
from models.tongues.spoken import undeclined

_STEM = 5
_PLURAL = re.compile(r"(?<=\w{3})[sx]$")
_APP = re.compile(r"appli\w*|aplica\w*|anwendung\w*")
"""What is said as "app" by as many, in any language."""
_KINDS: Mapping[str, str] = {
    folded(word): kind
    for kind, words in {
        "phone": "phone mobile cellphone smartphone iphone téléphone portable handy telefon"
        " mobiltelefon teléfono móvil celular telefono cellulare telefone telemóvel"
        " telefoon",
        "computer": "computer pc laptop mac macbook notebook ordinateur rechner ordenador"
        " computador",
        "router": "router modem box hub routeur",
        "tv": "télé television televisor télévision téléviseur fernseher televisión televisione",
    }.items()
    for word in words.split()
}
"""Devices that half of the agents call otherwise; which part of one is meant no table says."""
_LEAST_PART = 4
"""Letters of a German or Dutch word that another one ends in: "Akku", "Fahrradakku"."""

_COLOUR = re.compile(rf"{folded(COLOURS)}\w{{0,3}}")

_BEHIND: Mapping[str, re.Pattern[str]] = {
    language: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])['’]?", re.IGNORECASE)
    for language, words in {
        "fr": "avec|dans|sous|sur|depuis|via|par|pour|pendant|durant|à|au|aux|du|des|de(?= (?:l[ae]"
              "|l'|vo(?:s|tre)|cet?(?:te)?|no(?:s|tre))\\b)|en|chez|vers|derrière|devant|entre"
              "|sans|hors|contre|après|avant|jusqu|afin",
        "en": "with|in|on|at|from|of|to|for|by|under|via|using|into|onto|off|out|through|behind"
              "|inside|near|over|until|without|after|before|down|up|so|as",
        "es": "con|en|del|de(?= (?:la|los|las|su|sus|tu|tus)\\b)|desde|por|para|al?|bajo|sobre"
              "|hasta|durante|sin|entre|mediante|tras",
        "it": "con|in|su|da|per|sotto|tra|fra|fino|senza|dopo|prima|(?:ne|su|da|de|a)l(?:l[aoe]?)?"
              "|(?:ne|su|da|de|a)i|(?:ne|su|da|de|a)gli|ad?",
        "pt": "com|em|n[oa]s?|d[oa]s?|pel[oa]s?|para|por|a[os]?|à|às|sob|sobre|até|durante|sem",
        "nl": "met|in|op|aan|van|uit|bij|voor|door|onder|via|naar|tot|zonder|na|achter|over",
    }.items()
}  # fmt: skip
"""What stands between a thing and what is told besides; "bloc d'alimentation" is one name."""
_DE_BESIDE = re.compile(
    r"\b(?:mit|auf|in|im|am|an|ins|zu[mr]?|vo[mn]|nach|aus|bei[m]?|für|über|unter|ohne|durch|vor"
    r"|hinter|neben|gegen|seit|bis|per)(?: [a-zäöüß]\w*)*(?: [A-ZÄÖÜ][\w-]*(?: ?[>→»])?)+",
)
_DE_OF = re.compile(r"(?<=\w) (?:des|der|eines|einer|[Ii]hre[rs])(?: [a-zäöüß]\w*)* [A-ZÄÖÜ][\w-]*")
_MEANWHILE = re.compile(
    r"(?<=\w)\s(?:en \w+ant|(?:while|when) \w+ing|\w{2,}(?:ando|iendo)|avec|sans|pendant|durant"
    r"|jusqu|afin|avant|après|with|without|until|before|after|by|using|sin|con|durante|hasta|antes"
    r"|después|senza|dopo|prima|fino|com|sem|até|depois|met|zonder|tot)\b.*",
    re.IGNORECASE,
)
"""With what, how long, when: behind it stands nothing that is acted upon."""
_HOW = re.compile(
    r"(?<!\ble )(?<!\bla )(?<!\bun )(?<!\bune )(?<!\bce )(?<!l')(?<!d')(?<!votre )\b\w{3,}ment\b"
    r"|\b\w+(?:ly|mente)\b",
    re.IGNORECASE,
)
"""Adverbs, which say how a thing is done."""

_ANY = frozenset(
    map(
        folded,
        """
        appareil appareils dispositif machine équipement matériel produit système chose tout
        device devices unit appliance machine equipment product system thing everything item
        gerät geräts geräte apparat maschine produkt system alles
        aparato dispositivo equipo producto máquina sistema todo
        apparecchio dispositivo prodotto macchina sistema tutto
        aparelho dispositivo equipamento produto sistema tudo
        apparaat toestel product systeem alles
        demi demie dizaine quinzaine quart half quarter couple few halb halbe halben viertel paar
        media cuarto mezza mezzo quarto meia meio kwart
        version mise jour update updates release aktualisierung actualización aggiornamento
        atualização nouvelle nouveau neuve neuf dernière new latest neue neuen neuer neues neueste
        nueva nuevo última nuovo nuova novo nova nieuwe
        """.split(),
    )
)
"""Words for whatever it is, and what a deed's own nouns say."""
_POWER = frozenset(
    map(
        folded,
        """
        courant électricité secteur tension power electricity mains current strom netz
        corriente electricidad corrente elettricità eletricidade stroom
        """.split(),
    )
)
"""What is cut off from any device, so that who names it says of none which."""


@dataclass(frozen=True, slots=True)
class Act:
    """One clause of an order.

    Attributes:
        may: Its deeds, as those of ``deeds.Deed``.
        verb: The verb.
        on: The words for what it acts upon; none where that is any thing.
    """

    may: frozenset[str]
    verb: str
    on: frozenset[str]


def acted_on(clause: str, language: str, verbs: AbstractSet[str]) -> frozenset[str]:
    """Name what a clause acts upon, in small letters without accents; its verbs are none."""
    if points_back(clause):
        return frozenset()
    bare = _HOW.sub(" ", _MEANWHILE.sub("", clause))
    small = PARTICLES.get(language, frozenset())
    for part in _stretches(bare, language):
        if found := things(part, language) - verbs - small:
            named = {word for word in found - _ANY if not (small and _is_half(word, verbs))}
            return frozenset(named) if any(map(str.isalpha, named)) else frozenset()
    return frozenset()


def _is_half(word: str, verbs: AbstractSet[str]) -> bool:
    """Whether it is a part of a verb that stands in two: "schalten ... ein"."""
    return any(verb.endswith(word) or verb.startswith(word) for verb in verbs)


def _stretches(clause: str, language: str) -> Iterator[str]:
    if language == "de":
        yield _DE_OF.sub("", _DE_BESIDE.sub("", clause))
        yield clause
    else:
        yield from _BEHIND[language].split(clause)


def things(text: str, language: str) -> frozenset[str]:
    """The content words of a text but for figures and what they measure, compounds in parts."""
    numbers = NUMBERS.get(language, {})
    words = content_words(text.replace("-", " "), language)
    said = (undeclined(folded(word), language) for word in words)
    return frozenset(
        word
        for word in said
        if len(word) > 1 and word not in numbers and not (measure(word) or is_colour(word))
    )


def is_colour(word: str) -> bool:
    """Tell whether a word, in small letters without accents, is a colour: of a thing, and none."""
    return _COLOUR.fullmatch(word) is not None


def of_other_things(
    acts: Sequence[Sequence[Act]], named: Sequence[AbstractSet[str]], languages: Sequence[str]
) -> NDArray[np.bool_]:
    """Compare orders pairwise, (n, n): whether all that both do is done to other things.

    Args:
        acts: What each orders.
        named: All things that each names.
        languages: Of each.
    """
    row = np.array([n for n, some in enumerate(acts) for _ in some], dtype=int)
    every = [act for some in acts for act in some]
    if not every:
        return np.zeros((len(acts), len(acts)), dtype=bool)
    known = frozenset().union(*named)
    deeds = table([act.may for act in every])
    verbs = table([{act.verb} for act in every])
    on = [_terms(act.on, languages[n], known) for act, n in zip(every, row, strict=True)]
    beside = [_terms(named[n], languages[n], known) for n in row]
    both = table([*on, *beside])
    mine, theirs = both[: len(every)], both[len(every) :]
    is_named = mine @ theirs.T > 0
    is_any = np.array([not act.on for act in every])
    is_power = np.array([bool(act.on) and act.on <= _POWER for act in every])
    # "Cut the power" is of any device; but "cut the water" is not.
    is_off = (is_power[:, None] | is_power) & ~(verbs @ verbs.T > 0)
    is_one = is_named | is_named.T | is_any[:, None] | is_any | is_off
    of_one_deed = deeds @ deeds.T > 0
    whose = np.zeros((len(acts), len(every)), dtype=np.float32)
    whose[row, np.arange(len(every))] = 1.0
    some = whose @ of_one_deed.astype(np.float32) @ whose.T > 0
    alike = whose @ (of_one_deed & is_one).astype(np.float32) @ whose.T > 0
    return np.asarray(some & ~alike)


def _terms(words: AbstractSet[str], language: str, known: AbstractSet[str]) -> frozenset[str]:
    """The beginnings of words; in German and Dutch those of the words that they end in, too."""
    is_compound = language in {"de", "nl"}
    ends = {word[n:] for word in words for n in range(1, len(word) - _LEAST_PART + 1)}
    parts = ends & known if is_compound else set()
    return frozenset(map(_term, {*words, *parts}))


def _term(word: str) -> str:
    plain = _PLURAL.sub("", word)
    return _KINDS.get(plain) or _APP.sub("app", plain)[:_STEM]


def table(told: Sequence[AbstractSet[str]]) -> NDArray[np.float32]:
    """Write down which of all names each has: (n, n_names), 0 or 1."""
    names = {name: n for n, name in enumerate(sorted(frozenset().union(*told)))}
    rows = np.zeros((len(told), len(names)), dtype=np.float32)
    for row, mine in enumerate(told):
        rows[row, [names[name] for name in mine]] = 1.0
    return rows
