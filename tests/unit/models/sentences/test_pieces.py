"""What a customer's text says, sentence by sentence."""

import pytest

from models.sentences.pieces import told


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Hiya, the T3 is dead.", "The T3 is dead."),
        ("Boss the till shows E-44.", "The till shows E-44."),
        ("Mate, my card got blocked.", "My card got blocked."),
        ("Chef, le four ne chauffe plus.", "Le four ne chauffe plus."),
        ("Oye jefe, la caja no abre.", "La caja no abre."),
        ("Boss fight crashes the game.", "Boss fight crashes the game."),
        ("Chef mode turns the oven off.", "Chef mode turns the oven off."),
        ("Das Schloss geht auf, und im Übrigen warte ich.", "Das Schloss geht auf."),
        ("The lock opens at night; by the way, nice app.", "The lock opens at night."),
        ("La cerradura se abre sola, por cierto muy cara.", "La cerradura se abre sola."),
    ],
)
def test_whom_it_is_said_to_and_what_is_said_by_the_way_are_cut(said: str, left: str) -> None:
    assert [piece.text for piece in told(said)] == [left]


@pytest.mark.parametrize(
    "said",
    [
        "Tercera semana pidiendo ayuda.",
        "Third time I am asking for help.",
        "Deux semaines que je réclame une réponse.",
        "Seit Wochen bitte ich um Hilfe.",
    ],
)
def test_how_long_somebody_waits_for_help_says_nothing(said: str) -> None:
    assert told(said) == ()
