"""What a revision of a draft says otherwise than the one before."""

from collections.abc import Iterable, Iterator, Sequence

from models.privacy import mask
from models.private.products import Names
from models.types import Changes, Draft, Passage, Sentence
from models.wording import wording


def changed(old: Draft, new: Draft, names: Names = ()) -> Changes:
    """Compare two revisions of a draft by what they say; ``names`` are those of products.

    A sentence that only rests on other tickets, stands in another place or is worded otherwise by
    a model is the same. So is the one that counts the tickets, which every new one changes.

    Returns:
        The sentences and the title that changed, each as its own revision says it, masked: what is
        gone may have been written before all that is personal was known.
    """
    before, after = _sentences(old), _sentences(new)
    return Changes(
        added=tuple(_missing(after, before, names)),
        removed=tuple(_missing(before, after, names)),
        title_before=None if _titles(old) & _titles(new) else mask(old.title, names),
    )


def _missing(
    these: Sequence[Sentence], those: Iterable[Sentence], names: Names
) -> Iterator[Passage]:
    """What is said in these sentences and in none of those."""
    said = {one for sentence in those for one in _said(sentence)}
    return (Passage(mask(s.text, names), s.role) for s in these if said.isdisjoint(_said(s)))


def _said(sentence: Sentence) -> set[tuple[str, str]]:
    """Its role with its words and, where a model's took their place, the built-in writer's."""
    return {(sentence.role, words) for words in (sentence.text, sentence.built_in) if words}


def _titles(draft: Draft) -> set[str]:
    return {title for title in (draft.title, draft.built_in_title) if title}


def _sentences(draft: Draft) -> list[Sentence]:
    counting = wording(draft.language).tickets.partition("{")[0]
    return [
        sentence
        for sentence in draft.sentences
        if sentence.role != "affected" or not sentence.text.startswith(counting)
    ]
