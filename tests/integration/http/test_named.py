"""A problem that a person named is an issue from the next request on, through HTTP."""

from dataclasses import replace

import pytest

from tests.integration.http.conftest import NOW
from tests.integration.http.test_writer_nights import tell_first
from tests.integration.records import make_night

LIKE_ITS_OWN = "mon volet ne marche plus depuis hier"
IN_THE_NAMES_WORDS = "store bloqué"


def issue_of(client, ticket_id, body):
    asked = {"id": ticket_id, "body": body, "created_at": NOW.isoformat()}
    decided = client.post("/v1/classify", json=asked).json()["issue"]
    return decided["value"], decided["source"]


@pytest.fixture
def named(start):
    with start() as client:
        tell_first(client.store)
        assert issue_of(client, "before", LIKE_ITS_OWN)[0] != "store_bloqué"
        answer = client.post("/v1/clusters/c-1/name", json={"issue": "store_bloqué", "by": "ana"})
        assert answer.status_code == 200
        yield client


@pytest.mark.parametrize("body", [LIKE_ITS_OWN, IN_THE_NAMES_WORDS])
def test_what_is_like_its_tickets_or_its_name_is_the_named_issue(named, body):
    assert issue_of(named, "after", body) == ("store_bloqué", "correction")


def test_what_is_about_something_else_is_left_to_the_router(named):
    assert issue_of(named, "other", "the invoice charged my card twice")[0] != "store_bloqué"


def test_a_name_goes_on_with_the_cluster_that_its_own_is_merged_into(named):
    unnamed = replace(named.store.cluster("c-1"), id="c-9", issue=None, title="Volet")
    named.store.save_night(make_night(NOW, clusters=(unnamed,)))
    merged = named.post("/v1/clusters/c-1/merge", json={"into": "c-9", "by": "ana"}).json()
    assert (merged["id"], merged["issue"]) == ("c-9", "store_bloqué")
    assert issue_of(named, "after", LIKE_ITS_OWN) == ("store_bloqué", "correction")
