"""Which clusters a night drafts, updates and lets expire."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from models import drafting
from models.advice.answers import ELSEWHERE_COSINE
from models.advice.evidence import CONFIRMED
from models.clustering import centre
from models.nights.coverage import since
from models.nights.evening import Evening, Ledger
from models.published.covering import named_articles
from models.types import LIVE, Arrival, Article, Cluster, Draft, n_voices

_ADVICE = ("cause", "step", "fallback")
MIN_CUSTOMERS = 4
"""Customers from which on a problem is worth a draft."""


def propose(ledger: Ledger, evening: Evening) -> tuple[Draft, ...]:
    """Write drafts where an article is missing or lacks something, those that save most first."""
    drafts: list[Draft] = []
    n_new = 0
    undecided_of: dict[str | None, dict[str, Draft]] = {}
    asked = {d.issue for d in evening.undecided if d.issue and d.state == "proposed"}
    for one in evening.undecided:
        undecided_of.setdefault(one.cluster_id, {})[one.id] = one
    for cluster in sorted(ledger.clusters.values(), key=lambda c: (-c.rate_per_day, c.id)):
        undecided = undecided_of.get(cluster.id, {})
        proposed = [d for d in undecided.values() if d.state == "proposed"]
        if cluster.status in ("resolved", "merged", "dismissed"):
            drafts += _expired(proposed, evening)
            continue
        if _is_covered(cluster, ledger):
            drafts += _expired([d for d in _with_main(proposed) if not d.editors], evening)
            drafts += _variants_again(cluster, proposed, ledger, evening)
            continue
        members = ledger.arrivals(cluster.id)
        outdated = _outdated(cluster, ledger, evening)
        if outdated:
            members = _told_since(outdated, members, evening)
        draft_id = _draft_id(cluster, members, outdated, evening)
        if draft_id is None or not _worth_a_draft(cluster, proposed, members, asked):
            continue
        has_less = any(parent == cluster.id for _, parent in ledger.splits)
        if proposed and not (has_less or _is_behind(proposed, members, evening)):
            continue
        if not proposed:
            n_new += 1
            if n_new > evening.n_drafts:
                continue
        written = _written(cluster, draft_id, outdated, members, ledger, evening)
        names = evening.catalogue.called
        revised = (drafting.revise(undecided.get(new.id), new, names) for new in written)
        drafts += [draft for draft in revised if draft]
        drafts += _expired(_taken_back(proposed, written, evening), evening)
        ledger.clusters[cluster.id] = replace(cluster, draft_id=written[0].id)
    return tuple(drafts)


def savings(ledger: Ledger, evening: Evening) -> Mapping[str, float]:
    """Say what each proposed draft would save by now; a variant, its language's share of that."""
    found: dict[str, float] = {}
    for draft in evening.undecided:
        cluster = ledger.clusters.get(draft.cluster_id or "")  # of none: a person asked for it
        if draft.state != "proposed" or cluster is None:
            continue
        spoken = [ledger.by_id[t].language for t in ledger.tickets.get(cluster.id, ())]
        of_variant = spoken.count(draft.language) / max(1, len(spoken))
        share = 1.0 if draft.variant_of is None else of_variant
        found[draft.id] = round(cluster.rate_per_day * share, 3)
    return found


def _expired(drafts: Iterable[Draft], evening: Evening) -> list[Draft]:
    return [replace(d, state="expired", updated_at=evening.as_of) for d in drafts]


def _is_covered(cluster: Cluster, ledger: Ledger) -> bool:
    found = ledger.coverage.get(cluster.id)
    return found is not None and found.state == "covered"


def _with_main(proposed: Sequence[Draft]) -> list[Draft]:
    """Those of which nobody has decided the main draft: variants of an article stay."""
    ids = {draft.id for draft in proposed}
    return [draft for draft in proposed if (draft.variant_of or draft.id) in ids]


def _outdated(cluster: Cluster, ledger: Ledger, evening: Evening) -> Article | None:
    """The cluster's own article, if it fails and agents agree on what it does not say."""
    found = ledger.coverage.get(cluster.id)
    if found is None or not found.lacks:
        return None
    by = (a for a in evening.articles.articles if a.id == found.by)
    mine = (a for a in by if a.cluster_id == cluster.id or (a.issue and a.issue == cluster.issue))
    return next(mine, None)


def _draft_id(
    cluster: Cluster, members: Sequence[Arrival], outdated: Article | None, evening: Evening
) -> str | None:
    """Under which id to write about a cluster, None where there is nothing to write.

    What a person rejected is proposed anew, under another id, when tickets or answers have
    doubled, as what was dismissed is told of again; what was accepted, when it is outdated.
    """
    last_id = cluster.draft_id or f"d-{cluster.id[2:]}"
    last = evening.decided.get(last_id)
    if last is None:
        return last_id if cluster.needs_faq or outdated else None
    again = outdated is not None
    if last.state == "rejected":
        again = (again or cluster.needs_faq) and _doubled(last, members)
    return next_id(last_id) if again else None


def next_id(draft_id: str) -> str:
    """The id under which something is proposed again that a person decided."""
    stem, _, number = draft_id.removeprefix("d-").partition("-")
    return f"d-{stem}-{int(number or 1) + 1}"


