"""Whom a problem concerns: since when, how many, which products, versions and codes."""

from collections import Counter
from collections.abc import Sequence

from models.advice import evidence
from models.background import Background
from models.sentences.codes import shared_codes
from models.sentences.reading import Reading
from models.types import Arrival, Sentence, n_voices
from models.wording import on_day, wording
from models.writing.product_names import product_name

LEAST_NAMED = 2
"""Tickets that must name a product for it to be the cluster's."""

LEAST_OF_PRODUCT = 0.1
"""Share of the tickets with a product that one must have for the draft to be about it."""

MOST_OF_PRODUCTS = 0.6
"""Share that such products must have together of the tickets whose product another one has, too:
parcels get lost with anything in them, and an article for some is not offered with the others."""


def affected(
    members: Sequence[Arrival],
    reading: Reading,
    products: Sequence[str],
    language: str,
    background: Background,
) -> list[Sentence]:
    """Say since when, how many, with which products, versions and codes.

    Args:
        members: All tickets of the cluster, at least one.
        reading: Those of them that are read.
        products: What the problem is about, as ``products_of`` finds it.
        language: The language to say it in.
        background: The rest of the desk.
    """
    words, members = wording(language), sorted(members, key=lambda member: member.ticket_id)
    since = on_day(min(member.created_at for member in members), language)
    count = words.tickets.format(n=len(members), since=since)
    if all(member.customer for member in members):
        count += words.customers.format(n=n_voices(members))
    sentences = [evidence.about("affected", f"{count}{words.stop}", members)]

    names = [product_name(product, reading.texts, background) for product in products]
    if products:
        owners = [member for member in members if member.product in products]
        text = f"{words.products.format(names=', '.join(names))}{words.stop}"
        sentences.append(evidence.about("affected", text, owners))

    codes = shared_codes(reading.arrivals, reading.texts, but=names)
    if codes:
        tickets = {ticket for ids in codes.values() for ticket in ids}
        owners = [member for member in members if member.ticket_id in tickets]
        text = f"{words.codes.format(names=', '.join(codes))}{words.stop}"
        sentences.append(evidence.about("affected", text, owners))
    return sentences


def products_of(members: Sequence[Arrival]) -> tuple[str, ...]:
    """Find the products that the problem is about, the most frequent first; none for any.

    Of a phone's problem a few tickets name their television: a tenth of the tickets must.
    """
    counts = Counter(member.product for member in members if member.product)
    least = max(LEAST_NAMED, LEAST_OF_PRODUCT * counts.total())
    found = tuple(product for product, n in counts.most_common() if n >= least)
    n_shared = sum(n for n in counts.values() if n >= LEAST_NAMED)
    n_found = sum(counts[product] for product in found)
    return found if n_found >= MOST_OF_PRODUCTS * n_shared else ()
