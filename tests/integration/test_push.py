"""Articles reach the help center once, as drafts, whatever happens on the way."""

import io
import json
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

import vigie
from models.types import Article, Cluster, Draft, Night, Sentence
from service.export import export_files, export_text
from service.help_centers.forms import Filing
from service.help_centers.settings import HelpCenter as Place
from service.help_centers.settings import help_center
from service.push import ATTEMPTS, plan, push
from service.settings import Settings, SettingsError
from service.store import Store
from tests.integration.help_center import EMAIL, LOST, SECTION, TOKEN, Fault, HelpCenter

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PERSONAL = "Écrivez à jean.dupont@example.org."


@pytest.fixture
def center():
    with HelpCenter() as opened:
        yield opened


@pytest.fixture
def place(center):
    filing = Filing(permission_group=7, locales={"en": "en-us"})
    return Place(center.url, SECTION, EMAIL, TOKEN, filing, per_minute=120)


@pytest.fixture
def store(sqlite_tables):
    opened = Store.open(sqlite_tables)
    publish(opened, 1, "Écran noir")
    yield opened
    opened.close()


def publish(store, number, title, **fields):
    """Accept a draft, so that there is an article a-N."""
    cluster = Cluster(f"c-{number}", "new", "active", title, NOON, NOON, 1, 1)
    said = (Sentence("x", "step", ("t-1",), 1),)
    draft = Draft(f"d-{number}", cluster.id, "proposed", title, "fr", (), said, 1.0, NOON, NOON)
    at = NOON + number * timedelta(hours=1)
    store.save_night(Night(at, (cluster,), (), (), (), (draft,), {}))
    article = Article(
        id=f"a-{number}",
        state="published",
        title=title,
        language="fr",
        products=("aria-5",),
        body="## Que faire\n\n1. Redémarrez l'appareil.\n",
        created_at=at,
        updated_at=at,
        draft_id=draft.id,
        cluster_id=cluster.id,
        editors=("ana",),
        n_evidence=1,
    )
    store.accept_draft(draft.id, lambda _: replace(article, **fields), "ana", at)


def test_what_was_written_elsewhere_is_not_pushed(store, place):
    (mine,) = store.published()
    store.import_articles([replace(mine, id="a-7", draft_id=None, cluster_id=None)], NOON)
    assert [one.article_id for one in pushed(store, place)] == ["a-1"]


