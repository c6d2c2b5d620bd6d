"""What the article index rests on: passages, the tickets of the draft, answers that name it."""

from contextlib import closing
from dataclasses import replace

import numpy as np

from models.published.articles import search
from service.memory.knowledge import Knowledge
from service.store import Store
from tests.integration.records import (
    NOON,
    becoming,
    make_article,
    make_cluster,
    make_draft,
    make_night,
    make_record,
)
from tests.twins import HashEncoder

ENCODER = HashEncoder()
"""That of the artifact."""


def propose(store, *drafts):
    store.save_night(make_night(clusters=(make_cluster(),), drafts=drafts))


def publish(store, article_id="a-1", draft_id="d-1", **fields):
    article = make_article(article_id, draft_id=draft_id, products=(), **fields)
    store.accept_draft(draft_id, becoming(article), "ana", NOON)


def put(store, ticket_id, text, **labels):
    record = make_record(ticket_id, text=text, text_hash=ticket_id, history=True, labels=labels)
    store.import_history([record])
    store.save_vectors(ENCODER.name, {ticket_id: ENCODER.encode([text])[0]})


def asked(index, text):
    vector = ENCODER.encode([text])[0]
    return [h.id for h in search(index, text, vector, product=None, language=None, limit=5)]


def test_a_ticket_whose_answer_names_an_article_leads_others_like_it_there(store, artifact):
    propose(store, make_draft("d-1", sentences=()), make_draft("d-2", sentences=()))
    publish(store, "a-1", title="Sound", body="Turn it on.")
    publish(store, "a-2", "d-2", title="Parcel", body="Ask the depot.")
    knowledge = Knowledge(store)
    strange = "rattling casserole noise"
    put(store, "t-1", strange, answer="Please read https://help.example/articles/a-2, thank you.")
    put(store, "t-2", "something else", answer="Please read a-99 or a-2x.")
    index = knowledge.index(artifact)
    assert asked(index, strange)[0] == "a-2"
    assert len(index.vectors) == 3


def test_the_index_is_built_anew_only_when_something_changed(store, artifact):
    knowledge = Knowledge(store)
    assert knowledge.index(artifact).articles == ()
    propose(store, make_draft(sentences=()))
    publish(store)
    first = knowledge.index(artifact)
    assert [article.id for article in first.articles] == ["a-1"]
    assert knowledge.index(artifact) is first
    put(store, "t-1", "no sound at all", answer="See a-1.")
    assert knowledge.index(artifact) is not first


def test_an_artifact_of_the_same_encoder_sees_from_its_own_mean(store, artifact):
    propose(store, make_draft(sentences=()))
    publish(store)
    knowledge = Knowledge(store)
    np.testing.assert_array_equal(knowledge.index(artifact).mean, artifact.watch.sight.mean)
    moved = replace(artifact.watch.sight, mean=-artifact.watch.sight.mean)
    watch = replace(artifact.watch, sight=moved)
    model = replace(artifact.model, artifact="another")
    np.testing.assert_array_equal(
        knowledge.index(replace(artifact, model=model, watch=watch)).mean, moved.mean
    )


def test_the_tickets_that_a_draft_rested_on_are_known(store, artifact):
    put(store, "t-1", "rattling casserole noise")
    propose(store, make_draft())
    publish(store)
    assert store.article_evidence() == {"a-1": ("t-1", "t-2")}
    assert len(Knowledge(store).index(artifact).vectors) == 2


def test_a_ticket_among_many_waits_for_others_before_the_index_is_built_anew(store, artifact):
    propose(store, make_draft(sentences=()))
    publish(store)
    for n in range(20):
        put(store, f"t-{n}", f"no sound at all {n}", answer="See a-1.")
    knowledge = Knowledge(store)
    first = knowledge.index(artifact)
    put(store, "t-20", "rattling casserole", answer="See a-1.")
    assert knowledge.index(artifact) is first
    put(store, "t-21", "rattling casserole again", answer="See a-1.")
    assert knowledge.index(artifact) is not first


def test_a_search_looks_through_the_answers_once_an_epoch(url, store, artifact):
    class Counting(Store):
        n_looks = 0

        def answers(self, *arguments):
            self.n_looks += 1
            return super().answers(*arguments)

    propose(store, make_draft("d-1", sentences=()), make_draft("d-2", sentences=()))
    publish(store)
    with closing(Counting.open(url)) as counting:
        knowledge = Knowledge(counting)
        first = knowledge.index_of_epoch(artifact)
        assert knowledge.index_of_epoch(artifact) is first
        assert counting.n_looks == 1
        publish(store, "a-2", "d-2")
        assert len(knowledge.index_of_epoch(artifact).articles) == 2
