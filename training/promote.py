"""Whether a new artifact may take the place of the one in use."""

from collections.abc import Sequence

import numpy as np
from scipy.stats import binomtest

from models.artifact import Artifact
from models.lessons import Lessons
from models.triage import prepare, triage
from models.types import FIELDS, Ticket
from training.evaluate import without_labels

SURE = 0.05
"""Chance below which "worse" is not taken for bad luck."""


def compare(in_use: Artifact, new: Artifact, tickets: Sequence[Ticket]) -> str | None:
    """Judge both on the latest tickets, pair by pair.

    Args:
        in_use: the artifact in use.
        new: the one just trained.
        tickets: those the new one was trained on; the latest eighth of them was held back.

    Returns:
        Why the new one is worse, None when it is not. A field that the new one no longer knows
        is worse; otherwise McNemar's exact test on the tickets that only one of them gets right.
    """
    lost = sorted(in_use.model.routers.keys() - new.model.routers.keys())
    if lost:
        return f"it no longer knows {', '.join(lost)}"
    n = max(1, len(tickets) // 8)
    latest = sorted(tickets, key=lambda t: (t.created_at, t.id))[-n:]
    for name in FIELDS:
        if name not in in_use.model.routers:
            continue
        labelled = [t for t in latest if getattr(t, name)]
        before, after = (_right(a, labelled, name) for a in (in_use, new))
        only_before = int((before & ~after).sum())
        only_after = int((after & ~before).sum())
        if only_before > only_after:
            p = binomtest(only_before, only_before + only_after, alternative="greater").pvalue
            if p < SURE:
                return (
                    f"{name} is right on {after.mean():.3f} of {len(labelled)} held-back tickets, "
                    f"{in_use.id} on {before.mean():.3f} (p = {p:.4f}); --force overrides"
                )
    return None


def _right(artifact: Artifact, tickets: Sequence[Ticket], name: str) -> np.ndarray:
    prepared = [prepare(without_labels(t)) for t in tickets]
    vectors = artifact.model.encoder.encode([p.to_encode for p in prepared])
    decided = triage(artifact.model, prepared, vectors, Lessons())
    guesses = [getattr(d, name).candidates for d in decided]
    return np.array(
        [bool(g) and g[0].value == getattr(t, name) for g, t in zip(guesses, tickets, strict=True)],
        dtype=np.bool_,
    )
