"""What a sentence carries besides its content: greetings, thanks, whom it is said to.

French, English, German and Spanish. The lists of all languages are tried on every sentence:
their words hardly clash, and a French desk's agents do end on "Best regards".
"""

import re
from collections.abc import Callable
from functools import lru_cache

from models.patterns import any_of
from models.sentences.empty_talk import without_feelings
from models.sentences.word_forms import capitalised
from models.tongues.spoken import tongue_of

EMPTY_CHARS = 40
"""Longer texts say something."""
_KEPT = 2**14
"""So short texts that are remembered, two megabytes: each night asks again what its window says."""


_GREETING = any_of(
    r"""
    (?:re)?bonjour | bjr | bonsoir | salut | slt(?![ ]\d) | coucou
    ch[eè]re?s?(?= (?:madame|monsieur|client))
    hello | hi(?:ya)? | hey | howdy | dear
    mornin[g'](?=,| (?:all|everyone|team|folks|guys)\b)
    good (?:morning|afternoon|evening|day) | greetings
    hallo | guten (?:tag|morgen|abend) | sehr geehrte[rs]? | moin | servus
    hola | oye | (?:muy )?buen[oa]s(?: d[ií]as| tardes| noches)? | estimad[oa]s?
    ciao(?=[,.!]) | buongiorno | buonasera | bom dia | boa tarde | olá
    goede(?:n?dag|morgen|middag)
    """
)
_BOSS = r"(?:boss|chef|patron|jef[ea]|mate)"
"""Whom an employee's mail is said to that is forwarded as it came."""
_BEFORE_A_THING = r"(?=\s(?:the|my|our|l[ea]s?|l'|mon|ma|nos|notre|das|die|der|unser\w*|el|los)\b)"
_ADDRESSEE = any_of(
    rf"""
    {_BOSS}(?=\s*[,!:])
    à (?:tous|toutes|vous) | madame | monsieur | mesdames | messieurs | mme | mr?s?\.?
    l'équipe | le (?:support|sav) | et | ou | à | client(?:e|s)? | messieurs-dames
    all | there | everyone | every ?body | guys | folks | team | support | sir
    madam | customer | or | and
    damen | herren | herr | frau | kund(?:e|in|innen|en)(?=\s*[,!]) | zusammen | liebes | und
    se[ñn]or(?:a|es|as)? | equipo | todos | cliente | y
    \[[^\]]+\] | [@#]\w+
    """
)
_PREAMBLE = any_of(
    r"""
    je vous (?:écris|contacte)[^,;:]{0,30}?(?:car|parce qu[e']|puisque|concernant)
    je me permets de vous (?:écrire|contacter|solliciter)[^,;:]{0,30}?(?:car|concernant)
    je reviens vers vous[^,;:]{0,30}?(?:car|concernant)
    je (?:vous )?(?:signale|précise|rencontre un problème\s*[:,])\s*(?:qu[e'])?
    (?:j'ai|il y a|petit|gros|encore) (?:un )?(?:petit |gros )?(?:problème|souci)s?\s*[:,]
    (?:sujet|objet|motif)\s*: | (?:le )?client(?:e)? (?:dit|signale|indique)\s*:
    i(?:'m| am) (?:writing|contacting you)[^,;:]{0,30}?(?:because|as|since)
    (?:subject|re|fwd)\s*: | (?:the )?customer (?:says|reports)\s*:
    ich (?:schreibe|melde mich|wende mich)[^;:]{0,30}?(?:weil|da) | (?:betreff|aw|wg)\s*:
    kund(?:e|in) sagt\s*:
    les escribo[^,;:]{0,30}?porque | asunto\s*: | (?:el )?cliente dice\s*:
    alors voil[aà] | voil[aà] | so | well | also | bueno
    """
)
_THANKS = any_of(
    r"""
    (?-i:slt|btw|tbh|imho|afaik|fyi|cdlt|mfg|lol|mdr)
    (?:un (?:grand )?)?merci(?: (?:(?:d'|par )avance|beaucoup|bcp|bien|infiniment|à (?:vous|tous)))*
    merci (?:de votre (?:aide|retour|réponse)|pour (?:votre|vos|l['e])[^.!?]*)
    svp | stp | s'il (?:vous|te) pla[iî]t | cordialement
    (?:many )?thanks?(?: (?:you|a lot|so much|in advance|for [^.!?]*|very much))* | thx
    please(?: help(?: me| us)?| advise)?
    (?:vielen )?dank(?:e)?(?: im voraus)? | (?:muchas )?gracias(?: de antemano| por [^.!?]*)?
    por favor
    """
)
_PARTING = any_of(
    r"""
    aidez[- ](?:moi|nous) | (?:à )?l'aide | au secours | que (?:faire|dois-je faire)
    (?:une|des) idées? | bonne (?:journée|soirée) | cdl?t | bien (?:cordialement|à vous)
    help(?: me| us)? | any (?:ideas?|help)[^.!?]* | what (?:can|should|do) i do
    (?:kind|best|warm)? ?regards | cheers | ty
    bitte(?: um hilfe| helfen sie mir)? | hilfe | was (?:(?:kann|soll|muss) ich (?:jetzt )?)?tun
    mit freundlichen gr(?:ü|ue)(?:ß|ss)en | viele gr(?:ü|ue)(?:ß|ss)e
    ayuda | (?:un )?saludos? | ¿?qu[eé] (?:(?:puedo|debo) hacer|hago)
    """
)
_ADDRESSED = any_of(
    rf"""
    {_BOSS}
    (?:[àa] )?(?:toute )?l['\s][ée]quipe(?: \w+)? | mesdames | messieurs-dames | messieurs
    madame | monsieur | mme | (?:cher |le )?(?:support|sav|service client)
    team | sirs? | madam | gentlemen | folks | guys
    (?:meine )?(?:damen|herren) | (?:liebes |geehrtes )?team
    se[ñn]or(?:es|as?)? | (?:estimado )?equipo | signori | senhor(?:es|as?)? | mijnheer | mevrouw
    (?:srt?a?|mrs?|ms|dr|mme|mlle|herr|frau|sig(?:ra)?|dhr|mevr)\.? \[name\]
    """
)
_LINK = any_of(
    r"""
    (?:tout )?d'abord | en premier(?: lieu)? | premièrement | ensuite | puis | enfin
    après cela | pour (?:commencer|finir|terminer) | alors(?! que) | donc | et
    voici la solution | dans ce cas | effectivement | en effet | étape \d+
    (?:veuillez )?not(?:ez|er)(?: bien)? que | sachez que | à noter\s*:
    (?:première|seconde|dernière) étape | par contre | cependant | de plus | du coup
    first(?:ly)?(?: of all)? | second(?:ly)? | then | next | after that | finally
    lastly | and | in that case | now | step \d+ | once done | however | but | (?:please )?note that
    zuerst | zunächst | dann | danach | anschließend | schließlich | und | aber
    schritt \d+
    primero | luego | después | a continuación | finalmente | por último | pero
    paso \d+ | tenga en cuenta que
    \(?\d{1,2}\s*[.):/]+ | [-*•–—>]+
    """
)

