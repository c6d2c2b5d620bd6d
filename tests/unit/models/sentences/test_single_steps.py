"""Where one instruction of a sentence ends and the next begins."""

import pytest

from models.sentences.cues import is_instruction
from models.sentences.single_steps import single_steps


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
        (
            "Under Profile > Devices, remove the watch and sign back in.",
            ("Under Profile > Devices, remove the watch", "sign back in."),
        ),
        (
            "Unter Konto > Vorlagen die Vorlage löschen und die Rechnung neu erstellen.",
            ("Unter Konto > Vorlagen die Vorlage löschen", "die Rechnung neu erstellen."),
        ),
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
        (
            "Akku entnehmen, in der App das Firmware-Update 2.11 laden, dann im Freien testen.",
            ("Akku entnehmen", "in der App das Firmware-Update 2.11 laden", "im Freien testen."),
        ),
        ("Den Filter ausspülen und in den Halter setzen.", None),
    ],
)
def test_only_commands_become_steps_of_their_own(
    sentence: str, steps: tuple[str, ...] | None
) -> None:
    assert single_steps(sentence) == (steps or (sentence,))


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
    assert single_steps(sentence) == (steps or (sentence,))


def test_a_denial_at_the_end_may_deny_both_orders_before_it():
    both = "Ziehen Sie den Stecker und entfernen Sie den Akku bitte auf keinen Fall."
    assert single_steps(both) == (both,)
    apart = "Ziehen Sie den Stecker, öffnen Sie das Gerät nicht."
    assert single_steps(apart) == ("Ziehen Sie den Stecker", "öffnen Sie das Gerät nicht.")


@pytest.mark.parametrize(
    ("chain", "steps"),
    [
        (
            'Gerät bitte mit STOP anhalten, in der App "Parken" wählen',
            ("Gerät bitte mit STOP anhalten", 'in der App "Parken" wählen'),
        ),
        (
            "Rohr mit Spiritus reinigen, Montagepaste drauf, Klemme auf 7 Nm festziehen.",
            ("Rohr mit Spiritus reinigen", "Montagepaste drauf", "Klemme auf 7 Nm festziehen."),
        ),
        (
            "Akku entnehmen, in der App das Update 2.11 laden, dann auf leerem Platz testen.",
            (
                "Akku entnehmen",
                "in der App das Update 2.11 laden",
                "auf leerem Platz testen.",
            ),
        ),
        ("Datei kopieren, in den Ordner Bilder legen.", None),
    ],
)
def test_a_german_notice_behind_another_may_begin_with_its_place_if_it_names_a_thing(chain, steps):
    assert single_steps(chain) == (steps or (chain,))
    assert is_instruction(chain)


def test_an_order_of_a_verb_alone_stays_with_the_one_before_it():
    assert single_steps("Décochez Voix HD, enregistrez, puis débranchez le combiné.") == (
        "Décochez Voix HD, enregistrez",
        "débranchez le combiné.",
    )


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("You need to close the valve, unscrew the lid and rinse the pump.", "rinse the pump."),
        ("Il suffit d'ouvrir le capot, de sortir le filtre et de le rincer.", "sortir le filtre"),
        ("Para vaciarla hay que cerrar la llave, quitar la tapa y lavar el filtro.", "lavar"),
        ("Bisogna chiudere la valvola, svitare il coperchio e pulire il filtro.", "pulire"),
        ("Sie müssen das Ventil schließen, den Deckel lösen und das Sieb spülen.", "das Sieb"),
        ("É preciso fechar a torneira, retirar a tampa e lavar o filtro.", "lavar o filtro."),
    ],
)
def test_each_order_behind_one_modal_is_a_step(sentence: str, last: str) -> None:
    assert single_steps(sentence)[-1].startswith(last)