class Time:
    """A clock that only sleeping moves."""

    def __init__(self):
        self.now = NOON
        self.slept = []

    def clock(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += timedelta(seconds=seconds)


def pushed(store, place, time=None):
    time = time or Time()
    return list(push(store, place, clock=time.clock, sleep=time.sleep))


def outcomes(store, place, time=None):
    return [one.outcome for one in pushed(store, place, time)]


def change(store, **fields):
    """Let somebody change the words, or the state, of the article here."""
    article = replace(store.article("a-1"), updated_at=NOON + timedelta(days=1), **fields)
    assert store.import_articles([article], NOON + timedelta(days=1)) == {"a-1": "changed"}


def test_a_new_article_becomes_a_draft_with_its_label(store, place, center):
    [told] = pushed(store, place)

    assert (told.article_id, told.title, told.outcome) == ("a-1", "Écran noir", "created")
    assert center.articles == {
        told.zendesk_id: {
            "id": told.zendesk_id,
            "title": "Écran noir",
            "body": "<h2>Que faire</h2>\n<ol>\n<li>Redémarrez l'appareil.</li>\n</ol>\n",
            "locale": "fr",
            "permission_group_id": 7,
            "user_segment_id": None,
            "draft": True,
            "label_names": ["aria-5", "vigie-a-1"],
        }
    }


def test_what_did_not_change_is_not_sent_again(store, place, center):
    pushed(store, place)
    center.requests.clear()

    assert outcomes(store, place) == ["unchanged"]
    assert center.requests == []


def test_what_changed_is_written_over_the_same_article(store, place, center):
    [first] = pushed(store, place)
    center.articles[first.zendesk_id]["body"] += "<p></p>\n"  # HTML in a form of its own
    change(store, title="Écran tout noir")

    [second] = pushed(store, place)

    assert (second.outcome, second.zendesk_id) == ("updated", first.zendesk_id)
    assert center.titles() == ["Écran tout noir"]
    assert outcomes(store, place) == ["unchanged"]


def test_what_a_person_changed_there_is_left_alone_and_told_of(store, place, center):
    [first] = pushed(store, place)
    center.articles[first.zendesk_id]["title"] = "In an editor's words"
    change(store, title="Écran tout noir")

    for _ in range(2):
        [told] = pushed(store, place)
        assert (told.outcome, told.detail) == ("edited", "left alone: a person changed it there")
    assert center.titles() == ["In an editor's words"]
    assert center.asked("PUT") == []


@pytest.mark.parametrize("more", ['<p><img src="/plan.png"></p>', '<a href="/pieces">.</a>'])
def test_a_picture_and_a_link_are_a_persons_change_too(store, place, center, more):
    [first] = pushed(store, place)
    center.articles[first.zendesk_id]["body"] += more
    change(store, title="Écran tout noir")

    assert outcomes(store, place) == ["edited"]


def test_a_text_whose_answer_was_lost_is_no_persons_change_to_the_next_one(store, place, center):
    pushed(store, place)
    change(store, title="Écran tout noir")
    center.faults.extend(Fault("PUT", LOST) for _ in range(ATTEMPTS))
    assert outcomes(store, place) == ["failed"]
    article = replace(store.article("a-1"), title="Écran gris", updated_at=NOON + timedelta(days=2))
    store.import_articles([article], NOON + timedelta(days=2))

    assert outcomes(store, place) == ["updated"]
    assert center.titles() == ["Écran gris"]


def test_what_was_pushed_before_words_were_kept_is_known_from_the_next_push_on(
    store, place, center
):
    [first] = pushed(store, place)
    (sent,) = store.pushes(place.url).values()
    store.save_push(place.url, replace(sent, words=None))
    assert outcomes(store, place) == ["unchanged"]
    center.articles[first.zendesk_id]["title"] = "In an editor's words"
    change(store, title="Écran tout noir")

    assert outcomes(store, place) == ["edited"]


def test_what_was_written_there_and_not_remembered_is_no_persons_change(store, place, center):
    pushed(store, place)
    (before,) = store.pushes(place.url).values()
    change(store, title="Écran tout noir")
    pushed(store, place)
    store.save_push(place.url, before)  # as if the push had been cut off

    assert outcomes(store, place) == ["updated"]


def test_what_is_archived_here_stays_there_and_is_told_of(store, place, center):
    [first] = pushed(store, place)
    change(store, state="archived")

    [told] = pushed(store, place)
    assert (told.article_id, told.outcome, told.zendesk_id) == (
        "a-1", "archived", first.zendesk_id,
    )  # fmt: skip
    assert [one.outcome for one in plan(store, place)] == ["archived"]
    assert center.titles() == ["Écran noir"]


def test_an_article_deleted_there_is_made_anew(store, place, center):
    pushed(store, place)
    change(store, title="Écran tout noir")
    center.articles.clear()

    assert outcomes(store, place) == ["created"]
    assert center.titles() == ["Écran tout noir"]
    assert outcomes(store, place) == ["unchanged"]


def test_what_a_person_published_is_left_alone(store, place, center):
    [first] = pushed(store, place)
    center.articles[first.zendesk_id] |= {"draft": False, "title": "In an editor's words"}
    change(store, title="Écran tout noir")

    [told] = pushed(store, place)
    assert (told.outcome, told.detail) == (
        "published", "left alone: a person published it there, in other words",
    )  # fmt: skip
    assert center.titles() == ["In an editor's words"]
    assert center.asked("PUT") == []


def test_another_help_center_has_none_of_the_articles_yet(store, place):
    pushed(store, place)
    with HelpCenter() as other:
        assert outcomes(store, replace(place, url=other.url)) == ["created"]


def test_an_article_that_was_made_but_not_remembered_is_found_by_its_label(store, place, center):
    made = {"title": "Made before", "locale": "fr", "draft": True, "label_names": ["vigie-a-1"]}
    center.articles |= {5: {**made, "id": 5, "body": ""}}
    center.articles |= {6: {**made, "id": 6, "body": "", "label_names": ["vigie-a-11"]}}

    [told] = pushed(store, place)

    assert (told.outcome, told.zendesk_id) == ("updated", 5)
    assert center.titles() == ["Made before", "Écran noir"]
    assert outcomes(store, place) == ["unchanged"]


def test_an_answer_that_is_lost_makes_no_second_article(store, place, center):
    center.faults.append(Fault("POST", LOST))

    [told] = pushed(store, place)

    assert list(center.articles) == [told.zendesk_id]
    assert len(center.asked("POST")) == 1
    assert outcomes(store, place) == ["unchanged"]


@pytest.mark.parametrize("status", [429, 502, 503, 504, LOST])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_fault_that_passes_is_waited_for(store, place, center, method, status):
    center.faults.append(Fault(method, status))
    time = Time()

    assert outcomes(store, place, time) in (["created"], ["updated"])
    assert center.titles() == ["Écran noir"]
    assert 1.0 in time.slept


def test_the_wait_doubles_and_ends(store, place, center):
    center.faults.append(Fault("POST", 503, always=True))
    time = Time()

    [told] = pushed(store, replace(place, per_minute=10**6), time)

    assert told.outcome == "failed"
    assert "answers 503 Service Unavailable (5 attempts)" in told.detail
    assert len(center.asked("POST")) == ATTEMPTS
    assert [seconds for seconds in time.slept if seconds >= 1] == [1, 2, 4, 8]


@pytest.mark.parametrize(
    ("told", "seconds"), [("17", 17), ("Sun, 01 Mar 2026 12:00:30 GMT", 30), ("soon", 1)]
)
def test_it_waits_as_long_as_it_is_asked_to(store, place, center, told, seconds):
    center.faults.append(Fault("GET", 429, (("Retry-After", told),)))
    time = Time()

    assert outcomes(store, place, time) == ["created"]
    assert time.slept[0] == seconds


def test_who_asks_to_wait_for_an_hour_is_asked_again_another_day(store, place, center):
    publish(store, 2, "Batterie")
    center.faults.append(Fault("GET", 429, (("Retry-After", "3600"),)))
    time = Time()

    told = pushed(store, place, time)

    assert [one.outcome for one in told] == ["failed", "failed"]
    assert all("asks to wait 3600 seconds: push again then" in one.detail for one in told)
    assert len(center.requests) == 1
    assert time.slept == []


def test_a_wrong_token_is_told_once_and_not_shown(store, place, center):
    publish(store, 2, "Batterie")

    told = pushed(store, replace(place, token=f"{TOKEN}-not"))

    assert [one.outcome for one in told] == ["failed", "failed"]
    assert all("401 Unauthorized: see VIGIE_ZENDESK_EMAIL" in one.detail for one in told)
    assert len(center.requests) == 1
    assert TOKEN not in repr((place, told))


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (Fault("POST", 403, body={}), "403 Forbidden: that user may not write there"),
        (
            Fault("POST", 422, body={"error": "RecordInvalid", "description": "No such group"}),
            "422 Unprocessable Entity: RecordInvalid: No such group",
        ),
        (Fault("POST", 404, body={}), "has no section 360001 in the locale fr"),
        (
            Fault("POST", 302, (("Location", "https://example.org/"),), {}),
            "302 Found, to https://example.org/: see VIGIE_ZENDESK_URL",
        ),
        (Fault("GET", 200, body="<html>"), "does not answer as a help center does"),
        (Fault("GET", 200, body=[]), "does not answer as a help center does"),
        (Fault("POST", 201, body={"article": {"id": "7"}}), "names no id"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_does_not_pass_is_not_tried_again(store, place, center, fault, sentence):
    center.faults.append(fault)
    time = Time()

    [told] = pushed(store, place, time)

    assert told.outcome == "failed"
    assert sentence in told.detail
    assert len(center.asked(fault.method)) == 1
    assert outcomes(store, place) == ["created"]


def test_a_help_center_that_is_not_there_is_told_by_its_address(store, place):
    publish(store, 2, "Batterie")
    time = Time()

    told = pushed(store, replace(place, url="http://127.0.0.1:1"), time)

    assert [one.outcome for one in told] == ["failed", "failed"]
    assert all(one.detail.startswith("http://127.0.0.1:1 does not answer: ") for one in told)
    assert len(time.slept) < 2 * ATTEMPTS  # the second was not tried


def test_one_that_fails_does_not_stop_the_others(store, place, center):
    publish(store, 2, "Batterie")
    publish(store, 3, "Clavier")
    center.faults.append(Fault("POST", 422, body={}, about="vigie-a-2", always=True))

    assert outcomes(store, place) == ["created", "failed", "created"]
    assert center.titles() == ["Clavier", "Écran noir"]


def test_no_more_is_asked_in_a_minute_than_agreed(store, place):
    for number in range(2, 5):
        publish(store, number, f"Panne {number}")
    time = Time()

    assert outcomes(store, place, time) == ["created"] * 4
    assert time.slept == [0.5] * 7


def test_what_is_pushed_and_exported_names_nobody(store, place, center):
    publish(store, 2, f"Aide : {PERSONAL}", body=f"## Que faire\n\n1. {PERSONAL}\n")
    pushed(store, place)
    texts = [json.dumps(center.requests, ensure_ascii=False)]
    texts += [
        export_text(store, "articles", form)
        for form in ("jsonl", "csv", "markdown", "jsonld", "zendesk", "confluence")
    ]
    texts += [text for _, text in export_files(store, "markdown", Filing())]

    assert all("jean.dupont" not in text for text in texts)
    assert all("[email]" in text for text in texts[:-2])


def test_a_language_goes_by_the_help_centers_own_name(store, place, center):
    publish(store, 2, "Black screen", language="en")

    pushed(store, place)

    assert sorted(article["locale"] for article in center.articles.values()) == ["en-us", "fr"]


def test_a_plan_asks_nothing_and_remembers_nothing(store, place, center):
    assert [one.outcome for one in plan(store, place)] == ["created"]
    assert center.requests == []
    pushed(store, place)
    assert [one.outcome for one in plan(store, place)] == ["unchanged"]
    change(store, title="Écran tout noir")
    assert [one.outcome for one in plan(store, place)] == ["updated"]


# Settings and the command


def test_a_push_names_every_setting_that_is_missing():
    with pytest.raises(SettingsError) as caught:
        help_center(Settings(zendesk_email=EMAIL))
    assert str(caught.value).endswith(
        ": VIGIE_ZENDESK_URL, VIGIE_ZENDESK_SECTION, VIGIE_ZENDESK_TOKEN, "
        "VIGIE_ZENDESK_PERMISSION_GROUP"
    )


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://desk.zendesk.com/", "https://desk.zendesk.com"),
        ("http://localhost:8080", "http://localhost:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
        ("http://desk.zendesk.com", None),
        ("http://127.0.0.1.example.org", None),
        ("https://me:secret@desk.zendesk.com", None),
        ("https://desk.zendesk.com/hc/fr", None),
        ("https://desk.zendesk.com:port", None),
        ("desk.zendesk.com", None),
        ("ftp://desk.zendesk.com", None),
    ],
)
def test_a_token_is_sent_where_nobody_reads_it_on_the_way(url, kept):
    settings = Settings(
        zendesk_url=url,
        zendesk_email=EMAIL,
        zendesk_token=TOKEN,
        zendesk_section=SECTION,
        zendesk_permission_group=7,
    )
    if kept is None:
        with pytest.raises(SettingsError, match=r"^VIGIE_ZENDESK_URL: expected https") as caught:
            help_center(settings)
        assert "secret" not in str(caught.value)
    else:
        assert help_center(settings).url == kept
    assert TOKEN not in repr(settings)


@pytest.fixture
def command(store, center, tmp_path, monkeypatch):
    """Run `vigie` on the store; (status, stdout, stderr)."""
    settings = {
        "HOME": tmp_path, "ZENDESK_URL": center.url, "ZENDESK_EMAIL": EMAIL,
        "ZENDESK_TOKEN": TOKEN, "ZENDESK_SECTION": SECTION, "ZENDESK_PERMISSION_GROUP": 7,
        "ZENDESK_PER_MINUTE": 60_000,
    }  # fmt: skip
    for name, value in settings.items():
        monkeypatch.setenv(f"VIGIE_{name}", str(value))

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["vigie", *map(str, arguments)])
        out, err, status = io.StringIO(), io.StringIO(), 0
        with redirect_stdout(out), redirect_stderr(err):
            try:
                vigie.main()
            except SystemExit as end:
                status = end.code or 0
        assert TOKEN not in out.getvalue() + err.getvalue()
        return status, out.getvalue(), err.getvalue()

    return run


