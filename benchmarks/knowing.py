"""What the router knows of itself: calibration, the error target, what is out of scope.

    python benchmarks/knowing.py [PART ...]     parts: target, softoft, streams, scope,
                                                open, guessing, shouted

Everything goes through ``training.train`` and ``models.triage``. The target is held over 100 random
halves of the test tickets: thresholds from one half, errors counted among what
``models.abstain.decide``, which triage calls, decides of the other, for the whole and for each
product: a tenth of the issues each, or a language, as there are none. Streams are cut by time, two
thirds to learn from. Out of scope is CLINC150's own; between two issues is a ticket made of a
sentence of each, drawn at random; open set is TEXTOIR's protocol, a quarter of the issues never
shown, three draws. A figure of no ticket is left out. What is measured is kept at once.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import _common as common
import _slices as slices
import numpy as np
from _encoders import default_and_beside
from numpy.typing import NDArray
from scipy.stats import binomtest
from sklearn.metrics import f1_score, roc_auc_score

from models.abstain import OUT_OF_SCOPE_AT, decide, fit_rule
from models.artifact import Artifact
from models.encoder import N_CHARS, Encoder
from models.router import Views
from models.routing.catalogue import Catalogue
from models.routing.lessons import Lessons
from models.text import head
from models.triage import Prepared, asked, one_request, prepare, triage
from models.types import Field, Matrix, Ticket, Triage
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
WHOLE = "all"
TWIN = 0.9
"""Cosine from which two tickets say the same in nearly the same words."""
OPEN_DRAWS = 3
N_LABELS = 10
N_OF_TWO = 1000
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
    """What is served of test tickets; how the target fares when these calibrate each other."""
    artifact = _learnt(learn, encoder)
    router = artifact.model.routers[field]
    test = [t for t in test if getattr(t, field) in router.values]
    found = _triaged(artifact, test)
    decided = np.array([not getattr(t, field).abstained for t in found])
    p = _probabilities(artifact, test, field)
    truth = np.array([router.values.index(getattr(t, field)) for t in test])
    right = p.argmax(axis=1) == truth
    figures = {
        "ece": calibration_error(p.max(axis=1), right) or 0.0,
        "served_automated_2pc": 100 * float(decided.mean()),
        **({"served_error_2pc": 100 * float((~right[decided]).mean())} if decided.any() else {}),
    }
    if (held_back := artifact.metrics[field]["error_decided"]) is not None:
        figures["held_back_error_2pc"] = 100 * float(held_back)
    figures |= _twins(artifact.model.encoder, learn, test)
    product, novelty = _products(test, router.values), [t.novelty for t in found]
    for target in TARGETS:
        held = list(_held(p, truth, product, novelty, router.values, target))
        broken = Counter(name for names, _ in held for name in names)
        said = f"{target:.0%}".replace("%", "pc")
        figures |= {
            f"broken_{said}": broken.pop(WHOLE, 0),
            f"worst_product_broken_{said}": max(broken.values(), default=0),
            f"automated_{said}": 100 * float(np.mean([share for _, share in held])),
        }
    return {key: round(value, 4) for key, value in figures.items()}


def _held(
    p: Matrix,
    truth: NDArray[np.intp],
    product: NDArray[np.object_],
    novelty: Sequence[float],
    values: Sequence[str],
    target: float,
) -> Iterator[tuple[list[str], float]]:
    """Of each half: for whom the target is broken, all or a product, and the share decided."""
    rng = np.random.default_rng(0)
    right = p.argmax(axis=1) == truth
    for _ in range(N_HALVES):
        order = rng.permutation(len(truth))
        one, other = order[: len(order) // 2], order[len(order) // 2 :]
        rule = fit_rule(p[one], truth[one], list(product[one]), target, values)
        decisions = (
            decide(p[i], values, rule, novelty=novelty[i], bar=rule.threshold_for(product[i]))
            for i in other
        )
        kept = other[[not decision.abstained for decision in decisions]]
        parts = {name: kept[product[kept] == name] for name in set(product[kept])} | {WHOLE: kept}
        broken = [name for name, rows in parts.items() if _is_broken(right[rows], target)]
        yield broken, len(kept) / len(other)


def _probabilities(artifact: Artifact, tickets: Sequence[Ticket], field: Field) -> Matrix:
    """What triage takes each value's chance to be: (n_tickets, n_values)."""
    model = artifact.model
    prepared = [prepare(without_labels(t)) for t in tickets]
    vectors = model.encoder.encode([p.to_encode for p in prepared])
    views = Views(vectors, model.lexicon.encode([p.text for p in prepared]))
    router = model.routers[field]
    return router.probabilities(router.scores(views, model.novelty.near(vectors)))


