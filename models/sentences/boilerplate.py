"""What a sentence carries besides its content: greetings, thanks, feelings, signatures.

French, English, German and Spanish. The lists of all languages are tried on every sentence:
their words hardly clash, and a French desk's agents do end on "Best regards".
"""

import re
from collections.abc import Callable

from models.patterns import any_of
from models.sentences.word_forms import capitalised

MIN_WORDS = 3
"""Of a sentence that says something, unless its form tells so."""
EMPTY_CHARS = 40
"""Longer texts say something."""


_GREETING = any_of(
    r"""
    (?:re)?bonjour | bjr | bonsoir | salut | slt(?![ ]\d) | coucou
    ch[eè]re?s?(?= (?:madame|monsieur|client))
    hello | hi | hey | dear | good (?:morning|afternoon|evening|day) | greetings
    hallo | guten (?:tag|morgen|abend) | sehr geehrte[rs]? | moin | servus
    hola | buen[oa]s(?: d[ií]as| tardes| noches)? | estimad[oa]s?
    ciao(?=[,.!]) | buongiorno | buonasera | bom dia | boa tarde | olá
    goede(?:n?dag|morgen|middag)
    """
)
_ADDRESSEE = any_of(
    r"""
    à (?:tous|toutes|vous) | madame | monsieur | mesdames | messieurs | mme | mr?s?\.?
    l'équipe | le (?:support|sav) | et | ou | à | client(?:e|s)? | messieurs-dames
    all | there | everyone | every ?body | guys | folks | team | support | sir
    madam | customer | or | and
    damen | herren | herr | frau | kund(?:e|in|innen|en)(?=\s*[,!]) | zusammen | liebes | team | und
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
    r"""
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
    r"|[^\w\[\"'«(¿¡@#]+)"
    r"[\s,;.!:)\-–]*",
    re.IGNORECASE,
)
_END = re.compile(
    rf"(?:(?:^|[\s,;.!?:(–-]+){_THANKS}|(?:^|\s*[,;.!?:(–-]+\s*){_PARTING})[\s.!?:)]*$"
    r"|\s+(?:[@#]\w+|\[handle\]|https?://\S+)[\s.]*$",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    rf"^(?>{_ADDRESSED})(?:[\s,/]+(?:(?:et|ou|and|or|und|y)\s+)?(?>{_ADDRESSED}))*+"
    r"\s*(?:[,!]|(?<=\[name\]):)\s*(?=\w|[\"«¿¡])",
    re.IGNORECASE,
)
"""Whom a sentence is said to without a greeting before: a mark follows, and what is said."""
_WHOLLY_QUOTED = re.compile(r"^[\"«“„]\s*([^\"«»“”„]+?)\s*[\"»”“]\s*\.?$")
_LINK_WORD = re.compile(rf"^{_LINK}(?![\w'’-]| (?:del?|di|of|von|que) )[\s,:]*", re.IGNORECASE)

