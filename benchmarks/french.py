"""French tickets: real tweets through classify and the night; drafts come out in French.

    python benchmarks/french.py

The tweets have a product guess but no queue, so the desk is trained on the French and other rows
of the synthetic multilingual set (queue, priority), and the tweets are its stream.
"""

import _common as common
import _slices as slices


def main() -> None:
    """Run and keep the figures."""
    tweets = sorted(
        slices.rows(common.dataset("free-sav-tweets-fr")), key=lambda r: r["created_at"]
    )
    tickets = [
        {k: t[k] for k in ("id", "created_at", "body", "channel") if t.get(k)} for t in tweets
    ]
    french = [
        r for r in slices.rows(common.dataset("softoft-multilang-tickets")) if r["language"] == "fr"
    ]
    with common.home() as home:
        common.vigie(home, "train", common.dataset("softoft-multilang-tickets"))
        with common.server(home) as (url, _):
            languages = _languages(url, tickets)
            synthetic = _languages(
                url,
                [
                    {"id": r["id"], "subject": r.get("subject", ""), "body": r.get("body", "")}
                    for r in french
                ],
            )
            for tweet in tweets:
                if tweet.get("answer"):
                    body = {"answer": tweet["answer"], "by": "agent"}
                    common.post(url, f"/v1/tickets/{tweet['id']}/resolution", body)
            as_of = tweets[-1]["created_at"]
            common.post(url, "/v1/jobs/nightly", {"as_of": as_of})
            drafts = common.get(url, "/v1/drafts?limit=100")["items"]
            clusters = common.get(url, "/v1/clusters?status=any&limit=100")["items"]
    common.write_result(
        "french",
        {
            "tweets": len(tickets),
            "tweets_found_french": languages,
            "synthetic": len(french),
            "synthetic_found_french": synthetic,
            "clusters": len(clusters),
            "drafts": len(drafts),
            "drafts_in_french": sum(d["language"] == "fr" for d in drafts),
        },
    )


def _languages(url: str, tickets: list[dict[str, str]]) -> float:
    found = []
    for start in range(0, len(tickets), 128):
        answer = common.post(url, "/v1/classify/batch", {"tickets": tickets[start : start + 128]})
        found += [r.get("language") for r in answer["results"]]
    return round(found.count("fr") / len(found), 4)


if __name__ == "__main__":
    main()
