"""Orders that undo each other in one remedy."""

import pytest

from models.advice.evidence import Agreement
from models.advice.pairs import completed, in_turn, undo_by_name
from models.sentences.reading import Quote
from tests.drafts import answered, write


def told(language, *answers):
    """Each answer's orders, in turn, as quotes: one list an answer."""
    return [
        [
            Quote(text, f"t-{ticket}", f"c-{ticket}", language, place / 10, 0.9)
            for place, text in enumerate(answer)
        ]
        for ticket, answer in enumerate(answers)
    ]


def agreed(answers, *texts):
    return Agreement(tuple(q for answer in answers for q in answer if q.text in texts))


SPLIT = [
    ("fr", "Fermez le robinet.", "Aérez la pièce.", "Ouvrez le robinet."),
    ("fr", "Déconnectez la tubulure du corps.", "Purgez.", "Reconnectez la tubulure."),
    ("en", "Close the tap.", "Tilt the machine.", "Open the tap."),
    ("de", "Schließen Sie den Hahn.", "Reinigen Sie das Sieb.", "Öffnen Sie den Hahn."),
    ("es", "Cierre la llave.", "Limpie el filtro.", "Abra la llave."),
]


@pytest.mark.parametrize(("language", "first", "step", "last"), SPLIT)
def test_halves_on_two_sides_of_a_shared_step_are_in_turn(language, first, step, last):
    answers = told(language, [first, step], [first, step], [step, last], [step, last])
    steps = [agreed(answers, text) for text in (first, step, last)]
    assert in_turn(steps[0], steps[2], steps)
    assert in_turn(steps[2], steps[0], steps)


@pytest.mark.parametrize(("language", "one", "step", "other"), SPLIT)
def test_halves_in_one_place_are_not(language, one, step, other):
    answers = told(language, [one, step], [one, step], [other, step], [other, step])
    steps = [agreed(answers, text) for text in (one, step, other)]
    assert not in_turn(steps[0], steps[2], steps)


def test_a_step_that_few_tell_beside_a_half_places_it_nowhere():
    one, step, other = "Close the tap.", "Tilt the machine.", "Open the tap."
    answers = told("en", [one, step], [one], [one], [step, other], [other], [other])
    steps = [agreed(answers, text) for text in (one, step, other)]
    assert not in_turn(steps[0], steps[2], steps)


@pytest.mark.parametrize(("language", "first", "step", "last"), SPLIT)
def test_the_half_that_an_agent_tells_besides_comes_along(language, first, step, last):
    answers = told(language, [first, step], [first, step, last])
    steps = [agreed(answers, text) for text in (first, step)]
    said = [quote for answer in answers for quote in answer]
    (*_, half) = completed(steps, said)
    assert [quote.text for quote in half.quotes] == [last]
    assert completed([*steps, half], said) == [*steps, half]


def test_a_half_of_another_thing_or_of_another_agent_does_not():
    first, step, last = "Turn off the printer.", "Open the rear cover.", "Turn on the lamp."
    answers = told("en", [first, step, last], [first, step], ["Turn on the printer."])
    steps = [agreed(answers, text) for text in (first, step)]
    assert completed(steps, [quote for answer in answers for quote in answer]) == steps


@pytest.mark.parametrize(
    ("one", "other", "undo"),
    [
        ("Turn off the firewall.", "Turn the firewall on.", True),
        ("Turn off the firewall.", "Turn on the lamp.", False),
        ("Turn off the firewall.", "Do not turn on the firewall.", False),
        ("Turn off the firewall.", "Turn the firewall off and on again.", False),
    ],
)
def test_two_orders_for_one_named_thing_undo_each_other(one, other, undo):
    first, second = (Quote(text, "t-1", "c-1", "en", 0, 0.9) for text in (one, other))
    assert undo_by_name(first, second) is undo


def test_valve_a_is_not_valve_b():
    (one,), (other,) = told("de", ["Öffnen Sie das Ventil A."], ["Schließen Sie das Ventil B."])
    assert not undo_by_name(one, other)
    (one,), (other,) = told("en", ["Turn the water on."], ["Turn the water heater off."])
    assert not undo_by_name(one, other)


def test_who_is_reminded_of_a_half_is_told_it():
    off, on = "Désactivez l'antivirus.", "N'oubliez pas de réactiver l'antivirus."
    answers = told("fr", [off, "Installez la mise à jour.", on], [off, "Redémarrez."])
    steps = [agreed(answers, off)]
    assert on in [
        q.text for s in completed(steps, [q for a in answers for q in a]) for q in s.quotes
    ]


def test_to_let_go_is_not_said_by_who_says_to_hold():
    draft = write(
        answered(
            "Maintenez OK en rebranchant (voyant orange).",
            "Appuyez sur OK en façade ; lâchez quand c'est orange.",
        )
    )
    assert not any("âchez" in s.text and s.support > 1 for s in draft.sentences)
