"""The contract of the store about drafts and articles."""

from dataclasses import replace

import pytest

from models.types import Sentence
from service.errors import ConflictError, NotFoundError
from service.sql.records import Push
from tests.integration.records import (
    HOUR,
    NOON,
    becoming,
    ids_of,
    make_article,
    make_cluster,
    make_draft,
    make_night,
    read_all,
)


class TestDrafts:
    @pytest.fixture(autouse=True)
    def drafts(self, store):
        drafts = tuple(
            make_draft(f"d-{n}", created_at=NOON + n * HOUR, updated_at=NOON) for n in range(1, 5)
        )
        store.save_night(make_night(clusters=(make_cluster(),), drafts=drafts))

    def test_are_listed_newest_first_over_pages(self, store):
        store.reject_draft("d-2", "wrong", None, NOON)

        def listed(state):
            return ids_of(read_all(lambda cursor: store.drafts(state, 2, cursor)))

        assert listed("proposed") == ["d-4", "d-3", "d-1"]
        assert listed("rejected") == ["d-2"]
        assert listed(None) == ["d-4", "d-3", "d-2", "d-1"]
        assert ids_of(store.undecided_drafts()) == ["d-1", "d-3", "d-4"]
        assert ids_of(store.decided_drafts()) == ["d-2"]

    @pytest.mark.parametrize(("status", "known"), [("quiet", True), ("resolved", False)])
    def test_what_was_decided_is_known_while_the_cluster_goes_on(self, store, status, known):
        store.reject_draft("d-2", "wrong", None, NOON)
        store.save_night(make_night(NOON + HOUR, clusters=(make_cluster(status=status),)))
        assert bool(store.decided_drafts()) == known

    def test_articles_that_people_wrote_elsewhere_are_taken_in_and_their_words_changed(self, store):
        own = make_article("a-9", draft_id=None, cluster_id=None)
        before = store.state().epoch
        assert store.import_articles([own], NOON) == {"a-9": "new"}
        assert store.published() == [own]
        assert store.state().epoch > before
        assert store.import_articles([replace(own, created_at=NOON + HOUR)], NOON) == {
            "a-9": "there"
        }
        other = replace(own, body="Turn it off.")
        assert store.import_articles([other], NOON + HOUR) == {"a-9": "changed"}
        changed = replace(other, updated_at=NOON + HOUR)
        assert store.published() == [changed]
        assert store.import_articles([own], NOON + HOUR) == {"a-9": "older"}
        assert store.published() == [changed]
        gone = replace(changed, state="archived")
        assert store.import_articles([gone], NOON + HOUR) == {"a-9": "changed"}
        assert store.published() == []

    def test_what_an_article_came_from_stays_when_its_words_are_imported(self, store):
        store.accept_draft("d-1", becoming(make_article(editors=("ana",))), "ana", NOON)
        words = make_article(body="Turn it off.", draft_id=None, cluster_id=None)
        assert store.import_articles([words], NOON) == {"a-1": "changed"}
        article = store.article("a-1")
        assert (article.body, article.draft_id, article.editors) == (words.body, "d-1", ("ana",))

    @pytest.mark.parametrize("change", [{"body": "By hand."}, {"state": "archived"}])
    def test_an_article_that_was_changed_meanwhile_is_not_written_over(self, store, change):
        store.accept_draft("d-1", becoming(make_article()), "ana", NOON)
        update = make_draft("d-9", updates="a-1")
        store.save_night(make_night(NOON + HOUR, clusters=(make_cluster(),), drafts=(update,)))
        store.import_articles([make_article(**change)], NOON + HOUR)
        later = becoming(make_article(body="Turn it off.", draft_id="d-9"))
        with pytest.raises(ConflictError, match="was changed after the draft d-9"):
            store.accept_draft("d-9", later, "bob", NOON + 2 * HOUR)
        assert store.draft("d-9").state == "proposed"
        store.edit_draft("d-9", lambda d: replace(d, updated_at=NOON + 2 * HOUR, revision=2))
        article = store.accept_draft("d-9", later, "bob", NOON + 2 * HOUR)
        assert article == store.article("a-1")
        assert article.body == "Turn it off."
        assert article.updated_at == NOON + HOUR  # and not of before the words that it replaces

    def test_a_draft_that_updates_an_article_changes_it_and_keeps_its_birth(self, store):
        store.accept_draft("d-1", becoming(make_article(editors=("ana",))), "ana", NOON)
        update = make_draft("d-9", updates="a-1")
        store.save_night(make_night(NOON + HOUR, clusters=(make_cluster(),), drafts=(update,)))
        assert store.draft("d-9").updates == "a-1"
        later = make_article(
            body="Turn it off.", draft_id="d-9", editors=("bob",), created_at=NOON + HOUR,
            updated_at=NOON + HOUR,
        )  # fmt: skip
        article = store.accept_draft("d-9", becoming(later), "bob", NOON + HOUR)
        assert store.article("a-1") == article
        assert (article.body, article.draft_id) == ("Turn it off.", "d-9")
        assert (article.created_at, article.updated_at) == (NOON, NOON + HOUR)
        assert article.editors == ("ana", "bob")
        assert len(store.articles(None, 10, None).items) == 1

    @pytest.mark.parametrize(("status", "known"), [("relapsed", True), ("resolved", False)])
    def test_one_that_expired_is_known_again_when_its_problem_is_back(self, store, status, known):
        expired = replace(make_draft("d-1"), state="expired", revision=2)
        clusters = (make_cluster(status=status),)
        store.save_night(make_night(NOON + HOUR, clusters=clusters, drafts=(expired,)))
        assert store.draft("d-1").state == "expired"
        assert ("d-1" in ids_of(store.undecided_drafts())) == known

        again = make_draft("d-1", title="Again", revision=3)
        store.save_night(make_night(NOON + 2 * HOUR, drafts=(again,)))
        assert store.draft("d-1") == again

    def test_an_edit_is_kept(self, store):
        sentence = Sentence("Neu — 新しい", "step", ("t-9",), 1)
        edited = make_draft(title="New", sentences=(sentence,), revision=2, updated_at=NOON + HOUR)

        assert store.edit_draft("d-1", lambda draft: edited) == edited

        assert store.draft("d-1") == edited

    def test_accepting_makes_an_article_and_bumps_the_epoch(self, store):
        article = store.accept_draft("d-1", becoming(make_article()), "ana", NOON + HOUR)

        assert article == store.article("a-1") == make_article()
        assert store.draft("d-1").state == "accepted"
        assert store.draft("d-1").updated_at == NOON + HOUR
        assert store.state().epoch == 2

    def test_what_is_accepted_of_a_merged_cluster_covers_the_one_it_was_merged_into(self, store):
        with store.writing() as writing:
            for name in ("c-2", "c-3"):
                writing.put_cluster(make_cluster(name, needs_faq=True))
            for name, into in (("c-1", "c-2"), ("c-2", "c-3")):
                writing.merge_cluster(make_cluster(name), into)  # by a version that let drafts be
        article = store.accept_draft(
            "d-1", lambda draft: make_article(cluster_id=draft.cluster_id), "ana", NOON
        )

        assert article.cluster_id == "c-3"
        assert not store.cluster("c-3").needs_faq

    def test_rejecting_gives_the_draft_as_it_is_now(self, store):
        rejected = store.reject_draft("d-1", "wrong", "ana", NOON + HOUR)

        assert rejected == store.draft("d-1")
        assert (rejected.state, rejected.updated_at) == ("rejected", NOON + HOUR)

    @pytest.mark.parametrize(
        "change",
        [
            lambda store, one: store.edit_draft(one, lambda draft: make_draft(one)),
            lambda store, one: store.accept_draft(one, becoming(make_article("a-2")), "ana", NOON),
            lambda store, one: store.reject_draft(one, "wrong", "ana", NOON),
        ],
        ids=["update", "accept", "reject"],
    )
    def test_a_decided_one_cannot_be_changed_and_an_unknown_one_is_not_found(self, store, change):
        store.accept_draft("d-1", becoming(make_article()), "ana", NOON)

        with pytest.raises(ConflictError, match="draft d-1 is accepted"):
            change(store, "d-1")
        with pytest.raises(NotFoundError, match="no draft d-9"):
            change(store, "d-9")
        assert store.article("a-2") is None

    def test_an_article_id_that_is_taken_leaves_the_draft_proposed(self, store):
        store.accept_draft("d-1", becoming(make_article()), "ana", NOON)

        with pytest.raises(ConflictError):
            store.accept_draft("d-2", becoming(make_article(draft_id="d-2")), "ana", NOON)

        assert store.draft("d-2").state == "proposed"

    def test_articles_are_listed_newest_first_over_pages(self, store):
        for n, state in enumerate(["published", "archived", "published"], start=1):
            article = make_article(f"a-{n}", state=state, created_at=NOON + n * HOUR)
            store.accept_draft(f"d-{n}", becoming(article), "ana", NOON)

        assert ids_of(read_all(lambda cursor: store.articles(None, 2, cursor))) == [
            "a-3",
            "a-2",
            "a-1",
        ]
        assert ids_of(store.articles("published", 9, None).items) == ["a-3", "a-1"]
        assert ids_of(store.published()) == ["a-1", "a-3"]

    def test_a_push_is_remembered_for_its_help_center_the_latest_in_the_place_of_others(
        self, store
    ):
        for n in (1, 2):
            store.accept_draft(f"d-{n}", becoming(make_article(f"a-{n}")), "ana", NOON)
        first = Push("a-1", 2**40, "old", NOON)
        later = Push("a-1", 2**40, "new", NOON + HOUR)
        other = Push("a-2", 7, "old", NOON)

        for push in (first, other, later):
            store.save_push("https://one.example", push)

        assert store.pushes("https://one.example") == {"a-1": later, "a-2": other}
        assert store.pushes("https://two.example") == {}
