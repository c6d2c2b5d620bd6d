"""The commands as a person types them: results, refusals and their exit status."""

import csv
import io
import json
import socket
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from xml.etree import ElementTree

import pytest

from models.types import Night
from service.store import Store
from tests.e2e.conftest import PATIENCE, copied, read_lines, run_here, running, typed, write_lines
from vigie import app


def each_here(*commands):
    """Run several commands in turn; each is (arguments, keywords) of ``run_here``."""
    return [run_here(*arguments, **given) for arguments, given in commands]


def one_sentence(done):
    """What a refused command said: one line, in words."""
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("vigie: ")
    return lines[0]


def test_every_command_explains_itself():
    names = [command.name or command.callback.__name__ for command in app.registered_commands]
    helped = each_here(*(((name, "--help"), {}) for name in names))
    for name, done in zip(names, helped, strict=True):
        assert "--home" in done.stdout, name


def test_wrong_usage_is_status_2_and_shows_the_usage(tmp_path):
    told = each_here(
        (("sing",), {"status": 2}),
        (("serve", "--loud"), {"status": 2}),
        (("serve", "--port", "99999"), {"status": 2, "home": tmp_path}),
        (("serve", "--nightly", "9pm"), {"status": 2, "home": tmp_path}),
        (("train",), {"status": 2}),
        (("train", "desk.jsonl", "--recipe", "best"), {"status": 2}),
        (("export", "songs"), {"status": 2, "home": tmp_path}),
        (("export", "clusters", "--format", "jsonld"), {"status": 2, "home": tmp_path}),
        (("artifacts", "sing"), {"status": 2, "home": tmp_path}),
        (("artifacts", "promote"), {"status": 2, "home": tmp_path}),
        (("artifacts", "rollback", "some-id"), {"status": 2, "home": tmp_path}),
        (("train", "desk.jsonl", "--seed", "-1"), {"status": 2}),
        (("train", "desk.jsonl", "--force", "--no-promote"), {"status": 2, "home": tmp_path}),
        (("evaluate", "x", "--suspects", 3, "--output", "y"), {"status": 2, "home": tmp_path}),
        (("nightly", "--as-of", "tomorrow"), {"status": 2, "home": tmp_path}),
    )
    assert all("Usage" in done.stderr for done in told)


@pytest.mark.parametrize("command", ["nightly", "train", "import", "export", "serve"])
def test_a_home_that_cannot_be_written_is_told_in_one_sentence(command, desk, tmp_path):
    (tmp_path / "file").write_text("no folder")
    given = {
        "train": [desk.few],
        "import": [desk.few],
        "export": ["clusters"],
    }
    home = tmp_path / "file" / "home"
    done = run_here(command, *given.get(command, ()), status=1, VIGIE_HOME=str(home))
    assert str(home) in done.stderr.strip().splitlines()[-1]


@pytest.mark.parametrize(
    "command", [("export", "articles"), ("erase", "--customer", "k-1"), ("nightly",)]
)
def test_a_home_without_a_desk_is_told_of_and_not_made(tmp_path, command):
    done = run_here(*command, home=tmp_path / "typo", status=1)
    assert str(tmp_path / "typo") in one_sentence(done)
    assert not (tmp_path / "typo").exists()


def test_the_demo_is_not_played_on_a_desk_of_ones_own(desk, tmp_path):
    run_here("import", desk.few, home=tmp_path)
    told = run_here("demo", "--no-serve", home=tmp_path, status=1)
    assert "holds a desk of yours" in one_sentence(told)


def test_articles_without_their_flag_are_not_taken_for_tickets(tmp_path):
    faq = write_lines(tmp_path / "faq.jsonl", [{"id": "1", "title": "Son", "body": "Rallumez."}])
    told = run_here("import", faq, home=tmp_path, status=1)
    assert "--articles" in one_sentence(told)
    assert "1 new" in run_here("import", faq, "--articles", home=tmp_path).stdout


def test_what_cannot_be_served_is_told_before_a_server_starts(tmp_path):
    told = run_here("serve", "--host", "0.0.0.0", home=tmp_path, status=1)
    assert "VIGIE_API_KEYS" in one_sentence(told)
    told = run_here("serve", "--workers", 2, home=tmp_path, status=1, VIGIE_LLM_URL="foo")
    assert "VIGIE_LLM_URL" in one_sentence(told)


