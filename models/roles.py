"""What each sentence of an answer is for: the cause, a step, a case, what must not be done."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models import cases, causes, cues, forbidden
from models.boilerplate import without_link_word
from models.reading import Quote
from models.useless import is_useless, order_first, set_apart


def by_role(answers: Sequence[Quote]) -> dict[str, list[Quote]]:
    """Sort what agents said by the role it is for; what they forbid under "forbidden"."""
    roles: dict[str, list[Quote]] = {
        "cause": [], "step": [], "fallback": [], "not_helping": [], "forbidden": []
    }  # fmt: skip
    for quote in answers:
        rest, denied = forbidden.parted(quote.text)
        roles["forbidden"].extend(replace(quote, text=text) for text in denied)
        for place, text in enumerate(cases.single(rest) if rest else ()):
            piece = replace(quote, text=text, position=quote.position + place / 10)
            for role, found in _roles_of(piece):
                roles[role].extend(found)
    return roles


def _roles_of(quote: Quote) -> Iterator[tuple[str, list[Quote]]]:
    """What a sentence says that forbids nothing, by role."""
    text = quote.text
    if cases.parsed(text) and not is_useless(text):
        yield "fallback", [quote]
    elif cues.is_fallback(text):
        steps, fallbacks = _parted(quote)
        yield "step", steps
        yield "fallback", fallbacks
    elif is_useless(text):
        before, text = order_first(text)
        useless, order = set_apart(text)
        yield "not_helping", [replace(quote, text=without_link_word(useless))]
        for said in filter(None, (before, order)):
            yield "step", steps_of(replace(quote, text=said))
    else:
        cause, order = causes.set_apart(text)
        if cause and not quote.is_step:
            yield "cause", [replace(quote, text=cause)]
            yield "step", steps_of(replace(quote, text=order)) if order else []
        elif is_order(quote) or cues.is_information(text):
            yield "step", steps_of(quote)


def _parted(fallback: Quote) -> tuple[list[Quote], list[Quote]]:
    """The steps of a sentence of which a part is for when they fail, and that part.

    "If it doesn't:" is for none.
    """
    if fallback.text.rstrip().endswith(":"):
        return [], []
    pieces = steps_of(fallback)
    if len(pieces) == 1 or cues.is_fallback(pieces[0].text):
        return [], [fallback]
    late = [cues.is_fallback(piece.text) for piece in pieces]
    return (
        [piece for piece, is_late in zip(pieces, late, strict=True) if not is_late],
        [piece for piece, is_late in zip(pieces, late, strict=True) if is_late],
    )


def steps_of(quote: Quote) -> list[Quote]:
    """Part a sentence into its orders, each with its place."""
    pieces = cues.single_steps(quote.text)
    return [
        replace(quote, text=without_link_word(piece), position=quote.position + i / len(pieces))
        for i, piece in enumerate(pieces)
    ]


def is_order(quote: Quote) -> bool:
    """Tell whether it is a step by its form or by where it stands."""
    return quote.is_step or cues.is_instruction(quote.text)
