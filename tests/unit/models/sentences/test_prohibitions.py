"""What a sentence says must not be done, and when."""

import pytest

from models.sentences.prohibitions import is_always, is_forbidden, parted


@pytest.mark.parametrize(
    "sentence",
    [
        "N'arrachez jamais le film protecteur à froid.",
        "Surtout ne coupez pas le courant pendant la mise à jour.",
        "Évitez de brancher deux chargeurs à la fois.",
        "Surtout pas de vinaigre !",
        "Never lift it by the cable.",
        "You must not cover the vents.",
        "No bleach!",
        "Ziehen Sie nie am Kabel.",
        "Den Akku niemals öffnen.",
        "Der Sensor darf nicht nass werden.",
        "No tire nunca del cable.",
        "Nunca cubras las rejillas.",
        "Non aprite mai la batteria.",
        "Não abra a bateria.",
        "Open nooit de batterij.",
        "Veillez à ne pas percer la cuve.",
        "Ne donnez ce code à personne.",
        "Be careful not to bend the pins.",
        "Alcohol is strictly forbidden.",
        "Achten Sie darauf, den Hebel nicht zu biegen.",
        "No compre otro cable.",
        "Ne vous servez plus de la prise du bas.",
        "No tire jamás de la palanca.",
        "Está prohibido abrir la caja.",
        "No sumerja nunca el motor en agua.",
        "No engrase el eje.",
        "Non sblocchi mai il motore a mano.",
        "Non spruzzi acqua sul motore.",
        "Não dobre o cabo.",
    ],
)
def test_a_prohibition_is_known_by_how_its_order_is_denied(sentence: str) -> None:
    assert is_forbidden(sentence)
    assert parted(sentence)[0] == ""


@pytest.mark.parametrize(
    "sentence",
    [
        "N'hésitez pas à relancer la recherche.",
        "N'oubliez pas de fermer le capot.",
        "Ne vous inquiétez pas, les photos restent.",
        "Le bouton ne répond pas tant que la porte est ouverte.",
        "Aérez la ramette et ne dépassez pas le trait du bac.",
        "Contrôlez la tubulure (pas de pli ni de bulle).",
        "Don't hesitate to restart it twice.",
        "You don't need to reinstall it.",
        "It does not charge below zero.",
        "Plug the camera into port 2, not into the hub.",
        "Vergessen Sie nicht, die Klappe zu schließen.",
        "Wenn Sie den Code nicht haben, fordern Sie ihn neu an.",
        "Kein Bild: Kabel prüfen.",
        "No carga por debajo de cero grados.",
        "No hace falta reinstalarlo.",
        "No funciona con pilas recargables.",
        "Non trovi il menu nella pagina.",
        "Não aparece nenhum aviso.",
        "If it is hot, don't touch it.",
        "No te preocupes, la copia sigue ahí.",
        "No aparece otro mensaje.",
        "No detecta la red.",
        "No reconoce el disco duro.",
        "No aparece el icono.",
        "Gehen Sie am 3. Mai in die Filiale.",
        "No calienta el agua.",
        "Não reconhece o cartão.",
        "No tarde en llamar al técnico.",
    ],
)
def test_reminders_bounds_needs_and_faults_forbid_nothing(sentence: str) -> None:
    assert parted(sentence) == (sentence, ())


@pytest.mark.parametrize(
    ("sentence", "rest", "forbidden"),
    [
        ("Wipe it with a cloth, don't use alcohol.", "Wipe it with a cloth", "Don't use alcohol."),
        (
            "Frottez avec un chiffon, surtout pas avec une éponge.",
            "Frottez avec un chiffon",
            "Surtout pas avec une éponge.",
        ),
        (
            "Filter ausspülen, nicht in den Trockner legen.",
            "Filter ausspülen",
            "Nicht in den Trockner legen.",
        ),
        ("Limpie la tapa y no abra la caja.", "Limpie la tapa", "No abra la caja."),
        ("Do not peel it; slide it off.", "slide it off.", "Do not peel it"),
        (
            "Ne le rebranchez pas et coupez le disjoncteur.",
            "coupez le disjoncteur.",
            "Ne le rebranchez pas",
        ),
        ("Wipe it (never alcohol).", "Wipe it (never alcohol).", "Never alcohol"),
        (
            "Ziehen Sie das Netzteil und stecken Sie es nicht wieder ein.",
            "Ziehen Sie das Netzteil",
            "Stecken Sie es nicht wieder ein.",
        ),
        (
            "No apague el router, sino aléjelo del horno.",
            "aléjelo del horno.",
            "No apague el router",
        ),
    ],
)
def test_a_prohibition_beside_an_order_leaves_the_order(
    sentence: str, rest: str, forbidden: str
) -> None:
    assert parted(sentence) == (rest, (forbidden,))


@pytest.mark.parametrize(
    "sentence",
    [
        "Never open the lid, touch the wires or remove the fuse.",
        "No abra la tapa, desconecte la batería ni toque los cables.",
        "Öffnen Sie nie die Klappe und berühren Sie die Drähte.",
    ],
)
def test_nothing_of_a_denied_list_is_an_order(sentence: str) -> None:
    rest, denied = parted(sentence)
    assert rest == ""
    assert denied


@pytest.mark.parametrize(
    ("sentence", "forbidden"),
    [
        ("Please do not, under any circumstances, open it.", "Please do not open it."),
        ("Never, even when unplugged, open the motor.", "Never open the motor."),
        ("Nunca, por seguridad, abra el motor.", "Nunca abra el motor."),
    ],
)
def test_what_is_put_in_behind_a_denial_lets_no_order_go(sentence: str, forbidden: str) -> None:
    assert parted(sentence) == ("", (forbidden,))


