import re

import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "mon voisin Firmin a gardé le colis",
            "mon voisin [name] a gardé le colis",
        ),
        (
            "je suis Do Thi Lan du 3e",
            "je suis [name] du 3e",
        ),
        (
            "MOREAU Ghislaine a rappelé trois fois",
            "[name] a rappelé trois fois",
        ),
        (
            "Plus de signal depuis lundi. Aïssata Diop",
            "Plus de signal depuis lundi. [name]",
        ),
        (
            "hi its gemma tranter again from number 9",
            "hi its [name] again from number 9",
        ),
        (
            "Please cancel it. Blessing Adeyemi",
            "Please cancel it. [name]",
        ),
        (
            "mein Vermieter Herr Drexler weiß Bescheid",
            "mein Vermieter Herr [name] weiß Bescheid",
        ),
        (
            "Bitte kündigen. Şeyma Öztürk",
            "Bitte kündigen. [name]",
        ),
        (
            "hola soy paqui, sigo sin luz",
            "hola soy [name], sigo sin luz",
        ),
        (
            "Operadora Noelia: buenos días",
            "Operadora [name]: buenos días",
        ),
        (
            "la portiera Signora Esposito ha ritirato",
            "la portiera Signora [name] ha ritirato",
        ),
        (
            "Operatrice Giada: mi dica",
            "Operatrice [name]: mi dica",
        ),
        (
            "la serrurière Capucine Roux a changé le cylindre",
            "la serrurière [name] a changé le cylindre",
        ),
        (
            "DE OLIVEIRA Sandra demande un duplicata",
            "DE [name] demande un duplicata",
        ),
        (
            "M. et Mme Ferrandi-Colonna souhaitent un rappel",
            "M. et Mme [name] souhaitent un rappel",
        ),
        (
            "Complaint raised by Marjorie Pennington",
            "Complaint raised by [name]",
        ),
        (
            "Kindly refund me. Ngozi Okonjo",
            "Kindly refund me. [name]",
        ),
        (
            "Please ring Old Mr Fothergill first",
            "Please ring Old Mr [name] first",
        ),
        (
            "Monteur Krawczyk war heute da",
            "Monteur [name] war heute da",
        ),
        (
            "Beraterin Frauke: Guten Tag",
            "Beraterin [name]: Guten Tag",
        ),
        (
            "mi sobrino Iker lo instaló",
            "mi sobrino [name] lo instaló",
        ),
        (
            "Operador Joan: dígame",
            "Operador [name]: dígame",
        ),
        (
            "mio cognato Saverio ha montato tutto",
            "mio cognato [name] ha montato tutto",
        ),
    ],
)
def test_names_are_known_by_their_form_and_place(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "Please restart it. Windows Defender",
        "AFTER THE UPDATE Thunderbird fails",
        "Happy Easter",
        "Im Rahmen der Garantie, im Bereich Marketing",
        "instead of Acrobat Reader, reported by Task Manager",
        "ENABLE Jan, è ancora valida, das geht hier wieder",
        "Filiale Dortmund",
    ],
)
def test_other_capitals_and_words_stay(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Rappelez-moi au 06 12 34 56 78, Maëlys Quéméneur.",
        "Merci de me joindre au 07 81 22 90 16 (Maëlys Quéméneur), le soir.",
        "Il pleut dedans, 06 44 55 66 77, Solveig Mbarga",
        "Please call 07911 123456, Ffion Prydderch",
        "My mobile is 07700 900461 - Caoimhe Ní Dhomhnaill, any time today.",
        "Meine Nummer ist 0171 5566203, Gundula Zwickelbauer, danke.",
        "Pueden llamar al 934 567 890 – Nerea Zubizarreta",
        "Mi richiami al 340 182 7755, Ermenegilda Pasqualotto.",
        "Bel me terug op 06 12345678, Sjoukje Hoekstra.",
    ],
)
def test_a_name_behind_a_telephone_number_is_whose_number_it_is(text: str) -> None:
    words = mask(text).partition("[phone]")[2]
    assert re.match(r" ?[,(–-] ?\[name\]", words)
    assert not re.search(r"[A-Z]", words)


@pytest.mark.parametrize(
    "behind",
    [
        ", Monday to Friday, for help.",
        ", Service Client, de 9 h à 18 h.",
        " (Montag bis Freitag) ist besetzt.",
        ", Abteilung Einkauf.",
        ", Ufficio Reclami.",
        ", Afdeling Retouren.",
        " (Atención al Cliente).",
        " (Bouygues Telecom), ils sauront.",
        ", Lavia 8 en panne.",
        ", Apple TV shows no picture.",
        ", Terminal Payo bloqueado.",
        ", Lyon Part-Dieu.",
        ", Please Hurry",
    ],
)
def test_an_office_a_firm_a_thing_and_a_place_behind_a_number_stay(behind: str) -> None:
    assert mask(f"Tel. 01 45 67 89 10{behind}") == f"Tel. [phone]{behind}"


@pytest.mark.parametrize(
    "behind",
    [
        ", Thermal Printer.",
        ", Facture Impayée",
        ", Defekter Akku.",
        " - Waschmaschine Defekt",
        " (Horario Comercial)",
        ", Schermo Rotto.",
        ", Alvast Bedankt.",
    ],
)
def test_what_is_broken_behind_a_number_that_nobody_is_to_call_stays(behind: str) -> None:
    assert mask(f"Tel. 01 45 67 89 10{behind}") == f"Tel. [phone]{behind}"
