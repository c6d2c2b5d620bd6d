"""Whether a cluster's title and keywords say which problem it is.

    python benchmarks/titles.py

Clusters of ten tickets about one issue, all of one issue or with two strays, of BANKING77, CLINC150
and HWU64. A title tells its problem when its vector is nearer to the centre of the issue's training
tickets than to that of any other issue (default encoder); a person who reads it on a whiteboard has
no more to go by. Beside it: keywords, the five words of class-based tf-idf (BERTopic's names), the
tickets' most central one, a ticket at random, and the issue's own name, which somebody thought
about.
"""

import sys
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import _common as common
import _slices as slices
import numpy as np
import stopwordsiso
from _encoders import default_encoder
from sklearn.feature_extraction.text import CountVectorizer

from models.background import Background, background_of
from models.encoder import Encoder
from models.sentences.reading import read
from models.triage import prepare
from models.types import Arrival, Matrix, Ticket
from models.writing.keywords import keywords
from models.writing.titles import MAX_CHARS, title

SETS = ("banking77", "clinc150", "hwu64")
N_MEMBERS, N_STRAYS, N_WORDS, SEED = 10, 2, 5, 1

Cluster = tuple[str, list[Arrival]]
"""An issue, and the tickets that are taken for it."""


def main() -> None:
    """Run and keep the figures."""
    encoder = default_encoder()
    figures: dict[str, Any] = {}
    for name in SETS:
        learn, test = slices.splits(name)
        issues, centres = _centres(learn, encoder)
        background = background_of(_arrivals(learn, encoder))
        for strays in (0, N_STRAYS):
            clusters = list(_clusters(test, encoder, strays))
            part = name if not strays else f"{name}_strays"
            figures[part] = _judged(clusters, issues, centres, encoder, background)
            print(part, figures[part], file=sys.stderr, flush=True)
    common.write_result("titles", figures)


def _centres(learn: Sequence[Ticket], encoder: Encoder) -> tuple[list[str], Matrix]:
    vectors = encoder.encode([prepare(t).to_encode for t in learn])
    issues = sorted({str(t.issue) for t in learn})
    places = np.array([issues.index(str(t.issue)) for t in learn])
    sums = np.stack([vectors[places == i].sum(axis=0) for i in range(len(issues))])
    return issues, sums / np.linalg.norm(sums, axis=1, keepdims=True)


def _clusters(test: Sequence[Ticket], encoder: Encoder, strays: int) -> Iterator[Cluster]:
    rng = Random(SEED)
    by_issue: dict[str, list[Ticket]] = {}
    for ticket in test:
        by_issue.setdefault(str(ticket.issue), []).append(ticket)
    for issue, mine in sorted(by_issue.items()):
        others = [t for t in test if t.issue != issue]
        chosen = rng.sample(mine, min(N_MEMBERS, len(mine)) - strays) + rng.sample(others, strays)
        yield issue, _arrivals(chosen, encoder)


def _arrivals(tickets: Sequence[Ticket], encoder: Encoder) -> list[Arrival]:
    prepared = [prepare(ticket) for ticket in tickets]
    vectors = encoder.encode([p.to_encode for p in prepared])
    return [
        Arrival(t.id, t.created_at, p.text, "en", v, customer=t.id)
        for t, p, v in zip(tickets, prepared, vectors, strict=True)
    ]


def _judged(
    clusters: Sequence[Cluster],
    issues: Sequence[str],
    centres: Matrix,
    encoder: Encoder,
    background: Background,
) -> dict[str, Any]:
    truth = np.array([issues.index(issue) for issue, _ in clusters])
    ways = {way: list(names) for way, names in _ways(clusters, background).items()}
    tells = {
        way: float(((encoder.encode(names) @ centres.T).argmax(axis=1) == truth).mean())
        for way, names in ways.items()
    }
    stop = stopwordsiso.stopwords("en")
    words = [word for told in ways["vigie_keywords"] for word in told.split()]
    return {
        "n_clusters": len(clusters),
        "tells": {way: round(share, 3) for way, share in tells.items()},
        "chars": round(float(np.mean([len(name) for name in ways["vigie"]])), 1),
        "too_long": sum(len(name) > MAX_CHARS for name in ways["vigie"]),
        "keywords_listed_as_stop_words": sorted({word for word in words if word in stop}),
        "examples": ways["vigie"][:5],
    }


def _ways(clusters: Sequence[Cluster], background: Background) -> dict[str, list[str]]:
    readings = [read(members) for _, members in clusters]
    rng = Random(SEED)
    return {
        "vigie": [title(reading, "en", background) for reading in readings],
        "vigie_keywords": [" ".join(keywords(reading, background)) for reading in readings],
        "class_tf_idf": _class_tf_idf([members for _, members in clusters]),
        "most_central": [_most_central(members) for _, members in clusters],
        "a_ticket": [rng.choice(members).text for _, members in clusters],
        "issue_name": [issue.replace("_", " ") for issue, _ in clusters],
    }


def _most_central(members: Sequence[Arrival]) -> str:
    vectors = np.stack([m.vector for m in members])
    return members[int((vectors @ vectors.sum(axis=0)).argmax())].text


def _class_tf_idf(groups: Sequence[Sequence[Arrival]]) -> list[str]:
    """Five words of each group by class-based tf-idf (Grootendorst 2022, arXiv:2203.05794)."""
    counter = CountVectorizer(stop_words="english")
    counts = counter.fit_transform([" ".join(m.text for m in group) for group in groups]).toarray()
    frequency = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    weights = frequency * np.log(1 + counts.sum() / len(groups) / counts.sum(axis=0))
    words = counter.get_feature_names_out()
    return [" ".join(words[row.argsort()[::-1][:N_WORDS]]) for row in weights]


if __name__ == "__main__":
    main()
