"""Regular expressions as tables that a person can read."""

import re

from models.patterns import any_of


def test_a_table_of_patterns_is_one_alternative():
    found = any_of(
        """
        red | green light
        blue
        """
    )
    assert [bool(re.fullmatch(found, said)) for said in ("red", "green light", "blue", "r")] == [
        True, True, True, False,
    ]  # fmt: skip


def test_a_line_that_begins_with_a_bar_goes_on_with_the_bracket_before():
    found = any_of(
        """
        non (?:aiuta|serve(?! il
        |risolv)\\w* | basta
        """.replace("(?! il", "(?! il)")
    )
    assert re.fullmatch(found, "non risolve")
    assert re.fullmatch(found, "basta")
