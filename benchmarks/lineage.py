"""One id for life: sixty nights of real and made streams, seen from outside.

    python benchmarks/lineage.py [PART ...]     parts: firefox, thunderbird, desk, encoder

After every night the places of all tickets are kept; from two nights in a row follows which
clusters changed their id though half of their tickets are still together (and did not join an
older cluster), and which tickets moved without a merge or split. The same nights are lived again
with a restart at noon in the middle and with an artifact of another seed; ``encoder`` lives the
sample desk's with MiniLM beside from the middle on. Beside it: HDBSCAN from scratch each night,
matched by centroids, judged alike.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

import _common as common
import _slices as slices
import numpy as np
from _encoders import default_and_beside, default_encoder
from _peers import from_scratch

from models import night
from models.artifact import Artifact
from models.encoder import Encoder
from models.nights.evening import WINDOW
from models.routing.catalogue import Catalogue
from models.stream.watch import DAY
from models.types import Arrival, Ticket
from training.catalogue import sample_catalogue
from training.datasets import read
from training.desk import Desk
from training.replay import arrivals_of, days, past_of
from training.simulate import simulate, write
from training.taxonomy import Taxonomy, sample_taxonomy
from training.train import train

N_NIGHTS = 60
BEFORE = timedelta(days=28)
REAL = {
    "firefox": ("sumo-firefox-2018-2020", datetime(2019, 4, 1, tzinfo=UTC)),
    "thunderbird": ("sumo-thunderbird-2023-2024", datetime(2023, 8, 15, tzinfo=UTC)),
}
TOGETHER = 0.5

Places = Mapping[str, Any]
"""ticket id -> its cluster, of the tickets in one."""


@dataclass(frozen=True, slots=True)
class Stream:
    """A stream, what came before it, and what the desk says of its labels."""

    history: tuple[Ticket, ...]
    tickets: tuple[Ticket, ...]
    catalogue: Catalogue
    taxonomy: Taxonomy

    def learnt(self, encoder: Encoder, seed: int = 0) -> Artifact:
        """Train on what came before."""
        return train(
            self.history, encoder, encoder_spec=("cached",), catalogue=self.catalogue,
            target_error=0.05, seed=seed, now=slices.UNDATED, taxonomy=self.taxonomy,
        )  # fmt: skip


@dataclass(slots=True)
class Life:
    """A desk after its nights, the places of the tickets at each, and what a second run changed."""

    desk: Desk
    places: list[Places]
    n_again: int = 0

    def ledger(self) -> tuple[Any, ...]:
        """Ids, members, alerts: what has to be the same whenever the same tickets came."""
        told = {i: (c.status, c.alerts, c.merged_into) for i, c in self.desk.ledger.items()}
        return told, self.desk.cluster_of


def main(parts: Sequence[str]) -> None:
    """Run and keep the figures."""
    for part in parts:
        if part == "encoder":
            with default_and_beside("minilm") as encoders:
                figures = _other_encoder(_desk(), encoders["default"], encoders["with_minilm"])
        else:
            figures = _figures(STREAMS[part](), default_encoder())
        common.write_result(f"lineage_{part}", figures)


def _figures(stream: Stream, encoder: Encoder) -> dict[str, Any]:
    artifact, reseeded = stream.learnt(encoder), stream.learnt(encoder, seed=1)
    nights, half, first = _first_half(artifact, stream)
    middle, noon = nights[half - 1][0], nights[half - 1][0] + timedelta(hours=12)
    once = _live(first.desk.restarted(artifact, middle), nights[half:], first.places)
    stopped = _live(first.desk.restarted(artifact, middle), nights[half:], first.places, noon)
    again = list(days(arrivals_of(reseeded, stream.tickets)))
    seeded = _live(_begun(reseeded, stream), again)
    n_window = sum(n.report["n_tickets_window"] for n in once.desk.nights)
    return {
        **_steadiness(once.places),
        "left_out": round(float(np.mean([n.report["left_out"] for n in once.desk.nights])), 3),
        "in_no_cluster": round(1 - sum(map(len, _in_window(once))) / n_window, 3),
        **_lives(once.desk),
        "nights_changed_by_a_second_run": first.n_again + once.n_again,
        "differs_after_restart": _differs(stopped, once),
        "differs_with_another_seed": _differs(seeded, once),
        "from_scratch": _scratch(once.desk, nights[0][0], n_window),
    }


def _other_encoder(stream: Stream, encoder: Encoder, other: Encoder) -> dict[str, Any]:
    """What another encoder does to the clusters that are there when it comes."""
    artifact, beside = stream.learnt(encoder), stream.learnt(other)
    nights, half, first = _first_half(artifact, stream)
    later = list(days(arrivals_of(beside, stream.tickets)))[half:]
    switched = _live(first.desk.restarted(beside, nights[half - 1][0]), later, first.places)
    before, end = _clusters(first.places[-1]), _clusters(switched.places[-1])
    kept = [len(t & end.get(c, set())) >= TOGETHER * len(t) for c, t in before.items()]
    told = Counter(e.kind for e in switched.desk.nights[half].events)
    return {
        "clusters_then": len(before),
        "kept_their_id": sum(kept),
        "first_night": {kind: told[kind] for kind in ("born", "merged", "split")},
        **_steadiness(switched.places),
        **_lives(switched.desk),
    }


def _first_half(artifact: Artifact, stream: Stream) -> tuple[list[Any], int, Life]:
    nights = list(days(arrivals_of(artifact, stream.tickets)))
    half = len(nights) // 2
    return nights, half, _live(_begun(artifact, stream), nights[:half])


def _begun(artifact: Artifact, stream: Stream) -> Desk:
    return Desk(artifact, past_of(artifact, stream.history))


def _live(
    desk: Desk,
    nights: Sequence[tuple[datetime, list[Arrival]]],
    places: Sequence[Places] = (),
    stopped_at: datetime | None = None,
) -> Life:
    """These days and nights, a restart at an instant, and each fifth night a second time."""
    life = Life(desk, list(places))
    for midnight, day in nights:
        for arrival in day:
            if stopped_at is not None and arrival.created_at >= stopped_at:
                life.desk, stopped_at = life.desk.restarted(desk.artifact, stopped_at), None
            life.desk.take(arrival)
        life.desk.close(midnight)
        life.places.append(dict(life.desk.cluster_of))
        if len(life.places) % 5 == 0:
            again = night.run(life.desk.evening(midnight), desk.artifact.watch)
            life.n_again += bool(again.joins or again.merges or again.events)
    return life


def _steadiness(
    nights: Sequence[Places], in_window: Sequence[frozenset[str]] | None = None
) -> dict[str, Any]:
    """What an outsider sees from one night to the next.

    Where ``in_window`` names the tickets that a night looks at, others do not lose their place.
    """
    n_lived = n_changed = n_lost = 0
    held: set[str] = set()
    moved: set[str] = set()
    dropped: set[str] = set()
    for n, (before, after) in enumerate(pairwise(nights), start=1):
        was, now = _clusters(before), _clusters(after)
        held |= before.keys()
        left = before.keys() - after.keys()
        dropped |= left if in_window is None else left & in_window[n]
        for cluster, tickets in was.items():
            n_lived += 1
            went = Counter(after[t] for t in tickets if t in after)
            place, most = max(
                went.items(), key=lambda w: (w[1], w[0] == cluster), default=(None, 0)
            )
            together = most >= TOGETHER * len(tickets)
            n_lost += not together
            if together and place != cluster and not _continues(place, was, now):
                n_changed += 1
            for target in went.keys() - {cluster}:
                merged = went[target] >= TOGETHER * len(tickets)
                split = target not in was and went[target] >= TOGETHER * len(now[target])
                if not merged and not (split and cluster in now):
                    moved |= {t for t in tickets if after.get(t) == target}
    return {
        "nights": len(nights),
        "clusters_lived": n_lived,
        "id_changed": n_changed,
        "fell_apart": n_lost,
        "tickets_held": len(held),
        "moved": round(len(moved) / max(1, len(held)), 4),
        "dropped": round(len(dropped) / max(1, len(held)), 4),
    }


def _continues(place: Any, was: Mapping[Any, set[str]], now: Mapping[Any, set[str]]) -> bool:
    """Whether this cluster was there last night and kept half of its own: who joins it merged."""
    own = was.get(place, set())
    return bool(own) and len(own & now[place]) >= TOGETHER * len(own)


def _clusters(places: Places) -> dict[Any, set[str]]:
    found: defaultdict[Any, set[str]] = defaultdict(set)
    for ticket, cluster in places.items():
        found[cluster].add(ticket)
    return dict(found)


def _lives(desk: Desk) -> dict[str, Any]:
    """What the nights told, and how many clusters there are in the end."""
    told = Counter(e.kind for n in desk.nights for e in n.events)
    return {
        "clusters": len(desk.ledger),
        **{k: told[k] for k in ("born", "grew", "merged", "split")},
    }


def _differs(one: Life, other: Life) -> int:
    """Tickets whose place, and clusters whose status or alerts, are not the same in both."""
    n = 0
    for mine, theirs in zip(one.ledger(), other.ledger(), strict=True):
        n += sum(mine.get(key) != theirs.get(key) for key in mine.keys() | theirs.keys())
    return n


def _scratch(desk: Desk, since: datetime, n_window: int) -> dict[str, Any]:
    arrivals = list(desk.arrivals.values())
    found = list(from_scratch(arrivals, since))
    nights = [places for _, places, _ in found]
    windows = [
        frozenset(a.ticket_id for a in arrivals if night - WINDOW < a.created_at <= night)
        for night, _, _ in found
    ]
    steadiness = _steadiness(nights, windows)
    ids = {cluster for places in nights for cluster in places.values()}
    out = 1 - sum(len(p) for p in nights) / n_window
    return {**steadiness, "clusters": len(ids), "in_no_cluster": round(out, 3)}


def _in_window(life: Life) -> Iterator[set[str]]:
    """The tickets of each night's window that are in a cluster."""
    for closed, places in zip(life.desk.nights, life.places, strict=True):
        since = closed.as_of - WINDOW
        yield {t for t in places if life.desk.arrivals[t].created_at > since}


def _real(name: str) -> Stream:
    source, start = REAL[name]
    found = read(common.dataset(source), now=datetime.now(UTC)).tickets
    end = start + N_NIGHTS * DAY
    history = tuple(t for t in found if start - BEFORE <= t.created_at < start)
    return Stream(
        history, tuple(t for t in found if start <= t.created_at < end), Catalogue(), Taxonomy()
    )


def _desk() -> Stream:
    with common.home() as folder:
        made = simulate(seed=1, start=slices.UNDATED, days=BEFORE // DAY + N_NIGHTS)
        write(made, folder, split_day=BEFORE // DAY)
        history, stream = (
            tuple(read(folder / f"{part}.jsonl.gz", now=datetime.now(UTC)).tickets)
            for part in ("history", "stream")
        )
    return Stream(history, stream, sample_catalogue(), sample_taxonomy())


STREAMS = {
    "firefox": lambda: _real("firefox"),
    "thunderbird": lambda: _real("thunderbird"),
    "desk": _desk,
}

if __name__ == "__main__":
    main(sys.argv[1:] or [*STREAMS, "encoder"])