_START = re.compile(
    rf"^(?:{_GREETING}\b(?:[ ,]+{_ADDRESSEE}(?!\w))*|{_PREAMBLE}(?!\w)|[@#]\w+|\[handle\]"
    r"|[^\w\[\"'«(¿¡@#「『《【]+)"
    r"[\s,;.!:)\-–]*",
    re.IGNORECASE,
)
_END = re.compile(
    rf"(?:(?:^|[\s,;.!?:(–-]+){_THANKS}|(?:^|\s*[,;.!?:(–-]+\s*){_PARTING})[\s.!?:)]*$"
    r"|\s+(?:[@#]\w+|\[handle\]|https?://\S+)[\s.]*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    rf"^{_BOSS}{_BEFORE_A_THING}\s"
    rf"|^(?>{_ADDRESSED})(?:[\s,/]+(?:(?:et|ou|and|or|und|y)\s+)?(?>{_ADDRESSED}))*+"
    r"\s*(?:[,!]|(?<=\[name\]):)\s*(?=\w|[\"«¿¡])",
    re.IGNORECASE,
)
"""Whom a sentence is said to without a greeting before: a mark follows, and what is said."""
_WHOLLY_QUOTED = re.compile(r"^[\"«“„]\s*([^\"«»“”„]+?)\s*[\"»”“]\s*\.?$")
_LINK_WORD = re.compile(rf"^{_LINK}(?![\w'’-]| (?:del?|di|of|von|que) )[\s,:]*", re.IGNORECASE)

