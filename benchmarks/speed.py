"""Classify latency and throughput over HTTP with 50,000 tickets stored; nights; a back-test.

    python benchmarks/speed.py

Beside each time stands the encoder alone in the same run on the same kind of texts, turn by turn,
so that the ratio holds on another machine. The tickets come at the pace of a desk of 150 a day:
in one burst, most would be a rise of something, which no desk lives through. Last, the same with
Thunderbird's articles published, of which each answer offers those that fit.
"""

import http.client
import json
import statistics
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import _common as common
import _slices as slices

from models.cores import n_cores
from models.encoder import Encoder, load_encoder
from models.triage import prepare
from models.types import LIVE, Article, Draft, Night, Ticket
from service.settings import Settings
from service.store import Store

N_STORED, N_WARM, N_SINGLE, N_CORRECTED, N_BATCHED = 50_000, 20, 400, 20, 2_048
N_OFFERED = 200
N_FRESH = N_WARM + N_SINGLE + N_BATCHED + N_WARM + N_OFFERED
REST = 0.2
"""Seconds after a turn: until then the BLAS threads of who worked spin and slow the other."""
NIGHT_DAYS, PER_DAY, BATCH, TURN = 30, 150, 128, 50
PACE = timedelta(days=1) / PER_DAY


def main() -> None:
    """Run and keep the figures."""
    encoder = load_encoder(["multilingual"], Path(), n_cores())
    encoder.encode(["warm"])
    source = slices.rows(common.dataset("sumo-firefox-2018-2020"))
    with common.home() as home:
        training = slices.write(home / "train.jsonl.gz", source[:10_000])
        began = time.perf_counter()
        common.vigie(home, "train", training)
        train_seconds = time.perf_counter() - began
        _fill(home, source)
        replay_rate = _replay_rate(home)
        began = time.perf_counter()
        with common.server(home) as (url, process):
            start_seconds = time.perf_counter() - began
            fresh = _fresh(source[20_000:])
            for ticket in fresh[:N_WARM]:  # the first request builds the view of the stream
                common.post(url, "/v1/classify", ticket)
            times, alone = _singles(url, encoder, fresh[N_WARM:][:N_SINGLE])
            after_word = _after_corrections(url, fresh[N_WARM:][:N_CORRECTED])
            one_by_one, last = N_WARM + N_SINGLE, len(fresh) - N_OFFERED
            rate, encoder_rate = _batches(url, encoder, fresh[one_by_one : last - N_WARM])
            memory = memory_mb(process.pid)
            began = time.perf_counter()
            common.post(url, "/v1/jobs/nightly", {})
            night_seconds = time.perf_counter() - began
            n_articles = _publish(home)
            for ticket in fresh[last - N_WARM : last]:  # the first request builds the index
                common.post(url, "/v1/classify", ticket)
            offered, alone_then = _singles(url, encoder, fresh[last:])
    common.write_result(
        "speed",
        {
            "train_10000_seconds": round(train_seconds, 1),
            "start_to_ready_seconds": round(start_seconds, 2),
            "stored": N_STORED,
            "single_p50_ms": round(statistics.median(times), 2),
            "single_p99_ms": round(sorted(times)[int(len(times) * 0.99)], 2),
            "after_a_correction_p50_ms": round(statistics.median(after_word), 2),
            "encoder_alone_p50_ms": round(statistics.median(alone), 2),
            "n_articles": n_articles,
            "with_articles_p50_ms": round(statistics.median(offered), 2),
            "encoder_alone_then_p50_ms": round(statistics.median(alone_then), 2),
            "batch_tickets_per_second": round(rate, 1),
            "encoder_alone_per_second": round(encoder_rate, 1),
            "batch_share_of_encoder": round(rate / encoder_rate, 3),
            "memory_mb": memory,
            "night_seconds": round(night_seconds, 1),
            "replay_tickets_per_second": round(replay_rate, 1),
        },
    )


def _replay_rate(home: Path) -> float:
    """Tickets a second of a back-test over thirty nights; their vectors are in the store."""
    stored = slices.rows(home / "stored.jsonl.gz")  # the latest first
    n = NIGHT_DAYS * PER_DAY
    stream = slices.write(home / "stream.jsonl.gz", reversed(stored[:n]))
    past = slices.write(home / "past.jsonl.gz", reversed(stored[n : 2 * n]))
    began = time.perf_counter()
    common.vigie(home, "replay", stream, "--history", past)
    return n / (time.perf_counter() - began)


