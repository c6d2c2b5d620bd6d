"""The main job from outside: a storm is told, explained by its evidence, and answered."""

TOLD = ("emerging", "active")


def test_the_storm_is_told_within_its_first_seven_tickets(desk, storm_day):
    first = [storm_day.answers[i]["cluster"] for i in desk.storm.ticket_ids[:7]]
    assert any(cluster and cluster["status"] in TOLD for cluster in first)


def test_most_of_the_storm_is_one_cluster_and_nothing_else_is_in_it(desk, storm_day):
    storm = set(desk.storm.ticket_ids)
    members = max((m for _, m in storm_day.clusters.values()), key=len)
    assert len(storm.intersection(members)) >= 0.8 * len(storm)
    assert len(set(members) - storm) <= 0.1 * len(members)


def test_every_answer_of_the_day_bears_the_artifact_that_was_trained(trained, storm_day):
    assert {a["artifact"] for a in storm_day.answers.values()} == {trained.first["id"]}


def test_the_night_writes_a_draft_for_the_storm(week):
    assert week.needed_before
    assert week.draft["id"] in str(week.night["drafts"])
    assert week.draft["state"] == "proposed"


def test_every_sentence_of_the_draft_rests_on_tickets_of_the_desk(desk, week):
    known = {t["id"] for t in [*desk.past, *desk.tickets]}
    assert len(week.draft["sentences"]) > 2
    for sentence in week.draft["sentences"]:
        assert sentence["evidence"], sentence
        assert set(sentence["evidence"]) <= known


def test_the_accepted_draft_is_an_article_that_search_finds(week):
    assert week.article["state"] == "published"
    assert week.hits[0]["id"] == week.article["id"]


def test_a_draft_is_accepted_once(week):
    assert week.again["error"]


def test_after_the_next_night_the_cluster_needs_no_article_any_more(week):
    assert not week.cluster["needs_faq"]
    assert week.cluster["id"] not in str(week.next_night["needs_faq"])
    assert [n["as_of"] for n in week.nights] == [week.next_night["as_of"]]  # both are of one date
