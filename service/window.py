"""The last weeks of the stream as detection and the night look at them: busy days thinned."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from models import thinning
from models.encoder import N_CHARS, Encoder
from models.text import head
from models.types import Arrival
from service.store import Store
from service.vectors import RememberingEncoder


@dataclass(frozen=True, slots=True)
class Window:
    """A part of the past.

    Attributes:
        arrivals: the tickets to look at, by (created_at, id).
        cluster_of: id of a ticket -> its cluster, where it is in one.
        n_of_day: all tickets of each day (UTC), those that are not looked at, too.
    """

    arrivals: tuple[Arrival, ...]
    cluster_of: Mapping[str, str]
    n_of_day: Mapping[date, int]


def read_window(store: Store, encoder: Encoder, since: datetime, until: datetime) -> Window:
    """Read the tickets with since < created_at <= until.

    Those that lack a vector of this encoder get one: they were imported before any artifact, or
    under another encoder.
    """
    keys = store.keys(since, until)
    n_of_day = Counter(created_at.date() for created_at, _ in keys)
    cluster_of = {
        member.ticket_id: cluster_id
        for cluster_id, members in store.memberships(since).items()
        for member in members
    }
    ids = thinning.kept(keys, cluster_of.keys(), n_of_day, until.date())
    if len(ids) == len(keys):  # one scan is quicker than many looks
        found = {a.ticket_id: a for a in store.arrivals(encoder.name, since, until)}
    else:
        found = store.arrivals_of(encoder.name, ids)
    if missing := [ticket_id for ticket_id in ids if ticket_id not in found]:
        texts = [head(record.text, N_CHARS) for record in store.tickets(missing).values()]
        RememberingEncoder(encoder, store).encode(texts)
        found |= store.arrivals_of(encoder.name, missing)
    return Window(tuple(found[i] for i in ids if i in found), cluster_of, n_of_day)
