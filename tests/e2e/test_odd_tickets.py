"""Tickets that no training set holds still get a whole answer over HTTP."""

import socket
from contextlib import suppress

import pytest

from tests.e2e.conftest import copied, serving

FIELDS = ("product", "queue", "issue", "priority")
ODD = {
    "a product nobody sells": {"body": "Il ne démarre plus.", "product": "grille-pain-9000"},
    "a language nobody trained on": {"body": "私のテレビは電源が入りません。助けてください。"},
    "nothing but HTML": {"body": "<div><br/><img src='a.png'><p>&nbsp;</p></div>"},
    "nothing but a quote": {"body": "> Bonjour,\n> votre demande est close.\n> Merci"},
    "nothing but emoji": {"body": "😡😡😡🔥"},
    "an instant years before the others": {
        "body": "Facture en double.",
        "created_at": "2019-02-03T04:05:06+01:00",
    },
}


@pytest.fixture(scope="module")
def server(trained, tmp_path_factory):
    with serving(copied(trained.home, tmp_path_factory.mktemp("odd"))) as serving_one:
        yield serving_one


@pytest.mark.parametrize("kind", ODD)
def test_an_odd_ticket_gets_a_whole_triage_and_is_stored(server, desk, kind):
    ticket = {"id": kind, "created_at": desk.tickets[0]["created_at"], **ODD[kind]}
    triage = server.classify(ticket)
    assert triage["decision"] in ("route", "review")
    assert 0 <= triage["novelty"] <= 1
    for field in FIELDS:
        assert triage[field]["abstained"] == (triage[field]["value"] is None)
        assert len(triage[field]["candidates"]) <= 5
    assert server.classify(ticket) == triage
    stored = server.get(f"/v1/tickets/{kind}")
    assert stored["triage"] == triage
    assert stored["ticket"]["body"] == ticket["body"]


@pytest.mark.parametrize(
    "begun",
    [
        b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ",
        b"POST /v1/classify HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"0\r\nX: ",
    ],
    ids=["head", "trailer"],
)
def test_a_request_whose_head_does_not_end_is_cut_off_and_others_are_answered(server, begun):
    address = (server.http.base_url.host, server.http.base_url.port)
    with socket.create_connection(address, timeout=30) as endless:
        endless.sendall(begun)
        with suppress(OSError):  # sent on after the answer
            for _ in range(64):
                endless.sendall(b"a" * 65536)
        assert endless.recv(100).startswith(b"HTTP/1.1 431 ")
    server.get("/healthz")
    large = "b" * 100_000  # of a body there may be more
    server.classify({"id": "large", "body": large[:90_000]})


def test_tickets_that_come_out_of_order_are_all_taken(server, desk):
    late = [{**t, "id": f"late-{t['id']}"} for t in reversed(desk.tickets[:12])]
    results = server.post("/v1/classify/batch", {"tickets": late})["results"]
    assert [r["ticket_id"] for r in results] == [t["id"] for t in late]


def test_a_wrong_ticket_in_a_batch_does_not_stop_the_others(server, desk):
    good = {"id": "good", "body": "Mon téléphone chauffe.", "created_at": "2025-03-27T10:00:00Z"}
    results = server.post("/v1/classify/batch", {"tickets": [{"id": "bad"}, good]})["results"]
    assert results[0]["id"] == "bad"
    assert results[0]["error"]
    assert results[1]["ticket_id"] == "good"
