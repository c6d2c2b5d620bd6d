"""What customers say beside their problem: since when, what they tried, what is attached.

Many say it alike ("Since this morning.", "My wife has the same issue."), so it would pass for a
symptom that they share.
"""

import re
from functools import lru_cache

from models.patterns import any_of, one_of
from models.sentences import occasions
from models.sentences.units import SINCE
from models.sentences.word_forms import capitalised
from models.words import WEEKDAYS

_WORD = re.compile(r"[^\W_]+")
_UNITS = (
    SINCE
    | WEEKDAYS
    | frozenset(
        """
        matin matinée midi soir soirée nuit hier aujourd
        morning noon afternoon evening night yesterday today
        heute gestern morgen mittag nachmittag abend nacht
        ayer hoy mañana mediodía tarde noche anoche
        """.split()
    )
)
_BESIDE_UNITS = frozenset(
    """
    depuis ça cela fait il y a voilà maintenant environ presque plus de du des d le la les ce cet
    cette un une deux trois quatre cinq six dix quelques plusieurs début fin après avant week end
    dernier dernière dernières tôt déjà commencé commence c est en et au hui
    since for about it has been s this the early late last past few couple of an one two three four
    five six ten several all whole started begun began now already ago around in and
    seit etwa ca dem der den die das dieser diesem früh frühen einer einem ein zwei drei vier fünf
    paar vor schon jetzt letzter letzten anfang geht so angefangen hat es
    desde hace esta este el por dos tres cuatro cinco diez unas unos media ya empezó última último
    """.split()
)
_KEYS = frozenset(
    """
    fois essayé réessayé essayer client cliente clients même mêmes pareil réponse répondu besoin
    appelé contacté écrit aide demande réclame attends attendons solution
    time times tried retried try customer customers same answer reply replied need depend
    called contacted wrote written help asking asked waiting solution
    mal versucht probiert versuchen kunde kundin kunden gleiche gleichen dasselbe denselben dieselbe
    derselbe antwort geantwortet brauche angerufen kontaktiert geschrieben hilfe warte warten lösung
    vez veces intenté intentado intentar probado mismo misma respuesta contestado necesito
    llamé llamado contactado escrito mandé ayuda pidiendo esperando solución
    """.split()
)
_BESIDE_KEYS = frozenset(
    """
    je j ai a ont on nous vous m me ma mon mes que qu n ne pas eu reçu toujours encore aussi bien
    personne ici jusqu deuxième troisième quatrième écris contacte appelle signale relance réclame
    mail courriel message sujet rencontre constaté exactement problème souci chose défaut chez suis
    fidèle longue date femme mari fils fille voisin voisine collègue ami amie frère sœur mère père
    autre pour travail travaille maison tous à l cinquième sept huit neuf
    i we my you your am is s have had was ve d still no not yet nobody again also too this that
    before second third fourth write writing contact call e got received with exactly problem issue
    thing noticed seeing sees loyal long so far it for work from home every more to as well of mine
    wife husband son daughter neighbour neighbor colleague friend brother sister mother father other
    fifth seven eight nine
    ich wir mir mich mein meine meinem meiner sie ihnen ihr habe haben hat ist bin es noch einmal
    wieder auch nun zum zweite zweiten dritten vierten schreibe melde bei dazu deswegen nachricht
    mehrmals niemand bisher bislang immer keine bekommen erhalten genau problem fehler bereits treue
    treuer langjährige langjähriger für von zu hause jeden arbeit arbeite bemerkt aufgefallen kein
    frau mann sohn tochter nachbar nachbarin kollege kollegen kollegin freund freundin bruder eine
    fünften letzte sieben acht neun zehn bitte um auf
    yo lo le les me mi mis he ha han es que segunda tercera cuarta escribo contacto llamo otra a un
    vuelto volví sigo sin nadie recibir recibido exactamente problema fallo asunto correo tiene pasa
    también soy somos fiel siendo llevo para trabajo desde casa mujer marido hijo hija vecino vecina
    compañero compañera amigo amiga hermano hermana madre padre varias más al notado diario cada
    quinta una pasada pasado siete ocho nueve
    """.split()
)
_PICTURE = any_of(
    r"""
    photos? | images? | pictures? | captures? | vid[ée]os? | screenshots? | fotos?
    bild(?:er)? | im[aá]gen(?:es)? | capturas?
    """
)
_IS_THERE = any_of(
    r"""
    attached | enclosed | (?:ci-)?jointe?s? | anbei | beigefügt | im anhang | adjunt[oa]s?
    """
)
_I_ATTACH = any_of(r"je (?:vous )?joins | i(?:'ve| have)? attach(?:ed)? | adjunto")
_ATTACHED = re.compile(
    rf"^[\w'’ ]{{0,25}}\b{_PICTURE}\b[^,;.!?]{{0,40}}?\b{_IS_THERE}\W*$"
    rf"|^{_I_ATTACH} [^,;.!?]{{0,20}}\b{_PICTURE}\b[^,;.!?]{{0,40}}\W*$"
    r"|^(?:je (?:vous )?joins|(?:vous trouverez )?ci-joint"
    r"|(?:i|we)(?:'ve| have)? (?:attach|enclos)\w*|attached (?:is|are)|anbei|im anhang"
    r"|(?:les? )?adjunt[oa]|allego|in allegato)\b[^,;:.]{0,20}?"
    r"\b(?:photos?|images?|captures?|copies?|factures?|tickets?|relevés?|preuves?|fichiers?|vidéos?"
    r"|pictures?|screenshots?|cop(?:y|ies)|invoices?|receipts?|statements?|files?|videos?|fotos?"
    r"|bild\w*|rechnung\w*|belege?|kopien?|facturas?|recibos?|capturas?|copias?|ricevut[ae])\b"
    r"(?![^,;:]{0,40}\b(?:et|mais|and|but|und|aber|y|pero|e|ma)\b)[^,;:]{0,40}$",
    re.IGNORECASE,
)
_TRIED = one_of(
    r"""
    j'ai (?:bien |déjà |tout |aussi |même |pourtant )*[a-zà-ÿ]{3,}(?:é|i|is|u|t)\b
    on a \w+(?:é|i|u)\b
    malgré | i(?:'ve| have)? (?:already |also |even )*(?:tried|re\w+ed|un\w+ed|\w+ed)\b
    after \w+ing
    \w+ing (?:it|the|my)\b | ich habe | trotz | he (?:probado|intentado|re\w+d[oi])
    reinici[eé]
    """,
    after="",
)
_IN_VAIN = one_of(
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
    """,
    before="",
    after="",
)
_WHEN = (
    r"(?:depuis|since|seit|desde)(?:[\s'-]+(?:{beside}|\d+))*[\s'-]+(?:{units})"
    r"(?: (?:derni[eè]re?|passée?|déjà|maintenant|now|ago|früh|schon|pasad[oa]))*"
    r"(?![\w'-])(?! (?:d[eu]s?|del|der|nach|of|after|que|où|when|(?:\w+ )?\d+)\b)"
).format(beside="|".join(sorted(_UNITS | _BESIDE_UNITS)), units="|".join(sorted(_UNITS)))
# At the end, before a German verb's "nicht", at the beginning where the word order stays.
_SINCE = re.compile(
    rf"[\s,;(]+{_WHEN}(?=\W*$)|\s{_WHEN}(?= (?:nicht|kein\w*|nur)\b)|^(?!seit){_WHEN},?\s+",
    re.IGNORECASE,
)
# At the beginning alone: "arrives today" without its end tells of something else. Not yesterday,
# when it may have worked; no German, whose verb would be left in front; not "today's invoice",
# "Today Show", nor what was so this morning and now is not.
_THAT_DAY = re.compile(
    r"^(?!.*\b(?:now|maintenant|jetzt|ahora)\b)"
    r"(?:ce (?:matin|midi|soir)|cet(?:te)? (?:après-midi|nuit)|aujourd['’]hui"
    r"|(?:today|tonight)(?!\s+(?-i:[A-Z][a-z]))|this (?:morning|afternoon|evening)"
    r"|hoy|esta (?:mañana|tarde|noche)),?\s+"
    r"(?!(?:ou|or|et|and|y|o|encore|again|still|le \d+|the \d+|el \d+)\b|\W|\d)",
    re.IGNORECASE,
)


_BY_THE_WAY = re.compile(
    r"(?<=\w)(?:\s*[,;.–-]\s*(?:et |and |und |y )?|\s(?:et|and|und|y)\s)"
    r"(?:im übrigen|übrigens|nebenbei|au passage|d'ailleurs|par ailleurs|by the way|btw"
    r"|incidentally|por cierto|de paso)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_LEAST_WORDS = 3


def without_another_matter(sentence: str) -> str:
    """Cut what a customer tells by the way behind the problem."""
    cut = _BY_THE_WAY.sub("", sentence)
    is_whole = cut != sentence and len(_words(cut)) >= _LEAST_WORDS
    return f"{cut}." if is_whole else sentence


def is_aside(sentence: str) -> bool:
    """Tell whether a customer says nothing but since when, how often, or what is attached."""
    return _says_when(sentence) or _says_how_often(sentence) or bool(_ATTACHED.search(sentence))


def is_vain_attempt(sentence: str) -> bool:
    """Tell whether a customer reports a remedy that did not help."""
    return _TRIED.search(sentence) is not None and _IN_VAIN.search(sentence) is not None


@lru_cache(maxsize=8192)  # a cluster is named anew with most of the same phrases
def without_when(text: str) -> str:
    """Cut since when, on which day, or that it is once more: in an article it is wrong tomorrow."""
    if _says_when(text):
        return text
    cut = occasions.without(_THAT_DAY.sub("", _SINCE.sub("", text)))
    return cut if text.startswith(cut[:1]) else capitalised(cut)


def _says_when(sentence: str) -> bool:
    words = _words(sentence)
    units = sum(word in _UNITS for word in words)
    return units > 0 and all(word in _UNITS or word in _BESIDE_UNITS for word in words)


def _says_how_often(sentence: str) -> bool:
    """Whether it is all small words and that somebody wrote, tried again or has it, too."""
    words = set(_words(sentence))
    return bool(words & _KEYS) and words <= _KEYS | _BESIDE_KEYS | _UNITS | _BESIDE_UNITS


def _words(sentence: str) -> list[str]:
    return [word for word in _WORD.findall(sentence.casefold()) if not word.isdigit()]
