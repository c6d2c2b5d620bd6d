"""New products: what is strange about one of which there was hardly a ticket before.

Who has just unpacked a product tells one fault in words and in languages that lie far apart, so
that neighbours miss it (DECISIONS.md, 0047).
"""

import numpy as np
from numpy.typing import NDArray

from models.stream.by_name import ByName
from models.stream.memory import LOOSE
from models.stream.sighting import Rise
from models.stream.usual import Past
from models.types import Arrival


def debut(past: Past, by_name: ByName, arrival: Arrival) -> Rise | None:
    """What a strange ticket of a new product adds to; None when the product is not new.

    Or the desk itself is, or chance explains it.

    Args:
        past: of the desk.
        by_name: the same by names.
        arrival: the latest ticket.
    """
    at, memory = arrival.created_at, past.memory
    if not by_name.may_be_new(arrival.product) or not past.is_strange(arrival):
        return None
    its = by_name.of_product(arrival.product, at)
    rows = past.strange(its)
    if not past.is_new(rows, at):
        return None
    born = memory.key(int(rows[0]))[0] if len(rows) else at
    owners = memory.owner[rows]
    owned = np.bincount(owners[owners != LOOSE], minlength=1)
    loose = rows[owners == LOOSE]
    usual = past.strange_expected(its[its < rows[0]] if len(rows) else its, born)
    n_now = past.n_customers(loose, arrival)
    odds = past.odds_since(born, n_now, usual, at, past.watch.chance_issue)
    owner = _home(past, owned, len(rows))
    return Rise(loose, usual, odds, owner) if owner != LOOSE or odds < 1 else None


def _home(past: Past, owned: NDArray[np.intp], n: int) -> int:
    """The cluster that most of ``n`` strange tickets are in, if it is one of this product's.

    Most of theirs, and most of what it holds, as far as it is in mind: a ticket that strayed into
    something else does not draw the others after it.
    """
    number = int(owned.argmax())
    held = int((past.memory.owner[: len(past.memory)] == number).sum())
    return number if 2 * owned[number] > max(n, held, past.watch.min_customers) else LOOSE
