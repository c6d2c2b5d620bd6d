"""The many ways to forbid, as the shortest one."""

import pytest

from models.sentences.forbidding import as_never
from models.sentences.prohibitions import is_forbidden


@pytest.mark.parametrize(
    ("told", "plainly"),
    [
        ("Merci de ne pas percer la cuve.", "ne pas percer la cuve."),
        ("Faites attention à ne pas percer la cuve.", "ne pas percer la cuve."),
        ("Ne percez en aucun cas la cuve.", "Ne percez jamais la cuve."),
        ("Take care not to drill the tank.", "never drill the tank."),
        ("Make sure you don't drill the tank.", "never drill the tank."),
        ("Under no circumstances drill the tank.", "never drill the tank."),
        ("You shouldn't drill the tank.", "never drill the tank."),
        ("Il est fortement déconseillé de percer la cuve.", "évitez de percer la cuve."),
        ("Achten Sie darauf, den Tank nicht zu öffnen.", "den Tank nicht öffnen."),
        ("Verzichten Sie auf Essig.", "niemals Essig."),
        ("Procure no abrir el tanque.", "nunca abrir el tanque."),
        ("Bajo ningún concepto abra el tanque.", "nunca abra el tanque."),
        ("È vietato aprire il serbatoio.", "mai aprire il serbatoio."),
        ("É proibido abrir o tanque.", "nunca abrir o tanque."),
        ("In geen geval de tank openen.", "nooit de tank openen."),
        ("Take the tank out.", "Take the tank out."),
    ],
)
def test_more_words_forbid_what_never_forbids(told: str, plainly: str) -> None:
    assert as_never(told) == plainly


@pytest.mark.parametrize(
    "told",
    [
        "Cessez d'utiliser ce chargeur.",
        "Il faut arrêter d'utiliser ce chargeur.",
        "Please stop using this charger immediately.",
        "Hören Sie auf, das Ladegerät zu benutzen.",
        "Hay que dejar de usar el cargador.",
        "No use más el cargador.",
        "Smetta di usare il caricatore.",
    ],
)
def test_to_stop_using_a_thing_is_not_to_use_it(told: str) -> None:
    assert is_forbidden(told)


@pytest.mark.parametrize(
    "told", ["Arrêtez d'appuyer sur le bouton.", "Stop pressing it.", "Deje de pulsar el botón."]
)
def test_to_stop_pressing_a_button_is_a_step(told: str) -> None:
    assert not is_forbidden(told)
