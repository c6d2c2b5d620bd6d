"""The calls in depth: what hostile or unusual clients send, and what people say of drafts."""

import gzip
import itertools
import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from threading import Event, Semaphore
from urllib.parse import quote

import pytest
from anyio.to_thread import current_default_thread_limiter
from pydantic import TypeAdapter
from starlette.testclient import TestClient

from models.artifact import load, save
from models.routing.catalogue import Catalogue, Product
from models.shelf import promote, promoted
from models.types import Draft, Night, Ticket
from models.wording import wording
from service.app import create_app
from service.export import export_text
from service.history import history_record
from service.intake import Intake
from service.settings import Settings
from service.store import Store
from service.wire.shapes import ClusterShape, TicketShape, TriageShape
from tests.integration.http.conftest import NOW, asking
from tests.integration.records import make_article

EARLY = "2026-03-09T08:00:00Z"
POSTS = (
    "/v1/classify",
    "/v1/classify/batch",
    "/v1/tickets/t-0/correction",
    "/v1/tickets/t-0/resolution",
    "/v1/clusters/c-1/dismiss",
    "/v1/clusters/c-1/name",
    "/v1/clusters/c-1/merge",
    "/v1/jobs/nightly",
    "/v1/drafts/d-1/reject",
)
HOSTILE_BODIES = {
    "NaN": b'{"id": NaN}',
    "Infinity": b'{"id": -Infinity}',
    "beyond floats": b'{"meta": {"n": 1e999}}',
    "5,000 digits": b'{"id": ' + b"9" * 5_000 + b"}",
    "deep arrays": b"[" * 100_000,
    "deep objects": b'{"a":' * 100_000,
    "a byte order mark": b'\xef\xbb\xbf{"id": "x"}',
    "UTF-16": '{"id": "x"}'.encode("utf-16"),
    "two values": b"{} {}",
    "a bare string": b'"x"',
    "null": b"null",
    "NUL in a key": b'{"a\\u0000b": 1}',
    "a surrogate in a key": b'{"\\udc00": 1}',
    "true for everything": json.dumps(
        dict.fromkeys(("id", "tickets", "by", "as_of"), True)
    ).encode(),
}
HOSTILE_IDS = ("%00", "%ED%A0%80", "%ff", "a%2Fb", "%2e%2e", "x" * 3_000, "%F0%9F%94%A5", "'")
MIB = 2**20

numbers = itertools.count()


def make_ticket(**fields):
    return {"id": f"api-{next(numbers)}", "body": "mon écran reste noir", **fields}


def assert_told(answer, *statuses):
    assert answer.status_code in statuses, answer.text
    assert set(answer.json()) == {"error", "detail"}
    assert answer.json()["detail"]


# Tickets


@pytest.mark.parametrize(
    "ticket_id", ["a/b", "a b", "é", "x/correction", "a/../b", "what?now#here", "🔥"]
)
def test_a_ticket_is_found_again_whatever_its_id_is_made_of(client, ticket_id):
    assert client.post("/v1/classify", json=make_ticket(id=ticket_id)).status_code == 200
    path = f"/v1/tickets/{quote(ticket_id, safe='')}"
    assert client.get(path).json()["ticket"]["id"] == ticket_id
    said = client.post(f"{path}/correction", json={"priority": "high", "by": "me"})
    assert said.status_code == 200
    assert [c["priority"] for c in client.get(path).json()["corrections"]] == ["high"]


def test_unknown_fields_are_kept_with_the_original(client):
    ticket = make_ticket(crm={"deep": [1, 2.5, None, {"x": "é"}]}, score=3)
    client.post("/v1/classify", json=ticket)
    kept = client.get(f"/v1/tickets/{ticket['id']}").json()["ticket"]
    assert kept["crm"] == ticket["crm"]
    assert kept["score"] == 3


def test_every_wrong_field_is_named_at_once_and_no_text_is_repeated(client):
    wrong = make_ticket(body=["confidential"], tags="x", meta=3, priority="later", created_at="?")
    told = client.post("/v1/classify", json=wrong)
    assert_told(told, 422)
    assert {part.split(":")[0] for part in told.json()["detail"].split("; ")} == {
        "body", "tags", "meta", "priority", "created_at",
    }  # fmt: skip
    assert "confidential" not in told.text


@pytest.mark.parametrize("field", ["subject", "product", "customer", "channel", "answer"])
@pytest.mark.parametrize("value", [7, 1.5, True, ["x"], {"x": "y"}])
def test_numbers_booleans_and_lists_are_no_strings(client, field, value):
    assert_told(client.post("/v1/classify", json=make_ticket(**{field: value})), 422)


@pytest.mark.parametrize(
    "place",
    [
        {"meta": {"a": {"b": ["\x00"]}}},
        {"meta": {"\x00": 1}},
        {"tags": ["\x00"]},
        {"extra": "\x00"},
    ],
    ids=str,
)
def test_nul_is_refused_anywhere_in_a_ticket(client, place):
    assert_told(client.post("/v1/classify", json=make_ticket(**place)), 422)


def test_a_batch_item_that_is_no_ticket_yields_its_error_in_its_place(client):
    good = make_ticket()
    items = [7, None, "x", [], {}, {"id": "\ud800"}, {"id": 3, "body": "x"}, good]
    body = json.dumps({"tickets": items}).encode()
    results = client.post("/v1/classify/batch", content=body).json()["results"]
    assert [r["error"] for r in results[:-1]] == ["InvalidError"] * 7
    assert [r["id"] for r in results[:-1]] == [None] * 7
    assert results[-1]["ticket_id"] == good["id"]


def test_an_empty_batch_has_no_results(client):
    assert client.post("/v1/classify/batch", json={"tickets": []}).json() == {"results": []}


def test_a_ticket_twice_in_a_batch_counts_once(client):
    ticket, n_before = make_ticket(), client.store.count_tickets()
    answer = client.post("/v1/classify/batch", json={"tickets": [ticket, ticket]})
    first, second = answer.json()["results"]
    assert first == second
    assert client.store.count_tickets() == n_before + 1


def test_a_backlog_founds_its_cluster_even_when_a_restart_comes_between(start, now):
    def tell(client, number, at):
        whistle = f"Le casque siffle très fort pendant la recharge, c'est le {number}e jour"
        ticket = make_ticket(subject="", body=whistle, customer=f"k-{number}")
        return client.post("/v1/classify", json={**ticket, "created_at": at.isoformat()}).json()

    backlog = [now - timedelta(days=5) + timedelta(minutes=n) for n in range(24)]
    with start() as client:
        client.post("/v1/classify", json=make_ticket(created_at=now.isoformat()))
        first = [tell(client, n, at) for n, at in enumerate(backlog[:6])]
    with start() as client:
        second = [tell(client, n + 6, at) for n, at in enumerate(backlog[6:])]
        cluster = second[-1]["cluster"]
        members = client.get(f"/v1/clusters/{cluster['id']}/tickets?limit=100").json()["items"]
    told = [triage["ticket_id"] for triage in first + second]
    assert sorted(m["ticket_id"] for m in members) == sorted(told)