def test_each_of_two_that_one_denial_holds_is_forbidden() -> None:
    _, found = parted("Nunca abras la batería ni uses otro cargador.")
    assert found == ("Nunca abras la batería", "Nunca uses otro cargador.")
    lid = "Do not open the lid and touch the wires."
    assert parted(lid) == ("", (lid,))


@pytest.mark.timeout(60)
@pytest.mark.parametrize("text", ["n'" * 4000, "ne jamais " * 2000, "nicht " * 4000, "no (" * 4000])
def test_denials_of_nothing_forbid_nothing_however_many(text: str) -> None:
    assert parted(text) == (text, ())


@pytest.mark.parametrize(
    ("sentence", "order"),
    [
        ("It's best not to wait: close the gas valve.", "close the gas valve."),
        ("Pas question d'attendre : coupez le gaz.", "coupez le gaz."),
        ("Vermeiden Sie Wartezeiten: drehen Sie das Gas ab.", "drehen Sie das Gas ab."),
    ],
)
def test_an_order_behind_a_colon_is_not_forbidden_with_what_stands_before(sentence, order):
    assert parted(sentence)[0] == order


@pytest.mark.parametrize(
    ("sentence", "always"),
    [
        ("Ne coupez pas le courant, s'il vous plaît.", True),
        ("N'ouvrez pas le capot pendant 24 heures.", True),
        ("No lo abra durante 10 minutos.", True),
        ("N'ouvrez pas le capot pendant que le tambour tourne.", False),
        ("N'ouvrez pas le capot jusqu'au bip.", False),
        ("Non apra il coperchio prima di spegnere.", False),
    ],
)
def test_a_please_and_a_duration_are_no_time_for_which_alone_it_is_forbidden(
    sentence: str, *, always: bool
) -> None:
    assert is_always(sentence) is always


@pytest.mark.parametrize("mark", [" ", ", ", "(", "\t"])
def test_a_sentence_too_long_to_be_quoted_is_not_searched_for_what_it_forbids(mark: str) -> None:
    sentence = f"Never open it.{mark * 4000}never open it"
    assert parted(sentence) == (sentence, ())


def test_what_is_asked_for_anew_behind_a_denial_is_an_order_of_its_own():
    rest, forbidden = parted("Merci de ne plus utiliser ce chargeur et de regarder le lot.")
    assert rest == "regarder le lot."
    assert forbidden == ("Merci de ne plus utiliser ce chargeur",)


@pytest.mark.parametrize(
    ("sentence", "order"),
    [
        ("Stop using the old app and install the new one.", "install the new one."),
        ("Stop using the old app, then install the new one.", "install the new one."),
        ("You must stop using it and send it back to us.", "send it back to us."),
        ("Stop using IMAP and switch to POP3.", "switch to POP3."),
        ("Arrêtez d'utiliser le pont puis redémarrez la box.", "redémarrez la box."),
        ("Hören Sie auf, sie zu nutzen und laden Sie die neue.", "laden Sie die neue."),
        ("Deje de usar la app antigua e instale la nueva.", "instale la nueva."),
        ("Deje de usar la batería y envíela.", "envíela."),
        ("Smetta di usare la vecchia app e poi installi la nuova.", "installi la nuova."),
        ("Pare de usar a bateria e envie-a.", "envie-a."),
        ("Stop met het gebruik van de app en installeer de nieuwe.", "installeer de nieuwe."),
    ],
)
def test_what_is_ordered_behind_the_stop_is_not_forbidden(sentence: str, order: str) -> None:
    rest, (forbidden,) = parted(sentence)
    assert rest == order
    assert sentence.startswith(forbidden)


@pytest.mark.parametrize(
    "sentence",
    [
        "Stop using the charger and the cable.",
        "Deje de usar el cargador y el cable.",
        "Do not open it and touch the wires.",
        "Do not open it and then touch the wires.",
    ],
)
def test_two_things_that_one_denial_holds_are_both_forbidden(sentence: str) -> None:
    assert parted(sentence) == ("", (sentence,))


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        (
            "Stop charging the scooter and don't press on its cover.",
            ("Stop charging the scooter", "Don't press on its cover."),
        ),
        (
            "N'ouvrez pas le capot et ne débranchez jamais la sonde.",
            ("N'ouvrez pas le capot", "Ne débranchez jamais la sonde."),
        ),
    ],
)
def test_of_two_denials_in_a_sentence_each_is_its_own(sentence, denied):
    assert parted(sentence) == ("", denied)


@pytest.mark.parametrize(
    "sentence",
    [
        "N'ouvrez pas la cuve et ne la remplissez pas tant que le voyant est rouge.",
        "Do not open the tank and do not move the hose unless the light is off.",
        "Öffnen Sie das Gehäuse nicht und ziehen Sie den Stecker nicht, bis die Lampe aus ist.",
        "No abra la tapa y no toque el motor mientras la luz esté encendida.",
        "Ne démontez pas le capot et ne touchez pas la lame sauf si le moteur est froid.",
        "Do not drain the boiler and do not refill it.",
        "Ne jetez pas la carte et ne l'envoyez à personne.",
        "Ne chargez pas le vélo et ne vous en servez pas avant notre appel.",
    ],
)
def test_two_denials_of_which_one_leans_on_the_other_stay_together(sentence):
    # Alone the first would hold for ever, and the second would not say of what it is.
    assert parted(sentence) == ("", (sentence,))


@pytest.mark.parametrize("verb", ["devuelva", "resuelva", "restablezca", "conduzca", "reduzca"])
def test_a_spanish_subjunctive_is_known_by_its_ending(verb):
    assert is_forbidden(f"No {verb} nunca el aparato.")
