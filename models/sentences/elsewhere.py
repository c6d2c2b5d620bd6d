"""Sentences that send the customer elsewhere: to a call, a form, a colleague, another question."""

import re

from models.alphabets.splitting import QUESTION_MARKS
from models.patterns import any_of, in_small
from models.tongues.spoken import tongue_of

_PRIVATE = in_small(
    r"""
    messagerie | messages? priv\w+ | en (?:privé|mp|dm)\b | dms? | mp | messenger
    whatsapp | instagram | (?:le|notre|via|par) (?:tchat|chat)\b | retrouvez[- ](?:moi|nous)
    contactez[- ]nous | (?:revenez|reviens) vers (?:nous|moi) | live chat
    (?:private|direct) message | contact us | reach out to us | get back to us
    privatnachricht | kontaktieren sie uns | melden sie sich (?:bei uns|per)
    mensaje (?:privado|directo) | contáct[ea]nos | escríb[ea]nos
    """
)
_INTERNAL = re.compile(
    r"(?<![\w.])(?:intra(?:net)?|extranet|sharepoint)(?:\.[\w-]+)+"
    r"|\\\\[\w-]+\\\S+\.(?:docx?|xlsx?|pptx?|pdf)\b"
    r"|\b(?:voir|cf\.?|suiv\w+|consult\w+|selon) (?:\w+ ){0,2}"
    r"(?:procédure|fiche|documentation) interne\b"
    r"|\b(?:see|follow\w*|per) (?:\w+ ){0,2}internal (?:procedure|document|wiki|kb)\b"
    r"|\b(?:siehe|laut) (?:\w+ ){0,2}interne[rsn]? (?:anleitung|dokument)",
)
"""What only the desk can open."""
_SHOWN = (
    r"(?:screen ?shots?|photos?|pictures?|images?|videos?|logs?|files?|cop(?:y|ies)|invoices?"
    r"|receipts?|details|information|reports?|output|message|profile|results?|link)"
)
_ASKS_BACK = in_small(
    rf"""
    (?:nous|m['e]|me) ?(?:indiqu|précis|communiqu|envoy|fourn|transm|donn|confirm)\w*
    (?:nous|m['e]|me) ?(?:dire|dites|faire parvenir|joindre)\b
    (?:indiquez|précisez|communiquez|envoyez|transmettez|donnez|dites|confirmez)[- ](?:nous|moi)
    (?:let|tell|send|give|show) (?:us|me)\b
    (?:provide|confirm|clarify|specify) (?:us|me|your|the)
    (?:provide|supply) (?:\w+ ){{0,3}}(?:details|information|logs?|screen ?shots?)\b
    (?:post|share|attach|upload) (?:(?:a|an|your|the|some|us|here) )*(?:\w+ ){{0,2}}{_SHOWN}\b
    report back | post (?:[\w-]+ ){{1,5}}(?:here|in(?:to)? (?:this|the) (?:forum|thread|post))\b
    (?:mark|flag)\w* (?:[\w-]+ ){{1,5}}as (?:solved|helpful|resolved|the solution)
    (?:into|in|to) your (?:reply|answer|next post) | reply (?:with|to)
    (?:what|which) (?:is|are|was|were|version|provider|email|os|operating|anti)\b[^.]*$
    (?:teilen|nennen|senden|schicken|geben|sagen) sie (?:uns|mir)
    (?:ind[ií]que|env[ií]e|d[ií]ga|facil[ií]te|proporcione|comparta)(?:nos|me)
    (?:di|dad|env[ií]a|manda|m[aá]nda|ind[ií]ca|escr[ií]be|p[aá]sa|d[aá])(?:nos|me)\b
    """,
    after="",
)
_TELLS = any_of(
    r"""
    photos? | captures? | images? | vidéos? | journal | journaux | détails? | précisions? | infos?
    informations? | numéros? | n° | références? | adresses? | e-?mails? | mails? | coordonnées
    identifiants? | noms? | modèles? | versions? | dates? | messages? | retours? | réponses?
    rapports? | résultats? | liens? | codes? | avis | commentaires?
    pictures? | screen ?shots? | videos? | logs? | files? | details? | numbers? | address(?:es)?
    names? | models? | reports? | results? | outputs? | links? | feedback | thoughts? | ids?
    fotos? | bild(?:er)? | bildschirm\w* | protokolle? | angaben | daten | \w*nummern? | adressen?
    namen? | modell | nachricht | antwort | bericht | ergebnis | link
    imagen | imágenes | vídeos? | capturas? | datos | detalles? | información | números?
    direcci[oó]n | correo | nombre | modelo | versión | fecha | mensaje | respuesta | informe
    """
)
"""What is asked for to learn of a case."""
_NAMED = any_of(
    """
    le | la | les | l' | votre | vos | une copie | the | your | both | a copy
    den | die | das | ihren? | eine kopie | el | los | las | sus? | una copia
    """
)
_A_THING = (
    rf" (?:(?:bitte|aussi|also|please) )?{_NAMED}(?: |(?<='))(?!(?:[\w-]+ ){{0,2}}{_TELLS}\b)"
)
_HANDS_IN = re.compile(
    any_of(
        r"""
        \b(?:r?envoy|transmett|adress|retourn|remett|expédi)\w*[- ](?:nous|moi)
        \bfaites[- ](?:nous|moi) parvenir | (?:nous|m['e]) ?faire parvenir
        (?:nous|m['e]) ?(?:r?envoyer|transmettre|adresser|retourner|remettre)
        \b(?:send|return|forward|mail) (?:us|me) | (?:senden|schicken) sie (?:uns|mir)
        \b(?:env[ií][ea]|rem[ií]ta|mand[ea])nos
        """
    )
    + _A_THING
)
"""To send a named thing ("the receipt and both keys") is a step that all have to take."""
_WARNS = re.compile(
    r"(?:\b(?:ne |n'|jamais|not|never|no|nunca|non|mai|não|niet|nooit)|n't)\b"
    r"(?!\s?(?:hésit|hesitat|dud|esit))[^,;:.!?]{0,40}?"
    r"\b(?:ouvr|télécharg|cliqu|open|download|click|abr[aei]|descarg|apr[ai]|scaric|klik)"
    r"|\böffnen sie [^,;:.!?]{0,40}\b(?:nicht|niemals|keinen)\b",
)
"""Not to open a file is advice, though no reader of an article has it before him."""
_A_FILE = (
    r"(?:see|in|follow|attached|enclosed|voir|suivez|siehe|laut|gemäß|ver|siga|vedi|zie)"
    r" (?:\w+ ){0,3}\w[\w.-]{0,60}\.(?:pdf|docx?|odt|png|jpe?g)\b"
)
_POINTS_AWAY = re.compile(
    rf"{_A_FILE}|"
    + any_of(
        r"""
        (?:voir|cf\.?|comme (?:dit|indiqué|convenu)) (?:plus haut|ci-(?:dessus|dessous|joint)|par)
        ci-dessus\b | en pièce jointe\b | (?:réglé|vu|traité|convenu) par téléphone
        (?:see|as) (?:above|below|attached|discussed|mentioned)\b | (?:in|see) (?:the )?attachment
        (?:the|our) (?:attached|enclosed) (?:file|doc|guide|manual|picture|photo|form|steps)
        (?:please )?find (?:attached|enclosed)
        (?:file|document|guide|picture|screenshot)s? (?:that is |which is )?(?:attached|enclosed)
        ci-jointe?s? | (?:fichier|document|notice|procédure|guide|capture)s? jointe?s?
        (?:beigefügt|angehängt)\w* (?:datei|dokument|anleitung|bild|foto|pdf)\w* | siehe anhang
        anbei\b
        (?:archivo|documento|guía|captura)s? adjunt[oa]s? | adjunt[oa]s? encontrará
        in allegato | (?:file|documento) allegato | em anexo | in de bijlage | bijgevoegd\w*
        (?:solved|fixed|handled|discussed|settled) (?:by|over the|on the) (?:tele)?phone
        siehe oben | wie besprochen | im anhang\b | telefonisch (?:gelöst|geklärt|besprochen)
        (?:ver|véase) (?:arriba|más arriba|adjunto) | resuelto por teléfono
        ^(?:see|read|voir|lire|siehe|ver|véase|leer)(?: also| aussi| auch| también)?\s*:
        ^(?:for )?more (?:info(?:rmation)?|details?)\b | ^(?:pour )?plus d(?:'info|e détail)
        ^(?:mehr|weitere) (?:info|details) | ^más (?:info|detalle)
        (?:ignor|disregard)\w* (?:all|any|toutes?|alle|todas)\b.{0,30}(?:instruc|consigne|anweis)
        """
    ),
)


def sends_elsewhere(sentence: str) -> bool:
    """Tell whether an agent asks something back, moves the talk elsewhere or points to it."""
    said, tongue = sentence.lower(), tongue_of(sentence)
    if tongue and tongue.asks.search(sentence):
        return True
    asks_back = _ASKS_BACK.search(_HANDS_IN.sub(" ", said))
    asks = said.rstrip(" »\"')").endswith(QUESTION_MARKS) or asks_back
    points = _POINTS_AWAY.search(said) and not _WARNS.search(said)
    return bool(asks or points or _PRIVATE.search(said) or _INTERNAL.search(said))
