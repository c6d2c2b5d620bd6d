"""The README's table of figures, made from the results beside the benchmarks.

python benchmarks/_table.py     prints it
"""

import json
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parent / "results"

MINILM, MPNET = "with_minilm", "with_mpnet"

DEFAULT = {"default": "default"}
BOTH = {MINILM: "MiniLM beside", **DEFAULT}
ALL = {MPNET: "mpnet beside", **BOTH}
SPLITS = (
    ("banking77_all", "BANKING77, all labels", "≥ 94.5"),
    ("banking77_10", "BANKING77, 10 an issue", "≥ 88.0"),
    ("banking77_5", "BANKING77, 5 an issue", "≥ 81.0"),
    ("clinc150_all", "CLINC150 in scope, all labels", "≥ 97.0"),
    ("clinc150_10", "CLINC150 in scope, 10 an issue", "≥ 94.2"),
    ("hwu64_10", "HWU64, 10 an issue", "≥ 87.4"),
)

PEERS = {
    "four_alike": "four alike in four hours",
    "hdbscan_nightly": "HDBSCAN nightly",
    "bertopic_nightly": "BERTopic nightly",
    "first_stories": "first stories by tf-idf",
}
TITLES = (
    "vigie", "vigie_keywords", "class_tf_idf", "most_central", "a_ticket", "issue_name",
)  # fmt: skip
COPIED = ("vigie", "longest", "most_central", "first", "lead_sentences")
DETECTED = (
    "found", "wanted", "delay_tickets", "other_alerts_week", "fragments",
    *(f"{peer}.{figure}" for peer in PEERS for figure in ("found", "other_alerts_week")),
)  # fmt: skip
MADE_ASKED = "≥ 90 %, ≤ 5, ≤ .25, ≤ 1.2"
STREAMS = (
    *(
        ("made", f"{name}-{seed}", f"{name}, incidents let loose, seed {seed}", MADE_ASKED)
        for name, seeds in (("clinc150", (7, 11, 13)), ("banking77", (3, 5)), ("hwu64", (2,)))
        for seed in seeds
    ),
    ("mozilla", "sumo-firefox-2018-2020-2019-01-05", "Firefox 2019", "2, ≤ 8, ≤ 1.5, ≤ 2"),
    ("mozilla", "sumo-firefox-2018-2020-2020-03-15", "Firefox 2020", "1, ≤ 8, ≤ 1.5, ≤ 2"),
    ("mozilla", "sumo-thunderbird-2023-2024-2023-08-15", "Thunderbird 2023", "1, –, ≤ 1.5, ≤ 3"),
    ("mozilla", "sumo-thunderbird-2023-2024-2024-08-15", "Thunderbird 2024", "1, –, ≤ 1.5, ≤ 3"),
    ("mozilla", "sumo-firefox-2024-spam-2024-07-29", "Firefox 2024, spam", "–, –, ≤ 1.5"),
    ("desk", "sample-desk", "the sample desk", "5, ≤ 5, ≤ .25, 1"),
)

LIVED = (
    (
        "id_changed from_scratch.id_changed",
        "clusters whose id changed though half is still together / HDBSCAN from scratch",
        "0",
    ),
    (
        "moved dropped from_scratch.moved from_scratch.dropped",
        "share of tickets moved without merge or split / that lost their place / from scratch",
        "≤ .02",
    ),
    (
        "left_out in_no_cluster from_scratch.in_no_cluster",
        "share with neither issue nor cluster / in no cluster / from scratch",
        "–",
    ),
    (
        "differs_after_restart differs_with_another_seed",
        "places, statuses and alerts that differ after a restart / with another seed",
        "0",
    ),
)

MASKS = ("vigie", "plain_patterns", "scrubadub")
GROUPERS = ("hdbscan", "umap_hdbscan", "evoc", "kmeans_told_k")
DISCOVERED = (
    ("dstc", "banking", "DSTC11 banking", "≥ 70, 75"),
    ("known", "banking77", "BANKING77, the unknown quarter", "≥ 74.8"),
    ("known", "clinc150", "CLINC150, the unknown quarter", "≥ 84.2"),
    ("unsupervised", "banking77", "BANKING77, test set", "≥ 65"),
    ("unsupervised", "clinc150", "CLINC150, test set", "≥ 80"),
)

