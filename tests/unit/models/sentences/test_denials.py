"""What a "not" is about."""

import pytest

from models.sentences.denials import clauses, forbids, in_time, is_of_another, without_names


@pytest.mark.parametrize(
    "text",
    [
        "Ne demandez surtout pas de nouveau code.",
        "Surtout pas de javel !",
        "N'ouvrez pas le capot.",
        "Please do not open the lid.",
        "You must not open the lid.",
        "Öffnen Sie den Deckel auf keinen Fall, auch nicht kurz.",
        "Deckel nicht öffnen.",
        "No abra la batería.",
        "Non apra il coperchio.",
    ],
)
def test_what_must_not_be_done_is_forbidden(text):
    assert forbids(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nettoyez les contacts, chiffon non pelucheux.",
        "Wipe it with a dry cloth (never alcohol).",
        "Geht es danach nicht, brauchen Sie die Manschette.",
        "Paramètres > Batterie > Ne pas optimiser.",
        "Limpie el filtro y no use jabón.",
    ],
)
def test_an_order_with_a_not_beside_it_is_not(text):
    assert not forbids(text)


def test_and_before_a_denial_begins_a_clause_of_its_own():
    assert clauses("Wipe it and do not use soap.") == ["Wipe it", "do not use soap."]
    assert clauses("Putzen und drücken Sie das Glas nicht.")[0] == "Putzen"
    assert clauses("Wipe it and dry it.") == ["Wipe it and dry it."]


def test_a_time_and_another_one_are_told():
    assert in_time("Never touch it while it runs.")[1].strip() == "while it runs"
    assert in_time("Touch it.") == ("Touch it.", "")
    assert is_of_another("Ein fremdes Kabel")
    assert not is_of_another("Das Kabel")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["a ", "sie ", "bitte ", "machen sie ", "( ", "and "])
def test_what_denies_nothing_does_not_in_any_length(piece):
    text = piece * 5_000
    assert clauses(text) == ([] if piece == "( " else [text])
    assert in_time(text) == (text, "")
    assert not forbids(text)
    assert not is_of_another(text)


def test_what_an_entry_of_a_menu_is_called_denies_nothing():
    assert "n't" not in without_names("Use Help > Can't close the lid.")
    assert "pas" not in without_names("Touchez « Ne pas déranger ».")
    assert without_names("Do not use it.") == "Do not use it."
