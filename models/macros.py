"""What agents' macros say beside the remedy: promises, hours, ratings, that it is fixed.

They stand in answer after answer, so that agents seem to agree on them. French, English, German
and Spanish; all are tried on every sentence.
"""

import re
from functools import lru_cache

from models.boilerplate import any_of

_OURS = r"\b(?:notre|nos|our|unsere?[rmn]?|nuestr[oa]s?)\b"
_STAFF = any_of(
    r"""
    technicien\w* | ingénieur\w* | équipes? | collègues? | conseill[eè]r\w* | experts?
    engineers? | technicians? | teams? | developers? | colleagues? | agents? | advis[eo]rs?
    techniker\w* | kolleg\w+ | entwickler\w* | spezialist\w* | mitarbeiter\w*
    técnic[oa]s? | ingenier[oa]s? | equipos? | compañer[oa]s? | agentes? | especialistas?
    """
)
_CASE = any_of(
    r"""
    (?:votre|cette|ce) (?:demande|dossier|ticket|requête|signalement|incident)
    (?:your|this|the) (?:request|case|ticket|enquiry|inquiry|report)
    (?:ihre?n?|das|de[rn]|die) (?:anfrage|anliegen|fall|vorgang|ticket|meldung)
    (?:su|est[ea]|el|la) (?:solicitud|caso|incidencia|consulta|tiquet|ticket)
    """
)
_MAIL = r"(?:message|courriel|courrier|e-?mails?|mail|mensaje|correo|nachricht)"
_THIS_MAIL = rf"(?:ce|cet|this|diese[rsn]?|este) {_MAIL}"
_REPLY = r"(?:répond\w+|reply|respond|answer|antworten sie|responda|conteste)"
_VALUE = r"(?:satisfa[ck]\w+|confian\w+|trust|zufriedenheit|vertrauen|qualité)"
_DEAR = r"(?:priori|import|essenti|cœur|herzen|wichtig|nous\b|us\b|uns\b|nosotros)"
_NUMBER = any_of(
    r"""
    (?:numéro|référence) de (?:\w+ )?(?:dossier|ticket|demande|requête)
    (?:ticket|case|reference|enquiry|incident) (?:number|id)
    (?:ticket|vorgangs?|fall|bearbeitungs|referenz)-?nummer
    número de (?:caso|incidencia|ticket|referencia|expediente|solicitud)
    """
)
_TALK = any_of(
    r"""
    échanges? | correspondances? | objet | subject | correspondence | enquir\w+ | messages?
    betreff | rückfragen | anfragen | asunto | mensajes? | consultas?
    """
)
_MONEY = r"(?:\d+(?:[.,]\d\d)? ?(?:€|eur|euros?|£|\$|pounds?|dollars?)(?!\w)|[€£$] ?\d+)"

