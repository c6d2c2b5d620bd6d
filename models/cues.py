"""What a sentence does in a support answer or a complaint: instruct, explain, report in vain.

French, English, German and Spanish, by the words that carry the form; the four are tried on
every sentence. A sentence these cues miss is left out of a draft, never misquoted.
"""

import re

from models.boilerplate import any_of
from models.fallbacks import FALLBACK

_FR_NOT_ORDERS = (
    r"(?:avez|chez|assez|nez|rez|pouvez|voulez|devez|savez|serez|aurez|pourrez|devriez|pourriez"
    r"|étiez|aviez|rendez-vous)\b"
)
_FR_ORDER = (
    r"(?:veuillez |pensez à |merci d['e] ?|n'|ne )?(?:vous |l[ea]s? |l'|en |y )*"
    rf"(?!{_FR_NOT_ORDERS})(?:[a-zà-ÿ]{{2,}}ez|(?:re)?faites)\b"
)
_FR_INFINITIVE = (
    r"(?:merci de |ne pas )?[a-zà-ÿ]{3,}(?:er|ir|dre|tre)\s+"
    r"(?:l[ea]s?\b|l'|une?\b|votre\b|vos\b|sur\b|dans\b|à\b|au\b|en\b|\d)"
)
_EN_VERBS = any_of(
    r"""
    go | open | (?:right-|double-)?click | press | tap | hit | select | choose | pick
    (?:un)?check | (?:un)?tick | restart | reboot | reset | (?:un)?plug | update | upgrade
    downgrade | (?:un|re-?)?install | remove | delete | disable | enable | turn | switch
    set | change | enter | type | sign | log | clear | start | stop | close | quit | exit
    run | download | wait | hold | (?:dis|re)?connect | try | use | make | ensure | replace
    move | copy | paste | rename | scroll | add | create | verify | look | follow | repeat
    allow | configure | toggle | import | export | drag | back(?:up)? | highlight | do | put
    refresh | contact | clean | empty | compact | repair | restore | save | search | find
    edit | adjust | modify | expand | launch | locate | leave | keep | charge | rinse | ask
    request | book | take | insert | pair | air | give | reserve | free | force | mop
    (?:un)?screw | tighten | loosen | pull | push | spread | wash | fan | align | wipe | dry
    print | hand | dial | call | test | let | bring | lift | lower | place | slide | stick
    note | write | read | record | order | redo | fill | drain | rotate | shake | lay | pay
    accept | refuse | register | scan | level | measure | protect | cut | skip | return | avoid
    """
)
_EN_ORDER = rf"(?:please |just |simply |always |also |do not |don't |never )*{_EN_VERBS}\b(?!['’-])"
_DE_ORDER = r"(?:bitte )?(?!(?:wenn|falls|dass|haben|sind|werden|können|wollen)\b)\w{2,}e?n sie\b"
_ES_VERBS = any_of(
    r"""
    reinici[ea] | p[uú]ls[ea] | vaya | ve a | [aá]br[ae] | ci[eé]rr[ea] | (?:des|re)?inst[aá]l[ea]
    actual[ií](?:ce|za) | (?:des)?con[eé]ct[ea] | esp[eé]r[ea] | compru[eé]b[ea]
    verif[ií](?:que|ca)
    selecci[oó]n[ea] | h[aá]g[ae] | haz | elim[ií]n[ea] | b[oó]rr[ea] | c[aá]mbi[ea]
    (?:des)?act[ií]v[ea]
    [uú]s[ea] | util[ií](?:ce|za) | mant[eé]n(?:ga)? | presi[oó]n[ea] | ap[aá]g(?:ue|a)
    enci[eé]nd[ea]
    introdu(?:zca|ce) | config[uú]r[ea] | ret[ií]r[ea] | reempl[aá](?:ce|za)
    restabl[eé](?:zca|ce)
    ingr[eé]s[ea] | (?:des)?ench[uú]f[ea] | l[ií]mpi[ea] | vac[ií][ea] | p[ií]d[ea] | impida
    p[oó]nga
    elij[ea] | acerque | fij[ea] | cort[ea] | seque | busque | apriete | tir[ea] | imprim[ea]
    entregue | saque | salga | entr[ea] | cuente | meta | llam[ea] | dej[ea] | quit[ea] | le[ae]
    anot[ea] | pas[ea] | prueb[ea] | intent[ea] | acept[ea] | descargue | guard[ea] | sustituya
    mid[ae] | gire | lav[ea] | cargue | revis[ea] | escrib[ae] | marque | toque | evit[ea]
    """
)
_ES_ORDER = rf"(?:por favor,? )?(?:no )?{_ES_VERBS}(?:l[oae]s?|se)?\b"
_ADVICE = any_of(
    r"""
    il (?:(?:ne )?faut|suffit d[e']|convient de|est nécessaire de|vous (?:faut|suffit))
    vous ne dev(?:ez|riez)
    vous (?:pouvez|devez|devriez|pourriez) (?!nous|me|m'|aussi nous)
    (?:je|nous) vous (?:invit\w+ à|conseill\w+ d[e']|recommand\w+ d[e']|suggèr\w+ d[e'])
    (?:la|une) solution (?:est|consiste|:) | le mieux est de
    c'est (?:corrigé|résolu) (?:par|en|avec)
    you (?:can|should|(?:will )?need to|must|have to|may|could|might want to) (?!tell|let us|see\b)
    (?:the|a) (?:solution|fix|workaround) is | (?:i|we) (?:recommend|suggest|advise)
    sie (?:können|müssen|sollten) | es hilft | die lösung ist
    (?:puede|debe|deber[ií]a|tiene que|hay que|es necesario) | le recomendamos | la solución es
    """
)
_ORDER = rf"(?:{_FR_ORDER}|{_FR_INFINITIVE}|{_EN_ORDER}|{_DE_ORDER}|{_ES_ORDER})"
# "Téléphone éteint, ôtez ...", "In the menu, choose ...", "Une couleur manque : remplacez ..."
_CONDITION = r"(?:[^,:;?]{2,90}[,:;?]\s*)?"
_INSTRUCTION = re.compile(rf"^{_CONDITION}{_ORDER}|\b{_ADVICE}", re.IGNORECASE)
_ANNOUNCES = re.compile(
    r"\b(?:the following|these steps|as follows|steps below|ce qui suit|les? étapes? suivantes?"
    r"|folgendes|wie folgt|lo siguiente|los siguientes pasos)\W*$",
    re.IGNORECASE,
)
_COMMAND = re.compile(_ORDER, re.IGNORECASE)
_JOIN = r"(?:puis|et(?: puis)?|ensuite|then|and(?: then)?|und(?: dann)?|dann|y(?: luego)?|luego)"
CONDITIONAL = r"(?:si|s'il|quand|lorsque|if|when|unless|wenn|falls|sobald|cuando)\b"
"""How a condition begins."""
_LEAD = re.compile(
    r"^(?:(?:tout )?d'abord|avant (?:cela|tout)|pour (?:commencer|finir)|ensuite|puis|enfin"
    r"|après (?:cela|ça)|first(?: of all)?|before that|then|next|after that|finally"
    r"|zuerst|zunächst|vorher|dann|danach|anschließend|zum schluss"
    r"|primero|antes|luego|después|por último|\[name\]|\w*\d\w* ?(?=:))[,:]\s+",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:]\s+")