def test_the_command_tells_what_became_of_each_article(command, center):
    assert command("push", "zendesk", "--dry-run")[1] == ("would be created    a-1  Écran noir\n")
    assert center.requests == []
    status, out, _ = command("push", "zendesk")
    [article_id] = center.articles
    assert (status, out) == (0, f"created    a-1  Écran noir  ({article_id})\n")
    assert command("push", "zendesk")[1].startswith("unchanged  a-1")


def test_the_command_ends_with_1_and_names_each_that_failed(command, center, store):
    publish(store, 2, "Batterie")
    center.faults.append(Fault("POST", 422, body={"error": "No"}, about="vigie-a-1"))

    status, out, err = command("push", "zendesk", "--json")

    assert status == 1
    told = json.loads(out)
    assert told["dry_run"] is False
    assert [one["outcome"] for one in told["articles"]] == ["failed", "created"]
    assert err.startswith("vigie: 1 of 2 articles not pushed\na-1: ")
    assert "422 Unprocessable Entity: No" in err


def test_while_one_pushes_another_is_told_so_and_sends_nothing(command, center, store):
    with store.alone("push"):
        status, out, err = command("push", "zendesk")
        assert command("push", "zendesk", "--dry-run")[0] == 0
    assert (status, out) == (1, "")
    assert err == "vigie: another process does this right now: push\n"
    assert center.requests == []
    assert command("push", "zendesk")[0] == 0


def test_the_command_without_settings_says_which(command, monkeypatch):
    monkeypatch.delenv("VIGIE_ZENDESK_TOKEN")
    status, _, err = command("push", "zendesk")
    assert (status, err) == (1, "vigie: a push needs more settings: VIGIE_ZENDESK_TOKEN\n")


def test_a_folder_gets_a_file_for_each_article(command, store, tmp_path):
    publish(store, 2, "Batterie")
    for form, ending in [("markdown", "md"), ("zendesk", "json"), ("confluence", "xhtml")]:
        folder = tmp_path / form / "faq"
        command("export", "articles", "--format", form, "--folder", folder)
        assert sorted(path.name for path in folder.iterdir()) == [f"a-1.{ending}", f"a-2.{ending}"]
        whole = command("export", "articles", "--format", form)[1]
        assert all(path.read_text("utf-8") in whole for path in folder.iterdir())


@pytest.mark.parametrize(
    "wrong", [("drafts", "--format", "markdown"), ("articles",), ("articles", "--output", "x")]
)
def test_a_folder_of_anything_else_is_a_wrong_usage(command, tmp_path, wrong):
    assert command("export", *wrong, "--folder", tmp_path / "faq")[0] == 2
