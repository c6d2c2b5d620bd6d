"""What a contact form says, among who filled it in and what he had to tick."""

import re
from collections.abc import Sequence

from models.patterns import any_of

_WORD = re.compile(r"[^\W\d_]+")

_FIELD = re.compile(r"(?:[-•*]+ ?)?(?P<label>[^\W\d_][^:：\n]{0,44}?)[ *]*[:：][ *]*(?P<value>.*)")
_N_FIELDS = 3
"""Fewer lines with a label are no form."""
_N_BEFORE = 2
"""Lines that may stand above: "Un visiteur vous a écrit :". What explains settings has more."""
_MESSAGE = re.compile(
    any_of(
        r"""
        (?:votre |le )?message(?: du client)?
        (?:votre |détail (?:de la |du )?)?(?:demande|problème)
        (?:problème|panne|symptôme)s?(?: rencontrée?s?| constatée?s?)? | (?:votre )?question
        description(?: du problème| de la (?:panne|demande)| of the (?:problem|issue))?
        (?:vos |votre )?(?:commentaires?|remarques?)
        (?:your )?(?:message|comments?|question|enquiry)
        (?:problem|issue)(?: description)? | details
        (?:ihre )?(?:nachricht|anfrage|mitteilung|frage) | anliegen | (?:problem)?beschreibung
        kommentar | (?:su )?(?:mensaje|consulta) | descripci[oó]n(?: del problema)? | comentarios?
        problema | (?:il tuo |il suo )?messaggio | descrizione(?: del problema)? | richiesta
        (?:uw )?bericht | omschrijving | (?:a sua )?mensagem | descriç[ãa]o
        """
    ),
    re.IGNORECASE,
)
_TOPIC = re.compile(
    any_of(
        r"objet | sujet | subject | topic | betreff | thema | asunto | oggetto | onderwerp"
        r" | assunto"
    ),
    re.IGNORECASE,
)
_THING = re.compile(
    any_of(
        r"""
        (?:votre )?(?:modèle|produit|appareil|machine)(?: concernée?)? | product(?:name)? | model
        device | (?:ihr )?(?:produkt|modell|gerät) | producto | modelo | aparato | prodotto
        modello | apparecchio | toestel | produto | aparelho
        """
    ),
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"(?:(?:votre|your|ihre?|su|il suo) )?"
    + any_of(
        r"""
        noms?|prénoms?|civilité|e-?mails?|courriel|mail|tél(?:éphone)?\.?|tel\.?|portable|mobile|fixe
        |adresse|rue|ville|code postal|cp|pays|société|entreprise|iban|rib|client|gsm
        names?|first name|last name|surname|phone|telephone|address|street|city|town|post ?code
        |zip(?: code)?|country|company|title|salutation|customer
        anrede|name|vorname|nachname|telefon|handy|anschrift|straße|plz|ort|stadt|land|firma
        |kundennummer
        nombre|apellidos?|correo|teléfono|móvil|dirección|ciudad|provincia|país|empresa
        nome|cognome|telefono|cellulare|indirizzo|città|cap|azienda
        naam|voornaam|achternaam|telefoon|adres|woonplaats|bedrijf
        apelidos?|telefone|telemóvel|morada|endereço|cidade
        numéro de client|n° (?:de )?client|numéro client|date|datum|fecha|data
        ip|user[- ]?agent|navigateur|browser|url|page|origine|source|référence|langue|language
        |sprache|idioma|lingua|form(?:ulaire)?(?: id)?
        """
    )
    + r"(?: (?:complet|de famille|et prénom|du client|de contact|postale?|portable|fixe|mobile"
    r"|électronique|mail|number|name|address|adresse|no|id|remboursement|completo|d'envoi))*",
    re.IGNORECASE,
)
"""Who filled it in, and what the site noted of it."""
_AGREES = re.compile(
    r"\b(?:accept\w*|consen\w*|conditions|cg[uv]|rgpd|newsletter|recontact\w*|privacy|policy|terms"
    r"|datenschutz\w*|agb|acepto|privacidad|accetto|akkoord|aceito)\b",
    re.IGNORECASE,
)
_TICKED = re.compile(
    r"(?:oui|non|yes|no|ja|nein|s[íì]|sim|não|nee|true|false|on|off|x|[✓✔☑☒✗])\W*", re.IGNORECASE
)
_SMALL_WORD = re.compile(r"(?<!\w)[a-zß-ÿ]{3,}")
_MOST_WORDS = 3
"""Of a value that only says who: what has more, some in small letters, tells something."""
_NAME = r"(?:[A-ZÀ-Þ][\w.'’-]*|d[eu]|la|le|von|van|der)"
_IDENTIFIES = re.compile(rf".*@.*|(?=(?:\D*\d){{6}}).*|\W*{_NAME}(?: {_NAME})*\W*")
"""An address, a number, or words in capitals: without one nobody filled anything in."""
_ADDRESS = re.compile(
    r"adres|address|anschrift|direcci|indirizz|morada|endereço|rue|street|stra", re.IGNORECASE
)
_FORMS = frozenset(
    """
    formulaire formulaires form forms formular kontaktformular formulario modulo formulier
    contactformulier formulário submission contact contacto contatto kontakt message nachricht
    mensaje messaggio
    """.split()
)
_OF_A_FORM = frozenset(
    """
    de du la le un une des site web website internet en ligne via depuis nouveau nouvelle demande
    client sav service support new from the your our on online neue neuer von der unserer webseite
    nuevo desde el del nuovo dal sito di da
    """.split()
)


