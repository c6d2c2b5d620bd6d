"""What an order does to a thing: put it on or off, together or apart; and which orders are opposite.

"Remove the display" and "put the display back" share every noun, and who gives the one must never
stand for the other. Verbs are known by how they begin; those that a small word turns around ("take
... off", "schalten Sie ... aus") by that word; any other verb by a prefix that undoes it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from models.clauses import main_clause
from models.grounding_words import plain
from models.reading import MAX_QUOTES

Signs = frozenset[str]
"""Kinds of action with their side: "+on", "-on"."""

_VERBS: Mapping[str, str] = {
    "fr": """
        on: allum branch activ coch retabl
            / etein eteign debranch desactiv decoch coup
        join: branch connect remet remis remont reviss viss replac inser
            rattach raccord reposition remboit emboit
            / debranch deconnect retir enlev ote otez oter sort demont deviss declips detach extrai
            ejecte debranch deboit
        open: ouvr ouver / ferm
        tight: serrez serrer / desserr
        fill: rempli / vide videz vider vidang
        level: augment mont haus / baiss redui dimin
        add: ajout / supprim effac retir enlev
        install: install / desinstall
        lock: verrouill bloqu / deverrouill debloqu
        run: demarr lance lancez lancer / arret stopp
        side: droit / gauch
        renew: remplac chang /
        clean: nettoy rinc essuy laver lavez frott /
    """,
    "en": """
        on: plug activat enabl tick check / unplug deactivat disabl untick uncheck
        join: plug connect attach insert mount
           
            / unplug disconnect remov detach unclip unscrew unhook dismount extract eject withdraw
            disassembl dismantl
        open: open / close clos
        tight: tighten / loosen
        fill: fill / empty emptie drain
        level: rais increas / lower decreas reduc
        add: add / delet remov erase
        install: install / uninstall
        lock: lock / unlock
        run: start begin launch / stop quit
        side: right / left
        renew: replac chang swap /
        clean: clean rins wash wip /
    """,
    "de": """
        on: aktivier / deaktivier
        join: verbind montier anschliess einlegen
            / trenn entfern entnehm demontier los
        open: offne / schliess
        tight: festzieh / locker
        fill: full auffull nachfull / leer entleer
        level: erhoh / senk verringer reduzier
        add: hinzufug / losch entfern
        install: installier neuinstall / deinstallier
        lock: sperr verriegel / entsperr entriegel
        run: start / stopp beend
        side: recht / link
        renew: wechs auswechs tausch austausch ersetz erneuer /
        clean: reinig saub putz wasch auswasch spul abwisch wisch /
    """,
    "es": """
        on: encend enciend activ enchuf marc / apag desactiv desenchuf desmarc
        join: enchuf conect monta monte coloc insert encaj atornill
            / desenchuf desconect quit saque saca retir extrai desmont desatornill
        open: abr / cerr cierr
        tight: apriet apret / afloj
        fill: llen / vaci
        level: aument suba sube subir / baj reduc reduz dismin
        add: anad agreg / elimin borr quit
        install: instal / desinstal
        lock: bloque / desbloque
        run: inici arranc / deten
        side: derech / izquierd
        renew: cambi sustitu reemplaz /
        clean: limpi lave lava enjuag /
    """,
    "it": """
        on: accend attiv / spegn speng disattiv
        join: colleg rimett rimont inser avvit
            / scolleg stacc togli tolga rimuov smont svit estra sfil
        open: apr / chiud
        fill: riemp / svuot
        level: aument / abbass ridu
        add: aggiung / elimin cancell
        install: install / disinstall
        renew: sostitu cambi /
        clean: pulir pulis pulit sciacqu /
    """,
    "pt": """
        on: ligue ligar ative ativar / deslig desativ
        join: conect insir inser coloc encaix aparafus
            / desconect retir remov desmont desaparafus desencaix
        open: abr / fech
        fill: encher encha / esvazi
        level: aument / reduz diminu
        add: adicion / elimin exclu
        install: instal / desinstal
        renew: troc substitu /
        clean: limp lave lavar /
    """,
    "nl": """
        on: inschakel aanzet activeer / uitschakel uitzet deactiveer
        join: aansluit sluit terugplaat vastschroef monteer / loskoppel verwijder losschroef
            demonteer uittrek
        open: open / sluiten dichtdoe
        fill: vul / leeg leeggiet
        level: verhoog / verlaag
        add: toevoeg / verwijder wis
        install: installeer / deinstalleer
        renew: vervang wissel /
        clean: reinig schoonmaak spoel /
    """,
}
"""Language to kinds of action: how the verbs of its two sides begin, without accents."""

_LABELS: Mapping[str, tuple[tuple[str, str], ...]] = {
    language: tuple(
        (stem, f"{sign}{kind}")
        for kind, told in re.findall(r"(\w+):([^:]+?)(?=\w+:|\Z)", table)
        for sign, side in zip("+-", told.split("/"), strict=True)
        for stem in side.split()
    )
    for language, table in _VERBS.items()
}

_MOVES = r"(?:take|pull|lift|snap|clip|slide|put|push|plug|screw|pop|fit|place|click|press)\w*"
_POWERS = r"(?:turn|switch|power|shut)\w*"
_DE_MOVES = r"(?:nehm|nimm|zieh|steck|setz|bau|schraub|klemm|mont|schieb)\w*"
_DE_TURNS = r"(?:dreh|klapp|mach)\w*"
_PARTS = r"\b[^.,;:]{0,60}?\s"
_ENDS = r"(?=\W*$|[.,;:)]|\s(?:and|or|again|then|before|after|at|for|und|oder|dann|wieder|bevor)\b)"
_IN_PARTS: Mapping[str, Sequence[tuple[str, re.Pattern[str]]]] = {
    language: [(label, re.compile(pattern, re.IGNORECASE)) for label, pattern in forms]
    for language, forms in {
        "en": (
            ("+on", rf"\b{_POWERS}\s+(?:back\s+)?on\b|\b{_POWERS}{_PARTS}on{_ENDS}|\bon\W*$"),
            ("-on", rf"\b{_POWERS}{_PARTS}(?:off|down)\b|\b{_POWERS}\s+(?:off|down)\b|\boff\W*$"),
            ("+join", rf"\b{_MOVES}{_PARTS}back\b|\b{_MOVES}{_PARTS}(?:in|on){_ENDS}|\bback (?:on|in)\b"),
            ("-join", r"\b(?:take|pull|lift|slide|clip|pop|screw)\w*\b(?:[^.,;:]{0,60}?)\s(?:off|out|away|apart)\b"),
        ),
        "de": (
            ("+on", rf"\bschalt\w*{_PARTS}(?:ein|an){_ENDS}|\b(?:ein|an)(?:zu|ge)?schalt\w*|\b(?:an|ein)\W*$"),
            ("-on", rf"\bschalt\w*{_PARTS}(?:aus|ab){_ENDS}|\b(?:aus|ab)(?:zu|ge)?schalt\w*|\baus\W*$"),
            ("+join", rf"\b{_DE_MOVES}{_PARTS}(?:ein|an|auf|zurück|hinein|rein|fest){_ENDS}"
             rf"|\b(?:ein|an|auf|zurück|hinein|rein|fest)(?:zu|ge)?{_DE_MOVES}|\b(?:he)?rein\W*$"),
            ("-join", rf"\b{_DE_MOVES}{_PARTS}(?:aus|ab|heraus|raus|los|weg){_ENDS}"
             rf"|\b(?:aus|ab|heraus|raus|los|weg)(?:zu|ge)?{_DE_MOVES}|\b(?:he)?raus\W*$"
             r"|\bstecker (?:zieh|aus)\w*|\bzieh\w*(?: sie)?[^.,;:]{0,20} \w*stecker\b"),
            ("+open", rf"\b{_DE_TURNS}{_PARTS}auf{_ENDS}|\bauf(?:zu|ge)?{_DE_TURNS}|\bauf\W*$"),
            ("-open", rf"\b{_DE_TURNS}{_PARTS}zu{_ENDS}|\bzu(?:zu|ge)?{_DE_TURNS}|\bzu\W*$"),
        ),
        "es": (("+join", r"\b(?:vuelv\w+|volver) a (?:poner|meter|colocar|montar)\w*"),),
        "nl": (
            ("+on", rf"\b(?:zet|schakel)\w*{_PARTS}(?:aan|in){_ENDS}"),
            ("-on", rf"\b(?:zet|schakel)\w*{_PARTS}uit{_ENDS}"),
        ),
        "fr": (("+on", r"\bsous tension\b"), ("-on", r"\bhors tension\b")),
    }.items()
}  # fmt: skip
"""Language to sides that a small word gives: "switch it on", "drehen Sie den Hahn zu"."""

_UNDOES = re.compile(r"^(?:des|de|dis|un)(?=\w{4})")
_AGAIN = re.compile(r"^(?:re|ri|her|r(?=[aeiouy]))(?=\w{4})")
_BASE = 5
_OF_ONE_SIDE = ("renew", "clean")
"""Kinds that are no opposites, and yet not each other, nor to take apart."""


@lru_cache(maxsize=4 * MAX_QUOTES)  # a draft compares the same quotes a dozen times
def actions(text: str, language: str) -> Signs:
    """Name what a sentence orders, a case or an aim aside ("with the breaker off, ...")."""
    order = main_clause(text)
    words = [plain(word) for word in re.findall(r"[^\W\d_]+", order)]
    by_verb = {
        label
        for stem, label in _LABELS.get(language, ())
        for word in words
        if word.startswith(stem) or _AGAIN.sub("", word).startswith(stem)
    }
    in_parts = {label for label, form in _IN_PARTS.get(language, ()) if form.search(order)}
    return frozenset(by_verb | in_parts | set(_undone(words)))


def _undone(words: Iterable[str]) -> Iterable[str]:
    """Sides of any verb by its prefix: "-clipp" for "déclipper" or "unclip", "+clipp" without."""
    for word in words:
        undoes = _UNDOES.match(word)
        if undoes:
            yield f"-~{word[undoes.end() :][:_BASE]}"
        elif len(word) >= _BASE:
            yield f"+~{_AGAIN.sub('', word)[:_BASE]}"


def are_opposite(one: str, other: str, language: str) -> bool:
    """Tell whether two orders undo each other, or do different things to what they name."""
    return bool(apart([actions(text, language) for text in (one, other)])[0, 1])


def apart(signs: Sequence[Signs]) -> NDArray[np.bool_]:
    """Compare orders pairwise, (n, n): whether they do opposite or different things.

    Where both do one thing besides ("open it and take ... out", "take ... out") they are not.
    """
    names = sorted({sign[1:] for found in signs for sign in found})
    plus, minus = (
        np.array(
            [[f"{side}{name}" in found for name in names] for found in signs], dtype=np.int32
        ).reshape(len(signs), len(names))
        for side in "+-"
    )
    only_plus, only_minus = plus & ~minus & 1, minus & ~plus & 1
    opposite = only_plus @ only_minus.T
    told = np.array([not name.startswith("~") for name in names], dtype=np.int32)
    same = (plus * told) @ plus.T + (minus * told) @ minus.T
    other = _of_other_kinds(signs)
    return np.asarray(((opposite + opposite.T) > 0) & (same == 0)) | (other & (same == 0))


def _of_other_kinds(signs: Sequence[Signs]) -> NDArray[np.bool_]:
    """Where one renews, another cleans or takes away."""
    renews, cleans, takes = (
        np.array([f"{sign}" in found for found in signs], dtype=bool)
        for sign in ("+renew", "+clean", "-join")
    )
    one_way = np.outer(renews, cleans | takes)
    return np.asarray(one_way | one_way.T)
