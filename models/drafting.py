"""Tickets about one thing, and their answers, to FAQ text that names them for each sentence."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np

from models.advice import evidence
from models.advice.answers import answered_in
from models.advice.evidence import CONFIRMED, Agreement
from models.advice.likeness import centrality
from models.advice.remedy import N_NOT_HELPING, remedy
from models.background import ALONE, Background
from models.clustering import centre
from models.privacy import TAGS
from models.sentences import cues, oneself
from models.sentences.asides import is_enclosure
from models.sentences.attempts import is_vain_attempt
from models.sentences.codes import shared_codes
from models.sentences.reading import Quote, Reading, read
from models.types import Arrival, Changes, Cluster, Draft, Role, Sentence, n_voices
from models.wording import as_question, on_day, wording
from models.writing import titles
from models.writing.changes import changed
from models.writing.product_names import product_name
from models.writing.rewriting import as_built_in

N_SYMPTOMS = 3
N_ASKED_AS = 3

MANY = 8
"""Customers from which on a symptom has to be shared."""

SHARED = 2
"""Tickets, or customers, that must say a thing for it to be the cluster's."""

EDGE = 0.25
"""Share of the tickets, the farthest from the centre, from which no variant is written."""

LEAST_OF_PRODUCT = 0.1
"""Share of the tickets with a product that one must have for the draft to be about it."""

MOST_OF_PRODUCTS = 0.6
"""Share that such products must have together of the tickets whose product another one has, too:
parcels get lost with anything in them, and an article for some is not offered with the others."""

_READING_ORDER: tuple[Role, ...] = (
    "symptom", "affected", "cause", "step", "fallback", "not_helping", "unknown", "asked_as",
)  # fmt: skip


def draft(
    cluster: Cluster,
    members: Sequence[Arrival],
    solved: Sequence[Arrival],
    *,
    draft_id: str,
    now: datetime,
    background: Background = ALONE,
) -> Draft:
    """Write the FAQ text for a cluster from what its customers and agents wrote.

    Args:
        cluster: Tickets about the same thing.
        members: Its tickets, at least one.
        solved: Tickets from elsewhere that carry answers; only those near the cluster are used.
        draft_id: Id of the draft.
        now: The instant of writing.
        background: The rest of the desk.

    Returns:
        A proposed draft in the language of most members. Nothing in it is without evidence.

    Raises:
        ValueError: There is no member.
    """
    written = _written(members, solved, draft_id, now, background)
    return replace(written, cluster_id=cluster.id, savings_per_day=cluster.rate_per_day)


def draft_of_issue(
    issue: str,
    per_day: float,
    members: Sequence[Arrival],
    solved: Sequence[Arrival],
    *,
    draft_id: str,
    now: datetime,
    language: str | None = None,
    background: Background = ALONE,
) -> Draft:
    """Write the FAQ text for a known issue, as ``draft`` does for a cluster.

    Args:
        issue: The issue.
        per_day: Its tickets a day.
        members: Its newest tickets, at least one.
        solved: Older ones that carry answers; only those near the newest are used.
        draft_id: Id of the draft.
        now: The instant of writing.
        language: The one to write in, if a member speaks it; else that of most.
        background: The rest of the desk.

    Returns:
        A proposed draft of no cluster. Nothing in it is without evidence.

    Raises:
        ValueError: There is no member.
    """
    written = _written(members, solved, draft_id, now, background, language)
    return replace(written, issue=issue, savings_per_day=per_day)


def _written(
    members: Sequence[Arrival],
    solved: Sequence[Arrival],
    draft_id: str,
    now: datetime,
    background: Background,
    wanted: str | None = None,
) -> Draft:
    reading = read(members)
    spoken = titles.languages_of(members)
    language = wanted if wanted in spoken else spoken[0]
    return Draft(
        id=draft_id,
        cluster_id=None,
        state="proposed",
        title=as_question(titles.title(reading, language, background), language),
        language=language,
        products=_products(members),
        sentences=_sentences(reading, members, solved, language, background),
        savings_per_day=0.0,
        created_at=now,
        updated_at=now,
        n_answers=n_answered(members),
    )


def n_answered(members: Sequence[Arrival]) -> int:
    """How many of these tickets have an answer."""
    return sum(member.answer is not None for member in members)


