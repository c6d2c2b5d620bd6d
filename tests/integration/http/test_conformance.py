"""What CRM plug-ins rely on: each promise of the HTTP contract, asked over HTTP."""

import itertools
from datetime import timedelta

import pytest

TRIAGE = {
    "ticket_id", "artifact", "language", "decision", "reasons", "product", "queue", "issue",
    "priority", "novelty", "cluster", "articles",
}  # fmt: skip
FIELDS = ("product", "queue", "issue", "priority")
REASONS = {"ambiguous", "out_of_scope", "novel", "untrained"}
FRENCH = "Bonjour,\nmon téléphone ne s'allume plus depuis la mise à jour.\nMerci"

numbers = itertools.count()


def make_ticket(**fields):
    return {"id": f"conformance-{next(numbers)}", "subject": "Écran noir", "body": FRENCH, **fields}


@pytest.fixture(scope="module")
def triaged(client):
    ticket = make_ticket(created_at="2026-03-10T12:30:00+01:00")
    answer = client.post("/v1/classify", json=ticket)
    assert answer.status_code == 200, answer.text
    return ticket, answer.json()


def assert_told(answer, *statuses):
    """The error is one of these, has the one shape, and shows nothing of the inside."""
    assert answer.status_code in statuses, answer.text
    told = answer.json()
    assert set(told) == {"error", "detail"}
    assert told["error"].endswith("Error")
    assert told["detail"]
    assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics", "/openapi.json", "/docs", "/"])
def test_an_operator_finds_every_page(client, path):
    assert client.get(path).status_code == 200


def test_a_triage_has_every_part(triaged):
    ticket, triage = triaged
    assert set(triage) >= TRIAGE
    assert triage["ticket_id"] == ticket["id"]
    assert triage["language"] == "fr"
    assert triage["decision"] in ("route", "review")
    assert 0 <= triage["novelty"] <= 1


@pytest.mark.parametrize("field", FIELDS)
def test_a_decision_is_a_value_or_a_reason_and_always_up_to_five_candidates(triaged, field):
    decision = triaged[1][field]
    confidences = [candidate["confidence"] for candidate in decision["candidates"]]
    assert len(confidences) <= 5
    assert confidences == sorted(confidences, reverse=True)
    assert all(0 <= confidence <= 1 for confidence in confidences)
    assert set(decision) >= {"value", "confidence", "set", "abstained", "reason", "candidates"}
    assert (decision["reason"] in REASONS) == decision["abstained"]
    assert decision["abstained"] or decision["reason"] is None


def test_the_same_ticket_again_is_answered_the_same(client, triaged):
    ticket, triage = triaged
    assert client.post("/v1/classify", json=ticket).json() == triage


def test_a_ticket_is_given_back_with_its_own_words_and_its_instant_in_utc(client, triaged):
    ticket, triage = triaged
    kept = client.get(f"/v1/tickets/{ticket['id']}").json()
    assert kept["ticket"] == {**ticket, "created_at": "2026-03-10T11:30:00Z"}
    assert kept["triage"] == triage
    assert kept["corrections"] == []


def test_new_content_under_the_same_id_is_triaged_anew_and_counts_once(client):
    ticket = make_ticket()
    client.post("/v1/classify", json=ticket)
    n_before = client.store.count_tickets()
    changed = {**ticket, "subject": "Facture", "body": "Ma facture est fausse."}
    assert client.post("/v1/classify", json=changed).status_code == 200
    assert client.store.count_tickets() == n_before
    assert client.get(f"/v1/tickets/{ticket['id']}").json()["ticket"]["body"] == changed["body"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2026-03-10T09:00:00", "2026-03-10T09:00:00Z"),
        ("2026-03-10T09:00:00Z", "2026-03-10T09:00:00Z"),
        ("2026-03-10T09:00:00-05:00", "2026-03-10T14:00:00Z"),
        (None, "2026-03-10T12:00:00Z"),
    ],
)
def test_an_instant_without_an_offset_is_utc_and_an_absent_one_is_now(client, given, kept):
    ticket = make_ticket(created_at=given)
    assert client.post("/v1/classify", json=ticket).status_code == 200
    stored = client.get(f"/v1/tickets/{ticket['id']}").json()["ticket"]
    assert stored["created_at"] == kept


def test_a_batch_answers_in_order_and_a_bad_ticket_does_not_stop_the_others(client):
    batch = [make_ticket(body=f"question {n} sur ma commande") for n in range(4)]
    bad = make_ticket(subject="", body="  ")
    batch.insert(2, bad)
    answer = client.post("/v1/classify/batch", json={"tickets": batch})
    assert answer.status_code == 200
    results = answer.json()["results"]
    assert [r.get("ticket_id") or r["id"] for r in results] == [t["id"] for t in batch]
    assert set(results[2]) == {"id", "error", "detail"}
    assert_told(client.get(f"/v1/tickets/{bad['id']}"), 404)


