"""A slip of the keyboard: a letter more, less, another, twice or once, or two in turn."""

import re

SMALL = 4
"""Letters of a small word; a shorter one with a slip may be another."""
_TWICE = re.compile(r"(.)\1+")


def is_slip(word: str, other: str) -> bool:
    """Whether one word is the other but for a slip; small ones and figures are others."""
    if min(len(word), len(other)) < SMALL or not (word.isalpha() and other.isalpha()):
        return False
    once = _TWICE.sub(r"\1", word), _TWICE.sub(r"\1", other)
    return slip_at(word, other) is not None or slip_at(*once) is not None


def slip_at(word: str, other: str) -> int | None:
    """Where one word leaves the other, if after one slip it goes on with it; None if it does not.

    The length of the shorter one where the other only goes on, or where they are equal.
    """
    shortest = min(len(word), len(other))
    at = next((i for i in range(shortest) if word[i] != other[i]), shortest)
    rest, its = word[at:], other[at:]
    turned = rest[:2] == its[:2][::-1] and rest[2:] == its[2:]
    same = turned or rest[1:] == its[1:] or rest[1:] == its or rest == its[1:]
    return at if same else None
