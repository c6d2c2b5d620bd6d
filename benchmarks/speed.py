"""Classify latency and throughput over HTTP with 50,000 tickets stored; memory; a night's time.

    python benchmarks/speed.py

Beside each rate stands the encoder alone in the same run on the same texts, so that the ratio
holds on another machine.
"""

import http.client
import json
import statistics
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import _common as common
import _slices as slices

from models.cores import n_cores
from models.encoder import N_CHARS, load_encoder
from models.text import head

N_STORED, N_SINGLE, N_BATCHED, NIGHT_DAYS, NIGHT_PER_DAY = 50_000, 400, 2_048, 30, 150


def main() -> None:
    """Run and keep the figures."""
    source = slices.rows(common.dataset("sumo-firefox-2018-2020"))
    with common.home() as home:
        training = slices.write(home / "train.jsonl.gz", source[:10_000])
        began = time.perf_counter()
        common.vigie(home, "train", training)
        train_seconds = time.perf_counter() - began
        _fill(home, source)
        began = time.perf_counter()
        with common.server(home) as (url, process):
            start_seconds = time.perf_counter() - began
            fresh = source[20_000 : 20_000 + N_SINGLE + N_BATCHED]
            for ticket in fresh[:20]:  # the first request builds the view of the stream
                common.post(url, "/v1/classify", _ticket(ticket, "warm"))
            times = _singles(url, fresh[:N_SINGLE])
            rate = _batches(url, fresh[N_SINGLE:])
            memory = _memory_mb(process.pid)
            began = time.perf_counter()
            common.post(url, "/v1/jobs/nightly", {})
            night_seconds = time.perf_counter() - began
    encoder_rate = _encoder_rate([r["subject"] + "\n" + r["body"] for r in fresh[N_SINGLE:]])
    common.write_result(
        "speed",
        {
            "train_10000_seconds": round(train_seconds, 1),
            "start_to_ready_seconds": round(start_seconds, 2),
            "stored": N_STORED,
            "single_p50_ms": round(statistics.median(times), 2),
            "single_p99_ms": round(sorted(times)[int(len(times) * 0.99)], 2),
            "batch_tickets_per_second": round(rate, 1),
            "encoder_alone_per_second": round(encoder_rate, 1),
            "batch_share_of_encoder": round(rate / encoder_rate, 3),
            "memory_mb": memory,
            "night_seconds": round(night_seconds, 1),
        },
    )


def _fill(home: Path, source: list[dict[str, str]]) -> None:
    """Import 50,000 tickets: the last 30 days at a desk's usual 150 a day, the rest before."""
    now = datetime.now(UTC)
    kept = []
    for n in range(N_STORED):
        row = source[n % 20_000]
        age = n / NIGHT_PER_DAY if n < NIGHT_DAYS * NIGHT_PER_DAY else 31 + n / 2_000
        at = now - timedelta(days=age, minutes=5)
        kept.append({**_ticket(row, f"old-{n}"), "created_at": at.isoformat()})
    common.vigie(home, "import", slices.write(home / "stored.jsonl.gz", kept))


def _ticket(row: dict[str, str], prefix: str) -> dict[str, str]:
    return {
        "id": f"{prefix}-{row['id']}",
        "subject": row["subject"],
        "body": row.get("body") or "-",
    }


def _singles(url: str, rows: list[dict[str, str]]) -> list[float]:
    """Milliseconds of each request on one kept-alive connection, as a CRM would."""
    connection = http.client.HTTPConnection(url.removeprefix("http://"), timeout=60)
    times = []
    for row in rows:
        body = json.dumps(_ticket(row, "one"))
        began = time.perf_counter()
        connection.request("POST", "/v1/classify", body, {"Content-Type": "application/json"})
        connection.getresponse().read()
        times.append((time.perf_counter() - began) * 1000)
    return times


def _batches(url: str, rows: list[dict[str, str]]) -> float:
    began = time.perf_counter()
    for start in range(0, len(rows), 128):
        tickets = [_ticket(row, "many") for row in rows[start : start + 128]]
        common.post(url, "/v1/classify/batch", {"tickets": tickets})
    return len(rows) / (time.perf_counter() - began)


def _encoder_rate(texts: list[str]) -> float:
    encoder = load_encoder(["multilingual"], Path(), n_cores())
    encoder.encode(texts[:8])
    heads = [head(text, N_CHARS) for text in texts]
    began = time.perf_counter()
    encoder.encode(heads)
    return len(texts) / (time.perf_counter() - began)


def _memory_mb(pid: int) -> int:
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmHWM"):
            return int(line.split()[1]) // 1024
    raise RuntimeError("no VmHWM")


if __name__ == "__main__":
    main()
