"""Apps to ask: one with an artifact trained on invented tickets, and bare ones without."""

import os
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from starlette.testclient import TestClient

from models.artifact import save
from models.encoder import MultilingualEncoder
from models.shelf import promote
from models.types import Cluster, ClusterEvent, Draft, Member, Night, Sentence, Ticket
from service.app import create_app
from service.settings import Settings
from service.store import Store, TicketRecord
from training.catalogue import sample_catalogue
from training.simulate import simulate
from training.train import train

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch):
    for name in [name for name in os.environ if name.startswith("VIGIE_")]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def now():
    return NOW


@pytest.fixture(scope="session")
def home(tmp_path_factory):
    """A home with an artifact, but for its database."""
    folder = tmp_path_factory.mktemp("home")
    tickets = simulate(seed=3, start=NOW - timedelta(days=8), days=5, per_day=40).tickets
    trained = train(
        tickets,
        MultilingualEncoder(1),
        encoder_spec=["multilingual"],
        catalogue=sample_catalogue(),
        target_error=0.05,
        seed=0,
        now=NOW,
    )
    save(trained, folder / "artifacts", card="for tests")
    promote(folder / "artifacts", trained.id)
    return folder


@contextmanager
def asking(settings, **parts):
    app = create_app(settings, clock=lambda: NOW, **parts)
    with TestClient(app, base_url="http://localhost") as client:
        client.store = app.state.desk.store
        yield client


@pytest.fixture
def ask(tmp_path, sqlite_tables):
    """Open an app on an empty home without an artifact; settings are arguments."""

    def opened(*, parts=None, **settings):
        return asking(Settings(home=tmp_path, **settings), **(parts or {}))

    return opened


@pytest.fixture
def bare(ask):
    with ask() as client:
        yield client


@pytest.fixture(scope="module")
def client(home, tmp_path_factory):
    """An app that triages, with a database of its own for the module."""
    database = tmp_path_factory.mktemp("database") / "vigie.db"
    store = Store.open(f"sqlite:///{database}")
    with asking(Settings(home=home), store=store) as client:
        yield client
    store.close()


@pytest.fixture
def start(home, sqlite_tables):
    """Start an app that triages, on the test's own database; start it again for a restart."""

    @contextmanager
    def started(**settings):
        store = Store.open(sqlite_tables)
        with asking(Settings(home=home, **settings), store=store) as client:
            yield client
        store.close()

    return started


def record(number, at):
    ticket = Ticket(id=f"t-{number}", created_at=at, body="écran noir", customer=f"k-{number % 3}")
    return TicketRecord(
        ticket=ticket,
        raw={"id": ticket.id, "body": ticket.body, "crm": {"seen": True}},
        content_hash=f"hash-{number}",
        text=ticket.body,
        text_hash=f"text-{number}",
        language="fr",
        history=False,
        triage={"ticket_id": ticket.id, "decision": "review"},
        product=None,
        queue=None,
        issue=None,
        priority=None,
        novelty=0.5,
        cluster_id=None,
    )


def night(title="Écran noir après la mise à jour", products=("aria-5",)):
    """Six tickets in one cluster with a draft, closed an hour ago."""
    seen = [NOW - (10 - n) * HOUR for n in range(6)]
    cluster = Cluster(
        id="c-1",
        kind="new",
        status="emerging",
        title=title,
        first_seen_at=seen[0],
        last_seen_at=seen[-1],
        n_tickets=6,
        n_customers=3,
        alerts=(seen[3],),
        keywords=("écran", "noir"),
        products=products,
        languages=("fr",),
        examples=("mon écran est noir",),
        rate_per_day=6.0,
        baseline_per_day=0.4,
        doubling_hours=6.5,
        needs_faq=True,
        draft_id="d-1",
    )
    seen_by, some = ("t-0", "t-1", "t-2"), products[:-1]
    sentences = (
        Sentence("L'écran reste noir.", "symptom", seen_by, 3, products=some),
        Sentence("Redémarrez l'appareil.", "step", ("t-3",), 1),
    )
    draft = Draft(
        id="d-1",
        cluster_id="c-1",
        state="proposed",
        title=f"{title} : que faire ?",
        language="fr",
        products=products,
        sentences=sentences,
        savings_per_day=2.5,
        created_at=NOW - HOUR,
        updated_at=NOW - HOUR,
    )
    report = {
        "as_of": "2026-03-10T11:00:00Z",
        "date": "2026-03-10",
        "n_tickets": 6,
        "automation_rate": 0.5,
        "left_out": 0.25,
        "alerts": [
            {
                "cluster_id": "c-1",
                "title": title,
                "kind": "new",
                "alerted_at": "2026-03-10T05:00:00Z",
                "n_tickets": 6,
            }
        ],
        "born": ["c-1"],
    }
    return Night(
        as_of=NOW - HOUR,
        clusters=(cluster,),
        joins=tuple(("c-1", Member(f"t-{n}", 0.9, at)) for n, at in enumerate(seen)),
        merges=(),
        events=(ClusterEvent("c-1", "born", seen[0]), ClusterEvent("c-1", "alerted", seen[3])),
        drafts=(draft,),
        report=report,
    )


def write_night(store, **changes):
    told = night(**changes)
    with store.writing() as writing:
        for number, (_, member) in enumerate(told.joins):
            writing.put_tickets(record(number, member.created_at))
    store.save_night(told)


@pytest.fixture(scope="session")
def seed():
    """Write a night with one cluster, six tickets and one draft into a store."""
    return write_night


@pytest.fixture
def seeded(bare, seed):
    seed(bare.store)
    return bare


@pytest.fixture(scope="module")
def unchanged(tmp_path_factory):
    """A seeded app without an artifact, for questions that change nothing."""
    with asking(Settings(home=tmp_path_factory.mktemp("unchanged"))) as client:
        write_night(client.store)
        yield client
