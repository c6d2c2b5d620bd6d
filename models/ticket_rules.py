"""The rules of a ticket's fields, for whatever lets tickets in.

Each rule takes what came for one field, of any type, and returns the value to keep; an absent
value (None or empty text) is never wrong by itself. A ValueError says expected and got, and holds
no more of a text than a short label needs to be found again.
"""

import json
import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from models.privacy import mask
from models.sentences.word_forms import folded
from models.types import PRIORITIES

MAX_NAME = 200
MAX_SUBJECT = 1_000
MAX_BODY = 100_000
MAX_AHEAD = timedelta(days=1)
MAX_DEPTH = 32
"""Levels of a JSON value. Deeper ones exhaust the stack of whoever writes them out again."""

_SAID_OF = {
    "low": """lowest minor trivial; basse bas faible mineure mineur; niedrig gering; baja bajo;
        bassa basso; baixa baixo; laag; niski niska; düşük; низкий низкая; منخفض منخفضة; 低; 낮음;
        ต่ำ""",
    "normal": """medium moderate; normale moyenne moyen; mittel; media medio;
        normaal gemiddeld; normalny średni średnia; orta; обычный обычная средний средняя; عادي
        متوسط متوسطة; 中 普通 一般; 보통; ปกติ ปานกลาง""",
    "high": """major; haute haut elevee eleve majeure majeur importante important; hoch;
        alta alto; hoog; wysoki wysoka; yüksek; высокий высокая; عالي عالية مرتفع; 高; 높음; สูง""",
    "urgent": """critical highest blocker; urgente critique bloquante bloquant; dringend kritisch;
        critica critico; kritiek; pilny pilna krytyczny; acil kritik; срочный срочная критический;
        عاجل عاجلة; 紧急 緊急 至急; 긴급; ด่วน เร่งด่วน""",
}
"""Words that desks use for a priority: English; French; German; and others."""
_PRIORITIES = {
    **{level: level for level in PRIORITIES},
    **{folded(w): p for p, said in _SAID_OF.items() for w in said.replace(";", " ").split()},
}
_NO_LABEL = frozenset(
    ("null", "none", "nil", "nan", "n/a", "#n/a", "n.a.", "n/d", "-", "--", "—", "(none)", "(null)")
)
"""What exports write where there is no label, in small letters."""
_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9_-]+)?", re.IGNORECASE)


def text(value: Any, n_chars: int) -> str:
    """Return the text as it came, "" when absent; at most ``n_chars`` characters."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f"expected text, got {_got(value)}")
    if len(value) > n_chars:
        raise ValueError(f"expected at most {n_chars:,} characters, got {len(value):,}")
    check_json(value)
    return value


def name(value: Any) -> str | None:
    """Return an id or a label of at most 200 printable characters, without spaces around it.

    A whole number counts as its digits: many desks number their tickets and customers.
    """
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    return printable(text(value, MAX_NAME).strip()) or None


def label(value: Any) -> str | None:
    """Return a label; None, too, for what an export writes where there is none ("N/A", "-")."""
    found = name(value)
    return None if found and found.casefold() in _NO_LABEL else found


def printable(label: str) -> str:
    """Return a label without control characters: an id stands in the path of a request."""
    if _CONTROL.search(label):
        raise ValueError("expected no control characters")
    return label


def ticket_id(value: Any) -> str:
    """Return the id, which a ticket must have."""
    found = name(value)
    if found is None:
        raise ValueError("expected an id, got none")
    return addressable(found)


def addressable(found: str) -> str:
    """Return an id as it is; "." and ".." are never part of an address."""
    if found in (".", ".."):
        raise ValueError(f"expected an id, got {found!r}")
    return found


def subject(value: Any) -> str:
    """Return the subject, "" when absent."""
    return text(value, MAX_SUBJECT)


def body(value: Any) -> str:
    """Return the body, "" when absent."""
    return text(value, MAX_BODY)


def answer(value: Any) -> str | None:
    """Return what the agent replied, no longer than a body."""
    found = text(value, MAX_BODY)
    return found if found.strip() else None


def instant(value: Any) -> datetime | None:
    """Return the instant in UTC; one without an offset is taken as UTC."""
    if value is None or value == "":
        return None
    try:
        at = datetime.fromisoformat(value)
        return at.replace(tzinfo=UTC) if at.utcoffset() is None else at.astimezone(UTC)
    except (TypeError, ValueError, OverflowError):  # overflow: an offset that leaves year 1 or 9999
        raise ValueError(f"expected an ISO 8601 instant, got {_got(value)}") from None


def created_at(value: Any, *, now: datetime, default: datetime | None) -> datetime:
    """Return when the ticket came, at most a day ahead of the clock.

    Args:
        value: What came.
        now: The clock, aware.
        default: Stands in for an absent instant; None makes it required.
    """
    at = instant(value) or default
    if at is None:
        raise ValueError("expected an ISO 8601 instant, got none")
    if at - now > MAX_AHEAD:
        raise ValueError(f"expected at most a day after {now.isoformat()}, got {at.isoformat()}")
    return at


def language(value: Any) -> str | None:
    """Return the ISO 639-1 code: ``fr`` of ``fr``, ``FR`` and ``fr-CA``."""
    tag = name(value)
    if tag is None:
        return None
    match = _LANGUAGE.fullmatch(tag)
    if match is None:
        raise ValueError(f"expected an ISO 639-1 code such as 'fr', got {_got(tag)}")
    return match[1].lower()


def priority(value: Any) -> str | None:
    """Return low, normal, high or urgent, also for the words that other desks use for them."""
    word = name(value)
    if word is None:
        return None
    level = _PRIORITIES.get(folded(word))
    if level is None:
        raise ValueError(f"expected one of {', '.join(PRIORITIES)}, got {_got(word)}")
    return level


def tags(value: Any) -> tuple[str, ...]:
    """Return the tags of a list or of a comma-separated text, without the empty ones."""
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, list | tuple | None):
        raise ValueError(f"expected a list, got {_got(value)}")
    return tuple(tag for tag in map(name, value or ()) if tag)


def meta(value: Any) -> Mapping[str, Any]:
    """Return the object, also when it comes as JSON text; {} when absent."""
    if value is None or value == "":
        return {}
    if isinstance(value, str):
        try:
            value = json.loads(value)
        except (ValueError, RecursionError):
            raise ValueError("expected an object or the JSON of one, got other text") from None
    if not isinstance(value, Mapping):
        raise ValueError(f"expected an object, got {_got(value)}")
    check_json(value)
    return value


def check_json(value: Any, depth: int = MAX_DEPTH) -> None:
    """Refuse a JSON value that a store cannot keep as it is.

    Raises:
        ValueError: It holds NUL, half of a surrogate pair or a number that is not finite, or has
            more than ``depth`` levels.
    """
    if depth < 0:
        raise ValueError(f"expected at most {MAX_DEPTH} levels, got more")
    if isinstance(value, str):
        if found := _UNWRITABLE.search(value):
            raise ValueError(f"expected Unicode text without NUL, got {found.group()!r}")
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise ValueError(f"expected a finite number, got {value}")
    elif isinstance(value, Mapping):
        for key, item in value.items():
            check_json(key, depth)
            check_json(item, depth - 1)
    elif isinstance(value, list | tuple):
        for item in value:
            check_json(item, depth - 1)


def _got(value: Any) -> str:
    if not isinstance(value, str):
        return type(value).__name__
    # A value in the wrong place may be what a customer wrote, and errors travel far.
    return repr(mask(value)) if len(value) <= 40 else f"text of {len(value):,} characters"
