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
from models.types import Arrival, Vector


def debut(past: Past, by_name: ByName, arrival: Arrival, seen: Vector) -> Rise | None:
    """What a strange ticket of a new product adds to; None when the product is not new.

    Or the desk itself is, or chance explains it.

    Args:
        past: of the desk.
        by_name: the same by names.
        arrival: the latest ticket.
        seen: (dim,) its vector.
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
    owner = _home(past, owned, len(rows), seen)
    return Rise(loose, usual, odds, owner) if owner != LOOSE or odds < 1 else None


def _home(past: Past, owned: NDArray[np.intp], n: int, seen: Vector) -> int:
    """The cluster of this product's that most of ``n`` strange tickets are in.

    Of a cluster that is this product's, most of what it holds, as far as it is in mind, is: a
    ticket that strayed into something else does not draw the others after it. Of several, into
    which a night has parted them, the one that a ticket is most like.
    """
    memory, least = past.memory, past.watch.min_customers
    owners = memory.owner[: len(memory)]
    held = np.bincount(owners[owners != LOOSE], minlength=len(owned))[: len(owned)]
    its = np.flatnonzero(2 * owned > np.maximum(held, least))
    if 2 * owned[its].sum() <= n:
        return LOOSE
    likeness = [float((memory.vectors[: len(memory)][owners == i] @ seen).mean()) for i in its]
    return int(its[np.argmax(likeness)])
