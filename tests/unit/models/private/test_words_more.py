"""The words of four further languages with Latin letters act in texts of these languages alone."""

import pytest

from models.privacy import mask
from models.private.tongues import sure_tongues


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Regards,\nTony Claro", "Regards,\n[name]"),
        ("Cordialement,\nSophie Meo", "Cordialement,\n[name]"),
        ("Mit freundlichen Grüßen\nPeter Kan", "Mit freundlichen Grüßen\n[name]"),
        ("Thanks,\nPan", "Thanks,\n[name]"),
        ("Mr. Claro", "Mr. [name]"),
        ("Mme Vivo", "Mme [name]"),
        ("Dr. Pan called me", "Dr. [name] called me"),
        ("Hi Paul do Macs work?", "Hi [name] do Macs work?"),
        ("Mr Kan", "Mr [name]"),
        ("Mrs Aras", "Mrs [name]"),
        ("Herr Ur", "Herr [name]"),
        ("Frau Moja", "Frau [name]"),
        ("Mr Boa", "Mr [name]"),
        ("My name is Ur Cohen", "My name is [name]"),
        ("Je m'appelle Data Kaur", "Je m'appelle [name]"),
        ("Sra. María Claro", "Sra. [name]"),
        ("Anne Marie Worten", "[name]"),
        ("Paul Moje", "[name]"),
        ("Luca Adres", "[name]"),
        ("cordiali saluti\nSerena RG Peloso", "cordiali saluti\n[name]"),
        ("Thanks\nJohn RG Smith", "Thanks\n[name]"),
        ("Marie CEP Dupont", "[name]"),
        ("grazie Saluti Serena RG Peloso srl", "grazie Saluti [name] srl"),
        ("M. Bey", "M. [name]"),
        ("Mme Amina Bey", "Mme [name]"),
        ("Mein Name ist Karim Bey", "Mein Name ist [name]"),
        ("Dear Bey", "Dear [name]"),
        ("I am John U.S. citizen", "I am [name].S. citizen"),
    ],
)
def test_a_name_that_is_a_word_elsewhere_is_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "Le bey de Tunis",
        "Beste Wünsche",
        "Beste Lösung: Neustart",
        "Beste Antwort",
        "Beste Grafikkarte",
        "Die beste Freundin",
        "Technik Museum",
        "Kurier Zeitung",
        "Mechanik Software",
        "Caro Assistenza",
        "Cara Redazione",
        "zona ITALIA",
        "8 matchs de Ligue 1",
        "Gerente de Proyecto",
        "Dag Heuer",
        "Karten 1234 5678 9012 von 5000",
        "Karteikarte 123456789012",
        "Kartell 123456789012",
        "Harm was done",
        "Harm Reduction",
        "Wim image file",
        "Thais restaurant",
        "Fons d'écran",
        "Jasper Reports 6.2",
        "Jesse James",
        "Herman Miller chair",
        "Adelaide office",
        "Wesley College",
        "Helder",
        "Kuba",
        "Vasco Translator",
        "Nair",
        "Frans is not French",
        "Aydin province",
        "Ruud Furnace error 12",
        "nella zona Nord",
        "en la zona Centro no hay señal",
        "zona Norte",
        "per zona ITALIA",
        "match de Rugby",
        "la mama Italia",
        "TCP syn Flood",
        "tata Motors",
        "Grazie, Mauro P.S. non ho",
        "Regards, John P.S. I forgot",
        "thanks Paul A.S.A.P.",
        "kimlik avi 2024",
        "kod sms 2024",
    ],
)
def test_a_word_that_announces_a_name_elsewhere_announces_none(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Szanowny Kliencie",
        "Drogi Kliencie",
        "Szanowna Redakcjo, prosze o pomoc",
        "Szanowny Zespole, dzien dobry",
        "Droga Redakcjo",
        "Witam Serdecznie",
        "Witam Wszystkich, prosze",
        "Cześć Wszystkim",
        "Pani Magister",
        "Nie działa, proszę o pomoc. Pozdrawiam serdecznie",
        "Pozdrawiam gorąco",
        "pozdrawiam wszystkich",
        "Z poważaniem Zarząd",
        "Odbiorca: Magazyn, proszę",
        "Ubezpieczony: Tak, prosze",
        "Kontakt: Sekretariat, prosze",
        "Dane: Techniczne prosze",
        "klient VPN Cisco prosze",
        "klient FTP FileZilla prosze",
        "Kurier DPD nie przyjechał, proszę",
        "Sayın müşterimiz",
        "Sayın müşterimiz, siparişiniz kargoya verildi",
        "Sayın Müdür, lütfen",
        "Sayın İlgili, lütfen",
        "Değerli Müşterimiz, merhaba",
        "Değerli Ekip, merhaba",
        "Merhaba Arkadaşlar",
        "Selam Arkadaşlar merhaba",
        "Benim adım yanlış, lütfen",
        "Benim adım yok, lütfen",
        "Adım Adım kurulum lütfen",
        "İyi çalışmalar diliyorum, lütfen",
        "Müdürüm Onay vermedi, lütfen",
        "Ben ana parolayı değiştirmeye, lütfen",
        "Ben İstemiyorum o Sayfayı lütfen",
        "Beste Lezer, het werkt niet",
        "Beste Mensen, het werkt niet",
        "Beste Allemaal, het werkt niet",
        "Beste Helpdesk, het werkt niet",
        "Geachte Directie, het werkt niet",
        "Hoi Allemaal, het werkt niet",
        "Klant: Onbekend het werkt niet",
        "Beste Mozillahelpers, het werkt niet",
        "Olá Pessoal, não funciona",
        "Olá Caros, não funciona",
        "Bom dia Amigos, não funciona",
        "Oi Gente não funciona",
        "Não funciona. Grato pela ajuda",
    ],
)
def test_who_is_greeted_by_a_role_has_no_name(text: str) -> None:
    assert mask(text) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "Olá João, não funciona. Obrigado, Maria Claro",
            "Olá [name], não funciona. Obrigado, [name]",
        ),
        (
            "Beste Jan, het werkt niet. Mvg, Kees de Boer",
            "Beste [name], het werkt niet. Mvg, [name]",
        ),
        ("Dzień dobry, nazywam się Marek Nowak. Proszę", "Dzień dobry, nazywam się [name]. Proszę"),
        ("Merhaba, lütfen arayın. Orhan Bey aradı", "Merhaba, lütfen arayın. [name] Bey aradı"),
        ("Olá, não abre. Obrigada, Ana do Carmo", "Olá, não abre. Obrigada, [name]"),
        ("Hoi, het werkt niet. Groeten, Piet ter Horst", "Hoi, het werkt niet. Groeten, [name]"),
        ("Dank u. Jan De Rick, het werkt niet", "Dank u. [name], het werkt niet"),
    ],
)
def test_in_their_languages_they_announce_names(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("nao funciona", {"pt"}),
        ("het werkt niet", {"nl"}),
        ("prosze o kontakt", {"pl"}),
        ("merhaba", {"tr"}),
        ("my postcode is wrong and the parcel is late", set()),
        ("mein auto und das konto nr. 5, kontakt bitte", set()),
        ("8 matchs de ligue 1", set()),
    ],
)
def test_one_word_of_a_language_in_a_text_of_another_tells_nothing(
    text: str, spoken: set[str]
) -> None:
    assert sure_tongues(text) == spoken
