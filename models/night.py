"""The nightly story: consolidate the clusters, see who lives on, write drafts, report."""

from dataclasses import replace

from models.nights import morning
from models.nights.ageing import age, hear_again
from models.nights.consolidating import consolidate, part
from models.nights.describing import describe
from models.nights.evening import Evening, open_ledger
from models.nights.proposals import propose, savings
from models.nights.slow_rise import tell_slow
from models.sentences.reading import forget
from models.stream.watch import Watch
from models.types import Night


def run(evening: Evening, watch: Watch) -> Night:
    """Run the night.

    The same evening gives the same night: nothing is read from a clock or drawn by chance.
    """
    ledger = open_ledger(evening, watch)
    part(ledger, evening)
    consolidate(ledger, evening)
    hear_again(ledger, evening)
    tell_slow(ledger, evening)
    age(ledger, evening)
    describe(ledger, evening)
    drafts = propose(ledger, evening)
    before = {c.id: c for c in evening.clusters}
    changed = tuple(c for i, c in sorted(ledger.clusters.items()) if before.get(i) != c)
    night = Night(
        as_of=evening.as_of,
        clusters=changed,
        joins=tuple(ledger.joins),
        merges=tuple(ledger.merges),
        splits=tuple(ledger.splits),
        events=tuple(ledger.events),
        drafts=drafts,
        report={},
        savings=savings(ledger, evening),
        seq=evening.seq,
    )
    forget()
    return replace(night, report=morning.report(night, ledger, evening))
