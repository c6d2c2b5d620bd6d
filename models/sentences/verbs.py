"""Verbs that put on or off, together or apart, and the like: how they begin, in seven languages.

Without accents; "re-" in front need not be told. What stands behind the slash undoes the other.
Those of further languages are told in ``tongues/``.
"""

from collections.abc import Mapping

from models.sentences.word_forms import stem
from models.tongues.spoken import TONGUES

VERBS: Mapping[str, str] = {
    **{code: tongue.acts for code, tongue in TONGUES.items()},
    "fr": """
        on: allum branch activ coch retabl remet remis
            / etein eteign debranch desactiv decoch coup
        join: branch connect remet remis remont reviss viss replac inser
            rattach raccord repos reposition remboit emboit
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
        show: affich montr / masqu cach
        side: droit / gauch
        renew: remplac chang /
        clean: nettoy rinc essuy laver lavez frott /
    """,
    "en": """
        on: plug activat enabl tick check / unplug deactivat disabl untick uncheck
        join: plug connect attach insert mount
            / unplug disconnect remov detach unclip unscrew unhook dismount extract eject withdraw
            disassembl dismantl
        open: open / close clos shut
        tight: tighten / loosen
        fill: fill / empty emptie drain
        level: rais increas / lower decreas reduc
        add: add / delet remov erase
        install: install / uninstall
        lock: lock / unlock
        run: start begin launch / stop quit
        show: show unhid / hid
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
        show: einblend / ausblend
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
        show: muestr mostr / ocult
        side: derech / izquierd
        renew: cambi sustitu reemplaz /
        clean: limpi lave lava enjuag /
    """,
    "it": """
        on: accend attiv / spegn speng disattiv
        join: colleg attacc rimett rimont inser avvit
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

USES = frozenset(
    stem(verb)
    for verb in (
        "utiliser mettre mettez mets verser employer use uses used using put pour apply"
        " verwenden benutzen nutzen geben gebe usar usa utilizar utilice poner ponga pon echar"
        " eche echa aplicar aplique mettere metta gebruiken gebruikt"
    ).split()
)
"""Stems of verbs that say of a substance or a tool but that it is used."""
