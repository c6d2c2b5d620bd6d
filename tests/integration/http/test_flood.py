"""A flood of solicitations, and a customer's ticket amid it, through HTTP."""

from datetime import timedelta

import pytest

from tests.integration.http.conftest import NOW

PRESSES = "Votre volet roulant siffle ? Appelez vite notre numéro gratuit +33 805 100 100"
ASKS = "Votre volet roulant siffle, notre numéro est noté sur le capot"


@pytest.mark.parametrize("offset", [0, 1, 2])
def test_no_ticket_is_answered_with_a_cluster_that_it_is_not_in(start, offset):
    """Where a customer's ticket is the one that makes the others a flood, too."""
    with start() as client:
        answers = []
        for n in range(30):
            body = ASKS if n % 3 == offset else PRESSES
            at = NOW - timedelta(minutes=60 - n)
            ticket = {"id": f"f-{n}", "body": f"{body}, jour {n}", "customer": f"k-{n}"}
            sent = {**ticket, "created_at": at.isoformat()}
            answers.append(client.post("/v1/classify", json=sent).json())
        (flood,) = client.get("/v1/clusters?status=any&kind=spam").json()["items"]
        members = client.get(f"/v1/clusters/{flood['id']}/tickets?limit=100").json()["items"]
    inside = {member["ticket_id"] for member in members}
    answered = {a["ticket_id"] for a in answers if a["cluster"]}
    assert inside
    assert answered <= inside
