"""The writer by choice: the night's drafts in a model's smoother words, where they hold."""

import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace

from models.routing.catalogue import Catalogue
from models.types import Arrival, Draft, Night
from models.writing.rewriting import Rewritten, lines, take
from service.llm.endpoint import Endpoint, HopelessLlmError, Llm, LlmError
from service.llm.forms import requests, texts
from service.log import logger

NIGHT_SECONDS = 600.0
"""All that a model may take of one night; the drafts left over stay as they are."""


def rewrite(
    night: Night,
    tickets: Mapping[str, Arrival],
    catalogue: Catalogue,
    at: Endpoint,
    *,
    clock: Callable[[], float] = time.monotonic,
) -> Night:
    """Let a model rewrite the night's proposed drafts, before they are stored.

    A draft comes here once a revision: the night compares its own words with its own of before,
    so what a model wrote stays until the tickets say something else. Without a usable answer a
    draft stays wholly as the built-in writer wrote it.

    Args:
        night: As it was thought.
        tickets: The evidence, by id.
        catalogue: The products of the desk.
        at: The model.
        clock: Seconds, from whenever on.

    Returns:
        The night with its drafts, and with what became of them under ``writer`` in the report.
    """
    llm, until = Llm(at, clock=clock), clock() + NIGHT_SECONDS
    log = logger()
    drafts: list[Draft] = []
    told: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    fell_back: list[str] = []
    hopeless: str | None = None
    for draft in night.drafts:
        is_read = draft.updated_at < night.as_of  # a revision of before
        if draft.state != "proposed" or draft.editors or is_read:
            drafts.append(draft)
            continue
        try:
            if hopeless:
                raise LlmError(hopeless)
            done = _rewritten(draft, tickets, catalogue, at, llm, until - clock())
        except LlmError as error:
            hopeless = str(error) if isinstance(error, HopelessLlmError) else hopeless
            log.warning("built-in draft kept", draft=draft.id, reason=str(error))
            fell_back.append(draft.id)
            drafts.append(draft)
            continue
        drafts.append(done.draft)
        told.update(n_drafts=int(done.n_used > 0), n_used=done.n_used)
        refused.update(done.refused)
    writer = {
        "model": at.model,
        "n_drafts": told["n_drafts"],
        "n_sentences": told["n_used"],
        "refused": dict(sorted(refused.items())),
        "fell_back": fell_back,
    }
    return replace(night, drafts=tuple(drafts), report={**night.report, "writer": writer})


def _rewritten(
    draft: Draft,
    tickets: Mapping[str, Arrival],
    catalogue: Catalogue,
    at: Endpoint,
    llm: Llm,
    seconds: float,
) -> Rewritten:
    given = lines(draft, tickets, catalogue.called)
    if not given:
        return Rewritten(draft, 0, {})
    forms = requests(at.model, given, draft.language, catalogue.called)
    answer = llm.ask(forms, min(at.timeout_seconds, seconds))
    written = texts(answer)
    if not written.keys() & {line.number for line in given}:
        raise LlmError("the answer holds no rewritten line")
    return take(draft, given, written, writer=at.model, catalogue=catalogue)
