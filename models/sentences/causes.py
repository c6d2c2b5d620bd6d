"""What a sentence says of where the problem comes from, and the order behind that."""

import re

from models.alphabets.splitting import QUESTION_MARKS
from models.patterns import one_of
from models.sentences import cues
from models.sentences.explaining import explanation
from models.sentences.news import is_ours
from models.sentences.word_forms import capitalised

_JUST_NOW = r"(?!d(?:e |')\w+(?:er|ir|oir|dre|ttre|aître)\b)"
"""It has just happened, and comes from nothing: "vient de paraître"."""
_CAUSE = one_of(
    rf"""
    (?:est|sont|semble|était) (?:bien )?(?:d[ûu]e?s?|liée?s?) (?:à|au|aux)\b
    (?:causée?s?|provoquée?s?) par\b
    (?:pro)?(?:vien(?:t|nent)|venai(?:t|ent)) {_JUST_NOW}(?:d[eu']|des|aussi|bien)\b
    à cause d | en raison d
    c'est [^,;:?!]{{2,60}} qui (?:provoque|cause|déclenche|bloque|empêche|en est|est en cause)
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
    (?:es|ha sido) (?:el|la|una?) [^,;:?!]{{2,50}} (?:lo|el|la) que (?:lo )?(?:provoca|causa)
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
    """,
    after="",
)
_OUR_SIDE = one_of(
    r"""
    de notre côté | chez nous | (?:nos|notre) (?:serveurs?|plateforme|système)
    (?:on|at) our (?:side|end) | our (?:servers?|platform|systems?|side|end)
    (?:bei|an|auf) uns(?:er\w*)?\b | uns(?:er\w*) (?:server\w*|seite|system\w*|plattform)
    (?:por|de) nuestr[oa] (?:parte|lado) | nuestr[oa]s? (?:servidor\w*|sistemas?|plataforma)
    (?:era|es|fue) nuestr[oa] | (?:dalla|da) (?:nostra )?parte nostra | nostr[oi] server\w*
    d[oa] nosso lado | noss[oa]s? servidor\w* | (?:bij|aan) ons(?:ze)?\b
    """,
    after="",
)
_MENDED = one_of(
    r"""
    (?:corrigé|résolu|réparé|rétabli|réglé)e?s? | correctif (?:a été|est) (?:déployé|publié)
    venai(?:t|ent) | était | (?:fixed|resolved|solved|repaired|rolled out|restored) | was
    behoben | gelöst | repariert | lag(?:en)? | war(?:en)?
    (?:corregid|solucionad|resuelt|arreglad|reparad)\w* | era | estaba | fue
    (?:risolt|corrett)\w* | resolvid\w* | corrigid\w* | opgelost | verholpen
    """
)
_WILL = re.compile(
    r"\b(?:working|investigating|will|going to|sera|seront|allons|cherch\w+|wird|werden|arbeiten"
    r"|prüfen|será|estamos|trabajando|vamos|stiamo|wordt)\b",
    re.IGNORECASE,
)
_LOOKS_FOR = re.compile(
    r"\b(?:cherch|investigat|looking|search|such|untersuch|prüf|busc|analy[sz]|indag|zoek)\w*"
    r"[^,;:]{0,20}\b(?:cause|ursache|causa|oorzaak)\b",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"\b(?:not|n't|ne|n'|nicht|kein\w*|no|non|não|niet) (?:\w+ ){0,2}?"
    r"(?:caused|due|because|est|sont|vient|due?s?|causée?s?|liegt|an|debe|viene|dovuto|komt|know)\b"
    r"|\b(?:isn't|wasn't|aren't|whether|ob)\b|\b(?:ignor\w*|sait|sais|savons) (?:pas )?si\b",
    re.IGNORECASE,
)
_WE_DO = re.compile(r"\b(?:we|nous|wir|wij|\w{2,}[aei]mos|\w{2,}iamo)\b", re.IGNORECASE)
"""By the pronoun, or the ending where a language leaves it out."""
_PAUSE = re.compile(r"\s*[,;:]\s+|\s[—–-]\s|\s(?:et|and|und|y)\s", re.IGNORECASE)
_POLITE = re.compile(
    r"^(?:pero|mais|but|aber|just|simply|solo|simplement|einfach|so|donc|also|por eso)\s+", re.I
)
_ADVISES = re.compile(
    r"(?:conviene|convient|il vaut mieux|le mieux est|it is best to|am besten|es mejor)\b",
    re.IGNORECASE,
)
_OWED = re.compile(r"\bse deb(?:e|en|ía) al?\b", re.IGNORECASE)


def names_a_cause(sentence: str) -> bool:
    """Tell whether a sentence says where the problem comes from."""
    return not sentence.rstrip().endswith(QUESTION_MARKS) and _CAUSE.search(sentence) is not None


def is_cause(sentence: str) -> bool:
    """Tell whether a sentence says where the problem comes from, or that its maker mended it."""
    is_told = names_a_cause(sentence) and not _LOOKS_FOR.search(sentence)
    is_told = is_told or _explains(sentence)
    return (is_told and not _NOT_THAT.search(sentence)) or is_mended_here(sentence)


def _explains(sentence: str) -> bool:
    """Whether it explains a fault by its form, and neither an order nor what the desk does."""
    told = explanation(sentence)
    is_asked = sentence.endswith(QUESTION_MARKS)
    if told is None or is_asked or _WE_DO.search(sentence) or is_ours(sentence):
        return False
    return not cues.is_about_oneself(sentence) and not cues.is_instruction(capitalised(told.why))


def is_mended_here(sentence: str) -> bool:
    """Tell whether a sentence says that the fault was on its maker's side, and is no more."""
    is_past = _MENDED.search(sentence) and not _WILL.search(sentence)
    return bool(_OUR_SIDE.search(sentence) and is_past) and not sentence.endswith(QUESTION_MARKS)


def cause_and_order(sentence: str) -> tuple[str, str]:
    """Part a cause from the order behind it, "" where either is missing.

    "It is the firmware that causes it, install 4.3" says both.
    """
    for pause in reversed(list(_PAUSE.finditer(sentence))):
        cause, order = sentence[: pause.start()], _POLITE.sub("", sentence[pause.end() :])
        is_order = cues.is_instruction(order) or cues.is_plea(order) or _ADVISES.match(order)
        if is_order and is_cause(cause) and not _orders(cause):
            return cause, capitalised(order)
    if is_cause(sentence) and not _orders(sentence):
        return sentence, ""
    return "", sentence


def _orders(sentence: str) -> bool:
    """Whether it says what to do; "se debe a" is no duty."""
    return cues.is_instruction(_OWED.sub("", sentence))
