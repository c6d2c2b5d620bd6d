"""What a contact form says, among who filled it in and what he had to tick."""

import re
from collections.abc import Sequence

from models.patterns import any_of

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
    any_of(
        r"""
        .*\b(?:noms?|prénoms?|civilité|e-?mails?|courriel|mail|tél(?:éphone)?|tel|portable|mobile
        |fixe|adresse|rue|ville|code postal|cp|pays|société|entreprise|iban|rib|client)\b.*
        (?!.*\b(?:server|user|use|file|host|domain) ?name).*\b(?:name|surname|phone|address|street
        |city|town|post ?code|zip(?: code)?|country|company|title|salutation
        |customer (?:number|id|no))\b.*
        .*\b(?:anrede|vorname|nachname|telefon|handy|anschrift|straße|plz|ort|stadt|land|firma
        |kundennummer)\b.*
        .*\b(?:nombre|apellidos?|correo|teléfono|móvil|dirección|ciudad|provincia|país|empresa)\b.*
        .*\b(?:nome|cognome|telefono|cellulare|indirizzo|città|cap|azienda|provincia)\b.*
        .*\b(?:naam|voornaam|achternaam|telefoon|adres|woonplaats|bedrijf)\b.*
        .*\b(?:apelidos?|telefone|telemóvel|morada|endereço|cidade|telemovel)\b.*
        (?:date|datum|fecha|data|heure|time)(?: (?:de |d['’])?(?:envoi|submitted|soumission))?
        (?:adresse )?ip(?: address)? | user[- ]?agent | navigateur | browser | url | page | origine
        source | référence | langue | language | sprache | idioma | lingua | form(?:ulaire)?(?: id)?
        """
    ),
    re.IGNORECASE,
)
"""Who filled it in, and what the site noted of it."""
_TICKED = re.compile(
    r"(?:oui|non|yes|no|ja|nein|s[íì]|sim|não|nee|true|false|on|off|x|[✓✔☑☒✗])\W*", re.IGNORECASE
)
_NAMES_A_FORM = re.compile(
    any_of(
        r"""
        .*\b(?:formulaires?|form|formular|\w*formular|formulario|modulo|formulier|\w*formulier
        |formulário|submission)\b.*
        (?:nouveau |new |neue |nuevo |nuovo )?(?:message|nachricht|mensaje|messaggio)(?: .*site.*)?
        contact(?: (?:via|depuis|from) .*)? | kontakt | contacto | contatto
        """
    ),
    re.IGNORECASE,
)


def names_a_form(subject: str) -> bool:
    """Tell whether a subject says no more than through which form somebody wrote."""
    return _NAMES_A_FORM.fullmatch(subject.strip()) is not None


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
    if not any(_OF_WHOM.fullmatch(field["label"]) for _, field in fields):
        return None
    return next((i for i, field in fields if _MESSAGE.fullmatch(field["label"])), None)


def _is_noted(line: str) -> bool:
    field = _FIELD.fullmatch(line)
    return field is not None and (
        _OF_WHOM.fullmatch(field["label"]) is not None
        or _TICKED.fullmatch(field["value"]) is not None
    )
