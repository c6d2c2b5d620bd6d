"""The view of the stream that a server reads from its store."""

from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count

import numpy as np
import pytest

from models.routing.catalogue import Catalogue, Product
from models.routing.lessons import terms_of
from models.stream.watch import Watch
from models.types import Member, Ticket
from service import nightly
from service.intake import Intake
from service.memory.knowledge import Knowledge
from service.memory.stream import read_stream
from service.memory.vectors import text_hash
from service.nightly import read_evening
from service.sql.records import TicketRecord
from service.store import Store
from tests.factories import DAY, NOW, make_arrival, make_cluster
from tests.integration.records import MINUTE, trained
from tests.integration.test_knowledge import make_draft, propose, publish
from tests.streams import FAMILIES, month_of_families, of_printers, told_loosely
from tests.unit.models.test_triage import CHARGED, CRACKED, PLAIN


def stored(arrival, artifact):
    ticket = Ticket(arrival.ticket_id, arrival.created_at, body=arrival.text)
    return TicketRecord(
        ticket=ticket, raw={}, content_hash="c", text=arrival.text,
        text_hash=text_hash(arrival.text), language="en", history=False, triage={},
        product=arrival.product, queue=None, issue=arrival.issue, priority=None,
        novelty=arrival.novelty, cluster_id=None, reader=artifact.id, leaning=arrival.leaning,
    )  # fmt: skip


@pytest.mark.parametrize(("families", "told"), [(FAMILIES, True), ({}, False)])
def test_an_issue_is_counted_within_the_families_of_the_catalogue(store, artifact, families, told):
    with store.writing() as writing:
        writing.put_tickets(*(stored(a, artifact) for a in month_of_families()))
    products = tuple(Product(p, p, families.get(p, "")) for p in FAMILIES)
    model = replace(artifact.model, catalogue=Catalogue(products))
    desk = replace(
        artifact, model=model, watch=Watch((0.6, 0.8), 0.75, families=model.catalogue.families)
    )
    stream = read_stream(store, desk, NOW, Knowledge(store))
    assert any(stream.detector.observe(a).founders for a in of_printers(14)) == told


def test_a_correction_is_taken_in_as_by_a_view_that_is_read_anew(store, artifact):
    arrivals = [*month_of_families(), *of_printers(6)]
    with store.writing() as writing:
        writing.put_tickets(*(stored(a, artifact) for a in arrivals))
        hashes = {text_hash(a.text): a.vector for a in arrivals}
        writing.save_vectors(artifact.model.encoder.name, hashes)
    products = tuple(Product(p, p, FAMILIES[p]) for p in FAMILIES)
    model = replace(artifact.model, catalogue=Catalogue(products))
    desk = replace(
        artifact, model=model, watch=Watch((0.6, 0.8), 0.75, families=model.catalogue.families)
    )
    stream = read_stream(store, desk, NOW, Knowledge(store))
    said = arrivals[-1].ticket_id
    store.correct(said, {"issue": "another", "product": "sander"}, "ana", NOW)
    store.correct(said, {"queue": "returns"}, "ana", NOW - DAY)  # by a clock that is behind
    with store.writing() as writing:
        assert stream.heed(writing, writing.state().word)
        assert not stream.heed(writing, writing.state().word)
    anew = read_stream(store, desk, NOW, Knowledge(store))
    words = terms_of(artifact.model.lexicon, arrivals[-1].text)
    recalled, anew_recalled = (
        view.lessons.recall(arrivals[-1].vector, words=lambda: words) for view in (stream, anew)
    )
    assert recalled == anew_recalled
    assert recalled["queue"][0] == "returns"
    corrected = [view.recent[said] for view in (stream, anew)]
    assert [(c.issue, c.product, c.novelty) for c in corrected] == [("another", "sander", 0.0)] * 2
    for one in of_printers(14)[6:]:
        assert stream.detector.observe(one) == anew.detector.observe(one)


def test_a_view_read_anew_knows_what_strange_tickets_lean_to(store, artifact):
    told = (told_loosely(f"t-{i}", i, NOW + i * MINUTE, likeness=0.4) for i in range(6))
    *arrivals, last = (replace(arrival, leaning="no_signal") for arrival in told)
    arrivals += month_of_families()
    desk = replace(artifact, watch=Watch((0.6, 0.8), 0.75))
    lived = read_stream(store, desk, NOW, Knowledge(store))
    with store.writing() as writing:
        writing.put_tickets(*(stored(a, artifact) for a in arrivals))
        hashes = {text_hash(a.text): a.vector for a in arrivals}
        writing.save_vectors(artifact.model.encoder.name, hashes)
    with store.writing() as writing:
        lived.catch_up(writing, writing.state().seq)
    anew = read_stream(store, desk, NOW, Knowledge(store))
    one, other = (view.detector.observe(last) for view in (lived, anew))
    assert len(one.founders) == 6
    assert one == other


