"""Mail that a machine writes to whoever writes: somebody is away, or a mail came back.

A notice of absence says who is away, until when, and whom to write to instead; under a heading of
its own one of these is enough, without one nothing else may be said.
"""

import re

from models.alphabets.spacing import n_words
from models.patterns import any_of, one_of
from models.senders.told_of import tells_of_own, tells_of_trouble
from models.sentences.boilerplate import trim
from models.words import CALENDAR

AUTOMATIC_CHARS = 300
"""What is read of a text for what a machine says of itself: it begins with that."""

SUBJECT_CHARS = 120
"""A first line this short may be a subject; a longer one is the text itself."""

_I = re.IGNORECASE
_WEEK = (
    r"(?:la )?semaine prochaine|next week|(?:die )?nächste woche|(?:l?a )?próxima semana"
    r"|la prossima settimana|volgende week"
)
_DAY = rf"(?:\d[\d./]{{0,9}}[a-z]{{0,3}}(?!\w)|(?:{'|'.join(sorted(CALENDAR))})\b|segunda-feira)"
_DATE = rf"(?:(?:[\w']{{1,4}}\s+){{0,3}}{_DAY}(?:\s+(?:(?:de|di|of) )?{_DAY}){{0,3}}|{_WEEK})"
_UNTIL = (
    "(?:"
    + any_of(
        r"""
    jusqu'(?:au|à|en) | (?:un)?til | through | bis(?: (?:zum|einschließlich))? | ab(?: dem)?
    hasta | fino a(?:ll?'?)? | até | tot(?: en met)?
    """
    )
    + rf"\s*{_DATE}|(?:from|du|vom|del|dal|van) {_DATE} (?:to|au|bis(?: zum)?|al?|tot) {_DATE})"
)
_HEADING = any_of(
    r"""
    (?:réponse|message|courriel) automatique | absence du bureau | (?:message|avis) d'absence
    automat(?:ic|ed) (?:reply|response) | auto.?(?:reply|response) | out of (?:the )?office
    automatische (?:antwort|nachricht) | abwesenheits\w+
    respuesta automática | fuera de (?:la )?oficina
    risposta automatica | fuori (?:sede|ufficio)
    resposta automática | ausência do escritório
    automatisch (?:antwoord|bericht) | afwezigheid\w*
    odpowiedź automatyczna | automatyczna odpowiedź | otomatik yanıt
    автоматический ответ | автоответ | رد تلقائي | الرد التلقائي
    自[动動]回[复覆復] | 自動(?:返信|応答) | 자동 ?(?:회신|응답|답장) | ตอบกลับอัตโนมัติ
    """
)
_ANSWERED_BY_ITSELF = re.compile(
    rf"\A\W*(?:(?:re|aw|tr|fwd?|sv)\s?:\s*)*{_HEADING}\s*[:：\n.–—-]\s*", _I
)
_I_AM = any_of(
    r"""
    je (?:suis|serai) | i(?:'m|'ll be| am| will be) | (?:ich )?bin(?: ich)? | estoy | estaré
    sono | sarò | estou | estarei | ik ben | ben ik
    """
)
_NOW = rf"(?:(?:\w+ly|\w+ment|\w+mente|derzeit|momentan|zurzeit|momenteel|leider|{_UNTIL}) )"
_ABSENT = any_of(
    r"""
    absente? | en (?:congés?|vacances|déplacement|arrêt)
    (?:out of|away from) (?:the |my )?office | away | travell?ing | on (?:\w+ )?(?:leave|vacation)
    on (?:\w+ )?holidays? | nicht im (?:büro|haus|dienst|hause) | außer haus | abwesend | im urlaub
    fuera | ausente | de (?:vacaciones|baja|viaje|férias|licença) | fuori | assente
    in (?:ferie|vacanza) | fora do escritório | afwezig | niet op kantoor
    (?:met|op) (?:verlof|vakantie)
    """
)
_TOLD_ABSENT = one_of(
    r"""
    nieobecn\w+ | poza biurem | ofis(?:te)? (?:dışında|değilim) | нет в офисе | отсутству\w+
    в отпуске | خارج المكتب | في إجازة | 不在[办辦]公室 | 休假 | 不在 | 休暇 | 부재 ?중 | 휴가
    ไม่อยู่(?:ที่|ใน)?สำนักงาน | ลาพัก
    """,
    before="",
    after="",
)
"""In languages whose verbs name no "I" or stand elsewhere; only a heading tells it apart."""
_AWAY = re.compile(rf"\b{_I_AM} {_NOW}{{0,2}}{_ABSENT}\b", _I)
_TOLD_WHEN = re.compile(
    r"\bdo\s|\bwrac|\bpiln|kadar|dön|acil|\bдо\s|верн|срочн|حتى|عاجل|[到至]|回[来來]|急|まで|까지|급|ถึง|ด่วน",
    _I,
)
"""Until when, or whom to ask where it is urgent: who complains of such mail says neither."""
_SAYS_AWAY = re.compile(rf"(?:{_I_AM} )?{_NOW}{{0,2}}{_ABSENT}\b", _I)
"""The same as a whole clause, below a heading without a subject."""
_WILL_ANSWER = re.compile(
    r"\bvous répondrai|\brépondrai|prendrai connaissance|reviendrai vers vous"
    r"|en cas d'urgence,? (?:merci de )?(?:contactez|contacter|adressez|vous pouvez)"
    r"|\bi(?:'ll| will) (?:reply|respond|answer|get back)|limited access to (?:my )?(?:e.?)?mail"
    r"|for urgent (?:matters|issues|requests)"
    r"|melde mich|werde (?:ich )?(?:ihnen|ihre|mich).{0,40}(?:antworten|beantworten|melden)"
    r"|in dringenden fällen (?:wenden|kontaktieren)"
    r"|\bresponderé|\bcontestaré|en caso de urgencia,? (?:contacte|escriba|puede)"
    r"|\brisponderò|in caso di urgenza,? (?:contattare|scrivere)"
    r"|\bresponderei|em caso de urgência,? (?:contacte|contate|escreva)"
    r"|\b(?:zal|antwoord) (?:ik )?(?:u )?.{0,30}(?:antwoorden|beantwoorden|terugkomst)"
    r"|votre (?:message|mail|courriel) ne sera (?:pas|ni) "
    r"|(?:will not be|is not) (?:read|forwarded)"
    r"|wird nicht (?:gelesen|weitergeleitet|bearbeitet)|no (?:se leerá|será leído|se reenvía)"
    r"|non (?:sarà|verrà) (?:letto|inoltrato)|não será (?:lida?|reencaminhada?)"
    r"|wordt niet (?:gelezen|doorgestuurd)",
    _I,
)
_WHEN = re.compile(
    rf"(?:{_I_AM} |(?:i |ich |je )?(?:will|shall) be )?(?:{_UNTIL}|"
    + any_of(
        r"""
        back | return(?:ing)? | de (?:retour|vuelta|volta) | (?:wieder )?zurück
        wieder (?:erreichbar|im (?:büro|dienst)) | vuelvo | regreso | torno | rientr\w+ | tornerò
        volto | regresso | (?:weer )?(?:terug|bereikbaar|aanwezig)
        """
    )
    + r")(?!\w)",
    _I,
)
_SAYS_UNTIL, _SAYS_DAY = re.compile(_UNTIL, _I), re.compile(_DATE, _I)
_URGENT = (
    r"(?:en cas d'|pour (?:toute )?|for (?:any(?:thing)? )?|in (?:case of )?|en caso de "
    r"|para (?:cualquier )?|in caso di |per |em caso de |voor |bij )"
    r"(?:urgen\w+|emergenc\w+|dringend\w*|spoed\w*)"
)
_PLEASE = any_of(
    r"""
    merci de | veuillez | prière de | (?:vous )?pouvez | vous | please | kindly | you (?:can|may)
    bitte | por favor | puede | si prega di | potete | può | pode | gelieve | kunt u | u kunt
    """
)
_INSTEAD = re.compile(
    _URGENT
    + "|"
    + any_of(
        r"""
        (?:en|pendant) (?:mon|son) absence | in my absence | (?:meine )?vertretung | vervanging
        en mi ausencia | in mia assenza | na minha ausência
        """
    )
    + rf"|(?:{_PLEASE},? )*"
    + any_of(
        r"""
        contact\w* | kontakt\w* | conta(?:tt|t[eo])\w* | adress(?:er|ez) | écri(?:re|vez) | joindre
        write | reach | turn to | e-?mail | wenden | schreiben | escrib\w+ | diríjase | scriv\w+
        rivolger\w+ | escrev\w+ | mailen
        """
    )
    + r"(?![- ](?:sie )?(?:moi|nous|me|us|mich|uns|mir|mij|ons)\b)(?= \S)",
    _I,
)
_POLITE = re.compile(
    any_of(
        r"""
        (?:bonjour|bonsoir|hello|hi|dear|hallo|guten tag|sehr geehrte\w*|hola|buen\w+) ?.{0,25}$
        (?:buongiorno|olá|bom dia|goedendag|beste) ?.{0,25}$
        .{0,20}(?:cordialement|regards|grü(?:ß|ss)en?|saludos?|saluti|cumprimentos|groet\w*)$
        (?:merci|thank you|thanks|vielen dank|danke|(?:muchas )?gracias|grazie|obrigad[oa])$
        (?:merci|thank you|thanks|(?:vielen )?dank|danke|(?:muchas )?gracias|grazie) [^,]{0,20}MAIL
        (?:obrigad[oa]|(?:hartelijk )?(?:bedankt|dank)) [^,]{0,20}MAIL
        """
    ).replace(
        "MAIL",
        r"\b(?:e?-?mail|message|courriel|nachricht|mensaje|correo|messaggio|mensagem|bericht)$",
    ),
    _I,
)
_NAMES = re.compile(r"(?:(?:[A-ZÀ-Þ][\w.'-]*|\[\w+\]|[\d+()/.-]+|\S+@\S+|d[eu]|van|von)(?: |$))+$")
_OPENING = (_SAYS_AWAY, _WHEN, _INSTEAD, _WILL_ANSWER, _POLITE)
_PARTS = (*_OPENING, _NAMES)
_CLAUSE = re.compile(
    r"[,;:!\n]+|\s(?:and|et|und|y|e|en(?= (?:ik|de|het|er|nu)\b)|[–—-])\s"
    rf"|\.(?:$|\s(?!(?:bis|{'|'.join(sorted(CALENDAR))})\b))",
    _I,
)
_MOST_WORDS = 14
_ONES_OWN = re.compile(
    r"\b(?:my|our|mes|mon|ma|nos|notre|mein\w*|unser\w*|mis?|nuestr\w+|mi[oa]|meu|minha|mijn)\b"
    r"(?! (?:absence|retour|return|abwesenheit|rückkehr|vertretung|ausencia|vuelta|regreso|assenza)"
    r"| (?:ritorno|rientro|ausência|regresso|afwezigheid|terugkeer|coll\w+|kolleg\w+|team|office)"
    r"| (?:e?-?mails?|messages?|bureau|assistant\w*|manager))",
    _I,
)
_RETURNED = re.compile(
    r"\A\W*(?:undelivered mail returned|mail delivery fail|delivery status notification"
    r"|undeliverable|failure notice|returned mail|message non (?:remis|distribué|délivré)"
    r"|non remis\b|échec de (?:la )?(?:remise|distribution)|unzustellbar|zustellung fehlg"
    r"|nicht zugestellt|(?:mensaje|correo) no (?:se pudo entregar|entregado)"
    r"|no se puede entregar|mancato recapito|messaggio non recapitato)",
    _I,
)
_MAIL = r"(?:message|e-?mail|mail|courriel|réponse)"
_OF_ITSELF = one_of(
    rf"""
    {_MAIL} automatique | {_MAIL} (?:est|a été) (?:envoyée?|générée?) automatiquement
    {_MAIL} (?:générée?|envoyée?) automatiquement
    automat(?:ed|ic) (?:response|reply|message|e-?mail) | (?:sent|generated) automatically
    automatisch(?:e (?:nachricht|antwort|e-?mail)| (?:generiert|erstellt|erzeugt|versen)\w*)
    (?:mensaje|correo|respuesta) automátic[oa] | (?:generad|enviad)o automáticamente
    """
)
_RECEIVED = one_of(
    rf"""
    votre (?:{_MAIL}|demande) a (?:bien )?été (?:reçue?|enregistrée?|transmise?)
    avons (?:bien )?reçu votre | merci (?:pour|de) votre {_MAIL}
    thank you for (?:contacting|your (?:message|e-?mail|enquiry|request))
    ihr\w* .{{1,20}} erhalten
    your (?:message|e-?mail|enquiry|request) has been received | we have received your
    (?:vielen )?dank für ihre (?:nachricht|anfrage|e-?mail) | hemos recibido su
    gracias por (?:contactar|su (?:mensaje|correo))
    """
)
_NO_ANSWER = one_of(
    r"""
    ne pas (?:y )?répondre | (?:do not|don't) (?:reply|respond) | antworten sie (?:bitte )?nicht
    nicht (?:auf diese .{1,10} )?antworten | no (?:lo )?respond(?:a|er)
    """
)
_BY_THE_MAIL_SYSTEM = re.compile(
    r"this is the mail system|created automatically|returning message to sender|mailer-daemon"
    r"|wurde automatisch (?:erstellt|erzeugt)|\b5\d\d[ -]5\.\d\.\d"
    r"|(?:delivered to|remis (?:à|aux)|distribué à|entregad?[or] a|zustellen an|recapitato a)"
    r"(?: one or more| the following| (?:les? )?destinataires?| los? destinatarios?|\W+\S+@"
    r"|\W*\[e)",
    _I,
)


