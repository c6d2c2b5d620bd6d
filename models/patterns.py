"""Regular expressions as tables that a person can read."""

import re


def any_of(table: str) -> str:
    """Join the patterns of a table, set apart by " | " or a new line, into one alternative.

    A line that begins with "|" goes on with the one before: what a bracket holds may be long.
    """
    table = re.sub(r"\s*\n\s*(?=\|)", "", table.strip())
    return "(?:" + "|".join(re.split(r"\s+\|\s+|\s*\n\s*", table.strip())) + ")"


def in_small(table: str, *, before: str = r"\b", after: str = r"\b") -> re.Pattern[str]:
    """Compile a table as ``one_of`` does, for texts in small letters: three times as quick.

    Only there can an alternative be passed over by its first letter.
    """
    return re.compile(before + any_of(table) + after)


def one_of(table: str, *, before: str = r"\b", after: str = r"\b") -> re.Pattern[str]:
    """Compile a table as ``any_of`` joins it, in capitals or not, between two other patterns."""
    return re.compile(before + any_of(table) + after, re.IGNORECASE)
