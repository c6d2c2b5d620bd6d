"""Whether a new artifact may take the place of the one in use."""

import random
from dataclasses import asdict, replace

import pytest

from models.routing.catalogue import Catalogue, Product
from tests.factories import NOW, make_desk
from tests.twins import HashEncoder
from training.promote import Comparison, Verdict, compare, rival, verdict
from training.report import card
from training.taxonomy import Taxonomy
from training.train import train

CATALOGUE = Catalogue(tuple(Product(f"p-{i}", f"Brumo {i}") for i in range(4)))


def trained(tickets, seed=7, taxonomy=None, catalogue=None):
    return train(
        tickets, HashEncoder(), encoder_spec=("hash",), catalogue=catalogue or Catalogue(),
        target_error=0.05, seed=seed, now=NOW, taxonomy=taxonomy,
    )  # fmt: skip


def of_products(desk):
    """A product an issue, as people write it."""
    issues = sorted({t.issue for t in desk})
    return [replace(t, product=f"brumo {issues.index(t.issue)}", queue=None) for t in desk]


def hard_desk(n, seed):
    """Tickets of ids of their own, of which a fifth tell by nothing what they are about.

    Nobody is right on those but who learnt them by heart: each has a word of its own.
    """
    rng, desk = random.Random(seed), make_desk(n, seed=seed)
    labels = sorted({(t.queue, t.issue) for t in desk})
    hard = []
    for i, ticket in enumerate(desk):
        (queue, issue) = rng.choice(labels) if i % 5 == 0 else (ticket.queue, ticket.issue)
        body = f"zq{seed}x{i} zw{i}" if i % 5 == 0 else ticket.body
        hard.append(replace(ticket, id=f"{seed}-{ticket.id}", body=body, queue=queue, issue=issue))
    return hard


@pytest.fixture(scope="module")
def past():
    return hard_desk(1200, seed=21)


@pytest.fixture(scope="module")
def in_use(past):
    return trained(past)


def test_the_first_one_is_taken(in_use, past):
    assert compare(None, in_use, past).refused is None


def test_one_trained_again_on_the_same_tickets_is_not_worse(in_use, past):
    """Though the one in use has learnt from them meanwhile: its exam counts, not its memory."""
    assert compare(in_use, trained(past, seed=8), past).refused is None


def test_one_trained_on_like_tickets_is_taken(in_use):
    later = hard_desk(800, seed=22)
    assert compare(in_use, trained(later), later).refused is None


def test_shuffled_labels_are_refused_even_for_the_first(in_use, past):
    labels = [(t.queue, t.issue) for t in past]
    random.Random(1).shuffle(labels)
    shuffled = [replace(t, queue=q, issue=i) for t, (q, i) in zip(past, labels, strict=True)]
    new = trained(shuffled)
    for other in (None, in_use):
        assert "always saying the same" in compare(other, new, shuffled).refused


def test_one_that_mistakes_a_queue_is_refused_on_tickets_that_neither_saw(in_use):
    """The labels of its exam are right; most of one queue's labels before it were another's."""
    later = hard_desk(800, seed=23)
    wrong = [
        replace(t, queue="network") if t.queue == "billing" and i < 690 and i % 8 else t
        for i, t in enumerate(later)
    ]
    compared = compare(in_use, trained(wrong), wrong)
    told = compared.refused
    assert told.startswith("queue is right on 0.")
    assert "of 100 tickets that neither had seen" in told
    row = compared.fields["queue"]
    assert (compared.against, row["n"]) == (in_use.id, 100)
    assert row["after"] < row["before"]
    assert row["p"] < 0.05


def test_tickets_that_lost_their_label_since_an_exam_are_not_compared(in_use, past):
    fewer = [replace(t, queue=None) if i % 3 == 0 else t for i, t in enumerate(past)]
    new = trained(fewer)
    row = compare(in_use, new, fewer).fields["queue"]
    assert row["on"] == "tickets that neither had seen"
    assert row["n"] == (new.exam.right["queue"] >= 0).sum() < len(new.exam.asked)


def test_a_one_sided_label_mix_is_refused(in_use, past):
    queues = sorted({t.queue for t in past})
    one_sided = [t for i, t in enumerate(past) if t.queue in queues[:1] or i % 40 == 0]
    assert f"{queues[0]} is 9" in compare(in_use, trained(one_sided), one_sided).refused
    only_two = [t for t in past if t.queue in queues[:2]]
    assert (
        "no longer knows 2 of 4 values of queue"
        in compare(in_use, trained(only_two), only_two).refused
    )


def test_products_that_a_new_catalogue_knows_under_an_id_are_known():
    in_use = trained(of_products(hard_desk(600, seed=24)))
    later = CATALOGUE.by_entry(of_products(hard_desk(600, seed=25)))
    compared = compare(in_use, trained(later, catalogue=CATALOGUE), later)
    assert compared.refused is None
    assert compared.fields["product"]["before"] > 0.5, "the same product, by its name"


