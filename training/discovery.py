"""Issue types that nobody has named yet: groups among tickets without an issue.

Each ticket is tied to its nearest, a tie weighs as much as the two have neighbours in common
(Levine et al. 2015, "PhenoGraph", Cell 162), and Leiden finds groups that are tied more closely
than a fixed density (Traag et al. 2011, "constant Potts model", arXiv:1104.3114). So nobody says
how many groups there are, and a group is found alike whatever else there is. What else was tried:
DECISIONS.md, 0031.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

import graspologic_native
import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from sklearn.cluster import AgglomerativeClustering

from models.arrivals import labelled
from models.background import Background, background_of
from models.encoder import Encoder
from models.routing.catalogue import NO_PRODUCTS
from models.routing.lessons import Lessons
from models.sentences.reading import read
from models.triage import Model, Prepared, likely_issue, prepare, triage
from models.types import Arrival, Matrix, Ticket, n_voices
from models.vectors.sight import Sight
from models.writing import titles

MOST = 10_000
"""Tickets that are looked at, the newest: a minute of one core."""
LISTED = 20
MIN_CUSTOMERS = 5
N_READ = 100
N_NEAREST = 10
DENSITY = 0.01
"""Least mean tie of any two tickets of a group, in [0, 1]: groups of some tens of tickets."""
SAME = 0.75
"""Least cosine of two groups' centres, as if known without chance, to be about one thing."""
BLOCK = 1024
"""Rows compared with all others at once: a window of 10,000 takes 40 MB, not 400."""

Labels = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Unnamed:
    """An issue type that has no name yet.

    Attributes:
        title: in its customers' words, masked.
        n_tickets: how many tell of it.
        ticket_ids: which.
        like: the known issue that most of them seem to be; None when there is none such.
    """

    title: str
    n_tickets: int
    ticket_ids: tuple[str, ...]
    like: str | None = None


def unnamed(
    tickets: Sequence[Ticket],
    encoder: Encoder,
    sight: Sight | None,
    model: Model | None = None,
) -> tuple[Unnamed, ...]:
    """Find the issue types among the newest tickets that bear no issue, the most frequent first.

    Args:
        tickets: those with an issue are passed over.
        encoder: gives their vectors.
        sight: knows the desk's mean; None compares vectors as encoded.
        model: what was learnt of the issues that have a name, if anything was.
    """
    without = sorted((t for t in tickets if not t.issue), key=lambda t: (t.created_at, t.id))
    prepared = [prepare(ticket) for ticket in without[-MOST:]]
    if not prepared:
        return ()
    vectors = encoder.encode([p.to_encode for p in prepared])
    arrivals = [labelled(p, vector) for p, vector in zip(prepared, vectors, strict=True)]
    found = groups(sight.centred(vectors) if sight else vectors)
    large = [r for r in found if n_voices([arrivals[row] for row in r]) >= MIN_CUSTOMERS]
    everybody = background_of(arrivals, model.catalogue if model else NO_PRODUCTS)
    named = []
    for rows in large[:LISTED]:
        newest = rows[-N_READ:]
        like = _like(model, [prepared[row] for row in newest], vectors[list(newest)])
        named.append(replace(_named([arrivals[row] for row in rows], everybody), like=like))
    return tuple(named)


def groups(vectors: Matrix) -> tuple[tuple[int, ...], ...]:
    """Group tickets; every one has a group, if need be of its own.

    Args:
        vectors: (n_tickets, dim), unit-norm rows from the desk's mean, in a fixed order.

    Returns:
        Row numbers of each group, the largest group first.
    """
    if not len(vectors):
        return ()
    labels = _one_thing(vectors, _communities(_ties(vectors)))
    found = (np.flatnonzero(labels == label).tolist() for label in range(labels.max() + 1))
    return tuple(sorted((tuple(rows) for rows in found), key=lambda g: (-len(g), g)))


def _named(group: Sequence[Arrival], everybody: Background) -> Unnamed:
    reading = read(group[-N_READ:], everybody.catalogue.called)
    language = titles.languages_of(group)[0]
    return Unnamed(
        titles.title(reading, language, everybody.without(group)),
        len(group),
        tuple(a.ticket_id for a in group),
    )


def _like(model: Model | None, prepared: Sequence[Prepared], vectors: Matrix) -> str | None:
    """The known issue that more than half of these tickets are taken for."""
    if model is None:
        return None
    triaged = triage(model, prepared, vectors, Lessons())
    ((issue, n),) = Counter(likely_issue(t.issue, t.novelty) for t in triaged).most_common(1)
    return issue if 2 * n > len(prepared) else None


def _ties(vectors: Matrix) -> coo_array:
    """Between nearest tickets, each pair once: the share of neighbours they have in common."""
    n = len(vectors)
    n_near = min(N_NEAREST, n - 1) + 1
    nearest = np.empty((n, n_near), dtype=np.int64)
    for start in range(0, n, BLOCK):
        rows = np.arange(start, min(start + BLOCK, n))
        cosines = vectors[rows] @ vectors.T
        cosines[rows - start, rows] = np.inf  # a ticket is its own neighbour, whoever equals it
        nearest[rows] = np.argpartition(-cosines, n_near - 1, axis=1)[:, :n_near]
    one = np.repeat(np.arange(n), n_near)
    ones = np.ones(len(one), dtype=np.float32)
    knows = csr_array((ones, (one, nearest.ravel())), shape=(n, n))
    pairs = coo_array(knows + knows.T)
    one, other = pairs.row[pairs.row < pairs.col], pairs.col[pairs.row < pairs.col]
    common = np.asarray(knows[one].multiply(knows[other]).sum(axis=1)).ravel()
    n_known = np.asarray(knows.sum(axis=1)).ravel()
    weights = common / (n_known[one] + n_known[other] - common)
    return coo_array((weights, (one, other)), shape=(n, n))


def _communities(ties: coo_array) -> Labels:
    """Leiden's groups, numbered by their first ticket: (n_tickets,)."""
    named = zip(ties.row.astype(str), ties.col.astype(str), ties.data.tolist(), strict=True)
    edges = [(str(one), str(other), weight) for one, other, weight in named if weight > 0]
    labels = np.arange(ties.shape[0]) + ties.shape[0]  # who has no tie is alone
    if edges:
        _, community = graspologic_native.leiden(
            edges, None, DENSITY, 0.001, 1, False, 0, 1
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