def test_a_view_holds_what_the_youngest_problem_may_be_set_against(store, artifact):
    reach = artifact.watch.reach
    between = [5 * n * DAY for n in range(6, 0, -1)]  # no week without a ticket
    came(store, artifact, [reach + 3 * DAY, reach - DAY, *between, *[timedelta(0)] * 15])
    assert len(read_stream(store, artifact, NOW, Knowledge(store)).detector) == 22


def test_a_ticket_far_ahead_of_the_others_is_not_the_present_of_a_view(store, artifact):
    came(store, artifact, [timedelta(days=days) for days in (430, 402, 400, 400, 0, 400, 400)])
    assert len(read_stream(store, artifact, NOW, Knowledge(store)).detector) == 7


def came(store, artifact, ages):
    """Take tickets in, in this order."""
    arrivals = [make_arrival(f"t-{i}", created_at=NOW - age) for i, age in enumerate(ages)]
    with store.writing() as writing:
        writing.put_tickets(*(stored(a, artifact) for a in arrivals))
        hashes = {text_hash(a.text): a.vector for a in arrivals}
        writing.save_vectors(artifact.model.encoder.name, hashes)


def test_a_surge_goes_on_after_a_correction(store, artifact):
    surge, later = of_printers(12), of_printers(13)[12]
    arrivals = [*month_of_families(), *surge]
    cluster = make_cluster(kind="surge", issue=surge[0].issue, first_seen_at=NOW)
    with store.writing() as writing:
        writing.put_tickets(*(stored(a, artifact) for a in arrivals))
        hashes = {text_hash(a.text): a.vector for a in arrivals}
        writing.save_vectors(artifact.model.encoder.name, hashes)
        writing.put_cluster(cluster)
        members = [Member(a.ticket_id, 1.0, a.created_at) for a in surge]
        writing.add_members(cluster.id, *members)
    products = tuple(Product(p, p, FAMILIES[p]) for p in FAMILIES)
    model = replace(artifact.model, catalogue=Catalogue(products))
    desk = replace(
        artifact, model=model, watch=Watch((0.6, 0.8), 0.95, families=model.catalogue.families)
    )
    stream = read_stream(store, desk, NOW, Knowledge(store))
    store.correct(arrivals[0].ticket_id, {"queue": "returns"}, "ana", NOW)
    with store.writing() as writing:
        assert stream.heed(writing, writing.state().word)
    assert stream.detector.observe(later).cluster_id == cluster.id


def test_an_article_that_is_published_while_a_view_is_read_is_not_missed(store, artifact):
    class Slow(Knowledge):
        def index(self, artifact):
            index = super().index(artifact)
            propose(store, make_draft(sentences=()))
            publish(store)
            return index

    stream = read_stream(store, artifact, NOW, Slow(store))
    assert stream.articles.articles == ()
    assert stream.epoch < store.state().epoch  # the next request reads it anew


def test_what_is_stored_while_a_view_is_read_counts_once(store, artifact):
    encoder, see = artifact.model.encoder.name, artifact.watch.see
    came(store, artifact, [DAY, DAY])
    seq = store.state().seq
    late = make_arrival("late", created_at=NOW)
    with store.writing() as writing:
        writing.put_cluster(make_cluster())
        writing.save_vectors(encoder, {text_hash(late.text): late.vector})
        writing.put_tickets(stored(late, artifact))
        writing.add_members("c-1", Member("late", 1.0, NOW))
    assert store.totals(encoder, see, seq) == {}
    assert [i for _, i, _ in store.keys(NOW - 2 * DAY, NOW, seq)] == ["t-0", "t-1"]
    assert [i for _, i, _ in store.keys(NOW - 2 * DAY, NOW)] == ["t-0", "t-1", "late"]