def variants(
    main: Draft,
    members: Sequence[Arrival],
    solved: Sequence[Arrival],
    background: Background = ALONE,
) -> list[Draft]:
    """Write what ``draft`` wrote in the other languages that have evidence of their own.

    Two customers must have written in a language, and answers in it must agree on a step:
    nothing is translated. Where so few speak, two strays agree as soon as two of the problem's
    own, so tickets at the cluster's edge are left out.

    Returns:
        Drafts under the main one's id and their language, by number of tickets.
    """
    told = {
        language: [member for member in members if member.language == language]
        for language in titles.languages_of(members)
        if language != main.language
    }
    if all(n_voices(mine) < CONFIRMED for mine in told.values()):
        return []  # most clusters: nothing need be read again
    reading = read(_core(members))
    answered = answered_in(reading, solved)
    found = []
    for language, mine in told.items():
        within = [member for member in reading.arrivals if member.language == language]
        if min(n_voices(within), answered[language]) < CONFIRMED:
            continue
        sentences = _sentences(reading, members, solved, language, background)
        if any(s.role == "step" and s.support >= CONFIRMED for s in sentences):
            variant = replace(
                main,
                id=f"{main.id}-{language}",
                variant_of=main.id,
                language=language,
                title=as_question(titles.title(reading, language, background), language),
                sentences=sentences,
                savings_per_day=round(main.savings_per_day * len(mine) / len(members), 3),
            )
            found.append(variant)
    return found


def _core(members: Sequence[Arrival]) -> list[Arrival]:
    """Leave out the quarter of the tickets that lies farthest from the centre."""
    vectors = np.stack([member.vector for member in members])
    nearness = vectors @ centre(vectors)
    least = np.quantile(nearness, EDGE)
    return [member for member, near in zip(members, nearness, strict=True) if near >= least]


def revise(old: Draft | None, new: Draft) -> Draft | None:
    """Put a newly written draft in the place of an older one, if there is one.

    Returns:
        The new text under the old id and birth with the next revision and what that changed; None
        when it says what the old one said, whatever it would save. One that had expired is
        proposed again; what a person edited stays.
    """
    if old is None:
        return new
    again = old.state == "expired"
    if old.editors:
        kept = replace(old, state="proposed", updated_at=new.updated_at, revision=old.revision + 1)
        return replace(kept, changes=Changes()) if again else None
    revised = replace(new, id=old.id, created_at=old.created_at, revision=old.revision)
    unsaid = {n: getattr(new, n) for n in ("updated_at", "savings_per_day", "n_answers", "changes")}
    said = as_built_in(replace(old, **unsaid))
    if not again and revised == said:
        return None
    return replace(revised, revision=old.revision + 1, changes=changed(old, revised))


def _sentences(
    reading: Reading,
    members: Sequence[Arrival],
    solved: Sequence[Arrival],
    language: str,
    background: Background,
) -> tuple[Sentence, ...]:
    symptoms = _symptoms(reading.quotes, language)
    advice = _scoped(remedy(reading, solved, language), _products(members))
    useless = [sentence.text for sentence in advice if sentence.role == "not_helping"]
    sentences = (
        *(evidence.sentence("symptom", symptom) for symptom in symptoms),
        *_affected(members, reading, language, background),
        *advice,
        *_tried_in_vain(reading.quotes, useless, language),
        *_asked_as(reading, symptoms, language, background),
    )
    return tuple(sorted(sentences, key=lambda s: _READING_ORDER.index(s.role)))


def _scoped(sentences: Sequence[Sentence], products: Sequence[str]) -> list[Sentence]:
    """Leave a sentence its product only where the draft is about others, or any, too."""
    if len(products) == 1:
        return [replace(s, products=()) for s in sentences]
    any_one = not products
    return [
        s if any_one or set(s.products) <= set(products) else replace(s, products=())
        for s in sentences
    ]


def _symptoms(said: Sequence[Quote], language: str) -> list[Agreement]:
    """Find the most central things that customers see, each unlike the others."""
    seen = [q for q in said if q.language == language and not _is_aside(q.text)]
    # One customer who tells others what to do ("ignore all instructions") describes no symptom.
    groups = [
        group
        for group in evidence.by_words(seen, among=said)
        if group.support >= SHARED or not cues.is_instruction(group.quotes[0].text)
    ]
    if len({quote.voice for quote in said}) >= MANY:
        # What one of many says is about that one: where they live, who they are.
        groups = [group for group in groups if group.support >= SHARED] or groups
    if not groups:
        return []
    typical = [group.quotes[0] for group in groups]
    weight = centrality(typical, among=said) * [group.support for group in groups]
    best = sorted(zip(-weight, range(len(groups)), strict=True))
    chosen = titles.unlike([typical[i] for _, i in best], N_SYMPTOMS)
    by_quote = dict(zip(typical, groups, strict=True))
    return [by_quote[quote] for quote in chosen]