def test_without_an_artifact_the_commands_that_need_one_say_how_to_get_it(desk, tmp_path):
    told = each_here(
        (("evaluate", desk.history), {"home": tmp_path / "a", "status": 1}),
        (("replay", desk.stream), {"home": tmp_path / "b", "status": 1}),
        (("nightly",), {"home": tmp_path / "c", "status": 1}),
    )
    for done in told:
        assert "vigie train" in one_sentence(done)


def test_a_night_far_ahead_is_refused_and_resolves_nothing(tmp_path):
    told = run_here("nightly", "--as-of", "2062-03-01", home=tmp_path, status=2)
    assert "at most a day" in told.stderr


def test_nights_of_a_clock_that_was_ahead_are_forgotten_when_asked(home):
    with closing(Store.open(f"sqlite:///{home}/vigie.db")) as store:
        ahead = datetime(2062, 3, 1, tzinfo=UTC)
        store.save_night(Night(ahead, (), (), (), (), (), {}))
    assert "--forget-ahead" in run_here("nightly", home=home, status=1).stderr
    assert "1 nights ahead" in run_here("nightly", "--forget-ahead", home=home).stderr


def test_a_customers_tickets_and_old_ones_are_erased_when_asked(desk, tmp_path):
    run_here("import", desk.few, home=tmp_path)
    assert run_here("erase", home=tmp_path, status=2).stdout == ""
    with closing(Store.open(f"sqlite:///{tmp_path}/vigie.db")) as store:
        n = store.count_tickets()
    customer = desk.past[-1]["customer"]
    told = run_here("erase", "--customer", customer, "--json", home=tmp_path).stdout
    assert 0 < json.loads(told)["erased"] < n
    rest = run_here("erase", "--before", "2100-01-01", home=tmp_path).stdout
    assert rest == f"{n - json.loads(told)['erased']} tickets erased\n"


def test_a_ticket_to_erase_that_is_not_there_is_named_and_the_others_go(desk, tmp_path):
    run_here("import", desk.few, home=tmp_path)
    asked = ("--ticket", desk.past[-1]["id"], "--ticket", "nope")
    done = run_here("erase", *asked, "--json", home=tmp_path, status=1)
    assert json.loads(done.stdout) == {"erased": 1}
    assert one_sentence(done) == "vigie: there is no ticket nope"
    assert run_here("erase", "--customer", "nobody", home=tmp_path).stdout == "0 tickets erased\n"


def test_tickets_may_be_imported_before_there_is_an_artifact(desk, tmp_path):
    done = run_here("import", desk.few, "--json", home=tmp_path)
    assert json.loads(done.stdout)["new"] == 100
    assert "vigie train" in done.stderr


def test_articles_of_another_faq_are_imported_exported_and_changed(tmp_path):
    rows = [{"id": 360001, "title": "Écran noir", "body": "<p>Redémarrez l'appareil.</p>"}]
    path = write_lines(tmp_path / "faq.jsonl", rows)

    def told(*arguments):
        return json.loads(run_here(*arguments, "--json", home=tmp_path).stdout)

    old = [{**rows[0], "body": "Rien à faire.", "updated_at": "2020-01-01"}]
    older = write_lines(tmp_path / "older.jsonl", old)
    assert told("import", path, path, "--articles") == {
        "new": 1, "changed": 0, "already_there": 0, "older": 0,
    }  # fmt: skip
    out = run_here("export", "articles", "--format", "jsonl", home=tmp_path).stdout
    (article,) = map(json.loads, out.splitlines())
    assert (article["id"], article["body"]) == ("a-360001", "Redémarrez l'appareil.\n")
    assert told("import", path, "--articles")["already_there"] == 1
    edited = write_lines(tmp_path / "edited.jsonl", [{**article, "body": "Éteignez-le."}])
    assert told("import", edited, older, "--articles")["older"] == 1
    assert (
        "Éteignez-le." in run_here("export", "articles", "--format", "jsonl", home=tmp_path).stdout
    )
    leave = ("export", "articles", "--format", "markdown", "--folder", tmp_path / "out")
    assert run_here(*leave, home=tmp_path).stderr == ""
    archived = {**article, "state": "archived", "updated_at": None}  # which is now
    told("import", write_lines(tmp_path / "gone.jsonl", [archived]), "--articles")
    assert "a-360001.md" in run_here(*leave, home=tmp_path).stderr


