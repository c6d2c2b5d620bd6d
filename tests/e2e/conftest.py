"""A small sample desk, trained once, and the means to drive it from outside.

Everything here goes through the command line and HTTP, as an operator and a help desk do.
"""

import fcntl
import gzip
import io
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

import httpx
import pytest

import vigie
from tests.e2e.forked import Forked
from training.simulate import simulate, write

ROOT = Path(__file__).resolve().parents[2]
VIGIE = [sys.executable, str(ROOT / "vigie.py")]
START = datetime(2025, 1, 6, tzinfo=UTC)
DAY = timedelta(days=1)
STREAM_FROM = START + 89 * DAY
"""Midnight before the storm."""
FIRST_NIGHT = START + 91 * DAY
SECOND_NIGHT = FIRST_NIGHT + DAY / 2
PATIENCE = 120
"""Seconds after which something that should have happened is taken as broken."""


def environment(**given):
    """The test's own environment, without an operator's settings."""
    usual = {k: v for k, v in os.environ.items() if not k.startswith("VIGIE_")}
    return {**usual, "PYTHONUTF8": "1", "COLUMNS": "200", **given}


def run_here(*arguments, home=None, status=0, **variables):
    """Run a command to its end, in this process; its exit status must be ``status``."""
    command = ["vigie", *map(str, arguments), *(["--home", str(home)] if home else [])]
    out, err, ended = io.StringIO(), io.StringIO(), 0
    with (
        patch.dict(os.environ, environment(**variables), clear=True),
        patch.object(sys, "argv", command),
        chdir(home if home and Path(home).is_dir() else Path.cwd()),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        try:
            vigie.main()
        except SystemExit as end:
            ended = end.code or 0
    done = subprocess.CompletedProcess(command, ended, out.getvalue(), err.getvalue())
    said = f"{done.args}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    assert done.returncode == status, said
    assert "Traceback" not in done.stderr, done.stderr
    return done


def wait_for(what, condition):
    """Wait, within reason, until a condition holds; return what it gave."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if found := condition():
            return found
        time.sleep(0.01)
    raise AssertionError(f"waited {PATIENCE} seconds for {what}")


@contextmanager
def running(*arguments, home, begin=Forked):
    """Run a command beside the test; what it says goes to files beside the home.

    It is forked, or ``typed``. What still runs at the end is asked to stop, by force if it is deaf.
    """
    said = Path(home).with_name(f"{Path(home).name}-{time.monotonic_ns()}")
    given = [*map(str, arguments), "--home", str(home)]
    process = begin(given, environment(), said.with_suffix(".out"), said.with_suffix(".err"))
    process.said = lambda suffix="err": said.with_suffix(f".{suffix}").read_text("utf-8")
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def typed(arguments, environment, out, err):
    """Begin a command in a process of its own, as a person does."""
    with out.open("wb") as stdout, err.open("wb") as stderr:
        return subprocess.Popen([*VIGIE, *arguments], env=environment, stdout=stdout, stderr=stderr)


@dataclass(frozen=True)
class Server:
    """A served home: its process and a client of it."""

    process: Forked
    http: httpx.Client

    def post(self, path, value=None, expect=200):
        return self._checked(self.http.post(path, json=value), expect)

    def get(self, path, expect=200, **query):
        return self._checked(self.http.get(path, params=query), expect)

    def classify(self, ticket):
        return self.post("/v1/classify", ticket)

    def clusters(self):
        """Every cluster and the ids of its members."""
        listed = self.get("/v1/clusters", status="any", limit=100)["items"]
        members = {c["id"]: self.members(c["id"]) for c in listed}
        return {c["id"]: (c, members[c["id"]]) for c in listed}

    def members(self, cluster_id):
        items = self.get(f"/v1/clusters/{cluster_id}/tickets", limit=100)["items"]
        return sorted(m["ticket_id"] for m in items)

    @staticmethod
    def _checked(response, expect):
        assert response.status_code == expect, response.text
        return response.json()


@contextmanager
def serving(home, *more, ready=True, begin=Forked):
    """Serve a home on a free port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (
        running("serve", "--port", port, *more, home=home, begin=begin) as process,
        httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE) as http,
    ):
        path = "/readyz" if ready else "/healthz"
        wait_for("the server", lambda: _answers(process, http, path))
        yield Server(process, http)


def _answers(process, http, path):
    assert process.poll() is None, process.said()
    try:
        return http.get(path).status_code == 200
    except httpx.TransportError:
        return False