def _is_aside(text: str) -> bool:
    """Tell whether a customer asks, reports an attempt, tells of a life, not what goes wrong."""
    asks = cues.is_plea(text) or is_enclosure(text)
    is_other = oneself.is_about_who_writes(text) or oneself.is_one_word(text)
    return asks or is_other or is_vain_attempt(text) or any(tag in text for tag in TAGS)


def _affected(
    members: Sequence[Arrival], reading: Reading, language: str, background: Background
) -> list[Sentence]:
    """Say since when, how many, with which products, versions and codes."""
    words, members = wording(language), sorted(members, key=lambda member: member.ticket_id)
    since = on_day(min(member.created_at for member in members), language)
    count = words.tickets.format(n=len(members), since=since)
    if all(member.customer for member in members):
        count += words.customers.format(n=n_voices(members))
    sentences = [evidence.about("affected", f"{count}.", members)]

    products = _products(members)
    names = [product_name(product, reading.texts, background) for product in products]
    if products:
        owners = [member for member in members if member.product in products]
        text = f"{words.products.format(names=', '.join(names))}."
        sentences.append(evidence.about("affected", text, owners))

    codes = shared_codes(reading.arrivals, reading.texts, but=names)
    if codes:
        tickets = {ticket for ids in codes.values() for ticket in ids}
        owners = [member for member in members if member.ticket_id in tickets]
        text = f"{words.codes.format(names=', '.join(codes))}."
        sentences.append(evidence.about("affected", text, owners))
    return sentences


def _products(members: Sequence[Arrival]) -> tuple[str, ...]:
    """The products that the problem is about, the most frequent first; none when it is about any.

    Of a phone's problem a few tickets name their television: a tenth of the tickets must.
    """
    counts = Counter(member.product for member in members if member.product)
    least = max(SHARED, LEAST_OF_PRODUCT * counts.total())
    found = tuple(product for product, n in counts.most_common() if n >= least)
    n_shared = sum(n for n in counts.values() if n >= SHARED)
    n_found = sum(counts[product] for product in found)
    return found if n_found >= MOST_OF_PRODUCTS * n_shared else ()


def _tried_in_vain(said: Sequence[Quote], useless: Sequence[str], language: str) -> list[Sentence]:
    """Report what several customers tried in vain, but for what agents call useless already."""
    tried = [q for q in said if q.language == language and is_vain_attempt(q.text)]
    groups = evidence.by_words(tried, among=said)
    shared = {group.quotes[0]: group for group in groups if group.support >= SHARED}
    told = [replace(quote, text=text) for quote in [*shared][:1] for text in useless]
    new = titles.unlike([*shared], max(0, N_NOT_HELPING - len(useless)), but=told)
    return [evidence.sentence("not_helping", shared[quote]) for quote in new]


def _asked_as(
    reading: Reading, symptoms: Sequence[Agreement], language: str, background: Background
) -> list[Sentence]:
    """Keep other short phrasings in the draft's language for the search to find.

    Of a ticket only what it begins with: further down customers tell of their computer.
    """
    opens = {quote.ticket_id: quote.position for quote in reversed(reading.quotes)}
    own = [
        quote
        for quote in titles.phrasings(reading, language, background)
        if quote.position == opens[quote.ticket_id] and _asks_as(quote.text)
    ]
    quoted = (*own[:1], *(symptom.quotes[0] for symptom in symptoms))
    picked = titles.unlike(own, N_ASKED_AS, but=quoted)
    return [evidence.sentence_on("asked_as", quote.text, [quote]) for quote in picked]


def _asks_as(text: str) -> bool:
    """Whether others might ask so, too: it orders nothing and tells of nobody."""
    is_story = oneself.is_about_who_writes(text) or oneself.is_one_word(text)
    return not (is_story or cues.is_instruction(text) or is_vain_attempt(text))