def _doubled(rejected: Draft, members: Sequence[Arrival]) -> bool:
    n_answers = drafting.n_answered(members)
    if n_answers >= 2 * max(1, rejected.n_answers):
        return True
    # Its longest evidence is all that there was, unless an editor took some away.
    n_then = max((len(sentence.evidence) for sentence in rejected.sentences), default=0)
    return not rejected.editors and len(members) >= 2 * n_then


def _told_since(article: Article, tickets: Sequence[Arrival], evening: Evening) -> list[Arrival]:
    """The tickets, with those answers alone that came after an article."""
    later = {t.ticket_id for t in since(article, tickets, evening.as_of)}
    return [t if t.ticket_id in later else replace(t, answer=None) for t in tickets]


def _written(
    cluster: Cluster,
    draft_id: str,
    outdated: Article | None,
    members: Sequence[Arrival],
    ledger: Ledger,
    evening: Evening,
) -> list[Draft]:
    """The draft of a cluster, and its variants of which nobody has decided."""
    solved = [s for s in evening.solved if s.ticket_id not in ledger.tickets[cluster.id]]
    if cluster.kind == "surge":  # what was near it and of another issue was answered otherwise
        told = Counter(m.issue for m in members).most_common(1)  # a person may call it otherwise
        mine = (None, cluster.issue, *dict(told))
        middle = centre(np.stack([m.vector for m in members]))
        solved = [s for s in solved if s.issue in mine or s.vector @ middle < ELSEWHERE_COSINE]
    if outdated:
        solved = since(outdated, solved, evening.as_of)
    background = ledger.background_of(cluster.id)
    main = drafting.draft(
        cluster, members, solved, draft_id=draft_id, now=evening.as_of, background=background
    )
    others = drafting.variants(main, members, solved, background)
    written = [main, *(draft for draft in others if draft.id not in evening.decided)]
    if outdated is None:
        return written
    main = _with_article(main, outdated, members, evening)
    written[0] = main
    of_language = {
        a.language: a.id for a in evening.articles.articles if a.variant_of == outdated.id
    }
    of_language[outdated.language] = outdated.id
    return [replace(draft, updates=of_language.get(draft.language)) for draft in written]


def _with_article(
    draft: Draft, article: Article, members: Sequence[Arrival], evening: Evening
) -> Draft:
    """Keep what the article's own draft advised, where agents send customers to it and say more."""
    sent = [a for a in members if a.answer and article.id in named_articles(a.answer)]
    before = evening.decided.get(article.draft_id or "")
    if before is None or n_voices(sent) < CONFIRMED:
        return draft
    advice = tuple(s for s in before.sentences if s.role in ("cause", "step"))
    place = next(
        (i for i, s in enumerate(draft.sentences) if s.role in _ADVICE), len(draft.sentences)
    )
    return replace(draft, sentences=(*draft.sentences[:place], *advice, *draft.sentences[place:]))


def _variants_again(
    cluster: Cluster, proposed: Sequence[Draft], ledger: Ledger, evening: Evening
) -> list[Draft]:
    """Write variants anew whose main draft became an article, where their answers are others."""
    with_main = _with_main(proposed)
    alone = [d for d in proposed if d not in with_main and _is_told_otherwise([d], evening)]
    if not alone:
        return []
    members = ledger.arrivals(cluster.id)
    main_id = alone[0].variant_of or alone[0].id
    written = _written(cluster, main_id, None, members, ledger, evening)
    open_ones, names = {d.id: d for d in alone}, evening.catalogue.called
    mine = [(open_ones[new.id], new) for new in written if new.id in open_ones]
    mine = [(old, replace(new, updates=old.updates)) for old, new in mine]
    revised = [draft for old, new in mine if (draft := drafting.revise(old, new, names))]
    return [*revised, *_expired(_taken_back(alone, written, evening), evening)]


def _taken_back(
    proposed: Iterable[Draft], written: Sequence[Draft], evening: Evening
) -> list[Draft]:
    """The variants that nobody edited and that their answers, as they are now, no longer give."""
    ids = {draft.id for draft in written}
    gone = (d for d in proposed if d.variant_of and d.id not in ids and not d.editors)
    return [draft for draft in gone if _is_told_otherwise([draft], evening)]


def _is_told_otherwise(
    drafts: Iterable[Draft], evening: Evening, members: Iterable[Arrival] = ()
) -> bool:
    """Whether an answer came, or is another, to a ticket that drafts rest on, or to a member."""
    rested = {i for draft in drafts for sentence in draft.sentences for i in sentence.evidence}
    return not rested.union(m.ticket_id for m in members).isdisjoint(evening.answered)


def _is_behind(proposed: Sequence[Draft], members: Sequence[Arrival], evening: Evening) -> bool:
    """Whether drafts do not know what there is: more, or another answer than the one they read."""
    more = any(_has_more(draft, members) for draft in proposed)
    return more or _is_told_otherwise(proposed, evening, members)


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
    members: Sequence[Arrival],
    asked: Collection[str | None],
) -> bool:
    """Whether enough wrote, of what goes on; answers for a revision come when the storm is over.

    One problem has one draft: nothing is written beside the one that somebody ``asked`` for.
    """
    if not proposed and cluster.issue in asked:
        return False
    goes_on = cluster.status in LIVE or bool(proposed and members and cluster.status == "quiet")
    return goes_on and n_voices(members) >= MIN_CUSTOMERS
