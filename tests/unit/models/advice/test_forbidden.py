"""What must not be done, and who forbids the same."""

import pytest

from models.advice.forbidden import by_deed, is_always, is_at_the_time_of, is_forbidden, parted
from models.sentences.reading import Quote


def quotes(language: str, *texts: str) -> list[Quote]:
    return [Quote(t, f"t{i}", f"k{i}", language, 0.0, 1.0) for i, t in enumerate(texts)]


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
        "No tire jamás de la palanca.",
        "Está prohibido abrir la caja.",
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
        "If it is hot, don't touch it.",
        "No te preocupes, la copia sigue ahí.",
        "No aparece otro mensaje.",
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
        (
            "Wählen Sie Stufe 3. Verwenden Sie keine Spülmaschine.",
            "Wählen Sie Stufe 3",
            "Verwenden Sie keine Spülmaschine.",
        ),
        ("Do not peel it; slide it off.", "slide it off.", "Do not peel it"),
        (
            "Ne le rebranchez pas et coupez le disjoncteur.",
            "coupez le disjoncteur.",
            "Ne le rebranchez pas",
        ),
        ("Wipe it (never alcohol).", "Wipe it (never alcohol).", "Never alcohol"),
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


def test_each_of_two_that_one_denial_holds_is_forbidden() -> None:
    _, found = parted("Nunca abras la batería ni uses otro cargador.")
    assert found == ("Nunca abras la batería", "Nunca uses otro cargador.")
    lid = "Do not open the lid and touch the wires."
    assert parted(lid) == ("", (lid,))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Ne purgez jamais la tubulure.", "Surtout ne jamais purger en restant branché."),
        ("fr", "Pas d'éponge abrasive !", "N'utilisez pas d'éponge abrasive."),
        ("en", "Never use bleach.", "Avoid bleach."),
        ("en", "Don't immerse the base.", "Never immerse the base in water."),
        ("de", "Verwenden Sie keinen Alkohol.", "Auf keinen Fall Alkohol verwenden!"),
        ("de", "Den Akku nie öffnen.", "Öffnen Sie den Akku nicht."),
        ("es", "No use lejía.", "Nunca utilice lejía, daña la goma."),
    ],
)
def test_two_wordings_forbid_one_thing(language: str, one: str, other: str) -> None:
    assert by_deed(quotes(language, one, other))[0].support == 2


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "N'ouvrez pas le boîtier.", "Ne lavez pas le boîtier."),
        ("en", "Don't open the battery.", "Never charge the battery."),
        ("en", "Do not use the charger.", "Do not use another charger."),
        ("de", "Den Akku nie laden.", "Öffnen Sie den Akku nicht."),
        ("es", "No abra la tapa.", "No moje la tapa."),
    ],
)
def test_another_action_or_thing_is_another_prohibition(
    language: str, one: str, other: str
) -> None:
    assert [a.support for a in by_deed(quotes(language, one, other))] == [1, 1]


def test_who_says_when_speaks_for_who_does_not() -> None:
    when = "Ne purgez jamais la tubulure tant que vous êtes connecté."
    (found,) = by_deed(quotes("fr", "Ne purgez jamais la tubulure.", when))
    assert found.quotes[0].text == when
    assert not is_always(when)
    assert not is_at_the_time_of(when, "Purgez la tubulure.", "fr")
    assert is_at_the_time_of("Ne la purgez pas une heure.", "Purgez la tubulure.", "fr")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("text", ["n'" * 4000, "ne jamais " * 2000, "nicht " * 4000, "no (" * 4000])
def test_a_hostile_text_costs_no_more_than_its_length(text: str) -> None:
    parted(text)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "N'ouvrez jamais la cuve.", "Merci de ne pas ouvrir la cuve."),
        ("fr", "N'utilisez pas d'éponge.", "Surtout pas avec une éponge."),
        ("en", "Don't open the tank.", "Under no circumstances open the tank."),
        ("de", "Öffnen Sie den Tank nicht.", "Der Tank darf nicht geöffnet werden."),
        ("es", "No abra nunca el tanque.", "Está prohibido abrir el tanque."),
        ("it", "Non aprire mai il serbatoio.", "È vietato aprire il serbatoio."),
        ("pt", "Não abra o tanque.", "Em hipótese alguma abra o tanque."),
        ("nl", "Open de tank nooit.", "Het is verboden de tank te openen."),
    ],
)
def test_who_forbids_in_more_words_forbids_the_same(language: str, one: str, other: str) -> None:
    assert [found.support for found in by_deed(quotes(language, one, other))] == [2]


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
