"""Sentences that send the customer elsewhere."""

import pytest

from models.sentences.elsewhere import sends_elsewhere


@pytest.mark.parametrize(
    "order",
    [
        "Please see the attached file guide_reset_E51.pdf and screenshot_2026-03-01.png.",
        "Follow the steps in guide-5.pdf.",
        "Open the attached guide and follow it.",
        "If that does not help, open the attached guide.",
        "N'hésitez pas à ouvrir le document joint.",
        "Consultez le fichier joint avant de relancer.",
        "Suivez la procédure ci-jointe.",
        "Öffnen Sie die angehängte Datei.",
        "Abra el archivo adjunto.",
    ],
)
def test_a_file_that_only_the_customer_got_is_no_step(order):
    assert sends_elsewhere(order)
    assert sends_elsewhere(order.upper())


@pytest.mark.parametrize(
    "order",
    [
        "Make sure the hose is firmly attached.",
        "Never open the file attached to that e-mail.",
        "N'ouvrez surtout pas le fichier joint au courriel.",
        "Öffnen Sie die angehängte Datei auf keinen Fall.",
        "No abra el archivo adjunto.",
        "Copy firmware_2.1.zip to the USB stick.",
        "Essuyez le joint de la porte.",
        "Fügen Sie den Drucker hinzu.",
        "Export the report as PDF.",
        "Post the parcel in the original box.",
        "Mark the shutter as fixed point in the app.",
    ],
)
def test_what_is_done_with_a_thing_that_is_fixed_or_a_program_is_one(order):
    assert not sends_elsewhere(order)


@pytest.mark.parametrize(
    "plea",
    [
        "Post the settings that you use here.",
        "Post it into this forum.",
        "Please mark the best answer as helpful.",
        "Please supply some details: the server's name and the port.",
    ],
)
def test_what_a_forum_asks_of_who_asked_is_no_step(plea):
    assert sends_elsewhere(plea)


@pytest.mark.parametrize(
    "order",
    [
        "Envoyez-nous le récépissé et les deux clés de l'antivol.",
        "Merci de nous envoyer la facture d'achat par courrier.",
        "Please send us a copy of the invoice by post.",
        "Schicken Sie uns bitte die Rechnung.",
        "Envíenos la factura y las dos llaves.",
    ],
)
def test_to_send_a_named_thing_is_a_step(order):
    assert not sends_elsewhere(order)


@pytest.mark.parametrize(
    "plea",
    [
        "Envoyez-nous un message privé.",
        "Envoyez-nous la facture en message privé.",
        "Envoyez-nous votre numéro de commande.",
        "Envoyez-nous la photo du récépissé.",
        "Pouvez-vous nous envoyer la facture ?",
        "Send us the log file.",
        "Schicken Sie uns die Seriennummer.",
        "Envíenos su número de pedido.",
    ],
)
def test_what_is_asked_for_to_learn_of_one_case_is_none(plea):
    assert sends_elsewhere(plea)
