"""Regular expressions as tables that a person can read."""

import re


def any_of(table: str) -> str:
    """Join the patterns of a table, set apart by " | " or a new line, into one alternative."""
    return "(?:" + "|".join(re.split(r"\s+\|\s+|\s*\n\s*", table.strip())) + ")"