def whistles(now, *numbers):
    """Tickets of different customers about one new thing, a minute apart."""
    return [
        {
            "id": f"w-{n}",
            "body": f"Le casque siffle très fort pendant la recharge, c'est le {n}e jour",
            "customer": f"k-{n}",
            "created_at": (now - timedelta(hours=5) + timedelta(minutes=n)).isoformat(),
        }
        for n in numbers
    ]


def run_night(client, as_of):
    return client.post("/v1/jobs/nightly", json={"as_of": as_of.isoformat()}).json()


def test_a_ticket_that_comes_after_its_night_is_counted_by_that_of_the_next_date(start, now):
    with start() as client:
        client.post("/v1/classify/batch", json={"tickets": whistles(now, 0, 1)})
        first = run_night(client, now - timedelta(hours=3))
        client.post("/v1/classify/batch", json={"tickets": whistles(now, 2, 3, 4)})  # of 5 h ago
        second = run_night(client, now + timedelta(hours=21))
    told = [(n["n_tickets"], n["n_triaged"]) for n in (first, second)]
    assert told == [(2, 2), (3, 3)]


def test_a_second_night_of_one_date_tells_what_the_first_told_too(start, now):
    with start() as client:
        client.post("/v1/classify/batch", json={"tickets": whistles(now, *range(24))})
        first = run_night(client, now - timedelta(hours=3))
        client.post("/v1/classify/batch", json={"tickets": whistles(now, 24, 25)})  # of 5 h ago
        second = run_night(client, now - timedelta(hours=2))
        assert client.get(f"/v1/nights/{second['date']}").json() == second
        assert client.get("/v1/nights").json()["items"] == [second], "a date has one report"
        assert run_night(client, now - timedelta(hours=3)) == first
        next_day = run_night(client, now + timedelta(hours=21))
        assert client.get("/v1/nights").json()["items"] == [next_day, second]
        (page,) = client.get("/v1/nights?limit=1").json()["items"]
        assert page == next_day
    assert first["alerts"] != []
    assert first["drafts"] != []
    assert first["born"] == [alert["cluster_id"] for alert in first["alerts"]], "by the stream"
    assert next_day["born"] == []
    assert (second["n_tickets"], second["n_triaged"]) == (26, 26)
    assert (second["automation_rate"] is None) == (first["automation_rate"] is None)
    for told in ("born", "drafts", "resolved"):
        assert second[told] == first[told]
    assert [a["cluster_id"] for a in second["alerts"]] == [a["cluster_id"] for a in first["alerts"]]
    assert (next_day["alerts"], next_day["drafts"], next_day["n_tickets"]) == ([], [], 0)


def test_a_night_asked_for_again_and_again_is_one_and_holds_up_nobody(home, tmp_path, now):
    class Held(Store):
        """A store on which another process runs a night, until it is let go."""

        begun, over = Event(), Event()

        def alone(self, work, *, wait=False):
            self.begun.set()
            self.over.wait()
            return super().alone(work, wait=wait)

    minutes, asked = itertools.count(), Semaphore(0)

    def clock():
        asked.release()
        return now + timedelta(minutes=next(minutes))

    def app_of(store):
        return create_app(Settings(home=home), store=store, clock=clock)

    async def leave_two_threads():
        current_default_thread_limiter().total_tokens = 2

    def ask(callers, client, **order):
        return callers.submit(client.post, "/v1/jobs/nightly", json=order)

    earlier, report = now - timedelta(days=1), {"as_of": "yesterday"}
    with (
        closing(Held.open(f"sqlite:///{tmp_path}/vigie.db")) as store,
        ThreadPoolExecutor() as callers,
        TestClient(app_of(store), base_url="http://localhost") as client,
    ):
        client.portal.call(leave_two_threads)
        store.save_night(Night(earlier, (), (), (), (), (), report))
        try:
            nights = [ask(callers, client)]
            assert store.begun.wait(60)
            while asked.acquire(blocking=False):
                pass
            nights.append(ask(callers, client))
            assert asked.acquire(timeout=60)
            listed = callers.submit(client.get, "/v1/clusters").result(60)
            known = ask(callers, client, as_of=earlier.isoformat()).result(60)
        finally:
            store.over.set()
        first, second = (night.result(60).json() for night in nights)
        assert known.json() == report
        assert listed.status_code == 200
        assert first == second


def test_only_the_work_of_a_night_is_timed(start, now):
    def n_timed():
        (line,) = (
            one for one in client.get("/metrics").text.splitlines()
            if one.startswith("vigie_nightly_duration_seconds_count")
        )  # fmt: skip
        return float(line.split()[-1])

    with start() as client:
        for _ in range(3):  # asked again it is given, not run
            run_night(client, now)
        assert n_timed() == 1
        earlier = {"as_of": (now - timedelta(days=2)).isoformat()}
        assert client.post("/v1/jobs/nightly", json=earlier).status_code == 409
        assert n_timed() == 1  # what fails is none


def test_nights_of_a_clock_that_was_ahead_can_be_forgotten(start, now):
    with start() as client:
        ahead = now + timedelta(days=40)
        client.store.save_night(Night(ahead, (), (), (), (), (), {}))
        refused = client.post("/v1/jobs/nightly", json={})
        assert_told(refused, 409)
        assert "vigie nightly --forget-ahead" in refused.json()["detail"]
        assert client.store.forget_nights(now) == 1
        assert client.post("/v1/jobs/nightly", json={}).status_code == 200


def test_a_founder_that_changes_in_the_batch_of_the_founding_leaves_the_cluster(start, now):
    with start() as client:
        client.post("/v1/classify/batch", json={"tickets": whistles(now, *range(8))})
        changed = {**whistles(now, 0)[0], "body": "Combien coûte la livraison à Nantes ?"}
        batch = {"tickets": [*whistles(now, *range(8, 26)), changed]}
        *others, last = client.post("/v1/classify/batch", json=batch).json()["results"]
        cluster = others[-1]["cluster"]
        members = client.get(f"/v1/clusters/{cluster['id']}/tickets?limit=100").json()["items"]
        assert last["cluster"] is None
        assert client.get("/v1/tickets/w-0").json()["cluster_id"] is None
    assert sorted(m["ticket_id"] for m in members) == sorted(f"w-{n}" for n in range(1, 26))


def test_one_ticket_sent_again_and_again_counts_once_and_does_not_undo_a_dismissal(start, now):
    with start() as client:
        batch = {"tickets": whistles(now, *range(24))}
        cluster = client.post("/v1/classify/batch", json=batch).json()["results"][-1]["cluster"]
        client.post(f"/v1/clusters/{cluster['id']}/dismiss", json={"by": "anna"})
        for n in range(30):
            [ticket] = whistles(now, 23)
            ticket["body"] += f", et de {n} appels"
            answer = client.post("/v1/classify", json=ticket).json()
        kept = client.get(f"/v1/clusters/{cluster['id']}").json()
    assert answer["cluster"]["n_tickets"] == kept["n_tickets"] == 24
    assert kept["status"] == "dismissed"


