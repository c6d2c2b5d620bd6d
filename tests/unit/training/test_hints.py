"""What issues hint is counted on labels and tried on tickets that had no part in it."""

from dataclasses import replace

import numpy as np

from models.router import hinted
from models.vectors.lexical import fit_lexicon
from tests.factories import make_desk
from tests.twins import HashEncoder
from training.fit import Part, Recipe, fit_field
from training.hints import MIN_TO_HINT, Issues, fit_hint, fit_lift
from training.pool import fit_pool, pool_unseen

RECIPE = Recipe(target_error=0.05)
SURE = np.eye(2, dtype=np.float32)


def two_queues(n, share):
    """Tickets of two issues, each going to a queue of its own but for a share of them."""
    issues = np.arange(n) % 2
    astray = np.random.default_rng(0).random(n) < share
    return issues, np.where(astray, 1 - issues, issues)


def test_a_value_is_likelier_with_the_issue_it_goes_with():
    lift = fit_lift(*two_queues(1000, 0.1), 2, 2)
    np.testing.assert_allclose(lift, [[1.8, 0.2], [0.2, 1.8]], atol=0.1)


def test_an_issue_that_goes_everywhere_hints_of_nothing():
    lift = fit_lift(*two_queues(10_000, 0.5), 2, 2)
    np.testing.assert_allclose(lift, 1, atol=0.05)


def test_an_issue_without_a_ticket_hints_of_nothing_and_one_with_a_single_ticket_of_little():
    issues, queues = two_queues(1000, 0.1)
    lift = fit_lift(np.append(issues, 2), np.append(queues, 1), 4, 2)
    np.testing.assert_allclose(lift[3], 1)
    assert lift[0, 1] < lift[2, 0] < 1 < lift[2, 1] < lift[1, 1]


def test_only_tickets_with_both_labels_count():
    issues, queues = two_queues(1000, 0.1)
    unlabelled = np.full(500, -1)
    more = np.append(issues, unlabelled), np.append(queues, np.zeros(500, np.intp))
    np.testing.assert_array_equal(fit_lift(*more, 2, 2), fit_lift(issues, queues, 2, 2))


def test_no_ticket_has_a_part_in_what_it_is_hinted():
    """A label that stands alone in its fold is hinted at by the others, not by itself."""
    issues, queues = two_queues(100, 0.0)
    odd = queues.copy()
    odd[0] = 1
    folds = np.arange(100) * 5 // 100
    known = Issues(issues, SURE[issues])
    found = [fit_hint(known, np.arange(100), truth, folds, 2)[1] for truth in (queues, odd)]
    np.testing.assert_array_equal(found[0][folds == 0], found[1][folds == 0])
    assert not np.array_equal(found[0][folds == 1], found[1][folds == 1])


def test_a_handful_of_tickets_with_both_labels_hints_of_nothing():
    issues, queues = two_queues(200, 0.0)
    few = np.where(np.arange(200) < MIN_TO_HINT - 1, issues, -1)
    folds = np.arange(200) * 5 // 200
    assert fit_hint(Issues(few, SURE[issues]), np.arange(200), queues, folds, 2) is None


def test_where_the_text_tells_the_issue_better_the_queue_is_right_more_often_and_no_less_honest():
    rng = np.random.default_rng(1)
    issues, queues = two_queues(4000, 0.0)
    clear, vague = (
        (SURE[issues] * strength + rng.normal(size=(4000, 2))).astype(np.float32)
        for strength in (3.0, 0.5)
    )
    odds = np.exp(clear)
    known = Issues(issues, odds / odds.sum(axis=1, keepdims=True))
    folds = np.arange(4000) * 5 // 4000
    _, hints = fit_hint(known, np.arange(4000), queues, folds, 2)
    everyone = np.ones(4000, bool)
    alone, both = (
        pool_unseen(logs, queues, folds, everyone) for logs in ([vague] * 3, [*[vague] * 3, hints])
    )
    right = [(p.argmax(axis=1) == queues).mean() for p in (alone, both)]
    assert right[1] > right[0] + 0.1
    assert abs(both.max(axis=1).mean() - right[1]) < 0.02
    assert fit_pool([vague] * 3, queues)[0] == fit_pool([*[vague] * 3, hints], queues)[0]


def test_issues_of_tickets_without_a_label_are_guessed():
    part = Part.of(make_desk(300), HashEncoder())
    tickets = part.tickets
    some = [replace(t, issue=None) if i % 3 == 0 else t for i, t in enumerate(tickets)]
    views = part.views(fit_lexicon([p.text for p in part.prepared]))
    reference = np.arange(300)
    fitted = fit_field("issue", some, views, RECIPE, reference)
    issues = Issues.of(fitted.router, fitted.rows, fitted.pooled, some, views, reference)
    guessed = [fitted.router.values[i] for i in issues.unseen.argmax(axis=1)]
    right = [g == t.issue for g, t in zip(guessed, tickets, strict=True)]
    assert np.mean(right[::3]) > 0.9
    assert set(issues.places[::3]) == {-1}
    np.testing.assert_allclose(issues.unseen.sum(axis=1), 1, rtol=1e-5)


def test_probable_issues_hint_in_proportion():
    lift = fit_lift(*two_queues(1000, 0.0), 2, 2)
    sure, unsure = hinted(np.array([[1.0, 0.0], [0.6, 0.4]], np.float32), lift)
    assert sure[0] - sure[1] > unsure[0] - unsure[1] > 0
