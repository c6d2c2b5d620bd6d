"""The add-on outage of 4 May 2019: train and import before it, replay the stream over HTTP.

python benchmarks/firefox.py
"""

import json

import _common as common
import _slices as slices

FIRST, START, LAST = "2018-12-01", "2019-04-20", "2019-05-20"


def main() -> None:
    """Run and keep the figures."""
    source = common.dataset("sumo-firefox-2018-2020")
    with common.home() as home:
        history = slices.cut(source, home / "history.jsonl.gz", FIRST, START)
        trained = json.loads(common.vigie(home, "train", history, "--json"))
        common.vigie(home, "import", history)
        with common.server(home) as (url, _):
            out = common.replay_script(
                url, source, source.with_name("incidents.jsonl"), START, LAST
            )
    queue = trained["metrics"]["queue"]
    common.write_result(
        "firefox",
        {
            **out["figures"],
            "incidents": [
                {k: v for k, v in row.items() if k != "title"} for row in out["incidents"]
            ],
            "queue": queue,
        },
    )


if __name__ == "__main__":
    main()
