"""What a ticket, a restart and a night cost on desks that differ a hundredfold.

    python benchmarks/scale.py [N ...]     tickets in the store; default 10000 100000 1000000

So many tickets lie in the last hundred days, evenly: of a million, ten thousand a day. Their texts
are Firefox's, each with a vector of its own near that of its text: to encode a million takes an
hour, and is the same work for a ticket on any desk. Then a server starts, takes in tickets at the
desk's own pace and runs a night. The smallest desk is what the largest is compared with.
"""

import http.client
import json
import math
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import _common as common
import _slices as slices
import numpy as np
from speed import memory_mb

from models.artifact import Artifact, load
from models.cores import n_cores
from models.shelf import promoted
from models.types import Matrix, Ticket
from service.history import history_record
from service.memory.knowledge import Knowledge
from service.memory.stream import read_stream
from service.memory.window import read_recent
from service.settings import load_settings
from service.sql.records import TicketRecord
from service.store import Store

SIZES = (10_000, 100_000, 1_000_000)
DAYS, N_SINGLE, N_WARM, N_TRAINED, BATCH = 100, 200, 20, 5_000, 20_000
N_TEXTS = 10_000
SPREAD = 0.3
"""Length of what sets a ticket's vector apart from that of its text, a unit vector."""


def main(sizes: Sequence[int]) -> None:
    """Run and keep the figures."""
    source = slices.rows(common.dataset("sumo-firefox-2018-2020"))[:N_TEXTS]
    figures: dict[str, Any] = {}
    for n in sizes:
        with common.home() as home:
            training = slices.write(home / "train.jsonl.gz", source[:N_TRAINED])
            common.vigie(home, "train", training)
            figures[f"{n}"] = _one(home, source, n)
        print(n, figures[f"{n}"], flush=True)
    first, last = (figures[f"{n}"] for n in (sizes[0], sizes[-1]))
    decades = math.log(max(sizes[-1] / sizes[0], 1.01))
    for name in ("p50_ms", "night_seconds", "memory_mb"):
        figures[f"exponent_{name}"] = round(math.log(last[name] / first[name]) / decades, 3)
    figures["p50_ratio"] = round(last["p50_ms"] / first["p50_ms"], 2)
    common.write_result("scale", figures)


def _one(home: Path, source: list[dict[str, str]], n: int) -> dict[str, Any]:
    shelf = home / "artifacts"
    artifact = load(shelf / str(promoted(shelf)), n_threads=n_cores())
    now = datetime.now(UTC)
    pace = timedelta(days=DAYS) / n
    store = Store.open(load_settings(home=home).store_url())
    began = time.perf_counter()
    _fill(store, artifact, source, n, now - (N_WARM + N_SINGLE) * pace, pace)
    read_recent(store, artifact, now)  # as an import ends
    filled = time.perf_counter() - began
    began = time.perf_counter()
    stream = read_stream(store, artifact, now, Knowledge(store))
    figures = {
        "per_day": round(n / DAYS),
        "fill_seconds": round(filled, 1),
        "read_seconds": round(time.perf_counter() - began, 2),
        "detector_tickets": len(stream.detector),
        "detector_mb": round(stream.detector.n_bytes / 2**20, 1),
    }
    store.close()
    with common.server(home) as (url, process):
        fresh = [
            _as_json(
                source[(7 * i) % len(source)], f"new-{i}", now - (N_WARM + N_SINGLE - i) * pace
            )
            for i in range(N_WARM + N_SINGLE)
        ]
        began = time.perf_counter()
        common.post(url, "/v1/classify", fresh[0])
        figures["first_ticket_seconds"] = round(time.perf_counter() - began, 2)
        times = _singles(url, fresh[1:])[N_WARM:]
        began = time.perf_counter()
        common.post(url, "/v1/jobs/nightly", {})
        return figures | {
            "p50_ms": round(statistics.median(times), 2),
            "p90_ms": round(sorted(times)[int(len(times) * 0.9)], 2),
            "night_seconds": round(time.perf_counter() - began, 1),
            "memory_mb": memory_mb(process.pid),
        }


def _fill(
    store: Store,
    artifact: Artifact,
    source: list[dict[str, str]],
    n: int,
    last: datetime,
    pace: timedelta,
) -> None:
    encoder = artifact.model.encoder
    made = [history_record(*_ticket(row, "x", last)) for row in source]
    base = encoder.encode([to_encode for _, to_encode in made])
    rng = np.random.default_rng(0)
    for start in range(0, n, BATCH):
        places = np.arange(start, min(start + BATCH, n))
        vectors = _beside(base[places % len(base)], rng)
        store.save_vectors(
            encoder.name, {f"h-{i}": v for i, v in zip(places, vectors, strict=True)}
        )
        store.import_history(_records(source, places, last, pace))


def _beside(vectors: Matrix, rng: np.random.Generator) -> Matrix:
    apart = rng.normal(size=vectors.shape).astype(np.float32)
    moved = vectors + SPREAD * apart / np.linalg.norm(apart, axis=1, keepdims=True)
    return np.asarray(moved / np.linalg.norm(moved, axis=1, keepdims=True), dtype=np.float32)


def _records(
    source: list[dict[str, str]], places: Any, last: datetime, pace: timedelta
) -> Iterator[TicketRecord]:
    for i in places:
        ticket, raw = _ticket(source[i % len(source)], f"old-{i}", last - int(i) * pace)
        text = f"{ticket.subject}\n{ticket.body}"
        yield TicketRecord(
            ticket=ticket, raw=raw, content_hash=f"c-{i}", text=text, text_hash=f"h-{i}",
            language="en", history=True, triage=None, product=None, queue=None, issue=None,
            priority=None, novelty=float(i % 100) / 100, cluster_id=None,
        )  # fmt: skip


def _ticket(row: dict[str, str], name: str, at: datetime) -> tuple[Ticket, dict[str, str]]:
    raw = _as_json(row, name, at)
    return Ticket(name, at, subject=raw["subject"], body=raw["body"]), raw


def _as_json(row: dict[str, str], name: str, at: datetime) -> dict[str, str]:
    body = (row.get("body") or "-")[:1000]
    subject = row.get("subject") or "-"
    return {"id": name, "subject": subject, "body": body, "created_at": at.isoformat()}


def _singles(url: str, tickets: list[dict[str, str]]) -> list[float]:
    connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=60)
    times = []
    for ticket in tickets:
        began = time.perf_counter()
        body = json.dumps(ticket)
        connection.request("POST", "/v1/classify", body, {"Content-Type": "application/json"})
        connection.getresponse().read()
        times.append((time.perf_counter() - began) * 1000)
    return times


if __name__ == "__main__":
    main([int(n) for n in sys.argv[1:]] or SIZES)
