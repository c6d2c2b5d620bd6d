"""Tickets that are about the same thing: communities in the graph of nearest tickets.

Each ticket is tied to its nearest, a tie weighs as much as the two have neighbours in common
(Levine et al. 2015, "PhenoGraph", Cell 162), and Leiden finds groups that are tied more closely
than a fixed density (Traag et al. 2011, "constant Potts model", arXiv:1104.3114). So nobody says
how many groups there are, and a group is found alike whatever else the window holds. What else was
tried: DECISIONS.md, 0031.
"""

import graspologic_native
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from sklearn.cluster import AgglomerativeClustering

from models.types import Matrix, Vector

MIN_CLUSTER = 5
N_NEAREST = 10
DENSITY = 0.01
"""Least mean tie of any two tickets of a group, in [0, 1]: groups of some tens of tickets."""
SAME = 0.75
"""Least cosine of two groups' centres, as if known without chance, to be about one thing."""
BLOCK = 1024
"""Rows compared with all others at once: a window of 10,000 takes 40 MB, not 400."""

Labels = NDArray[np.int64]


def cluster_window(
    vectors: Matrix, *, seen: Matrix | None = None, near: float | None = None, seed: int = 0
) -> tuple[tuple[int, ...], ...]:
    """Group the tickets of a window.

    Args:
        vectors: (n_tickets, dim), unit-norm rows from the desk's mean, in a fixed order.
        seen: (n_tickets, any dim), unit-norm rows in which tickets are held against their
            group's centre; the same vectors when None.
        near: least cosine of a ticket to that centre. Those farther off and groups of fewer than
            ``MIN_CLUSTER`` are left out, which keeps a group about one thing. None leaves nobody
            out: every ticket has a group, if need be of its own.
        seed: of Leiden's order of moves.

    Returns:
        Row numbers of each group, the largest group first.
    """
    if len(vectors) < (1 if near is None else 2 * MIN_CLUSTER):
        return ()
    held = vectors if seen is None else seen
    # Two tickets as far from a centre as is allowed have its square for their cosine.
    ties = _ties(vectors, held, -1.0 if near is None else near**2)
    labels = _one_thing(vectors, _communities(ties, seed))
    groups = [np.flatnonzero(labels == label) for label in range(labels.max() + 1)]
    if near is not None:
        groups = [rows[held[rows] @ centre(held[rows]) >= near] for rows in groups]
        groups = [rows for rows in groups if len(rows) >= MIN_CLUSTER]
    found = (tuple(int(row) for row in rows) for rows in groups)
    return tuple(sorted(found, key=lambda g: (-len(g), g)))


def centre(vectors: Matrix) -> Vector:
    """Unit vector of the mean: (dim,)."""
    mean = vectors.mean(axis=0)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12), dtype=np.float32)


def _ties(vectors: Matrix, held: Matrix, least: float) -> coo_array:
    """Between nearest tickets, each pair once: the share of neighbours they have in common.

    Pairs whose cosine among ``held`` is under ``least`` are no neighbours.
    """
    n = len(vectors)
    n_near = min(N_NEAREST, n - 1) + 1
    nearest = np.empty((n, n_near), dtype=np.int64)
    alike = np.empty((n, n_near), dtype=np.float32)
    for start in range(0, n, BLOCK):
        rows = np.arange(start, min(start + BLOCK, n))
        cosines = vectors[rows] @ vectors.T
        cosines[rows - start, rows] = np.inf  # a ticket is its own neighbour, whoever equals it
        nearest[rows] = np.argpartition(-cosines, n_near - 1, axis=1)[:, :n_near]
        alike[rows] = np.einsum("nd,nkd->nk", held[rows], held[nearest[rows]])
    itself = nearest == np.arange(n)[:, None]
    one, which = np.nonzero((alike >= least) | itself)
    ones = np.ones(len(one), dtype=np.float32)
    knows = csr_array((ones, (one, nearest[one, which])), shape=(n, n))
    pairs = coo_array(knows + knows.T)
    one, other = pairs.row[pairs.row < pairs.col], pairs.col[pairs.row < pairs.col]
    common = np.asarray(knows[one].multiply(knows[other]).sum(axis=1)).ravel()
    n_known = np.asarray(knows.sum(axis=1)).ravel()
    weights = common / (n_known[one] + n_known[other] - common)
    return coo_array((weights, (one, other)), shape=(n, n))


def _communities(ties: coo_array, seed: int) -> Labels:
    """Leiden's groups, numbered by their first ticket: (n_tickets,)."""
    named = zip(ties.row.astype(str), ties.col.astype(str), ties.data.tolist(), strict=True)
    edges = [(str(one), str(other), weight) for one, other, weight in named if weight > 0]
    labels = np.arange(ties.shape[0]) + ties.shape[0]  # who has no tie is alone
    if edges:
        _, community = graspologic_native.leiden(
            edges, None, DENSITY, 0.001, 1, False, seed, 1
        )  # no start, resolution, randomness, iterations, not by modularity, seed, trials
        for name, label in community.items():
            labels[int(name)] = label
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    return np.asarray(np.argsort(np.argsort(first))[inverse], dtype=np.int64)


def _one_thing(vectors: Matrix, labels: Labels) -> Labels:
    """Join communities around one centre: a problem that many tell is cut into several.

    The cosine of two centres is set against the tickets' mean cosine within each group; a
    centre's length without its chance part follows from it.
    """
    n_groups = int(labels.max()) + 1
    if n_groups == 1:
        return labels
    sizes = np.bincount(labels)
    shape = (n_groups, len(labels))
    member = csr_array((np.ones(len(labels)), (labels, np.arange(len(labels)))), shape=shape)
    sums = member @ vectors.astype(np.float64)
    between = sums @ sums.T
    pairs = sizes * (sizes - 1)
    within = np.where(pairs > 0, (np.diag(between) - sizes) / np.maximum(pairs, 1), 1.0)
    lengths = np.sqrt(np.maximum(within, 1e-6)) * sizes
    apart = 1 - np.minimum(between / np.outer(lengths, lengths), 1.0)
    np.fill_diagonal(apart, 0.0)
    joined = AgglomerativeClustering(
        n_clusters=None, metric="precomputed", linkage="average", distance_threshold=1 - SAME
    ).fit_predict(apart)
    return np.asarray(joined[labels], dtype=np.int64)
