"""What customers say of one occasion: today, once more, at what temperature."""

import pytest

from models.sentences import occasions


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Card reader is down again this morning", "Card reader is down"),
        ("Payments get charged twice, second time this week", "Payments get charged twice"),
        ("Ballon froid, troisième fois ce mois-ci", "Ballon froid"),
        ("Encore une coupure sur la ligne", "Une coupure sur la ligne"),
        ("Le chauffage est de nouveau en erreur", "Le chauffage est en erreur"),
        ("Die Pumpe fällt aus, zum dritten Mal diese Woche", "Die Pumpe fällt aus"),
        ("Batterien schon wieder leer", "Batterien leer"),
        ("Der Scanner zeigt wieder E17 beim Start", "Der Scanner zeigt E17 beim Start"),
        ("Otra vez el datáfono sin conexión", "El datáfono sin conexión"),
        ("El cobro falla con E-4471 esta mañana", "El cobro falla con E-4471"),
    ],
)
def test_once_more_and_this_morning_are_cut_where_the_rest_stands_by_itself(
    said: str, left: str
) -> None:
    assert occasions.without(said) == left
    assert not occasions.is_of_one(left)


@pytest.mark.parametrize(
    "said",
    [
        "The duplicate emails are back",
        "Screen went black today while scanning",
        "H62 à nouveau",
        "Le four s'est arrêté hier pendant la cuisson",
        "Fehler H62 heute Nacht bei -8 Grad",
        "Schon wieder ist das Schloss offen",
        "Anoche la cerradura se abrió sola",
        "Los avisos repetidos han vuelto",
        "La serrure posée jeudi s'ouvre toutes les nuits",
    ],
)
def test_what_cannot_be_cut_still_tells_of_one_occasion(said: str) -> None:
    assert occasions.without(said) == said
    assert occasions.is_of_one(said)


@pytest.mark.parametrize(
    "said",
    [
        "The app asks for the code again and again",
        "The printer won't start again",
        "Please say that again",
        "Missing settlement from yesterday",
        "Crashes the second time I open it",
        "The back camera shows a black picture",
        "Demande de nouveau mot de passe refusée",
        "La porte reste ouverte la nuit",
        "Die Wärmepumpe fällt immer wieder aus",
        "Nach dem Ausschalten geht die Lampe wieder an",
        "Die App fragt wieder und wieder nach dem Code",
        "Die Pumpe lässt sich nicht wieder einschalten",
        "No puedo volver a entrar en la aplicación",
    ],
)
def test_what_happens_at_any_time_stays_and_is_of_no_occasion(said: str) -> None:
    assert occasions.without(said) == said
    assert not occasions.is_of_one(said)
