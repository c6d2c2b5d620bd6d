"""Whether a new artifact may take the place of the one in use.

Both are compared on tickets that neither had learnt from when it answered: the latest tickets of
the new one, with what the one in use answered in its own exam, or answers now if it never saw
them. Labels that say nothing (shuffled, all the same) are refused whatever the comparison says.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binomtest, fisher_exact

from models.artifact import Artifact
from models.exam import RIGHT, UNLABELLED, hashed
from models.triage import prepare
from models.types import FIELDS, Field, Ticket
from training.evaluate import judge, without_labels

SURE = 0.05
"""Chance below which "worse" is not taken for bad luck."""
MOST_SHIFT = 0.5
"""Share of the labels that would have to change for one file's mix to become the other's."""
MIN_PAIRS = 50
"""Tickets that both answered unseen, under which two exams are compared as they are."""

Answers = NDArray[np.int8]


def compare(in_use: Artifact | None, new: Artifact, tickets: Sequence[Ticket]) -> str | None:
    """Say why a new artifact must not be promoted, None when it may.

    Args:
        in_use: the artifact in use, None before the first.
        new: the one just trained.
        tickets: those it was trained on, its exam among them.

    Returns:
        The reason: it guesses no field better than one who always says the same; it no longer
        knows a field or many values, or learnt from quite another mix of them; or it is worse
        by McNemar's exact test on the tickets that both answered unseen, by Fisher's exact test
        of the two exams where those are too few.
    """
    asked = _asked(new, tickets)
    if said := _blind(new, asked):
        return said
    return None if in_use is None else _lost(in_use, new) or _worse(in_use, new, asked)


def _asked(new: Artifact, tickets: Sequence[Ticket]) -> list[Ticket]:
    """The tickets of the new one's exam, in its order."""
    by_hash = dict(zip(hashed(t.id for t in tickets).tolist(), tickets, strict=True))
    return [by_hash[h] for h in new.exam.asked.tolist()]


def _blind(new: Artifact, asked: Sequence[Ticket]) -> str | None:
    """In no field is its exam better than that of one who always gives the commonest value."""
    said = ""
    for name, right in new.exam.right.items():
        labels = [str(getattr(t, name)) for t in asked if getattr(t, name)]
        if len(labels) < MIN_PAIRS:
            continue
        commonest = float(np.unique(labels, return_counts=True)[1].max() / len(labels))
        n_right = int((right == RIGHT).sum())
        if commonest < 1 and _chance(n_right, len(labels), commonest) < SURE:
            return None
        said = said or (
            f"{name} is right on {n_right / len(labels):.3f} of {len(labels)} held-back tickets, "
            f"always saying the same would be on {commonest:.3f}; --force overrides"
        )
    return said or None


def _chance(n_right: int, n: int, share: float) -> float:
    return float(binomtest(n_right, n, share, alternative="greater").pvalue) if n else 1.0


def _lost(in_use: Artifact, new: Artifact) -> str | None:
    """What the new one does not know, or knows only in another mix."""
    fields = sorted(in_use.model.routers.keys() - new.model.routers.keys())
    if fields:
        return f"it no longer knows {', '.join(fields)}; --force overrides"
    for name, router in in_use.model.routers.items():
        gone = set(router.values) - set(new.model.routers[name].values)
        if len(gone) * 4 > len(router.values):
            some = ", ".join(sorted(gone)[:3])
            return (
                f"it no longer knows {len(gone)} of {len(router.values)} values of {name} "
                f"({some} ...); --force overrides"
            )
        before, after = (_shares(a.birth["labels"][name]) for a in (in_use, new))
        shift = sum(abs(before.get(v, 0) - after.get(v, 0)) for v in {*before, *after}) / 2
        if shift > MOST_SHIFT:
            most = max(after, key=lambda v: after[v])
            return (
                f"{most} is {after[most]:.0%} of its {name} labels, "
                f"{before.get(most, 0):.0%} of those of {in_use.id}; --force overrides"
            )
    return None


def _shares(counts: Mapping[str, int]) -> dict[str, float]:
    total = sum(counts.values())
    return {value: n / total for value, n in counts.items()}


def _worse(in_use: Artifact, new: Artifact, asked: Sequence[Ticket]) -> str | None:
    before = _answers(in_use, new, asked)
    for name in FIELDS:
        if name not in in_use.exam.right or name not in new.exam.right:
            continue
        after = new.exam.right[name]
        both = (before[name] != UNLABELLED) & (after != UNLABELLED)
        if both.sum() >= MIN_PAIRS:
            one, other = before[name][both], after[both]
            only_before, only_after = int((one > other).sum()), int((other > one).sum())
            p = _chance(only_before, only_before + only_after, 0.5)
            on = f"{both.sum()} tickets that neither had seen"
        else:
            one, other = (e[e != UNLABELLED] for e in (in_use.exam.right[name], after))
            counts = [[int((e == RIGHT).sum()), int((e != RIGHT).sum())] for e in (one, other)]
            p = float(fisher_exact(counts, alternative="greater").pvalue)
            on = f"the {len(other)} of its exam, against the {len(one)} of the other's"
        if p < SURE:
            return (
                f"{name} is right on {other.mean():.3f} of {on}; {in_use.id} on "
                f"{one.mean():.3f} (p = {p:.2g}); --force overrides"
            )
    return None


def _answers(in_use: Artifact, new: Artifact, asked: Sequence[Ticket]) -> dict[Field, Answers]:
    """What the one in use answered on the new one's exam; -1 where it had learnt from a ticket."""
    sat = {h: i for i, h in enumerate(in_use.exam.asked.tolist())}
    seen = set(in_use.exam.seen.tolist())
    hashes = new.exam.asked.tolist()
    fresh = [i for i, h in enumerate(hashes) if h not in seen]
    answers: dict[Field, Answers] = {
        n: np.full(len(asked), UNLABELLED, np.int8) for n in in_use.exam.right
    }
    now = _ask(in_use, [asked[i] for i in fresh]) if fresh else {}
    for name, column in answers.items():
        if name in now:
            column[fresh] = now[name]
        for i, h in enumerate(hashes):
            if h in sat:
                column[i] = in_use.exam.right[name][sat[h]]
    return answers


def _ask(artifact: Artifact, tickets: Sequence[Ticket]) -> Any:
    prepared = [prepare(without_labels(t)) for t in tickets]
    vectors = artifact.model.encoder.encode([p.to_encode for p in prepared])
    return judge(artifact.model, tickets, prepared, vectors)[1]
