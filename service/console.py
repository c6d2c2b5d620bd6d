"""The console: the last night as one page, plain HTML that the server writes."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response
from jinja2 import Environment, PackageLoader, StrictUndefined

from models.stream.watch import DAY
from models.wording import wording
from service.desk import Desk
from service.errors import NotFoundError, NotReadyError, StoreError
from service.pages.docs import calls_of, shapes_of
from service.pages.view import look
from service.pages.words import WORDS, Language
from service.wire.problems import RETRY_AFTER_SECONDS

router = APIRouter(include_in_schema=False)

_STATIC = {path.name: path for path in (Path(__file__).parent / "static").iterdir()}
_TYPES = {".css": "text/css", ".svg": "image/svg+xml"}
_NBSP = "\N{NARROW NO-BREAK SPACE}"
_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)


@router.get("/")
def night(request: Request, desk: Desk, lang: Language = "fr") -> HTMLResponse:
    """Show the last night and what happened since."""
    words = WORDS[lang]
    common = {"t": words, "lang": lang}
    try:
        view = look(desk.store, desk.names)
    except StoreError as error:
        page = _ENVIRONMENT.get_template("trouble.html").render(**common, detail=str(error))
        return HTMLResponse(page, 503, {"Retry-After": str(RETRY_AFTER_SECONDS)})
    try:
        artifact = desk.intake.ready()
    except NotReadyError:
        artifact = ""
    template = _ENVIRONMENT.get_template("night.html")
    return HTMLResponse(template.render(**common, view=view, artifact=artifact, wording=wording))


@router.get("/docs")
def docs(request: Request) -> HTMLResponse:
    """Show every call of the API."""
    document = request.app.openapi()
    template = _ENVIRONMENT.get_template("docs.html")
    page = template.render(document=document, groups=calls_of(document), shapes=shapes_of(document))
    return HTMLResponse(page)


@router.get("/static/{name}")
def static(name: str) -> Response:
    """Give one of the few files that the pages need."""
    if name not in _STATIC:
        raise NotFoundError(f"there is no file {name}")
    path = _STATIC[name]
    headers = {"Cache-Control": "public, max-age=3600"}
    return Response(path.read_bytes(), media_type=_TYPES[path.suffix], headers=headers)


def show_number(value: float, lang: Language, digits: int = 0) -> str:
    """Write a number as the language does: 1 234,5 or 1,234.5."""
    text = f"{value:,.{digits}f}"
    if digits:
        text = text.rstrip("0").rstrip(".")
    if lang == "en":
        return text
    return text.replace(",", _NBSP).replace(".", ",")


def show_share(value: float | None, lang: Language) -> str:
    """Write a share in [0, 1] in per cent."""
    if value is None:
        return "–"
    return show_number(100 * value, lang) + (f"{_NBSP}%" if lang == "fr" else "%")


def show_span(span: timedelta, lang: Language) -> str:
    """Write a length of time in its largest whole unit."""
    day = "j" if lang == "fr" else "d"
    for unit, name in ((DAY, day), (_HOUR, "h")):
        if span >= 2 * unit or (unit == _HOUR and span >= unit):
            return f"{show_number(span // unit, lang)}{_NBSP}{name}"
    return f"{max(1, span // _MINUTE)}{_NBSP}min"


def show_date(at: datetime, lang: Language) -> str:
    """Write the date of an instant."""
    words = wording(lang)
    return words.date.format(day=at.day, month=words.months[at.month - 1], year=at.year)


def bars(daily: Sequence[int], height: int = 36) -> list[dict[str, Any]]:
    """Return the bars of a sparkline, 8 wide with a gap of 3; the last one is today's."""
    most = max(max(daily), 1)
    return [
        {"x": 11 * place, "height": size, "y": height - size, "is_last": place == len(daily) - 1}
        for place, n in enumerate(daily)
        for size in [max(2 if n == 0 else 4, round(height * n / most))]
    ]


def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("service"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "number": show_number, "share": show_share, "span": show_span, "date": show_date,
        "bars": bars, "instant": datetime.fromisoformat,
    }  # fmt: skip
    return environment


_ENVIRONMENT = _environment()
