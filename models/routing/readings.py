"""How a ticket may be read: its words, with and without a subject and what is said out of courtesy.

Without signs, accents, capitals and apostrophes: keyboards and forms add and lose them.
A greeting is known by its signs: what has lost them is read with it, what is whole both ways.
"""

import re
from typing import NamedTuple

from models.alphabets.folding import bare
from models.alphabets.spacing import spaced
from models.patterns import any_of
from models.routing.slips import SMALL, is_slip
from models.sentences.boilerplate import only_greets, trim

Words = tuple[str, ...]

_TYPED = str.maketrans(dict.fromkeys("’ʼ‘‛′`´", "'") | {"œ": "oe", "æ": "ae"})
_ELIDED = re.compile(
    r"\b((?:ai|ca|do|does|did|is|are|was|were|wo|would|could|should|have|has|had|must|need|might|sha)n)"
    r"(?:' ?| '?)(t)\b"
    r"|(?<![\w'])([cdjlmnst]|(?:jus|lors|puis|quel)?qu|d[ae]ll|nell|sull)[' ](?=[aeiouyh\d])|'"
)
"""What an apostrophe joins, also where a space stands for it: "j ai" and "don t".

The "t" of a denial goes with what stands before it alone: "can't open" is not "can open".
"""
_CODE = re.compile(r"\b([^\W\d_]{1,2})-(?=\d)")
_MODEL = re.compile(r"(?<=[^\W\d_]{3})(?=\d)")
_WORD = re.compile(r"(?<!\w)[+-]?\d\w*(?:[.,]\d\w*)*|[^\W\d_]\w*")
_SIGNED = re.compile(
    r" "
    + any_of(
        r"""
        bien a vous | (?:bien |tres )?cordialement | cdl?t | salutations
        (?:kind |best |warm )?regards | best wishes
        (?:mit )?(?:freundlichen|freundliche|viele|beste) gr(?:ue|u)ss?en? | mfg
        un saludo | saludos | atentamente | cordiali saluti | groeten
        """
    )
    + r"(?: [^\W\d]+){0,3}$"
)
_SAYS_NOTHING = re.compile(
    any_of(
        r"""
        (?:(?:votre|ma|notre|une|nouvelle|autre|petite) )?(?:demande|question|reclamation)s?
        (?:demande )?(?:daide|dinfos?|dinformations?|de renseignements?) | besoin daide | aide
        (?:(?:gros|petit|un) )?(?:probleme|souci)s? | renseignements? | infos? | informations?
        plainte | sav | service clients? | formulaire (?:de )?contact | (?:sans|aucun) objet
        (?:nouveau |votre )?message | (?:tres )?urgent | urgence | contact(?: form| us)?
        (?:(?:your|my|a|one|quick) )?(?:request|question|enquiry|inquiry|complaint|issue|problem)s?
        (?:i )?(?:please |need )?help(?: me| needed| please)? | support(?: request| ticket)?
        ticket | customer (?:service|support) | (?:new )?message | no subject
        (?:(?:ihre|meine|eine) )?(?:anfrage|frage|nachricht|beschwerde|reklamation) | problem
        (?:bitte um )?hilfe | kontakt(?:formular)? | (?:kein|ohne) betreff | dringend
        kundenservice
        (?:(?:su|mi|una) )?(?:solicitud|consulta|pregunta|reclamacion|queja) | (?:un )?problema
        (?:necesito )?ayuda | (?:formulario de )?contacto | mensaje | sin asunto | urgente
        domanda | aiuto | richiesta | reclamo | vraag | probleem | hulp | klacht
        pergunta | ajuda | pedido | reclamacao
        """
    )
    + r"(?: \d{4,})?"
)
"""Subjects that a form puts there, or a hurry: they say nothing that the body does not."""
_ABOUT = frozenset(
    """
    probleme souci panne question demande reclamation info infos information informations
    problem problems issue trouble question request complaint enquiry help
    anfrage frage beschwerde reklamation storung problema consulta pregunta queja averia
    domanda richiesta guasto vraag klacht storing pergunta pedido
    a au aux avec de des du en et la le les ma mes mon nos notre sur un une
    about and for in my of on our regarding re the to with
    am an das der die ein eine im meine mein mit und von zu zum zur
    con del el los mi sobre una il per sul sulla van het een mijn met over
    """.split()
)
"""Words by which a subject says no more than what the body is about."""
_ABSENT_WORDS, _LONG_BODY = 3, 10
"""A subject may be missing if the body, of ten words, has three for each of its own."""
_CUT_WORDS = 3
"""Words of a subject that a form may have cut off: "Stop" is not the beginning of "stopped"."""


class Told(NamedTuple):
    """The ways to read a text, and those without a subject that may be missing."""

    whole: tuple[Words, ...] = ()
    body: tuple[Words, ...] = ()


def told(text: str) -> Told:
    """Read a cleaned text, its subject in the first line; a mere greeting tells nothing."""
    text = without_idle_subject(text)
    if only_greets(text):
        return Told()
    subject, _, body = text.partition("\n")
    title, said = words_of(subject), words_of(body)
    is_long = len(said) >= max(_LONG_BODY, _ABSENT_WORDS * len(title))
    may_miss = is_long and _asks_nothing(title, said) and not only_greets(body)
    return Told(_readings(text), _readings(body) if may_miss else ())


def without_idle_subject(text: str) -> str:
    """A text without a subject that says nothing, or nothing that the body does not say again."""
    subject, _, body = text.partition("\n")
    title = words_of(subject)
    if not title or only_greets(body):
        return text
    idle = _SAYS_NOTHING.fullmatch(" ".join(title)) or _is_repeated(title, words_of(body))
    return body if idle else text


def words_of(text: str) -> Words:
    """The words of a text, but for accents, signs and capitals."""
    said = bare(spaced(text.casefold().translate(_TYPED)))
    said = _ELIDED.sub(lambda found: "".join(filter(None, found.groups())), said)
    return tuple(_WORD.findall(_MODEL.sub(" ", _CODE.sub(r"\1", said))))


def _readings(text: str) -> tuple[Words, ...]:
    said = _SIGNED.sub("", " ".join(words_of(trim(text.translate(_TYPED))))).split()
    return tuple(words for words in dict.fromkeys((tuple(said), words_of(text))) if words)


def _asks_nothing(title: Words, body: Words) -> bool:
    """Whether a subject only names what the body speaks of; "Stop" and "No refund" do more."""
    spoken_of = {word for word in body if len(word) >= SMALL}
    return all(word in _ABOUT or word in spoken_of for word in title)


def _is_repeated(title: Words, body: Words) -> bool:
    """Whether a subject stands in the body, but for slips; a form may cut off its last word."""
    n = len(title)
    return any(
        all(a == b or is_slip(a, b) for a, b in zip(title[:-1], body[i:], strict=False))
        and (_begins(body[i + n - 1], title) or is_slip(body[i + n - 1], title[-1]))
        for i in range(len(body) - n + 1)
    )


def _begins(word: str, title: Words) -> bool:
    """Whether a word is the last one of a subject, or it was where a form cut the subject off."""
    return word == title[-1] or (len(title) >= _CUT_WORDS and word.startswith(title[-1]))
