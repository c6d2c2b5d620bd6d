"""Labelled tickets in, an artifact with its figures out."""

from dataclasses import replace

import numpy as np
import pytest
from scipy.special import softmax
from sklearn.linear_model import LogisticRegression

from models.router import NOT_LABELLED
from models.routing.catalogue import Catalogue, Product
from models.routing.lessons import Lessons
from models.triage import prepare, triage
from models.vectors.lexical import fit_lexicon
from models.vectors.sight import pair_quantiles
from tests.factories import DAY, NOW, WORDS, make_desk, make_ticket
from tests.twins import HashEncoder
from training.fit import Part, Recipe, fit_field
from training.report import card
from training.taxonomy import Taxonomy
from training.train import TrainingError, data_hash, fit_watch, split, train


def trained(tickets, **options):
    arguments = {
        "encoder_spec": ("hash",), "catalogue": Catalogue(), "target_error": 0.05, "seed": 7,
        "now": NOW, **options,
    }  # fmt: skip
    return train(tickets, HashEncoder(), **arguments)


def part_of(tickets):
    return Part.of(tickets, HashEncoder())


def views_of(part):
    return part.views(fit_lexicon([p.text for p in part.prepared]))


def fitted_on(part, name, target_error, **options):
    everything = np.arange(len(part.tickets))
    recipe = Recipe(target_error, **options)
    return fit_field(name, part.tickets, views_of(part), recipe, everything)


def relabelled(tickets, **fields):
    return [replace(t, **fields) for t in tickets]


def test_a_plain_desk_is_learnt_and_the_target_holds(artifact):
    for name, n_values in (("issue", 4), ("queue", 4)):
        figures = artifact.metrics[name]
        assert figures["n_values"] == n_values
        assert figures["accuracy"] > 0.95
        assert figures["automation_rate"] > 0.5
        assert figures["error_decided"] <= artifact.model.rules[name].target_error == 0.05


def test_a_field_that_nobody_labelled_is_left_untrained(artifact):
    assert artifact.model.routers.keys() == {"queue", "issue"}
    assert "priority" not in artifact.metrics


def test_the_birth_certificate_says_what_was_learnt_from(artifact):
    assert (artifact.birth["n_tickets"], artifact.birth["n_judged"]) == (1200, 150)
    assert artifact.birth["languages"] == {"en": 1200}
    assert sum(artifact.birth["labels"]["queue"].values()) == 1200
    assert artifact.id.startswith("20260302T090000-")


def test_training_twice_gives_the_same_artifact():
    first, second = (trained(make_desk(200)) for _ in range(2))
    assert (first.id, first.metrics, first.watch) == (second.id, second.metrics, second.watch)
    for name, router in first.model.routers.items():
        again = second.model.routers[name]
        np.testing.assert_array_equal(router.dense.weights, again.dense.weights)
        np.testing.assert_array_equal(router.lexical.weights, again.lexical.weights)


def test_a_dated_desk_trained_with_another_seed_detects_as_before():
    one, other = (trained(make_desk(200), seed=seed).model.novelty for seed in (1, 2))
    np.testing.assert_array_equal(one.reference, other.reference)
    np.testing.assert_array_equal(one.scale, other.scale)


def test_other_data_gives_another_id_at_the_same_instant():
    assert trained(make_desk(60)).id != trained(make_desk(60, seed=1)).id
    desk = make_desk(60)
    assert data_hash(desk) != data_hash([replace(desk[0], queue="other"), *desk[1:]])


def test_too_few_tickets_are_refused():
    with pytest.raises(TrainingError, match="at least 20 tickets, got 19"):
        trained(make_desk(19))


def test_twenty_tickets_are_enough():
    assert trained(make_desk(20)).model.routers


BARE = {"queue": None, "issue": None}
SAID = Taxonomy({"issue": {issue: (" ".join(WORDS[issue].split()[:3]),) for issue in WORDS}})


