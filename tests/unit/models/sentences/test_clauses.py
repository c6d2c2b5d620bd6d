"""The order in a sentence, and the clauses around it."""

import pytest

from models.sentences.clauses import main_clause, without_denied_clauses, without_reason


@pytest.mark.parametrize(
    ("sentence", "order"),
    [
        ("With the breaker off, take the display off.", "take the display off."),
        ("Après avoir débranché la box, ôtez le filtre.", "ôtez le filtre."),
        ("Attendez une minute avant de rallumer.", "Attendez une minute."),
        ("Si ça ne suffit pas il faut vider le cache.", "il faut vider le cache."),
        ("Drehen Sie den Hahn zu, bevor Sie weitermachen.", "Drehen Sie den Hahn zu."),
        ("Look at the hose — it is often kinked.", "Look at the hose"),
        ("Pour finir, relancez la box.", "Pour finir, relancez la box."),
        ("Unplug it, then wait.", "Unplug it, then wait."),
    ],
)
def test_what_is_ordered_is_left_without_case_aim_time_and_reason(sentence, order):
    assert main_clause(sentence) == order


def test_a_denied_clause_is_left_out_and_another_stays():
    assert without_denied_clauses("Hold it so that it does not slip.") == "Hold it."
    assert without_denied_clauses("Hold it so that it stays.") == "Hold it so that it stays."
    assert without_denied_clauses("Prenez un chiffon non pelucheux.") == (
        "Prenez un chiffon pelucheux."
    )
    assert without_denied_clauses("Non elimini il profilo.") == "Non elimini il profilo."


def test_an_order_behind_another_is_no_reason():
    both = "Ouvrez le capot, il faut ensuite retirer le bac."
    assert without_reason(both) == both


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["si ", "until ", "damit , ", "it is ", ", ", " qui "])
def test_a_clause_without_end_leaves_words_of_the_text_and_denies_nothing(piece):
    text = piece * 20_000
    order = main_clause(text)
    assert piece.strip() in order
    assert order in text
    assert without_denied_clauses(text) == text
