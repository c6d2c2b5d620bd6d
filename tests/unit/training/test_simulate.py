"""The sample desk: its tables agree with one another, and its stream is what it says it is."""

import gzip
import json
import random
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from models.types import PRIORITIES, Ticket
from training.phrases import Table, expand, mention, table
from training.simulate import SampleDesk, ScriptedIncident, simulate, write

START = datetime(2026, 1, 5, tzinfo=UTC)
LANGUAGES = ("fr", "en", "de", "es")
TAXONOMY = table("taxonomy")
PRODUCTS = {product["id"]: product for product in table("catalogue")["product"]}
INCIDENTS = {row["id"]: row for row in table("incidents")["incident"]}
BANKS = {language: table(f"phrases/{language}") for language in LANGUAGES}


@pytest.fixture(scope="module")
def desk() -> SampleDesk:
    return simulate(seed=7, start=START)


@pytest.fixture(scope="module")
def written(desk: SampleDesk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk") / "not-yet-there"
    write(desk, folder, split_day=45)
    return folder


def read(path: Path) -> list[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    return [json.loads(line) for line in text.splitlines()]


def of_kind(desk: SampleDesk, kind: str) -> ScriptedIncident:
    return next(incident for incident in desk.incidents if incident.kind == kind)


def members(desk: SampleDesk, incident: ScriptedIncident) -> list[Ticket]:
    return [ticket for ticket in desk.tickets if ticket.id in set(incident.ticket_ids)]


def templates(bank: Table) -> set[str]:
    return {t for part in ("says", "more", "short", "subjects") for t in bank.get(part, ())}


# The tables


def test_the_desk_is_as_broad_as_promised() -> None:
    assert len(TAXONOMY["queue"]) >= 6
    assert len(TAXONOMY["issue"]) >= 34
    assert [row["id"] for row in TAXONOMY["priorities"]] == list(PRIORITIES)
    assert len(PRODUCTS) >= 10
    assert len({product["family"] for product in PRODUCTS.values()}) >= 5


def test_every_issue_names_a_queue_a_priority_and_families_that_exist() -> None:
    families = set(table("catalogue")["family"])
    for issue in TAXONOMY["issue"].values():
        assert issue["queue"] in TAXONOMY["queue"]
        assert issue["priority"] in PRIORITIES
        assert set(issue["families"]) <= families
        assert issue["fr"]
        assert issue["en"]


def test_every_queue_has_an_issue() -> None:
    assert {issue["queue"] for issue in TAXONOMY["issue"].values()} == set(TAXONOMY["queue"])


def test_every_successor_exists_and_points_back() -> None:
    for product in PRODUCTS.values():
        if "successor" in product:
            assert PRODUCTS[product["successor"]]["predecessor"] == product["id"]
        if "predecessor" in product:
            assert PRODUCTS[product["predecessor"]]["successor"] == product["id"]
    paired = {product["family"] for product in PRODUCTS.values() if "successor" in product}
    assert paired == set(table("catalogue")["family"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_issue_has_phrases_in_every_language(language: str) -> None:
    assert set(BANKS[language]) == set(TAXONOMY["issue"])
    for issue, bank in BANKS[language].items():
        assert len(set(bank["says"])) >= (6 if language == "fr" else 3), issue
        assert bank["short"], issue
        assert bank["subjects"], issue


def test_every_french_complaint_varies_in_two_places_at_least() -> None:
    for issue, bank in BANKS["fr"].items():
        for said in bank["says"]:
            assert said.count("[") >= 2, (issue, said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_phrase_renders_for_every_product_it_may_speak_of(language: str) -> None:
    rng, pool = random.Random(1), {"since": "S", "amount": "A"}
    for issue, bank in BANKS[language].items():
        families = TAXONOMY["issue"][issue]["families"]
        for product in (p for p in PRODUCTS.values() if p["family"] in families):
            slots = mention(product, language, rng, named=True) | pool
            texts = [expand(template, rng, slots) for template in templates(bank)]
            assert not re.search(r"[\[\]{}|]|  ", "\n".join(texts)), (issue, texts)


def test_french_and_english_agents_know_every_issue_in_three_to_five_steps() -> None:
    for language in LANGUAGES:
        answers = table(f"phrases/answers_{language}")
        assert set(answers) <= set(TAXONOMY["issue"])
        assert language in ("de", "es") or set(answers) == set(TAXONOMY["issue"])
        for issue, answer in answers.items():
            assert 3 <= len(answer["steps"]) <= 5, (language, issue)
    for issue, answer in table("phrases/answers_fr").items():
        assert all(len(set(wordings)) >= 2 for wordings in answer["steps"]), issue


def test_no_complaint_serves_two_issues() -> None:
    for bank in BANKS.values():
        counts = Counter(said for issue in bank.values() for said in issue["says"])
        assert max(counts.values()) == 1


def test_no_incident_sentence_also_tells_a_known_issue() -> None:
    incidents = table("phrases/incidents")
    for language in LANGUAGES:
        letters = table(f"phrases/letter_{language}")
        known = set().union(*(templates(bank) for bank in BANKS[language].values()))
        known |= {*letters["device"], *letters["paper"], *letters["chatter"]}
        for name, banks in incidents.items():
            assert not known & templates(banks.get(language, {})), name


def test_every_new_problem_has_words_and_a_remedy_in_every_language_it_is_told_in() -> None:
    for name, row in INCIDENTS.items():
        assert set(row["products"]) <= set(PRODUCTS)
        if row["kind"] == "surge":
            assert row["issue"] in TAXONOMY["issue"]
            continue
        for language in row["languages"]:
            bank = table("phrases/incidents")[name][language]
            assert len(bank["says"]) >= 2, (name, language)
            assert row["kind"] == "spam" or len(bank["steps"]) >= 3, (name, language)


def test_the_tables_are_read_as_package_data() -> None:
    listed = {path.name for path in files("data").joinpath("phrases").iterdir()}
    assert {f"{language}.toml" for language in LANGUAGES} <= listed


# The stream


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("first", "second"):
        write(simulate(seed=7, start=START, per_day=8), tmp_path / name, split_day=45)
    names = {path.name for path in (tmp_path / "first").iterdir()}
    assert names == {"history.jsonl.gz", "stream.jsonl.gz", "answers.jsonl.gz", "incidents.jsonl"}
    for name in names:
        same = (tmp_path / "first" / name).read_bytes() == (tmp_path / "second" / name).read_bytes()
        assert same, name


def test_another_seed_gives_another_desk() -> None:
    first, second = (simulate(seed=seed, start=START, days=3) for seed in (1, 2))
    assert [t.body for t in first.tickets] != [t.body for t in second.tickets]


def test_an_offset_only_moves_the_start_to_its_day_in_utc() -> None:
    paris = datetime.fromisoformat("2026-01-05T15:00:00+01:00")
    assert simulate(seed=3, start=paris, days=2) == simulate(seed=3, start=START, days=2)


@pytest.mark.parametrize(
    ("start", "days", "per_day"),
    [(START.replace(tzinfo=None), 90, 60.0), (START, 0, 60.0), (START, 90, 0.5)],
)
def test_a_start_without_offset_or_an_empty_period_is_refused(
    start: datetime, days: int, per_day: float
) -> None:
    with pytest.raises(ValueError, match="expected an aware start"):
        simulate(seed=1, start=start, days=days, per_day=per_day)


def test_tickets_come_in_order_with_unique_ids_and_some_text(desk: SampleDesk) -> None:
    assert all((a.created_at, a.id) < (b.created_at, b.id) for a, b in pairwise(desk.tickets))
    assert len({ticket.id for ticket in desk.tickets}) == len(desk.tickets)
    assert all(ticket.body.strip() for ticket in desk.tickets)
    assert desk.tickets[0].created_at.date() == START.date()
    assert desk.tickets[-1].created_at < START + timedelta(days=90)


def test_ninety_days_give_enough_tickets_in_the_promised_mix_of_languages(desk: SampleDesk) -> None:
    assert len(desk.tickets) >= 4500
    counts = Counter(ticket.language for ticket in desk.tickets)
    for language, share in (("fr", 0.62), ("en", 0.18), ("de", 0.11), ("es", 0.09)):
        assert counts[language] / len(desk.tickets) == pytest.approx(share, abs=0.03)


def test_texts_and_customers_are_mostly_distinct(desk: SampleDesk) -> None:
    assert len({ticket.body for ticket in desk.tickets}) > 0.97 * len(desk.tickets)
    customers = {ticket.customer for ticket in desk.tickets}
    assert 0.85 * len(desk.tickets) < len(customers) < len(desk.tickets)


def test_weekends_and_nights_are_quieter(desk: SampleDesk) -> None:
    days = Counter(ticket.created_at.date() for ticket in desk.tickets)
    weekend = [n for day, n in days.items() if day.weekday() >= 5]
    week = [n for day, n in days.items() if day.weekday() < 5]
    assert sum(weekend) / len(weekend) < 0.75 * sum(week) / len(week)
    assert sum(6 <= t.created_at.hour < 23 for t in desk.tickets) > 0.98 * len(desk.tickets)


def test_the_product_is_given_on_three_tickets_in_four_and_mostly_named_on_the_others() -> None:
    tickets = [t for t in simulate(seed=5, start=START, days=20).tickets if t.issue]
    assert sum(t.product is not None for t in tickets) / len(tickets) == pytest.approx(
        0.75, abs=0.04
    )
    names = re.compile("veltik|clarvue|ondelia|briz[eé]o|pliago", re.IGNORECASE)
    silent = [t for t in tickets if t.product is None]
    named = sum(bool(names.search(f"{t.subject} {t.body}")) for t in silent)
    assert named / len(silent) > 0.5


def test_no_ticket_is_about_a_product_not_yet_launched(desk: SampleDesk) -> None:
    launch = START + timedelta(days=PRODUCTS["brizeo-duo"]["launched_on_day"])
    about = [t for t in desk.tickets if t.product == "brizeo-duo" or "brizeo duo" in t.body.lower()]
    assert about
    assert min(ticket.created_at for ticket in about) >= launch


def test_every_kind_of_letter_occurs(desk: SampleDesk) -> None:
    mails = [ticket for ticket in desk.tickets if ticket.channel == "email"]
    assert {ticket.channel for ticket in desk.tickets} == {"email", "web", "chat", "phone"}
    assert any(ticket.body.startswith("<html>") for ticket in mails)
    assert any("\n> " in ticket.body for ticket in mails)
    assert any(ticket.body.isupper() for ticket in desk.tickets if ticket.channel == "web")


def test_labels_agree_with_the_taxonomy(desk: SampleDesk) -> None:
    for ticket in desk.tickets:
        assert ticket.issue is None or ticket.queue == TAXONOMY["issue"][ticket.issue]["queue"]
        assert ticket.queue is None or ticket.queue in TAXONOMY["queue"]
        assert ticket.priority is None or ticket.priority in PRIORITIES


def test_every_issue_has_enough_tickets_to_learn_from_before_half_time(desk: SampleDesk) -> None:
    half = START + timedelta(days=45)
    counts = Counter(ticket.issue for ticket in desk.tickets if ticket.created_at < half)
    assert min(counts[issue] for issue in TAXONOMY["issue"]) >= 20


def test_one_ticket_in_twenty_is_chatter_without_issue_or_queue(desk: SampleDesk) -> None:
    half = START + timedelta(days=45)
    history = [ticket for ticket in desk.tickets if ticket.created_at < half]
    chatter = [ticket for ticket in history if ticket.issue is None]
    assert len(chatter) / len(history) == pytest.approx(0.05, abs=0.015)
    assert all(ticket.queue is None and ticket.product is None for ticket in chatter)


def test_three_tickets_in_five_are_answered_after_they_came(desk: SampleDesk) -> None:
    known = [ticket for ticket in desk.tickets if ticket.issue]
    assert sum(t.answer is not None for t in known) / len(known) == pytest.approx(0.6, abs=0.03)
    for ticket in desk.tickets:
        assert (ticket.answer is None) == (ticket.resolved_at is None)
        assert ticket.resolved_at is None or ticket.resolved_at > ticket.created_at


def test_every_planted_private_item_stands_in_some_ticket() -> None:
    small = simulate(seed=7, start=START, days=20)
    text = "\n".join(f"{t.body}\n{t.answer}" for t in small.tickets)
    assert len(small.private) > 1000
    assert len(set(small.private)) == len(small.private)
    assert [item for item in small.private if item not in text] == []


def test_no_mail_address_or_order_number_is_forgotten_among_the_private_items(
    desk: SampleDesk,
) -> None:
    planted = set(desk.private)
    found = re.findall(r"[\w.-]+@[\w-]+\.example", "\n".join(t.body for t in desk.tickets))
    assert {mail for mail in found if not mail.endswith("@orvane.example")} <= planted
    orders = re.findall(r"ORV-\d{4}-\d{5}", "\n".join(t.body for t in desk.tickets))
    assert set(orders) <= planted


# The incidents


def test_every_incident_starts_after_day_45_and_holds_its_tickets(desk: SampleDesk) -> None:
    assert {incident.id for incident in desk.incidents} == set(INCIDENTS)
    for incident in desk.incidents:
        assert incident.start > START + timedelta(days=45)
        assert len(incident.ticket_ids) >= 15
        tickets = members(desk, incident)
        assert len(tickets) == len(incident.ticket_ids)
        assert all(incident.start <= ticket.created_at <= incident.end for ticket in tickets)


def test_only_the_spam_wave_wants_no_alert(desk: SampleDesk) -> None:
    assert [incident.kind for incident in desk.incidents if not incident.alert_wanted] == ["spam"]


def test_new_problems_carry_no_issue_and_the_launched_product_no_label_at_all(
    desk: SampleDesk,
) -> None:
    for incident in desk.incidents:
        tickets = members(desk, incident)
        if incident.kind != "surge":
            assert all(ticket.issue is None for ticket in tickets)
        if incident.kind in ("launch", "spam"):
            assert all(ticket.queue is None and ticket.priority is None for ticket in tickets)
    launched = [ticket for ticket in desk.tickets if ticket.product == "brizeo-duo"]
    assert all(t.queue is t.issue is t.priority is None for t in launched)
    assert len(launched) > len(of_kind(desk, "launch").ticket_ids)


def test_the_fault_after_the_update_is_told_in_four_languages(desk: SampleDesk) -> None:
    told = Counter(ticket.language for ticket in members(desk, of_kind(desk, "incident")))
    assert min(told[language] for language in LANGUAGES) >= 4


def test_the_surge_is_about_eight_times_the_usual_rate(desk: SampleDesk) -> None:
    surge = of_kind(desk, "surge")
    printers = {product["id"] for product in PRODUCTS.values() if product["family"] == "printer"}
    alike = [t for t in desk.tickets if t.issue == "wifi_not_found" and t.product in printers]
    inside = sum(surge.start <= ticket.created_at <= surge.end for ticket in alike) / 3
    before = sum(ticket.created_at < surge.start for ticket in alike) / (surge.start - START).days
    assert 5 < inside / before < 12


def test_the_storm_is_one_evening_and_the_slow_burn_grows_over_weeks(desk: SampleDesk) -> None:
    storm, slow = of_kind(desk, "storm"), of_kind(desk, "slow_burn")
    assert 30 <= len(storm.ticket_ids) <= 45
    assert storm.end - storm.start < timedelta(hours=9)
    assert slow.end - slow.start == timedelta(days=21)
    middle = slow.start + (slow.end - slow.start) / 2
    early = sum(ticket.created_at < middle for ticket in members(desk, slow))
    assert early < 0.45 * len(slow.ticket_ids)
    assert early / 10.5 < 2.5


def test_the_spam_wave_repeats_itself_with_numbers_and_links(desk: SampleDesk) -> None:
    wave = members(desk, of_kind(desk, "spam"))
    assert wave
    for ticket in wave:
        assert re.search(r"01 99 00 \d\d \d\d", ticket.body)
        assert "https://" in ticket.body


def test_the_remedy_is_answered_only_once_agents_have_found_it(desk: SampleDesk) -> None:
    for incident in desk.incidents:
        answered = [ticket for ticket in members(desk, incident) if ticket.answer]
        if incident.kind == "spam":
            assert answered == []
            continue
        found = incident.start + timedelta(hours=INCIDENTS[incident.id]["answered_after_hours"])
        assert 0.3 < len(answered) / len(incident.ticket_ids) < 0.85
        if incident.kind != "surge":
            assert all(t.resolved_at is not None and t.resolved_at > found for t in answered)


def test_several_answers_give_the_remedy_in_order(desk: SampleDesk) -> None:
    for incident in desk.incidents:
        bank = table("phrases/incidents").get(incident.id, {}).get("fr", {})
        steps = bank.get("steps") or (
            table("phrases/answers_fr")["wifi_not_found"]["steps"] if incident.remedy else []
        )
        assert incident.remedy == tuple(wordings[0] for wordings in steps)
        answers = [t.answer for t in members(desk, incident) if t.answer and t.language == "fr"]
        places = [
            [min((a.find(w) for w in wordings if w in a), default=-1) for wordings in steps]
            for a in answers
        ]
        told = [[at for at in place if at >= 0] for place in places]
        assert all(at == sorted(at) for at in told)
        assert not steps or sum(len(at) >= 3 for at in told) >= 3


def test_a_decoy_is_told_by_one_answer_only(desk: SampleDesk) -> None:
    for incident in desk.incidents:
        answers = [ticket.answer or "" for ticket in desk.tickets]
        for decoy in incident.decoys:
            assert sum(decoy in answer for answer in answers) == 1
    assert 1 <= max(len(incident.decoys) for incident in desk.incidents) <= 2


def test_an_incident_that_does_not_fit_into_the_period_is_left_out() -> None:
    short = simulate(seed=7, start=START, days=60, per_day=5)
    assert {incident.kind for incident in short.incidents} == {"spam"}
    assert short.tickets[-1].created_at < START + timedelta(days=60)


# The files


def test_history_and_stream_meet_at_the_split_and_hold_every_ticket(
    desk: SampleDesk, written: Path
) -> None:
    split = (START + timedelta(days=45)).isoformat()
    history, stream = read(written / "history.jsonl.gz"), read(written / "stream.jsonl.gz")
    assert [row["id"] for row in history + stream] == [ticket.id for ticket in desk.tickets]
    assert history[-1]["created_at"] < split <= stream[0]["created_at"]


def test_history_keeps_labels_and_answers(desk: SampleDesk, written: Path) -> None:
    by_id = {ticket.id: ticket for ticket in desk.tickets}
    for row in read(written / "history.jsonl.gz"):
        ticket = by_id[row["id"]]
        for name in ("queue", "issue", "priority", "answer", "product", "body", "customer"):
            assert row.get(name) == getattr(ticket, name)
        assert datetime.fromisoformat(row["created_at"]) == ticket.created_at


def test_the_stream_withholds_labels_and_answers(written: Path) -> None:
    fields = set().union(*(row.keys() for row in read(written / "stream.jsonl.gz")))
    assert fields == {
        "id", "created_at", "subject", "body", "product", "channel", "language", "customer",
    }  # fmt: skip


def test_answers_belong_to_tickets_of_the_stream(desk: SampleDesk, written: Path) -> None:
    answers = read(written / "answers.jsonl.gz")
    stream = {row["id"] for row in read(written / "stream.jsonl.gz")}
    expected = {t.id: t.answer for t in desk.tickets if t.answer and t.id in stream}
    assert {row["ticket_id"]: row["answer"] for row in answers} == expected
    assert all(datetime.fromisoformat(row["resolved_at"]).tzinfo for row in answers)


def test_incidents_are_written_in_the_form_that_a_replay_reads(
    desk: SampleDesk, written: Path
) -> None:
    stream = {row["id"] for row in read(written / "stream.jsonl.gz")}
    rows = read(written / "incidents.jsonl")
    assert [row["id"] for row in rows] == [incident.id for incident in desk.incidents]
    for row, incident in zip(rows, desk.incidents, strict=True):
        assert set(row["ticket_ids"]) <= stream
        assert row["alert_wanted"] is incident.alert_wanted
        assert datetime.fromisoformat(row["start"]) == incident.start
        assert datetime.fromisoformat(row["end"]) == incident.end
        assert (row["kind"], tuple(row["remedy"])) == (incident.kind, incident.remedy)