@pytest.mark.parametrize("fields", [BARE, {"queue": "network", "issue": None}])
def test_without_two_labels_nothing_is_routed_and_what_is_strange_is_known(fields):
    artifact = trained(relabelled(make_desk(300), **fields))
    assert not artifact.model.routers
    known, strange = told_of(artifact, make_desk(1, seed=3)[0].body, "zebra quilt ferment oboe")
    assert (known.decision, known.reasons[1]) == ("review", "queue: untrained")
    assert known.novelty < 0.9 < strange.novelty
    assert "routes nothing" in card(artifact)


def test_a_second_label_that_only_the_latest_tickets_have_is_not_learnt_yet():
    desk = relabelled(make_desk(60), queue="network", issue=None)
    assert not trained([*desk[:59], replace(desk[59], queue="billing")]).model.routers


def test_an_issue_that_is_only_named_has_candidates_and_no_decision():
    desk = make_desk(400)
    artifact = trained(relabelled(desk[:300], **BARE), taxonomy=SAID)
    triages = told_of(artifact, *(t.body for t in desk[300:]))
    right = [
        d.issue.candidates[0].value == t.issue for d, t in zip(triages, desk[300:], strict=True)
    ]
    assert np.mean(right) > 0.9
    assert all(d.issue.abstained and d.issue.candidates for d in triages)
    assert "Nobody knows yet how often it is right in issue" in card(artifact)


def test_a_few_labels_do_not_undo_what_is_said():
    desk = make_desk(400)
    few = [t if i % 38 == 0 else replace(t, **BARE) for i, t in enumerate(desk[:300])]
    assert share_right(trained(few, taxonomy=SAID), desk[300:]) > 0.9


def test_what_was_judged_with_few_labels_is_fitted_again_the_same_way():
    """Seven eighths of the labels are few, all are not: the weights would be of other heads."""
    desk = make_desk(400)
    few = [t if i % 23 == 0 else replace(t, **BARE) for i, t in enumerate(desk[:390])]
    n = sum(t.issue is not None for t in few)
    assert n * 7 // 8 < 16 <= n
    triages = told_of(trained(few, taxonomy=SAID), *(t.body for t in desk[390:]))
    assert np.mean([d.issue.candidates[0].confidence for d in triages]) > 0.6


def share_right(artifact, tickets):
    triages = told_of(artifact, *(t.body for t in tickets))
    guesses = [d.issue.candidates[0].value for d in triages]
    return np.mean([g == t.issue for g, t in zip(guesses, tickets, strict=True)])


def told_of(artifact, *texts):
    prepared = [prepare(make_ticket(f"n-{i}", body=text)) for i, text in enumerate(texts)]
    vectors = HashEncoder().encode([p.to_encode for p in prepared])
    return triage(artifact.model, prepared, vectors, Lessons())


def test_a_label_with_one_example_does_no_harm():
    desk = make_desk(200)
    odd = make_ticket("odd", body="zebra quilt ferment oboe", issue="zoo", queue="zoo")
    router = trained([odd, *desk[1:]]).model.routers["issue"]
    assert "zoo" in router.values
    assert len(router.values) == 5


def test_a_label_that_only_the_latest_tickets_have_counts_as_wrong_and_is_then_learnt():
    desk = make_desk(400)
    late = [replace(t, issue="launched") for t in desk[350:]]
    artifact = trained([*desk[:350], *late])
    assert artifact.metrics["issue"]["accuracy"] == 0
    assert "launched" in artifact.model.routers["issue"].values


def test_what_is_strange_is_asked_of_the_issues_unless_few_tickets_have_one():
    desk = [replace(t, priority="low" if i % 3 else "high") for i, t in enumerate(make_desk(200))]

    def asked(n_issues):
        some = [
            t if i < n_issues else replace(t, issue=None, queue=None) for i, t in enumerate(desk)
        ]
        return trained(some).model.novelty.field

    assert asked(150) == "issue"
    assert asked(60) == "priority"


def test_a_field_labelled_only_early_is_learnt_but_not_judged():
    desk = make_desk(400)
    artifact = trained([*desk[:200], *relabelled(desk[200:], issue=None)])
    assert "issue" in artifact.model.routers
    assert "issue" not in artifact.metrics
    assert set(artifact.exam.right["issue"]) == {-1}


