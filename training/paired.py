"""Two artifacts beside each other, on tickets that neither had learnt from when it answered."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binomtest, fisher_exact

from models.artifact import Artifact
from models.routing.exam import RIGHT, UNLABELLED
from models.types import FIELDS, Field, Ticket
from training.evaluate import answer, right_of

TOGETHER, APART = "tickets that neither had seen", "tickets held back from its training"
"""What both are compared on: tickets that both answered, or each those of its own exam."""
MIN_PAIRS = 50
"""Tickets that both answered unseen, under which two exams are compared as they are."""

Answers = NDArray[np.int8]
"""Of each ticket of an exam: 1 right, 0 wrong, -1 unlabelled or learnt from before."""


def side_by_side(
    in_use: Artifact, new: Artifact, asked: Sequence[Ticket]
) -> dict[Field, Mapping[str, Any]]:
    """Share of right best guesses of both, field by field, and whether chance explains a loss.

    Args:
        in_use: the artifact in use.
        new: the one that may take its place.
        asked: the tickets of the new one's exam, in its order.

    Returns:
        Of each field that both answered: a row of ``promote.Comparison.fields``.
    """
    before = _answers(in_use, new, asked)
    names = [n for n in FIELDS if n in in_use.exam.right and n in new.exam.right]
    pairs = {n: _pair(in_use.exam.right[n], before[n], new.exam.right[n]) for n in names}
    return {n: pair for n, pair in pairs.items() if pair["n"]}


def _pair(own: Answers, then: Answers, now: Answers) -> dict[str, Any]:
    """Answers of the one in use, in its own exam and on the new one's, beside the new one's."""
    both = (then != UNLABELLED) & (now != UNLABELLED)
    if both.sum() >= MIN_PAIRS:
        one, other = then[both], now[both]
        lost, won = int((one > other).sum()), int((other > one).sum())
        p, on = chance(lost, lost + won, 0.5), TOGETHER
    else:
        one, other = (e[e != UNLABELLED] for e in (own, now))
        counts = [[int((e == RIGHT).sum()), int((e != RIGHT).sum())] for e in (one, other)]
        p = float(fisher_exact(counts, alternative="greater").pvalue)
        on = APART
    before, after = (round(float(e.mean()), 4) if len(e) else None for e in (one, other))
    sizes = {"n": len(other), "n_before": len(one)}
    return {**sizes, "before": before, "after": after, "p": round(p, 6), "on": on}


def chance(n_right: int, n: int, share: float) -> float:
    """Chance of so many right and more, if each is right with this share; 1 of none."""
    return float(binomtest(n_right, n, share, alternative="greater").pvalue) if n else 1.0


def _answers(in_use: Artifact, new: Artifact, asked: Sequence[Ticket]) -> dict[Field, Answers]:
    """What the one in use answered on the new one's exam; -1 where it had learnt from a ticket."""
    sat = {h: i for i, h in enumerate(in_use.exam.asked.tolist())}
    seen = set(in_use.exam.seen.tolist())
    hashes = new.exam.asked.tolist()
    fresh = [i for i, h in enumerate(hashes) if h not in seen]
    answers: dict[Field, Answers] = {
        n: np.full(len(asked), UNLABELLED, np.int8) for n in in_use.exam.right
    }
    now = _ask(in_use, new, [asked[i] for i in fresh]) if fresh else {}
    for name, column in answers.items():
        if name in now:
            column[fresh] = now[name]
        for i, h in enumerate(hashes):
            if h in sat:
                column[i] = in_use.exam.right[name][sat[h]]
    return answers


def _ask(in_use: Artifact, new: Artifact, tickets: Sequence[Ticket]) -> Any:
    """Whether the one in use is right, its products called as the new one's catalogue does."""
    _, triages = answer(in_use.model, tickets)
    entry = new.model.catalogue.entry
    called = [
        replace(t, product=replace(t.product, candidates=tuple(
            replace(c, value=entry(c.value) or c.value) for c in t.product.candidates
        )))
        for t in triages
    ]  # fmt: skip
    return right_of(in_use.model, tickets, called)
