"""What an agent says of how things are beside an order."""

import pytest

from models.sentences.statements import is_statement


@pytest.mark.parametrize(
    "sentence",
    [
        "La mise à jour efface les réglages.",
        "Vous perdriez vos réglages autrement.",
        "Firmware 2.12 can damage the table.",
        "Otherwise you would lose your photos.",
        "Die Überspannung hat den Sensor verstellt.",
        "Durch Kalk verstopft die Düse.",
        "La batería está en modo de protección.",
        "Il blackout cancella la memoria.",
        "A humidade oxida os contactos.",
        "Notre catalogue vient de paraître.",
    ],
)
def test_what_harmed_a_thing_and_what_would_be_lost_is_but_stated(sentence: str) -> None:
    assert is_statement(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le remboursement est versé sous cinq jours.",
        "The card has to be inserted with the chip up.",
        "The alternative is to forward it.",
        "The button is under the lid.",
        "Der Filter muss getauscht werden.",
        "Es ist sinnvoll, den Filter zu tauschen.",
        "You might try another cable.",
        "La riattacchi alla presa.",
        "Nos magasins reprennent les appareils usagés.",
        "Remove the lid.",
        "Il router va spento.",
        "Firmly press the lid.",
        "Double press the power button.",
    ],
)
def test_what_must_or_may_be_where_how_long_and_how_much_helps(sentence: str) -> None:
    assert not is_statement(sentence)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["la ", "is a ", "Die Die ", "Durch a ", "est a ", "2.", "zu a"])
def test_what_states_nothing_is_read_in_any_length(piece: str) -> None:
    assert not is_statement(f"x {piece * 5_000}")
    is_statement(piece * 5_000)