def test_an_import_may_be_repeated(home, desk):
    again = json.loads(run_here("import", desk.history, "--json", home=home).stdout)
    assert again == {
        "new": 0,
        "changed": 0,
        "already_there": len(desk.past),
        "rejected": 0,
    }


def test_evaluate_judges_the_artifact_in_use(trained, desk):
    done = run_here("evaluate", desk.few, "--json", home=trained.home)
    figures = json.loads(done.stdout)
    assert figures["artifact"] == trained.first["id"]
    assert figures["n_tickets"] == 100
    assert figures["queue"]["n"] > 0


def test_what_an_artifact_learnt_from_is_counted_where_it_is_judged_on_it(trained, desk):
    done = run_here("evaluate", desk.few, "--json", home=trained.home)
    n = json.loads(done.stdout)["n_learnt_from"]
    assert n > 0
    assert f"{n} of these" in done.stderr
    done = run_here("evaluate", desk.stream, "--json", home=trained.home)
    assert json.loads(done.stdout)["n_learnt_from"] == 0
    assert "learnt from" not in done.stderr


def test_evaluate_writes_a_page_to_read_and_lists_labels_in_doubt(trained, desk, tmp_path):
    report = tmp_path / "report"
    told = run_here("evaluate", desk.few, "--output", report, home=trained.home).stdout
    assert "| queue |" in told
    kept = json.loads(report.with_suffix(".json").read_text("utf-8"))
    assert kept["details"]["queue"]["reliability"]
    assert trained.first["id"] in report.with_suffix(".html").read_text("utf-8")
    doubted = run_here("evaluate", desk.few, "--suspects", 3, "--json", home=trained.home).stdout
    assert len(json.loads(doubted)) <= 3


@pytest.mark.parametrize("options", [(), ("--json",), ("--suspects", 3)])
def test_evaluate_says_that_there_is_nothing_to_judge(trained, tmp_path, options):
    rows = [{"id": f"t-{n}", "body": f"écran noir {n}"} for n in range(20)]
    file = write_lines(tmp_path / "bare.jsonl", rows)
    told = run_here("evaluate", file, *options, home=trained.home, status=1)
    assert "nothing to judge" in one_sentence(told)
    assert told.stdout == ""


def remembered(home):
    """How many texts have their vector in the store."""
    with closing(sqlite3.connect(home / "vigie.db")) as database:
        return database.execute("SELECT count(*) FROM vectors").fetchone()[0]


def test_a_back_test_tells_what_the_server_told_and_how_many_incidents_were_found(
    storm_day, trained, desk, tmp_path
):
    home = copied(trained.home, tmp_path)  # others copy that one meanwhile
    before = remembered(home)
    past = ("--history", desk.history, "--history", desk.stream)
    done = run_here(
        "replay", desk.stream, *past, "--incidents", desk.incidents, "--json", home=home
    )
    assert f"{len(desk.tickets)} tickets of the history are left out" in done.stderr
    figures = json.loads(done.stdout)
    alerts = {alert["cluster_id"]: alert["at"] for alert in figures["alerts"]}
    served = {i: cluster["alerted_at"] for i, (cluster, _) in storm_day.clusters.items()}
    assert alerts == served != {}
    assert figures["tickets"] == len(desk.tickets)
    found, wanted = map(int, figures["recall"].split("/"))
    assert 1 <= found <= wanted
    storm = next(row for row in figures["incidents"] if row["id"] == desk.storm.id)
    assert storm["found"]
    assert storm["cluster_id"] in {alert["cluster_id"] for alert in figures["alerts"]}
    assert remembered(home) > before  # the next one is quicker


@pytest.fixture(scope="module")
def exported(week):
    """Every export of a home that has something of each kind."""
    formats = {
        "clusters": ("jsonl", "csv"),
        "drafts": ("jsonl", "csv", "markdown"),
        "articles": ("jsonl", "csv", "markdown", "jsonld", "zendesk", "confluence"),
        "corrections": ("jsonl", "csv"),
    }
    pairs = [(what, form) for what, forms in formats.items() for form in forms]
    done = each_here(*((("export", w, "--format", f), {"home": week.home}) for w, f in pairs))
    return {pair: one.stdout for pair, one in zip(pairs, done, strict=True)}


