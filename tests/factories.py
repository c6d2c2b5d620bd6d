"""Values with everything filled in, so that a test names only what it is about."""

import random
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np

from models.routing.catalogue import Catalogue, Product
from models.types import Arrival, Cluster, Ticket
from tests.twins import HashEncoder

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

WORDS = {
    "no_signal": "antenna signal bars lost mast roaming coverage outage tower reception weak",
    "double_charge": "invoice charged twice debit bank amount refund statement card billing fee",
    "broken_screen": "screen cracked glass dropped touch pixels repair display shattered edge",
    "late_parcel": "parcel courier tracking late delivery depot shipped address waiting van lost",
}
QUEUES = {
    "no_signal": "network",
    "double_charge": "billing",
    "broken_screen": "repairs",
    "late_parcel": "logistics",
}
FILLERS = (
    "today yesterday again please still since monday morning evening twice always never maybe "
    "really home office garden train abroad holiday phone tablet watch laptop brother sister "
    "daughter neighbour colleague shop website form account letter message call number code"
).split()
"""Words that say nothing about the issue."""


def calling(names: Mapping[str, str]) -> Catalogue:
    """The catalogue that calls products so, by id."""
    return Catalogue(tuple(Product(product, name) for product, name in names.items()))


def make_ticket(id: str = "t-1", **fields: Any) -> Ticket:
    return Ticket(
        **{
            "id": id,
            "created_at": NOW,
            "body": "The antenna lost its signal.",
            "language": "en",
            **fields,
        }
    )


def make_arrival(ticket_id: str = "t-1", **fields: Any) -> Arrival:
    """An arrival; its vector, when not given, is the hash encoder's of its text."""
    text = fields.get("text", "The antenna lost its signal.")
    vector = HashEncoder().encode([text])[0]
    defaults = {"ticket_id": ticket_id, "created_at": NOW, "text": text, "language": "en"}
    return Arrival(**{**defaults, "vector": vector, "customer": f"of {ticket_id}", **fields})


def make_cluster(id: str = "c-1", **fields: Any) -> Cluster:
    return Cluster(
        **{
            "id": id,
            "kind": "new",
            "status": "emerging",
            "title": "Antenna lost its signal",
            "first_seen_at": NOW,
            "last_seen_at": NOW,
            "n_tickets": 4,
            "n_customers": 4,
            "alerts": (NOW,),
            **fields,
        }
    )


def make_desk(n: int = 400, seed: int = 0) -> list[Ticket]:
    """Labelled tickets of four issues, three an hour, in the order they came."""
    rng = random.Random(seed)
    tickets = []
    for i in range(n):
        issue = rng.choice(sorted(WORDS))
        words = rng.sample(WORDS[issue].split(), 4) + rng.sample(FILLERS, 4)
        rng.shuffle(words)
        tickets.append(
            make_ticket(
                f"t-{i:04}",
                created_at=NOW + i * HOUR / 3,
                body=" ".join(words),
                issue=issue,
                queue=QUEUES[issue],
                customer=f"customer-{i}",
            )
        )
    return tickets


def around(axis, n, spread, rng, dim=32):
    """Unit vectors (n, dim) about one axis."""
    vectors = np.eye(dim)[axis] + rng.normal(scale=spread, size=(n, dim))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
