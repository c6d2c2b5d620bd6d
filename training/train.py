"""The training story: labelled tickets in, an artifact with its figures out."""

import hashlib
import json
import platform
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from itertools import pairwise
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.special import log_softmax
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from models.abstain import Rule, fit_rule
from models.artifact import Artifact
from models.catalogue import Catalogue
from models.encoder import Encoder
from models.lexical import Lexicon, fit_lexicon
from models.novelty import Novelty, distance
from models.router import Head, Router, Views
from models.surge import Watch
from models.triage import Model, Prepared, prepare
from models.types import FIELDS, Field, Matrix, Ticket
from training.evaluate import judge, without_labels

N_REFERENCE = 8000
"""Reference vectors kept for novelty: a scan of them costs a millisecond."""
MIN_TICKETS = 20
NEAR_QUANTILES = (0.99, 0.995, 0.998, 0.999)
"""Shares of random pairs of tickets less alike than the detector's radii."""
WATCHED = 2000
"""Tickets that are compared pairwise for it."""
JOIN_MARGIN = 0.12
"""A cluster's centre is nearer to its tickets than they are to each other."""

Progress = Callable[[str], None]


class TrainingError(ValueError):
    """Nothing can be learnt from these tickets; the message says what is missing."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """Tickets with what was made of them, row for row."""

    tickets: tuple[Ticket, ...]
    prepared: tuple[Prepared, ...]
    vectors: Matrix

    def take(self, rows: Sequence[int]) -> "Part":
        """The part of these rows, in their order."""
        return Part(
            tuple(self.tickets[i] for i in rows),
            tuple(self.prepared[i] for i in rows),
            self.vectors[list(rows)],
        )


def train(
    tickets: Sequence[Ticket],
    encoder: Encoder,
    *,
    encoder_spec: Sequence[str],
    catalogue: Catalogue,
    target_error: float,
    seed: int,
    now: datetime,
    progress: Progress = lambda _message: None,
) -> Artifact:
    """Fit, calibrate and judge an artifact.

    Args:
        tickets: labelled in any of product, queue, issue, priority; a field without two labels
            is left untrained.
        encoder: gives every view its vectors; each ticket is encoded once.
        encoder_spec: how the artifact names the encoder.
        catalogue: products and the names customers give them.
        target_error: share of wrong values accepted among those decided, in (0, 1).
        seed: of the draws made.
        now: birth of the artifact.
        progress: told of each step.

    Raises:
        TrainingError: too few tickets, or no field has two labels.
    """
    _check(tickets)
    progress(f"encoding {len(tickets)} tickets with {encoder.name}")
    whole = _encode(tickets, encoder)
    fitting, weighing, limiting, judging = split(whole, seed)
    progress("fitting the routers")
    lexicon = fit_lexicon([p.text for p in fitting.prepared])
    routers = {}
    for name in FIELDS:
        router = fit_router(name, fitting, weighing, lexicon)
        if router is not None:
            routers[name] = router
    if not routers:
        raise TrainingError("expected two labels or more in product, queue, issue or priority")
    progress("calibrating")
    model = Model(
        artifact=artifact_id(now, tickets, encoder.name, seed),
        encoder=encoder,
        lexicon=lexicon,
        routers=routers,
        rules={n: fit_limits(r, limiting, lexicon, target_error) for n, r in routers.items()},
        novelty=fit_novelty(fitting, limiting, seed),
        catalogue=catalogue,
    )
    progress(f"judging on the {len(judging.tickets)} latest tickets")
    return Artifact(
        model=model,
        watch=fit_watch(whole.vectors, seed),
        encoder_spec=tuple(encoder_spec),
        birth=_birth(tickets, whole, (fitting, weighing, limiting, judging), seed, now),
        metrics=judge(model, judging.tickets, judging.prepared, judging.vectors),
    )


def split(whole: Part, seed: int) -> tuple[Part, Part, Part, Part]:
    """Cut by time into four parts.

    The first 70 % to fit, then 7.5 % to weigh the views, 10 % for the limits, and the latest
    12.5 % to judge. Undated tickets (all of one instant) are cut by chance.
    """
    order = sorted(range(len(whole.tickets)), key=lambda i: _when(whole.tickets[i]))
    if whole.tickets[order[0]].created_at == whole.tickets[order[-1]].created_at:
        order = [int(i) for i in np.random.default_rng(seed).permutation(len(order))]
    cuts = [int(len(order) * share) for share in (0.0, 0.7, 0.775, 0.875, 1.0)]
    fitting, weighing, limiting, judging = (
        whole.take(order[first:last]) for first, last in pairwise(cuts)
    )
    return fitting, weighing, limiting, judging


def fit_router(name: Field, fitting: Part, weighing: Part, lexicon: Lexicon) -> Router | None:
    """Fit a head for each view and weigh them; None when there are not two labels."""
    rows = [i for i, t in enumerate(fitting.tickets) if getattr(t, name)]
    labels = [str(getattr(fitting.tickets[i], name)) for i in rows]
    values = tuple(sorted(set(labels)))
    if len(values) < 2:
        return None
    y = np.array([values.index(label) for label in labels])
    part = fitting.take(rows)
    dense = LogisticRegression(C=10.0, max_iter=200, tol=1e-3).fit(part.vectors, y)
    # Its solver draws the order of tickets: the same tickets must give the same weights.
    svc = LinearSVC(C=0.5, tol=1e-3, random_state=0)
    lexical = svc.fit(lexicon.encode([p.text for p in part.prepared]), y)
    router = Router(name, values, _head(dense), _head(lexical), (1.0, 1.0))
    return Router(
        name, values, router.dense, router.lexical, weigh_views(router, weighing, lexicon)
    )


def weigh_views(router: Router, part: Part, lexicon: Lexicon) -> tuple[float, float]:
    """Weights of the views that make held-back labels likeliest (logarithmic opinion pool)."""
    views, truth = _views_and_truth(router, part, lexicon)
    known = truth >= 0
    if known.sum() < MIN_TICKETS:
        return (0.7, 0.7)
    dense = router.dense.log_probabilities(views.dense)[known]
    lexical = router.lexical.log_probabilities(views.lexical)[known]
    y = truth[known]

    def loss(weights: Any) -> float:
        pooled = log_softmax(weights[0] * dense + weights[1] * lexical, axis=1)
        return float(-pooled[np.arange(len(y)), y].mean())

    best = minimize(loss, x0=[1.0, 1.0], bounds=[(0.01, 10.0)] * 2, method="L-BFGS-B")
    return (round(float(best.x[0]), 4), round(float(best.x[1]), 4))


def fit_limits(router: Router, part: Part, lexicon: Lexicon, target_error: float) -> Rule:
    """Thresholds and the set's floor for one field, on tickets never used before."""
    views, truth = _views_and_truth(router, part, lexicon)
    labelled = [i for i, t in enumerate(part.tickets) if getattr(t, router.field)]
    probabilities = router.probabilities(views)[labelled]
    products = [part.tickets[i].product for i in labelled]
    return fit_rule(probabilities, truth[labelled], products, target_error)