def test_two_values_are_told_apart_with_the_classifiers_own_probabilities():
    desk = [t for t in make_desk(300) if t.queue in ("network", "billing")]
    fitting = part_of(desk)
    router = fitted_on(fitting, "queue", 0.05).router
    assert router.values == ("billing", "network")
    centre = fitting.vectors.mean(axis=0)
    plain = LogisticRegression(C=3.0, tol=1e-4).fit(
        3 * (fitting.vectors - centre), [router.values.index(t.queue) for t in desk]
    )
    np.testing.assert_allclose(
        softmax(router.dense.scores(fitting.vectors), axis=1),
        plain.predict_proba(3 * (fitting.vectors - centre)),
        atol=2e-3,
    )


def test_the_parts_share_no_ticket_and_go_by_time():
    desk = make_desk(200)
    parts = split(part_of(desk[::-1]).in_time(seed=0))
    assert [len(p.tickets) for p in parts] == [175, 25]
    assert [t.id for p in parts for t in p.tickets] == [t.id for t in desk]
    for part in parts:
        encoded = HashEncoder().encode([t.body for t in part.tickets])
        np.testing.assert_allclose(part.vectors, encoded, atol=1e-6)


def test_undated_tickets_are_cut_by_chance_and_the_seed():
    by_queue = sorted(relabelled(make_desk(200), created_at=NOW), key=lambda t: t.queue)
    undated = part_of([replace(t, id=f"t-{i:03}") for i, t in enumerate(by_queue)])
    parts = split(undated.in_time(seed=1))
    assert {t.id for p in parts for t in p.tickets} == {t.id for t in undated.tickets}
    assert all(len({t.queue for t in p.tickets}) >= 3 for p in parts)  # not one after the other
    order = [[t.id for t in p.tickets] for p in parts]
    assert order == [[t.id for t in p.tickets] for p in split(undated.in_time(seed=1))]
    assert order != [[t.id for t in p.tickets] for p in split(undated.in_time(seed=2))]


def test_a_dated_ticket_among_undated_ones_changes_nothing_in_that():
    by_queue = sorted(relabelled(make_desk(200), created_at=NOW), key=lambda t: t.queue)
    dated = replace(by_queue[0], created_at=NOW - DAY)
    latest = split(part_of([dated, *by_queue[1:]]).in_time(seed=1))[1]
    assert len({t.queue for t in latest.tickets}) >= 3


def test_the_latest_tickets_say_nothing_in_what_they_judge():
    """Their labels may be anything: weights and thresholds stay, and so do the answers."""
    desk = make_desk(400)
    swapped = [*desk[:350], *relabelled(desk[350:], queue="network", issue="no_signal")]
    one, other = trained(desk), trained(swapped)
    assert one.model.rules == other.model.rules
    for name, router in one.model.routers.items():
        assert router.weights == other.model.routers[name].weights
    said_network = (one.exam.right["queue"] == 1) & ([t.queue == "network" for t in desk[350:]])
    assert (other.exam.right["queue"][said_network] == 1).all()


def test_in_the_end_everything_is_learnt_from():
    desk = make_desk(400)
    artifact = trained(desk)
    swapped = [*desk[:350], *relabelled(desk[350:], queue="network", issue="no_signal")]
    one, other = (a.model.routers["queue"].dense.weights for a in (artifact, trained(swapped)))
    assert not np.array_equal(one, other)
    assert (len(artifact.exam.seen), len(artifact.exam.asked)) == (400, 50)


def test_no_ticket_is_scored_by_heads_that_learnt_from_it():
    """Two labels at random: what saw a ticket would be sure of it, what did not cannot be."""
    rng = np.random.default_rng(0)
    desk = [replace(t, queue=str(rng.integers(2))) for t in make_desk(400)]
    part = part_of(desk)
    rule = fitted_on(part, "queue", 0.2).rule
    assert rule.threshold == np.inf


def test_the_product_a_ticket_names_is_a_label_and_not_a_clue():
    """A text that says nothing of the product leaves it open, whatever the field said."""
    desk = [replace(t, product=f"p-{i % 2}") for i, t in enumerate(make_desk(400))]
    assert trained(desk).metrics["product"]["accuracy"] < 0.75