_IN_CASE = re.compile(
    rf"^(?:{CONDITIONAL}|sinon|otherwise|sonst|pour|for|für|para)\b[^,;:]*,\s+", re.IGNORECASE
)
_ONLY_IT = re.compile(r"\S+-l(?:a|e|es)|\S+ (?:it|them|ihn|sie|es)(?: \w{2,4})?", re.IGNORECASE)
"""An order that says by a pronoun alone what it is about."""
_SPLIT = re.compile(rf"\s*[,;]\s*(?:{_JOIN}\s+)?|\s+{_JOIN}\s+", re.IGNORECASE)
_PLEA = re.compile(r"(?:please|veuillez|merci de|prière de|bitte|por favor)\b", re.IGNORECASE)
_ENCLOSES = re.compile(
    r"^(?:je (?:vous )?joins|(?:vous trouverez )?ci-joint"
    r"|(?:i|we)(?:'ve| have)? (?:attach|enclos)\w*|attached (?:is|are)|anbei|im anhang"
    r"|(?:les? )?adjunt[oa]|allego|in allegato)\b[^,;:.]{0,20}?"
    r"\b(?:photos?|images?|captures?|copies?|factures?|tickets?|relevés?|preuves?|fichiers?|vidéos?"
    r"|pictures?|screenshots?|cop(?:y|ies)|invoices?|receipts?|statements?|files?|videos?|fotos?"
    r"|bild\w*|rechnung\w*|belege?|kopien?|facturas?|recibos?|capturas?|copias?|ricevut[ae])\b"
    r"(?![^,;:]{0,40}\b(?:et|mais|and|but|und|aber|y|pero|e|ma)\b)[^,;:]{0,40}$",
    re.IGNORECASE,
)
_ABOUT_ONESELF = re.compile(
    r"\b(?:je|j'|moi|i|i'm|i've|my|me|ich|mir|mich|yo|me"
    r"|nous vous|we(?:'ll|'ve| will| have| can)? (?:\w+ ){1,2}you|wir \w+ (?:sie|ihnen)"
    r"|vous (?:re)?(?:rappel|contact|répond)\w*(?:a|ont)|will (?:call|contact|get back to) you"
    r"|(?:ruft|kontaktiert) sie|meldet sich bei ihnen|(?:le|te) (?:llamar|contactar)(?:á|án))\b",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b"
    + any_of(
        r"""
        (?:est|sont|semble|était) (?:bien )?(?:d[ûu]e?s?|liée?s?) (?:à|au|aux)\b
        (?:causée?s?|provoquée?s?) par\b
        (?:vien(?:t|nent)|provien(?:t|nent)) (?:d[eu']|des)\b | à cause d | en raison d
        la cause\b | c'est (?:la|une|cette|la dernière) (?:mise à jour|version|panne|maintenance)\b
        (?:suite à|depuis) (?:une (?:panne|maintenance|mise à jour)|un incident)
        (?:bug|bogue|incident|défaut|problème) (?:est )?(?:connu|identifié|généralisé|en cours)
        (?:rencontré|subi) (?:des perturbations|une panne|un incident)
        (?:it's|it is|this is) (?:the|an) (?:latest )?(?:update|outage|maintenance)\b
        caused by | due to | because of | the (?:cause|reason) (?:is|was) | is because
        known (?:bug|issue|problem) | (?:bug|regression) in | the (?:bug|issue|problem) is in
        (?:es ist|das ist) (?:das|ein) update\b | es (?:por )?la actualización\b
        liegt an | verursacht | wegen | aufgrund | bekannte[rs]? (?:fehler|problem)
        se debe a | debido a | causado por | a causa de | (?:error|problema) conocido
        """
    ),
    re.IGNORECASE,
)
_TRIED = re.compile(
    r"\b"
    + any_of(
        r"""
        j'ai (?:bien |déjà |tout |aussi |même |pourtant )*[a-zà-ÿ]{3,}(?:é|i|is|u|t)\b
        on a \w+(?:é|i|u)\b
        malgré | i(?:'ve| have)? (?:already |also |even )*(?:tried|re\w+ed|un\w+ed|\w+ed)\b
        after \w+ing
        \w+ing (?:it|the|my)\b | ich habe | trotz | he (?:probado|intentado|re\w+d[oi])
        reinici[eé]
        """
    ),
    re.IGNORECASE,
)
_IN_VAIN = re.compile(
    any_of(
        r"""
        sans (?:succès|résultat|effet|amélioration) | en vain\b | rien n'y fait
        n'a (?:strictement )?rien (?:chang|donn|résol|resol)[éeu] | (?:ne|n') ?change rien
        pas mieux\b
        même (?:résultat|problème)
        toujours (?:pareil|le même|rien|aucun|la même|en panne)
        aucun (?:changement|effet|résultat)
        \bmais (?:rien|ça ne|toujours|le problème|cela ne) | (?:peu|pas) d'effet | ça n'a pas
        no luck | (?:didn't|did not|doesn't|does not|hasn't) (?:help|work|solve|fix|change)
        without (?:success|any success|luck|effect) | to no avail | \bin vain\b
        no (?:effect|change|success)
        same (?:result|problem|issue|thing) | \bbut (?:still|nothing|it still|the problem)
        still (?:no|not|the same)
        ohne (?:erfolg|ergebnis|wirkung) | (?:hat|half) nicht | hilft nicht | vergeblich
        sin éxito | no (?:funcionó|sirvió|ayudó|ha funcionado) | sigue igual | en vano
        """
    ),
    re.IGNORECASE,
)


