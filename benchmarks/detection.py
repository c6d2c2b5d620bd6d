"""How soon new problems are told, and what else is: streams with a known truth.

    python benchmarks/detection.py [PART ...]     parts: made, rhythm, mozilla, desk

``made`` streams come from the public script, which hides issues and lets them break out;
``rhythm`` takes two of them as a desk has them that is closed at weekends, or that sells three
times as often from the middle on. The
Mozilla streams are real, their truth a pattern. Each is trained on its past and replayed through
the functions that serve, with a night at every midnight. Beside it runs what a desk would have
otherwise, see ``_peers.py``: BERTopic, too, where it is installed.
"""

import random
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import _common as common
import _slices as slices
import numpy as np
from _encoders import default_encoder
from _peers import PEERS

from models.artifact import Artifact
from models.encoder import Encoder
from models.routing.catalogue import Catalogue
from models.types import Ticket
from training.catalogue import sample_catalogue
from training.datasets import read
from training.incidents import alerts, read_incidents, score
from training.replay import replay
from training.simulate import simulate, write
from training.taxonomy import Taxonomy, sample_taxonomy
from training.train import train

MADE = (
    ("clinc150", 7), ("clinc150", 11), ("clinc150", 13), ("banking77", 3), ("banking77", 5),
    ("hwu64", 2),
)  # fmt: skip
FIREFOX, SPAM = "sumo-firefox-2018-2020", "sumo-firefox-2024-spam"
THUNDERBIRD = "sumo-thunderbird-2023-2024"
MOZILLA = (
    (FIREFOX, "2019-01-05", "2019-06-05"),
    (FIREFOX, "2020-03-15", "2020-05-15"),
    (THUNDERBIRD, "2023-08-15", "2023-11-15"),
    (THUNDERBIRD, "2024-08-15", "2024-10-15"),
    (SPAM, "2024-07-29", "2024-11-30"),
)
BEFORE = timedelta(days=28)
RHYTHMIC = (("clinc150", 7), ("hwu64", 2))
SATURDAY = 5
LARGE = 10


def main(parts: Sequence[str]) -> None:
    """Run and keep the figures."""
    encoder = default_encoder()
    for part in parts:
        figures: dict[str, Any] = {}
        for name, (artifact, history, stream, incidents) in PARTS[part](encoder):
            result = replay(artifact, stream, history)
            figures[name] = {
                **_figures(score(result, incidents)),
                **{
                    peer: _figures(score(told, incidents))
                    for peer, run in PEERS.items()
                    if (told := run(artifact, result, stream)) is not None
                },
                "titles": [a["title"] for a in alerts(result)]
                if part in ("mozilla", "desk")
                else [],
            }
            print(part, name, figures[name], flush=True)
        if part == "made":
            figures["total"] = _total(figures)
        common.write_result(f"detection_{part}", figures)


def _made(encoder: Encoder, streams: Sequence[tuple[str, int]] = MADE) -> Any:
    for name, seed in streams:
        with common.home() as folder:
            source = common.dataset(name).parent
            asked = ["--seed", str(seed), *(["--incidents", "10"] if name == "banking77" else [])]
            maker = str(common.BENCH / "make_stream.py")
            script = [sys.executable, maker, str(source), str(folder), *asked]
            subprocess.run(script, check=True, stdout=subprocess.DEVNULL)
            history, stream = (_read(folder / f"{part}.jsonl.gz") for part in ("history", "stream"))
            incidents = read_incidents(folder / "incidents.jsonl", stream)
            yield f"{name}-{seed}", (_learnt(history, encoder), history, stream, incidents)


def _rhythm(encoder: Encoder) -> Any:
    for name, (artifact, history, stream, incidents) in _made(encoder, RHYTHMIC):
        wanted = frozenset(i for incident in incidents for i in incident.ticket_ids)
        for rhythm, beat in (("monday", _on_monday), ("office", _in_office), ("tripled", _tripled)):
            past, now = beat(history, stream, wanted)
            when = {t.id: t.created_at for t in now}
            told = [
                replace(
                    incident,
                    start=min(when[i] for i in incident.ticket_ids & when.keys()),
                    end=max(when[i] for i in incident.ticket_ids & when.keys()),
                )
                for incident in incidents
            ]
            yield f"{name}-{rhythm}", (artifact, past, now, told)


