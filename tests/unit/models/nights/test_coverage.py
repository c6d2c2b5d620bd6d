"""Whether a problem has an article, and whether that still helps."""

from dataclasses import replace

import pytest

from models.advice.evidence import Agreement
from models.nights.coverage import coverage, keeps_coming, of_article, told_again
from models.sentences.reading import Quote
from models.types import Article, ArticleHit
from tests.factories import DAY, HOUR, NOW, make_arrival

HIT = ArticleHit("a-1", "Signal", 0.9)
BODY = "1. Unplug the mast for two minutes.\n2. Press the reset button for five seconds."
ARTICLE = Article("a-1", "published", "Signal", "en", (), BODY, NOW, NOW)


def agreed(*steps):
    return [
        Agreement(tuple(Quote(text, f"t-{n}", f"customer {n}", "en", place, 0.9) for n in range(2)))
        for place, text in enumerate(steps)
    ]


def judged(article=ARTICLE, steps=(), again=None):
    return coverage([HIT], article, steps, again)


def test_what_no_article_covers_is_missing_and_shows_the_nearest():
    found = judged(article=None)
    assert (found.state, found.by, found.articles) == ("missing", None, (HIT,))


def test_an_article_covers_its_problem_until_that_is_told_of_again():
    found = judged()
    assert (found.state, found.by) == ("covered", "a-1")
    again = judged(again="came_back")
    assert (again.state, again.by, again.why) == ("failing", "a-1", "came_back")


@pytest.mark.parametrize(("before", "after", "keeps"), [(20, 10, True), (20, 9, False)])
def test_a_problem_keeps_coming_when_it_brings_as_many_tickets_a_day_as_before(
    before, after, keeps
):
    """Twenty days without the article, ten with it."""
    early = [make_arrival(f"b-{n}", created_at=NOW - n * DAY / 2) for n in range(before)]
    late = [make_arrival(f"a-{n}", created_at=NOW + HOUR + n * DAY / 2) for n in range(after)]
    assert keeps_coming([*early, *late], NOW, NOW - 20 * DAY, NOW + 10 * DAY) is keeps


def test_of_an_article_that_is_new_or_always_was_there_nobody_says_so():
    tickets = [make_arrival(f"t-{n}", created_at=NOW + n * HOUR) for n in range(50)]
    assert not keeps_coming(tickets, NOW, NOW - 20 * DAY, NOW + 6 * DAY)
    assert not keeps_coming(tickets, NOW, NOW - 6 * DAY, NOW + 20 * DAY)


def told(n_before, n_after, *, days=2, each_after=1, alerts=(), first=-8 * HOUR):
    """How a problem of some hours is told of again, its article being some days old."""
    early = [make_arrival(f"b-{n}", created_at=NOW + first * (n_before - n) / n_before)
             for n in range(n_before)]  # fmt: skip
    late = [
        make_arrival(f"a-{n}", created_at=NOW + (n + 1) * HOUR, customer=f"c-{n // each_after}")
        for n in range(n_after)
    ]
    return told_again(alerts, [*early, *late], NOW, NOW + days * DAY)


@pytest.mark.parametrize(
    ("n_before", "n_after", "why"),
    [(10, 11, "keeps_coming"), (10, 10, None), (4, 8, "keeps_coming"), (4, 7, None), (3, 30, None)],
)
def test_a_young_problem_outgrows_its_article_when_more_customers_write_than_before_it(
    n_before, n_after, why
):
    assert told(n_before, n_after) == why


def test_an_article_has_two_days_and_one_customer_counts_once():
    assert told(10, 30, days=1.9) is None
    assert told(10, 30, each_after=3) is None
    assert told(10, 33, each_after=3) == "keeps_coming"


def test_what_outgrew_its_article_in_the_first_week_goes_on_failing_and_later_growth_is_none():
    assert told(10, 30, days=20) == "keeps_coming"
    early = [make_arrival(f"b-{n}", created_at=NOW - (9 - n) * HOUR) for n in range(10)]
    rare = [make_arrival(f"a-{n}", created_at=NOW + (n + 1) * DAY) for n in range(20)]
    assert told_again((), [*early, *rare], NOW, NOW + 20 * DAY) is None


def test_a_problem_older_than_a_week_is_held_against_its_own_days():
    assert told(20, 10, days=10, first=-20 * DAY) == "keeps_coming"
    assert told(20, 9, days=10, first=-20 * DAY) is None


def test_an_alert_since_the_article_is_told_first():
    assert told(10, 30, alerts=(NOW - HOUR, NOW + HOUR)) == "came_back"
    assert told(10, 3, alerts=(NOW - HOUR, NOW)) is None


def test_answers_that_say_what_the_article_says_leave_it_alone():
    same = agreed("Please unplug the mast for two minutes.", "Press the reset button.")
    assert judged(steps=same).state == "covered"


