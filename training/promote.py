"""Whether a new artifact may take the place of the one in use.

Both are compared on tickets that neither had learnt from when it answered: the latest tickets of
the new one, with what the one in use answered in its own exam, or answers now if it never saw
them. Labels that say nothing (shuffled, all the same) are refused whatever the comparison says.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import fisher_exact

from models.artifact import Artifact, load
from models.cores import n_cores
from models.routing.exam import RIGHT, hashed
from models.shelf import ArtifactError, promoted
from models.types import FIELDS, Field, Ticket
from training.paired import APART, MIN_PAIRS, chance, side_by_side

SURE = 0.05
"""Chance below which "worse" is not taken for bad luck."""
MOST_SHIFT = 0.5
"""Share of the labels that would have to change for one file's mix to become the other's."""
MUCH_LESS = 0.1
"""Share of a field's tickets decided before and no more, from which on it is told."""
LEAST_SHARE = 0.25
"""Of the tickets that the one in use learnt from. With fewer, what is rare may be lost without a
loss that the exam could show."""


_Called = Callable[[Iterable[str]], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A new artifact beside the one in use.

    Attributes:
        against: id of the one in use, None when the new one is the first.
        refused: why the new one must not take its place, None when it may.
        quieter: where the new one decides far less, None when it does not; it may be right to.
        fields: of each field both know: ``n`` tickets and ``n_before`` of the one in use,
            ``before`` and ``after`` (shares of right best guesses), ``p`` (chance of such a loss if
            it is no worse), ``on`` (which tickets).
    """

    against: str | None
    refused: str | None
    fields: Mapping[Field, Mapping[str, Any]]
    quieter: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a new artifact is put to use, and the sentence that says so."""

    promoted: bool
    sentence: str


def rival(folder: Path, tell: Callable[[str], None]) -> Artifact | None:
    """The artifact in use to compare a new one with; one that cannot be loaded is none.

    Args:
        folder: of the artifacts.
        tell: told why one is not compared with.
    """
    if (in_use := promoted(folder)) is None:
        return None
    try:
        return load(folder / in_use, n_threads=n_cores())
    except ArtifactError as error:
        tell(f"not compared with the artifact in use: {error}")
        return None


def compare(in_use: Artifact | None, new: Artifact, tickets: Sequence[Ticket]) -> Comparison:
    """Compare a new artifact with the one in use.

    It is refused when it guesses no field better than one who always says the same; when it no
    longer knows a field or many values, or learnt from quite another mix of them or from far fewer
    tickets; or when it is worse by McNemar's exact test on the tickets that both answered unseen,
    by Fisher's exact test of the two exams where those are too few.

    Args:
        in_use: the artifact in use, None before the first.
        new: the one just trained.
        tickets: those it was trained on, its exam among them.
    """
    asked = _asked(new, tickets)
    blind = _blind(new, asked)
    if in_use is None:
        return Comparison(None, blind, {})
    fields = side_by_side(in_use, new, asked)
    refused = blind or _lost(in_use, new) or _worse(in_use, fields)
    return Comparison(in_use.id, refused, fields, _quieter(in_use, new))


def verdict(comparison: Comparison, new: str, *, promote: bool, force: bool) -> Verdict:
    """Decide what becomes of a new artifact.

    Args:
        comparison: of it with the one in use.
        new: its id.
        promote: whether it is to be put to use when it is not worse.
        force: whether it is even if it is.
    """
    doubt, is_first = comparison.refused, comparison.against is None
    if not promote:
        return Verdict(False, f"{new} is kept aside")
    if doubt and is_first:  # better than none: what it cannot tell it leaves open
        return Verdict(True, f"{new} is in use, for there is no other, though {doubt}")
    if doubt and not force:
        return Verdict(False, f"{new} is not promoted: {doubt}; --force overrides")
    though = f", though {comparison.quieter}" if comparison.quieter else ""
    return Verdict(True, f"{new} is in use{though}")


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
        if commonest < 1 and chance(n_right, len(labels), commonest) < SURE:
            return None
        said = said or (
            f"{name} is right on {n_right / len(labels):.3f} of {len(labels)} held-back tickets, "
            f"always saying the same would be on {commonest:.3f}"
        )
    return said or None


def _lost(in_use: Artifact, new: Artifact) -> str | None:
    """What the new one does not know, or knows only in another mix or from too little."""
    n_before, n_after = in_use.birth["n_tickets"], new.birth["n_tickets"]
    if n_after < LEAST_SHARE * n_before:
        return (
            f"it learnt from {n_after} tickets, {in_use.id} from {n_before}: "
            "what is rare is lost unseen"
        )
    fields = sorted(in_use.model.routers.keys() - new.model.routers.keys())
    if fields:
        return f"it no longer knows {', '.join(fields)}"
    for name, router in in_use.model.routers.items():
        called = new.model.catalogue.entries if name == "product" else tuple
        values = set(called(router.values))
        gone = values - set(new.model.routers[name].values)
        if len(gone) * 4 > len(values):
            some = ", ".join(sorted(gone)[:3])
            return f"it no longer knows {len(gone)} of {len(values)} values of {name} ({some} ...)"
        labels = [_called(a.birth["labels"][name], called) for a in (in_use, new)]
        n_labels, n_left = (sum(counts.values()) for counts in labels)
        if n_left < LEAST_SHARE * n_labels:
            return f"it learnt from {n_left} {name} labels, {in_use.id} from {n_labels}"
        before, after = map(_shares, labels)
        shift = sum(abs(before.get(v, 0) - after.get(v, 0)) for v in {*before, *after}) / 2
        if shift > MOST_SHIFT:
            most = max(after, key=lambda v: after[v])
            return (
                f"{most} is {after[most]:.0%} of its {name} labels, "
                f"{before.get(most, 0):.0%} of those of {in_use.id}"
            )
    return None


def _called(counts: Mapping[str, int], called: _Called) -> Counter[str]:
    """Counts of values by what these are called."""
    found = Counter[str]()
    for value, n in counts.items():
        found[called([value])[0]] += n
    return found


def _shares(counts: Mapping[str, int]) -> dict[str, float]:
    total = sum(counts.values())
    return {value: n / total for value, n in counts.items()}


def _worse(in_use: Artifact, fields: Mapping[Field, Mapping[str, Any]]) -> str | None:
    for name, row in fields.items():
        if row["p"] < SURE:
            its = f"{row['n_before']} held back from its own" if row["on"] == APART else "them"
            return (
                f"{name} is right on {row['after']:.3f} of {row['n']} {row['on']}, {in_use.id} on "
                f"{row['before']:.3f} of {its} (chance of such a loss if it is no worse: "
                f"{row['p']:.2g})"
            )
    return None


def _quieter(in_use: Artifact, new: Artifact) -> str | None:
    """Which fields it decides far less often, each judged on tickets held back from its training.

    Told, not refused: a bar that is stricter for good reason decides less, too.
    """
    told = []
    for name in (name for name in FIELDS if name in in_use.metrics and name in new.metrics):
        both = in_use.metrics[name], new.metrics[name]
        then, now = (figures["automation_rate"] for figures in both)
        decided = [round(figures["n"] * figures["automation_rate"]) for figures in both]
        counts = [[k, figures["n"] - k] for k, figures in zip(decided, both, strict=True)]
        p = fisher_exact(counts, alternative="greater").pvalue
        if then - now >= MUCH_LESS and p < SURE:
            told.append(f"{name} in {now:.3f} of its tickets ({then:.3f} before)")
    return f"it decides {' and '.join(told)}" if told else None
