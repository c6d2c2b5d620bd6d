"""Routing on desks' own labels, noisy and uneven, beside two plain baselines.

    python benchmarks/desks.py [PART ...]     parts: softoft, mozilla, french

softoft and clinc-travel-fr have no dates: five folds. The others are cut by time, two thirds to
learn from. The baselines see the same texts: TF-IDF (words and characters) with a linear SVM, as it
is and with its strength chosen by cross-validation, and logistic regression on the frozen default
encoder.
"""

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import _common as common
import _slices as slices
import numpy as np
from _encoders import default_and_beside, default_encoder
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.pipeline import Pipeline

from models.encoder import Encoder
from models.routing.catalogue import Catalogue
from models.triage import prepare
from models.types import Field, Ticket
from training.evaluate import answer
from training.metrics import macro_f1
from training.train import train

Halves = list[tuple[list[Ticket], list[Ticket]]]
N_FOLDS = 5
FIELDS_OF: dict[str, Field] = {"queue": "queue", "type": "queue", "priority": "priority"}
"""What softoft's labels are learnt as."""


def main(parts: Sequence[str]) -> None:
    """Run and keep the figures."""
    for part in parts:
        figures = PARTS[part]()
        common.write_result(f"desks_{part}", figures)


def _softoft() -> dict[str, Any]:
    rows = slices.rows(common.dataset("softoft-multilang-tickets"))
    tickets = [_ticket(r) for r in rows]
    figures = {}
    with default_and_beside("minilm") as encoders:
        for name, field in FIELDS_OF.items():
            labelled = [
                replace(t, **{"queue": None, field: r[name]})
                for t, r in zip(tickets, rows, strict=True)
            ]
            figures[name] = _measure(_folds(labelled, field), field, encoders)
            print(name, figures[name], flush=True)
    return figures


def _mozilla() -> dict[str, Any]:
    encoders, figures = {"default": default_encoder()}, {}
    for name, before in (
        ("sumo-thunderbird-2023-2024", slices.RELABELLED),
        ("sumo-firefox-2018-2020", "9999"),
    ):
        found = [r for r in slices.rows(common.dataset(name)) if r["created_at"] < before]
        tickets = [_ticket(r) for r in found if r.get("queue")]
        figures[name] = _measure(_by_time(tickets), "queue", encoders)
        print(name, figures[name], flush=True)
    return figures


def _french() -> dict[str, Any]:
    encoders = {"default": default_encoder()}
    travel = [
        replace(_ticket(r), issue=r["issue"])
        for r in slices.rows(common.dataset("clinc-travel-fr"))
        if r["issue"] != "out_of_scope"
    ]
    reviews = [_ticket(r) for r in slices.rows(common.dataset("avis-assurance-fr"))]
    return {
        "clinc-travel-fr": _measure(_folds(travel, "issue"), "issue", encoders),
        "avis-assurance-fr": _measure(_by_time(reviews), "queue", encoders),
    }


def _measure(halves: Halves, field: Field, encoders: dict[str, Encoder]) -> dict[str, float]:
    """Accuracy and macro-F1 in percent, each way the mean over the folds."""
    ways: dict[str, Callable[[list[Ticket], list[Ticket]], list[str]]] = {
        "tfidf_svm": partial(_tfidf, field=field),
        "tfidf_svm_chosen": partial(_tfidf_chosen, field=field),
        "encoder_lr": partial(_frozen, field=field, encoder=encoders["default"]),
        **{n: partial(_vigie, field=field, encoder=e) for n, e in encoders.items()},
    }
    figures = {}
    for way, guess in ways.items():
        accuracy, f1 = [], []
        for learn, test in halves:
            truth = np.array([str(getattr(t, field)) for t in test])
            said = np.array(guess(learn, test))
            accuracy.append(100 * float((said == truth).mean()))
            f1.append(100 * (macro_f1(truth, said) or 0.0))
        figures[f"{way}_accuracy"] = round(float(np.mean(accuracy)), 2)
        figures[f"{way}_f1"] = round(float(np.mean(f1)), 2)
    return figures


def _vigie(learn: list[Ticket], test: list[Ticket], field: Field, encoder: Encoder) -> list[str]:
    artifact = train(
        learn, encoder, encoder_spec=("cached",), catalogue=Catalogue(), target_error=0.05,
        seed=0, now=slices.UNDATED,
    )  # fmt: skip
    return [getattr(t, field).candidates[0].value for t in answer(artifact.model, test)[1]]


def _tfidf(learn: list[Ticket], test: list[Ticket], field: Field) -> list[str]:
    model: Pipeline = slices.tfidf_svm()
    model.fit([prepare(t).text for t in learn], [getattr(t, field) for t in learn])
    return list(model.predict([prepare(t).text for t in test]))


def _tfidf_chosen(learn: list[Ticket], test: list[Ticket], field: Field) -> list[str]:
    features, svm = slices.tfidf_svm().named_steps.values()
    labels = [getattr(t, field) for t in learn]
    rows = features.fit_transform([prepare(t).text for t in learn])
    model = GridSearchCV(svm, {"C": [0.03, 0.1, 0.3, 1.0]}, cv=3).fit(rows, labels)
    return list(model.predict(features.transform([prepare(t).text for t in test])))


def _frozen(learn: list[Ticket], test: list[Ticket], field: Field, encoder: Encoder) -> list[str]:
    one, other = (encoder.encode([prepare(t).to_encode for t in part]) for part in (learn, test))
    model = LogisticRegression(C=10.0, max_iter=1000)
    return list(model.fit(one, [getattr(t, field) for t in learn]).predict(other))


def _folds(tickets: list[Ticket], field: Field) -> Halves:
    labels = [getattr(t, field) for t in tickets]
    cut = StratifiedKFold(N_FOLDS, shuffle=True, random_state=0).split(labels, labels)
    return [([tickets[i] for i in one], [tickets[i] for i in other]) for one, other in cut]


def _by_time(tickets: list[Ticket]) -> Halves:
    ordered = sorted(tickets, key=lambda t: t.created_at)
    cut = len(ordered) * 2 // 3
    known = {t.queue for t in ordered[:cut]}
    return [(ordered[:cut], [t for t in ordered[cut:] if t.queue in known])]


def _ticket(row: dict[str, Any]) -> Ticket:
    return Ticket(
        row["id"], slices.moment(row.get("created_at")), row.get("subject") or "",
        row.get("body") or "", queue=row.get("queue"),
    )  # fmt: skip


PARTS = {"softoft": _softoft, "mozilla": _mozilla, "french": _french}

if __name__ == "__main__":
    main(sys.argv[1:] or list(PARTS))
