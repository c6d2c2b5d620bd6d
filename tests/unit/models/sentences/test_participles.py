"""German duties in the passive."""

import pytest

from models.sentences.participles import as_order
from tests.drafts import answered, write


@pytest.mark.parametrize(
    ("duty", "order"),
    [
        ("Das Ventil muss geschlossen werden.", "Das Ventil schließen."),
        ("Die Schrauben müssen fest angezogen werden.", "Die Schrauben fest anziehen."),
        ("Zuerst muss der Tank geleert werden.", "Zuerst der Tank leeren."),
        ("Der Filter sollte ausgewechselt werden.", "Der Filter auswechseln."),
        ("Die Daten müssen überprüft werden.", "Die Daten überprüfen."),
        ("Der Stecker wird gezogen.", "Der Stecker wird gezogen."),
        ("Das Ventil muss offen sein.", "Das Ventil muss offen sein."),
    ],
)
def test_a_duty_in_the_passive_is_the_order_of_its_verb(duty: str, order: str) -> None:
    assert as_order(duty) == order


@pytest.mark.parametrize(
    ("other", "support"),
    [("Schließen Sie das Zulaufventil.", [2]), ("Öffnen Sie das Zulaufventil.", [])],
)
def test_who_says_that_it_must_be_done_agrees_with_who_orders_it(
    other: str, support: list[int]
) -> None:
    duty = "Das Zulaufventil muss geschlossen werden."
    told = write(answered(duty, other, language="de"))
    assert [s.support for s in told.sentences if s.role == "step"] == support