@pytest.mark.parametrize("is_given", [True, False])
def test_a_product_has_a_bar_of_its_own_however_it_is_known(is_given):
    """One whose labels are mostly wrong is decided nowhere, named in the text or in the field."""
    catalogue = Catalogue((Product("aria-5", "Aria 5"), Product("ligo-8", "Ligo 8")))
    queues = sorted({t.queue for t in make_desk(400, seed=3)})
    tickets = []
    for i, ticket in enumerate(make_desk(1200, seed=3)):
        product, name = (("ligo-8", "Ligo 8"), ("aria-5", "Aria 5"))[i % 30 > 0]
        queue = queues[(i // 30) % len(queues)] if product == "ligo-8" else ticket.queue
        told = {"product": product} if is_given else {"body": f"{ticket.body} {name}"}
        tickets.append(replace(ticket, queue=queue, **told))
    rule = trained(tickets, catalogue=catalogue).model.rules["queue"]
    assert rule.threshold < rule.by_product["ligo-8"]


def with_kettles(ago=1, issue=None, share=1.0, n_old=30):
    """A desk that names this share of its tickets, and 24 of another thing after or before them.

    As always, some older ones have no name.
    """
    desk = [replace(t, created_at=t.created_at - 6 * DAY) for t in make_desk(400)]
    desk = [t if i < share * 400 else replace(t, issue=None) for i, t in enumerate(desk)]
    words = [" ".join(f"odd{i}{n}" for n in range(8)) for i in range(n_old)]
    old = [
        make_ticket(f"o-{i}", created_at=NOW - 60 * DAY, body=body, queue="billing")
        for i, body in enumerate(words)
    ]
    at, text = NOW - ago * DAY, "kettle leaks water base"
    new = [make_ticket(f"n-{i}", created_at=at, body=f"{text} {i}") for i in range(24)]
    return trained([*old, *desk, *relabelled(new, issue=issue, queue="network")]).model


@pytest.mark.parametrize(("issue", "novelty"), [(None, 0.99), ("leak", 0.02)])
def test_what_nobody_has_a_name_for_stays_new_after_a_training(issue, novelty):
    model = with_kettles(issue=issue)
    prepared = prepare(make_ticket("later", body="kettle leaks water base again"))
    vectors = model.encoder.encode([prepared.to_encode])
    found = triage(model, [prepared], vectors, Lessons())[0].novelty
    assert found == pytest.approx(novelty, abs=0.01)


@pytest.mark.parametrize("known", [{"ago": 40}, {"issue": "leak"}, {"share": 0.2}, {"n_old": 0}])
def test_what_is_weeks_old_or_has_a_name_or_is_like_most_without_one_is_known(known):
    n_known = [len(with_kettles(**fields).novelty.reference) for fields in ({}, known)]
    assert n_known == [430, 424 + known.get("n_old", 30)]


def test_the_radii_grow_tighter_and_a_centre_is_nearer_than_a_neighbour(artifact):
    near = artifact.watch.near
    assert near[0] < near[1] < artifact.watch.join <= 0.9


def test_the_radii_of_few_tickets_are_those_of_tickets_that_the_sight_does_not_know():
    vectors = HashEncoder().encode([t.body for t in make_desk(60)])
    few = fit_watch(vectors)
    assert few.near[0] > pair_quantiles(few.see(vectors), (0.99,))[0] + 0.1


def test_steps_are_told():
    told = []
    trained(make_desk(60), progress=told.append)
    assert told[0] == "encoding 60 tickets with hash@1"
    assert len(told) == 4, told


def test_an_artifact_triages_what_comes_later(artifact):
    later = [
        replace(t, created_at=t.created_at + 99 * DAY, queue=None, issue=None)
        for t in make_desk(200, seed=11)
    ]
    prepared = [prepare(t) for t in later]
    vectors = artifact.model.encoder.encode([p.to_encode for p in prepared])
    decided = triage(artifact.model, prepared, vectors, Lessons())
    truth = [t.queue for t in make_desk(200, seed=11)]
    pairs = [(d.queue.value, q) for d, q in zip(decided, truth, strict=True) if d.queue.value]
    assert len(pairs) > 100
    assert np.mean([value != q for value, q in pairs]) <= 0.05


def test_many_values_are_told_apart():
    """With 150 of them the solver once stopped before its first step."""
    rng = np.random.default_rng(0)
    bunches = rng.normal(size=(150, 64))
    desk = [make_ticket(f"t-{i}", issue=f"issue-{i % 150}") for i in range(1500)]
    common, spread = 8.0, 0.3
    vectors = [bunches[i % 150] + spread * rng.normal(size=64) + common for i in range(1500)]
    unit = np.array(vectors, dtype=np.float32)
    unit /= np.linalg.norm(unit, axis=1, keepdims=True)
    part = replace(part_of(desk), vectors=unit)
    router = fitted_on(part, "issue", 0.05).router
    guesses = router.dense.scores(unit).argmax(axis=1)
    truth = [router.values.index(t.issue) for t in desk]
    assert np.mean(guesses == truth) > 0.95


def test_labels_that_are_flatly_contradicted_are_not_learnt_from():
    desk = make_desk(1200)
    queues = sorted({t.queue for t in desk})
    flipped = range(0, 1200, 150)
    wrong = [
        replace(t, queue=queues[queues.index(t.queue) - 1]) if i in flipped else t
        for i, t in enumerate(desk)
    ]
    part = part_of(wrong)
    fitted = fitted_on(part, "queue", 0.2)
    assert fitted.trusted[list(flipped)].mean() < 0.5
    assert np.delete(fitted.trusted, list(flipped)).mean() > 0.98


def test_most_labels_wrong_at_random_are_found_where_they_are_many():
    desk = make_desk(1200)
    queues = sorted({t.queue for t in desk})
    flipped = range(0, 1200, 8)
    wrong = [
        replace(t, queue=queues[(queues.index(t.queue) + 1 + i % 3) % 4]) if i in flipped else t
        for i, t in enumerate(desk)
    ]
    fitted = fitted_on(part_of(wrong), "queue", 0.2)
    assert fitted.trusted[list(flipped)].mean() < 0.2
    assert np.delete(fitted.trusted, list(flipped)).mean() > 0.98


def test_doubted_labels_count_where_the_target_is_held():
    desk = make_desk(1200)
    queues = sorted({t.queue for t in desk})
    wrong = [
        replace(t, queue=queues[(queues.index(t.queue) + 1 + i % 3) % 4]) if i % 8 == 0 else t
        for i, t in enumerate(desk)
    ]
    fitted = fitted_on(part_of(wrong), "queue", 0.05)
    assert (
        fitted.rule.threshold == np.inf
    )  # one in eight is labelled otherwise than any router says


def test_a_value_of_few_tickets_is_not_doubted():
    desk = make_desk(400)
    rare = [replace(t, queue="rare") if i % 40 == 0 else t for i, t in enumerate(desk)]
    part = part_of(rare)
    fitted = fitted_on(part, "queue", 0.2)
    assert fitted.trusted[::40].all()


def test_a_rare_value_that_the_text_does_not_tell_is_neither_doubted_nor_lost():
    desk = [
        replace(t, queue="rare" if i % 100 == 0 else "common")
        for i, t in enumerate(make_desk(3000))
    ]
    part = part_of(desk)
    fitted = fitted_on(part, "queue", 0.2)
    assert fitted.trusted[::100].mean() > 0.5
    assert fitted.router.values == ("common", "rare")


def test_a_rare_value_is_held_against_its_share_before_it_is_doubted():
    desk = make_desk(3000)
    told = [i for i, t in enumerate(desk) if t.issue == desk[0].issue][:200]
    untold = range(5, 3000, 300)
    rare = {*told, *untold}
    mixed = [
        replace(t, queue="rare" if i in rare else "common")
        for i, t in enumerate(desk)
        if i in rare or t.issue != desk[0].issue
    ]
    part = part_of(mixed)
    fitted = fitted_on(part, "queue", 0.2)
    doubted = [t.id for t, sure in zip(mixed, fitted.trusted, strict=True) if not sure]
    assert len(doubted) <= 1  # of ten whose text tells of the common value


def test_where_labels_are_few_guesses_about_the_other_tickets_help():
    desk, later = make_desk(800), make_desk(2000)[800:]
    few = [replace(t, issue=t.issue if i % 40 == 0 else None) for i, t in enumerate(desk)]
    part, asked = part_of(few), part_of(later)

    def accuracy(**options):
        router = fitted_on(part, "issue", 0.2, **options).router
        guesses = router.dense.scores(asked.vectors).argmax(axis=1)
        return np.mean([router.values[g] == t.issue for g, t in zip(guesses, later, strict=True)])

    assert accuracy(guess=True) > accuracy() + 0.02


def test_what_is_learnt_does_not_hang_on_the_order_of_the_file(monkeypatch):
    monkeypatch.setattr("training.fit.MOST_GUESSED", 150)  # not all are guessed, but the latest
    desk = make_desk(200)
    few = [replace(t, queue=t.queue if i % 4 == 0 else None) for i, t in enumerate(desk)]
    one, other = (trained(tickets, guess=True).model for tickets in (few, few[::-1]))
    for mine, others in zip(one.routers.values(), other.routers.values(), strict=True):
        np.testing.assert_array_equal(mine.dense.weights, others.dense.weights)
        np.testing.assert_array_equal(mine.lexical.weights, others.lexical.weights)


def test_a_product_is_decided_as_sure_as_the_router_is_of_tickets_that_name_none():
    """Of those that name one, the text decides: the router is right there, and never asked."""
    desk = [
        replace(t, product=p, body=f"{t.body} {p}" if i % 3 else t.body)
        for i, t in enumerate(make_desk(600))
        for p in [("aria-5", "boreal-2")[i % 2]]
    ]
    catalogue = Catalogue((Product("aria-5", "Aria 5"), Product("boreal-2", "Boreal 2")))
    unaware, aware = (trained(desk, catalogue=c).model for c in (Catalogue(), catalogue))
    assert unaware.rules["product"].threshold < 1
    assert aware.rules["product"].threshold == np.inf
    unnamed = part_of([t for i, t in enumerate(desk) if i % 3 == 0])
    near, views = aware.novelty.near(unnamed.vectors), unnamed.views(aware.lexicon)
    router = aware.routers["product"]
    sure = router.probabilities(router.scores(views, near)).max(axis=1)
    assert sure.mean() < 0.6  # a coin would do as well


def test_neighbours_are_the_trusted_labels_of_the_reference():
    part = part_of(make_desk(400))
    recipe, reference = Recipe(0.2), np.array([399, 7])
    tickets = [replace(part.tickets[0], queue=None), *part.tickets[1:]]
    router = fit_field("queue", tickets, views_of(part), recipe, np.array([0, 399, 7])).router
    kept = [router.values[v] for v in router.neighbours[1:]]
    assert kept == [part.tickets[i].queue for i in reference]
    assert router.neighbours[0] == NOT_LABELLED


def test_queue_and_priority_hear_the_issue_and_it_hears_nobody():
    desk = [replace(t, priority=("low", "high")[t.issue > "m"]) for t in make_desk(400)]
    routers = trained(desk).model.routers
    assert {name for name, r in routers.items() if r.lift is not None} == {"queue", "priority"}
    issues, queues = routers["issue"].values, routers["queue"].values
    goes = {t.issue: t.queue for t in desk}
    best = [queues[i] for i in routers["queue"].lift.argmax(axis=1)]
    assert best == [goes[issue] for issue in issues]


def test_where_no_issue_is_labelled_the_queue_goes_by_itself():
    desk = relabelled(make_desk(200), issue=None)
    assert trained(desk).model.routers["queue"].lift is None


def test_an_issue_that_joins_with_the_latest_tickets_hints_what_it_can():
    desk = make_desk(400)
    late = [
        replace(t, issue="brand_new") if i >= 380 and i % 2 else t
        for i, t in enumerate(sorted(desk, key=lambda t: t.created_at))
    ]
    model = trained(late).model
    assert model.routers["queue"].lift.shape[0] == len(model.routers["issue"].values)
    assert "brand_new" in model.routers["issue"].values


def test_the_accurate_recipe_is_written_in_the_birth_certificate(artifact):
    desk = make_desk(200)
    few = [replace(t, queue=t.queue if i % 4 == 0 else None) for i, t in enumerate(desk)]
    assert trained(few, guess=True).birth["guesses"]
    assert not artifact.birth["guesses"]
