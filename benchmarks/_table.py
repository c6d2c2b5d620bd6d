"""The README's table of figures, made from the results beside the benchmarks.

python benchmarks/_table.py     prints it
"""

import json
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parent / "results"

MINILM = "with_minilm"

# (benchmark, figure, what it says, asked)
ROWS = (
    ("firefox", "recall", "Firefox, April–May 2019: known incidents found", "1/1"),
    ("firefox", "delay_tickets", "… tickets of the add-on outage seen at the alert", "≤ 15"),
    ("firefox", "other_alerts_week", "… other alerts a week", "–"),
    ("two_products", "recall", "Firefox + Thunderbird, autumn 2024: incidents found", "–"),
    ("two_products", "spam_alerts", "… spam waves that alerted", "0"),
    ("two_products", "other_alerts_week", "… other alerts a week", "–"),
    ("two_products", "product_recognised", "… product recognised, field withheld", "–"),
    ("two_products", "product_right_of_recognised", "… right among those", "≥ .95"),
    ("french", "tweets_found_french", "French tweets recognised as French", "–"),
    ("french", "drafts_in_french", "… drafts written in French", "all"),
    *(
        ("routing", f"{key}.{way}", f"{said}: {how}, accuracy %", asked if way == MINILM else "–")
        for key, said, asked in (
            ("banking77_all", "BANKING77, all labels", "≥ 94.5"),
            ("banking77_10", "BANKING77, 10 an issue", "≥ 88.0"),
            ("banking77_5", "BANKING77, 5 an issue", "≥ 81.0"),
            ("clinc150_all", "CLINC150 in scope, all labels", "≥ 97.0"),
            ("clinc150_10", "CLINC150 in scope, 10 an issue", "≥ 94.2"),
            ("hwu64_10", "HWU64, 10 an issue", "≥ 87.4"),
        )
        for way, how in (
            (MINILM, "MiniLM beside"),
            ("default", "default"),
            ("tfidf_svm", "TF-IDF and SVM"),
        )
    ),
    ("speed", "single_p50_ms", "classify one ticket over HTTP, 50,000 stored: p50, ms", "≤ 10"),
    ("speed", "single_p99_ms", "… p99, ms", "≤ 40"),
    ("speed", "batch_tickets_per_second", "batches of 128, whole Firefox tickets, per s", "≥ 140"),
    ("speed", "batch_share_of_encoder", "… as a share of the encoder alone", "–"),
    ("speed", "train_10000_seconds", "training on 10,000 tickets, s", "≤ 120"),
    ("speed", "night_seconds", "a night over 30 days of 150 tickets, s", "≤ 30"),
    ("speed", "memory_mb", "memory of the service, MB", "≤ 600"),
    ("speed", "start_to_ready_seconds", "start to ready, s", "< 5"),
)


def table() -> str:
    """The figures as a Markdown table; what was not measured shows a dash."""
    lines = [
        "| figure | reached | asked | command | commit, date |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, figure, says, asked in ROWS:
        path = RESULTS / f"{name}.json"
        if path.is_file():
            result: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            value: Any = result["figures"]
            for part in figure.split("."):
                value = (value or {}).get(part)
            born = f"{result['commit']}, {result['date']}"
            lines.append(
                f"| {says} | {'–' if value is None else value} | {asked} "
                f"| `benchmarks/{name}.py` | {born} |"
            )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(), end="")
