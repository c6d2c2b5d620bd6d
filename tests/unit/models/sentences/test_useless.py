"""What agents say does not help."""

import pytest

from models.sentences.useless import around_claim, claim_and_rest, is_useless, order_first


@pytest.mark.parametrize(
    "sentence",
    [
        "Redémarrer la box aussi ne change rien.",
        "Vider le cache n'y fait rien.",
        "Un redémarrage ne suffit pas.",
        "La batterie n'a rien à voir.",
        "Débrancher le capteur n'a servi à rien.",
        "Changer la batterie ne servirait à rien.",
        "Couper et redémarrer la machine n'efface pas la cause.",
        "Baisser le thermostat n'a jamais réglé un H62, malheureusement.",
        "Il est inutile de désinstaller l'application.",
        "Le répéteur n'est pas en cause.",
        "Reinstalling the app does not help.",
        "Replacing the sensor isn't needed, it won't stop the alarm.",
        "A factory reset is pointless here.",
        "A factory reset will not bring the power back.",
        "Replacing toner is not the answer.",
        "Don't bother with salt, it's unrelated.",
        "Moving the sensor doesn't stop the false alarms.",
        "You can skip the reinstall, it doesn't do anything for this error.",
        "Lowering the brightness won't make a noticeable difference.",
        "Das Löschen des Caches hilft hier leider nicht.",
        "Eine Neuinstallation löst das Problem nicht.",
        "Mit dem Router hat das nichts zu tun.",
        "Der Tausch der Lampe hat nichts gebracht.",
        "Am Kabel liegt es nicht.",
        "Cambiar el cable no soluciona el problema.",
        "El cable de red no tiene nada que ver.",
        "Cambiar de cuenta no vale para nada.",
        "Pulire il filtro non fa differenza.",
        "De batterij vervangen heeft geen zin.",
        "Trocar o cabo não adianta nada.",
    ],
)
def test_an_agent_says_what_is_useless(sentence: str) -> None:
    assert is_useless(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "If restarting does not help, reinstall the app.",
        "Si le redémarrage ne suffit pas, réinitialisez la box.",
        "Hilft ein Neustart nicht, setzen Sie das Gerät zurück.",
        "Se não resolver, troque o filtro.",
        "Ne redémarrez pas la box : cela ne change rien.",
        "Remplacez le filtre car le nettoyer ne suffit pas.",
        "Il ne suffit pas de vider le bac, il faut aussi nettoyer le filtre.",
        "No basta con vaciar el depósito, limpie también el filtro.",
        "Replace the seal as cleaning it does not fix the leak.",
        "Le voyant ne change pas de couleur.",
        "Your warranty will not cover this.",
        "Press it until nothing changes.",
        "We can't fix this remotely.",
        "Restarting the box does not delete your recordings.",
        "Please do not change anything.",
        "Never repair the cord with tape.",
        "Ne réparez pas l'appareil vous-même.",
        "Da kann ich leider nicht helfen.",
        "Helfen Sie nicht mit Werkzeug nach.",
        "Non serve la tessera per entrare.",
        "No cambie el cable con el equipo encendido.",
        "Cela ne change rien à ma garantie ?",
    ],
)
def test_a_condition_an_order_or_a_fact_calls_nothing_useless(sentence: str) -> None:
    assert not is_useless(sentence)


def test_an_order_behind_what_is_useless_is_one_of_its_own() -> None:
    told = "Changer le câble ne sert à rien, remplacez plutôt le filtre."
    assert claim_and_rest(told) == (
        "Changer le câble ne sert à rien",
        "remplacez plutôt le filtre.",
    )
    warned = "Resetting it does not help, please don't do it."
    assert claim_and_rest(warned) == (warned, "")


def test_the_action_stands_before_the_denial_or_behind_it() -> None:
    assert around_claim("Vider le cache ne sert à rien.")[0] == "Vider le cache "
    assert around_claim("Don't bother with salt.")[2] == " with salt."
    assert around_claim("Moving it doesn't stop the alarms.")[0] == "Moving it"
    assert around_claim("Vider le cache.") == ("Vider le cache.", "", "")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["hat ", "ne ", "does not ", "inutile ", "no tiene ", "a new "])
def test_half_of_a_denial_says_in_no_length_that_something_is_useless(piece: str) -> None:
    assert not is_useless(piece * 20_000)


@pytest.mark.parametrize(
    "sentence",
    [
        "Redémarrer le routeur ne modifie pas le débit.",
        "Appuyer plusieurs fois bloque la carte.",
        "Pairing through the list of the phone won't last.",
        "Pressing it repeatedly locks the card.",
        "You don't need to replace the battery.",
        "Mehrmaliges Drücken sperrt die Karte.",
        "Sie müssen die Batterie nicht wechseln.",
        "Agitarlo puede dañar el sensor.",
        "No hace falta cambiar la pila.",
    ],
)
def test_what_is_needless_does_not_last_or_harms_does_not_help(sentence: str) -> None:
    assert is_useless(sentence)


@pytest.mark.parametrize(
    "sentence", ["Press it until it locks.", "Tighten the screw, it won't last otherwise."]
)
def test_an_order_and_its_reason_are_no_such_thing(sentence: str) -> None:
    assert not is_useless(sentence)


@pytest.mark.parametrize(
    ("sentence", "order", "rest"),
    [
        ("Serrez la vis, changer la pile n'y fait rien.", "Serrez la vis", "changer la pile"),
        ("Tighten it; a new battery won't help.", "Tighten it", "a new battery"),
        ("Apriete el tornillo, cambiar la pila no sirve.", "Apriete el tornillo", "cambiar"),
        ("Clean it, you don't need to reset it.", "Clean it", "you don't"),
    ],
)
def test_the_order_before_what_does_not_help_is_its_own(
    sentence: str, order: str, rest: str
) -> None:
    first, behind = order_first(sentence)
    assert first == order
    assert behind.startswith(rest)


def test_a_bad_effect_behind_what_does_not_help_is_no_order() -> None:
    assert claim_and_rest("Meterla en la nevera no ayuda, y puede dañarla.")[1] == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "Das Zurücksetzen bringt keine Besserung.",
        "Emptying the tray isn't enough.",
        "Vaciar la bandeja no es suficiente.",
        "Das Leeren genügt leider nicht.",
    ],
)
def test_what_is_not_enough_or_no_better_does_not_help(sentence: str) -> None:
    assert is_useless(sentence)
