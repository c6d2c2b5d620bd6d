"""What agents' macros say beside the remedy."""

import pytest

from models.sentences.macros import is_macro, without_promise


@pytest.mark.parametrize(
    "sentence",
    [
        "Un conseiller vous rappellera dans la journée.",
        "Nos ingénieurs travaillent activement à un correctif.",
        "Merci de ne pas répondre à cet e-mail.",
        "Donnez votre avis sur cet échange.",
        "Un geste commercial de 10 € vous sera accordé.",
        "L'incident est désormais résolu.",
        "We will get back to you within 24 hours.",
        "Please leave us a review on our website.",
        "Do not reply to this message, as this mailbox is not monitored.",
        "Customer satisfaction means a lot to us.",
        "I'll go ahead and close this case.",
        "The outage is over.",
        "Wir melden uns innerhalb von 24 Stunden bei Ihnen.",
        "Bitte bewerten Sie unser Gespräch!",
        "Sie erreichen uns montags bis freitags von 9 bis 18 Uhr.",
        "Die Störung ist behoben.",
        "Puede llamarnos de lunes a viernes de 9 a 18 h.",
        "L'anomalie a été corrigée hier soir.",
        "We have added a 5 euro credit to your next bill.",
        "Ihre Beschwerde wurde bei uns aufgenommen.",
        "Esta dirección no admite respuestas.",
        "Cierro la incidencia.",
        "Estamos trabajando para solucionarlo.",
        "La avería ya está resuelta.",
        "Ein Update ist in Vorbereitung.",
        "Un parche está en camino.",
        "The issue is currently being investigated.",
        "Please hold on while we investigate.",
        "Wir bitten um etwas Geduld.",
    ],
)
def test_a_promise_a_rating_or_that_it_is_fixed_helps_nobody_else(sentence):
    assert is_macro(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Le problème est corrigé par la version 5.2.1.",
        "Nous recréditons le doublon sous trois jours.",
        "Ne répondez pas à cet appel et bloquez le numéro.",
        "Do not answer this e-mail and delete it.",
        "Wait until service is restored.",
        "We have opened an inquiry with the carrier and answer within two working days.",
        "Your e-mail is still on the server.",
        "Your request must hold the serial number.",
        "You will receive an e-mail with a link.",
        "Rate the film to refresh the recommendations.",
        "Der Fehler ist in Version 5.2.1 behoben.",
        "Schließen Sie das Ticket-Fenster.",
        "Ein Techniker muss den Anschluss tauschen.",
        "Cierre la ventana de incidencias.",
        "Introduzca el código del vale en la cesta.",
    ],
)
def test_what_to_do_or_to_know_is_no_macro(sentence):
    assert not is_macro(sentence)


@pytest.mark.parametrize(
    ("told", "order"),
    [
        ("Use Help > Report it and we'll close it for you.", "Use Help > Report it"),
        ("Envoyez le formulaire et nous bloquons la carte.", "Envoyez le formulaire"),
        ("Senden Sie das Formular und wir sperren die Karte.", "Senden Sie das Formular"),
        ("Envíe el formulario y bloqueamos la tarjeta.", "Envíe el formulario"),
        ("Open the form and send it.", "Open the form and send it."),
    ],
)
def test_what_the_desk_does_in_turn_is_cut_from_behind_an_order(told: str, order: str) -> None:
    assert without_promise(told) == order
