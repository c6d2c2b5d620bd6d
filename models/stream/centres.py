"""The clusters that the detector watches over, each by the sum of its tickets' vectors."""

from datetime import datetime

import numpy as np

from models.types import Vector

_FIRST = 64


class Centres:
    """Clusters by number, in the order in which they were added."""

    def __init__(self, dim: int) -> None:
        self._ids: list[str] = []
        self._number: dict[str, int] = {}
        self._born: list[datetime] = []
        self._totals = np.zeros((_FIRST, dim), dtype=np.float32)
        self._units = np.zeros((_FIRST, dim), dtype=np.float32)

    def __len__(self) -> int:
        """How many clusters there are."""
        return len(self._ids)

    def add(self, cluster_id: str, total: Vector, born: datetime) -> int:
        """Add a cluster whose tickets' vectors sum to ``total`` (dim,); returns its number."""
        number = len(self._ids)
        if number == len(self._totals):
            self._totals = np.vstack([self._totals, np.zeros_like(self._totals)])
            self._units = np.vstack([self._units, np.zeros_like(self._units)])
        self._ids.append(cluster_id)
        self._number[cluster_id] = number
        self._born.append(born)
        self._set(number, total)
        return number

    @property
    def n_bytes(self) -> int:
        """Memory of the vectors."""
        return self._totals.nbytes + self._units.nbytes

    def number(self, cluster_id: str) -> int | None:
        """The number of a cluster, None when it is not here."""
        return self._number.get(cluster_id)

    def id(self, number: int) -> str:
        """The id of a cluster."""
        return self._ids[number]

    def born(self, number: int) -> datetime:
        """When its first ticket came."""
        return self._born[number]

    def bore(self, number: int, at: datetime) -> None:
        """A ticket of it came at that instant; it may be the first."""
        self._born[number] = min(self._born[number], at)

    def take_in(self, number: int, vector: Vector) -> None:
        """Count a ticket more."""
        self._set(number, self._totals[number] + vector)

    def let_go(self, number: int, vector: Vector) -> None:
        """Count a ticket less."""
        self._set(number, self._totals[number] - vector)

    def centre(self, number: int) -> Vector:
        """Unit vector of a cluster's mean: (dim,)."""
        return np.asarray(self._units[number], dtype=np.float32)

    def nearest(self, vector: Vector) -> tuple[int, float]:
        """The number of the cluster whose centre is nearest, and its cosine; there must be one."""
        similarity = self._units[: len(self._ids)] @ vector
        number = int(similarity.argmax())
        return number, float(similarity[number])

    def similarity(self, number: int, vector: Vector) -> float:
        """Cosine of a vector to a cluster's centre."""
        return float(self._units[number] @ vector)

    def _set(self, number: int, total: Vector) -> None:
        self._totals[number] = total
        self._units[number] = total / max(float(np.linalg.norm(total)), 1e-12)