def test_a_batch_with_the_newest_first_tells_what_the_stream_would_have_told(home, tmp_path, now):
    def told(tickets, name):
        store = Store.open(f"sqlite:///{tmp_path}/{name}.db")
        with asking(Settings(home=home), store=store) as client:
            results = client.post("/v1/classify/batch", json={"tickets": tickets}).json()["results"]
            (cluster,) = client.get("/v1/clusters?status=any").json()["items"]
        assert [r["ticket_id"] for r in results] == [t["id"] for t in tickets]
        return cluster

    tickets = whistles(now, *range(24))
    in_time = told(tickets, "in_time")
    assert in_time["alerts"] != []
    assert told(tickets[::-1], "newest_first") == in_time
    assert told([*tickets[::-1], tickets[0]], "newest_first_and_one_twice") == in_time


def test_a_ticket_that_is_closed_or_tagged_stays_where_it_is_and_tells_nothing_anew(start, now):
    with start() as client:
        batch = {"tickets": whistles(now, *range(24))}
        cluster = client.post("/v1/classify/batch", json=batch).json()["results"][-1]["cluster"]
        url = f"/v1/clusters/{cluster['id']}"
        later = now + timedelta(days=20)
        client.store.save_night(Night(later, (replace(client.store.cluster(cluster["id"]),
            status="resolved", resolved_at=later),), (), (), (), (), {}))  # fmt: skip
        before, members = client.get(url).json(), client.get(f"{url}/tickets").json()
        for ticket in whistles(now, *range(24)):
            answer = client.post("/v1/classify", json={**ticket, "tags": ["closed"]}).json()
            assert answer["cluster"]["id"] == cluster["id"]
        after, kept = client.get(url).json(), client.get(f"{url}/tickets").json()
        tagged = client.get("/v1/tickets/w-3").json()
        again = client.post("/v1/classify", json={**ticket, "tags": ["closed"]}).json()
    assert (after, kept) == (before, members)
    assert (tagged["ticket"]["tags"], tagged["cluster_id"]) == (["closed"], cluster["id"])
    assert again == answer


def test_customers_who_are_named_later_make_a_problem_at_once(start, now):
    with start() as client:
        for ticket in whistles(now, *range(23)):
            client.post("/v1/classify", json={**ticket, "customer": "guest"})
            client.post("/v1/classify", json=ticket)
        (last,) = whistles(now, 23)
        cluster = client.post("/v1/classify", json=last).json()["cluster"]
    assert (cluster["status"], cluster["n_tickets"]) == ("active", 24)


def test_another_process_hears_of_customers_who_are_named_later(start, home, tmp_path, now):
    def told(client, *numbers, **changed):
        for ticket in whistles(now, *numbers):
            answer = client.post("/v1/classify", json={**ticket, **changed}).json()
        return answer["cluster"]

    alone = Store.open(f"sqlite:///{tmp_path}/alone.db")
    with asking(Settings(home=home), store=alone) as client:
        enough = next(n for n in range(24) if told(client, n) is not None)
    with start() as one, start() as other:
        assert told(one, *range(enough), customer="guest") is None
        assert told(other, 30, customer="guest") is None  # it has seen them so
        assert told(one, *range(enough)) is None
        assert told(other, enough) is not None


def test_a_customer_who_is_named_later_counts_as_one_with_his_other_tickets(start, now):
    with start() as client:
        batch = {"tickets": whistles(now, *range(24))}
        cluster = client.post("/v1/classify/batch", json=batch).json()["results"][-1]["cluster"]
        client.post("/v1/classify", json={**whistles(now, 9)[0], "customer": "k-8"})
        after = client.get(f"/v1/clusters/{cluster['id']}").json()
    assert (after["n_tickets"], after["n_customers"]) == (24, 23)


def test_what_is_null_or_empty_is_the_ticket_without_it(client):
    ticket = make_ticket(id="same")
    first = client.post("/v1/classify", json=ticket).json()
    client.post("/v1/tickets/same/correction", json={"queue": "returns", "by": "ana"})
    again = client.post("/v1/classify", json={**ticket, "product": None, "answer": ""}).json()
    assert again == first


def test_of_contradictory_corrections_the_last_counts_and_both_are_kept(start):
    said = "The drawer of my oven does not open since the cleaning, it squeaks and it is stuck."
    bodies = {"first": said, "last": said.replace("squeaks", "sqeuaks")}
    with start() as client:
        for name in ("first", "last"):
            client.post("/v1/classify", json=make_ticket(id=name, body=bodies[name]))
            word = {"queue": name, "by": "ana"}
            assert client.post(f"/v1/tickets/{name}/correction", json=word).status_code == 200
        told = client.post("/v1/classify", json=make_ticket(id="again", body=said)).json()
        kept = client.get("/v1/tickets/first").json()["corrections"]
    assert (told["queue"]["value"], told["queue"]["source"]) == ("last", "correction")
    assert [correction["queue"] for correction in kept] == ["first"]


def test_a_ticket_that_is_edited_without_an_instant_is_as_old_as_it_was(client):
    def sent(body, **fields):
        ticket = {"id": "edited", "body": body, **fields}
        client.post("/v1/classify", json=ticket)
        return client.get("/v1/tickets/edited").json()["ticket"]["created_at"]

    assert sent("The screen is black.", created_at="2026-03-09T10:00:00+02:00") == EARLY
    assert sent("The screen is black and hot.") == EARLY
    assert sent("It is hot.", created_at="2026-03-10T08:00:00Z") == "2026-03-10T08:00:00Z"


def test_an_imported_ticket_that_the_crm_sends_without_an_instant_is_as_old_as_it_was(start):
    then = NOW - timedelta(days=20)
    raw = make_ticket(id="old", created_at=then.isoformat())
    past = Ticket("old", then, body=raw["body"])
    with start() as client:
        client.store.import_history([history_record(past, raw)[0]])
        client.post("/v1/classify", json={"id": "old", "body": raw["body"], "tags": ["closed"]})
        assert client.store.ticket("old").ticket.created_at == then


def test_an_imported_ticket_with_an_absurd_instant_is_shown_as_it_came(client):
    absurd = make_ticket(id="old", resolved_at="1900-01-01T00:00:00Z")
    ticket = Ticket("old", NOW, body=absurd["body"])
    client.store.import_history([history_record(ticket, absurd)[0]])
    kept = client.get("/v1/tickets/old").json()
    assert kept["ticket"]["resolved_at"] == "1900-01-01T00:00:00Z"


def test_instants_are_answered_in_utc(client):
    ticket = make_ticket(id="there", resolved_at="2026-03-09T10:00:00+05:30", answer="Done.")
    client.post("/v1/classify", json=ticket)
    kept = client.get("/v1/tickets/there").json()
    assert kept["ticket"]["resolved_at"] == kept["resolved_at"] == "2026-03-09T04:30:00Z"


