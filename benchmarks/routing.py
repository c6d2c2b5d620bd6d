"""Accuracy of the issue router on published splits, all labels and few, beside a plain baseline.

    python benchmarks/routing.py [DATASET ...]

What is measured is what serves: ``training.train`` on the training split, ``models.triage`` on the
test split, with the default encoder alone and with MiniLM or mpnet beside it. The baseline of the
same run is TF-IDF (words and characters) with a linear SVM. Few labels are drawn five times; with
``_said`` the taxonomy says the issues' names besides; ``_guessing`` is the accurate recipe, which
sees the other training tickets without their labels, too.
"""

import random
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import _common as common
import _slices as slices
import numpy as np
from _encoders import default_and_beside

from models.encoder import Encoder
from models.routing.catalogue import Catalogue
from models.text import spoken
from models.types import Ticket
from training.evaluate import evaluate
from training.taxonomy import Taxonomy
from training.train import train

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SHOTS: dict[str, tuple[int | None, ...]] = {
    "banking77": (None, 10, 5),
    "clinc150": (None, 10),
    "hwu64": (None, 10),
}
SEEDS = 5


def main(names: Sequence[str]) -> None:
    """Run and keep the figures."""
    with default_and_beside("minilm", "mpnet") as encoders:
        for name in names:
            figures: dict[str, Any] = {}
            learn, test = slices.splits(name)
            for n_shots in SHOTS[name]:
                key = f"{name}_{n_shots or 'all'}"
                figures[key] = _measure(learn, test, n_shots, encoders)
                print(key, figures[key], flush=True)
            common.write_result(f"routing_{name}", figures)


def _measure(
    learn: list[Ticket], test: list[Ticket], n_shots: int | None, encoders: dict[str, Encoder]
) -> dict[str, float]:
    """Mean accuracy over the draws, in percent."""
    reached: dict[str, list[float]] = {}
    for seed in range(SEEDS if n_shots else 1):
        kept = _draw(learn, n_shots, seed)
        reached.setdefault("tfidf_svm", []).append(_baseline(kept, test))
        drawn = {t.id for t in kept}
        rest = [replace(t, issue=None) for t in learn if t.id not in drawn]
        named = Taxonomy({"issue": {str(t.issue): (spoken(str(t.issue)),) for t in learn}})
        ways = [(name, encoder, kept, Taxonomy()) for name, encoder in encoders.items()]
        if rest:
            ways += [(f"{n}_said", e, kept, named) for n, e in encoders.items()]
            ways += [(f"{n}_guessing", e, [*kept, *rest], named) for n, e in encoders.items()]
        for name, encoder, tickets, taxonomy in ways:
            artifact = train(
                tickets, encoder, encoder_spec=(name,), catalogue=Catalogue(), target_error=0.05,
                seed=seed, now=NOW, taxonomy=taxonomy, guess=len(tickets) > len(kept),
            )  # fmt: skip
            figures = evaluate(artifact, test).figures["issue"]
            reached.setdefault(name, []).append(100 * figures["accuracy"])
            reached.setdefault(f"{name}_ece", []).append(figures["calibration_error"])
            reached.setdefault(f"{name}_automated", []).append(100 * figures["automation_rate"])
            wrong = 100 * (figures["error_decided"] or 0.0)
            reached.setdefault(f"{name}_error_decided", []).append(wrong)
    return {key: round(float(np.mean(values)), 3) for key, values in reached.items()}


def _draw(tickets: list[Ticket], n_shots: int | None, seed: int) -> list[Ticket]:
    """So many of each issue; all when None."""
    if n_shots is None:
        return tickets
    by_issue: dict[str, list[Ticket]] = {}
    for ticket in tickets:
        by_issue.setdefault(str(ticket.issue), []).append(ticket)
    rng = random.Random(seed)
    return [t for issue in sorted(by_issue) for t in rng.sample(by_issue[issue], n_shots)]


def _baseline(learn: list[Ticket], test: list[Ticket]) -> float:
    model = slices.tfidf_svm()
    model.fit([t.body for t in learn], [t.issue for t in learn])
    return 100 * float(model.score([t.body for t in test], [t.issue for t in test]))


if __name__ == "__main__":
    main(sys.argv[1:] or list(SHOTS))