def test_a_ticket_that_another_process_took_out_of_a_cluster_leaves_every_view(store, artifact):
    arrivals = [make_arrival(f"t-{i}", created_at=NOW, text=f"words {i}") for i in range(3)]
    with store.writing() as writing:
        writing.put_tickets(*(stored(a, artifact) for a in arrivals))
        hashes = {text_hash(a.text): a.vector for a in arrivals}
        writing.save_vectors(artifact.model.encoder.name, hashes)
        writing.put_cluster(make_cluster())
        writing.add_members("c-1", *(Member(a.ticket_id, 1.0, NOW) for a in arrivals))
    stream = read_stream(store, artifact, NOW, Knowledge(store))
    with store.writing() as writing:
        writing.put_tickets(stored(replace(arrivals[0], text="words 1"), artifact))
    with store.writing() as writing:
        stream.catch_up(writing, writing.state().seq)
    anew = read_stream(store, artifact, NOW, Knowledge(store))
    assert stream.ledger["c-1"].n_tickets == anew.ledger["c-1"].n_tickets == 2
    np.testing.assert_allclose(stream.totals["c-1"], anew.totals["c-1"], atol=1e-6)


class Busy(Store):
    """A store to which another process writes whenever somebody reads the keys of a window."""

    def keys(self, *arguments):
        self.meanwhile()
        return super().keys(*arguments)


def test_a_view_is_that_of_the_instant_at_which_it_was_begun(url, store, artifact):
    encoder = artifact.model.encoder.name
    came(store, artifact, [DAY, DAY])
    late = make_arrival("late", created_at=NOW - DAY)

    def joins():
        with store.writing() as writing:
            writing.put_cluster(make_cluster())
            writing.save_vectors(encoder, {text_hash(late.text): late.vector})
            writing.put_tickets(stored(late, artifact))
            writing.add_members("c-1", Member("late", 1.0, late.created_at))

    with closing(Busy.open(url)) as busy:
        busy.meanwhile = joins
        stream = read_stream(busy, artifact, NOW, Knowledge(store))
    assert "late" not in stream.detector
    with store.writing() as writing:
        stream.catch_up(writing, writing.state().seq)
    anew = read_stream(store, artifact, NOW, Knowledge(store))
    assert "late" in stream.detector
    np.testing.assert_allclose(stream.totals["c-1"], anew.totals["c-1"], atol=1e-6)


def test_a_ticket_that_comes_while_a_night_reads_is_for_the_next_one(
    url, store, artifact, tmp_path
):
    came(store, artifact, [9 * DAY, 9 * DAY])
    late = make_arrival("late", created_at=NOW - 9 * DAY)

    def comes():
        with store.writing() as writing:
            writing.put_tickets(stored(late, artifact))

    with closing(Busy.open(url)) as busy:
        busy.meanwhile = comes
        evening = read_evening(busy, Intake(busy, tmp_path, lambda: NOW), artifact, NOW)
    assert [a.ticket_id for a in evening.arrivals] == ["t-0", "t-1"]


def test_a_search_needs_no_view_of_the_stream(url, store, artifact, tmp_path):
    def is_read():
        raise AssertionError("the window is read")

    propose(store, make_draft(sentences=()))
    publish(store)
    with closing(Busy.open(url)) as busy:
        busy.meanwhile = is_read
        hits = Knowledge(busy).search(artifact, "sound", None, None, 5)
    assert [hit.id for hit in hits] == ["a-1"]


def test_who_waited_for_another_to_run_a_night_is_given_that_one(url, store, artifact, tmp_path):
    class Waiting(Store):
        """A store on which another process runs the night while this one waits its turn."""

        def alone(self, work, *, wait=False):
            told.append(nightly.run(store, trained(store, tmp_path, artifact), NOW))
            return super().alone(work, wait=wait)

    @contextmanager
    def timed():
        told.append("run again")
        yield

    told = []
    with closing(Waiting.open(url)) as waiting:
        given = nightly.run(waiting, trained(waiting, tmp_path, artifact), NOW, timed=timed)
    assert told == [given]


def test_who_asked_for_a_night_before_one_was_run_is_given_that_one(store, artifact, tmp_path):
    minutes = count()
    intake = trained(store, tmp_path, artifact, lambda: NOW + next(minutes) * MINUTE)
    asked_at = intake.now()
    first = nightly.run(store, intake, asked_at=asked_at)
    assert nightly.run(store, intake, asked_at=asked_at) == first
    assert nightly.run(store, intake) != first


