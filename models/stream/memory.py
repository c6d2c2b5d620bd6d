"""The tickets that the detector has in mind, in rows by time; busy past days thinned."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.stream import silence
from models.stream.thinning import is_past, lot_of, share_of
from models.stream.watch import DAY
from models.types import Arrival, Matrix, Vector
from models.vectors.glance import Rounded, cosines_above, rounded
from models.words import Words, words_of

LOOSE = -1
"""Owner of a row that belongs to no cluster."""
NOTHING = -1
N_ABOUT = 5
ISSUE, WITHIN_FAMILY, PRODUCT, FAMILY, LEANING = range(N_ABOUT)
"""Columns of ``Memory.about``."""
Rows = NDArray[np.intp]
_COLUMNS = ("vectors", "numbers", "steps", "novelty", "owner", "about", "language", "weight")
_LAST = "\U0010ffff"  # sorts behind every ticket id


class Memory:
    """Rows of tickets by (created_at, id): row i of every column is the i-th ticket.

    Attributes:
        vectors: (n_rows or more, dim) as they are compared.
        numbers, steps: (…, dim) and (…,) these rounded, for a first look.
        novelty: (…,) in [0, 1].
        owner: (…,) number of the cluster a ticket is in, or ``LOOSE``.
        about: (…, 5) numbers of what a ticket is likely about, or ``NOTHING``: its known issue,
            that within its family of products, its product, the family, the issue that it leans to.
        language: (…,) number of the one it is written in.
        weight: (…,) how many tickets a row stands for.
        words: which tickets say a word.
    """

    def __init__(self, dim: int) -> None:
        self.vectors = np.zeros((1024, dim), dtype=np.float32)
        self.numbers = np.zeros((1024, dim), dtype=np.int8)
        self.steps = np.zeros(1024, dtype=np.float32)
        self.novelty = np.zeros(1024, dtype=np.float32)
        self.owner = np.full(1024, LOOSE, dtype=np.int32)
        self.about = np.full((1024, N_ABOUT), NOTHING, dtype=np.int32)
        self.language = np.full(1024, NOTHING, dtype=np.int32)
        self.weight = np.ones(1024, dtype=np.float32)
        self._numbers: dict[str, int] = {}  # by name, in their order
        self._keys: list[tuple[datetime, str]] = []
        self._created_at: dict[str, datetime] = {}
        self._customers: dict[str, str] = {}
        self._n_of_day: Counter[date] = Counter()  # those that are not kept, too
        self._today = date.min
        self._silences: tuple[silence.Silence, ...] | None = ()  # None: to be found anew
        self.words = Words()

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._keys)

    def __contains__(self, ticket_id: object) -> bool:
        """Whether a ticket has a row."""
        return ticket_id in self._created_at

    @property
    def n_bytes(self) -> int:
        """Memory of the columns."""
        return sum(column.nbytes for column in self._columns)

    def key(self, row: int) -> tuple[datetime, str]:
        """When the ticket of a row came, and its id."""
        return self._keys[row]

    def row(self, ticket_id: str) -> int:
        """The row of a ticket that has one."""
        return bisect_left(self._keys, (self._created_at[ticket_id], ticket_id))

    def between(self, after: datetime, until: datetime) -> tuple[int, int]:
        """First row and the one behind the last of after < created_at <= until."""
        return bisect_right(self._keys, (after, _LAST)), bisect_right(self._keys, (until, _LAST))

    def back(self, until: datetime, span: timedelta) -> datetime:
        """The instant that lies ``span`` of the desk's own time before another."""
        return silence.back(until, span, self._silences_until(until))

    def own_time(self, row: int, until: datetime) -> timedelta:
        """How much of the desk's own time lies between the ticket of a row and an instant."""
        return silence.between(self._keys[row][0], until, self._silences_until(until))

    def cosines(self, first: int, last: int, seen: Vector, least: float) -> Vector:
        """Of the rows from ``first`` to before ``last`` to a vector; those below may be -1."""
        look = Rounded(self.numbers[first:last], self.steps[first:last])
        return cosines_above(self.vectors[first:last], look, seen, least)

    def saying(self, word: str, after: datetime, until: datetime) -> Rows:
        """The rows of after < created_at <= until whose tickets say a word."""
        said = self.words.between(word, after, until)
        return np.array([self.row(ticket_id) for ticket_id in said], dtype=np.intp)

    def n_in(self, language: str, after: datetime, until: datetime) -> int:
        """How many tickets of after < created_at <= until are in a language."""
        first, end = self.between(after, until)
        return int((self.language[first:end] == self._spoken(language)).sum())

    def customers(self, rows: Rows) -> set[str]:
        """Who wrote these; a ticket of nobody known is by somebody of its own."""
        return {self._customers[self._keys[i][1]] for i in rows}

    def number(self, name: str) -> int:
        """The number of what tickets are about, in any column."""
        return self._numbers.setdefault(name, len(self._numbers))

    def name(self, number: int) -> str:
        """The name that has this number."""
        return list(self._numbers)[number]

    def insert(self, arrival: Arrival, seen: Vector, about: Sequence[str | None] = ()) -> int:
        """Give a ticket a row, in no cluster; returns it.

        Args:
            arrival: the ticket.
            seen: (dim,) its vector.
            about: names for the columns of ``about``, none alike in two columns.
        """
        n = len(self._keys)
        self._reserve(n + 1)
        key = (arrival.created_at, arrival.ticket_id)
        row = bisect_left(self._keys, key)
        if row < n:  # late: make room; on time, nothing moves
            for column in self._columns:
                column[row + 1 : n + 1] = column[row:n].copy()
        self.vectors[row] = seen
        self.numbers[row : row + 1], self.steps[row : row + 1] = rounded(seen[None])
        self.novelty[row] = arrival.novelty
        self.owner[row], self.weight[row] = LOOSE, 1.0
        self.about[row] = self._numbered(about)
        self.language[row] = self._spoken(arrival.language)
        self._keys.insert(row, key)
        around = self._keys[max(0, row - 1) : row + 2]
        if around[-1][0] - around[0][0] > silence.COUNTED:  # hardly ever: it ends or divides one
            self._silences = None
        self._note(arrival)
        self.words.insert(*key, words_of(arrival.text, arrival.language))
        return row

    def extend(
        self, arrivals: Sequence[Arrival], seen: Matrix, about: Sequence[Sequence[str | None]]
    ) -> None:
        """Give rows to many tickets at once, of different ids and none with a row; in no cluster.

        Args:
            arrivals: n tickets, in any order.
            seen: (n, dim) their vectors.
            about: of each, names for the columns of ``about``.
        """
        n, end = len(self._keys), len(self._keys) + len(arrivals)
        self._reserve(end)
        keys = [(arrival.created_at, arrival.ticket_id) for arrival in arrivals]
        self._keys += keys
        order = sorted(range(end), key=self._keys.__getitem__)
        self._keys = [self._keys[i] for i in order]
        self._silences = None
        self.vectors[n:end] = seen
        self.numbers[n:end], self.steps[n:end] = rounded(seen)
        self.novelty[n:end] = [arrival.novelty for arrival in arrivals]
        self.owner[n:end], self.weight[n:end] = LOOSE, 1.0
        self.about[n:end] = [self._numbered(names) for names in about]
        self.language[n:end] = [self._spoken(arrival.language) for arrival in arrivals]
        for column in self._columns:
            column[:end] = column[order]
        for arrival in arrivals:
            self._note(arrival)
        said = [words_of(arrival.text, arrival.language) for arrival in arrivals]
        self.words.extend(keys, said)

    def relabel(self, ticket_id: str, about: Sequence[str | None]) -> None:
        """Say what a ticket is about by now, if it has a row."""
        if ticket_id in self:
            self.about[self.row(ticket_id)] = self._numbered(about)

    def remove(self, row: int) -> None:
        """Take a ticket out: it does not count for its day any more."""
        self._n_of_day[_day(self._keys[row][0])] -= 1
        self._drop([row])

    def count(self, n_of_day: Mapping[date, int]) -> None:
        """Say how many tickets each day had, when not all of them were given."""
        self._n_of_day = Counter(n_of_day)

    def forget_before(self, oldest: datetime) -> None:
        """Forget what is older, once it is a quarter of the rows."""
        n_stale = bisect_left(self._keys, (oldest, ""))
        if n_stale >= max(256, len(self._keys) // 4):
            self._drop(range(n_stale))

    def thin(self, newest: datetime) -> None:
        """Once a day: keep of the days that are past by now their share."""
        today = _day(newest)
        if today <= self._today:
            return
        self._today = today
        dropped = []
        for day, n in self._n_of_day.items():
            share = share_of(n)
            midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
            first = bisect_left(self._keys, (midnight, ""))
            last = bisect_left(self._keys, (midnight + DAY, "")) if share < 1 else first
            for row in range(first, last):
                if is_past(day, today, owned=bool(self.owner[row] != LOOSE)):
                    self.weight[row] = 1 / share
                    if lot_of(self._keys[row][1]) >= share:
                        dropped.append(row)
        self._drop(dropped)

    def _silences_until(self, until: datetime) -> tuple[silence.Silence, ...]:
        """The silences, and what has gone by since the ticket that came last."""
        if self._silences is None:
            self._silences = silence.silences(at for at, _ in self._keys)
        if not self._keys or self._keys[-1][0] >= until:
            return self._silences
        return (*self._silences, (self._keys[-1][0], until))

    def _reserve(self, n_rows: int) -> None:
        """Have room for so many rows; what is in the new ones is to be written."""
        size = len(self.vectors)
        if n_rows <= size:
            return
        n_rows = max(2 * size, n_rows + n_rows // 4)  # after many come some more
        for name in _COLUMNS:
            column = getattr(self, name)
            larger = np.zeros((n_rows, *column.shape[1:]), column.dtype)
            larger[:size] = column
            setattr(self, name, larger)

    def _note(self, arrival: Arrival) -> None:
        """Remember of a ticket when it came, and from whom."""
        self._n_of_day[_day(arrival.created_at)] += 1
        self._created_at[arrival.ticket_id] = arrival.created_at
        self._customers[arrival.ticket_id] = arrival.voice

    def _spoken(self, language: str) -> int:
        return self.number(f"said in {language}")

    def _numbered(self, about: Sequence[str | None]) -> list[int]:
        named = (*about, *[None] * N_ABOUT)[:N_ABOUT]
        return [NOTHING if name is None else self.number(name) for name in named]

    @property
    def _columns(self) -> tuple[NDArray[Any], ...]:
        return tuple(getattr(self, name) for name in _COLUMNS)

    def _drop(self, rows: Collection[int]) -> None:
        if not rows:
            return
        n = len(self._keys)
        stays = np.ones(n, dtype=bool)
        stays[list(rows)] = False
        for row in rows:
            at, ticket_id = self._keys[row]
            self.words.drop(at, ticket_id)
            del self._created_at[ticket_id], self._customers[ticket_id]
        self._keys = [key for key, stay in zip(self._keys, stays, strict=True) if stay]
        self._silences = None
        first = min(rows)  # what stands before stays where it is
        for column in self._columns:
            column[first : len(self._keys)] = column[first:n][stays[first:]]


def _day(at: datetime) -> date:
    return at.astimezone(UTC).date()
