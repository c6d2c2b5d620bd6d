"""New products: what is strange about one of which there was hardly a ticket before.

Who has just unpacked a product tells one fault in words and in languages that lie far apart, so
that neighbours miss it (DECISIONS.md, 0047).
"""

from datetime import datetime
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from models.stream.memory import LOOSE, Rows
from models.stream.usual import Past, Usual
from models.types import Arrival


class Debut(NamedTuple):
    """The strange tickets of a new product.

    Attributes:
        loose: rows of those in no cluster.
        owner: number of the cluster that most are in, ``LOOSE`` if none.
        usual: strange ones that its tickets before let expect.
        odds: of so many by chance, as a multiple of what is taken for chance.
    """

    loose: Rows
    owner: int
    usual: Usual
    odds: float


def debut(past: Past, its: Rows, arrival: Arrival) -> Debut | None:
    """What an arrival adds to; None when the product is not new, or the desk itself is.

    Args:
        past: of the desk.
        its: rows of the product's tickets in the baseline and until the arrival, by time.
        arrival: a strange ticket of it.
    """
    at, memory = arrival.created_at, past.memory
    rows = past.strange(its)
    if not is_new(past, rows, at):
        return None
    born = memory.key(int(rows[0]))[0] if len(rows) else at
    owners = memory.owner[rows]
    owned = np.bincount(owners[owners != LOOSE], minlength=1)
    loose = rows[owners == LOOSE]
    usual = past.strange_expected(its[its < rows[0]] if len(rows) else its, born)
    n_now = past.n_customers(loose, arrival)
    odds = past.odds_since(born, n_now, usual, at, past.watch.chance_issue)
    return Debut(loose, _home(past, owned, len(rows)), usual, odds)


def is_new(past: Past, its: Rows, at: datetime) -> bool:
    """Whether a product's first ticket came within a week, on a desk that is older by another.

    Args:
        past: of the desk.
        its: rows of the product's tickets in the baseline and until now, by time.
        at: now.
    """
    first, last = past.before(at)
    born = past.memory.key(int(its[0]))[0] if len(its) else at
    young = past.watch.young
    is_old_desk = first != last and past.memory.key(first)[0] <= born - young
    return is_old_desk and at - born < young


def _home(past: Past, owned: NDArray[np.intp], n: int) -> int:
    """The cluster that most of ``n`` strange tickets are in, if it is one of this product's.

    Most of theirs, and most of what it holds, as far as it is in mind: a ticket that strayed into
    something else does not draw the others after it.
    """
    number = int(owned.argmax())
    held = int((past.memory.owner[: len(past.memory)] == number).sum())
    return number if 2 * owned[number] > max(n, held, past.watch.min_customers) else LOOSE