def test_a_resolution_is_kept_and_shown(client):
    ticket = make_ticket()
    client.post("/v1/classify", json=ticket)
    path = f"/v1/tickets/{ticket['id']}"
    said = {"answer": "Redémarrez.", "resolved_at": "2026-03-10T13:00:00+02:00", "by": "me"}
    assert client.post(f"{path}/resolution", json=said).status_code == 200
    kept = client.get(path).json()
    assert (kept["answer"], kept["resolved_at"]) == ("Redémarrez.", "2026-03-10T11:00:00Z")
    assert kept["resolved_by"] == "me"


@pytest.mark.parametrize(
    "said", [{"by": "me"}, {"queue": "x"}, {"queue": "", "by": "me"}, {"priority": "x", "by": "me"}]
)
def test_a_correction_that_says_nothing_or_nobodys_is_refused(client, said):
    assert_told(client.post("/v1/tickets/any/correction", json=said), 422)


@pytest.fixture
def closed(home, tmp_path, seed):
    """A desk whose artifact knows a taxonomy and a catalogue."""
    trained = load(home / "artifacts" / promoted(home / "artifacts"), n_threads=1)
    known = {"queue": ["hardware", "billing"], "issue": ["late_parcel"]}
    catalogue = Catalogue((Product("aria-5", "Aria 5", aliases=("Zoé E-Tech",)),))
    model = replace(trained.model, catalogue=catalogue)
    trained = replace(trained, model=model, birth={**trained.birth, "taxonomy": known})
    save(trained, tmp_path / "artifacts", card="for tests")
    promote(tmp_path / "artifacts", trained.id)
    with asking(Settings(home=tmp_path)) as client:
        seed(client.store)
        yield client


def test_a_correction_is_held_to_the_taxonomy_and_the_names_that_people_gave(closed):
    closed.post("/v1/clusters/c-1/name", json={"issue": "tv_outage", "by": "me"})

    def correct(ticket_id="t-1", **said):
        return closed.post(f"/v1/tickets/{ticket_id}/correction", json={"by": "me", **said})

    refused = correct(queue="hardwear", issue="late", product="Aria 55", priority="asap!")
    assert_told(refused, 422)
    assert "priority: expected one of low" in refused.json()["detail"]
    assert "queue: not in the taxonomy, the nearest are hardware" in refused.json()["detail"]
    assert "issue: not in the taxonomy, the nearest are late_parcel" in refused.json()["detail"]
    assert "product: not in the catalogue, the nearest are aria-5" in refused.json()["detail"]
    refused = correct(queue="hardwear", issue="", priority="asap!", by="")
    assert_told(refused, 422)
    assert all(f"{name}: " in refused.json()["detail"] for name in ("queue", "issue", "by"))
    assert "priority: expected one of low" in refused.json()["detail"]
    assert closed.get("/v1/tickets/t-1").json()["corrections"] == []
    assert_told(correct("nobody's", queue="hardwear"), 404)
    for said in ({"queue": "billing"}, {"issue": "tv_outage"}):
        assert correct(**said).status_code == 200
    assert correct(product=" aria 5").json()["product"] == "aria-5"


def test_an_article_is_about_products_of_the_catalogue(closed):
    article = make_article(products=("grill",), draft_id=None, cluster_id=None)
    closed.store.import_articles([article], NOW)

    def edit(**said):
        return closed.patch("/v1/articles/a-1", json={"by": "ana", **said})

    refused = edit(products=["nope-9", "aria-5"])
    assert_told(refused, 422)
    assert "products.0: not in the catalogue, the nearest are aria-5" in refused.json()["detail"]
    assert "products.1" not in refused.json()["detail"]
    assert_told(edit(language="french"), 422)
    assert closed.get("/v1/articles/a-1").json()["products"] == ["grill"]
    assert edit(products=["Aria 5", "aria-5"]).json()["products"] == ["aria-5"]
    closed.store.edit_article("a-1", lambda article: replace(article, products=("grill",)))
    told = edit(products=["grill", " aria 5"])
    assert told.json()["products"] == ["grill", "aria-5"], "it came with the one, from a file"


def test_a_sentence_of_a_draft_is_about_products_of_the_catalogue(closed):
    own = {"text": "Redémarrez-le.", "role": "step", "evidence": ["t-3"], "products": ["Aria 5"]}
    edited = closed.patch("/v1/drafts/d-1", json={"sentences": [own]}).json()
    assert edited["sentences"][0]["products"] == ["aria-5"]


def test_an_editor_may_call_a_product_as_the_catalogue_does(closed):
    title, text = "Zoé E-Tech : que faire ?", "Éteignez la Zoé E-Tech."
    own = {"text": text, "role": "step", "evidence": ["t-3"]}
    closed.patch("/v1/drafts/d-1", json={"title": title, "sentences": [own]})
    draft = closed.patch("/v1/drafts/d-1", json={"title": "Que faire, Zoé Petit ?"}).json()
    assert draft["title"] == "Que faire, [name] ?"
    assert draft["changes"]["title_before"] == title
    assert draft["sentences"][0]["text"] == text
    article = closed.post("/v1/drafts/d-1/accept", json={}).json()
    assert text in article["body"]
    edited = closed.patch(f"/v1/articles/{article['id']}", json={"title": title}).json()
    assert edited["title"] == title
    assert title in closed.get("/v1/articles.jsonld").text


def test_a_correction_that_a_client_sends_again_is_kept_once(closed):
    def correct(by, queue):
        said = {"by": by, "queue": queue}
        return closed.post("/v1/tickets/t-1/correction", json=said).json()

    first = correct("me", "billing")
    assert correct("me", "billing") == first
    for by, queue in (("ana", "billing"), ("me", "hardware"), ("me", "billing")):
        correct(by, queue)
    kept = closed.get("/v1/tickets/t-1").json()["corrections"]
    assert [(c["by"], c["queue"]) for c in kept] == [
        ("me", "billing"), ("ana", "billing"), ("me", "hardware"), ("me", "billing"),
    ]  # fmt: skip
    assert closed.store.state().word == closed.store.corrections()[-1].id


def test_a_correction_to_what_the_taxonomy_has_no_more_teaches_nothing(closed):
    def queue():
        ticket = make_ticket(body="La gazinière siffle quand je pars en voyage à Lyon")
        return closed.post("/v1/classify", json=ticket).json()["queue"]

    learnt = {"body": "La gazinière siffle quand je pars en voyage à Lyon", "id": "learnt"}
    closed.post("/v1/classify", json=learnt)
    closed.store.correct("learnt", {"queue": "connectivity"}, "ana", NOW)  # renamed since
    assert queue()["source"] != "correction"
    closed.store.correct("learnt", {"queue": "billing"}, "ana", NOW)
    assert (queue()["value"], queue()["source"]) == ("billing", "correction")


def test_the_documented_shapes_are_the_real_ones(client, seed):
    ticket = make_ticket()
    triage = client.post("/v1/classify", json=ticket).json()
    assert set(triage) == set(TriageShape.model_fields)
    TriageShape.model_validate(triage)
    kept = client.get(f"/v1/tickets/{ticket['id']}").json()
    assert set(kept) == set(TicketShape.model_fields)
    TicketShape.model_validate(kept)


