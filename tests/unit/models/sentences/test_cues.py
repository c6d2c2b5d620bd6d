"""Which sentences instruct, state, or are for when the remedy fails, in four languages."""

import pytest

from models.sentences import cues


@pytest.mark.parametrize(
    "sentence",
    [
        "Débranchez le volet.",
        "Il suffit de débrancher le volet.",
        "Volet fermé, débranchez la prise.",
        "Ne forcez pas la manivelle.",
        "Unplug the shutter.",
        "If the light stays red, unplug the shutter.",
        "You need to unplug the shutter.",
        "Ziehen Sie den Stecker.",
        "Leuchtet nichts, ziehen Sie den Stecker.",
        "Desenchufe la persiana.",
        "Den Rollladen bitte ganz nach oben fahren.",
        "Soak the slats for an hour.",
        "Sople los carriles con aire.",
        "Desenchufar la persiana, esperar y volver a enchufarla.",
        "Svuotare il cassonetto.",
        "Interface > volets > avancé > canal 3",
        "Rappel automatique : OFF",
        "You can check the motor's page.",
        "You may have to restart the motor.",
        "Right click on the shutter and choose Repair.",
        "Vous pouvez obtenir une clé du volet.",
        "Puede reiniciar la persiana.",
        "You must have removed the fuse before opening the cover.",
        "Vous devez recevoir le code avant de fermer le volet.",
        "Debe haber cortado la corriente antes de abrir la tapa.",
        "You can also tell the motor its end stops.",
    ],
)
def test_instructions_are_recognised(sentence: str) -> None:
    assert cues.is_instruction(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Vous avez un volet ancien.",
        "Le volet reste bloqué chez vous.",
        "Avez-vous débranché le volet ?",
        "The shutter is stuck.",
        "Merci de procéder ainsi :",
        "Haben Sie den Stecker gezogen?",
        "La persiana no se mueve.",
        "Die Lampen leuchten.",
        "Ersatzteil gestern nicht angekommen.",
        "Silva volet 45 wasser im boden.",
        "After the update it stops.",
        "Aparece el mensaje E77.",
        "Probabilmente la tapparella non è compatibile.",
        "However the page offers this.",
        "Wir werden die Antriebe prüfen.",
        "You should have received a mail about the motor.",
        "You may also lose the settings of the shutter.",
        "You can not break the shutter by this.",
        "You should get a message on the box.",
        "Vous devriez recevoir un code.",
        "Vous pouvez constater que le volet tremble.",
        "Debería recibir un código.",
    ],
)
def test_statements_questions_and_announcements_are_no_instructions(sentence: str) -> None:
    assert not cues.is_instruction(sentence)


@pytest.mark.parametrize(
    ("sentence", "is_one"),
    [
        ("Si E-77 revient, remplacez le moteur.", True),
        ("If the error comes back after that, replace the motor.", True),
        ("Si le problème persiste.", True),
        ("Si le micro reste muet, réinitialisez le téléviseur.", True),
        ("If the screen is still black, reset the TV.", True),
        ("Falls der Ton immer noch fehlt, starten Sie neu.", True),
        ("Si la pantalla sigue negra, reinicie.", True),
        ("En dernier recours, réinstallez le pilote.", True),
        ("Au cas où l'erreur persisterait, ôtez le module.", True),
        ("Should the error persist, replace the cable.", True),
        ("If all else fails, format the card.", True),
        ("Sollte der Fehler bleiben, prüfen Sie das Kabel.", True),
        ("Falls das nichts bringt: Stecker ziehen.", True),
        ("Faute de résultat, remplacez la carte.", True),
        ("If none of these solutions works, remove the cover.", True),
        ("Kommt der Fehler wieder, wechseln Sie den Riemen.", True),
        ("If this is a result of dust, clean the fan.", False),
        ("Notfalls koppeln Sie das Gerät erneut.", True),
        ("En caso de que siga fallando, divida el fichero.", True),
        ("Si hace falta, cambie el cable.", False),
        ("Si le voyant clignote, coupez le courant.", False),
        ("Serrez la sangle si nécessaire et remontez la selle.", False),
        ("En cas de fumée persistante, coupez le courant.", False),
        ("If all works, delete the file.", False),
        ("You should keep the filter dry.", False),
        ("Sollten Sie Windows nutzen, öffnen Sie die Einstellungen.", False),
        ("Redémarrez la box, puis vérifiez si le voyant rouge revient.", False),
        ("Check if the light comes back.", False),
        ("Ask the store if the customer returns the product.", False),
        ("Even if the screen returns to the menu, press OK.", False),
        ("Vous serez remboursé si le client demeure en France.", False),
        ("Bleibt die Meldung stehen, Stecker ziehen.", True),
        ("Falls der Ton anhält, Kabel tauschen.", True),
        ("Wenn F2 bleibt: Fühler tauschen.", True),
        ("Si toujours noir : installer la 6.2.", True),
        ("Si le voyant reste orange faites un reset.", True),
        ("Si sigue en rojo llame a la tienda.", True),
        ("Still dark? Replace the bulb.", True),
        ("¿Sigue apagado? Cambie el fusible.", True),
        ("Bruit après ça = relais mort, renvoyez-le.", True),
        ("If no water comes out after that, run the test.", True),
        ("Swap the bulb if it still flickers.", True),
        ("Mettez le capteur sur « désactivé », sinon ça revient.", False),
        ("Keep the lid closed, otherwise steam escapes.", False),
        ("Otherwise, order a new strap.", True),
        ("Si sigue estos pasos, la luz se apaga.", False),
        ("Bleiben Sie auf der Seite, bis sie fertig ist.", False),
        ("Send it in if the warranty is still valid.", False),
    ],
)
def test_a_fallback_says_what_to_do_when_the_fault_is_back(sentence: str, is_one: bool) -> None:
    assert cues.is_fallback(sentence) is is_one


@pytest.mark.parametrize(
    ("order", "is_one"),
    [
        ("After 20 min plug it in.", True),
        ("Nach zehn Sekunden den Stecker ziehen.", True),
        ("Après la mise à jour, redémarrez.", False),
        ("After a security update restart it.", False),
    ],
)
def test_how_long_after_another_order_is_told_in_units_written_out_or_not(
    order: str, *, is_one: bool
) -> None:
    assert cues.is_timed(order) is is_one


@pytest.mark.parametrize(
    "order",
    [
        "En la app Trotta vaya a Seguridad > PIN olvidado.",
        "In the Trotta app tap Security > PIN forgotten.",
        "Dans l'appli Trotta touchez Sécurité > PIN oublié.",
        "Under Profile choose the new address.",
        "Sous Compte supprimez l'ancien appareil.",
    ],
)
def test_an_order_behind_its_place_needs_no_comma(order):
    assert cues.is_instruction(order)


@pytest.mark.parametrize(
    "sentence",
    [
        "In the app update 5.2 there is a bug.",
        "Dans l'appli vous trouverez le code.",
        "En la app aparece el saldo correcto.",
        "In the app test results are wrong.",
    ],
)
def test_what_is_seen_at_a_place_is_no_order(sentence):
    assert not cues.is_instruction(sentence)
