"""What is learnt from few: a correction, a name, a sentence; and what wrong labels cost.

    python benchmarks/learning.py [PART ...]     parts: correction, naming, sentence, few, noise

On BANKING77, CLINC150 and HWU64, with the default encoder, through ``training.train`` and
``models.triage`` as they serve; naming with MiniLM or mpnet beside, too. Ten issues are hidden, as
drawn, where a part needs new ones.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import _common as common
import _slices as slices
import numpy as np
from _encoders import default_and_beside

from models.artifact import Artifact
from models.encoder import Encoder
from models.routing.catalogue import Catalogue
from models.routing.lessons import Lesson, Lessons, reaches, terms_of
from models.routing.naming import learn_names
from models.text import spoken
from models.triage import prepare, triage
from models.types import Ticket, Triage
from training.suspects import suspects
from training.taxonomy import Taxonomy
from training.train import train

N_CORRECTIONS = 200
N_HIDDEN = 10
CLUSTER = 8
N_LABELLED = (0, 20, 100, 300)
NOISE = 0.1
NOISE_SEEDS = (1, 2, 3)
"""Not 0: by that training puts undated tickets in order, and all flips would lie in one place."""
N_SUSPECTS = 500
PAIRS = (("Bonjour, ", ""), ("", " Merci."), ("", "."), ("hello ", " please"))
"""What a customer who writes the same again puts around it."""


def _slip(text: str, rng: np.random.Generator) -> str:
    words = text.split()
    long = [i for i, word in enumerate(words) if len(word) >= 4] or [0]
    i = int(rng.choice(long))
    at = int(rng.integers(1, max(2, len(words[i]) - 2)))
    words[i] = words[i][:at] + words[i][at : at + 2][::-1] + words[i][at + 2 :]
    return " ".join(words)


def _without_signs(text: str, rng: np.random.Generator) -> str:
    return "".join(char for char in text.lower() if char not in ".,;:?!")


def _without_a_small_word(text: str, rng: np.random.Generator) -> str:
    words = text.split()
    small = [i for i, word in enumerate(words) if word.isalpha() and len(word) <= 3]
    if small:
        del words[int(rng.choice(small))]
    return " ".join(words)


AGAIN = {"slip": _slip, "signs": _without_signs, "small_word": _without_a_small_word}
"""How the same is written again."""


def main(parts: Sequence[str]) -> None:
    """Run and keep the figures."""
    with default_and_beside("minilm", "mpnet") as encoders:
        for part in parts:
            figures: dict[str, Any] = {}
            names, measure, ways = PARTS[part]
            for name in names:
                learn, test = slices.splits(name)
                for way in [way for way in ways if way in encoders]:
                    found = measure(learn, test, encoders[way])
                    beside = "" if way == "default" else f"{way}_"
                    figures |= {f"{name}_{beside}{k}": round(float(v), 4) for k, v in found.items()}
                    print(part, figures, flush=True)
            common.write_result(f"learning_{part}", figures)


def _correction(learn: list[Ticket], test: list[Ticket], encoder: Encoder) -> dict[str, float]:
    """Two hundred corrections: who gets their values among the same again, and among others.

    Each alone, then all in force: as drawn, to a value drawn, and of what the router gets wrong, to
    the right one. Broken are others that it gets right, and that get another value.
    """
    artifact = _learnt(learn, encoder)
    model = artifact.model
    rng = np.random.default_rng(0)
    chosen = rng.permutation(len(test))[:N_CORRECTIONS]
    before = _guesses(_triaged(artifact, test))
    values = model.routers["issue"].values
    texts = [prepare(t).to_encode for t in test]
    vectors, words = encoder.encode(texts), [terms_of(model.lexicon, text) for text in texts]
    _, like = reaches(model.novelty.reference)

    def lesson(i: int, value: str) -> Lesson:
        return Lesson(vectors[i], {"issue": value}, like, words[i])

    drawn = {i: str(rng.choice([v for v in values if v != before[i]])) for i in chosen}
    wrong = [i for i in rng.permutation(len(test)) if before[i] != test[i].issue]
    true = {i: str(test[i].issue) for i in wrong[:N_CORRECTIONS]}
    fixed = n_again = broken = n_others = 0
    fixed_written = np.zeros(len(AGAIN))
    for i, value in drawn.items():
        lessons = Lessons((lesson(i, value),))
        again = [replace(test[i], body=f"{a}{test[i].body}{b}") for a, b in PAIRS]
        fixed += sum(g == value for g in _guesses(_triaged(artifact, again, lessons)))
        n_again += len(again)
        written = [replace(test[i], body=write(test[i].body, rng)) for write in AGAIN.values()]
        right = [g == value for g in _guesses(_triaged(artifact, written, lessons))]
        fixed_written += np.array(right)
        reached = [
            j
            for j in range(len(test))
            if j != i and lessons.recall(vectors[j], words=partial(words.__getitem__, j))
        ]
        broken += len(reached)
        n_others += len(test) - 1

    def together(said: dict[int, str]) -> float:
        lessons = Lessons(tuple(lesson(i, value) for i, value in said.items()))
        after = _guesses(_triaged(artifact, test, lessons))
        others = [i for i, t in enumerate(test) if before[i] == t.issue and i not in said]
        return float(np.mean([after[i] != before[i] for i in others]))

    return {
        "fixed": fixed / n_again,
        **{f"fixed_{k}": n / len(drawn) for k, n in zip(AGAIN, fixed_written, strict=True)},
        "broken": broken / n_others,
        "broken_together": together(drawn),
        "broken_together_true": together(true),
    }


def _naming(learn: list[Ticket], test: list[Ticket], encoder: Encoder) -> dict[str, float]:
    """A hidden issue gets its name by a cluster of eight of its tickets."""
    hidden = _hidden(learn)
    artifact = _learnt([t for t in learn if t.issue not in hidden], encoder)
    recalls, precisions = [], []
    for issue in hidden:
        members = [t for t in learn if t.issue == issue][:CLUSTER]
        join, _ = reaches(artifact.model.novelty.reference)
        vectors = encoder.encode([prepare(t).to_encode for t in members])
        known = {issue: np.vstack([vectors, encoder.encode([spoken(issue)])])}
        model = artifact.model
        lessons = Lessons(
            tuple(Lesson(vector, {"issue": issue}) for vector in vectors),
            learn_names(known, model.routers["issue"], model.novelty.reference, join),
        )
        named = np.array([g == issue for g in _guesses(_triaged(artifact, test, lessons))])
        true = np.array([t.issue == issue for t in test])
        recalls.append((named & true).sum() / true.sum())
        precisions.append((named & true).sum() / max(1, named.sum()))
    return {"recall": float(np.mean(recalls)), "precision": float(np.mean(precisions))}


def _sentence(learn: list[Ticket], test: list[Ticket], encoder: Encoder) -> dict[str, float]:
    """Ten issues known only by their names: the harmonic mean of seen and unseen accuracy."""
    hidden = _hidden(learn)
    issues = sorted({str(t.issue) for t in learn})
    said = {issue: (spoken(issue),) for issue in issues}
    kept = [t for t in learn if t.issue not in hidden]
    artifact = _learnt(kept, encoder, Taxonomy({"issue": said}))
    truth = np.array([str(t.issue) for t in test])
    guesses = np.array(_guesses(_triaged(artifact, test)))
    names = encoder.encode([said[i][0] for i in issues])
    vectors = encoder.encode([prepare(t).to_encode for t in test])
    nearest = np.array(issues)[(vectors @ names.T).argmax(axis=1)]
    unseen = np.isin(truth, sorted(hidden))
    plain = [(nearest == truth)[part].mean() for part in (~unseen, unseen)]
    ours = [(guesses == truth)[part].mean() for part in (~unseen, unseen)]
    return {
        "seen": ours[0], "unseen": ours[1], "harmonic": _harmonic(*ours),
        "names_alone_harmonic": _harmonic(*plain),
    }  # fmt: skip


def _few(learn: list[Ticket], test: list[Ticket], encoder: Encoder) -> dict[str, float]:
    """Issues known by name, tickets with no label or a few: what the first candidate is worth.

    Beside it the likeness to the names, and what the labels alone teach, without the others.
    """
    issues = sorted({str(t.issue) for t in learn})
    taxonomy = Taxonomy({"issue": {issue: (spoken(issue),) for issue in issues}})
    truth = np.array([str(t.issue) for t in test])
    names = encoder.encode([spoken(i) for i in issues])
    vectors = encoder.encode([prepare(t).to_encode for t in test])
    nearest = np.array(issues)[(vectors @ names.T).argmax(axis=1)]
    found = {"likeness": float((nearest == truth).mean())}
    order = np.random.default_rng(0).permutation(len(learn))
    for n in N_LABELLED:
        keeps = set(order[:n].tolist())
        few = [t if i in keeps else replace(t, issue=None) for i, t in enumerate(learn)]
        found |= {f"{n}_{k}": v for k, v in _said(_learnt(few, encoder, taxonomy), test).items()}
        if n:
            alone = _learnt([t for t in few if t.issue], encoder, taxonomy)
            found[f"{n}_alone"] = _said(alone, test)["right"]
    return found


def _said(artifact: Artifact, test: Sequence[Ticket]) -> dict[str, float]:
    """What is right among first candidates and three, how sure, what is decided, how much wrong."""
    pairs = [(t.issue, d.issue) for t, d in zip(test, _triaged(artifact, test), strict=True)]
    shares = [
        (
            truth == said.candidates[0].value,
            truth in [c.value for c in said.candidates[:3]],
            said.candidates[0].confidence,
            not said.abstained,
            not said.abstained and truth != said.value,
        )
        for truth, said in pairs
    ]
    names = ("right", "three", "confidence", "decided", "wrong")
    return dict(zip(names, np.mean(shares, axis=0), strict=True))


def _noise(learn: list[Ticket], test: list[Ticket], encoder: Encoder) -> dict[str, float]:
    """One label in ten flipped, in three draws: are they found, and what do they cost?"""
    clean = _right(_learnt(learn, encoder), test)
    draws = [_flipped(learn, seed) for seed in NOISE_SEEDS]
    found = [
        [s.ticket_id in wrong for s in suspects(t, encoder)[:N_SUSPECTS]] for t, wrong in draws
    ]
    noisy = [_right(_learnt(tickets, encoder), test) for tickets, _ in draws]
    return {
        "precision_at_500": float(np.mean(found)),
        "points_lost": 100 * float(clean - np.mean(noisy)),
        "points_lost_most": 100 * float(clean - np.min(noisy)),
    }


def _flipped(learn: list[Ticket], seed: int) -> tuple[list[Ticket], set[str]]:
    """The tickets, a tenth with another issue; the ids of that tenth."""
    rng = np.random.default_rng(seed)
    issues = sorted({str(t.issue) for t in learn})
    flipped = set(rng.permutation(len(learn))[: round(NOISE * len(learn))].tolist())
    noisy = [
        replace(t, issue=str(rng.choice([i for i in issues if i != t.issue])))
        if n in flipped
        else t
        for n, t in enumerate(learn)
    ]
    return noisy, {learn[n].id for n in flipped}


def _right(artifact: Artifact, test: list[Ticket]) -> float:
    guesses = _guesses(_triaged(artifact, test))
    return float(np.mean([g == t.issue for g, t in zip(guesses, test, strict=True)]))


def _hidden(tickets: Sequence[Ticket]) -> set[str]:
    issues = sorted({str(t.issue) for t in tickets})
    return {issues[i] for i in np.random.default_rng(0).permutation(len(issues))[:N_HIDDEN]}


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0


def _learnt(tickets: list[Ticket], encoder: Encoder, taxonomy: Taxonomy | None = None) -> Artifact:
    return train(
        tickets, encoder, encoder_spec=("cached",), catalogue=Catalogue(), target_error=0.05,
        seed=0, now=slices.UNDATED, taxonomy=taxonomy,
    )  # fmt: skip


def _triaged(
    artifact: Artifact, tickets: Sequence[Ticket], lessons: Lessons | None = None
) -> list[Triage]:
    prepared = [prepare(replace(t, issue=None)) for t in tickets]
    vectors = artifact.model.encoder.encode([p.to_encode for p in prepared])
    return triage(artifact.model, prepared, vectors, lessons or Lessons())


def _guesses(triages: Sequence[Triage]) -> list[str]:
    return [t.issue.candidates[0].value for t in triages]


DEFAULT, ALL = ("default",), ("default", "with_minilm", "with_mpnet")
PARTS = {
    "correction": (("banking77", "clinc150", "hwu64"), _correction, DEFAULT),
    "naming": (("banking77", "clinc150", "hwu64"), _naming, ALL),
    "sentence": (("banking77", "hwu64"), _sentence, DEFAULT),
    "few": (("banking77", "clinc150", "hwu64"), _few, DEFAULT),
    "noise": (("banking77",), _noise, DEFAULT),
}

if __name__ == "__main__":
    main(sys.argv[1:] or list(PARTS))
