"""A draft as readable Markdown, with headings in its language."""

import re

from models.language import detect
from models.types import Draft, Role, Sentence
from models.wording import wording

_LIVE = re.compile(r"^(?:#{1,6}|[-+*>])(?=\s)|\[(?=[^\]]*\]\()|<(?=\w+:)")

_INTERNAL: frozenset[Role] = frozenset({"affected", "unknown"})
"""For the desk: how many wrote, and what agents are asked. Not for the customers' page."""


def markdown(draft: Draft) -> str:
    """Write the whole draft for the person who reviews it, with the support of each sentence."""
    sections = _sections(draft.sentences, draft.language, with_support=True)
    return f"# {plain(draft.title)}\n\n{sections}"


def article_body(draft: Draft) -> str:
    """Write what customers will read: no title, no counts, nothing for agents only."""
    return _sections(public(draft), draft.language, with_support=False)


def public(draft: Draft) -> tuple[Sentence, ...]:
    """Return the sentences that customers will read: what others ask in their language only."""
    return tuple(
        sentence
        for sentence in draft.sentences
        if sentence.role not in _INTERNAL
        and (sentence.role != "asked_as" or detect(sentence.text, draft.language) == draft.language)
    )


def _sections(sentences: tuple[Sentence, ...], language: str, *, with_support: bool) -> str:
    headings = wording(language).headings
    of_role: dict[Role, list[Sentence]] = {}
    for sentence in sentences:  # an editor may have put a step among the symptoms
        of_role.setdefault(sentence.role, []).append(sentence)
    sections = []
    for role, group in of_role.items():
        lines = [
            f"{f'{n}.' if role == 'step' else '-'} {_line(sentence, with_support)}"
            for n, sentence in enumerate(group, start=1)
        ]
        sections.append("\n".join([f"## {headings[role]}", "", *lines]))
    return "\n\n".join(sections) + "\n"


def _line(sentence: Sentence, with_support: bool) -> str:
    names = ", ".join(map(_name, sentence.products))
    text = plain(f"{names} : {sentence.text}" if names else sentence.text)
    return f"{text} (×{sentence.support})" if with_support else text


def _name(product: str) -> str:
    """A product's id as a name, for want of how customers write it: "Aria 5" for ``aria-5``."""
    return " ".join(part[:1].upper() + part[1:] for part in re.split(r"[-_\s]+", product))


def plain(text: str) -> str:
    """Write what people wrote as text: no link, image or heading of theirs gets into Markdown."""
    return _LIVE.sub(r"\\\g<0>", " ".join(text.split()))
