"""Sentences that hold no content: politeness, anger, signatures, tags, a bare link.

French, English, German and Spanish, and some of it in others; all are tried on every sentence.
"""

import re

from models.alphabets.letters import IDEOGRAPHS
from models.alphabets.spacing import spaced
from models.patterns import in_small
from models.tongues.spoken import tongue_of

MIN_WORDS = 3
"""Of a sentence that says something, unless its form tells so."""
_EMPTY_TALK = in_small(
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
    merci (?:de|pour) (?:votre|vos|l'|nous avoir|m'avoir|avoir) | merci d'avoir | je vous remercie
    (?:en|nous|j') ?espér(?:ant|ons|e) (?:avoir|que|vous|pouvoir)
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
    quedamos a su | un saludo | esper(?:ando|amos) (?:haber|que|poder) | in der hoffnung
    \w+\.? \[name\] (?:\w+ ){0,3}\[(?:phone|email)\]
    """,
    after=r"|^(?:de rien|solved|résolu|gelöst|resuelto)\b|problem solved"
    r"|^(?:j'ai|je rencontre|i have|i'm having|ich habe|tengo) (?:un|une|a|an|ein)?\s?"
    r"(?:petit |gros )?(?:souci|problème|problem|trouble|issue|problema)[.!]?$",
)
_FEELING = in_small(
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
_SIGNATURE = in_small(
    r"""
    (?:l')?équipe\b | le service\b | votre conseill | envoyé (?:de|depuis)\b
    the .{0,20} team\b | sent from\b | ihr .{0,20}team\b | von meinem\b | el equipo\b
    \[?\w+\]?,? ?(?:du|from the|vom|del) (?:service|support|sav|équipe|kundendienst)\b
    \[?[\w'. ]{2,25}\]?,\s.{0,30}(?:service client|customer service|kundendienst|support)
    \[?\w+\]?, atención al cliente
    """,
    before="^",
    after="",
)
_CLAUSE_END = re.compile(r"(?<=[,;])\s+")
_URL = re.compile(r"(?:https?://|www\.)\S+|\[(?:url|link)\]", re.IGNORECASE)
_TAG = re.compile(r"\[[a-z_]+\]")
_WORD = re.compile(rf"[^\W\d_]{{2,}}|[{IDEOGRAPHS}]")


def says_nothing(sentence: str, *, least: int = MIN_WORDS) -> bool:
    """Tell whether a sentence holds no content: politeness, tags, a bare link.

    Args:
        sentence: Trimmed.
        least: Words that are content; fewer where it is known for what it is.
    """
    words = _TAG.sub(" ", _URL.sub(" ", sentence))
    n_words, n_tags = len(_WORD.findall(spaced(words))), len(_TAG.findall(sentence))
    if n_words < least or n_tags >= n_words:
        return True
    said = sentence.lower()
    tongue = tongue_of(sentence)
    is_polite = tongue is not None and tongue.empty.search(said) is not None
    return is_polite or bool(_EMPTY_TALK.search(said) or _SIGNATURE.search(said))


def without_feelings(sentence: str) -> str:
    """Leave out the clauses that tell but how angry a customer is."""
    clauses = _CLAUSE_END.split(sentence)
    return " ".join(c for c in clauses if not _FEELING.search(c.lower())).rstrip(" ,;")