# Whatever a client sends


@pytest.mark.parametrize("path", POSTS)
@pytest.mark.parametrize("body", HOSTILE_BODIES.values(), ids=HOSTILE_BODIES)
def test_no_body_makes_more_than_an_error_of_the_clients(unchanged, path, body):
    assert_told(unchanged.post(path, content=body), 400, 422)


@pytest.mark.parametrize("name", HOSTILE_IDS)
def test_no_id_or_parameter_makes_more_than_an_error_of_the_clients(unchanged, name):
    for path in ("tickets", "clusters", "drafts", "articles", "nights", "nothing"):
        assert_told(unchanged.get(f"/v1/{path}/{name}"), 404, 422)
    said = {"by": "me", "issue": "x", "into": name, "queue": "x", "answer": "x", "reason": "x"}
    for path in ("clusters/{}/name", "clusters/{}/merge", "tickets/{}/correction",
                 "tickets/{}/resolution", "drafts/{}/reject"):  # fmt: skip
        assert_told(unchanged.post(f"/v1/{path.format(name)}", json=said), 404, 405, 422)
    for query in ("status", "kind", "needs_faq", "limit", "cursor"):
        assert_told(unchanged.get(f"/v1/clusters?{query}={name}"), 422)
    assert unchanged.get(f"/v1/clusters?product={name}").status_code in (200, 422)
    assert_told(unchanged.get(f"/static/{name}"), 404)


@pytest.mark.parametrize("limit", ["0", "-1", "101", "abc", "1.5", "", "9" * 5_000])
def test_a_limit_is_a_number_from_1_to_100(unchanged, limit):
    for path in ("clusters", "drafts", "articles", "nights"):
        assert_told(unchanged.get(f"/v1/{path}?limit={limit}"), 422)


@pytest.mark.parametrize("cursor", ["x", "%00", "W10", "WzEsMl0", "é", "x" * 5_000])
def test_a_cursor_that_no_listing_gave_is_refused(unchanged, cursor):
    for path in ("clusters", "clusters/c-1/tickets", "clusters/c-1/history", "drafts", "nights"):
        assert_told(unchanged.get(f"/v1/{path}?cursor={cursor}"), 422)


def test_a_body_that_is_too_large_is_refused_whether_its_length_is_told_or_not(bare):
    large = b" " * (8 * MIB + 1)
    assert_told(bare.post("/v1/classify", content=large), 413)
    assert_told(bare.post("/v1/classify", content=(large[i::9] for i in range(9))), 413)


def test_a_body_whose_told_length_is_absurd_is_refused_unread(bare):
    headers = {"Content-Length": str(10**12)}
    assert_told(bare.post("/v1/classify", content=b"{}", headers=headers), 413)


def test_a_batch_may_be_larger_than_a_ticket(bare):
    assert_told(bare.post("/v1/classify/batch", content=b" " * (8 * MIB + 1)), 400)


def test_a_wrong_method_is_told_so_beside_the_calls_too(unchanged):
    assert_told(unchanged.put("/openapi.json"), 405)


@pytest.mark.parametrize(
    ("path", "possible"),
    [("classify", "POST"), ("tickets/t-1", "DELETE, GET"), ("drafts/d-1", "GET, PATCH")],
)
def test_a_wrong_method_names_those_that_are_possible(unchanged, path, possible):
    told = unchanged.put(f"/v1/{path}")
    assert_told(told, 405)
    assert told.headers["allow"] == possible


# Clusters and nights


def test_a_cluster_has_the_documented_shape_and_is_listed_while_it_lives(unchanged):
    [cluster] = unchanged.get("/v1/clusters").json()["items"]
    assert set(cluster) == set(ClusterShape.model_fields)
    ClusterShape.model_validate(cluster)
    assert cluster["alerts"] == [cluster["alerted_at"]] == ["2026-03-10T05:00:00Z"]
    assert (cluster["n_tickets"], cluster["n_customers"]) == (6, 3)
    assert unchanged.get("/v1/clusters/c-1").json() == cluster


@pytest.mark.parametrize(
    ("query", "n"),
    [
        ("status=emerging", 1), ("status=active", 0), ("status=any", 1), ("kind=new", 1),
        ("kind=spam", 0), ("product=aria-5", 1), ("product=aria", 0), ("needs_faq=true", 1),
        ("needs_faq=false", 0),
    ],
)  # fmt: skip
def test_clusters_are_filtered(unchanged, query, n):
    assert len(unchanged.get(f"/v1/clusters?{query}").json()["items"]) == n


def test_a_cursor_of_another_listing_is_refused(start, seed):
    with start() as client:
        seed(client.store)
        another = replace(client.store.draft("d-1"), id="d-2")
        client.store.save_night(Night(NOW, (), (), (), (), (another,), {}))
        cursor = client.get("/v1/drafts?limit=1").json()["next"]
        assert client.get(f"/v1/drafts?limit=1&cursor={cursor}").json()["items"] != []
        for path in ("clusters", "articles", "nights"):
            assert_told(client.get(f"/v1/{path}?cursor={cursor}"), 422)


def test_members_come_oldest_first_and_page_by_page(unchanged):
    seen, cursor = [], ""
    while cursor is not None:
        page = unchanged.get(
            f"/v1/clusters/c-1/tickets?limit=4{cursor and f'&cursor={cursor}'}"
        ).json()
        seen += page["items"]
        cursor = page["next"]
    assert [member["ticket_id"] for member in seen] == [f"t-{n}" for n in range(6)]
    assert seen[0] == {"ticket_id": "t-0", "strength": 0.9, "created_at": "2026-03-10T02:00:00Z"}


def test_the_life_of_a_cluster_is_told_oldest_first(unchanged):
    page = unchanged.get("/v1/clusters/c-1/history").json()
    assert [event["kind"] for event in page["items"]] == ["born", "alerted"]


def test_a_persons_word_on_a_cluster_is_kept(seeded):
    named = seeded.post("/v1/clusters/c-1/name", json={"issue": "black_screen", "by": "me"})
    assert named.json()["issue"] == "black_screen"
    gone = seeded.post("/v1/clusters/c-1/dismiss", json={"by": "me"})
    assert gone.json()["status"] == "dismissed"
    kinds = [e["kind"] for e in seeded.get("/v1/clusters/c-1/history").json()["items"]]
    assert kinds == ["born", "alerted", "renamed", "dismissed"]
    assert_told(seeded.post("/v1/clusters/c-1/merge", json={"into": "c-1", "by": "me"}), 409)


def test_a_night_is_found_by_its_date(unchanged):
    assert unchanged.get("/v1/nights/2026-03-10").json()["as_of"] == "2026-03-10T11:00:00Z"
    assert_told(unchanged.get("/v1/nights/2026-03-09"), 404)


@pytest.mark.parametrize("date", ["9999-12-31", "0001-01-01", "2026-02-30", "today"])
def test_a_date_that_can_have_no_night_is_refused(unchanged, date):
    assert_told(unchanged.get(f"/v1/nights/{date}"), 422)


