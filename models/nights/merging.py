"""Two clusters of one thing become one."""

from dataclasses import replace
from datetime import datetime

from models import lookout
from models.nights.evening import N_DESCRIBED, Ledger
from models.nights.moves import by_age, middle_of
from models.stream.kin import are_kin
from models.types import Cluster, ClusterEvent, Merge, Vector


def merge_twins(ledger: Ledger, as_of: datetime) -> None:
    """Two clusters around one centre are one: the older lives on.

    Of two that came up together a centre within reach of the other is enough: that two new
    problems alike begin in one week is less likely than that one was found twice.
    """
    watch, middles = ledger.watch, dict[str, Vector]()
    for younger in by_age(ledger):
        tickets = ledger.tickets.get(younger.id)
        if younger.status == "merged" or not tickets:
            continue
        middle = middle_of(ledger, tickets)
        for older_id, older_middle in middles.items():
            older = ledger.clusters[older_id]
            likeness = float(middle @ older_middle)
            if likeness < watch.join or not _mergeable(younger, older):
                continue
            together = abs(younger.first_seen_at - older.first_seen_at) <= watch.young
            if likeness >= watch.apart or (together and _are_kin(younger.id, older_id, ledger)):
                _merge(ledger, younger, older, as_of)
                middles[older_id] = middle_of(ledger, ledger.tickets[older_id])
                break
        else:
            middles[younger.id] = middle


def _are_kin(one: str, other: str, ledger: Ledger) -> bool:
    return are_kin(ledger.families(one), ledger.families(other))


def _mergeable(younger: Cluster, older: Cluster) -> bool:
    """Whether nothing that was said of them keeps them apart.

    Another issue is a person's name, or two known issues. What was dismissed takes in what nobody
    was told of, but hides no alert.
    """
    if younger.kind != older.kind or younger.issue != older.issue or younger.status == "dismissed":
        return False
    return older.status != "dismissed" or younger.status == "candidate"


def _merge(ledger: Ledger, younger: Cluster, older: Cluster, as_of: datetime) -> None:
    # What went into the younger tonight goes on with it.
    gone = [*(m.cluster_id for m in ledger.merges if m.into == younger.id), younger.id]
    kept = [m for m in ledger.merges if m.into != younger.id]
    ledger.merges[:] = [*kept, *(Merge(one, older.id) for one in gone)]
    if not younger.title:  # of tonight: nobody could say what it was
        background = ledger.background_of(younger.id)
        mine = ledger.arrivals(younger.id)[-N_DESCRIBED:]
        ledger.clusters[younger.id] = lookout.describe(younger, mine, background)
    for one in gone:
        ledger.clusters[one] = replace(ledger.clusters[one], status="merged", merged_into=older.id)
    ledger.tickets[older.id] |= ledger.tickets.pop(younger.id)
    ledger.events += [
        ClusterEvent(younger.id, "merged", as_of, f"into {older.id}"),
        ClusterEvent(older.id, "grew", as_of, f"took in {younger.id}"),
    ]
    both = ledger.clusters[older.id] = lookout.taken_in(older, younger)
    if both.status == "relapsed" != older.status:
        ledger.events.append(ClusterEvent(older.id, "relapsed", as_of))