def test_products_that_a_new_catalogue_does_not_know_are_lost():
    past = of_products(hard_desk(600, seed=24))
    others = Catalogue(CATALOGUE.products[:2])
    kept = [t for t in others.by_entry(past) if t.product in ("p-0", "p-1")]
    told = compare(trained(past), trained(kept, catalogue=others), kept).refused
    assert told == "it no longer knows 2 of 4 values of product (brumo 2, brumo 3 ...)"


def test_two_exams_of_other_tickets_are_compared_in_a_sentence(in_use, past):
    """All of the new one's exam the other had learnt from."""
    again = [replace(t, created_at=NOW + (NOW - t.created_at)) for t in past]
    wrong = [
        replace(t, queue="network") if t.queue == "billing" and i > 310 and i % 8 else t
        for i, t in enumerate(again)
    ]
    compared = compare(in_use, trained(wrong), wrong)
    row = compared.fields["queue"]
    assert compared.refused == (
        f"queue is right on {row['after']:.3f} of {row['n']} tickets held back from its training, "
        f"{in_use.id} on {row['before']:.3f} of {row['n_before']} held back from its own "
        f"(chance of such a loss if it is no worse: {row['p']:.2g})"
    )


def test_one_that_no_longer_knows_a_field_is_refused(in_use, past):
    without = [replace(t, issue=None) for t in past]
    assert compare(in_use, trained(without), without).refused.startswith("it no longer knows issue")
    assert compare(trained(without), in_use, past).refused is None


@pytest.mark.parametrize("n_labels", [0, 15])
def test_one_that_learnt_from_sentences_what_the_other_learnt_from_labels_is_refused(
    in_use, past, n_labels
):
    bare = [t if i < n_labels else replace(t, issue=None, queue=None) for i, t in enumerate(past)]
    said = {
        name: {str(v): (str(v),) for v in {getattr(t, name) for t in past}}
        for name in ("issue", "queue")
    }
    told = compare(in_use, trained(bare, taxonomy=Taxonomy(said)), bare).refused
    assert f"it learnt from {n_labels} queue labels" in told


def test_a_tenth_of_the_data_is_refused_even_if_it_is_no_worse(in_use, past):
    few = past[-120:]
    told = compare(in_use, trained(few), few).refused
    assert told.startswith("it learnt from 120 tickets")
    assert "1200" in told


def test_the_card_shows_the_comparison(in_use, past):
    few = past[-120:]
    new = trained(few)
    shown = card(replace(new, comparison=asdict(compare(in_use, new, few))))
    assert f"## Beside {in_use.id}" in shown
    assert "Not to be promoted: it learnt from 120 tickets" in shown
    assert "| queue |" in shown.split("## Beside")[1]


@pytest.mark.parametrize(("share", "is_told"), [(0.2, True), (0.75, False)])
def test_one_that_decides_far_less_is_told_of_though_it_guesses_as_well(
    in_use, past, share, is_told
):
    def deciding(artifact, rate):
        figures = {**artifact.metrics["queue"], "automation_rate": rate}
        return replace(artifact, metrics={**artifact.metrics, "queue": figures})

    new = deciding(trained(past, seed=8), share)
    comparison = compare(deciding(in_use, 0.8), new, past)
    told = "it decides queue in 0.200 of its tickets (0.800 before)" if is_told else None
    assert (comparison.refused, comparison.quieter) == (None, told)
    sentence = verdict(comparison, "new", promote=True, force=False).sentence
    assert sentence == "new is in use" + (f", though {told}" if told else "")
    assert ("But it decides" in card(replace(new, comparison=asdict(comparison)))) == is_told


@pytest.mark.parametrize(
    ("against", "refused", "promote", "force", "promoted", "told"),
    [
        ("old", None, True, False, True, "new is in use"),
        (None, None, True, False, True, "new is in use"),
        ("old", "it is worse", True, False, False,
         "new is not promoted: it is worse; --force overrides"),
        ("old", "it is worse", True, True, True, "new is in use"),
        (None, "it is blind", True, False, True,
         "new is in use, for there is no other, though it is blind"),
        (None, None, False, False, False, "new is kept aside"),
        ("old", "it is worse", False, False, False, "new is kept aside"),
    ],
)  # fmt: skip
def test_what_is_worse_is_used_if_forced_or_for_want_of_another(
    against, refused, promote, force, promoted, told
):
    found = verdict(Comparison(against, refused, {}), "new", promote=promote, force=force)
    assert found == Verdict(promoted, told)


def test_what_cannot_be_loaded_is_no_rival_and_told_of(tmp_path):
    told = []
    assert rival(tmp_path, told.append) is None
    assert told == []
    (tmp_path / "PROMOTED").write_text("20260101T000000-abcd")
    assert rival(tmp_path, told.append) is None
    assert told[0].startswith("not compared with the artifact in use: 20260101T000000-abcd")
