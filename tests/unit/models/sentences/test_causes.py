"""What a sentence says of where the problem comes from."""

import pytest

from models.sentences.causes import cause_and_order, is_cause


@pytest.mark.parametrize(
    "sentence",
    [
        "It's not caused by the battery.",
        "On ignore si cela vient de la mise à jour.",
        "That means you need to restart it.",
        "We can't refund it because it is used.",
        "Notre catalogue vient de paraître.",
    ],
)
def test_what_is_not_or_not_known_to_be_it_is_no_cause(sentence: str) -> None:
    assert not is_cause(sentence)


def test_the_order_behind_a_cause_is_kept() -> None:
    assert cause_and_order("C'est le firmware 4.2 qui provoque la panne, installez la 4.3.") == (
        "C'est le firmware 4.2 qui provoque la panne",
        "Installez la 4.3.",
    )
    assert cause_and_order("Ursache ist die Firmware 4.2, bitte Version 4.3 installieren.") == (
        "Ursache ist die Firmware 4.2",
        "Bitte Version 4.3 installieren.",
    )
    assert cause_and_order("This was on our side and is fixed, just restart the app.") == (
        "This was on our side and is fixed",
        "Restart the app.",
    )
    assert cause_and_order(
        'The culprit is the tray app: force-stop it, then disable "Autostart".'
    ) == (
        "The culprit is the tray app",
        'Force-stop it, then disable "Autostart".',
    )
    assert cause_and_order("Ha sido cosa del operador, pero conviene que actives la firma.") == (
        "Ha sido cosa del operador",
        "Conviene que actives la firma.",
    )


@pytest.mark.parametrize(
    "promise",
    [
        "We are working on a fix on our side.",
        "Our servers will be restored soon.",
        "Wir arbeiten bei uns an einer Lösung.",
        "Nos équipes cherchent la cause de notre côté.",
    ],
)
def test_what_is_still_being_mended_is_no_cause(promise: str) -> None:
    assert not is_cause(promise)