def names_a_form(subject: str) -> bool:
    """Tell whether a subject says no more than through which form somebody wrote."""
    words = set(_WORD.findall(subject.casefold()))
    return bool(words & _FORMS) and words <= _FORMS | _OF_A_FORM


def is_form(lines: Sequence[str]) -> bool:
    """Tell whether a text is a form that somebody filled in, with a field for the message."""
    return _message(lines) is not None


def filled_in(lines: Sequence[str]) -> list[str]:
    """Keep of a form what it is about, then its message, then its other fields.

    Args:
        lines: A text's, stripped.

    Returns:
        Its topic, the message, which thing it is about, and each field that neither tells who
        filled it in nor is ticked; the lines as they are where they are no form.
    """
    start = _message(lines)
    if start is None:
        return list(lines)
    end = len(lines)
    while end > start + 1 and (not lines[end - 1] or _is_noted(lines[end - 1])):
        end -= 1
    topics, others = [], []
    for line in (*lines[:start], *lines[end:]):
        field = _FIELD.fullmatch(line)
        if field is not None and _TOPIC.fullmatch(field["label"]):
            topics.append(field["value"])
        elif field is not None and _THING.fullmatch(field["label"]):
            others.append(field["value"])
        elif line and not _is_noted(line):
            others.append(line)
    first = _FIELD.fullmatch(lines[start])
    said = [first["value"] if first else "", *lines[start + 1 : end]]
    known = "\n".join(said).casefold()
    return [*topics, *said, *(line for line in others if line.casefold() not in known)]


def _message(lines: Sequence[str]) -> int | None:
    """Where the field for the message stands, among others of which one tells who wrote it."""
    fields = [(i, field) for i, line in enumerate(lines) if (field := _FIELD.fullmatch(line))]
    if len(fields) < _N_FIELDS or sum(map(bool, lines[: fields[0][0]])) > _N_BEFORE:
        return None
    if not any(_says_who(field) and _IDENTIFIES.fullmatch(field["value"]) for _, field in fields):
        return None
    return next((i for i, field in fields if _MESSAGE.fullmatch(field["label"])), None)


def _is_noted(line: str) -> bool:
    """Whether a field says but who wrote, or that he agrees."""
    field = _FIELD.fullmatch(line)
    if field is None:
        return False
    agrees = _TICKED.fullmatch(field["value"]) and _AGREES.search(field["label"])
    return bool(agrees) or _says_who(field)


def _says_who(field: re.Match[str]) -> bool:
    """Whether it tells who it is: an "E-mail" may be what does not come."""
    label, value = field["label"].strip(), field["value"].strip()
    if not _OF_WHOM.fullmatch(label):
        return False
    tells = len(value.split()) > _MOST_WORDS and _SMALL_WORD.search(value)
    return bool(_ADDRESS.match(label) or "@" in value or not tells)