def fit_novelty(fitting: Part, limiting: Part, seed: int) -> Novelty:
    """Keep a sample of the training vectors, and how far ordinary tickets lie from them."""
    n = len(fitting.vectors)
    rows = np.random.default_rng(seed).permutation(n)[:N_REFERENCE]
    reference = fitting.vectors[np.sort(rows)].astype(np.float16).astype(np.float32)
    return Novelty(reference, np.sort(distance(reference, limiting.vectors)))


def fit_watch(vectors: Matrix, seed: int) -> Watch:
    """Set the detector's radii by how alike two random tickets of this desk are."""
    rng = np.random.default_rng(seed)
    some = vectors[np.sort(rng.permutation(len(vectors))[:WATCHED])]
    pairs = (some @ some.T)[np.triu_indices(len(some), k=1)]
    near = tuple(round(float(q), 4) for q in np.quantile(pairs, NEAR_QUANTILES))
    return Watch(near=near, join=round(min(0.9, near[1] + JOIN_MARGIN), 4))


def artifact_id(now: datetime, tickets: Sequence[Ticket], encoder: str, seed: int) -> str:
    """Birth and four digits of what it was made from."""
    made_from = f"{data_hash(tickets)}{encoder}{seed}".encode()
    return f"{now:%Y%m%dT%H%M%S}-{hashlib.sha256(made_from).hexdigest()[:4]}"


def data_hash(tickets: Sequence[Ticket]) -> str:
    """Hash of what was learnt from: ids, texts and labels."""
    digest = hashlib.sha256()
    for t in tickets:
        row = [t.id, t.subject, t.body, t.product, t.queue, t.issue, t.priority]
        digest.update(json.dumps(row, ensure_ascii=False).encode())
    return digest.hexdigest()[:16]


def _check(tickets: Sequence[Ticket]) -> None:
    if len(tickets) < MIN_TICKETS:
        raise TrainingError(f"expected at least {MIN_TICKETS} tickets, got {len(tickets)}")
    labels: Mapping[str, int] = {
        name: len({getattr(t, name) for t in tickets} - {None}) for name in FIELDS
    }
    if max(labels.values()) < 2:
        found = ", ".join(f"{name} {n}" for name, n in labels.items())
        raise TrainingError(f"expected two labels or more in one field, found: {found}")


def _encode(tickets: Sequence[Ticket], encoder: Encoder) -> Part:
    prepared = tuple(prepare(without_labels(t)) for t in tickets)
    return Part(tuple(tickets), prepared, encoder.encode([p.to_encode for p in prepared]))


def _views_and_truth(router: Router, part: Part, lexicon: Lexicon) -> tuple[Views, Any]:
    index = {value: i for i, value in enumerate(router.values)}
    truth = np.array([index.get(str(getattr(t, router.field)), -1) for t in part.tickets], int)
    return Views(part.vectors, lexicon.encode([p.text for p in part.prepared])), truth


def _head(model: Any) -> Head:
    """The linear model as a head; two classes come as one row, which the other mirrors."""
    weights, bias = model.coef_, model.intercept_
    if len(weights) == 1:
        weights, bias = np.vstack([-weights, weights]) / 2, np.array([-bias[0], bias[0]]) / 2
    return Head(weights.astype(np.float16).astype(np.float32), bias.astype(np.float32))


def _birth(
    tickets: Sequence[Ticket], whole: Part, parts: Sequence[Part], seed: int, now: datetime
) -> dict[str, Any]:
    fields = {
        n: dict(Counter(str(getattr(t, n)) for t in tickets if getattr(t, n))) for n in FIELDS
    }
    names = ("fit", "weigh", "limit", "judge")
    return {
        "created_at": now.isoformat(),
        "data_hash": data_hash(tickets),
        "seed": seed,
        "n_tickets": {n: len(p.tickets) for n, p in zip(names, parts, strict=True)},
        "from": min(t.created_at for t in tickets).isoformat(),
        "to": max(t.created_at for t in tickets).isoformat(),
        "labels": fields,
        "languages": dict(Counter(p.language for p in whole.prepared)),
        "versions": {
            "python": platform.python_version(),
            **{p: version(p) for p in ("numpy", "scikit-learn", "hdbscan")},
        },
    }


def _when(ticket: Ticket) -> tuple[datetime, str]:
    return ticket.created_at, ticket.id