def test_a_ticket_of_long_ago_that_leaves_a_cluster_leaves_its_sum(store, artifact):
    ages = [timedelta(days=4), timedelta(0), timedelta(0)]
    arrivals = [
        make_arrival(f"t-{i}", created_at=NOW - age, text=f"words {i}")
        for i, age in enumerate(ages)
    ]
    with store.writing() as writing:
        writing.put_tickets(*(stored(a, artifact) for a in arrivals))
        hashes = {text_hash(a.text): a.vector for a in arrivals}
        writing.save_vectors(artifact.model.encoder.name, hashes)
        writing.put_cluster(make_cluster())
        writing.add_members("c-1", *(Member(a.ticket_id, 1.0, a.created_at) for a in arrivals))
    one, other = (read_stream(store, artifact, NOW, Knowledge(store)) for _ in range(2))
    changed = make_arrival("t-0", created_at=arrivals[0].created_at, text="Late parcel in Lyon.")
    with store.writing() as writing:
        writing.save_vectors(artifact.model.encoder.name, {text_hash(changed.text): changed.vector})
        assert one.show(changed, writing) is None
        one.seq = writing.put_tickets(stored(changed, artifact))
    with store.writing() as writing:
        other.catch_up(writing, writing.state().seq)
    anew = read_stream(store, artifact, NOW, Knowledge(store))
    for view in (one, other):
        np.testing.assert_allclose(view.totals["c-1"], anew.totals["c-1"], atol=1e-5)
        assert view.ledger["c-1"].n_tickets == anew.ledger["c-1"].n_tickets == 2


def told_in_the_same_words(store, artifact, **of_cluster):
    """A cluster of four tickets of the day before."""
    vector = artifact.model.encoder.encode([PLAIN])[0]
    told = [make_arrival(f"t-{i}", created_at=NOW - DAY, text=PLAIN) for i in range(4)]
    with store.writing() as writing:
        writing.save_vectors(artifact.model.encoder.name, {text_hash(PLAIN): vector})
        writing.put_tickets(*(stored(a, artifact) for a in told))
        writing.put_cluster(make_cluster(first_seen_at=NOW - DAY, **of_cluster))
        writing.add_members("c-1", *(Member(a.ticket_id, 1.0, a.created_at) for a in told))


@pytest.mark.parametrize(
    ("of_cluster", "issue", "reason"),
    [
        ({}, None, "novel"),
        ({"issue": "double_charge"}, "double_charge", None),
        ({"kind": "surge", "issue": "double_charge"}, "double_charge", None),
        ({"status": "candidate"}, "double_charge", None),
    ],
)
def test_a_ticket_of_a_new_problem_without_a_name_is_of_no_known_issue(
    store, artifact, tmp_path, of_cluster, issue, reason
):
    told_in_the_same_words(store, artifact, **of_cluster)
    ticket = Ticket("late", NOW, body=PLAIN)
    (taken,) = trained(store, tmp_path, artifact).classify([(ticket, {"id": "late"})])
    assert taken.answer["cluster"]["id"] == "c-1"
    assert (taken.answer["issue"]["value"], taken.answer["issue"]["reason"]) == (issue, reason)
    assert store.ticket("late").issue == "double_charge"  # for the detector


def test_a_ticket_of_no_known_issue_is_kept_with_the_one_that_it_is_least_unlike(
    store, artifact, tmp_path
):
    ticket = Ticket("odd", NOW, body="zebra quilt ferment oboe glacier walnut")
    (taken,) = trained(store, tmp_path, artifact).classify([(ticket, {"id": "odd"})])
    kept = store.ticket("odd")
    assert (kept.issue, kept.leaning) == (None, taken.answer["issue"]["candidates"][0]["value"])


def test_a_ticket_that_is_sent_again_with_other_words_in_one_batch_leaves_what_it_joined(
    store, artifact, tmp_path
):
    told_in_the_same_words(store, artifact)
    versions = [
        (Ticket("late", NOW, body=body), {"id": "late", "body": body}) for body in (PLAIN, CRACKED)
    ]
    first, last = trained(store, tmp_path, artifact).classify(versions)
    assert first.answer["cluster"]["id"] == "c-1"
    assert last.answer["cluster"] is None
    assert store.ticket("late").cluster_id is None
    assert store.cluster("c-1").n_tickets == 4


def test_a_ticket_of_two_requests_is_told_as_neither_and_counted_as_the_one_it_resembles(
    store, artifact, tmp_path
):
    body = f"{CHARGED} {CRACKED}"
    ticket = Ticket("two", NOW, body=body)
    (taken,) = trained(store, tmp_path, artifact).classify([(ticket, {"id": "two"})])
    assert taken.answer["decision"] == "review"
    assert taken.answer["queue"]["reason"] == taken.answer["issue"]["reason"] == "ambiguous"
    kept = store.ticket("two")
    assert (kept.queue, kept.issue) == (None, "double_charge")
    sentences = [text_hash(CHARGED), text_hash(CRACKED)]
    assert not store.vectors(artifact.model.encoder.name, sentences)  # none outlives its ticket
