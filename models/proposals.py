"""Which clusters a night drafts, updates and lets expire."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models import drafting
from models.evening import Evening, Ledger
from models.types import LIVE, Arrival, Cluster, Draft, n_voices

MIN_CUSTOMERS = 4
"""Customers from which on a problem is worth a draft."""


def propose(ledger: Ledger, evening: Evening, by_id: Mapping[str, Arrival]) -> tuple[Draft, ...]:
    """Write drafts where an article is missing, those that save most tickets first."""
    drafts: list[Draft] = []
    n_new = 0
    undecided_of: dict[str, dict[str, Draft]] = {}
    for one in evening.undecided:
        undecided_of.setdefault(one.cluster_id, {})[one.id] = one
    for cluster in sorted(ledger.clusters.values(), key=lambda c: (-c.rate_per_day, c.id)):
        undecided = undecided_of.get(cluster.id, {})
        proposed = [d for d in undecided.values() if d.state == "proposed"]
        if cluster.status in ("resolved", "merged", "dismissed"):
            drafts += [replace(d, state="expired", updated_at=evening.as_of) for d in proposed]
            continue
        if not _worth_a_draft(cluster, proposed, ledger, evening, by_id):
            continue
        members = sorted(
            (by_id[t] for t in ledger.tickets[cluster.id]),
            key=lambda a: (a.created_at, a.ticket_id),
        )
        if proposed and not any(_has_more(draft, members) for draft in proposed):
            continue
        if not proposed:
            n_new += 1
            if n_new > evening.n_drafts:
                continue
        written = _written(cluster, members, ledger, evening)
        revised = (drafting.revise(undecided.get(new.id), new) for new in written)
        drafts += [draft for draft in revised if draft]
        ledger.clusters[cluster.id] = replace(cluster, draft_id=written[0].id)
    return tuple(drafts)


def savings(ledger: Ledger, evening: Evening, by_id: Mapping[str, Arrival]) -> Mapping[str, float]:
    """Say what each proposed draft would save by now; a variant, its language's share of that."""
    found: dict[str, float] = {}
    for draft in evening.undecided:
        cluster = ledger.clusters.get(draft.cluster_id)
        if draft.state != "proposed" or cluster is None:
            continue
        spoken = [by_id[t].language for t in ledger.tickets.get(cluster.id, ())]
        of_variant = spoken.count(draft.language) / max(1, len(spoken))
        share = 1.0 if draft.variant_of is None else of_variant
        found[draft.id] = round(cluster.rate_per_day * share, 3)
    return found


def _written(
    cluster: Cluster, members: Sequence[Arrival], ledger: Ledger, evening: Evening
) -> list[Draft]:
    """The draft of a cluster, and its variants of which nobody has decided."""
    solved = [s for s in evening.solved if s.ticket_id not in ledger.tickets[cluster.id]]
    draft_id = cluster.draft_id or f"d-{cluster.id[2:]}"
    main = drafting.draft(cluster, members, solved, draft_id=draft_id, now=evening.as_of)
    others = drafting.variants(main, members, solved)
    return [main, *(draft for draft in others if draft.id not in evening.decided)]


def _has_more(draft: Draft, members: Sequence[Arrival]) -> bool:
    """Whether a tenth of the tickets or of the answers came after a main draft was written.

    Its sentence that rests on most tickets rests on all that there were.
    """
    if draft.variant_of is not None:
        return False
    rested = sorted((sentence.evidence for sentence in draft.sentences), key=len)
    read = set(rested[-1]) if rested else set[str]()
    n_new = sum(member.ticket_id not in read for member in members)
    n_answers = drafting.n_answered(members)
    return 10 * n_new > len(members) or 10 * (n_answers - draft.n_answers) > n_answers


def _worth_a_draft(
    cluster: Cluster,
    proposed: Sequence[Draft],
    ledger: Ledger,
    evening: Evening,
    by_id: Mapping[str, Arrival],
) -> bool:
    """Whether it is worth a new draft, or a revision: answers come when the storm is over."""
    members = [by_id[t] for t in ledger.tickets.get(cluster.id, ())]
    return (
        cluster.needs_faq
        and (cluster.status in LIVE or bool(proposed and members and cluster.status == "quiet"))
        and cluster.draft_id not in evening.decided
        and n_voices(members) >= MIN_CUSTOMERS
    )
