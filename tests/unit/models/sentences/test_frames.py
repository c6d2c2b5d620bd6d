import pytest

from models.sentences.cues import single_steps
from models.sentences.frames import without_frame


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        (
            "Nous vous invitons à vider le bac et à le laisser sécher une heure.",
            ("Nous vous invitons à vider le bac", "le laisser sécher une heure."),
        ),
        (
            "Il convient ensuite de retirer la cuve, d'en rincer le fond et de vider le tuyau.",
            (
                "Il convient ensuite de retirer la cuve",
                "en rincer le fond",
                "vider le tuyau.",
            ),
        ),
        (
            "Vous devez couper l'eau, vérifier que le joint tient et la remettre.",
            ("Vous devez couper l'eau", "vérifier que le joint tient", "la remettre."),
        ),
        (
            "You'll want to drain the tank, open the valve and run a rinse.",
            ("You'll want to drain the tank", "open the valve", "run a rinse."),
        ),
        (
            "Quick fix: drain the tank, open the valve and run the pump.",
            ("Quick fix: drain the tank", "open the valve", "run the pump."),
        ),
        (
            "Sie müssen den Tank leeren und das Ventil öffnen.",
            ("Sie müssen den Tank leeren", "das Ventil öffnen."),
        ),
        (
            "Le pedimos que vacíe el depósito, abra la válvula y lo enjuague dos veces.",
            ("Le pedimos que vacíe el depósito", "abra la válvula", "lo enjuague dos veces."),
        ),
        (
            "Le recomendamos vaciar el depósito, abrir la válvula y por último enjuagar el filtro.",
            (
                "Le recomendamos vaciar el depósito",
                "abrir la válvula",
                "enjuagar el filtro.",
            ),
        ),
        (
            "Bisogna svuotare la vasca, aprire la valvola e pulire il filtro.",
            ("Bisogna svuotare la vasca", "aprire la valvola", "pulire il filtro."),
        ),
    ],
)
def test_what_leads_the_first_order_leads_those_behind_it(
    sentence: str, steps: tuple[str, ...]
) -> None:
    assert single_steps(sentence) == steps


@pytest.mark.parametrize(
    "sentence",
    [
        "Il faut couper le four avant d'ouvrir la porte et de sortir le plat.",
        "Vous pouvez vider la cuve sans ouvrir le capot et démonter la pompe.",
        "Il ne faut pas ouvrir le capot et toucher les fils.",
        "You should not open the lid and touch the wires.",
        "Sie sollten nicht den Deckel öffnen und die Kabel berühren.",
        "Vous devez nettoyer le filtre et le premier tiroir.",
        "On conseille de vider la cuve et le papier.",
    ],
)
def test_what_is_denied_or_governed_by_something_else_stays_whole(sentence: str) -> None:
    assert single_steps(sentence) == (sentence,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Select Menu, Cameras, Add on the base unit.",
        "Pulse ABRIR y CERRAR a la vez.",
        "Choisissez Fichier, Ouvrir un projet.",
    ],
)
def test_names_of_a_path_and_of_keys_are_no_orders(sentence: str) -> None:
    assert single_steps(sentence) == (sentence,)


@pytest.mark.parametrize(
    ("order", "cut"),
    [
        ("Il convient de retirer la cuve", "Retirer la cuve"),
        ("You need to drain the tank.", "Drain the tank."),
        ("Sie müssen den Tank leeren.", "Den Tank leeren."),
        ("Hay que vaciar el depósito.", "Vaciar el depósito."),
        ("You can drain the tank.", None),
        ("Vous pouvez aussi vider la cuve.", None),
        ("You should not open the lid.", None),
        ("Il faut patienter.", None),
    ],
)
def test_a_frame_is_cut_where_nobody_may_choose(order: str, cut: str | None) -> None:
    assert without_frame(order) == (cut or order)