def _fill(home: Path, source: list[dict[str, str]]) -> None:
    """Import 50,000 tickets: the last at a desk's usual pace, the rest before."""
    last = datetime.now(UTC) - N_FRESH * PACE
    n_paced = NIGHT_DAYS * PER_DAY
    kept = []
    for n in range(N_STORED):
        age = n * PACE if n < n_paced else timedelta(days=31 + n / 2_000)
        kept.append(_ticket(source[n % 20_000], f"old-{n}", last - age))
    common.vigie(home, "import", slices.write(home / "stored.jsonl.gz", kept))


def _fresh(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """The tickets to classify: one after the other until now."""
    now = datetime.now(UTC)
    return [
        _ticket(row, f"new-{i}", now - (N_FRESH - i) * PACE) for i, row in enumerate(rows[:N_FRESH])
    ]


def _publish(home: Path) -> int:
    """Publish Thunderbird's articles, as if a night had drafted them; returns how many."""
    now = datetime.now(UTC)
    articles = [
        Article(
            f"a-{n}", "published", r["subject"], "en", (), f"{r['body']}\n{r['answer']}", now, now
        )
        for n, r in enumerate(slices.rows(common.dataset("sumo-thunderbird-kb")))
    ]
    with closing(Store.open(Settings(home=home).store_url())) as store:
        # Of any that lives: what is published is of no cluster, and a draft of one that is over
        # expires.
        of = next(c.id for c in store.all_clusters() if c.status in LIVE)
        drafts = tuple(
            Draft(f"d-{n}", of, "proposed", a.title, "en", (), (), 0.0, now, now)
            for n, a in enumerate(articles)
        )
        store.save_night(Night(now, (), (), (), (), drafts, {}))
        of_draft = {draft.id: article for draft, article in zip(drafts, articles, strict=True)}
        for draft in drafts:
            store.accept_draft(draft.id, lambda d: of_draft[d.id], "an editor", now)
    return len(articles)


def _ticket(row: dict[str, str], prefix: str, at: datetime) -> dict[str, str]:
    return {
        "id": f"{prefix}-{row['id']}",
        "subject": row["subject"],
        "body": row.get("body") or "-",
        "created_at": at.isoformat(),
    }


def _singles(
    url: str, encoder: Encoder, tickets: list[dict[str, str]]
) -> tuple[list[float], list[float]]:
    """Milliseconds of each request on one kept-alive connection, as a CRM would; of the encoder."""
    connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=60)
    times, alone = [], []
    for start in range(0, len(tickets), TURN):  # ticket by ticket, the BLAS threads of two
        for ticket in tickets[start : start + TURN]:  # processes would spin against each other
            body = json.dumps(ticket)
            began = time.perf_counter()
            connection.request("POST", "/v1/classify", body, {"Content-Type": "application/json"})
            connection.getresponse().read()
            times.append((time.perf_counter() - began) * 1000)
        for ticket in tickets[start : start + TURN]:
            text = prepare(_as_ticket(ticket)).to_encode
            began = time.perf_counter()
            encoder.encode([text])
            alone.append((time.perf_counter() - began) * 1000)
        time.sleep(REST)
    return times, alone


def _after_corrections(url: str, tickets: list[dict[str, str]]) -> list[float]:
    """Milliseconds of the request after each correction: all that people said counts in it."""
    times = []
    for n, ticket in enumerate(tickets):
        said = {"queue": "Website Content", "by": "an agent"}
        common.post(url, f"/v1/tickets/{ticket['id']}/correction", said)
        began = time.perf_counter()
        common.post(url, "/v1/classify", {**ticket, "id": f"after-{n}"})
        times.append((time.perf_counter() - began) * 1000)
    return times


def _batches(url: str, encoder: Encoder, tickets: list[dict[str, str]]) -> tuple[float, float]:
    """Tickets a second over HTTP, and of the encoder alone."""
    over_http = alone = 0.0
    for start in range(0, len(tickets), BATCH):
        batch = tickets[start : start + BATCH]
        began = time.perf_counter()
        common.post(url, "/v1/classify/batch", {"tickets": batch})
        over_http += time.perf_counter() - began
        texts = [prepare(_as_ticket(ticket)).to_encode for ticket in batch]
        began = time.perf_counter()
        encoder.encode(texts)
        alone += time.perf_counter() - began
    return len(tickets) / over_http, len(tickets) / alone


def _as_ticket(ticket: dict[str, str]) -> Ticket:
    at = datetime.fromisoformat(ticket["created_at"])
    return Ticket(ticket["id"], at, subject=ticket["subject"], body=ticket["body"])


def memory_mb(pid: int) -> int:
    """The most memory that a process ever had."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) // 1024
    raise RuntimeError("no VmHWM")


if __name__ == "__main__":
    main()
