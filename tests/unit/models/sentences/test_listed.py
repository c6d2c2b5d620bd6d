"""Which sentences of an answer are the points of a list of steps."""

import pytest

from models.language import detect
from models.sentences import listed
from models.sentences.reading import answer_quotes
from tests.factories import make_arrival


def steps(answer: str) -> list[str]:
    member = make_arrival("t-1", text="Rien ne marche", language=detect(answer), answer=answer)
    return [quote.text for quote in answer_quotes([member], member.vector) if quote.is_step]


@pytest.mark.parametrize(
    ("answer", "n_steps"),
    [
        ("Hi,\n- Descale it with citric acid\n- Swish water around\n- Gasket: rubber side up", 3),
        ("1) Peel off the film\n2) Buff contacts\n3) Breakers: all up", 3),
        ("Hallo,\n- Deckel abschrauben\n- Dichtung einfetten\n- Regler auf Stufe 3", 3),
        ("1. Kappe ab\n2. Düse durchspülen\n3. Kappe wieder drauf", 3),
        ("1/ Niveau d'huile au maximum\n2/ Starter tiré\n3/ lancez", 3),
        ("Haga esto:\n- Purgar el circuito\n- Tapón nuevo\n- Reiniciar", 3),
        ("Ciao,\n- Svuotare il serbatoio\n- Rimontare tutto", 2),
        ("Doe het volgende:\n- Stekker uit het stopcontact halen\n- Filter schoonmaken", 2),
        ("Os passos:\n1. Desligar a máquina\n2. Retirar o filtro", 2),
        ("Instead, (1) swish the tank, (2) dab the pad dry and (3) knead the seal.", 3),
        ("<p>Hallo</p><ol><li>Deckel ab</li><li>Filter weg</li></ol>", 2),
        ("<p>Schritte:</p><ul><li>Deckel ab</li><li><p>Filter weg</p></li></ul>", 2),
    ],
)
def test_a_point_of_a_list_is_a_step_in_whatever_words(answer: str, n_steps: int) -> None:
    assert len(steps(answer)) == n_steps


@pytest.mark.parametrize(
    "answer",
    [
        "Please tell us:\n1. serial number\n2. date of purchase",
        "Possible causes:\n1. dust in the fan\n2. a worn belt",
        "You can choose one of the following:\n1. a full refund\n2. a new unit",
        "Vous avez deux possibilités :\n1. l'échange\n2. le remboursement",
        "Folgende Geräte sind betroffen:\n1. Kühlschrank K3\n2. Truhe T2",
        "Necesitamos:\n1. la factura\n2. el número de pedido",
        "In the box you will find:\n- power supply\n- two screws",
        "1. Is the light green?\n2. Do you hear a beep?",
        "1. Your order will be sent tomorrow.\n2. We are sorry for the delay.",
        "1. Guide: https://x.example/help\n2. Video: https://x.example/film",
        "Restart it.\n- Maia from Brookfell",
    ],
)
def test_questions_choices_causes_news_links_and_signatures_are_no_steps(answer: str) -> None:
    assert steps(answer) == []


def test_short_lines_between_two_orders_are_a_list_and_who_signs_below_is_none() -> None:
    answer = "bjr\nouvrez le capot\ncapot fermé\nbascule auto : OFF\nrelancez la pompe\nJM Roy"
    assert steps(answer) == [
        "Ouvrez le capot", "Capot fermé", "Bascule auto : OFF", "Relancez la pompe",
    ]  # fmt: skip


def test_only_the_first_sentence_of_a_point_is_a_step_by_it() -> None:
    said = listed.said("1. Regler auf drei. Das dauert kurz.\n2. Deckel zu")
    assert [one.is_step for one in said] == [True, False, True]


@pytest.mark.parametrize(
    "answer",
    [
        "Here is what you must not do: open the back cover while it is hot.",
        "Voici ce qu'il ne faut surtout pas faire : débrancher la prise en marche.",
        "Folgendes bitte nicht machen: Öffnen Sie die Klappe.",
        "Never do the following while it is hot:\n- Bleach in the tank\n- Water on the plate",
        "Bitte vermeiden Sie:\n1. Klappe öffnen\n2. Stecker ziehen",
        "These do not help:\n1. Reset of the router\n2. New cable",
        "Do not (1) open the cover or (2) remove the fuse.",
        "Never (1) open the cover, (2) remove the fuse, (3) touch the wires.",
        "No abrir la tapa y tocar los cables.",
    ],
)
def test_what_must_not_be_done_is_never_told_as_what_to_do(answer: str) -> None:
    orders = ("open", "débrancher", "öffnen", "bleach", "water", "klappe", "stecker", "remove")
    orders += ("touch", "tocar", "reset", "new cable")
    member = make_arrival(text="Rien ne marche", language=detect(answer), answer=answer)
    told = [quote.text for quote in answer_quotes([member], member.vector)]
    assert not [text for text in told if text.lower().startswith(orders)]


def test_points_that_hold_in_one_case_only_are_no_steps_of_their_own() -> None:
    assert steps("Only if the red light is on:\n1. Valve\n2. Blue lever\n3. Filter") == []
    assert steps("If that does not help:\n1. New cable\n2. Other socket") == []


@pytest.mark.parametrize(
    "lead",
    [
        "As the printer is not recognised, please do this:",
        "No problem, here is what helps:",
        "Pour ne plus avoir ce souci :",
        "Da der Drucker nicht erkannt wird, machen Sie bitte Folgendes:",
    ],
)
def test_a_denial_before_a_list_of_orders_does_not_take_them_away(lead: str) -> None:
    assert len(steps(f"{lead}\n1. Open the lid\n2. Press the blue lever")) == 2
