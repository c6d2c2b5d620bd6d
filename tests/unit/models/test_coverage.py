"""Whether a problem has an article, and whether that still helps."""

from dataclasses import replace

from models.coverage import coverage
from models.evidence import Agreement
from models.reading import Quote
from models.types import Article, ArticleHit
from tests.factories import DAY, NOW, make_cluster

HIT = ArticleHit("a-1", "Signal", 0.9)
BODY = "1. Unplug the mast for two minutes.\n2. Press the reset button for five seconds."
ARTICLE = Article("a-1", "published", "Signal", "en", (), BODY, NOW, NOW)


def agreed(*steps):
    return [
        Agreement(tuple(Quote(text, f"t-{n}", f"customer {n}", "en", place, 0.9) for n in range(2)))
        for place, text in enumerate(steps)
    ]


def judged(article=ARTICLE, steps=(), **cluster):
    return coverage(make_cluster(**cluster), [HIT], article, steps)


def test_what_no_article_covers_is_missing_and_shows_the_nearest():
    found = judged(article=None)
    assert (found.state, found.by, found.articles) == ("missing", None, (HIT,))


def test_an_article_covers_what_was_told_before_it():
    found = judged(alerts=(NOW - DAY,))
    assert (found.state, found.by) == ("covered", "a-1")


def test_a_problem_that_comes_back_after_its_article_asks_for_review():
    found = judged(alerts=(NOW - DAY, NOW + DAY))
    assert (found.state, found.why) == ("failing", "came_back")
    changed = replace(ARTICLE, updated_at=NOW + 2 * DAY)
    assert judged(article=changed, alerts=(NOW - DAY, NOW + DAY)).state == "covered"


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
