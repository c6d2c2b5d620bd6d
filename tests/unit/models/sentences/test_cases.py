"""Orders that hold in one case."""

import pytest

from models.sentences.cases import (
    Case,
    awaits_an_order,
    in_the_case_of,
    is_condition,
    parsed,
    single,
)


@pytest.mark.parametrize(
    ("sentence", "case"),
    [
        ("Si la jauge descend sous 20 %, rechargez la pompe.", "Si la jauge descend sous 20 %"),
        ("Si la glycémie dépasse 2,50 g/L, appelez.", "Si la glycémie dépasse 2,50 g/L"),
        ("Voyant rouge qui clignote : changez le câble.", "Voyant rouge qui clignote"),
        ("Pression < 1,2 bar -> ouvrez le robinet.", "Pression < 1,2 bar"),
        ("Avec un flotteur cassé il faut la pièce CD-440.", "Avec un flotteur cassé"),
        ("Rouge fixe = ligne coupée, appelez.", "Rouge fixe"),
        ("Lamp off? Push the fuse in.", "Lamp off"),
        ("Orange light means the tank is empty: fill it.", "Orange light"),
        ("Empty it if the bin is full to the brim.", "if the bin is full to the brim"),
        ("Ist der Behälter voll, leeren Sie ihn.", "Ist der Behälter voll"),
        ("Sollte die Tür klemmen, rufen Sie an.", "Sollte die Tür klemmen"),
        ("El rojo indica avería: te enviamos uno nuevo, llame hoy mismo.", "El rojo"),
        ("¿Luz naranja? Llene el depósito.", "¿Luz naranja"),
        ("En caso de luz roja cambie el cable.", "En caso de luz roja"),
        ("Se il serbatoio è pieno, svuotatelo.", "Se il serbatoio è pieno"),
        ("Als de bak vol is, leeg hem.", "Als de bak vol is"),
    ],
)
def test_a_case_is_parted_from_its_order(sentence: str, case: str) -> None:
    found = parsed(sentence)
    assert found is not None
    assert found.case == case


@pytest.mark.parametrize(
    "sentence",
    [
        "Si vous le souhaitez, ajoutez un nom.",
        "Vérifiez si le joint est sec.",
        "Appuyez sur la touche verte, puis sur OK.",
        "Any questions? Call the shop.",
        "Hold the setup button 10 sec -> white flash.",
        "When the light blinks, press OK.",
        "Erst die Temperatur auf Stufe 3 stellen, dann den Schlauch abziehen.",
        "In the app, go to Devices > Bell > Change network.",
        "Search again and enter 0000 if a code is asked for.",
        "Schalten Sie die Box aus, warten Sie eine Minute.",
        "Con el router apagado, quite el conector.",
    ],
)
def test_what_holds_always_has_no_case(sentence: str) -> None:
    assert parsed(sentence) is None


def test_otherwise_stays_with_its_case_and_two_cases_are_two() -> None:
    whole = "If it flashes red, replace the cable; otherwise call us."
    assert single(whole) == (whole,)
    first, second = single("Si le voyant clignote, changez le câble ; s'il est fixe, appelez.")
    assert parsed(first) == Case("Si le voyant clignote", "changez le câble")
    assert second == "S'il est fixe, appelez."


def test_a_state_awaits_the_order_in_the_next_sentence() -> None:
    assert awaits_an_order("Red light = low battery.", "Charge it for two hours.")
    assert awaits_an_order("Led stays red?", "Charge it for two hours.")
    assert not awaits_an_order("Was this helpful?", "Rate it.")
    assert not awaits_an_order("Ist das Kabel beschädigt?", "Ziehen Sie den Stecker.")
    assert not awaits_an_order("Le voyant clignote-t-il ?", "Appuyez sur le bouton.")
    assert not awaits_an_order("The light is red.", "Charge it for two hours.")


def test_a_clause_before_a_comma_is_a_condition() -> None:
    assert is_condition("If there's water on the floor")
    assert not is_condition("Wipe the floor")


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "text", ["si " * 5000, "si ; " * 3000, "if a, " * 3000, "rot = " * 3000, "a > 1" * 3000]
)
def test_conditions_without_end_stay_one_sentence(text: str) -> None:
    assert single(text[:6000]) == (text[:1].upper() + text[1:6000],)


@pytest.mark.timeout(60)
def test_cases_without_end_are_parted_each() -> None:
    assert (
        single("; ".join(["if it flashes, press it"] * 800)) == ("If it flashes, press it",) * 800
    )


@pytest.mark.timeout(60)
@pytest.mark.parametrize("text", ["si " * 5000, "if a, " * 3000, "a > 1" * 3000])
def test_conditions_without_an_order_are_no_case_however_many(text: str) -> None:
    assert parsed(text) is None


@pytest.mark.timeout(60)
def test_of_signs_without_end_the_first_is_the_case() -> None:
    found = parsed("rot = " * 3000)
    assert found is not None
    assert found.case == "rot"
    assert found.order == " = ".join(["rot"] * 2999) + " ="


@pytest.mark.parametrize(
    ("sentence", "order", "whole"),
    [
        (
            "Si F2 revient, n'insistez pas.",
            "Appelez alors la station.",
            "Si F2 revient, appelez la station.",
        ),
        (
            "If F2 comes back, the valve is worn.",
            "In that case, call the shop.",
            "If F2 comes back, call the shop.",
        ),
        (
            "Bleibt die Anzeige rot, ist das Ventil hin.",
            "Rufen Sie dann die Hotline an.",
            "Bleibt die Anzeige rot, rufen Sie die Hotline an.",
        ),
    ],
)
def test_an_order_that_points_to_the_case_before_it_is_for_that_case(
    sentence: str, order: str, whole: str
) -> None:
    assert in_the_case_of(sentence, order) == whole
    assert in_the_case_of("Open the lid.", order) == ""


def test_no_response_is_a_case_and_no_otherwise() -> None:
    assert parsed("Si no responde, quite la pila.") == Case("Si no responde", "quite la pila")
    assert parsed("Si no, quite la pila.") is None
