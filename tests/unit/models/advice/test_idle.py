"""What a desk's agents say to everybody."""

from dataclasses import replace

import pytest

from tests.drafts import RECIPE, complaints, near, said, ticket, write

ABOUT_ELSE = [
    "Votre facture est corrigée.",
    "Le colis est parti hier.",
    "Le mot de passe est changé.",
    "Le contrat prend fin en mai.",
    "Le remboursement est parti.",
]


def elsewhere(habit, n=20, **known):
    answers = [f"{ABOUT_ELSE[i % 5]} {habit if i < n else ''}" for i in range(20)]
    found = [ticket(f"s{i}", "Autre chose", answer, **known) for i, answer in enumerate(answers)]
    return [replace(t, vector=near(0.1)) for t in found]


def steps(habit, solved):
    answers = [f"{habit}\n{text}" for text in RECIPE]
    return said(write(complaints(*answers), solved), "step")


HABITS = ["Zolvia pense à vous chaque jour de la semaine.", "Pensez à noter Zolvia cinq étoiles."]


@pytest.mark.parametrize("habit", HABITS)
def test_what_stands_in_answers_about_other_things_is_no_step(habit):
    assert not any("Zolvia" in step for step in steps(habit, elsewhere(habit)))


def test_an_order_that_helps_with_other_things_too_stays_a_step():
    order = "Débranchez le boîtier Zolvia pendant une minute."
    assert order in steps(order, elsewhere(order, n=15))


def test_a_few_answers_about_other_things_tell_no_habit():
    assert any("Zolvia" in step for step in steps(HABITS[1], elsewhere(HABITS[1])[:19]))


def test_what_answers_in_another_language_or_about_the_same_thing_say_does_not_count():
    order = "Pensez à noter Zolvia cinq étoiles."
    english = elsewhere(order, language="en")
    same = [replace(t, vector=near()) for t in elsewhere(order)]
    assert order in steps(order, english)
    assert order in steps(order, same)


@pytest.mark.parametrize(("issue", "is_said"), [("late_parcel", True), ("refund", False)])
def test_what_answers_to_the_same_issue_say_is_no_habit_however_it_was_asked(issue, is_said):
    answer = "Le loyer ne démarre qu'à la livraison."
    members = [replace(one, issue="late_parcel") for one in complaints(*[answer] * 4)]
    solved = [replace(one, issue=issue) for one in elsewhere(answer)]
    assert (answer in said(write(members, solved), "step")) is is_said