def is_automatic(text: str) -> bool:
    """Whether a machine wrote it to whoever writes: somebody is away, or a mail came back.

    Its first line may be the subject that it answers.
    """
    begins = text[:AUTOMATIC_CHARS].replace("’", "'")
    if "?" in begins:
        return False
    subject, _, body = begins.partition("\n")
    below = (body,) if body and len(subject) <= SUBJECT_CHARS else ()
    if any(_is_of_somebody_away(said) for said in (begins, *below)):
        return True
    if _says_it_is_automatic(begins):
        return True
    returned = _RETURNED.search(begins) and _BY_THE_MAIL_SYSTEM.search(begins)
    return bool(returned) and not _ONES_OWN.search(begins)


def _says_it_is_automatic(said: str) -> bool:
    """Whether it says of itself that no person wrote it, and of nothing of its writer's own.

    That a mail was received, or a heading of its own, comes with it; who quotes it to complain
    begins with neither.
    """
    is_answer = _ANSWERED_BY_ITSELF.match(said) or _RECEIVED.search(said)
    if not (is_answer and _OF_ITSELF.search(said)):
        return False
    if tells_of_own(said) or tells_of_trouble(_NO_ANSWER.sub("", said)):
        return False
    return bool(_NO_ANSWER.search(said) or _RECEIVED.search(said))


