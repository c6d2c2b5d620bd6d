"""Which sentences instruct, explain, report in vain or say nothing, in four languages."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.sentences import boilerplate, cues


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
        "Deberá recibir un código.",
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
    ("sentence", "steps"),
    [
        (
            "Coupez le courant, attendez deux minutes puis rallumez le volet.",
            ("Coupez le courant", "attendez deux minutes", "rallumez le volet."),
        ),
        (
            "Open the settings, choose Radio and press Save.",
            ("Open the settings", "choose Radio", "press Save."),
        ),
        ("Si le voyant clignote, coupez le courant.", None),
        ("Nettoyez les glissières, le capteur et le moteur.", None),
        ("Appuyez sur Prog et validez.", None),
        ("Débranchez et rebranchez la box.", None),
        ("F07 : videz le bac, ôtez le filtre.", ("F07 : videz le bac", "ôtez le filtre.")),
        ("Sous Windows 11, ouvrez le menu et ôtez le filtre.", None),
        ("En cas de fumée : coupez le courant et ôtez le filtre.", None),
        ("Éteignez la box, puis rallumez-la.", ("Éteignez la box", "rallumez-la.")),
        (
            "Avant cela, coupez le courant et ôtez le filtre.",
            ("Avant cela, coupez le courant", "ôtez le filtre."),
        ),
        ("Halten Sie dann RESET zehn Sekunden gedrückt.", None),
        (
            "Bitte Deckel abnehmen, die Dichtung einfetten und Schraube festziehen.",
            ("Bitte Deckel abnehmen", "die Dichtung einfetten", "Schraube festziehen."),
        ),
        ("Stecker raus, neuen Deckel auf.", ("Stecker raus", "neuen Deckel auf.")),
        ("Gerät ausschalten und vom Netz trennen.", None),
        ("Wenn die Lampe blinkt, Deckel öffnen und Filter reinigen.", None),
        ("Die Lampen leuchten und die Pumpe läuft.", None),
        ("Lave el tamiz y sople la rueda.", ("Lave el tamiz", "sople la rueda.")),
        (
            "Purgar el circuito, cerrar la llave y limpiarla.",
            ("Purgar el circuito", "cerrar la llave", "limpiarla."),
        ),
        ("Pulire il filtro e chiudere il tappo.", ("Pulire il filtro", "chiudere il tappo.")),
        (
            "Après avoir vidé le bac, rincez le tamis et séchez la grille.",
            ("Après avoir vidé le bac, rincez le tamis", "séchez la grille."),
        ),
        (
            "Tras abrir la tapa, gire el eje y limpie la rueda.",
            ("Tras abrir la tapa, gire el eje", "limpie la rueda."),
        ),
        ("If it beeps, open the lid and clean the filter.", None),
    ],
)
def test_only_commands_become_steps_of_their_own(
    sentence: str, steps: tuple[str, ...] | None
) -> None:
    assert cues.single_steps(sentence) == (steps or (sentence,))


@pytest.mark.parametrize(
    ("sentence", "steps"),
    [
        (
            "Cherchez de nouveau ; si un code est réclamé, tapez 0000",
            ("Cherchez de nouveau", "si un code est réclamé, tapez 0000"),
        ),
        (
            "Déposez le colis au relais ; pour les gros appareils, choisissez l'enlèvement",
            ("Déposez le colis au relais", "pour les gros appareils, choisissez l'enlèvement"),
        ),
        ("Filmez la diode : si elle ne clignote pas, changez la télécommande", None),
        ("Film the light: if it does not blink, replace the remote", None),
        ("Sortez-la et vérifiez le film", None),
        (
            "Sortez-la, essuyez les contacts et remettez-la",
            ("Sortez-la, essuyez les contacts", "remettez-la"),
        ),
        ("Take it out, wipe the contacts", None),
        ("Séquelo y engrase las juntas", None),
        ("Secarlo y engrasar las juntas", None),
    ],
)
def test_a_condition_stays_with_its_order_and_a_pronoun_with_what_it_is_about(
    sentence: str, steps: tuple[str, ...] | None
) -> None:
    assert cues.single_steps(sentence) == (steps or (sentence,))


def test_a_vain_attempt_needs_the_attempt_and_its_failure() -> None:
    assert cues.is_vain_attempt("J'ai redémarré sans succès.")
    assert cues.is_vain_attempt("I have restarted it, no luck.")
    assert not cues.is_vain_attempt("J'ai redémarré hier.")
    assert not cues.is_vain_attempt("Le volet monte sans succès.")


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Bonjour Madame, le volet est bloqué, merci d'avance !", "le volet est bloqué"),
        ("Bjr le volet est bloqué, cdlt", "le volet est bloqué"),
        ("slt, le volet est bloqué svp", "le volet est bloqué"),
        ("Date du contrôle technique (CT)", "Date du contrôle technique (CT)"),
        ("Ola de calor: el aire no enfría", "Ola de calor: el aire no enfría"),
        ("SLT 500 en panne", "SLT 500 en panne"),
        ("Rien sur ma SLT", "Rien sur ma SLT"),
        ("Buongiorno, la tapparella non sale", "la tapparella non sale"),
        ("Hello all, the shutter is stuck, please help", "the shutter is stuck"),
        ("Guten Tag, der Rollladen klemmt, vielen Dank im Voraus", "der Rollladen klemmt"),
        ("Der Rollladen klemmt, was soll ich tun?", "Der Rollladen klemmt"),
        ("Hola, la persiana no sube, gracias", "la persiana no sube"),
        ("Le volet est bloqué, c'est inadmissible !", "Le volet est bloqué"),
        ("Le volet est bloqué, vous êtes le pire service qui soit !", "Le volet est bloqué"),
        ("Réglez ce putain de problème !", ""),
        ("The shutter is stuck, worst customer service ever.", "The shutter is stuck"),
        ("Le volet est bloqué 😡", "Le volet est bloqué"),
        ("[handle] [handle] le volet est bloqué [handle]", "le volet est bloqué"),
        ("The restart did not help", "The restart did not help"),
        ("", ""),
        ("Maintenez RESET (trou, 10 sec) slt", "Maintenez RESET (trou, 10 sec)"),
        ("Changing the password is no use btw.", "Changing the password is no use"),
    ],
)
def test_greetings_thanks_and_feelings_are_cut_off_what_is_said(
    sentence: str, content: str
) -> None:
    assert boilerplate.trim(sentence) == content


@given(st.text(max_size=80))
def test_trimming_twice_is_trimming_once(text: str) -> None:
    once = boilerplate.trim(text)
    assert boilerplate.trim(once) == once


@pytest.mark.parametrize(
    ("sentence", "nothing"),
    [("Ich nicht weiterkomme.", True), ("Der Rollladen klemmt seit gestern.", False)],
)
def test_that_somebody_is_stuck_says_nothing(sentence: str, *, nothing: bool) -> None:
    assert boilerplate.says_nothing(sentence) is nothing


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Bonjour, merci", True),
        ("Hello support team", True),
        ("?", True),
        ("", True),
        ("Hello, E-203", False),
        ("écran noir", False),
        ("E 5", False),
        ("F 07", False),
        ("504", False),
        ("漏", False),
        ("4471239", True),
        ("D’accord, ok", True),
        ("how can i top up?", False),
        ("你好", False),
    ],
)
def test_a_greeting_alone_is_told_from_a_short_ticket(text: str, *, only: bool) -> None:
    assert boilerplate.only_greets(text) is only


def test_a_denial_at_the_end_may_deny_both_orders_before_it():
    both = "Ziehen Sie den Stecker und entfernen Sie den Akku bitte auf keinen Fall."
    assert cues.single_steps(both) == (both,)
    apart = "Ziehen Sie den Stecker, öffnen Sie das Gerät nicht."
    assert cues.single_steps(apart) == ("Ziehen Sie den Stecker", "öffnen Sie das Gerät nicht.")