def _twins(encoder: Encoder, learn: Sequence[Ticket], test: Sequence[Ticket]) -> Figures:
    """Share of tickets that have a near twin among those learnt: of these themselves, of the test.

    Thresholds are learnt on the first; where the second have fewer twins they are harder.
    """
    learnt, new = (
        encoder.encode([prepare(without_labels(t)).to_encode for t in part])
        for part in (learn, test)
    )

    def share(vectors: Matrix, n_itself: int) -> float:
        parts = np.array_split(vectors, len(vectors) // 1000 + 1)
        n_near = [((part @ learnt.T) >= TWIN).sum(axis=1) for part in parts]
        return 100 * float((np.concatenate(n_near) > n_itself).mean())

    return {"twins_learnt": share(learnt, 1), "twins_test": share(new, 0)}


def _is_broken(right: NDArray[np.bool_], target: float) -> bool:
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
    known, strange, between, twice = (
        [*_triaged(artifact, part)]
        for part in (
            test,
            slices.out_of_scope("clinc150"),
            _of_two(test, alike=False),
            _of_two(test, alike=True),
        )
    )
    scores = [np.array([t.novelty for t in part]) for part in (known, strange)]
    labels = np.repeat([0, 1], [len(part) for part in scores])
    yield {
        "oos_auroc": round(float(roc_auc_score(labels, np.concatenate(scores))), 4),
        "oos_accepted_at_5pc_lost": round(
            float((scores[1] < np.quantile(scores[0], 0.95)).mean()), 4
        ),
        "oos_decided": _decided(strange),
        "between_decided": _decided(between),
        "twice_decided": _decided(twice),
        **_share("oos_abstained_as_strange", strange, STRANGE),
        **_share("between_abstained_as_ambiguous", between, ("ambiguous",)),
        **_share("known_abstained_as_ambiguous", known, ("ambiguous",)),
    }


def _of_two(tickets: Sequence[Ticket], *, alike: bool) -> list[Ticket]:
    """Tickets of two sentences, of one issue or of two, drawn at random."""
    rng = np.random.default_rng(0)
    found = list[Ticket]()
    while len(found) < N_OF_TWO:
        one, other = (tickets[i] for i in rng.choice(len(tickets), 2, replace=False))
        if (one.issue == other.issue) == alike:
            found.append(replace(one, body=f"{one.body}. {other.body}.", issue=None))
    return found


def _open(encoder: Encoder) -> Iterator[Figures]:
    """F1 of the tickets of hidden issues: by novelty alone, and by what triage says of them."""
    for name in ("banking77", "clinc150"):
        learn, test = slices.splits(name)
        test = [*test, *(slices.out_of_scope(name))]
        issues = sorted({str(t.issue) for t in learn})
        found = []
        for draw in range(OPEN_DRAWS):
            order = np.random.default_rng(draw).permutation(len(issues))
            shown = {issues[i] for i in order[: round(0.75 * len(issues))]}
            artifact = _learnt([t for t in learn if t.issue in shown], encoder)
            is_open = np.array([t.issue not in shown for t in test])
            told = _triaged(artifact, test)
            served = [t.issue.abstained and t.issue.reason in STRANGE for t in told]
            decided = np.array([not t.issue.abstained for t in told])
            found.append(
                (
                    f1_score(is_open, [t.novelty >= OUT_OF_SCOPE_AT for t in told]),
                    f1_score(is_open, served),
                    decided[is_open].mean(),
                )
            )
        keys = ("f1_open", "f1_open_served", "hidden_decided")
        means = 100 * np.mean(found, axis=0)
        yield {
            f"{name}_{key}": round(float(mean), 2) for key, mean in zip(keys, means, strict=True)
        }


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
        whole = triage(artifact.model, prepared[rows], vectors[rows], Lessons())
        found += map(one_request, whole, asked(artifact.model, prepared[rows]))
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


def _decided(found: Sequence[Triage]) -> float:
    return round(float(np.mean([not t.issue.abstained for t in found])), 4)


def _share(name: str, found: Sequence[Triage], reasons: Sequence[str]) -> Figures:
    """The share of abstentions that give one of these reasons; nothing where there is none."""
    given = [t.issue.reason in reasons for t in found if t.issue.abstained]
    return {name: round(float(np.mean(given)), 4)} if given else {}


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
