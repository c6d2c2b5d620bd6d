"""The training story: labelled tickets in, an artifact with its figures out."""

import hashlib
import json
import platform
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.metadata import version
from typing import Any

import numpy as np
from numpy.typing import NDArray

from models.artifact import Artifact
from models.encoder import Encoder
from models.novelty import Novelty, nearest_of, signs, summed
from models.router import Router
from models.routing.catalogue import Catalogue
from models.routing.drift import Answered, Reference, usual
from models.routing.exam import Exam, hashed
from models.stream.watch import DAY, Watch
from models.told import ToldError
from models.triage import Model
from models.types import FIELDS, Field, Matrix, Ticket, Triage, Vector
from models.vectors.lexical import Lexicon, fit_lexicon
from models.vectors.sight import fit_sight, pair_quantiles, unseen_quantiles
from training.evaluate import figures_of, right_of, triaged
from training.fit import N_REFERENCE, Fitted, Named, Part, Recipe, Repeat, fit_again, fit_field
from training.heads import ABSENT
from training.hints import HINTED, HINTS, Issues
from training.taxonomy import Taxonomy, views_of

N_RANKED = 2000
"""Of the reference, how many say how far an ordinary ticket lies from the others."""
NOVELTY_FIELDS: tuple[Field, ...] = ("issue", "queue", "product", "priority")
"""The one that says most about what a ticket is about first."""
NEW_FOR = 35 * DAY
"""How long detection looks back: what is older is no new problem."""
MIN_ORDINARY = 50
"""Labels of a field under which its router is not asked what is ordinary."""
MIN_TICKETS = 20
NEAR_QUANTILES = (0.99, 0.995, 0.998, 0.999, 0.9995)
"""Shares of random pairs of tickets less alike than the detector's radii."""
JOINED = 3
"""The radius from which ``join`` is counted."""
JOIN_MARGIN = 0.05
"""A cluster's centre is nearer to its tickets than they are to each other."""
FEW = 500
"""Tickets under which the radii are measured on those that the sight does not know."""

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """The training tickets that others are held against.

    Attributes:
        vectors: (n_sample, dim), unit-norm rows.
        spacing: (n_sample,), the cosine of each to the nearest other one.
        rows: (n_sample,), their places among all.
    """

    vectors: Matrix
    spacing: Vector
    rows: NDArray[np.intp]


class TrainingError(ToldError, ValueError):
    """Nothing can be learnt from these tickets; the message says what is missing."""


def train(
    tickets: Sequence[Ticket],
    encoder: Encoder,
    *,
    encoder_spec: Sequence[str],
    catalogue: Catalogue,
    target_error: float,
    seed: int,
    now: datetime,
    taxonomy: Taxonomy | None = None,
    guess: bool = False,
    progress: Progress = lambda _message: None,
) -> Artifact:
    """Fit, calibrate and judge an artifact, then let it learn from what it was judged on.

    Args:
        tickets: labelled in any of product, queue, issue, priority, or in none; a field without
            two labels is left untrained if the taxonomy says nothing of it.
        encoder: gives every view its vectors; each ticket is encoded once.
        encoder_spec: how the artifact names the encoder.
        catalogue: products and the names customers give them.
        target_error: share of wrong values accepted among those decided, in (0, 1).
        seed: of the order in which undated tickets are cut. All else is drawn the same each time:
            detection goes on as before when a desk is trained again.
        now: birth of the artifact.
        taxonomy: what is said of the values; None leaves labels free.
        guess: learn from tickets without a label, too: see ``Recipe``.
        progress: told of each step.

    Raises:
        TrainingError: too few tickets.
        TaxonomyError: labels that are not in the taxonomy.
    """
    taxonomy = taxonomy or Taxonomy()
    taxonomy.check(tickets)
    _check(tickets)
    progress(f"encoding {len(tickets)} tickets with {encoder.name}")
    whole = Part.of(tickets, encoder).in_time(seed)
    past, latest = split(whole)
    progress("fitting the routers")
    recipe = Recipe(target_error, guess)
    learnt, fitted = _fit(past, encoder, taxonomy, catalogue, recipe)
    learnt = replace(learnt, artifact=artifact_id(now, tickets, encoder.name, seed))
    progress(f"judging on the {len(latest.tickets)} latest tickets")
    triages = triaged(learnt, latest.prepared, latest.vectors)
    right = right_of(learnt, latest.tickets, triages)
    progress("learning from these, too")
    names = encoder.encode(list(catalogue.called)) if catalogue.called else None
    return Artifact(
        model=_fit_again(
            learnt, whole, taxonomy, recipe, {n: f.repeat(past.tickets) for n, f in fitted.items()}
        ),
        watch=replace(fit_watch(whole.vectors, names), families=catalogue.families),
        encoder_spec=tuple(encoder_spec),
        birth=_birth(tickets, whole, latest, recipe, seed, now)
        | {"taxonomy": taxonomy.values}
        | {
            told: {
                n: {p: getattr(lack, one) for p, lack in f.lacking.items()}
                for n, f in fitted.items()
            }
            for told, one in (("lacking", "labels_more"), ("wrong_at_best", "wrong_at_best"))
        },
        metrics=figures_of(learnt, latest.tickets, triages),
        usual=usual_of(learnt, latest.tickets, triages, target_error),
        exam=Exam(hashed(t.id for t in tickets), hashed(t.id for t in latest.tickets), right),
    )


