"""Two problems that one cluster holds, told apart by night (DECISIONS.md, 0146).

What is strange about a new product is one problem at first (0047), and short texts are alike by the
name of the product that they share. Once there are enough of each they are two, or an article
would give the remedy of one to who has the other.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from models.clustering import centre
from models.nights.tree import Rows, joins
from models.stream.usual import ALIKE, KINDRED, mean_cosine
from models.stream.watch import Watch
from models.types import Arrival, Matrix, n_voices

MOST = 1_000
"""Tickets of a cluster that are held against each other; what more say is one thing."""
IN_ONE_LANGUAGE = 2
"""Tickets of one language in each part, or it is the language that parts them."""


def parted(
    arrivals: Sequence[Arrival], seen: Matrix, watch: Watch, everywhere: str | None = None
) -> Rows | None:
    """The smaller of two kinds of tickets that a product's cluster holds, None where it is of one.

    Of a tree of who is nearest to whom on average the last two branches that are large enough are
    looked at: what joins these later are strays.

    Args:
        arrivals: the cluster's tickets.
        seen: (n_arrivals, dim) their vectors as they are compared.
        watch: how they are.
        everywhere: the product that half of the desk is about: it brings nothing together.
    """
    product = most_of(arrivals)
    if not 2 * watch.min_customers <= len(arrivals) <= MOST or product in (None, everywhere):
        return None
    told = watch.beside_names(seen)
    parts = _branches(arrivals, told, watch.min_customers)
    if parts is None or not _share_a_language(arrivals, *parts):
        return None
    one, other = parts
    if _are_twins(seen[one], seen[other], watch) or not _are_two(told[one], told[other], watch):
        return None
    return min(parts, key=lambda rows: (len(rows), -rows[0]))


def most_of(arrivals: Sequence[Arrival]) -> str | None:
    """The product that more than half of some tickets are about, which brought them together.

    What was found alike by nothing but what it says is one thing told in many ways.
    """
    (product, n), *_ = Counter(a.product for a in arrivals).most_common() or [(None, 0)]
    return product if 2 * n > len(arrivals) else None


def _branches(arrivals: Sequence[Arrival], seen: Matrix, least: int) -> tuple[Rows, Rows] | None:
    """The last two branches to join of which each has so many customers, if there are such."""
    found = None
    for one, other in joins(seen):
        parts = one.rows, other.rows
        if min(n_voices(arrivals[row] for row in rows) for rows in parts) >= least:
            found = parts
    return found


def _share_a_language(arrivals: Sequence[Arrival], one: Rows, other: Rows) -> bool:
    """Whether something in one language is in both: two tellings of one problem lie apart, too."""
    first, second = (Counter(arrivals[row].language for row in rows) for rows in (one, other))
    return any(min(first[each], second[each]) >= IN_ONE_LANGUAGE for each in first)


def _are_twins(some: Matrix, others: Matrix, watch: Watch) -> bool:
    """Whether the next night would merge them."""
    return float(centre(some) @ centre(others)) >= watch.join


def _are_two(some: Matrix, others: Matrix, watch: Watch) -> bool:
    """Whether each part is of one thing, and nothing says that both are of the same."""
    alike = [mean_cosine(some), mean_cosine(others)]
    if min(alike) < ALIKE * watch.near[0]:
        return False
    across = some.mean(axis=0) @ others.mean(axis=0)
    return bool(across < min(watch.near[0], KINDRED * float(np.prod(alike)) ** 0.5))
