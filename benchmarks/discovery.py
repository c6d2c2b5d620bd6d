"""Groups among tickets that nobody has named: what a backlog and what a night finds in them.

    python benchmarks/discovery.py [PART ...]     parts: dstc, known, unsupervised

The groups that ``vigie train`` finds among tickets without an issue (``ours``, everybody has one)
and a night's (``night``, what is not near its group is left out); nobody says how many there are.
Beside them, on the vectors as encoded: HDBSCAN, HDBSCAN after UMAP, EVoC, and k-means told the
number. Accuracy is by the best matching of groups to issues, one to one, over all tickets; who is
left out counts as wrong, and for NMI and ARI as one group more. The default encoder, and MiniLM or
mpnet beside it.

dstc: DSTC11's banking calls. known: tickets of a quarter of the issues, three draws, on a desk that
has the others' (mean). unsupervised: the test tickets of BANKING77 and CLINC150 in scope.

UMAP and EVoC come with the extra ``peers``.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from importlib.util import find_spec
from typing import Any

import _common as common
import _slices as slices
import numpy as np
from _encoders import default_and_beside
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import HDBSCAN, KMeans
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score
from sklearn.metrics.cluster import contingency_matrix

from models.clustering import MIN_CLUSTER, cluster_window
from models.encoder import Encoder
from models.stream.watch import Watch
from models.triage import prepare
from models.types import Matrix, Ticket
from training.discovery import groups
from training.train import fit_watch

PEERS = {"umap": "umap-learn", "evoc": "evoc"}
DRAWS = (0, 1, 2)
HIDDEN = 0.25
LEFT_OUT = -1

Labels = NDArray[np.int64]
Pool = tuple[list[Ticket], list[Ticket]]
"""The tickets to be grouped, and those that the desk had before."""


def main(parts: Sequence[str]) -> None:
    """Run and keep the figures."""
    missing = [package for module, package in PEERS.items() if find_spec(module) is None]
    if missing:
        told = f"not compared: {', '.join(missing)}; pip install -e '.[peers]' adds them"
        print(told, file=sys.stderr)
    with default_and_beside("minilm", "mpnet") as encoders:
        for part in parts:
            figures = {
                f"{name}.{way}": _mean([_measure(*pool, encoder) for pool in pools])
                for name, pools in PARTS[part]().items()
                for way, encoder in encoders.items()
            }
            nested: dict[str, Any] = {}
            for key, found in figures.items():
                name, _, way = key.partition(".")
                nested.setdefault(name, {})[way] = found
            common.write_result(f"discovery_{part}", nested)


def dstc() -> dict[str, list[Pool]]:
    """Banking calls, and no past."""
    rows = slices.rows(common.dataset("dstc11-intent-induction"))
    turns = [
        Ticket(r["id"], slices.UNDATED, body=r["body"], issue=r["issue"])
        for r in rows
        if r["split"] == "task1-test-banking"
    ]
    return {"banking": [(turns, turns)]}


def known() -> dict[str, list[Pool]]:
    """Test tickets of the issues hidden, on a desk that has the training tickets of the others."""
    pools: dict[str, list[Pool]] = {}
    for name in ("banking77", "clinc150"):
        learn, test = slices.splits(name)
        issues = sorted({str(t.issue) for t in learn})
        for draw in DRAWS:
            order = np.random.default_rng(draw).permutation(len(issues))
            hidden = {issues[i] for i in order[: round(HIDDEN * len(issues))]}
            unknown = [t for t in test if t.issue in hidden]
            past = [t for t in learn if t.issue not in hidden]
            pools.setdefault(name, []).append((unknown, past))
    return pools


def unsupervised() -> dict[str, list[Pool]]:
    """All test tickets, and no past."""
    tests = {name: slices.splits(name)[1] for name in ("banking77", "clinc150")}
    return {name: [(test, test)] for name, test in tests.items()}


def _measure(
    tickets: Sequence[Ticket], past: Sequence[Ticket], encoder: Encoder
) -> dict[str, dict[str, float]]:
    vectors = encoder.encode([prepare(t).to_encode for t in tickets])
    watch = fit_watch(encoder.encode([prepare(t).to_encode for t in past]))
    _, truth = np.unique([str(t.issue) for t in tickets], return_inverse=True)
    found = {way: _judge(labels, truth) for way, labels in _ways(vectors, watch, truth)}
    print(found, file=sys.stderr, flush=True)
    return found


def _ways(vectors: Matrix, watch: Watch, truth: Labels) -> Iterator[tuple[str, Labels]]:
    assert watch.sight is not None
    centred, seen, n = watch.sight.centred(vectors), watch.see(vectors), len(vectors)
    yield "ours", _labels(groups(centred), n)
    yield "night", _labels(cluster_window(seen, near=watch.join), n)
    hdbscan = HDBSCAN(min_cluster_size=MIN_CLUSTER, algorithm="brute", copy=True)
    yield "hdbscan", hdbscan.fit_predict(vectors)
    if find_spec("umap"):
        from umap import UMAP

        flat = UMAP(n_components=5, metric="cosine", min_dist=0.0, random_state=0)
        yield "umap_hdbscan", hdbscan.fit_predict(flat.fit_transform(vectors))
    if find_spec("evoc"):
        from evoc import EVoC

        yield "evoc", EVoC(random_state=0).fit_predict(vectors)
    told = KMeans(int(truth.max()) + 1, n_init=10, random_state=0)
    yield "kmeans_told_k", told.fit_predict(vectors)


def _labels(groups: Sequence[Sequence[int]], n: int) -> Labels:
    labels = np.full(n, LEFT_OUT)
    for label, rows in enumerate(groups):
        labels[list(rows)] = label
    return labels


def _judge(labels: Labels, truth: Labels) -> dict[str, float]:
    """Accuracy, NMI, ARI, share in a group and purity of the groups in %, number of groups."""
    grouped = labels != LEFT_OUT
    counts = contingency_matrix(labels[grouped], truth[grouped])
    matched = counts[linear_sum_assignment(-counts)].sum()
    return {
        "accuracy": 100 * matched / len(truth),
        "nmi": 100 * normalized_mutual_info_score(truth, labels),
        "ari": 100 * adjusted_rand_score(truth, labels),
        "grouped": 100 * grouped.mean(),
        "purity": 100 * counts.max(axis=1).sum() / max(1, grouped.sum()),
        "n_groups": len(counts),
    }


def _mean(found: Sequence[dict[str, dict[str, float]]]) -> dict[str, dict[str, float]]:
    return {
        way: {f: round(float(np.mean([one[way][f] for one in found])), 1) for f in figures}
        for way, figures in found[0].items()
    }


PARTS: dict[str, Callable[[], dict[str, list[Pool]]]] = {
    "dstc": dstc,
    "known": known,
    "unsupervised": unsupervised,
}

if __name__ == "__main__":
    main(sys.argv[1:] or list(PARTS))
