"""How the detector looks at the stream."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from models.senders.unasked import Unasked
from models.types import Arrival, Matrix
from models.vectors.sight import Sight

DAY = timedelta(days=1)
QUIET_AFTER = 3 * DAY
"""Silence that ends a problem; what comes back was told of longer ago."""


@dataclass(frozen=True, slots=True)
class Watch:
    """How the detector looks. Cosines depend on encoder and desk and come with the artifact.

    Attributes:
        near: least cosines of two tickets about the same thing, loosest first; a problem told in
            one sentence is found with the tightest, one told in many ways with the loosest.
        join: least cosine of a ticket to the centre of a cluster it joins.
        chance: probability below which a rise is not taken for chance.
        strange: novelty from which a ticket counts as strange, in [0, 1].
        chance_issue: the same for a rise of all that is about one known issue, however it is told.
        times_usual: how many times its usual rate such an issue has to reach besides.
        chance_strange: the same for a rise of strange tickets alone. Known issues do not cross
            it: of their tickets 1 - ``strange`` are strange, by what novelty means.
        chance_slow: the same for the strange tickets of a young cluster since its first.
        min_customers: distinct customers that make a problem.
        window: how long "right now" is.
        parts: its last parts, each looked at by itself.
        baseline_days: how many days before it are "usual".
        young: how long a cluster, told of or not, is set against the time before its first ticket.
        sight: what vectors become before they are compared; None leaves them as they are.
        families: the family of each product that has one.
        days: longer spans in which a known issue may rise where a day brings too few.
        unasked: what tells by meaning who only wants to sell; None where nothing does.
    """

    near: tuple[float, ...]
    join: float
    chance: float = 1e-6
    strange: float = 0.8
    chance_strange: float = 1e-3
    chance_slow: float = 1e-4
    chance_issue: float = 1e-6
    times_usual: float = 2.5
    min_customers: int = 4
    window: timedelta = DAY
    parts: tuple[timedelta, ...] = (DAY / 2, DAY / 4, DAY / 8)
    baseline_days: int = 28
    young: timedelta = 7 * DAY
    sight: Sight | None = field(default=None, compare=False)
    families: Mapping[str, str] = field(default_factory=dict, compare=False)
    days: tuple[timedelta, ...] = (2 * DAY, 4 * DAY)
    unasked: Unasked | None = field(default=None, compare=False)

    @property
    def reach(self) -> timedelta:
        """How far back it ever looks: to the baseline of what is young."""
        return self.window + self.baseline_days * DAY + self.young

    @property
    def between_families(self) -> float:
        """Least cosine of two tickets that are told alike: of two families, too, of one thing."""
        return self.near[len(self.near) // 2]

    @property
    def of_any(self) -> float:
        """Least mean cosine of tickets of many families that are about the same thing."""
        return self.near[min(1, len(self.near) - 1)]

    @property
    def apart(self) -> float:
        """Least cosine to the centre of a cluster of what must not join it for being alike."""
        return (1 + self.join) / 2

    def family(self, product: str | None) -> str | None:
        """The family of a product; None where none is known: it may be of any."""
        return self.families.get(product) if product else None

    def offers(self, arrivals: Sequence[Arrival]) -> list[bool]:
        """Which tickets offer by their meaning what nobody asked for."""
        offers = self.unasked.offers(arrivals) if self.unasked else [False] * len(arrivals)
        return list(map(bool, offers))

    def see(self, vectors: Matrix) -> Matrix:
        """Vectors as they are compared: unit-norm rows, (n, dim)."""
        return self.sight.see(vectors) if self.sight else vectors

    def beside_names(self, seen: Matrix) -> Matrix:
        """The same without the product's name that each may have, by which two problems part."""
        return self.sight.beside_names(seen) if self.sight else seen