def _fit(
    past: Part, encoder: Encoder, taxonomy: Taxonomy, catalogue: Catalogue, recipe: Recipe
) -> tuple[Model, Mapping[Field, Fitted]]:
    """Fit every field; return with the model what was learnt of each."""
    lexicon = fit_lexicon([p.text for p in past.prepared])
    views = past.views(lexicon)
    named = _named(taxonomy, encoder, lexicon)
    sample = draw_sample(past)
    in_text = [catalogue.told_in(p.text, lexicon.is_ordinary) for p in past.prepared]
    told: dict[Field, list[int]] = {"product": [i for i, n in enumerate(in_text) if len(n) == 1]}
    # A product has a threshold of its own however triage knows it: by the field or by its name.
    about = [
        ticket.product or (names[0] if len(names) == 1 else None)
        for ticket, names in zip(past.tickets, in_text, strict=True)
    ]

    def fit(name: Field, issues: Issues | None = None) -> Fitted | None:
        return fit_field(
            name,
            past.tickets,
            views,
            recipe,
            sample.rows,
            named=named.get(name),
            told=told.get(name, ()),
            about=about,
            issues=issues,
        )

    issue = fit(HINTS)
    issues = None
    if issue:
        learnt = (issue.router, issue.rows, issue.pooled)
        issues = Issues.of(*learnt, past.tickets, views, sample.rows)
    fitted = {n: issue if n == HINTS else fit(n, issues if n in HINTED else None) for n in FIELDS}
    known = {n: field for n, field in fitted.items() if field is not None}
    model = Model(
        artifact="",
        encoder=encoder,
        lexicon=lexicon,
        routers={n: field.router for n, field in known.items()},
        rules={n: field.rule for n, field in known.items()},
        novelty=fit_novelty(known, past.vectors, sample),
        catalogue=catalogue,
    )
    return model, known


def _fit_again(
    learnt: Model,
    whole: Part,
    taxonomy: Taxonomy,
    recipe: Recipe,
    repeats: Mapping[Field, Repeat],
) -> Model:
    """What was judged, fitted once more on all tickets; its weights and thresholds stay."""
    lexicon = fit_lexicon([p.text for p in whole.prepared])
    views = whole.views(lexicon)
    named = _named(taxonomy, learnt.encoder, lexicon)
    sample = draw_sample(whole)

    def again(router: Router, issues: Router | None = None) -> Router:
        return fit_again(
            router,
            whole.tickets,
            views,
            recipe,
            sample.rows,
            repeats[router.field],
            named=named.get(router.field),
            issues=issues,
        )

    issues = again(learnt.routers[HINTS]) if HINTS in learnt.routers else None
    return replace(
        learnt,
        lexicon=lexicon,
        routers={
            n: issues if issues and n == HINTS else again(router, issues)
            for n, router in learnt.routers.items()
        },
        novelty=replace(learnt.novelty, reference=sample.vectors, spacing=sample.spacing),
    )


def _named(taxonomy: Taxonomy, encoder: Encoder, lexicon: Lexicon) -> dict[Field, Named]:
    """What the taxonomy says of the values."""
    said = taxonomy.sentences
    return {n: Named(tuple(s), views_of(s, encoder, lexicon)) for n, s in said.items() if s}


def split(whole: Part) -> tuple[Part, Part]:
    """Cut what stands in time: seven eighths to learn from, the latest eighth to judge on."""
    cut, n = len(whole.tickets) * 7 // 8, len(whole.tickets)
    return whole.take(range(cut)), whole.take(range(cut, n))


def usual_of(
    learnt: Model, tickets: Sequence[Ticket], triages: Sequence[Triage], target_error: float
) -> Reference:
    """How the judged tickets were answered in the field that says most of where a ticket goes."""
    name: Field = next(iter(learnt.routers), "queue")
    if "queue" in learnt.routers:
        name = "queue"
    elif learnt.novelty.field:
        name = learnt.novelty.field
    answered = [
        Answered(
            ticket.product or triage.product.value, best.value, best.confidence, triage.novelty
        )
        for ticket, triage in zip(tickets, triages, strict=True)
        for best in getattr(triage, name).candidates[:1]
    ]
    return usual(name, target_error, answered)