_EMPTY_TALK = re.compile(
    r"\b"
    + any_of(
        r"""
        merci de (?:me |m'|revenir|faire vite|procéder) | j'attends (?:votre|une) | solution rapide
        désolée? de vous | excusez-moi | voici ma situation | je vous explique | client chez vous
        je (?:viens vers|vous contacte|vous écris)\b.*\b(?:problème|souci|aide) | appel de
        note d'appel
        (?:client|rappel|rappeler) au | pouvez-vous m'aider | c'est (?:très )?(?:urgent|pressé)
        il y a urgence | chaque heure compte | répondez aujourd'hui | besoin d'aide
        i have been a customer | let me explain | here is my situation | tell me what to do
        get back to me | i hope you can help | it's urgent | this is urgent | please hurry
        call (?:from|note|back) | best wishes | let (?:us|me) know
        entschuldigen sie | ich erkläre | ich bin .{3,30}kunde | es (?:ist dringend|eilt)
        anruf von
        gesprächsnotiz | rückruf | melden sie sich(?: bald|, wenn) | sagen sie mir
        nicht (?:mehr )?weiter(?:komme|weiß) | (?:komme|weiß) nicht (?:mehr )?weiter
        perdonen | les explico | soy cliente | es urgente | corre prisa | llamada de | llamar al
        nota de llamada | díganme | respondan
        merci (?:de|pour|d'avoir) (?:votre|vos|l'|nous avoir|m'avoir|avoir) | je vous remercie
        (?:nous|je) (?:sommes|suis) (?:sincèrement |vraiment )?(?:désolée?s?|navrée?s?|à votre)
        en (?:sommes|suis) (?:désolée?s?|navrée?s?) | nos excuses | veuillez (?:nous )?excuser
        (?:reste|restons|demeurons) à (?:votre|ta) (?:entière )?disposition | bien (?:reçu|pris)
        n'hésitez pas | (?:bonne|excellente|belle) (?:journée|soirée|fin de) | bien à vous
        dans l'attente | comptons sur (?:votre|vous) | pris(?:e)? en compte | cordialement
        avec mes remerciements | salutations | merci d'avance | par avance
        à (?:bientôt|très vite) | bon courage
        sorry (?:for|to|about) | apologi[sz]e | apologies\b | thank(?:s| you)\b
        don't hesitate | do not hesitate | feel free | hope (?:this|that|it) helps
        have a (?:nice|great|good) | (?:best|kind) regards | you(?:'re| are) welcome
        we have received | look(?:ing)? forward | good luck | glad (?:to|it|you)
        tut (?:uns|mir) leid | entschuldig\w+ | vielen dank | gern(?:e)? zur verfügung
        (?:freundlichen?|viele|beste) gr(?:ü|ue)(?:ß|ss)en?
        agrade(?:cer|zco|cemos) | disculp\w+ | lamentamos | lo (?:siento|sentimos) | gracias por
        (?:mil )?perdón por | ci scusiamo | scusate | pedimos desculpas? | onze excuses
        quedamos a su | un saludo
        """
    )
    + r"|^(?:de rien|solved|résolu|gelöst|resuelto)\b|problem solved"
    r"|^(?:j'ai|je rencontre|i have|i'm having|ich habe|tengo) (?:un|une|a|an|ein)?\s?"
    r"(?:petit |gros )?(?:souci|problème|problem|trouble|issue|problema)[.!]?$",
    re.IGNORECASE,
)
_FEELING = re.compile(
    r"\b"
    + any_of(
        r"""
        inadmissible | inacceptable | scandal\w+ | hont(?:e|eux) | furieu(?:x|se)
        ras[- ]le[- ]bol | marre | n'en peux plus | agaçant
        foutage | arnaqu\w+ | voleurs? | incompéten\w+ | lamentable | wtf
        gênant | pénible | décevant | déçue?s? | m'étonne | bien embêtée? | plus quoi faire
        à court d'idées | moque du monde
        ça suffit | rachèterai\w* | bougez-vous | réagissez
        débiles? | foutre | putain | bordel | pires? (?:service|opérateur|fournisseur|sav)\w*
        merde | désespér\w+ | insupportable | n'importe quoi | du grand n'importe
        unacceptable | ridiculous | furious | angry | frustrat\w+ | disappoint\w+
        annoy\w+ | nuisance | disgrace | what a joke | had enough | buy from you again | fed up
        disgust\w+ | sick of | pissed | fuck\w* | crap | sucks? | bullshit
        worst (?:\w+ )?(?:company|service|support)
        lästig | ärgerlich | nie wieder | reicht es | unverschämt | frechheit | wütend
        enttäuscht | schei(?:ß|ss)\w* | inaceptable | vergüenza | peor servicio | mierda
        molesto | incómodo | decepcionad[oa] | ya basta | indignante | hart[oa]s?
        """
    )
    + r"\b",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    "^"
    + any_of(
        r"""
        (?:l')?équipe\b | le service\b | votre conseill | envoyé (?:de|depuis)\b
        the .{0,20} team\b | sent from\b | ihr .{0,20}team\b | von meinem\b | el equipo\b
        \[?\w+\]?,? ?(?:du|from the|vom|del) (?:service|support|sav|équipe|kundendienst)\b
        \[?[\w'. ]{2,25}\]?,\s.{0,30}(?:service client|customer service|kundendienst|support)
        \[?\w+\]?, atención al cliente
        """
    ),
    re.IGNORECASE,
)
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
_CLAUSE_END = re.compile(r"(?<=[,;])\s+")
_EMOJI = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d]+")
_URL = re.compile(r"(?:https?://|www\.)\S+|\[(?:url|link)\]", re.IGNORECASE)
_TAG = re.compile(r"\[[a-z_]+\]")
_WORD = re.compile(r"[^\W\d_]{2,}")


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
    return len(text) <= EMPTY_CHARS and only_greets(text)


def only_greets(text: str) -> bool:
    """Tell whether greeting, thanks and parting are all there is, or not even these."""
    straight = text.strip().replace("’", "'")
    rest = _until_stable(lambda said: _END.sub("", _START.sub("", said)).strip(), straight)
    return not _SAID.search(_ASSENT.sub("", _EMOJI.sub("", rest)))


def without_link_word(sentence: str) -> str:
    """Cut "ensuite", "then", "2." and the like: the place in a list says it already."""
    return capitalised(_until_stable(lambda s: _LINK_WORD.sub("", s).strip(), sentence.strip()))


def says_nothing(sentence: str, *, least: int = MIN_WORDS) -> bool:
    """Tell whether a sentence holds no content: politeness, tags, a bare link.

    Args:
        sentence: Trimmed.
        least: Words that are content; fewer where it is known for what it is.
    """
    words = _TAG.sub(" ", _URL.sub(" ", sentence))
    n_words, n_tags = len(_WORD.findall(words)), len(_TAG.findall(sentence))
    if n_words < least or n_tags >= n_words:
        return True
    return bool(_EMPTY_TALK.search(sentence) or _SIGNATURE.search(sentence))


def _trim_once(sentence: str) -> str:
    said = _without_feelings(_half_quotes_removed(_EMOJI.sub("", sentence)).strip())
    said = _END.sub("", _START.sub("", said))
    return _WHOLLY_QUOTED.sub(r"\1", said).strip()


def _half_quotes_removed(sentence: str) -> str:
    """Drop the marks of a quotation that another sentence opens or closes."""
    for opening, closing in ('""', "«»", "“”", "„“"):
        n_open, n_close = sentence.count(opening), sentence.count(closing)
        if n_open % 2 if opening == closing else n_open != n_close:
            sentence = sentence.replace(opening, "").replace(closing, "")
    return sentence


def _without_feelings(sentence: str) -> str:
    clauses = _CLAUSE_END.split(sentence)
    return " ".join(c for c in clauses if not _FEELING.search(c)).rstrip(" ,;")


def _until_stable(cut: Callable[[str], str], text: str) -> str:
    while (shorter := cut(text)) != text:
        text = shorter
    return text
