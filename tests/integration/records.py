"""What a store is given: records with everything filled in."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import numpy as np

from models.types import Article, Cluster, Draft, Member, Night, Sentence, Ticket
from service.intake import Intake
from service.store import TicketRecord
from tests.factories import NOW

NOON = datetime(2026, 3, 1, 12, 0, 0, 123456, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
ENCODER = "hash-8"


def make_record(ticket_id="t-1", *, history=False, **changes):
    ticket_fields = {"id": ticket_id, "created_at": NOON, "subject": "No sound"}
    for name in ("created_at", "customer", "answer", "resolved_at", "tags", "meta"):
        if name in changes:
            ticket_fields[name] = changes.pop(name)
    labels = changes.pop("labels", {})
    record = TicketRecord(
        ticket=Ticket(**ticket_fields, **labels),
        raw={"id": ticket_id, "subject": "No sound"},
        content_hash="c-1",
        text="No sound",
        text_hash=f"h-{ticket_id}",
        language="en",
        history=history,
        triage=None if history else {"ticket_id": ticket_id, "decision": "route"},
        product="galaxy-s24",
        queue="mobile",
        issue="sound",
        priority="low",
        novelty=0.25,
        cluster_id=None,
    )
    return replace(record, **changes)


def make_cluster(cluster_id="c-1", **changes):
    cluster = Cluster(
        id=cluster_id,
        kind="new",
        status="emerging",
        title="Sound gone",
        first_seen_at=NOON,
        last_seen_at=NOON,
        n_tickets=0,
        n_customers=0,
    )
    return replace(cluster, **changes)


def make_member(ticket_id="t-1", strength=0.9, created_at=NOON):
    return Member(ticket_id, strength, created_at)


def make_draft(draft_id="d-1", **changes):
    draft = Draft(
        id=draft_id,
        cluster_id="c-1",
        state="proposed",
        title="Why is the sound gone?",
        language="en",
        products=("galaxy-s24",),
        sentences=(Sentence("The sound is gone.", "symptom", ("t-1", "t-2"), 2),),
        savings_per_day=1.5,
        created_at=NOON,
        updated_at=NOON,
    )
    return replace(draft, **changes)


def make_article(article_id="a-1", **changes):
    article = Article(
        id=article_id,
        state="published",
        title="Sound",
        language="en",
        products=("galaxy-s24",),
        body="Turn it on.",
        created_at=NOON,
        updated_at=NOON,
        draft_id="d-1",
        cluster_id="c-1",
    )
    return replace(article, **changes)


def becoming(article):
    return lambda draft: article


def make_night(as_of=NOON, **changes):
    night = Night(
        as_of=as_of,
        clusters=(),
        joins=(),
        merges=(),
        events=(),
        drafts=(),
        report={"as_of": as_of.isoformat()},
    )
    return replace(night, **changes)


def vector(*values):
    return np.array(values, dtype=np.float32)


def put_tickets(store, *ids, cluster=None, **changes):
    """Store tickets with their vectors, a minute apart, as members of a cluster if one is given."""
    store.save_vectors(ENCODER, {f"h-{one}": vector(n, 1) for n, one in enumerate(ids)})
    with store.writing() as writing:
        if cluster is not None:
            writing.put_cluster(cluster)
        for n, ticket_id in enumerate(ids):
            at = NOON + n * MINUTE
            writing.put_tickets(make_record(ticket_id, created_at=at, **changes))
            if cluster is not None:
                writing.add_members(cluster.id, make_member(ticket_id, created_at=at))


def read_all(listing):
    items, cursor = [], None
    while True:
        page = listing(cursor)
        items += page.items
        if page.next is None:
            return items
        cursor = page.next


def ids_of(values):
    return [value.id for value in values]


def trained(store, folder, artifact, clock=lambda: NOW):
    """An intake whose artifact is this one, and in no folder."""
    intake = Intake(store, folder, clock)
    intake.in_use.get = lambda: artifact
    return intake
