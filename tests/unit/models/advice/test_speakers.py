"""In whose words a step is told."""

from dataclasses import replace

import pytest

from models.advice.evidence import Agreement
from models.advice.speakers import instruction_first
from models.sentences.reading import Quote
from tests.drafts import answered, complaints, said, write


def test_an_order_that_names_its_object_speaks_and_all_speak_in_one_form() -> None:
    answers = (
        "Ouvrez la trappe du volet. Dévissez-la. Fermez le capot gris.",
        "1. Ouvrir la trappe du volet\n2. Dévisser la vis du volet\n3. Fermer le capot gris",
        "Ouvrez la trappe du volet. Dévissez-la. Fermez le capot gris.",
    )
    steps = said(write(complaints(*answers)), "step")
    assert steps[0] == "Ouvrez la trappe du volet."
    assert steps[-1] == "Fermez le capot gris."


def test_an_order_that_says_how_long_to_give_it_speaks_before_a_remark() -> None:
    written = write(
        complaints(
            "Press the red button. It finds them within a minute, and you can put the lid back.",
            "Press the red button. Give it a minute.",
        )
    )
    assert said(written, "step") == ["Press the red button.", "Give it a minute."]


def test_a_list_addresses_its_reader_in_one_way() -> None:
    answers = (
        "Apaga la persiana. Abre la tapa gris. Limpia los carriles.",
        "Apague la persiana. Abra la tapa gris. Limpie los carriles.",
        "Apague la persiana. Abra la tapa gris. Limpie los carriles.",
    )
    members = [
        replace(m, language="es", text=f"La persiana Ligo 8 no sube {n}, E77.")
        for n, m in enumerate(complaints(*answers))
    ]
    assert said(write(members), "step") == [
        "Apague la persiana.", "Abra la tapa gris.", "Limpie los carriles.",
    ]  # fmt: skip


def test_the_wording_that_most_agents_share_speaks_for_a_step() -> None:
    whole = "Installez la version 4.12 depuis Paramètres > Mise à jour."
    written = write(answered(whole, "Installez-la depuis Paramètres.", whole, whole))
    assert said(written, "step") == [whole]


def test_who_speaks_for_a_step_says_its_figure_and_adds_no_condition() -> None:
    ten = "Débrancher le volet.\nAttendre 10 secondes avant de rebrancher la prise du volet."
    thirty = "Débranchez le volet.\nAttendez 30 secondes avant de rebrancher la prise du volet."
    others = "\nAppuyez sur le bouton du volet.\nRelancez la course du volet."
    written = write(answered(*[ten + others] * 3, thirty + others))
    waits = [step for step in said(written, "step") if "secondes" in step]
    assert waits
    assert not any("30" in step for step in waits)


SOAK = "legen Sie ihn über Nacht in warmes Wasser ein"


def test_the_first_step_says_what_it_is_about() -> None:
    first = f"Nehmen Sie den Schlauch ab und {SOAK}."
    other = f"Bitte den Schlauch abnehmen. Bitte {SOAK}."
    written = write(answered(first, other, language="de"))
    assert any("Schlauch" in step for step in said(written, "step"))


def test_what_one_agent_alone_does_before_the_first_step_does_not_come_along() -> None:
    first = f"Nehmen Sie den Schlauch ab und {SOAK}."
    written = write(answered(first, f"Den Behälter öffnen. Bitte {SOAK}.", language="de"))
    steps = [sentence for sentence in written.sentences if sentence.role == "step"]
    assert [(step.text, step.support) for step in steps] == [(f"L{SOAK[1:]}.", 2)]


def test_who_says_when_alone_speaks_for_those_who_leave_it_out() -> None:
    only = "Ajoutez du liquide de volet uniquement moteur froid."
    written = write(answered("Ajoutez du liquide de volet.", "Ajoutez du liquide de volet.", only))
    assert said(written, "step") == [only]


def test_a_lone_order_that_shares_but_the_place_speaks_for_no_statement():
    told = "Le détail se trouve dans l'espace client, rubrique Factures."
    stray = "Prenez rendez-vous chez un atelier partenaire depuis l'espace client."
    written = write(answered(*[told] * 5, stray))
    (step,) = [sentence for sentence in written.sentences if sentence.role == "step"]
    assert step.text == told
    assert step.support == 5


def test_an_order_that_says_little_of_what_most_say_does_not_speak_for_them():
    told, short, other = (
        Quote(text, f"t{n}", f"k{n}", "fr", 0.0, 1.0)
        for n, text in enumerate(
            (
                "Le détail de la facture se trouve dans l'espace client.",
                "Ouvrez l'espace client.",
                "Demandez un duplicata du badge dans l'espace client.",
            )
        )
    )
    assert instruction_first(Agreement((told, short))).quotes[0] == short
    assert instruction_first(Agreement((told, other))).quotes[0] == told


@pytest.mark.parametrize(
    ("language", "deed", "way", "told"),
    [
        (
            "en",
            'Untick "Eco mode" under 192.168.0.1 > Power and save.',
            "Go to 192.168.0.1, Power tab, switch off Eco mode and press Save.",
            "Go to 192.168.0.1, Power tab, switch off Eco mode.",
        ),
        (
            "en",
            "Open the Orders page and choose Cancel.",
            "Open the Orders page and print the label.",
            "Open the Orders page.",
        ),
    ],
)
def test_behind_a_way_stands_what_is_done_there_if_another_names_it(language, deed, way, told):
    draft = write(answered(deed, way, language=language))
    assert said(draft, "step") == [told]