def is_instruction(sentence: str) -> bool:
    """Tell whether a sentence says what to do; "do the following:" does not."""
    return (
        not sentence.rstrip("-–— ").endswith(("?", ":"))
        and _INSTRUCTION.search(sentence) is not None
        and _ANNOUNCES.search(sentence) is None
    )


def ends_in_an_order(sentence: str) -> bool:
    """Tell whether what stands behind a colon orders ("Your ticket is open: reset the modem")."""
    _, colon, last = sentence.rpartition(": ")
    return bool(colon) and _COMMAND.match(last) is not None


def is_short_order(sentence: str) -> bool:
    """Tell whether two words are an order ("Ouvrez Réglages.").

    With its full stop, which headings and signatures lack: "Lopez Ana" is formed as an order is.
    """
    return sentence.endswith((".", "!")) and is_instruction(sentence)


def is_information(sentence: str) -> bool:
    """Tell whether an agent states something of the case ("The refund takes five days.").

    A whole sentence with its full stop, which signatures and cheers lack, and not about the agent
    or what somebody does for one customer ("We refund you 25 €.").
    """
    is_whole = sentence.endswith(".") and not sentence.endswith("..")
    return is_whole and not _ABOUT_ONESELF.search(sentence) and not _ANNOUNCES.search(sentence)


