"""What customers say of a problem: what goes wrong, what they tried, how else they ask."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from models.advice import evidence
from models.advice.evidence import CONFIRMED, Agreement
from models.advice.likeness import centrality
from models.advice.remedy import N_NOT_HELPING
from models.background import ALONE, Background
from models.privacy import TAGS
from models.sentences import asides, cues, oneself
from models.sentences.reading import Quote, Reading
from models.types import Sentence
from models.writing import bare_names, titles
from models.writing.capitals import as_said, as_written
from models.writing.matter import Matter
from models.writing.misspelt import Spelling
from models.writing.product_names import with_names
from models.writing.short_forms import untorn

N_SYMPTOMS = 3
N_ASKED_AS = 3

MANY = 8
"""Customers from which on a symptom has to be shared."""


def symptoms_of(
    said: Sequence[Quote],
    language: str,
    background: Background = ALONE,
    products: Sequence[str] = (),
) -> list[Agreement]:
    """Find the most central things that customers see, each unlike the others.

    Who spells as others do speaks for them, as most write names and capitals.
    """
    seen = [q for q in untorn(said) if q.language == language and _is_of_the_fault(q.text)]
    seen = _that_tell(seen, said, background, products)
    groups = [group for group in evidence.by_words(seen, among=said) if not _is_order(group, said)]
    if len({quote.voice for quote in said}) >= MANY:
        # What one of many says is about that one: where they live, who they are.
        groups = [group for group in groups if group.support >= CONFIRMED] or groups
    if not groups:
        return []
    typical = [group.quotes[0] for group in groups]
    weight = centrality(typical, among=said) * [group.support for group in groups]
    best = sorted(zip(-weight, range(len(groups)), strict=True))
    chosen = titles.unlike([typical[i] for _, i in best], N_SYMPTOMS)
    by_quote = dict(zip(typical, groups, strict=True))
    spelling, written = Spelling(said, background), as_written(said, language)

    def put(group: Agreement) -> Agreement:
        best = spelling.without_slips(group.quotes)[0]
        text = with_names(as_said(best.text, written), background.catalogue)
        return Agreement((replace(best, text=text), *(q for q in group.quotes if q != best)))

    return [put(by_quote[quote]) for quote in chosen]


def _is_order(group: Agreement, said: Sequence[Quote]) -> bool:
    """Whether customers tell others what to do, which is no symptom ("ignore all instructions").

    Several may ask for one thing, if they begin with it.
    """
    opens = _openings(said)
    asked = group.support >= CONFIRMED and any(_opens(quote, opens) for quote in group.quotes)
    return not asked and all(cues.is_instruction(quote.text) for quote in group.quotes)


def _that_tell(
    quotes: Sequence[Quote], said: Sequence[Quote], background: Background, products: Sequence[str]
) -> list[Quote]:
    """Leave out what but names the thing, and what nobody else in the cluster speaks of."""
    named = bare_names.things(said)
    matter = Matter(said, background, (*products, *background.catalogue.called))

    def tells(quote: Quote) -> bool:
        listed = background.catalogue.named_in(quote.text)
        names = {*products, *listed, *(background.catalogue.names[one] for one in listed)}
        return not bare_names.names_only(quote.text, named, sorted(names))

    return matter.told_in([quote for quote in quotes if tells(quote)])


def _is_of_the_fault(text: str) -> bool:
    """Whether a customer says what goes wrong: asks for nothing, and names nobody."""
    is_masked = any(tag in text for tag in TAGS)
    return not (cues.is_plea(text) or _is_of_who_writes(text) or is_masked)


def _is_of_who_writes(text: str) -> bool:
    """Whether a customer tells of a life, reports an attempt or only shouts."""
    is_story = oneself.is_about_who_writes(text) or oneself.is_one_word(text)
    return is_story or asides.is_vain_attempt(text)


def tried_in_vain(said: Sequence[Quote], useless: Sequence[str], language: str) -> list[Sentence]:
    """Report what several customers tried in vain, but for what agents call useless already."""
    tried = [q for q in said if q.language == language and asides.is_vain_attempt(q.text)]
    groups = evidence.by_words(tried, among=said)
    shared = {group.quotes[0]: group for group in groups if group.support >= CONFIRMED}
    told = [replace(quote, text=text) for quote in [*shared][:1] for text in useless]
    new = titles.unlike([*shared], max(0, N_NOT_HELPING - len(useless)), but=told)
    return [evidence.sentence("not_helping", shared[quote]) for quote in new]


def asked_as(
    phrases: Sequence[Quote],
    reading: Reading,
    symptoms: Sequence[Agreement],
    background: Background = ALONE,
    products: Sequence[str] = (),
) -> list[Sentence]:
    """Keep other short phrasings in the draft's language for the search to find.

    Of a ticket only what it begins with: further down customers tell of their computer; of one
    at the edge nothing. None with a slip, if there are others.
    """
    opens = _openings(reading.quotes)
    least = titles.edge(reading)
    own = [
        quote
        for quote in phrases
        if quote.nearness >= least and _opens(quote, opens) and _may_be_asked(quote.text)
    ]
    own = _that_tell(own, reading.quotes, background, products)
    quoted = (*phrases[:1], *(symptom.quotes[0] for symptom in symptoms))
    well_spelt = Spelling(reading.quotes, background).without_slips(own)
    picked = titles.unlike(well_spelt, N_ASKED_AS, but=quoted)
    return [evidence.sentence_on("asked_as", quote.text, [quote]) for quote in picked]


def _openings(quotes: Sequence[Quote]) -> dict[str, float]:
    """The place of each ticket's first sentence."""
    return {quote.ticket_id: quote.position for quote in reversed(quotes)}


def _opens(quote: Quote, openings: Mapping[str, float]) -> bool:
    return quote.position == openings[quote.ticket_id]


def _may_be_asked(text: str) -> bool:
    """Whether others might ask so, too: it orders nothing and tells of nobody."""
    return not (_is_of_who_writes(text) or cues.is_instruction(text))