_ASSENT = re.compile(
    r"\A(?:(?:ok(?:ay|é)?|d'accord|parfait|super|très bien|bien reçu|c'est (?:bon|noté)|noté"
    r"|compris|oui|non|yes|yep|no|nope|sure|great|fine|perfect|understood|ja|nein|gut|prima|perfekt"
    r"|s[ií]|vale|bueno|perfecto|va bene|perfetto|merci|thanks?|danke|gracias|grazie)\b\W*)+\Z",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"[^\W\d_][\s.:/_-]?\w|\d[\s.:/_-]?[^\W\d_]|[\u3040-\u9fff\uac00-\ud7af]|(?<!\d)\d{3,4}(?!\d)"
)
"""Two letters, a letter and a digit, a short number: an error code says something, a long number
does not."""
_EMOJI = re.compile("\\s?[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d]+")


def trim(sentence: str) -> str:
    """Cut the greeting before and the politeness after what a sentence says, feelings and emoji.

    Returns:
        The content, possibly empty, with its own capital and full stop.
    """
    return _until_stable(_trim_once, sentence.strip())


def without_address(sentence: str) -> str:
    """Cut "Messieurs," and the like from before what a sentence says."""
    said = _ADDRESS.sub("", sentence, count=1)
    return sentence if said == sentence else capitalised(said)


def is_empty(text: str) -> bool:
    """Tell whether a ticket is a greeting, thanks, an "ok", a lone number or less."""
    return len(text) <= EMPTY_CHARS and _is_short_greeting(text)


def only_greets(text: str) -> bool:
    """Tell whether greeting, thanks and parting are all there is, or not even these."""
    straight = text.strip().replace("’", "'")
    rest = _until_stable(lambda said: _between_politeness(said).strip(), straight)
    return not _SAID.search(_ASSENT.sub("", _EMOJI.sub("", rest)))


_is_short_greeting = lru_cache(maxsize=_KEPT)(only_greets)


def without_link_word(sentence: str) -> str:
    """Cut "ensuite", "then", "2." and the like: the place in a list says it already."""
    tongue = tongue_of(sentence)
    link = tongue.link if tongue else _LINK_WORD
    return capitalised(_until_stable(lambda s: link.sub("", s).strip(), sentence.strip()))


def _between_politeness(sentence: str) -> str:
    said = _END.sub("", _START.sub("", sentence))
    tongue = tongue_of(said)
    return tongue.parting.sub("", tongue.greeting.sub("", said)) if tongue else said


def _trim_once(sentence: str) -> str:
    said = without_feelings(_half_quotes_removed(_EMOJI.sub("", sentence)).strip())
    said = _between_politeness(said)
    return _WHOLLY_QUOTED.sub(r"\1", said).strip()


def _half_quotes_removed(sentence: str) -> str:
    """Drop the marks of a quotation that another sentence opens or closes."""
    for opening, closing in ('""', "«»", "“”", "„“"):
        n_open, n_close = sentence.count(opening), sentence.count(closing)
        if n_open % 2 if opening == closing else n_open != n_close:
            sentence = sentence.replace(opening, "").replace(closing, "")
    return sentence


def _until_stable(cut: Callable[[str], str], text: str) -> str:
    while (shorter := cut(text)) != text:
        text = shorter
    return text