@pytest.mark.parametrize(
    "body",
    [
        b'{"id": "x", ',
        b"[1, 2]",
        b'{"id": "s", "body": "a\\ud800b"}',
        b'{"id": "s", "body": "\xff"}',
    ],
    ids=["cut short", "no object", "lone surrogate", "not UTF-8"],
)
def test_a_body_that_is_no_ticket_is_refused(client, body):
    assert_told(client.post("/v1/classify", content=body), 400, 422)


@pytest.mark.parametrize(
    "wrong",
    [
        {"id": None},
        {"id": "x" * 201},
        {"subject": " ", "body": "\n"},
        {"body": "a\u0000b"},
        {"body": "x" * 100_001},
        {"subject": "x" * 1_001},
        {"body": 7, "tags": "x"},
        {"created_at": "2026-03-12T13:00:00Z"},
        {"created_at": "yesterday"},
        {"created_at": "0001-01-01T00:00:00+23:59"},
    ],
    ids=lambda wrong: str(wrong)[:40],
)
def test_a_wrong_field_is_refused(client, wrong):
    assert_told(client.post("/v1/classify", json=make_ticket(**wrong)), 422)


def test_257_tickets_are_too_many(client):
    tickets = [make_ticket() for _ in range(257)]
    assert_told(client.post("/v1/classify/batch", json={"tickets": tickets}), 413, 422)


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", "/v1/tickets/none", None, 404),
        ("GET", "/v1/clusters/none", None, 404),
        ("GET", "/v1/drafts/none", None, 404),
        ("GET", "/v1/articles/none", None, 404),
        ("POST", "/v1/drafts/none/accept", {"by": "me"}, 404),
        ("POST", "/v1/tickets/none/correction", {"queue": "x", "by": "me"}, 404),
        ("GET", "/v1/nothing", None, 404),
        ("DELETE", "/v1/classify", None, 405),
        ("GET", "/v1/clusters?limit=101", None, 422),
        ("GET", "/v1/clusters?cursor=%00broken", None, 422),
        ("GET", "/v1/clusters?status=sleepy", None, 422),
    ],
)
def test_what_does_not_exist_or_cannot_be_is_refused(client, method, path, body, status):
    assert_told(client.request(method, path, json=body), status)


@pytest.mark.parametrize(
    "path", ["/v1/clusters?status=any", "/v1/drafts", "/v1/articles", "/v1/nights"]
)
def test_every_listing_has_items_and_a_cursor(client, path):
    page = client.get(path).json()
    assert isinstance(page["items"], list)
    assert "next" in page


def test_the_faq_is_a_faq_page(client):
    assert client.get("/v1/articles.jsonld").json()["@type"] == "FAQPage"


def test_a_night_happens_once_and_nights_go_forward(client):
    first = client.post("/v1/jobs/nightly", json={"as_of": "2026-03-10T11:45:00Z"})
    assert first.status_code == 200
    again = client.post("/v1/jobs/nightly", json={"as_of": "2026-03-10T11:45:00Z"})
    assert again.json() == first.json()
    assert_told(client.post("/v1/jobs/nightly", json={"as_of": "2020-01-01T00:00:00Z"}), 409)


def test_a_correction_counts_for_the_next_ticket_like_it(client, now):
    text = "Le zorglub de mon appareil clignote en violet toutes les treize secondes"
    at = (now - timedelta(minutes=20)).isoformat()
    probe = make_ticket(subject="", body=text, created_at=at)
    before = client.post("/v1/classify", json=probe).json()["queue"]["candidates"]
    other = before[1]["value"]
    said = client.post(
        f"/v1/tickets/{probe['id']}/correction", json={"queue": other, "by": "an agent"}
    )
    assert said.status_code == 200
    after = client.post(
        "/v1/classify", json=make_ticket(subject="", body=f"{text}.", created_at=at)
    )
    assert after.json()["queue"]["candidates"][0]["value"] == other


def test_a_correction_counts_without_the_stream_being_read_anew(start):
    with start() as client:
        probe = make_ticket(subject="", body="Le zorglub de mon appareil clignote treize fois")
        guess = client.post("/v1/classify", json=probe).json()["queue"]["candidates"][1]["value"]
        view = client.app.state.desk.intake._stream
        said = {"queue": guess, "by": "an agent"}
        assert client.post(f"/v1/tickets/{probe['id']}/correction", json=said).status_code == 200
        again = client.post("/v1/classify", json=make_ticket(subject="", body=probe["body"]))
        assert client.app.state.desk.intake._stream is view
    assert again.json()["queue"]["value"] == guess
    assert again.json()["queue"]["source"] == "correction"
