"""Verbs that put on or off, together or apart, and the like: how they begin, in seven languages.

Without accents, as in ``deed_verbs``; "re-" in front need not be told. What stands behind the slash
undoes the other. Those of further languages are told in ``tongues/``.
"""

from collections.abc import Mapping

from models.sentences.word_forms import stem
from models.tongues.spoken import TONGUES

VERBS: Mapping[str, str] = {
    **{code: tongue.acts for code, tongue in TONGUES.items()},
    "fr": """
        on: allum branch activ coch retabl remet remett remis
            / etein eteign debranch desactiv decoch coup
        join: branch connect remet remett remis remont reviss viss replac inser
            rattach raccord repos reposition remboit emboit
            / debranch deconnect retir enlev ot sort demont deviss declips detach extrai
            eject debranch deboit
        open: ouvr ouvert ouvertur / ferm
        tight: serr / desserr deviss detend relach
        hold: mainten / lach relach
        near: rapproch approch / eloign ecart
        fill: rempl / vid vidang
        level: augment mont hauss / baiss redui reduis reduire diminu
        add: ajout / supprim effac retir enlev
        install: install / desinstall
        lock: verrouill bloqu / deverrouill debloqu
        run: demarr lanc / arret stopp
        show: affich montr / masqu cach
        side: droit / gauch
        renew: remplac chang /
        clean: nettoy rinc essuy lav frott /
    """,
    "en": """
        on: plug activate enable tick check / unplug deactivate disable untick uncheck
        join: plug connect attach insert mount
            / unplug disconnect remove detach unclip unscrew unhook dismount extract eject withdraw
            disassemble dismantle
        open: open / close shut
        tight: tighten / loosen slacken undo
        hold: hold / release
        fill: fill / empty drain
        level: raise increase / lower decrease reduce
        add: add / delete remove erase
        install: install / uninstall
        lock: lock / unlock
        run: start begin launch / stop quit
        show: show unhide / hide
        side: right / left
        renew: replace change swap exchange /
        clean: clean cleanup rinse wash wipe /
    """,
    "de": """
        on: aktivier / deaktivier
        join: verbind montier anschliess einleg
            / trenn entfern entnehm demontier los losschraub
        open: offn / schliess
        tight: festzieh / locker los losschraub
        hold: gedruckt / loslass
        fill: full auffull nachfull / leer entleer
        level: erhoh / senk verringer reduzier
        add: hinzufug / losch entfern
        install: installier neuinstallier neuinstallation / deinstallier
        lock: sperr verriegel / entsperr entriegel
        run: start / stopp beend
        show: einblend / ausblend
        side: recht rechter rechts / link linker links
        renew: wechsel wechsl auswechsel tausch austausch ersetz erneuer /
        clean: reinig sauber putz wasch auswasch spul abwisch wisch /
    """,
    "es": """
        on: encend activ enchuf marc / apag desactiv desenchuf desmarc
        join: enchuf conect mont coloc insert encaj atornill
            / desenchuf desconect quit sac retir extra extraig desmont desatornill
        open: abr / cerr
        tight: apret / afloj solt desapret desenrosc
        hold: manten manteng / solt
        near: acerc aproxim / alej
        fill: llen / vaci
        level: aument sub / baj reduzc reduc disminu disminuy
        add: anad agreg / elimin borr quit
        install: instal / desinstal
        lock: bloque / desbloque
        run: inici arranc / deten deteng
        show: mostr muestr / ocult
        side: derech / izquierd
        renew: cambi sustitu sustituy reemplaz /
        clean: limpi lav enjuag /
    """,
    "it": """
        on: accend attiv / spegn speng disattiv
        join: colleg attacc rimett rimont inser avvit
            / scolleg stacc togli tolga rimuov smont svit estrai estragg estrarr sfil
        open: apr / chiud
        tight: string stringa / allent
        near: avvicin / allontan
        fill: riemp / svuot
        level: aument / abbass ridu riduc ridurr
        add: aggiung / elimin cancell
        install: install / disinstall
        renew: sostitu cambi /
        clean: pul sciacqu /
    """,
    "pt": """
        on: lig ativ / deslig desativ
        join: conect insir inser coloc encaix aparafus
            / desconect retir remov desmont desaparafus desencaix
        open: abr / fech
        tight: apert / afroux desapert
        near: aproxim / afast
        fill: encher encha / esvazi
        level: aument / reduz diminu diminui
        add: adicion / elimin exclu
        install: instal / desinstal
        renew: troc substitu /
        clean: limp lav /
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