def fit_novelty(fitted: Mapping[Field, Fitted], vectors: Matrix, sample: Sample) -> Novelty:
    """Measure what is ordinary on tickets as if unseen.

    By the field that says most of those with half as many labels as the one with most; only by
    where tickets lie when none has labels enough.
    """
    n_labels = {n: len(fitted[n].rows) for n in NOVELTY_FIELDS if n in fitted}
    if max(n_labels.values(), default=0) < MIN_ORDINARY:
        similarity = sample.vectors[:N_RANKED] @ sample.vectors.T
        np.fill_diagonal(similarity, -1)  # no ticket is its own neighbour
        return _novelty(None, sample, signs(similarity, sample.spacing, None))
    name = _telling(n_labels)
    field = fitted[name]
    dense = field.unseen[0]
    scored = dense.max(axis=1) > ABSENT / 2  # where a fold's other tickets had two values
    places = np.flatnonzero(scored) if scored.any() else np.arange(len(dense))
    some = np.sort(np.random.default_rng(0).permutation(places)[:N_RANKED])
    similarity = vectors[field.rows[some]] @ sample.vectors.T
    similarity[field.rows[some][:, None] == sample.rows] = -1
    scores = [view[some] for view in field.unseen]
    return _novelty(name, sample, signs(similarity, sample.spacing, (scores, field.pooled[some])))


def _novelty(name: Field | None, sample: Sample, ordinary: Matrix) -> Novelty:
    scale = np.stack([ordinary.mean(axis=0), np.maximum(ordinary.std(axis=0), 1e-6)], axis=1)
    ranked = np.sort(summed(ordinary, scale))
    return Novelty(name, sample.vectors, sample.spacing, scale, ranked)


def _telling(n_labels: Mapping[Field, int]) -> Field:
    return next(n for n, count in n_labels.items() if 2 * count >= max(n_labels.values()))


def draw_sample(part: Part) -> Sample:
    """Draw the tickets that others are held against."""
    vectors = part.vectors
    drawn = np.random.default_rng(0).permutation(len(vectors))
    rows = drawn[_is_known(part.tickets)[drawn]][:N_REFERENCE]
    reference = vectors[rows].astype(np.float16).astype(np.float32)
    spacing = np.empty(len(reference), dtype=np.float32)
    for start in range(0, len(reference), N_RANKED):
        similarity = reference[start : start + N_RANKED] @ reference.T
        own = np.arange(len(similarity))
        similarity[own, start + own] = -1
        spacing[start : start + N_RANKED] = nearest_of(similarity)[0]
    return Sample(reference, spacing, rows)


def _is_known(tickets: Sequence[Ticket]) -> NDArray[np.bool_]:
    """Which tickets tell of what the desk knows: (n_tickets,).

    On a desk that names most of its tickets those of the last weeks without a name may be of a new
    problem, which would be new no more after a training that knows it. What is always without a
    name is known by the older ones, if these are as many.
    """
    n_labels = {n: sum(getattr(t, n) is not None for t in tickets) for n in NOVELTY_FIELDS}
    name = _telling(n_labels)
    since = max(t.created_at for t in tickets) - NEW_FOR
    fresh = np.array([t.created_at > since for t in tickets])
    named = np.array([getattr(t, name) is not None for t in tickets])
    few_named = 2 * named[fresh].sum() < fresh.sum()
    if few_named or 2 * (fresh & ~named).sum() > (~named).sum():
        return np.ones(len(tickets), dtype=bool)
    return np.asarray(named | ~fresh)


def fit_watch(vectors: Matrix, names: Matrix | None = None) -> Watch:
    """Learn how this desk's tickets look, and the radii from how alike two random ones are.

    Few tickets look unlike each other to a sight that was fitted to them, and new ones all alike:
    there the radii are from tickets that the sight did not know (DECISIONS.md, 0091).

    Args:
        vectors: (n, dim) of the tickets, as encoded.
        names: the same of what its products are called.
    """
    sight = fit_sight(vectors, names)
    if len(vectors) >= FEW:
        near = pair_quantiles(sight.see(vectors), NEAR_QUANTILES)
    else:
        near = unseen_quantiles(vectors, NEAR_QUANTILES)
    return Watch(near=near, join=round(min(0.9, near[JOINED] + JOIN_MARGIN), 4), sight=sight)


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


def _birth(
    tickets: Sequence[Ticket],
    whole: Part,
    latest: Part,
    recipe: Recipe,
    seed: int,
    now: datetime,
) -> dict[str, Any]:
    fields = {
        n: dict(Counter(str(getattr(t, n)) for t in tickets if getattr(t, n))) for n in FIELDS
    }
    return {
        "created_at": now.isoformat(),
        "data_hash": data_hash(tickets),
        "seed": seed,
        "guesses": recipe.guess,
        "n_tickets": len(tickets),
        "n_judged": len(latest.tickets),
        "from": min(t.created_at for t in tickets).isoformat(),
        "to": max(t.created_at for t in tickets).isoformat(),
        "labels": fields,
        "languages": dict(Counter(p.language for p in whole.prepared)),
        "versions": {
            "python": platform.python_version(),
            **{p: version(p) for p in ("numpy", "scikit-learn", "graspologic-native")},
        },
    }
