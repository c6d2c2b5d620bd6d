"""What is to be done in the same case."""

import numpy as np
import pytest

from models.advice.contradiction import contradict
from models.advice.same_case import by_case, is_of_one_figure
from models.sentences.reading import Quote


def support(language: str, one: str, other: str) -> list[int]:
    quotes = [Quote(t, f"t{i}", f"k{i}", language, 0.0, 1.0) for i, t in enumerate((one, other))]
    return [found.support for found in by_case(quotes, np.eye(2))]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Si le bac est plein, videz-le.", "Bac plein ? Il faut vider le bac."),
        (
            "fr",
            "Si la glycémie dépasse 2,50 g/L, faites une injection au stylo.",
            "En cas de glycémie supérieure à 2,5 g/L : stylo.",
        ),
        ("fr", "Si l'alarme se répète, changez le filtre.", "Si ça revient, il faut un filtre."),
        ("en", "If the lamp blinks orange, swap the fuse.", "Orange lamp? Replace the fuse."),
        ("en", "If only the left aid drops, clean it.", "If it is just the left one, clean it."),
        (
            "de",
            "Blinkt die Lampe, tauschen Sie die Sicherung.",
            "Lampe blinkt? Sicherung wechseln.",
        ),
        ("en", "If the lid sticks, wipe the rim (no oil).", "Lid sticks? Wipe the rim."),
        (
            "en",
            "If the lid still sticks, use Help > Can't do it in the app.",
            "Should the lid still stick, please write to us: Help > Can't do it.",
        ),
        (
            "es",
            "Si la tapa no hace clic, corte la corriente diez segundos.",
            "Si no responde, quite la corriente diez segundos.",
        ),
        ("es", "Si la luz es naranja, cambie el fusible.", "¿Luz naranja? Sustituya el fusible."),
    ],
)
def test_two_wordings_are_one_case_with_one_order(language: str, one: str, other: str) -> None:
    assert support(language, one, other) == [2]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Si la lampe est verte, videz le bac.", "Si la lampe est rouge, videz le bac."),
        (
            "fr",
            "Si la jauge passe sous 20 %, rechargez.",
            "Si la jauge passe sous 50 %, rechargez.",
        ),
        ("en", "If the left door sticks, oil it.", "If the right door sticks, oil it."),
        ("de", "Wenn die obere Klappe klemmt, reinigen.", "Wenn die untere klemmt, reinigen."),
        ("en", "If the lamp is red, open the valve.", "If the lamp is red, close the valve."),
        (
            "de",
            "Wenn sie blinkt, Sicherung wechseln.",
            "Wenn sie nicht blinkt, Sicherung wechseln.",
        ),
        ("es", "Si la luz parpadea, cambie el cable.", "Si la luz está fija, cambie el cable."),
        (
            "en",
            "If it blinks red, replace the fan of the oven.",
            "If it blinks red, replace the fuse of the oven.",
        ),
    ],
)
def test_another_state_figure_side_or_order_is_another_case(
    language: str, one: str, other: str
) -> None:
    assert support(language, one, other) == [1, 1]


def test_a_figure_written_in_two_ways_is_one() -> None:
    texts = ("Si elle passe 2,50 bar, appelez.", "Si elle passe 2,5 bar, appelez.")
    quotes = [Quote(t, f"t{i}", f"k{i}", "fr", 0.0, 1.0) for i, t in enumerate(texts)]
    (found,) = by_case(quotes, np.ones((2, 2)))
    assert is_of_one_figure(found)


def test_should_begins_a_case_whose_denial_is_none_of_the_order() -> None:
    one, other = (
        "If the lid won't close, call the shop.",
        "Should the lid not close, call the shop.",
    )
    assert not contradict(one, other, "en")
    assert contradict("Close the lid.", "You should not close the lid.", "en")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        (
            "es",
            "Si la luz nunca se enciende, cambie el cable.",
            "Si la luz se enciende, cambie el cable.",
        ),
        (
            "nl",
            "Als de lamp nooit brandt, vervang de kabel.",
            "Als de lamp brandt, vervang de kabel.",
        ),
    ],
)
def test_what_never_is_and_what_is_are_two_cases(language: str, one: str, other: str) -> None:
    assert support(language, one, other) == [1, 1]