def test_an_article_whose_agents_now_answer_otherwise_asks_for_review():
    other = agreed("Install firmware 2.1 from the support page.", "Clear the carrier settings.")
    found = judged(steps=other)
    assert (found.state, found.why) == ("failing", "answered_otherwise")


def test_answers_in_another_language_than_the_article_say_nothing_against_it():
    foreign = [
        Agreement(tuple(replace(q, language="fr") for q in step.quotes))
        for step in agreed("Installez la version 2.1.", "Effacez les reglages.")
    ]
    assert judged(steps=foreign).state == "covered"


SYMPTOMS = "## Symptômes\n\n- Carte vide, traceur GPS hors ligne.\n\n"
STEPS = "## Que faire\n\n1. Ouvrez Réglages > Traceur.\n2. Appuyez sur Réactiver.\n"
ASKED = "\n## Aussi demandé ainsi\n\n- Le traceur GPS de mon vélo est hors ligne.\n"


@pytest.mark.parametrize(
    "step",
    ["Remplacez la carte SIM du traceur.", "Demandez le nouveau boîtier CX à l'atelier."],
)
@pytest.mark.parametrize(
    "body",
    [
        SYMPTOMS + STEPS + ASKED,
        "La carte est vide. Ouvrez Réglages et réactivez.",
        "# Remplacez la carte SIM du traceur\n# Demandez le nouveau boîtier CX\n\nÀ venir.",
    ],
)
def test_what_an_article_does_not_order_holds_no_step(step, body):
    article = replace(ARTICLE, language="fr", body=body)
    steps = [replace(one, quotes=in_french(one)) for one in agreed(step)]
    found = judged(article, steps)
    assert (found.state, found.why, found.lacks) == ("failing", "answered_otherwise", True)


@pytest.mark.parametrize("step", ["Ouvrez Réglages puis Traceur.", "Appuyez sur Réactiver."])
def test_a_step_that_an_article_orders_is_said(step):
    article = replace(ARTICLE, language="fr", body=SYMPTOMS + STEPS + ASKED)
    steps = [replace(one, quotes=in_french(one)) for one in agreed(step)]
    assert judged(article, steps).state == "covered"


def test_an_order_of_another_deed_holds_no_step():
    other = replace(ARTICLE, body="1. Clean the red filter of the pump.")
    assert judged(other, agreed("Replace the red filter of the pump.")).state == "failing"
    assert judged(other, agreed("Clean the red filter.")).state == "covered"


def in_french(agreement):
    return tuple(replace(quote, language="fr") for quote in agreement.quotes)


def answered(language, answer, n=2, **fields):
    return [
        make_arrival(
            f"t-{i}", text=f"question {i}", language=language, created_at=NOW + (i + 1) * HOUR,
            answer=answer, **fields,
        )
        for i in range(n)
    ]  # fmt: skip


def reviewed(language, body, arrivals):
    article = Article("a-1", "published", "Signal", language, (), body, NOW, NOW)
    return of_article([], article, arrivals, NOW + DAY, None, ()).why == "answered_otherwise"


@pytest.mark.parametrize(
    ("language", "body", "answer"),
    [
        (
            "fr",
            "1. Maintenez Reset dix secondes.",
            "Bonjour,\nNe maintenez pas Reset, cela bloque.",
        ),
        ("en", "1. Remove the filter.\n2. Descale it.", "Hi,\nPlease do not remove the filter."),
        ("de", "1. Entfernen Sie den Filter.", "Hallo,\nEntfernen Sie den Filter bitte nicht."),
        ("es", "1. Reinicie el router.\n2. Espere.", "Hola,\nNo reinicie el router."),
        (
            "fr",
            "1. Utilisez le formulaire papier.",
            "Bonjour,\nLe formulaire papier n'est plus accepté, passez par l'espace client.",
        ),
    ],
)
def test_an_article_of_which_two_agents_forbid_or_withdraw_an_order_asks_for_review(
    language, body, answer
):
    told = answered(language, answer)
    assert reviewed(language, body, told)
    assert not reviewed(language, body, told[:1])
    before = [replace(a, created_at=NOW - 9 * HOUR + n * HOUR) for n, a in enumerate(told)]
    assert not reviewed(language, body, before)
    late = [replace(a, answered_at=NOW + HOUR) for a in before]
    assert reviewed(language, body, late), "answered since, or once more"
    ahead = [replace(a, answered_at=NOW + 90 * DAY) for a in before]
    assert not reviewed(language, body, ahead), "a replay: its clock says nothing of then"


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        ("1. Unplug it.\n2. Do not use vinegar.", "Hi,\nUnplug it.\nDo not use vinegar."),
        ("1. Unplug the mast for two minutes.", "Hi,\nUnplug the mast.\nDo not open the mast."),
    ],
)
def test_what_an_article_forbids_too_or_does_not_speak_of_takes_nothing_back(body, answer):
    assert not reviewed("en", body, answered("en", answer, 3))
