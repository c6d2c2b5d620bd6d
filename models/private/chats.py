"""Find who speaks in the lines of a chat: "Marie: bonjour", "[14:02] Agent Paul: ...".

See ``models/private/plain.py``; who is no name but a role is known in five languages.
"""

import re
from collections.abc import Iterator

from models.private.lone import is_known
from models.private.names import CAPITAL, is_usual
from models.private.plain import Span, small_words
from models.private.words import is_nobody

_HOUR = r"[\[(]?[0-9]{1,2}[:h][0-9]{2}(?::[0-9]{2})?[\])]? {0,2}-? {0,2}"
# "Marie: bonjour" begins a line of a chat; behind the hour it may be anybody.
_SAYS = re.compile(rf"(?<![^\n])(?P<hour>{_HOUR})?(?P<said>{CAPITAL}(?: {CAPITAL})?) {{0,2}}:(?= )")
_IS_CHAT = re.compile(
    rf"(?<![^\n]){_HOUR}"
    r"(?:agente?|cliente?|customer|kund(?:e|in)|visitor|visiteur|gast|conseill(?:er|ere)"
    r"|berater(?:in)?|operatore?|you|vous|me|moi) ?:"
)
# "Conseiller (Paul Marchand): ..."
_ROLE_SAYS = re.compile(
    r"(?<![^\n])(?:[\[(]?[0-9]{1,2}[:h.][0-9]{2}(?::[0-9]{2})?[\])]? ?-? ?)?"
    r"(?i:agente?|conseill(?:er|ere)|berater(?:in)?|asesor(?:a)?|operat(?:or|ore|rice|eur)"
    r"|operador(?:a)?|advis[oe]r|client|cliente|customer|kund(?:e|in)|support|sav"
    r"|technicien(?:ne)?|tecnic[oa]|techniker(?:in)?|visitor|visiteur|supervisor"
    r"|mitarbeiter(?:in)?|collaborat(?:eur|rice))"
    rf" ?[-(]? ?(?P<said>{CAPITAL}(?: {CAPITAL})?)\)? ?:(?= )"
)
_ROLES = frozenset(
    str.split(
        """
        agent agente asesor asesora assistant berater beraterin betreuer bot chatbot conseiller
        conseillere gast info operador operadora operator operatore operatrice supervisor system
        technicien visitante visitatore visiteur visitor
        """
    )
)


def chats(text: str, low: str) -> Iterator[Span]:
    """Find who says the lines of a chat; behind the hour whoever is nobody's role."""
    if ": " not in text:
        return
    yield from (m.span("said") for m in _ROLE_SAYS.finditer(text) if is_known(m["said"]))
    is_chat = _IS_CHAT.search(low) is not None  # a log has hours, too
    for match in _SAYS.finditer(text):
        first = match["said"].split()[0].lower()
        is_role = first in small_words() or first in _ROLES or is_nobody(first)
        is_field = match["said"].isupper() and not match["hour"]  # "IBAN:"
        if (is_usual(first) and not is_field) or (is_chat and match["hour"] and not is_role):
            yield match.span("said")