@pytest.mark.parametrize("as_of", ["2026-03-11T12:00:01Z", "9999-12-31T23:59:59-01:00", "x", 7])
def test_a_night_far_ahead_of_the_clock_or_of_no_instant_is_refused(unchanged, as_of):
    assert_told(unchanged.post("/v1/jobs/nightly", json={"as_of": as_of}), 422)


# Drafts and articles


def edit_of(draft):
    keys = ("text", "role", "evidence")
    return [{key: sentence[key] for key in keys} for sentence in draft["sentences"]]


def test_an_edit_counts_a_revision_and_keeps_what_it_does_not_name(seeded):
    before = seeded.get("/v1/drafts/d-1").json()
    after = seeded.patch("/v1/drafts/d-1", json={"title": "Écran noir"}).json()
    assert after == {
        **before, "title": "Écran noir", "revision": 2, "updated_at": "2026-03-10T12:00:00Z",
        "editors": ["unnamed"],
        "changes": {"added": [], "removed": [], "title_before": before["title"]},
    }  # fmt: skip
    assert before["changes"] is None
    assert seeded.get("/v1/drafts/d-1").json() == after
    assert seeded.get("/v1/drafts").json()["items"] == [after]


def test_an_edit_says_which_sentences_are_new_and_which_are_gone(seeded):
    first, second = edit_of(seeded.get("/v1/drafts/d-1").json())
    own = {**second, "text": "Écrivez à paul.roux@orange.fr."}
    edited = seeded.patch("/v1/drafts/d-1", json={"sentences": [own, first]}).json()
    assert edited["changes"] == {
        "added": [{"text": "Écrivez à [email].", "role": "step"}],
        "removed": [{"text": second["text"], "role": "step"}],
        "title_before": None,
    }
    again = seeded.patch("/v1/drafts/d-1", json={"sentences": [first, own]}).json()
    assert again["changes"] == {"added": [], "removed": [], "title_before": None}


def test_sentences_may_be_reworded_reordered_and_left_out(seeded):
    first, second = edit_of(seeded.get("/v1/drafts/d-1").json())
    first["text"] = "L'écran ne s'allume pas."
    edited = seeded.patch("/v1/drafts/d-1", json={"sentences": [second, first]}).json()
    assert [s["text"] for s in edited["sentences"]] == [second["text"], first["text"]]
    assert [s["support"] for s in edited["sentences"]] == [1, 3]
    edited = seeded.patch("/v1/drafts/d-1", json={"sentences": [first]}).json()
    assert len(edited["sentences"]) == 1


def test_an_editor_says_which_product_a_sentence_is_about(seeded):
    own = {"text": "Redémarrez-le.", "role": "step", "evidence": ["t-3"], "products": ["aria-5"]}
    seeded.patch("/v1/drafts/d-1", json={"sentences": [own]})
    again = seeded.get("/v1/drafts/d-1").json()["sentences"]
    edited = seeded.patch("/v1/drafts/d-1", json={"sentences": again}).json()["sentences"]
    assert [s["products"] for s in edited] == [["aria-5"]]
    body = seeded.post("/v1/drafts/d-1/accept", json={}).json()["body"]
    assert "1. Aria 5 : Redémarrez-le." in body


BRANCHES = ("Agence Lyon, M. Anselme Lestrade", "Agence Lyon, M. Odilon Duroc", "aria-5")
MASKED = ["Agence Lyon, M. [name]", "Agence Lyon, M. [name]", "aria-5"]


def test_products_that_customers_named_are_shown_masked_and_stay_what_they_are(bare, seed):
    seed(bare.store, products=BRANCHES)
    stored = bare.store.draft("d-1")
    draft = bare.get("/v1/drafts/d-1").json()
    assert bare.get("/v1/drafts").json()["items"] == [draft]
    assert draft["products"] == MASKED
    assert draft["sentences"][0]["products"] == MASKED[:2]
    keys = ("text", "role", "evidence", "products")
    same = {"sentences": [{key: one[key] for key in keys} for one in draft["sentences"]]}
    edited = bare.patch("/v1/drafts/d-1", json=same).json()
    assert edited["sentences"] == draft["sentences"]
    assert bare.store.draft("d-1").sentences == stored.sentences

    article = bare.post("/v1/drafts/d-1/accept", json={}).json()
    assert article["products"] == MASKED
    assert bare.get("/v1/articles").json()["items"] == [article]
    edited = bare.patch(f"/v1/articles/{article['id']}", json={"products": MASKED[1:]}).json()
    assert edited["products"] == MASKED[1:]
    assert bare.store.article(article["id"]).products == (BRANCHES[0], "aria-5")


def test_the_support_of_new_evidence_is_its_distinct_customers(seeded):
    sentence = {"text": "x", "role": "step", "evidence": ["t-0", "t-3", "t-1", "t-0"]}
    [edited] = seeded.patch("/v1/drafts/d-1", json={"sentences": [sentence]}).json()["sentences"]
    assert edited["evidence"] == ["t-0", "t-3", "t-1"]
    assert edited["support"] == 2


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"title": " "},
        {"sentences": []},
        {"sentences": [{"text": "x", "role": "step", "evidence": []}]},
        {"sentences": [{"text": "x", "role": "step"}]},
        {"sentences": [{"text": "x", "role": "poem", "evidence": ["t-0"]}]},
        {"sentences": [{"text": "x", "role": "step", "evidence": ["t-0", "nobody"]}]},
        {"sentences": [{"text": "x", "role": "step", "evidence": [0]}]},
    ],
    ids=str,
)
def test_an_edit_that_rests_on_nothing_changes_nothing(unchanged, wrong):
    before = unchanged.get("/v1/drafts/d-1").json()
    assert_told(unchanged.patch("/v1/drafts/d-1", json=wrong), 422)
    assert unchanged.get("/v1/drafts/d-1").json() == before


@pytest.mark.parametrize("said", [{"by": "me"}, {}, None])
def test_an_accepted_draft_becomes_an_article_for_all_to_read(seeded, said):
    article = seeded.post("/v1/drafts/d-1/accept", json=said).json()
    assert (article["state"], article["draft_id"], article["cluster_id"]) == (
        "published", "d-1", "c-1",
    )  # fmt: skip
    assert "Redémarrez l'appareil." in article["body"]
    assert seeded.get("/v1/articles").json()["items"] == [article]
    assert seeded.get(f"/v1/articles/{article['id']}").json() == article
    [question] = seeded.get("/v1/articles.jsonld").json()["mainEntity"]
    assert question["name"] == article["title"]
    assert "<li>Redémarrez l'appareil.</li>" in question["acceptedAnswer"]["text"]
    stored = seeded.store.article(article["id"])
    seeded.store.import_articles([replace(stored, state="archived")], stored.updated_at)
    assert seeded.get("/v1/articles").json()["items"] == []