def read_lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def write_lines(path, rows):
    path.write_text("".join(json.dumps(r, default=str) + "\n" for r in rows), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """The desk's files: ten days to learn from, and the day of the storm as a stream."""
    folder = tmp_path_factory.mktemp("desk")
    whole = simulate(seed=7, start=START, days=90, per_day=20)
    near = [t for t in whole.tickets if START + 79 * DAY <= t.created_at < STREAM_FROM + DAY]
    storm = next(i for i in whole.incidents if i.kind == "storm")
    write(replace(whole, tickets=tuple(near)), folder, split_day=10)
    history, stream = (folder / name for name in ("history.jsonl.gz", "stream.jsonl.gz"))
    past = read_lines(history)
    return SimpleNamespace(
        folder=folder,
        history=history,
        stream=stream,
        past=past,
        few=write_lines(folder / "few.jsonl", past[-100:]),
        tickets=read_lines(stream),
        answers=read_lines(folder / "answers.jsonl.gz"),
        incidents=folder / "incidents.jsonl",
        storm=storm,
    )


def made_once(tmp_path_factory, name, make):
    """Let the first of the test processes make a folder; the others wait for it.

    ``make`` takes the folder and returns what JSON can tell of it; all get (folder, that).
    """
    root = tmp_path_factory.getbasetemp()
    folder = (root.parent if "PYTEST_XDIST_WORKER" in os.environ else root) / name
    told = folder.with_suffix(".json")
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not told.exists():
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            told.write_text(json.dumps(make(folder)), encoding="utf-8")
    return folder, json.loads(told.read_text("utf-8"))


@pytest.fixture(scope="session")
def trained(desk, tmp_path_factory):
    """A home with an artifact in use, a second one kept aside, and the history imported."""

    def make(folder):
        home = folder / "home"
        aside = ("--no-promote", "--recipe", "accurate")
        first = run_here("train", desk.history, "--json", home=home)
        second = run_here("train", desk.few, "--json", *aside, home=home)
        imported = json.loads(run_here("import", desk.history, "--json", home=home).stdout)
        nothing = {"changed": 0, "already_there": 0, "rejected": 0}
        assert imported == {"new": len(desk.past), **nothing}
        return {"first": json.loads(first.stdout), "second": json.loads(second.stdout)}

    folder, said = made_once(tmp_path_factory, "trained", make)
    return SimpleNamespace(home=folder / "home", **said)


@pytest.fixture
def home(trained, tmp_path):
    """A home of the test's own, trained and with its history."""
    return copied(trained.home, tmp_path)


def copied(source, folder):
    """Copy a home that nothing uses."""
    return Path(shutil.copytree(source, folder / "home"))


@pytest.fixture(scope="session")
def storm_day(trained, desk, tmp_path_factory):
    """The day of the storm, posted ticket by ticket to one server that was never disturbed."""

    def make(folder):
        with serving(copied(trained.home, folder)) as server:
            answers = {t["id"]: server.classify(t) for t in desk.tickets}
            return {"answers": answers, "clusters": server.clusters()}

    folder, said = made_once(tmp_path_factory, "storm-day", make)
    clusters = {cluster: tuple(pair) for cluster, pair in said["clusters"].items()}
    return SimpleNamespace(home=folder / "home", answers=said["answers"], clusters=clusters)


@pytest.fixture(scope="session")
def week(desk, storm_day, tmp_path_factory):
    """Agents answer and correct, the night drafts, a person accepts, and the next night comes."""

    def make(folder):
        with serving(copied(storm_day.home, folder)) as server:
            said = {"queue": "accounts", "by": "ana"}
            server.post(f"/v1/tickets/{desk.storm.ticket_ids[0]}/correction", said)
            for reply in desk.answers:
                said = {"answer": reply["answer"], "resolved_at": reply["resolved_at"]}
                server.post(f"/v1/tickets/{reply['ticket_id']}/resolution", said)
            night = server.post("/v1/jobs/nightly", {"as_of": FIRST_NIGHT.isoformat()})
            storm = storm_of(desk, server)
            needed_before = server.get(f"/v1/clusters/{storm}")["needs_faq"]
            draft = next(d for d in server.get("/v1/drafts")["items"] if d["cluster_id"] == storm)
            article = server.post(f"/v1/drafts/{draft['id']}/accept", {"by": "ana"})
            hits = server.get("/v1/articles/search", q="OT-4117 Orvane TV")["items"]
            again = server.post(f"/v1/drafts/{draft['id']}/accept", {"by": "ana"}, expect=409)
            next_night = server.post("/v1/jobs/nightly", {"as_of": SECOND_NIGHT.isoformat()})
            return {
                "night": night,
                "next_night": next_night,
                "needed_before": needed_before,
                "cluster": server.get(f"/v1/clusters/{storm}"),
                "draft": draft,
                "article": article,
                "again": again,
                "hits": hits,
                "nights": server.get("/v1/nights")["items"],
            }

    folder, said = made_once(tmp_path_factory, "week", make)
    return SimpleNamespace(home=folder / "home", **said)


def storm_of(desk, server):
    """Id of the cluster that holds most of the storm."""
    mine = set(desk.storm.ticket_ids)
    clusters = server.clusters()
    return max(clusters, key=lambda c: len(mine.intersection(clusters[c][1])))
