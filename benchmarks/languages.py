"""Languages that a desk has no label in: routing, and drafts from what agents answer in them.

    python benchmarks/languages.py

``languages.jsonl`` was written, for every language with the same care, by somebody who had not seen
the code: a desk of eight issues with labels in French and English alone; two tickets of each issue
in eleven languages and in traditional Chinese; and two new problems with four tickets and answers
in each, two to four steps all agents agree on, one thing not to do, what to try if that does not
help, and one piece of wrong advice. Steps are known by a word in each language. Drafts of the first
problem were read when the forms of these languages were written, of the second nobody had (but in
Polish). Beside it: TF-IDF and a linear SVM, which see no word that they know.
"""

import json
import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import _common as common
import _slices as slices
from _encoders import default_encoder

from models.background import Background
from models.drafting import draft
from models.encoder import Encoder
from models.language import detect
from models.routing.catalogue import Catalogue
from models.routing.lessons import Lessons
from models.text import clean
from models.triage import prepare, triage
from models.types import Arrival, Cluster, Role, Ticket
from models.wording import wording
from training.train import train

Row = dict[str, Any]
ADVICE: tuple[Role, ...] = ("step", "fallback", "not_helping", "cause")


def main() -> None:
    """Run and keep the figures."""
    with (Path(__file__).parent / "languages.jsonl").open(encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    encoder = default_encoder()
    learn, known, keys = ([r for r in found if r["part"] == p] for p in ("learn", "known", "keys"))
    figures: dict[str, dict[str, Any]] = {"routing": _routing(learn, known, encoder)}
    for problem in ("first", "second"):
        told = [r for r in found if r["part"] == problem]
        asked = [r for r in keys if r["problem"] == problem]
        figures[problem] = _sum(_draft(k, _of(told, k["language"]), encoder) for k in asked)
        print(problem, figures[problem], flush=True)
    common.write_result("languages", figures)


def _routing(learn: Sequence[Row], known: Sequence[Row], encoder: Encoder) -> dict[str, float]:
    tickets = [
        Ticket(f"l{n}", slices.UNDATED, body=r["text"], language=r["language"], issue=r["issue"])
        for n, r in enumerate(learn)
    ]
    model = train(
        tickets, encoder, encoder_spec=("cached",), catalogue=Catalogue(), target_error=0.05,
        seed=0, now=slices.UNDATED,
    ).model  # fmt: skip
    asked = [prepare(Ticket(f"k{n}", slices.UNDATED, body=r["text"])) for n, r in enumerate(known)]
    vectors = model.encoder.encode([p.to_encode for p in asked])
    said = [t.issue for t in triage(model, asked, vectors, Lessons())]
    first = [d.candidates[0].value for d in said]
    decided = [d.value == r["issue"] for d, r in zip(said, known, strict=True) if not d.abstained]
    words = slices.tfidf_svm().fit([r["text"] for r in learn], [r["issue"] for r in learn])
    guessed = words.predict([r["text"] for r in known])
    return {
        "n": len(known),
        "right": _share(value == r["issue"] for value, r in zip(first, known, strict=True)),
        "decided": round(len(decided) / len(known), 4),
        "wrong_of_decided": _share(not right for right in decided),
        "language_right": _share(detect(r["text"]) == r["language"][:2] for r in known),
        "tfidf_svm_right": _share(v == r["issue"] for v, r in zip(guessed, known, strict=True)),
    }


def _draft(keys: Row, told: Sequence[Row], encoder: Encoder) -> dict[str, int]:
    """What of a draft is as it should be, as counts."""
    language = keys["language"][:2]
    texts = [clean("", row["text"]) for row in told]
    arrivals = [
        Arrival(
            f"t{n}", slices.UNDATED - timedelta(days=n), text, language, vector,
            customer=f"c{n}", answer=row.get("answer"),
        )
        for n, (row, text, vector) in enumerate(
            zip(told, texts, encoder.encode(texts), strict=True)
        )
    ]  # fmt: skip
    cluster = Cluster(
        id="c-1", kind="new", status="emerging", title="", first_seen_at=slices.UNDATED,
        last_seen_at=slices.UNDATED, n_tickets=len(told), n_customers=len(told), products=(),
        rate_per_day=1.0,
    )  # fmt: skip
    background = Background(encode=encoder.encode)
    written = draft(
        cluster, arrivals, [], draft_id="d-1", now=slices.UNDATED, background=background
    )
    said = {role: [s.text for s in written.sentences if s.role == role] for role in ADVICE}
    places = [_place(key, said["step"]) for key in keys["steps"]]
    firsts = [place for place in places if place is not None]
    advice = [text for role in ADVICE for text in said[role]]
    return {
        "n_steps": len(places),
        "steps": len(firsts),
        "n_drafts": 1,
        "in_order": int(len(firsts) == len(places) and firsts == sorted(firsts)),
        "warnings": int(_place(keys["warning"], said["not_helping"]) is not None),
        "warnings_as_steps": int(_place(keys["warning"], said["step"]) is not None),
        "fallbacks": int(_place(keys["fallback"], said["fallback"]) is not None),
        "wrong_advice": int(_place(keys["decoy"], advice) is not None),
        "questions": sum(text.endswith(("?", "？", "؟")) for text in advice),
        "own_words": int(written.language == language and wording(language) != wording("xx")),
    }


def _place(key: str, texts: Sequence[str]) -> int | None:
    return next((n for n, text in enumerate(texts) if re.search(key, text, re.IGNORECASE)), None)


def _of(rows: Sequence[Row], language: str) -> list[Row]:
    return [row for row in rows if row["language"] == language]


def _sum(found: Iterable[dict[str, int]]) -> dict[str, int]:
    total: dict[str, int] = {}
    for counts in found:
        for name, n in counts.items():
            total[name] = total.get(name, 0) + n
    return total


def _share(found: Iterable[bool]) -> float:
    marks = list(found)
    return round(sum(marks) / max(1, len(marks)), 4)


if __name__ == "__main__":
    main()
