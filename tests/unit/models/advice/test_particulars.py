"""By what two orders differ that say the same else: a figure, a way to turn, a side, a colour."""

import pytest

from models.advice.particulars import differ_by_code, differ_by_particular
from tests.drafts import answered, complaints, said, ticket, write


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Resserrez à 35 Nm.", "Resserrez les écrous à 12 Nm."),
        ("fr", "Mettez une pastille dans le bac.", "Mettez trois pastilles dans le bac."),
        ("fr", "Installez la version 3.0.", "Installez la version 3.4."),
        ("fr", "Ouvrez le port 443 de la box.", "Ouvrez le port 8443 de la box."),
        ("fr", "Payez les 20 € de franchise.", "Payez les 60 euros de franchise."),
        ("fr", "Attendez 10 secondes.", "Attendez 10 minutes."),
        ("en", "Add two drops of oil.", "Put 10 drops of oil on it."),
        ("de", "Bitte dreimal drücken.", "Drücken Sie fünfmal."),
        ("es", "Eche 20 gramos de sal.", "Hay que echar 100 gramos de sal."),
        ("it", "Attendere 2 ore.", "Attendere 4 ore."),
        ("fr", "Tournez la vis dans le sens horaire.", "Tournez la vis dans le sens antihoraire."),
        ("en", "Turn it clockwise.", "Turn it counter-clockwise."),
        ("de", "Im Uhrzeigersinn drehen.", "Gegen den Uhrzeigersinn drehen."),
        ("es", "Gírelo en sentido horario.", "Gírelo en sentido antihorario."),
        ("fr", "Il faut gonfler le pneu avant.", "Veuillez gonfler le pneu arrière."),
        ("en", "Slide the tab up.", "Slide the tab down."),
        ("de", "Stellen Sie den Ton lauter.", "Bitte den Ton leiser stellen."),
        ("fr", "Mettez le son plus fort.", "Mettez le son moins fort."),
        ("en", "Make the screen brighter.", "Make the screen darker."),
        ("es", "Ponga el volumen más alto.", "Ponga el volumen más bajo."),
        ("en", "Use the blue port.", "Use the yellow port."),
        ("de", "Ziehen Sie das schwarze Kabel ab.", "Das weiße Kabel abziehen."),
        ("es", "Pulse el botón rojo.", "Pulse el botón verde."),
        ("fr", "Ajoutez 50 ml d'eau.", "Ajoutez 200 ml d'eau."),
        ("fr", "Branchez-le au port bleu.", "Branchez-le au port jaune."),
        ("fr", "Attendez 1h30.", "Attendez 30 minutes."),
        ("en", "Use 1 l of water.", "Use 2000 ml of water."),
        ("en", "If the LED is red, wait 5 minutes.", "If the LED is red, wait 10 minutes."),
        ("fr", "Choisissez le canal 1, 6 ou 11.", "Choisissez le canal 3."),
        ("de", "Wählen Sie am Router Kanal 6.", "Wählen Sie am Router Kanal 11."),
        ("de", "Geben Sie ins Wasser 3 Tropfen Öl.", "Geben Sie ins Wasser 10 Tropfen Öl."),
        ("en", "Use port 993 for incoming mail.", "Use port 465 for incoming mail."),
        ("en", "Download Thunderbird 115.3.", "Download Thunderbird 115.4."),
    ],
)
def test_another_value_of_one_thing_is_other_advice(language, one, other):
    assert differ_by_particular(one, other, language)
    assert differ_by_particular(other, one, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Attendez 5 à 10 minutes.", "Attendez environ 10 minutes."),
        ("fr", "Attendez entre 5 et 10 minutes.", "Attendez 7 minutes."),
        ("en", "Wait at least 5 minutes.", "Wait 10 minutes."),
        ("en", "Unplug it for 60 seconds.", "Unplug it for 1 minute."),
        ("fr", "Débranchez les 2 câbles.", "Débranchez les câbles."),
        ("fr", "Débranchez les 2 câbles.", "Débranchez les câbles 10 secondes."),
        ("fr", "1. Videz le bac.", "3. Videz le bac."),
        ("en", "Install the update of 3 March.", "Install the update of 5 March."),
        ("en", "On Windows 10, reinstall it.", "On Windows 11, reinstall it."),
        ("en", "Press a button.", "Press the button."),
        ("fr", "Appuyez 2 fois pendant 5 secondes.", "Appuyez 5 secondes."),
        ("fr", "Branchez le câble jaune sur le port bleu.", "Branchez le câble jaune."),
        ("fr", "Branchez le câble rouge au port bleu.", "Branchez le câble au port bleu."),
        ("fr", "Rincez le bac 2 fois.", "Séchez le filtre 3 fois."),
        ("fr", "Attendez 5 minutes avant de rallumer.", "Attendez 10 minutes avant l'appel."),
        ("fr", "Si la LED est rouge, relancez la box.", "Si la LED est verte, relancez la box."),
        ("en", "If it has version 102, update to 115.", "If it has version 115, update to 128."),
        ("fr", "Ajoutez 0,5 l d'eau.", "Ajoutez 500 ml d'eau."),
        ("fr", "Versez 1 l de vinaigre.", "Versez 100 cl de vinaigre."),
        ("de", "Füllen Sie einen halben Liter Wasser ein.", "Füllen Sie 500 ml Wasser ein."),
        ("en", "Use a cable of 1 m.", "Use a cable of 100 cm."),
        ("en", "Use 1 kg of salt.", "Use 1000 g of salt."),
        ("fr", "Réglez la pression à 1,5 bar.", "Réglez la pression à 1500 mbar."),
        ("fr", "Attendez 1h30.", "Attendez 90 min."),
        ("fr", "Attendez une heure et demie.", "Attendez 90 minutes."),
        ("en", "Wait half an hour.", "Wait 30 minutes."),
        ("de", "Warten Sie eine Viertelstunde.", "Warten Sie 15 Minuten."),
        ("es", "Devuelva el paquete en 15 días.", "Devuelva el paquete en dos semanas."),
        ("fr", "Renvoyez le colis sous quinze jours.", "Renvoyez le colis sous 14 jours."),
        ("fr", "Payez les 1 000 €.", "Payez les 1000 €."),
        ("de", "Zahlen Sie 1.000 €.", "Zahlen Sie 1000 €."),
        ("en", "Pay 1,000 euros.", "Pay 1000 euros."),
        ("fr", "Choisissez le canal 1, 6 ou 11.", "Choisissez le canal 6."),
        ("es", "Elija el canal 1, 6 u 11.", "Elija el canal 11."),
        ("en", "On Windows 10 open the control panel.", "On Windows 11 open the control panel."),
        ("de", "Öffnen Sie unter Windows 10 das Menü.", "Öffnen Sie unter Windows 11 das Menü."),
        ("de", "Aktualisieren Sie auf iOS 17.", "Aktualisieren Sie auf iOS 18."),
        ("en", "Use port 993 for incoming mail.", "Use port 465 for outgoing mail."),
        ("en", "Delete 1 of the 2 accounts.", "Delete one account."),
        ("en", "Open the 3-bar menu.", "Open the 3-dot menu."),
        ("en", "Open the file bookmarks-29.", "Open the file bookmarks-30."),
    ],
)
def test_what_need_not_be_the_same_contradicts_nothing(language, one, other):
    assert not differ_by_particular(one, other, language)
    assert not differ_by_particular(other, one, language)