# (benchmark, figures, what it says, asked)
ROWS = (
    ("firefox", "recall", "Firefox, April–May 2019: known incidents found", "1/1"),
    ("firefox", "delay_tickets", "… tickets of the add-on outage seen at the alert", "≤ 15"),
    ("firefox", "other_alerts_week", "… other alerts a week", "–"),
    ("two_products", "recall", "Firefox + Thunderbird, autumn 2024: incidents found", "–"),
    ("two_products", "spam_alerts", "… spam waves that alerted", "0"),
    ("two_products", "other_alerts_week", "… other alerts a week", "–"),
    ("two_products", "product_recognised", "… product recognised, field withheld", "–"),
    ("two_products", "product_right_of_recognised", "… right among those", "≥ .95"),
    *(
        (
            f"detection_{part}",
            " ".join(f"{stream}.{figure}" for figure in DETECTED),
            f"{said}: found / of / delay in tickets / other alerts a week / clusters for each; "
            f"found / other by {', by '.join(PEERS.values())}",
            asked,
        )
        for part, stream, said, asked in STREAMS
    ),
    *(
        (f"lineage_{part}", figures, f"{said}, 60 nights: {says}", asked)
        for part, said in (
            ("firefox", "Firefox 2019"),
            ("thunderbird", "Thunderbird 2023"),
            ("desk", "the sample desk"),
        )
        for figures, says, asked in LIVED
    ),
    *(
        (
            f"discovery_{part}",
            " ".join(
                [f"{name}.{way}.ours.{f}" for f in ("accuracy", "nmi", "n_groups")]
                + [f"{name}.{way}.{p}.accuracy" for p in GROUPERS]
            ),
            f"{said}, {how}: accuracy / NMI / groups; accuracy "
            "of HDBSCAN / after UMAP / EVoC / k-means told K",
            asked,
        )
        for part, name, said, asked in DISCOVERED
        for way, how in ALL.items()
    ),
    (
        "lineage_encoder",
        "clusters_then kept_their_id id_changed moved",
        "… MiniLM beside from the middle on: clusters / that keep id and half / changed / moved",
        "–",
    ),
    ("french", "tweets_found_french", "French tweets recognised as French", "–"),
    ("french", "drafts_in_french", "… drafts written in French", "all"),
    *(
        (
            f"routing_{key.partition('_')[0]}",
            " ".join(f"{key}.{way}" for way in (*ALL, "tfidf_svm")),
            f"{said}, accuracy %: {' / '.join(ALL.values())} / TF-IDF + SVM",
            asked,
        )
        for key, said, asked in SPLITS
    ),
    *(
        (
            f"routing_{key.partition('_')[0]}",
            " ".join(f"{key}.{beside}_{way}" for beside in ALL),
            f"{said}, {more}: {' / '.join(ALL.values())}",
            asked,
        )
        for way, more in (
            ("said", "and the issues' names"),
            ("guessing", "their names, and the other tickets without labels"),
        )
        for key, said, asked in SPLITS
        if not key.endswith("all")
    ),
    *(
        (
            f"desks_{part}",
            " ".join(f"{key}.{way}_{figure}" for way in (*ways, "tfidf_svm", "encoder_lr")),
            f"{said}, {says} %: {' / '.join(ways.values())} / TF-IDF + SVM / frozen + LR",
            asked,
        )
        for part, key, said, ways, asked in (
            ("softoft", "queue", "softoft queue", BOTH, "+ 3"),
            ("softoft", "priority", "softoft priority", BOTH, "+ 3"),
            ("softoft", "type", "softoft type", BOTH, "+ 3"),
            ("mozilla", "sumo-thunderbird-2023-2024", "Thunderbird queue", DEFAULT, "+ 3"),
            ("mozilla", "sumo-firefox-2018-2020", "Firefox queue", DEFAULT, "+ 3"),
            ("french", "clinc-travel-fr", "clinc-travel-fr", DEFAULT, "≥ 97"),
            ("french", "avis-assurance-fr", "avis-assurance-fr, product line", DEFAULT, "ahead"),
        )
        for figure, says in (("f1", "macro-F1"), ("accuracy", "accuracy"))
    ),
    *(
        (f"knowing_{part}", f"{name}_{figure}.{way}", f"{said}: {says}", asked)
        for part, name, said, way, automated in (
            ("target", "banking77", "BANKING77, MiniLM beside", MINILM, "≥ 90"),
            ("target", "clinc150", "CLINC150, MiniLM beside", MINILM, "≥ 97"),
            ("target", "banking77", "BANKING77, mpnet beside", MPNET, "≥ 90"),
            ("target", "clinc150", "CLINC150, mpnet beside", MPNET, "≥ 97"),
            ("softoft", "softoft", "softoft queues, MiniLM beside", MINILM, "–"),
        )
        for figure, says, asked in (
            ("ece", "calibration error", "≤ .02"),
            ("served_automated_2pc", "decided at a target of 2 %, %", automated),
            ("served_error_2pc", "… error among these, %", "≤ 2"),
            ("broken_5pc", "… halves of 100 over a target of 5 % beyond chance", "≤ 5"),
            ("broken_2pc", "… of 2 %", "≤ 5"),
            ("broken_1pc", "… of 1 %", "≤ 5"),
            ("worst_product_broken_5pc", "… the worst product's, of 5 %", "≤ 5"),
            ("worst_product_broken_2pc", "… of 2 %", "≤ 5"),
            ("worst_product_broken_1pc", "… of 1 %", "≤ 5"),
        )
    ),
    *(
        ("knowing_streams", f"{name}_{figure}.default", f"{said} queues, default: {says}", asked)
        for name, said in (("thunderbird", "Thunderbird"), ("firefox", "Firefox"))
        for figure, says, asked in (
            ("ece", "calibration error", "≤ .02"),
            ("automated_5pc", "decided at a target of 5 %, %", "–"),
        )
    ),
    *(
        ("knowing_scope", f"{figure}.{way}", f"CLINC150 out of scope, {how}: {says}", asked)
        for way, how in ALL.items()
        for figure, says, asked in (
            ("oos_auroc", "AUROC of novelty", "≥ .982"),
            ("oos_accepted_at_5pc_lost", "accepted at 5 % of known lost", "≤ .06"),
            ("oos_abstained_as_strange", "abstentions that say so", "≥ .80"),
            ("known_abstained_as_ambiguous", "known abstained as ambiguous", "–"),
        )
    ),
    *(
        (
            "knowing_open",
            f"{name}_f1_open.{way}",
            f"{said}, a quarter hidden, {how}: F1-open",
            asked,
        )
        for name, said, asked in (
            ("banking77", "BANKING77", "> 69.51"),
            ("clinc150", "CLINC150", "> 86.09"),
        )
        for way, how in ALL.items()
    ),
    *(
        (
            "knowing_guessing",
            " ".join(f"{name}_{recipe}_{figure}.{MINILM}" for recipe in ("plain", "accurate")),
            f"{said}, 10 an issue, a quarter never labelled: {says}, plain / accurate recipe",
            "–",
        )
        for name, said in (("banking77", "BANKING77"), ("hwu64", "HWU64"))
        for figure, says in (
            ("accuracy", "accuracy on the others %"),
            ("hidden_by_confidence", "AUROC of its confidence"),
            ("hidden_by_novelty", "AUROC of its novelty"),
        )
    ),
    *(
        ("learning_correction", f"{name}_{figure}", f"{said}, one correction: {says}", asked)
        for name, said in (("banking77", "BANKING77"), ("clinc150", "CLINC150"), ("hwu64", "HWU64"))
        for figure, says, asked in (
            ("fixed", "the same again gets it", "≥ .95"),
            ("broken", "others that get it", "≤ .002"),
        )
    ),
    *(
        (
            "learning_naming",
            f"{name}_{MPNET}_{figure} {name}_{MINILM}_{figure} {name}_{figure}",
            f"{said}, a cluster of 8 named: {figure}, {' / '.join(ALL.values())}",
            asked,
        )
        for name, said in (("banking77", "BANKING77"), ("clinc150", "CLINC150"), ("hwu64", "HWU64"))
        for figure, asked in (("recall", "≥ .80"), ("precision", "≥ .90"))
    ),
    *(
        ("learning_sentence", f"{name}_{figure}", f"{said}, ten issues by name alone: {says}", "–")
        for name, said in (("banking77", "BANKING77"), ("hwu64", "HWU64"))
        for figure, says in (
            ("harmonic", "harmonic mean of seen and unseen"),
            ("names_alone_harmonic", "… by the nearest name"),
        )
    ),
    (
        "learning_noise",
        "banking77_precision_at_500",
        "BANKING77, a tenth flipped: suspects, precision at 500",
        "≥ .80",
    ),
    ("learning_noise", "banking77_points_lost", "… points lost by training on it", "≤ 1.5"),
    *(
        (
            "articles_links",
            f"{who}.vigie.{figure} {who}.without_past.{figure} {who}.meaning.{figure}"
            f" {who}.tfidf.{figure}",
            f"the article that Thunderbird's agents link to, {said}: {says}, Vigie / without past"
            " tickets / meaning alone / tf-idf",
            asked,
        )
        for who, said in BOTH.items()
        for figure, says, asked in (
            ("hit_1", "found first", "≥ .55"),
            ("hit_3", "among three", "≥ .78"),
            ("mrr", "mean reciprocal rank", "≥ .67"),
        )
    ),
    (
        "articles_covered",
        " ".join(
            f"{who}.{how}_{of}"
            for who in BOTH
            for of in ("a_question", "a_problem")
            for how in ("vigie", "nearest_article")
        ),
        "whether a question has an article / the nearest one's likeness, the same for all questions"
        " about one article; MiniLM beside, then default: AUROC",
        "≥ .90",
    ),
    (
        "articles_desk",
        "default.vigie.hit_3 default.meaning.hit_3 default.tfidf.hit_3",
        "a German ticket finds its French article among three: Vigie / meaning alone / tf-idf",
        "≥ .80",
    ),
    *(
        (
            "drafts_solutions",
            " ".join(f"{who}.{figure}" for who in COPIED),
            f"{says}: draft / longest answer / most central / first / first sentences",
            asked,
        )
        for figure, says, asked in (
            ("terms_recalled", "key terms of a solution held back", "≥ .60"),
            ("likeness", "… likeness to it", "ahead"),
        )
    ),
    (
        "drafts_traced",
        "n_drafts n_sentences unsupported empty_share",
        "drafts of real tickets / sentences / unsupported / share that say nothing",
        "500, 0, ≤ .01",
    ),
    (
        "drafts_desk",
        "n_incidents n_drafted whole in_order decoys",
        "incidents of two sample desks / drafted / with every scripted step / in order / decoys",
        "all, 0",
    ),
    (
        "drafts_cost",
        "seconds seconds_all_drafted",
        "a night with 1,000 live clusters / every one of them drafted, s",
        "≤ 60",
    ),
    (
        "spam_tickets",
        "vigie.waves vigie.real one_word_that_presses.waves one_word_that_presses.real",
        "tickets of three spam waves caught / real ones caught / the same by one pressing word",
        "≥ .90, ≤ .005",
    ),
    *(
        (
            "titles",
            " ".join(f"{part}.tells.{way}" for way in TITLES),
            f"clusters of ten tickets{strays}, {said}: its title tells the issue: Vigie / Vigie's"
            " keywords / five words by class tf-idf / most central ticket / a ticket / its issue",
            "–",
        )
        for name, said in (("banking77", "BANKING77"), ("clinc150", "CLINC150"), ("hwu64", "HWU64"))
        for part, strays in ((name, ""), (f"{name}_strays", ", two of them strays"))
    ),
    (
        "masking_forms",
        " ".join(f"held.{who}.masked" for who in MASKS),
        "personal data masked, forms held back (.938 at first sight, then mended): "
        "Vigie / plain patterns / scrubadub",
        "≥ .99",
    ),
    (
        "masking_forms",
        " ".join(f"held.{who}.leaks_of_card_iban_email_id" for who in MASKS),
        "… cards, IBANs, e-mails and national ids that leak, of 800",
        "0",
    ),
    (
        "masking_technical",
        " ".join(f"{who}.lost {who}.mozilla.lost" for who in MASKS),
        "… technical words lost, made up / of Mozilla's: the same three",
        "≤ .01",
    ),
    ("masking_desk", "n_leaked n_planted", "… leaked by a desk's outputs / planted", "0"),
    (
        "scale",
        "p50_ratio 1000000.detector_mb 1000000.read_seconds 1000000.night_seconds"
        " 1000000.memory_mb",
        "1,000,000 tickets stored: p50 as a multiple of that at 10,000 / detector, MB / catching up"
        " after a start, s / night, s / memory, MB",
        "≤ 1.3, ≤ 300, ≤ 10, ≤ 60, ≤ 2,000",
    ),
    ("speed", "single_p50_ms", "classify one ticket over HTTP, 50,000 stored: p50, ms", "≤ 10"),
    ("speed", "single_p99_ms", "… p99, ms", "≤ 40"),
    ("speed", "after_a_correction_p50_ms", "… the request after a correction: p50, ms", "–"),
    ("speed", "batch_tickets_per_second", "batches of 128, whole Firefox tickets, per s", "≥ 140"),
    ("speed", "batch_share_of_encoder", "… as a share of the encoder alone", "–"),
    ("speed", "train_10000_seconds", "training on 10,000 tickets, s", "≤ 120"),
    ("speed", "night_seconds", "a night over 30 days of 150 tickets, s", "≤ 30"),
    (
        "speed",
        "replay_tickets_per_second",
        "a back-test with thirty such nights, tickets per s",
        "≥ 500",
    ),
    ("speed", "memory_mb", "memory of the service, MB", "≤ 600"),
    ("speed", "start_to_ready_seconds", "start to ready, s", "< 5"),
)


def _command(name: str) -> str:
    """The benchmark of a result; one that keeps a result for each part is called with the part."""
    if (RESULTS.parent / f"{name}.py").is_file():
        return f"{name}.py"
    script, _, part = name.rpartition("_")
    return f"{script}.py {part}"


def _at(figures: dict[str, Any] | None, key: str) -> Any:
    """A figure by its names, joined by points; None where it was not measured."""
    value: Any = figures
    for part in key.split("."):
        value = (value or {}).get(part)
    return value


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
            values = (_at(result["figures"], key) for key in figure.split())
            reached = " / ".join("–" if v is None else str(v) for v in values)
            born = f"{result['commit']}, {result['date']}"
            lines.append(
                f"| {says} | {reached} | {asked} | `benchmarks/{_command(name)}` | {born} |"
            )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(table(), end="")
