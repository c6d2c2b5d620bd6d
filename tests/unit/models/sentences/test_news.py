"""What an agent states that tells nobody what to do."""

import pytest

from models.sentences.news import is_news


@pytest.mark.parametrize(
    "statement",
    [
        "We are aware of this issue and working on a fix.",
        "Ihre Nummer ist bei uns freigeschaltet.",
        "Votre code est périmé (24 heures).",
        "Leuchtet die Telefon-LED danach grün, ist alles in Ordnung.",
        "Die alte TAE-Dose ist nach der Umstellung ohne Funktion.",
        "The matter has been escalated to second level.",
        "La pièce est commandée.",
        "Su línea está activa.",
        "Hemos pasado su caso al equipo técnico.",
        "Il tecnico è informato.",
        "O problema está sendo analisado.",
        "Some drivers say that parking in the shade does the trick.",
        "Un de nos clients a aussi changé le filtre et cela l'a aidé.",
        "Manche schwören darauf, es kalt zu stellen.",
        "Hay quien cambia la hora y le funciona.",
    ],
)
def test_what_the_desk_does_and_how_things_are_is_news(statement: str) -> None:
    assert is_news(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "The refund takes five days.",
        "Your refund is paid within five days.",
        "Your PIN is on the back of the card.",
        "Nous livrons ce volet en Corse sous dix jours.",
        "Nos magasins reprennent les volets usagés.",
        "The fault was on our side, just restart the app.",
        "Das haben wir gleich: Telefon an FON 1, Neustart.",
        "Si la luz parpadea, le hemos preparado un cargador nuevo en la tienda.",
        "Le code de retrait est envoyé par SMS.",
        "Nous avons ouvert une enquête auprès du transporteur ; réponse sous 48 h ouvrées.",
        "Une commande en préparation s'annule tout de suite de notre côté.",
    ],
)
def test_what_is_so_for_everybody_is_none(statement: str) -> None:
    assert not is_news(statement)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["ist ", "your a ", "a", "1 h ", "étéi ", "ok a "])
def test_what_tells_nothing_is_no_news_in_any_length(piece: str) -> None:
    assert not is_news(piece * 5_000)
