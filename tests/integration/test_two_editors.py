"""Two people at one draft at once: one of them wins, and the other is told."""

import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from models.types import Article, Cluster, Draft, Night, Sentence
from service.errors import ConflictError

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
N_EDITORS = 8


@pytest.fixture(autouse=True)
def draft(store):
    cluster = Cluster("c-1", "new", "emerging", "Sound", NOON, NOON, 1, 1)
    sentence = Sentence("No sound.", "symptom", ("t-1",), 1)
    draft = Draft("d-1", "c-1", "proposed", "No sound", "en", (), (sentence,), 1.0, NOON, NOON)
    store.save_night(Night(NOON, (cluster,), (), (), (), (draft,), {}))
    return draft


def retitled(title):
    return lambda draft: replace(draft, title=title, revision=draft.revision + 1)


def article_of(draft):
    return Article("a-1", "published", draft.title, "en", (), "Text", NOON, NOON, "d-1", "c-1")


def at_once(*acts):
    """Do all at the same time; what each answered, or how it was refused."""
    start, told = threading.Barrier(len(acts)), [None] * len(acts)

    def run(place):
        start.wait()
        try:
            told[place] = acts[place]()
        except ConflictError as error:
            told[place] = error

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return told


def test_of_edits_of_one_revision_exactly_one_wins(store, other_store):
    stores = [store, other_store] * (N_EDITORS // 2)
    told = at_once(
        *(
            lambda s=s, n=n: s.edit_draft("d-1", retitled(f"By {n}"), revision=1)
            for n, s in enumerate(stores)
        )
    )

    [won] = [answer for answer in told if isinstance(answer, Draft)]
    refused = [str(answer) for answer in told if isinstance(answer, ConflictError)]
    assert store.draft("d-1") == won
    assert won.revision == 2
    assert len(refused) == N_EDITORS - 1
    assert all("is at revision 2 by now, expected 1" in sentence for sentence in refused)


def test_edits_that_name_no_revision_follow_one_another_and_none_is_lost(store, other_store):
    def add(editor):
        return lambda draft: replace(
            draft, editors=(*draft.editors, editor), revision=draft.revision + 1
        )

    stores = [store, other_store] * (N_EDITORS // 2)
    at_once(*(lambda s=s, n=n: s.edit_draft("d-1", add(str(n))) for n, s in enumerate(stores)))

    assert sorted(store.draft("d-1").editors) == [str(n) for n in range(N_EDITORS)]
    assert store.draft("d-1").revision == 1 + N_EDITORS


def test_what_a_person_edits_while_the_night_is_thinking_stays(store, draft):
    tonight = replace(draft, title="Of the night", revision=2)
    edited = store.edit_draft(
        "d-1", lambda d: replace(d, title="Mute", revision=2, editors=("ana",)), revision=1
    )
    store.save_night(Night(NOON + timedelta(days=1), (), (), (), (), (tonight,), {}))

    assert store.draft("d-1") == edited


def test_what_a_person_edits_once_more_while_the_night_is_thinking_stays(store):
    def by_ana(title):
        return lambda d: replace(d, title=title, revision=d.revision + 1, editors=("ana",))

    read = store.edit_draft("d-1", by_ana("Mute"))
    edited = store.edit_draft("d-1", by_ana("Mute since the update"))
    tonight = replace(read, state="expired")
    store.save_night(Night(NOON + timedelta(days=1), (), (), (), (), (tonight,), {}))

    assert store.draft("d-1") == edited


def test_an_edit_and_an_acceptance_of_one_revision_never_both_pass(store, other_store):
    edited, article = at_once(
        lambda: store.edit_draft("d-1", retitled("Mute"), revision=1),
        lambda: other_store.accept_draft("d-1", article_of, "ana", NOON, revision=1),
    )

    assert isinstance(edited, ConflictError) != isinstance(article, ConflictError)
    assert (store.article("a-1") is None) == isinstance(article, ConflictError)


def test_what_is_accepted_is_the_draft_as_the_last_edit_left_it(store):
    store.edit_draft("d-1", retitled("Mute"))

    assert store.accept_draft("d-1", article_of, "ana", NOON).title == "Mute"


@pytest.mark.parametrize("revision", [1, 3])
def test_a_decision_on_another_revision_leaves_the_draft_open(store, revision):
    store.edit_draft("d-1", retitled("Mute"))

    with pytest.raises(ConflictError, match="at revision 2 by now"):
        store.accept_draft("d-1", article_of, "ana", NOON, revision=revision)
    with pytest.raises(ConflictError, match="at revision 2 by now"):
        store.reject_draft("d-1", "wrong", "ana", NOON, revision=revision)
    assert store.draft("d-1").state == "proposed"
    assert store.published() == []


def test_of_acceptances_at_once_one_makes_the_article(store, other_store):
    told = at_once(
        *(
            lambda s=s: s.accept_draft("d-1", article_of, "ana", NOON)
            for s in [store, other_store] * 2
        )
    )

    assert len([answer for answer in told if isinstance(answer, Article)]) == 1
    assert [article.id for article in store.published()] == ["a-1"]
