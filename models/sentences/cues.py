"""What a sentence does in a support answer or a complaint: instruct, explain, report in vain.

French, English, German and Spanish, by the words that carry the form; the four are tried on
every sentence. A sentence these cues miss is left out of a draft, never misquoted.
"""

import re

from models.patterns import any_of
from models.sentences import orders
from models.sentences.fallbacks import AT_THE_END, CHECKS_IF, FALLBACK, IS_IT_STILL, OR_ELSE

_ANNOUNCES = re.compile(
    r"\b(?:the following|these steps|as follows|steps below|ce qui suit|les? étapes? suivantes?"
    r"|folgendes|wie folgt|lo siguiente|los siguientes pasos)\W*$",
    re.IGNORECASE,
)
_JOIN = (
    r"(?:(?:(?:et|and|und|y|e|en) )?(?:puis|ensuite|enfin|then|finally|afterwards|dann|danach"
    r"|anschließend|zuletzt|zum schluss|schließlich|luego|después|por último|finalmente|poi|infine"
    r"|depois|por fim|daarna|ten slotte)|et|and|und|y|e)"
)
CONDITIONAL = (
    r"(?:si|s'il|quand|lorsque|if|when|unless|should(?= (?:the|it|this|that|your|any)\b)|wenn|falls"
    r"|sobald|cuando)\b"
)
"""How a condition begins."""
_LEAD = re.compile(
    r"^(?:(?:tout )?d'abord|avant (?:cela|tout)|pour (?:commencer|finir)|ensuite|puis|enfin"
    r"|après (?:cela|ça)|first(?: of all)?|before that|then|next|after that|finally"
    r"|zuerst|zunächst|vorher|dann|danach|anschließend|zum schluss"
    r"|in the meantime|meanwhile|instead|en attendant|inzwischen|mientras tanto"
    r"|primero|antes|luego|después|por último|\[name\]|\w*\d\w* ?(?=:))[,:]\s+",
    re.IGNORECASE,
)
_LASTS = re.compile(
    rf"(?:{CONDITIONAL}|\w{{2,}}t(?= \w+ [^,;:.]*,))[^,;:.]{{1,60}}?\b(?:comes? back|returns?"
    r"|again(?=,)"
    r"|still|revient|reviennent|réapparaît|encore|toujours|de nouveau|weiter(?:hin)?|wieder|erneut"
    r"|immer noch|vuelve|sigue|todavía|aún|di nuovo|ancora|de novo|ainda|nog steeds|opnieuw)\b",
    re.IGNORECASE,
)
"""A case that the remedy has not ended: "if it comes back within a week", "bricht sie weiter ab".
"""
_WHEN_DONE = re.compile(
    r"^(?:après|after|nach(?:dem)?|tras|después de)\b[^,;:]{2,90},\s+", re.IGNORECASE
)
"""What leads to an order and to those behind it alike; a condition may hold for them all."""
_TIMED = re.compile(
    r"(?:après|au bout d[e']|after|nach|tras|después de|dopo|depois de|na) ?(?:[\w']+ ){1,3}?"
    r"(?:secondes?|minutes?|heures?|(?<!à )jours?|seconds?|hours?|days?|sekunden|minuten|stunden?"
    r"|tagen?|segundos?|minutos?|horas?|días?|second[oi]|minut[oi]|or[ae]|giorn[oi]|uur|dagen)\b",
    re.IGNORECASE,
)
"""How long after the order before it one comes: where that stands is the draft's to say."""
_CLAUSE = re.compile(r"[;:]\s+")
_IN_CASE = re.compile(
    rf"^(?:{CONDITIONAL}|sinon|otherwise|sonst|pour|for|für|para)\b[^,;:]*,\s+", re.IGNORECASE
)
_ONLY_IT = re.compile(
    r"\S+-l(?:a|e|es)|\S+ (?:it|them|ihn|sie|es)(?: \w{2,4})?"
    r"|\w{1,9}[áéí]\w{2,9}l[oa]s?|\w{2,12}[aei]rl[oa]s?",
    re.IGNORECASE,
)
"""An order that says by a pronoun alone what it is about."""
_SPLIT = re.compile(rf"\s*[,;]\s*(?:{_JOIN}\s+)?|\s+{_JOIN}\s+", re.IGNORECASE)
_DENIED = re.compile(
    r"(?:please |bitte )?(?:do not|don't|never|ne |n'|no |non |não |nunca|mai )", re.IGNORECASE
)
_AND = re.compile(r"\s+(?:et|and|y|e|und|en)\s+", re.IGNORECASE)
_DENIED_AT_END = re.compile(
    r"\b(?:nicht|nie(?:mals)?|auf keinen fall|keinesfalls|niet|nooit)\W{0,3}$", re.IGNORECASE
)
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
    r"|(?:te|les?|os) \w+[aei]mos|(?:le|vi) \w+iamo"
    r"|vous (?:re)?(?:rappel|contact|répond)\w*(?:a|ont)|will (?:call|contact|get back to) you"
    r"|(?:ruft|kontaktiert) sie|meldet sich bei ihnen|(?:le|te) (?:llamar|contactar)(?:á|án))\b",
    re.IGNORECASE,
)
_STEPS = r"(?:étapes|steps|schritte|pasos|passaggi|passos|stappen|procédure|solution|lösung)"
_IT_DOES = re.compile(r"(?:ça|cela|ce|il|elle|it|this|that|you|es|das|sie)\b", re.IGNORECASE)
FORBIDS = re.compile(
    r"\b(?:ne|n'\w+|pas|jamais|not|never|nicht|kein\w*|nie(?:mals)?|no|nunca|non|mai|não|niet|nooit"
    r"|avoid|évite\w*|vermeid\w*|verboten|evit\w*|forbidden|interdit\w*|prohibid\w*|vietat\w*"
    r"|proibid\w*|verboden|articles?|artikel|articolo|artículo|artigo|page|seite)\b|n't\b",
    re.IGNORECASE,
)
"""In what announces a list: what comes must not be done, or is a page's name."""
_HERE_IT_IS = re.compile(
    r"(?:[^:]{0,80}?[\s,.!]\s*)?"
    + any_of(
        r"""
        (?:so|bitte|also|please|veuillez|así|ecco(?: come)?)(?![\w'-])
        (?:ainsi|voici|voilà|ce (?:qui|que|qu'il)|here(?:'s| is| are)?|this is|what|lo que)\b
        (?:les|the|die|los|i|des|some|einige|estos|these|ces|deux|two)?\s?\b_STEPS\b
        """.replace("_STEPS", _STEPS)
    )
    + r"[^:;.!?]{0,50}:\s+(?=\S)",
    re.IGNORECASE,
)
_CAUSE = re.compile(
    r"\b"
    + any_of(
        r"""
        (?:est|sont|semble|était) (?:bien )?(?:d[ûu]e?s?|liée?s?) (?:à|au|aux)\b
        (?:causée?s?|provoquée?s?) par\b
        (?:pro)?(?:vien(?:t|nent)|venai(?:t|ent)) (?:d[eu']|des|aussi|bien)\b
        à cause d | en raison d
        c'est [^,;:?!]{2,60} qui (?:provoque|cause|déclenche|bloque|empêche|en est|est en cause)
        la cause\b | c'est (?:la|une|cette|la dernière) (?:mise à jour|version|panne|maintenance)\b
        (?:suite à|depuis) (?:une (?:panne|maintenance|mise à jour)|un incident)
        (?:bug|bogue|incident|défaut|problème) (?:est )?(?:connu|identifié|généralisé|en cours)
        (?:rencontré|subi) (?:des perturbations|une panne|un incident)
        (?:it's|it is|this is) (?:the|an) (?:latest )?(?:update|outage|maintenance)\b
        (?:fault|problem|issue|error|this|that|it) (?:comes?|came|stems?) from
        (?:fault|problem|issue|error) (?:is|was|lies|lay) (?:with|in|on)\b
        (?:is|was|'s) (?:to blame|what (?:causes?|caused|triggers?)|causing (?:it|this|the))
        (?:fehler|grund|auslöser) (?:ist|war|liegt|lag|kommt|kam) (?:\w+ )?(?:d\w+|an|bei|von|in)\b
        ursache (?:dafür |davon )?(?:ist|war) | (?:ausgelöst|verursacht) durch | kommt vo[nm]\b
        (?:viene|venía|proviene|provenía) del? | la causa (?:es|era|está) | provocad[oa] por
        (?:fallo|error|problema) (?:es|era|está|estaba) (?:en|del?)\b | ha sido cosa de
        (?:es|ha sido) (?:el|la|una?) [^,;:?!]{2,50} (?:lo|el|la) que (?:lo )?(?:provoca|causa)
        (?:è|era) (?:dovut|causat|colpa)\w* | deve-se a | causad[oa] p
        (?:komt|kwam) door | ligt aan
        culprit (?:is|was) | schuld (?:ist|war|daran)
        la culpa (?:es|la tiene) | lo (?:provoca|causa)
        caused by | due to | because of | the (?:cause|reason) (?:is|was) | is because
        known (?:bug|issue|problem) | (?:bug|regression) in | the (?:bug|issue|problem) is in
        (?:es ist|das ist) (?:das|ein) update\b | es (?:por )?la actualización\b
        l(?:ie|a)g(?:t|en)? (?:hier |meist |meistens |wohl )?(?:an|am)\b
        verursacht | wegen | aufgrund | bekannte[rs]? (?:fehler|problem)
        se deb(?:e|ía|en) (?:a|al)\b | debido a | causado por | a causa de
        (?:error|problema) conocido
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
        aucun (?:changement|effet|résultat) | \bpour rien\b | \bfor nothing\b | \bumsonst\b
        \bpara nada\b
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
    if sentence.rstrip("-–— ").endswith(("?", ":")) or _ANNOUNCES.search(sentence):
        return False
    return orders.instructs(sentence)


def ends_in_an_order(sentence: str) -> bool:
    """Tell whether what stands behind a colon orders ("Your ticket is open: reset the modem")."""
    _, colon, last = sentence.rpartition(": ")
    return bool(colon) and orders.begins(last)


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
    return is_whole and not is_about_oneself(sentence) and not _ANNOUNCES.search(sentence)


def is_about_oneself(sentence: str) -> bool:
    """Tell whether an agent speaks of who writes or of what is done for one customer."""
    return _ABOUT_ONESELF.search(sentence) is not None


def is_fallback(sentence: str) -> bool:
    """Tell whether a sentence says what to do when the remedy fails."""
    sentence = sentence.lstrip("¿ ")
    is_last = AT_THE_END.search(sentence.rstrip(" .!)")) and not CHECKS_IF.search(sentence)
    if FALLBACK.search(sentence) or (is_last and is_instruction(sentence)):
        return True
    turn = OR_ELSE.search(sentence)
    if turn is None:
        return False
    behind = sentence[turn.end() :]
    begins = turn.start() == 0 and not _IT_DOES.match(behind)
    return begins or is_instruction(behind)


def is_about_the_rest(sentence: str) -> bool:
    """Tell whether a sentence is for when the fault lasts or comes back, however it goes on."""
    return is_fallback(sentence) or _LASTS.match(sentence) is not None


def is_timed(order: str) -> bool:
    """Tell whether an order begins with how long after another one it comes."""
    return _TIMED.match(order) is not None


def without_otherwise(sentence: str) -> str:
    """Cut what is to be done otherwise behind an order ("..., otherwise call us")."""
    turn = OR_ELSE.search(sentence)
    return sentence[: turn.start()].rstrip(" ,;:") if turn and turn.start() else sentence


def asks_whether_it_lasts(sentence: str) -> bool:
    """Tell whether an agent asks for effect before advice ("Still red?")."""
    return IS_IT_STILL.fullmatch(sentence) is not None


def without_announcement(answer: str) -> str:
    """Cut "here is what to do:" and the like before the orders that stand behind it."""
    found = _HERE_IT_IS.match(answer)
    if found is None or FORBIDS.search(found.group()):
        return answer
    rest = answer[found.end() :]
    return rest if is_instruction(rest) or len(single_steps(rest)) > 1 else answer


def is_plea(sentence: str) -> bool:
    """Tell whether a sentence asks for something ("Please check your connection.")."""
    return sentence.rstrip().endswith("?") or _PLEA.match(sentence) is not None


def is_enclosure(sentence: str) -> bool:
    """Tell whether a customer says what is enclosed ("Je joins une photo.")."""
    return _ENCLOSES.match(sentence) is not None


def names_a_cause(sentence: str) -> bool:
    """Tell whether a sentence says where the problem comes from."""
    return not sentence.rstrip().endswith("?") and _CAUSE.search(sentence) is not None


def is_vain_attempt(sentence: str) -> bool:
    """Tell whether a customer reports a remedy that did not help."""
    return _TRIED.search(sentence) is not None and _IN_VAIN.search(sentence) is not None


def _are_names(before: str, after: str, *, is_and: bool) -> bool:
    """Whether a path or keys are named on both sides: "Menu, Cameras, Add", "STOP and OPEN"."""
    (*_, last), (first, *_) = before.split() or [""], after.split() or [""]
    if is_and:
        return last.isupper() and first.isupper()
    return last[:1].isupper() and first[:1].isupper() and not orders.is_notice(after)


def single_steps(instruction: str) -> tuple[str, ...]:
    """Split "unplug the box, wait a minute, then plug it in" into its instructions.

    Only between two that say what they are about ("unplug and plug in the box" stays whole), the
    first by more than a pronoun; what leads to the first ("Before that, ...") stays before it, and
    so does a condition ("search again; if a code is asked for, type 0000").
    """
    pieces: list[str] = []
    start = 0
    is_denied = _DENIED_AT_END.search(instruction) is not None
    for cut in _SPLIT.finditer(instruction):
        if is_denied and _AND.fullmatch(cut.group()):
            continue  # "Ziehen Sie den Stecker und öffnen Sie das Gerät nicht" may deny both
        before, after = instruction[start : cut.start()], instruction[cut.end() :]
        if _are_names(before, after, is_and=_AND.fullmatch(cut.group()) is not None):
            continue
        if ";" in cut.group():
            after = _IN_CASE.sub("", after)
        is_case = not orders.begins(_CLAUSE.split(before)[-1])
        is_it = not pieces and _ONLY_IT.fullmatch(before.strip())
        if is_it or (is_case and _CLAUSE.search(before)):
            continue
        lead = _WHEN_DONE.match(before) or _LEAD.match(before)
        ordered = before[lead.end() :] if lead else before
        if _DENIED.match(ordered) and _AND.fullmatch(cut.group()) and not _DENIED.match(after):
            continue  # "do not open the lid and touch the wires": what is behind it is denied, too
        if orders.is_whole(ordered) and orders.is_whole(after, is_next=True):
            pieces.append(before)
            start = cut.end()
    return (*pieces, instruction[start:])
