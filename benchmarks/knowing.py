"""What the router knows of itself: calibration, the error target, what is out of scope.

    python benchmarks/knowing.py [PART ...]     parts: target, softoft, streams, scope,
                                                open, guessing, shouted

Everything goes through ``training.train`` and ``models.triage``. The target is held over 100 random
halves of the test tickets: thresholds from one half, errors counted on the other, for the whole and
for each product: a tenth of the issues each, or a language, as there are none. Streams are cut by
time, two thirds to learn from. Out of scope is CLINC150's own; open set is TEXTOIR's protocol, a
quarter of the issues never shown, three draws. What is measured is kept at once.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import _common as common
import _slices as slices
import numpy as np
from _encoders import default_and_beside
from numpy.typing import NDArray
from scipy.stats import binomtest
from sklearn.metrics import f1_score, roc_auc_score

from models.abstain import OUT_OF_SCOPE_AT, fit_rule
from models.artifact import Artifact
from models.catalogue import Catalogue
from models.encoder import N_CHARS, Encoder
from models.lessons import Lessons
from models.router import Views
from models.text import head
from models.triage import Prepared, prepare, triage
from models.types import Field, Ticket, Triage, Vector
from training.evaluate import without_labels
from training.metrics import calibration_error
from training.train import train

Figures = dict[str, float]
STREAMS = (
    ("thunderbird", "sumo-thunderbird-2023-2024", slices.RELABELLED),
    ("firefox", "sumo-firefox-2018-2020", "9999"),
)
TARGETS = (0.05, 0.02, 0.01)
N_HALVES = 100
N_PRODUCTS = 10
OPEN_DRAWS = 3
N_LABELS = 10
STRANGE = ("out_of_scope", "novel")


def main(parts: Sequence[str]) -> None:
    """Run and keep the figures."""
    with default_and_beside("minilm", "mpnet") as encoders:
        for part in parts:
            figures: dict[str, dict[str, float]] = {}
            measure, ways = PARTS[part]
            for way in [way for way in ways if way in encoders]:
                for found in measure(encoders[way]):
                    for key, value in found.items():
                        figures.setdefault(key, {})[way] = value
                    common.write_result(f"knowing_{part}", figures)


def _target(encoder: Encoder) -> Iterator[Figures]:
    for name in ("banking77", "clinc150"):
        yield _named(name, _halves(*slices.splits(name), "issue", encoder))


def _softoft(encoder: Encoder) -> Iterator[Figures]:
    yield _named("softoft", _halves(*_thirds("softoft-multilang-tickets"), "queue", encoder))


def _streams(encoder: Encoder) -> Iterator[Figures]:
    for name, source, before in STREAMS:
        yield _named(name, _halves(*_thirds(source, before), "queue", encoder))


def _named(name: str, figures: Figures) -> Figures:
    return {f"{name}_{key}": value for key, value in figures.items()}


def _halves(learn: list[Ticket], test: list[Ticket], field: Field, encoder: Encoder) -> Figures:
    """Calibration of the test tickets, and how the target fares when they calibrate each other."""
    artifact = _learnt(learn, encoder)
    router = artifact.model.routers[field]
    test = [t for t in test if getattr(t, field) in router.values]
    prepared = [prepare(without_labels(t)) for t in test]
    vectors = artifact.model.encoder.encode([p.to_encode for p in prepared])
    views = Views(vectors, artifact.model.lexicon.encode([p.text for p in prepared]))
    near = artifact.model.novelty.near(vectors)
    p = router.probabilities(router.scores(views, near))
    truth = np.array([router.values.index(getattr(t, field)) for t in test])
    confidence, right = p.max(axis=1), p.argmax(axis=1) == truth
    product = _products(test, router.values)
    served = confidence >= artifact.model.rules[field].threshold
    figures = {
        "ece": calibration_error(confidence, right) or 0.0,
        "served_automated_2pc": 100 * float(served.mean()),
        "served_error_2pc": 100 * float((~right[served]).mean()) if served.any() else 0.0,
    }
    rng = np.random.default_rng(0)
    for target in TARGETS:
        broken: Counter[str] = Counter()
        decided = []
        for _ in range(N_HALVES):
            order = rng.permutation(len(test))
            one, other = order[: len(order) // 2], order[len(order) // 2 :]
            rule = fit_rule(p[one], truth[one], list(product[one]), target)
            kept = other[confidence[other] >= [rule.threshold_for(of) for of in product[other]]]
            decided.append(len(kept) / len(other))
            broken["all"] += _is_broken(right[kept], target)
            for name in set(product[kept]):
                broken[name] += _is_broken(right[kept[product[kept] == name]], target)
        said = f"{target:.0%}".replace("%", "pc")
        figures |= {
            f"broken_{said}": broken.pop("all"),
            f"worst_product_broken_{said}": max(broken.values(), default=0),
            f"automated_{said}": 100 * float(np.mean(decided)),
        }
    return {key: round(value, 4) for key, value in figures.items()}


def _is_broken(right: Vector, target: float) -> bool:
    """Whether the decided tickets err more than the target, beyond chance."""
    wrong = int((~right).sum())
    chance = binomtest(wrong, len(right), target, alternative="greater") if len(right) else None
    return chance is not None and bool(chance.pvalue < 0.05)


def _products(tickets: Sequence[Ticket], values: Sequence[str]) -> NDArray[np.object_]:
    place = {value: i * N_PRODUCTS // len(values) for i, value in enumerate(values)}
    return np.array([t.language or f"product-{place[str(t.issue)]}" for t in tickets], object)


def _scope(encoder: Encoder) -> Iterator[Figures]:
    learn, test = slices.splits("clinc150")
    artifact = _learnt(learn, encoder)
    known, strange = (_triaged(artifact, part) for part in (test, slices.out_of_scope("clinc150")))
    scores = [np.array([t.novelty for t in part]) for part in (known, strange)]
    labels = np.repeat([0, 1], [len(part) for part in scores])
    yield {
        "oos_auroc": round(float(roc_auc_score(labels, np.concatenate(scores))), 4),
        "oos_accepted_at_5pc_lost": round(
            float((scores[1] < np.quantile(scores[0], 0.95)).mean()), 4
        ),
        "oos_decided": _share(strange, lambda t: not t.issue.abstained),
        "oos_abstained_as_strange": _share(
            [t for t in strange if t.issue.abstained], lambda t: t.issue.reason in STRANGE
        ),
        "known_abstained_as_ambiguous": _share(
            [t for t in known if t.issue.abstained], lambda t: t.issue.reason == "ambiguous"
        ),
    }


def _open(encoder: Encoder) -> Iterator[Figures]:
    """F1 of the tickets of hidden issues: strange from ``OUT_OF_SCOPE_AT`` on."""
    for name in ("banking77", "clinc150"):
        learn, test = slices.splits(name)
        test = [*test, *(slices.out_of_scope(name))]
        issues = sorted({str(t.issue) for t in learn})
        found = []
        for draw in range(OPEN_DRAWS):
            order = np.random.default_rng(draw).permutation(len(issues))
            shown = {issues[i] for i in order[: round(0.75 * len(issues))]}
            artifact = _learnt([t for t in learn if t.issue in shown], encoder)
            is_open = [t.issue not in shown for t in test]
            said = [t.novelty >= OUT_OF_SCOPE_AT for t in _triaged(artifact, test)]
            found.append(100 * f1_score(is_open, said))
        yield {f"{name}_f1_open": round(float(np.mean(found)), 2)}


def _guessing(encoder: Encoder) -> Iterator[Figures]:
    """What the accurate recipe costs when a quarter of the issues has no label: AUROC of these."""
    for name in ("banking77", "hwu64"):
        learn, test = slices.splits(name)
        issues = sorted({str(t.issue) for t in learn})
        order = np.random.default_rng(0).permutation(len(issues))
        shown = {issues[i] for i in order[: round(0.75 * len(issues))]}
        n_of: Counter[str] = Counter()
        few = []
        for ticket in learn:
            n_of[str(ticket.issue)] += 1
            kept = ticket.issue in shown and n_of[str(ticket.issue)] <= N_LABELS
            few.append(ticket if kept else replace(ticket, issue=None))
        hidden = [t.issue not in shown for t in test]
        for recipe, guess in (("plain", False), ("accurate", True)):
            found = _triaged(_learnt(few, encoder, guess=guess), test)
            unsure = [-t.issue.candidates[0].confidence for t in found]
            right = [
                t.issue.candidates[0].value == truth.issue
                for t, truth in zip(found, test, strict=True)
                if truth.issue in shown
            ]
            novelty = [t.novelty for t in found]
            yield {
                f"{name}_{recipe}_accuracy": round(100 * float(np.mean(right)), 2),
                f"{name}_{recipe}_hidden_by_confidence": round(roc_auc_score(hidden, unsure), 4),
                f"{name}_{recipe}_hidden_by_novelty": round(roc_auc_score(hidden, novelty), 4),
            }


def _shouted(encoder: Encoder) -> Iterator[Figures]:
    """Decided and right of the same tickets: as written, in capitals, and in capitals unheeded."""
    for name, field in (("banking77", "issue"), ("softoft-multilang-tickets", "queue")):
        learn, test = slices.splits(name) if field == "issue" else _thirds(name)
        artifact = _learnt(learn, encoder)
        loud = [replace(t, subject=t.subject.upper(), body=t.body.upper()) for t in test]
        prepared = [prepare(without_labels(t)) for t in loud]
        raw = [replace(p, to_encode=head(p.text, N_CHARS)) for p in prepared]
        ways = {"plain": [prepare(without_labels(t)) for t in test], "loud": prepared, "raw": raw}
        for way, tickets in ways.items():
            decided = [getattr(t, field) for t in _of_prepared(artifact, tickets)]
            truth = [getattr(t, field) for t in test]
            kept = [d.value == t for d, t in zip(decided, truth, strict=True) if not d.abstained]
            first = [d.candidates[0].value for d in decided]
            key = f"{name.split('-')[0]}_{way}"
            yield {
                f"{key}_accuracy": round(100 * float(np.mean(np.equal(first, truth))), 2),
                f"{key}_decided": round(100 * len(kept) / len(test), 2),
                f"{key}_wrong_of_decided": round(100 * (1 - float(np.mean(kept))), 2),
            }


def _learnt(tickets: list[Ticket], encoder: Encoder, *, guess: bool = False) -> Artifact:
    return train(
        tickets, encoder, encoder_spec=("cached",), catalogue=Catalogue(), target_error=0.02,
        seed=0, now=slices.UNDATED, guess=guess,
    )  # fmt: skip


def _triaged(artifact: Artifact, tickets: Sequence[Ticket]) -> list[Triage]:
    return _of_prepared(artifact, [prepare(without_labels(t)) for t in tickets])


def _of_prepared(artifact: Artifact, prepared: Sequence[Prepared]) -> list[Triage]:
    vectors = artifact.model.encoder.encode([p.to_encode for p in prepared])
    found: list[Triage] = []
    for start in range(0, len(prepared), 256):
        rows = slice(start, start + 256)
        found += triage(artifact.model, prepared[rows], vectors[rows], Lessons())
    return found


def _thirds(name: str, before: str = "9999") -> tuple[list[Ticket], list[Ticket]]:
    """The first two thirds in time to learn from, the last to test on."""
    found = [
        Ticket(
            r["id"],
            slices.moment(r.get("created_at")),
            r.get("subject") or "",
            r.get("body") or "",
            language=r.get("language"),
            queue=r["queue"],
        )
        for r in sorted(
            slices.rows(common.dataset(name)), key=lambda r: r.get("created_at") or r["id"]
        )
        if r.get("queue") and (r.get("created_at") or "") < before
    ]
    cut = len(found) * 2 // 3
    return found[:cut], found[cut:]


def _share(tickets: Sequence[Triage], holds: Any) -> float:
    return round(float(np.mean([holds(t) for t in tickets])), 4) if tickets else 0.0


DEFAULT, MINILM, MPNET = "default", "with_minilm", "with_mpnet"
PARTS = {
    "target": (_target, (MINILM, MPNET)),
    "softoft": (_softoft, (MINILM,)),
    "streams": (_streams, (DEFAULT,)),
    "scope": (_scope, (MINILM, MPNET, DEFAULT)),
    "open": (_open, (MINILM, MPNET, DEFAULT)),
    "guessing": (_guessing, (MINILM,)),
    "shouted": (_shouted, (DEFAULT,)),
}

if __name__ == "__main__":
    main(sys.argv[1:] or list(PARTS))