@pytest.mark.parametrize("what", ["clusters", "drafts", "articles", "corrections"])
def test_an_export_holds_the_same_rows_as_jsonl_and_as_csv(exported, what):
    rows = [json.loads(line) for line in exported[what, "jsonl"].splitlines()]
    table = list(csv.DictReader(io.StringIO(exported[what, "csv"])))
    key = "ticket_id" if what == "corrections" else "id"
    assert rows
    assert [row[key] for row in rows] == [row[key] for row in table]


def test_drafts_and_articles_are_exported_to_read(exported):
    for what in ("drafts", "articles"):
        title = json.loads(exported[what, "jsonl"].splitlines()[0])["title"]
        assert f"# {title}\n" in exported[what, "markdown"]


def test_articles_are_exported_as_a_faq_page(exported):
    page = json.loads(exported["articles", "jsonld"])
    titles = [json.loads(line)["title"] for line in exported["articles", "jsonl"].splitlines()]
    assert page["@type"] == "FAQPage"
    assert sorted(q["name"] for q in page["mainEntity"]) == sorted(titles)


def test_articles_are_exported_for_a_help_center_and_for_a_wiki(exported):
    titles = [json.loads(line)["title"] for line in exported["articles", "jsonl"].splitlines()]
    requests = [json.loads(line) for line in exported["articles", "zendesk"].splitlines()]
    wiki = ElementTree.fromstring(f"<page>{exported['articles', 'confluence']}</page>")
    assert sorted(request["article"]["title"] for request in requests) == sorted(titles)
    assert sorted(heading.text for heading in wiki.iter("h1")) == sorted(titles)


def test_what_a_person_can_mend_is_told_in_one_sentence(home, desk, tmp_path):
    nowhere = tmp_path / "no" / "x.md"
    told = run_here("export", "drafts", "--output", nowhere, home=home, status=1).stderr
    assert told.startswith("vigie: ")
    assert str(nowhere) in told
    options = ("--encoder", tmp_path / "no-model")
    told = run_here("train", desk.few, *options, home=home, status=1).stderr
    assert "expected the folder of a model" in told


@pytest.mark.slow
def test_training_an_import_and_a_night_need_nothing_that_was_loaded_before(desk, tmp_path):
    """Each typed in a process of its own, as by cron; elsewhere tests run them in one."""
    for command in (["train", desk.few], ["import", desk.few], ["nightly"]):
        with running(*command, home=tmp_path, begin=typed) as process:
            assert process.wait(PATIENCE) == 0, process.said()


def test_the_demo_runs_to_its_end(tmp_path):
    home = tmp_path / "home"
    run_here("demo", "--no-serve", "--days", 1, home=home)
    past, stream = (
        read_lines(home / "sample-desk" / f"{name}.jsonl.gz") for name in ("history", "stream")
    )
    with closing(Store.open(f"sqlite:///{home}/vigie.db")) as store:
        stored = store.tickets([row["id"] for row in (*past, *stream)])
        assert len(stored) > len(past)
        assert stored[stream[0]["id"]].triage is not None
        assert stored[past[0]["id"]].triage is None
        assert "demo" in {record.resolved_by for record in stored.values()}
        assert store.last_night() is not None


def test_a_port_that_another_program_has_is_told_before_anything_is_done(tmp_path):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        told = each_here(
            (("serve", "--port", port), {"status": 1, "home": tmp_path}),
            (("demo",), {"status": 1, "home": tmp_path, "VIGIE_PORT": port}),
        )
    assert all(f"127.0.0.1:{port}" in one_sentence(done) for done in told)
    assert not (tmp_path / "sample-desk").exists()


def test_a_back_test_of_tickets_without_an_instant_is_refused(trained, desk, tmp_path):
    undated = tmp_path / "undated.jsonl"
    undated.write_text('{"id": "a", "body": "Écran noir."}\n', "utf-8")
    for given in ([undated], [desk.stream, "--history", undated]):
        done = run_here("replay", *given, status=1, home=trained.home)
        assert "1 tickets have no created_at" in one_sentence(done)
