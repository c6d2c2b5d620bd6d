"""Firefox and Thunderbird in one desk, July to November 2024, the product withheld in the stream.

    python benchmarks/two_products.py

Trained and imported on July and August; September to November is replayed over HTTP. The product
is never given in the stream: the share of tickets whose product is recognised is counted from the
answers.
"""

import json
from pathlib import Path

import _common as common
import _slices as slices

FIRST, START, END = "2024-07-01", "2024-09-01", "2024-12-01"
SETS = ("sumo-thunderbird-2023-2024", "sumo-firefox-2024-spam")


def main() -> None:
    """Run and keep the figures."""
    with common.home() as home:
        history = _both(home / "history.jsonl.gz", FIRST, START, withheld=False)
        stream = _both(home / "stream.jsonl.gz", START, END, withheld=True)
        trained = json.loads(common.vigie(home, "train", history, "--json"))
        common.vigie(home, "import", history)
        incidents = home / "incidents.jsonl"
        incidents.write_text(
            "".join(common.dataset(name).with_name("incidents.jsonl").read_text() for name in SETS)
        )
        with common.server(home) as (url, _):
            out = common.replay_script(url, stream, incidents, START, END)
            product = _products_right(url)
    common.write_result(
        "two_products",
        {**out["figures"], **product, "product_held_back": trained["metrics"].get("product")},
    )


def _both(target: Path, first: str, before: str, *, withheld: bool) -> Path:
    kept = [
        {k: v for k, v in row.items() if not (withheld and k in ("product", "queue"))}
        for name in SETS
        for row in slices.rows(common.dataset(name))
        if first <= row["created_at"][:10] < before
    ]
    return slices.write(target, sorted(kept, key=lambda row: (row["created_at"], row["id"])))


def _products_right(url: str) -> dict[str, float]:
    """Share recognised and share right among them, on every tenth ticket of the stream."""
    truth = [
        row
        for name in SETS
        for row in slices.rows(common.dataset(name))
        if START <= row["created_at"][:10] < END
    ][::10]
    decided = right = 0
    for row in truth:
        triage = common.get(url, f"/v1/tickets/{row['id']}")["triage"]
        decided += not triage["product"]["abstained"]
        right += triage["product"]["value"] == row["product"]
    return {
        "product_recognised": round(decided / len(truth), 4),
        "product_right_of_recognised": round(right / max(1, decided), 4),
    }


if __name__ == "__main__":
    main()