_MACRO = re.compile(
    any_of(
        rf"""
        contact avec vous | \b(?:reven|reviend)\w+ vers vous | \bvous (?:r?appell|recontact)\w+
        \btien\w+ (?:au courant|informé) | \b(?:recevrez|aurez) (?:\w+ ){{1,3}}(?:réponse|retour)\b
        \bbe in touch\b | \bhear (?:back )?from us\b | \b(?:get|come|getting) back to you\b
        \bkeep you (?:posted|updated|informed) | \bwill (?:update|call|contact|inform) you\b
        \bmeld(?:en|et|e) (?:uns|sich|mich) .*\bihnen\b | \bsich .*\bbei ihnen melden\b
        \bauf sie zu\b | \bvon uns hören\b | \bhören .*\bvon uns\b | \bsie .*\bauf dem laufenden\b
        \bcon usted\b | \bnoticias nuestras\b
        \ble (?:mantendr|contestar|responder|llamar|informar|avisar)\w+
        \b{_STAFF} (?:\w+ )?(?:travaill|s'occup|étudi|analys|recherch|(?:est|sont) mobilis)
        \btout (?:en œuvre|notre possible) | \b{_STAFF} (?:is|are) (?:\w+ )?\w+ing\b
        \b(?:we are|we're) (?:\w+ ){{0,3}}(?:working|looking into|investigating|doing)\b
        \b(?:{_STAFF}|wir) (?:arbeite|kümmer|prüf|untersuch|such)\w+ | \bmit hochdruck\b
        \b{_STAFF} (?:ya )?(?:está|trabaja)\w* | \bestamos (?:\w+ )?\w+ndo\b | \btodo lo posible\b
        ^{_CASE} (?:.* )?(?:transmis|transféré|escaladé|en cours|traité|clos|clôturé|fermé)e?\b
        ^{_CASE} (?:.* )?(?:passed|forwarded|escalated|transferred|being|handled|closed)\b
        ^{_CASE} (?:.* )?(?:weiter|über)(?:geleitet|gegeben)\b | ^{_CASE} .*\bbearbeit
        ^{_CASE} (?:.* )?(?:geschlossen|abgeschlossen|(?:traslad|transfer|deriv|revis|cerr)ad[oa])\b
        ^(?:je|nous) (?:clos|cl[ôo]tur|ferm)\w* {_CASE}
        ^(?:i|we)\b.{{0,30}} clos(?:e|ing) {_CASE} | ^(?:ich|wir) (?:schließ|mach)\w* {_CASE}
        ^(?:cierro|cerramos) {_CASE} | ^(?:doy|damos) por cerrad[oa]
        \benquête de satisfaction | {_OURS} (?:\w+ )?(?:enquête|questionnaire|sondage)
        \b(?:note[rz]|évalue[rz]) (?:notre|cet|cette|nos|votre) (?:éch|conv|tchat|serv|appel)
        \b(?:laiss|donn)\w+(?:[- ]nous)? (?:un|votre) (?:avis|commentaire|note)\b
        \b(?:{_OURS}|\bshort|\bbrief|\bkurzen?) (?:\w+ )?(?:survey|umfrage|befragung|encuesta)
        \brate (?:us|me|(?:our|this|your) (?:\w+ )?(?:chat|call|conv|serv|support|exp|answer|agent))
        \b(?:leave|give|write|drop) us (?:\w+ )?(?:\w+ )?(?:review|feedback|rating|comment)
        \bbewerten (?:sie )?(?:uns|mich|unser\w*|diese\w*) ?(?:gespräch|chat|serv|antw|uns|[.!])
        \buns .*\bbewertung\b | \bihr feedback\b
        \b(?:valor|punt[uú]|calif)\w+ (?:nuestr[oa]|esta?) (?:aten|conv|serv|chat|llam|resp)
        \b(?:déje|dej|escrí)\w*nos .*(?:reseña|opinión|valoración|comentario)
        ^{_THIS_MAIL} .*\bautom[aá]t | ^(?:ceci|this|dies|est[ae]) \w+ \w+ (?:\w+ )?autom[aá]t
        \b{_REPLY} .{{0,12}}\b{_THIS_MAIL}(?:\W*$|[,:]| car\b| as\b| ya que\b)
        \bnous (?:joindre|appeler|contacter|écrire) | \b(?:reach|call|phone|ring|write to) us\b
        \berreichen (?:sie )?uns\b | \b(?:llamar|contactar|escribir|localizar)nos\b
        ^{_OURS} .{{3,40}}(?:ouvert|joignable|disponible|open\b|available|erreichbar|für sie da)
        ^{_OURS} (?:horario|oficina)
        \bgeste commercial | \btitre commercial | \bgesture of goodwill | \bgoodwill gesture
        \bkulanz\b.*\d | \b(?:como|en|als) (?:compensa[ct]i[oó]n|entschädigung)
        \b(?:bon d'achat|remise|voucher|credit|discount|gutschein|vale|descuento) \w+ {_MONEY}
        \bcredit (?:you )?{_MONEY} | {_MONEY} (?:\w+ )?(?:gut|gutgeschrieben)\W*$
        \babon\w+ {_MONEY}
        ^(?:votre|la|your|customer|ihre?|su) (?:\w+ )?{_VALUE} (?:\w+ ){{0,5}}{_DEAR}
        \bwe (?:(?:are|would be|will be) (?:happy|pleased)|regret|appreciate|understand)\b
        \bwe(?:'ll| will) (?:escalate|investigate|reach out|review|look into)\b
        \bwir (?:freuen uns|verstehen|bedauern|schätzen|setzen alles)\b
        \bnous (?:regrettons|comprenons) | ^(?:comprend|entend|agradec)emos\b
        \b(?:arrange|schedule) a call\b | \bwe value your\b
        \bunser anspruch\b | \bmejor servicio\b
        {_NUMBER}\b.*\b{_TALK}\b | \b{_TALK}\b.*{_NUMBER}
        """
    ),
    re.IGNORECASE,
)

_FAULT = any_of(
    r"""
    il | cela | ça | c' | (?:problème|incident|panne|défaut|souci|service|réseau|connexion)\w*
    it | this | that | (?:problem|issue|fault|outage|incident|error|service|network)s?
    es | das | (?:problem|störung|fehler|ausfall|vorfall|dienst|netz)\w*
    (?:avería|problema|incidencia|fallo|error|servicio|red)s?
    tout | everything | all | alles | todo
    """
)
_THE = r"(?:l[ea]s?|ce|cet|votre|notre|the|this|your|our|d[ai][es]|der|ihre?|unsere?|el|est[ea]|su)"
_WHEN = any_of(
    r"""
    désormais | maintenant | à présent | enfin | bien | entre-temps | depuis .+ | ce (?:matin|jour)
    now | since .+ | meanwhile | finally | already | again | this morning | today
    inzwischen | nun | jetzt | mittlerweile | bereits | seit .+ | heute | alles
    ya | ahora | desde .+ | hoy | esta mañana
    """
)
_IS = any_of(
    r"""
    est | a été | sont | is | (?:has|have)(?: now)? been | was | are | 's
    ist | sind | wurde | läuft
    (?:ya )?(?:está|ha(?: sido)?|se ha|fue|quedó)
    """
)
_FIXED = any_of(
    r"""
    résolu | réglé | réparé | corrigé | rétabli | terminé | rentré dans l'ordre
    (?:re)?solved | fixed | repaired | restored | over | back to normal
    behoben | gelöst | beseitigt | repariert | vorbei | (?:wieder )?in ordnung
    wieder(?:hergestellt)?
    resuelt | solucionad | arreglad | reparad | restablecid | terminad | vuelto a la normalidad
    """
)
_STATUS = re.compile(
    rf"^(?:l'|(?:{_THE} (?:\w+ )?)?){_FAULT} ?{_IS}(?: {_WHEN})* {_FIXED}(?:e|es|s|a|o)?"
    rf"(?: worden)?(?: {_WHEN})*\W*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=4096)  # agents paste the same sentences night after night
def is_macro(sentence: str) -> bool:
    """Tell whether an agent promises, closes, asks to be rated or says when the desk is open."""
    return _MACRO.search(sentence) is not None or says_fixed(sentence)


def says_fixed(sentence: str) -> bool:
    """Tell whether it is fixed is all that is said: "fixed in 5.2.1" says what to install."""
    return _STATUS.match(sentence) is not None