def test_a_draft_in_which_agents_contradict_each_other_is_no_article_until_it_is_settled(seeded):
    draft = seeded.get("/v1/drafts/d-1").json()
    evidence = draft["sentences"][0]["evidence"]
    both = wording(draft["language"]).disputed.format(one="A", n_one=2, other="B", n_other=2)
    helps = [
        {"text": s["text"], "role": s["role"], "evidence": s["evidence"]}
        for s in draft["sentences"]
    ]
    disputed = [*helps, {"text": both, "role": "unknown", "evidence": evidence}]
    assert seeded.patch("/v1/drafts/d-1", json={"sentences": disputed}).status_code == 200
    refused = seeded.post("/v1/drafts/d-1/accept", json={})
    assert_told(refused, 422)
    assert both in refused.json()["detail"]
    assert seeded.get("/v1/drafts/d-1").json()["state"] == "proposed"
    assert seeded.patch("/v1/drafts/d-1", json={"sentences": helps}).status_code == 200
    assert seeded.post("/v1/drafts/d-1/accept", json={}).status_code == 200


def test_a_draft_that_tells_neither_what_to_do_nor_why_is_no_article(seeded):
    draft = seeded.get("/v1/drafts/d-1").json()
    said = [
        {"text": s["text"], "role": "symptom", "evidence": s["evidence"]}
        for s in draft["sentences"]
    ]
    assert seeded.patch("/v1/drafts/d-1", json={"sentences": said}).status_code == 200
    refused = seeded.post("/v1/drafts/d-1/accept", json={})
    assert_told(refused, 422)
    assert "neither what to do nor why" in refused.json()["detail"]
    assert seeded.get("/v1/drafts/d-1").json()["state"] == "proposed"


@pytest.mark.parametrize(("verb", "state"), [("accept", "accepted"), ("reject", "rejected")])
def test_a_decided_draft_is_closed(seeded, verb, state):
    said = {"reason": "déjà connu", "by": "me"}
    assert seeded.post(f"/v1/drafts/d-1/{verb}", json=said).status_code == 200
    assert seeded.get("/v1/drafts/d-1").json()["state"] == state
    for answer in (
        seeded.post("/v1/drafts/d-1/accept", json={}),
        seeded.post("/v1/drafts/d-1/reject", json=said),
        seeded.patch("/v1/drafts/d-1", json={"title": "x"}),
    ):
        assert_told(answer, 409)
        assert state in answer.json()["detail"]


def test_why_a_draft_was_rejected_and_by_whom_can_be_read(start, seed):
    said = {"reason": "Faux : voir avec paul@example.org", "by": "ana"}
    with start() as client:
        seed(client.store)
        client.post("/v1/drafts/d-1/reject", json=said)
        draft = client.get("/v1/drafts/d-1").json()
        exported = export_text(client.store, "drafts", "jsonl")
    assert (draft["state"], draft["reason"], draft["decided_by"]) == (
        "rejected",
        said["reason"],
        "ana",
    )
    row = json.loads(exported)
    assert (row["decided_by"], row["reason"]) == ("ana", "Faux : voir avec [email]")


def test_a_rejection_needs_a_reason(unchanged):
    assert_told(unchanged.post("/v1/drafts/d-1/reject", json={"by": "me"}), 422)


def test_drafts_are_listed_by_state(unchanged):
    [draft] = unchanged.get("/v1/drafts?state=proposed").json()["items"]
    assert TypeAdapter(Draft).validate_python(draft).id == "d-1"
    assert unchanged.get("/v1/drafts?state=expired").json() == {"items": [], "next": None}


def test_a_published_article_is_found_by_a_question_in_another_language(client, seed):
    seed(client.store)
    article = client.post("/v1/drafts/d-1/accept", json={}).json()
    page = client.get("/v1/articles/search", params={"q": "black screen after the update"}).json()
    assert page["next"] is None
    [hit] = page["items"]
    assert (hit["id"], hit["title"]) == (article["id"], article["title"])
    assert 0 < hit["score"] <= 1


def test_a_search_takes_the_language_as_tickets_do(start, seed):
    with start() as client:
        seed(client.store)
        client.post("/v1/drafts/d-1/accept", json={})
        found = [
            client.get("/v1/articles/search", params={"q": "black screen", "language": code}).json()
            for code in ("fr", "FR", "")
        ]
        assert_told(client.get("/v1/articles/search?q=x&language=french"), 422)
    assert found[0]["items"] == found[1]["items"] != []
    assert found[2]["items"][0]["score"] <= found[0]["items"][0]["score"]


@pytest.mark.parametrize("query", ["", "q=", "q=%20", "q=x%00y", f"q={'x' * 1001}"])
def test_a_search_for_nothing_is_refused(unchanged, query):
    assert_told(unchanged.get(f"/v1/articles/search?{query}"), 422)


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_a_probe_may_ask_for_the_head_alone(client, path):
    assert client.head(path).status_code == 200
    assert "head" not in client.get("/openapi.json").json()["paths"][path]


def test_each_call_documents_the_errors_that_it_may_answer(unchanged):
    paths = unchanged.get("/openapi.json").json()["paths"]
    assert {*paths["/readyz"]["get"]["responses"]} == {"200", "503"}
    assert paths["/readyz"]["get"]["security"] == []
    assert "401" in paths["/metrics"]["get"]["responses"]
    assert {"404", "409", "413"}.isdisjoint(paths["/v1/articles"]["get"]["responses"])
    assert {"404", "409", "413"} <= {*paths["/v1/drafts/{draft_id}"]["patch"]["responses"]}
    page = paths["/v1/articles.jsonld"]["get"]["responses"]["200"]
    assert [*page["content"]] == ["application/ld+json"]


def test_a_body_that_is_compressed_is_told_so(unchanged):
    body, headers = gzip.compress(b"{}"), {"Content-Encoding": "gzip"}
    answer = unchanged.post("/v1/classify", content=body, headers=headers)
    assert_told(answer, 400)
    assert "encoded (gzip)" in answer.json()["detail"]


@pytest.mark.parametrize("ticket_id", [".", ".."])
def test_an_id_that_no_address_can_hold_is_refused(client, ticket_id):
    assert_told(client.post("/v1/classify", json=make_ticket(id=ticket_id)), 422)


# Trouble


def test_without_an_artifact_it_is_alive_but_not_ready(bare):
    assert bare.get("/healthz").status_code == 200
    for answer in (bare.get("/readyz"), bare.post("/v1/classify", json=make_ticket())):
        assert_told(answer, 503)
        assert int(answer.headers["retry-after"]) > 0
    assert bare.get("/v1/clusters").status_code == 200


def test_the_stream_is_read_before_the_first_ticket(start):
    with start() as client:
        assert client.app.state.desk.intake._stream is not None


def test_an_app_starts_though_its_store_is_out_of_reach(home, tmp_path):
    store = Store.open(f"sqlite:///{tmp_path / 'gone.db'}")
    (tmp_path / "gone.db").unlink()
    with asking(Settings(home=home), store=store) as client:
        assert_told(client.get("/readyz"), 503)
    store.close()