def _is_of_somebody_away(said: str) -> bool:
    heading = _ANSWERED_BY_ITSELF.match(said)
    told = said[heading.end() :] if heading else said
    is_away, will_answer = bool(_AWAY.search(said)), bool(_WILL_ANSWER.search(said))
    is_told = _TOLD_ABSENT.search(told) and _TOLD_WHEN.search(told)
    if heading and (is_away or will_answer or is_told):
        return True
    first = next(iter(_clauses(trim(told))), "")
    if is_away and will_answer and any(part.match(first) for part in _OPENING):
        return True  # who begins with a fault, and is away until Monday, is a customer
    return _says_nothing_else(told, is_away=bool(heading))


def _clauses(told: str) -> list[str]:
    return [clause for part in _CLAUSE.split(told) if (clause := part.strip(" .()*"))]


def _says_nothing_else(told: str, *, is_away: bool) -> bool:
    """Whether each clause is a part of a notice of absence; it says until when, or whom to ask."""
    clauses = _clauses(told)
    if not (is_away or any(_SAYS_AWAY.match(clause) for clause in clauses)):
        return False
    is_short = all(n_words(clause) <= _MOST_WORDS for clause in clauses)
    if not is_short or not all(any(p.match(clause) for p in _PARTS) for clause in clauses):
        return False
    points = any(_INSTEAD.match(c) or _says_when(c) for c in clauses)
    return points and not _ONES_OWN.search(told)


def _says_when(clause: str) -> bool:
    return bool(_SAYS_UNTIL.search(clause) or (_WHEN.match(clause) and _SAYS_DAY.search(clause)))
