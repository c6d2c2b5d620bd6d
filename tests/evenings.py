"""Evenings that a night starts from: what customers wrote, and what the ledger holds."""

import random
from dataclasses import replace

import numpy as np

from models.night import run
from models.nights.evening import Evening
from models.published.index import Known, build
from models.stream.watch import Watch
from models.types import Article, Member
from tests.factories import DAY, FILLERS, HOUR, NOW, WORDS, make_arrival, make_cluster

WATCH = Watch(near=(0.6, 0.8), join=0.75)
AS_OF = NOW + DAY
ANSWER = "Hello,\nUnplug the mast for two minutes.\nThen press the reset button for five seconds."
COMPLAINT = "The antenna has lost its signal since the storm, the {} shows no bars at all."


def bunch(topic, n, prefix="t", at=NOW, **fields):
    """Tickets about one thing, a quarter of an hour apart, each in its own last word."""
    return [
        make_arrival(
            f"{prefix}-{i:02}",
            text=f"{WORDS[topic]} {FILLERS[i]}",
            created_at=at + i * HOUR / 4,
            **fields,
        )
        for i in range(n)
    ]


def an_article(**fields):
    """One that was published the day before."""
    at = NOW - DAY
    article = Article("a-1", "published", "Signal", "en", (), "Send us the bill by letter.", at, at)
    return replace(article, **fields)


def an_index(article, like):
    """The article alone, its meaning that of these tickets."""
    middle = np.mean([a.vector for a in like], axis=0)
    known = Known(article.id, article.body, middle / np.linalg.norm(middle), article.language)
    return build([article], [known])


def noise(n=24):
    """Tickets that have nothing in common."""
    rng = random.Random(1)
    return [
        make_arrival(
            f"n-{i:02}",
            text=" ".join(f"w{rng.randrange(10**6)}" for _ in range(8)),
            created_at=NOW + i * HOUR / 2,
        )
        for i in range(n)
    ]


def an_evening(arrivals, clusters=(), members=(), **fields):
    """An evening; ``members`` is cluster id -> its arrivals."""
    as_of = fields.setdefault("as_of", AS_OF)
    fields.setdefault("since", as_of - DAY)
    return Evening(
        arrivals=tuple(sorted(arrivals, key=lambda a: (a.created_at, a.ticket_id))),
        clusters=tuple(clusters),
        members={
            c: [Member(a.ticket_id, 0.9, a.created_at) for a in mine]
            for c, mine in dict(members).items()
        },
        **fields,
    )


def complaints(n, prefix="t", answer=ANSWER):
    """Tickets about one thing, an hour apart, all with one answer."""
    return [
        make_arrival(
            f"{prefix}-{i}",
            text=COMPLAINT.format(FILLERS[i]),
            created_at=NOW + i * HOUR,
            answer=answer,
        )
        for i in range(n)
    ]


def a_live_cluster(n=6, **fields):
    """(cluster, its tickets): emerging, all of them answered."""
    mine = complaints(n)
    fields = {"last_seen_at": mine[-1].created_at, "needs_faq": True, "n_tickets": n, **fields}
    return make_cluster(title="", **fields), mine


def the(night, cluster_id):
    return next(c for c in night.clusters if c.id == cluster_id)


def decided_by_a_person(draft, state):
    """What an evening knows as decided."""
    return {draft.id: replace(draft, state=state)}


def drafted(members, status="emerging", **fields):
    """A cluster of these tickets, and the draft that a night wrote of them."""
    cluster = make_cluster(title="", needs_faq=True, last_seen_at=members[-1].created_at, **fields)
    (draft,) = run(an_evening(members, [cluster], {"c-1": members}), WATCH).drafts
    return replace(cluster, draft_id=draft.id, status=status), draft
