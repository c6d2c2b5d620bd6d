"""What one arrival means for detection: what it joins, or what it founds with others."""

from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from models.stream.memory import LOOSE, Rows
from models.stream.usual import Past, Usual
from models.types import Arrival


class Rise(NamedTuple):
    """Recent tickets that an arrival comes with, and whether chance explains so many.

    Attributes:
        loose: rows of those in no cluster; the arrival is not among them.
        usual: those that were before.
        odds: of so many by chance, as a multiple of what is taken for chance.
        owner: number of the cluster that they are at home in, ``LOOSE`` if none.
        again: number of the cluster that they found once more, ``LOOSE`` for one of their own.
        issue: the known one that rises, where they are strange.
    """

    loose: Rows
    usual: Usual
    odds: float
    owner: int = LOOSE
    again: int = LOOSE
    issue: str | None = None


def risen(past: Past, rows: Rows, arrival: Arrival, least: int) -> Rise | None:
    """The recent ones of some tickets that are in no cluster, if chance does not explain them.

    Args:
        past: of the desk.
        rows: the tickets, the arrival not among them.
        arrival: the latest ticket.
        least: customers from which on they may be a problem.
    """
    at = arrival.created_at
    first, _ = past.recent(at)
    now = rows[rows >= first]
    loose = now[past.memory.owner[now] == LOOSE]
    if past.n_customers(loose, arrival) < least:  # most tickets
        return None
    usual = past.usual(past.not_over(rows[rows < first], at), at)
    odds = past.odds_now(loose, usual, arrival, past.watch.chance)
    return Rise(loose, usual, odds) if odds < 1 else None


@dataclass(frozen=True, slots=True)
class Sighting:
    """What one arrival means for detection.

    Attributes:
        cluster_id: the cluster it joined or founded, None for neither.
        founders: tickets that founded it, or with which a known issue came back to it, this one
            last, and their cosines to its centre; empty when this one joined alone.
        strength: this one's cosine to the cluster's centre, in [0, 1].
        odds: probability of such a rise by chance, as a multiple of what is taken for chance.
        again: the same by the cluster's last week alone: what never stopped may come back.
        baseline_per_day: usual rate of tickets like this one.
        rate_per_day: rate of the cluster's tickets, this one with them, over the last days.
        issue: the known one that rises, where the founders are strange.
    """

    cluster_id: str | None = None
    founders: tuple[tuple[str, float], ...] = ()
    strength: float = 0.0
    odds: float = inf
    again: float = inf
    baseline_per_day: float = 0.0
    rate_per_day: float = 0.0
    issue: str | None = None

    @property
    def rises(self) -> bool:
        """The cluster is, right now, above what chance explains."""
        return self.odds < 1.0


def strength(cosine: float) -> float:
    """A cosine to a cluster's centre as a share, in [0, 1]."""
    return min(1.0, max(0.0, cosine))