def test_codes_of_the_same_letters_are_of_one_thing_and_others_are_not():
    assert differ_by_code("Commandez la pièce CP-77.", "Commandez la pièce CP-88.", "fr")
    assert not differ_by_code("Débranchez le four QX-80.", "Débranchez le moulin RZ-55.", "fr")


def test_two_figures_of_one_thing_are_shown_beside_each_other_and_are_no_step():
    six, twelve = ["Serrez les vis du volet à 6 Nm."] * 2, ["Serrez les vis du volet à 12 Nm."] * 2
    written = write(answered(*six, *twelve))
    assert said(written, "step") == []
    (disputed,) = said(written, "unknown")
    assert "6 Nm » (×2)" in disputed
    assert "12 Nm » (×2)" in disputed


def test_who_leaves_the_figure_out_takes_the_step_of_who_gives_it():
    written = write(complaints("Serrez les vis à 6 Nm.", "Serrez les vis."))
    (step,) = [sentence for sentence in written.sentences if sentence.role == "step"]
    assert step.support == 2


def test_codes_that_customers_name_are_of_their_devices():
    words = [("a", 77), ("b", 77), ("c", 88), ("d", 88)]
    told = [ticket(n, f"Mon volet CP-{c} bloque", f"Recalez le CP-{c}.") for n, c in words]
    written = write(told)
    assert said(written, "unknown") == []
    assert len(said(written, "step")) == 2