def is_fallback(sentence: str) -> bool:
    """Tell whether a sentence says what to do when the remedy fails."""
    return FALLBACK.search(sentence) is not None


def is_plea(sentence: str) -> bool:
    """Tell whether a sentence asks for something ("Please check your connection.")."""
    return sentence.rstrip().endswith("?") or _PLEA.match(sentence) is not None


def is_enclosure(sentence: str) -> bool:
    """Tell whether a customer says what is enclosed ("Je joins une photo.")."""
    return _ENCLOSES.match(sentence) is not None


def is_cause(sentence: str) -> bool:
    """Tell whether a sentence says where the problem comes from."""
    return not sentence.rstrip().endswith("?") and _CAUSE.search(sentence) is not None


def is_vain_attempt(sentence: str) -> bool:
    """Tell whether a customer reports a remedy that did not help."""
    return _TRIED.search(sentence) is not None and _IN_VAIN.search(sentence) is not None


def single_steps(instruction: str) -> tuple[str, ...]:
    """Split "unplug the box, wait a minute, then plug it in" into its instructions.

    Only between two that say what they are about ("unplug and plug in the box" stays whole), the
    first by more than a pronoun; what leads to the first ("Before that, ...") stays before it, and
    so does a condition ("search again; if a code is asked for, type 0000").
    """
    pieces: list[str] = []
    start = 0
    for cut in _SPLIT.finditer(instruction):
        before, after = instruction[start : cut.start()], instruction[cut.end() :]
        if ";" in cut.group():
            after = _IN_CASE.sub("", after)
        is_case = not _COMMAND.match(_CLAUSE.split(before)[-1])
        is_it = not pieces and _ONLY_IT.fullmatch(before.strip())
        if is_it or (is_case and _CLAUSE.search(before)):
            continue
        if _is_whole_order(_LEAD.sub("", before)) and _is_whole_order(after):
            pieces.append(before)
            start = cut.end()
    return (*pieces, instruction[start:])


def _is_whole_order(text: str) -> bool:
    """Whether an order says what it is about, by a pronoun ("turn it on", "rallumez-la") too."""
    order = _COMMAND.match(text.strip())
    return order is not None and order.end() < len(text.strip(" .!"))
