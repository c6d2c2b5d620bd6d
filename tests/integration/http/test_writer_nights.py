"""Nights with a model: its words are stored once, and stay until the tickets say something else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.types import Cluster, Member, Night, Ticket
from service.memory.vectors import text_hash
from tests.integration.http.conftest import HOUR, NOW, record
from tests.integration.model_server import ModelServer, silent

TEXTS = (
    "mon volet marche pas", "le volet marche pas depuis ce matin",
    "volet marche pas, le moteur claque", "le volet marche pas, que faire ?",
    "mon volet marche pas depuis la mise à jour",
)  # fmt: skip
ANSWER = "Coupez le courant du volet pendant deux minutes."


def polite(lines):
    return {
        number: line.replace("volet marche pas", "volet ne marche pas")
        for number, line in lines.items()
    }


@pytest.fixture
def model():
    with ModelServer(polite) as opened:
        yield opened


@pytest.fixture
def desk(start, model):
    """An app with a model, and a live cluster that no draft is about yet."""
    with start(llm_url=model.url, llm_model="small", llm_timeout_seconds=5) as client:
        tell_first(client.store)
        yield client


def tell(store, numbers, since, cluster=None):
    """Store answered tickets and make them members, of a new cluster if one is given."""
    if cluster:
        store.save_night(Night(since, (cluster,), (), (), (), (), {}))
    with store.writing() as writing:
        for n in numbers:
            at = since + n * HOUR / 2
            text = TEXTS[n % len(TEXTS)]
            ticket = Ticket(id=f"t-{n}", created_at=at, body=text, customer=f"k-{n}", answer=ANSWER)
            made = replace(record(n, at), ticket=ticket, text=text, text_hash=text_hash(text))
            writing.put_tickets(replace(made, triage=None))
            writing.add_members("c-1", Member(ticket.id, 0.9, at))


def tell_first(store, ago=timedelta()):
    since = NOW - ago - 9 * HOUR
    cluster = Cluster("c-1", "new", "emerging", "Volet", since, since, 8, 8, alerts=(since,))
    tell(store, range(8), since, cluster)


def tell_more(store):
    tell(store, range(8, 14), NOW)


def night(client, as_of):
    answer = client.post("/v1/jobs/nightly", json={"as_of": as_of.isoformat()})
    assert answer.status_code == 200
    return answer.json()


def test_a_night_stores_the_models_words_and_tells_so(desk, model):
    told = night(desk, NOW)
    [draft] = desk.get("/v1/drafts").json()["items"]

    assert draft["writer"] == "small"
    assert draft["title"].startswith("Le volet ne marche pas")
    assert draft["built_in_title"].startswith("Le volet marche pas")
    symptom = next(s for s in draft["sentences"] if s["role"] == "symptom")
    assert "ne marche pas" in symptom["text"]
    assert "ne marche" not in symptom["built_in"]
    assert symptom["evidence"]
    assert told["writer"]["n_sentences"] > 0
    assert len(model.requests) == 1


def test_asking_twice_for_one_night_asks_the_model_once(desk, model):
    first = night(desk, NOW)
    drafts = desk.get("/v1/drafts").json()

    assert night(desk, NOW) == first
    assert desk.get("/v1/drafts").json() == drafts
    assert len(model.requests) == 1


def test_a_later_night_without_new_tickets_leaves_the_models_words(desk, model):
    night(desk, NOW)
    drafts = desk.get("/v1/drafts").json()
    assert night(desk, NOW + HOUR)["drafts"] == ["d-1"]  # of the date's first night

    assert desk.get("/v1/drafts").json() == drafts
    assert len(model.requests) == 1


def test_a_cluster_that_grew_is_written_anew_in_its_next_revision(desk, model):
    night(desk, NOW)
    tell_more(desk.store)
    night(desk, NOW + timedelta(hours=12))

    [draft] = desk.get("/v1/drafts").json()["items"]
    assert (draft["revision"], draft["writer"]) == (2, "small")
    assert len(model.requests) == 2


def test_what_a_person_edited_is_not_rewritten(desk, model):
    night(desk, NOW)
    [draft] = desk.get("/v1/drafts").json()["items"]
    edited = desk.patch(f"/v1/drafts/{draft['id']}", json={"title": "Volet en panne", "by": "ana"})
    assert edited.status_code == 200
    tell_more(desk.store)
    night(desk, NOW + timedelta(hours=12))

    kept = desk.get(f"/v1/drafts/{draft['id']}").json()
    grown = kept.pop("savings_per_day")
    assert grown > draft["savings_per_day"]  # the problem did go on
    assert kept == {k: v for k, v in edited.json().items() if k != "savings_per_day"}
    assert len(model.requests) == 1


def test_a_model_that_does_not_answer_delays_the_night_and_changes_nothing(start, model):
    model.always = silent
    with start(llm_url=model.url, llm_timeout_seconds=0.3) as client:
        tell_first(client.store)
        told = night(client, NOW)
        [draft] = client.get("/v1/drafts").json()["items"]

    assert told["writer"]["fell_back"] == [draft["id"]]
    assert (draft["writer"], draft["built_in_title"]) == ("built-in", None)


def test_without_a_model_nobody_is_asked_and_the_report_does_not_speak_of_one(start, model):
    with start() as client:
        tell_first(client.store)
        told = night(client, NOW)

    assert told["drafts"]
    assert "writer" not in told
    assert model.requests == []