def test_a_store_out_of_reach_is_told_and_figures_go_on(bare, tmp_path):
    (tmp_path / "vigie.db").unlink()
    for path in ("/readyz", "/v1/clusters"):
        answer = bare.get(path)
        assert_told(answer, 503)
        assert "retry-after" in answer.headers
        assert (str(tmp_path) in answer.json()["detail"]) == (path != "/readyz")  # which is open
    assert bare.get("/healthz").status_code == 200
    assert bare.get("/metrics").status_code == 200


class FaultyIntake(Intake):
    """An intake with a fault of ours in it."""

    def ready(self):
        return "none"

    def classify(self, incoming):
        raise RuntimeError(f"cannot take {incoming[0][0].body}")


def test_a_fault_of_ours_shows_and_logs_nothing_of_the_ticket(ask, tmp_path, now, capsys):
    store = Store.open(f"sqlite:///{tmp_path / 'faulty.db'}")
    faulty = FaultyIntake(store=store, home=tmp_path, clock=lambda: now)
    with ask(parts={"store": store, "intake": faulty}) as client:
        answer = client.post("/v1/classify", json=make_ticket(body="my secret"))
    store.close()
    assert_told(answer, 500)
    logged = capsys.readouterr().err
    assert "RuntimeError" in logged
    assert "classify" in logged
    assert "secret" not in answer.text + logged


# Erasing


def test_a_ticket_is_erased_and_the_drafts_that_rest_on_it_stay(seeded):
    before = seeded.get("/v1/drafts/d-1").json()
    assert seeded.delete("/v1/tickets/t-3").status_code == 204
    assert_told(seeded.delete("/v1/tickets/t-3"), 404)
    assert_told(seeded.get("/v1/tickets/t-3"), 404)
    assert seeded.get("/v1/clusters/c-1").json()["n_tickets"] == 5
    assert seeded.get("/v1/drafts/d-1").json() == before
    sentences = [{k: s[k] for k in ("text", "role", "evidence")} for s in before["sentences"]]
    edited = seeded.patch("/v1/drafts/d-1", json={"sentences": sentences, "by": "ana"})
    assert [s["evidence"] for s in edited.json()["sentences"]] == [
        s["evidence"] for s in before["sentences"]
    ]


def test_erased_tickets_count_no_more(start, now):
    with start() as client:
        tickets = whistles(now, *range(24))
        client.post("/v1/classify/batch", json={"tickets": tickets[:23]})
        for ticket in tickets[:10]:
            client.delete(f"/v1/tickets/{ticket['id']}")
        cluster = client.post("/v1/classify", json=tickets[23]).json()["cluster"]
    assert cluster["n_tickets"] == 14


# Operation


def triages(figures):
    return [line for line in figures.splitlines() if line.startswith("vigie_triages_total{")]


def test_figures_count_triages_and_name_routes_not_paths(client):
    ticket = make_ticket(id="a-name-in-no-label")
    client.post("/v1/classify", json=ticket)
    client.get("/v1/tickets/a-name-in-no-label")
    client.get("/nowhere/to/be/found")
    client.request("BREW", "/v1/classify")
    figures = client.get("/metrics").text
    assert 'handler="/v1/tickets/{ticket_id:path}",method="GET",status="200"' in figures
    assert 'handler="unmatched",method="GET",status="404"' in figures
    assert 'method="other"' in figures
    assert 'vigie_triages_total{decision="' in figures
    client.post("/v1/classify", json=ticket)
    client.post("/v1/classify/batch", json={"tickets": [ticket, ticket]})
    assert triages(client.get("/metrics").text) == triages(figures)  # the same one again
    assert "vigie_last_night_timestamp_seconds" in figures
    assert 'vigie_artifact_info{artifact="' in figures
    assert f"vigie_tickets {client.store.count_tickets()}.0" in figures
    assert "a-name-in-no-label" not in figures
    assert "nowhere" not in figures


def test_an_alert_is_logged_and_counted_once_and_its_words_are_not(start, capsys):
    with start() as client:
        storm = [
            make_ticket(id=f"storm-{n}", customer=f"c-{n}", subject="", body=f"Zorglub plof {word}")
            for n, word in enumerate("vite fort hier encore ici tard loin haut bas seul".split())
        ]
        answers = [client.post("/v1/classify", json=ticket).json() for ticket in storm]
        client.post("/v1/classify", json=storm[-1])
        figures = client.get("/metrics").text
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    (alert,) = [line for line in lines if line["event"] == "alert"]
    (cluster,) = {a["cluster"]["id"] for a in answers if a["cluster"]}
    assert (alert["cluster"], alert["level"], alert["n_tickets"]) == (cluster, "warning", 9)
    assert "vigie_alerts_total 1.0" in figures
    assert "orglub" not in json.dumps(lines)


def test_every_request_is_one_line_of_json_without_path_or_text(ask, capsys):
    with ask() as client:
        client.get("/v1/articles/search?q=confidential")
        client.get("/v1/tickets/confidential")
    lines = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert [line["handler"] for line in lines] == [
        "/v1/articles/search", "/v1/tickets/{ticket_id:path}",
    ]  # fmt: skip
    assert "confidential" not in json.dumps(lines)


def test_answers_forbid_what_browsers_should_not_do(bare):
    for path in ("/v1/clusters", "/", "/nothing"):
        headers = bare.get(path).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_the_document_describes_every_body_and_every_error(bare):
    document = bare.get("/openapi.json").json()
    names = set(document["components"]["schemas"])
    for methods in document["paths"].values():
        for method, call in methods.items():
            if method in ("post", "patch"):
                schema = call["requestBody"]["content"]["application/json"]["schema"]
                assert schema["$ref"].rpartition("/")[2] in names
    errors = document["paths"]["/v1/classify"]["post"]["responses"]
    assert {"400", "401", "413", "422", "503"} <= set(errors)


def test_the_page_of_the_api_shows_every_call_and_fetches_nothing_elsewhere(unchanged):
    document, page = unchanged.get("/openapi.json").json(), unchanged.get("/docs").text
    assert all(path in page for path in document["paths"])
    assert "Calibrated, in [0, 1], of the first candidate." in page
    gives = page.partition("/v1/classify<")[2].partition("<caption>Gives")[2]
    assert gives.index("novelty") < gives.index("<caption>Answers")
    assert "<script" not in page
    assert "//" not in page.replace("</", "").replace("<!doctype html>", "")


def test_a_ticket_is_sent_back_when_what_is_known_changes_faster_than_it_can_be_read(
    home, tmp_path, capsys
):
    class Restless(Store):
        def all_clusters(self):
            with self.writing() as writing:
                writing.bump_epoch()
            return super().all_clusters()

    with (
        closing(Restless.open(f"sqlite:///{tmp_path}/vigie.db")) as store,
        asking(Settings(home=home), store=store) as client,
    ):
        sent = client.post("/v1/classify", json={"id": "t-1", "body": "the screen is black"})
        assert (sent.status_code, sent.json()["error"]) == (503, "StoreUnavailableError")
        assert int(sent.headers["Retry-After"]) > 0
        assert store.count_tickets() == 0
        logged = map(json.loads, capsys.readouterr().err.splitlines())
        assert any(
            (line["level"], line["event"]) == ("error", "store out of reach") for line in logged
        )