def _on_monday(*parts: Any) -> tuple[list[Ticket], list[Ticket]]:
    """What came at the weekend comes on Monday from 8 to 12."""
    rng = random.Random(0)

    def moved(at: datetime) -> datetime:
        late = at.weekday() - SATURDAY
        if late < 0:
            return at
        monday = (at + timedelta(days=2 - late)).replace(hour=8, minute=0, second=0)
        return monday + timedelta(seconds=rng.randrange(4 * 3600))

    return _moved(parts[0], moved), _moved(parts[1], moved)


def _in_office(*parts: Any) -> tuple[list[Ticket], list[Ticket]]:
    """All of a day comes from 8 to 18, that of the weekend on Monday."""

    def moved(at: datetime) -> datetime:
        day = at.replace(hour=0, minute=0, second=0, microsecond=0)
        working = day + timedelta(days=max(0, 7 - at.weekday()) if at.weekday() >= SATURDAY else 0)
        return working + timedelta(hours=8) + (at - day) * 10 / 24

    return _moved(parts[0], moved), _moved(parts[1], moved)


def _tripled(
    history: Sequence[Ticket], stream: Sequence[Ticket], wanted: frozenset[str]
) -> tuple[list[Ticket], list[Ticket]]:
    """Until the middle of the stream a third of all comes, but for the incidents' tickets."""
    rng = random.Random(0)
    middle = sorted(t.created_at for t in stream)[len(stream) // 2]
    past = [t for t in history if rng.random() < 1 / 3]
    now = [t for t in stream if t.id in wanted or t.created_at > middle or rng.random() < 1 / 3]
    return past, now


def _moved(tickets: Sequence[Ticket], moved: Callable[[datetime], datetime]) -> list[Ticket]:
    return [replace(ticket, created_at=moved(ticket.created_at)) for ticket in tickets]


def _mozilla(encoder: Encoder) -> Any:
    for name, first, last in MOZILLA:
        start, end = (datetime.fromisoformat(day).replace(tzinfo=UTC) for day in (first, last))
        found = _read(common.dataset(name))
        history = [t for t in found if start - BEFORE <= t.created_at < start]
        stream = [t for t in found if start <= t.created_at < end + timedelta(days=1)]
        incidents = read_incidents(common.dataset(name).with_name("incidents.jsonl"), stream)
        yield f"{name}-{first}", (_learnt(history, encoder), history, stream, incidents)


def _desk(encoder: Encoder) -> Any:
    with common.home() as folder:
        write(simulate(seed=0, start=slices.UNDATED), folder, split_day=45)
        history, stream = (_read(folder / f"{part}.jsonl.gz") for part in ("history", "stream"))
        incidents = read_incidents(folder / "incidents.jsonl", stream)
        artifact = _learnt(history, encoder, sample_catalogue(), sample_taxonomy())
        yield "sample-desk", (artifact, history, stream, incidents)


def _read(path: Path) -> list[Ticket]:
    return list(read(path, now=datetime.now(UTC)).tickets)


def _learnt(
    tickets: list[Ticket],
    encoder: Encoder,
    catalogue: Catalogue | None = None,
    taxonomy: Taxonomy | None = None,
) -> Artifact:
    return train(
        tickets, encoder, encoder_spec=("cached",), catalogue=catalogue or Catalogue(),
        target_error=0.05, seed=0, now=slices.UNDATED, taxonomy=taxonomy or Taxonomy(),
    )  # fmt: skip


def _figures(scored: dict[str, Any]) -> dict[str, Any]:
    rows = scored.pop("incidents")
    wanted = [r for r in rows if r["wanted"] and r["tickets"]]
    large = [r for r in wanted if r["tickets"] >= LARGE]
    found = [r for r in wanted if r["found"]]
    return {
        **scored,
        "found": len(found),
        "wanted": len(wanted),
        "large": f"{sum(r['found'] for r in large)}/{len(large)}",
        "fragments": round(float(np.mean([r["fragments"] for r in found])), 2) if found else None,
        "delays": [r["delay_tickets"] for r in found],
    }


def _total(streams: dict[str, Any]) -> dict[str, Any]:
    """Incidents found of all these streams, and of those of ``LARGE`` tickets and more."""
    large = [tuple(map(int, of["large"].split("/"))) for of in streams.values()]
    return {
        "found": sum(of["found"] for of in streams.values()),
        "wanted": sum(of["wanted"] for of in streams.values()),
        "large": f"{sum(n for n, _ in large)}/{sum(n for _, n in large)}",
    }


PARTS = {"made": _made, "rhythm": _rhythm, "mozilla": _mozilla, "desk": _desk}

if __name__ == "__main__":
    main(sys.argv[1:] or list(PARTS))
