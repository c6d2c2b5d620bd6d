import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.privacy import mask
from models.private.first_names import FIRST_NAMES
from models.private.plain import lowered, plain
from models.private.words import is_nobody


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Bonjour Mme Durand,", "Bonjour Mme [name],"),
        ("Hi John, it broke", "Hi [name], it broke"),
        ("bonjour sophie, ma box", "bonjour [name], ma box"),
        ("Je m'appelle Jean Dupont et rien ne va", "Je m'appelle [name] et rien ne va"),
        ("Je suis Jean Dupont, client", "Je suis [name], client"),
        ("je suis jean dupont", "je suis [name]"),
        ("I am Ottokar Ramsbottom.", "I am [name]."),
        ("my name is John O'Neil.", "my name is [name]."),
        ("me llamo maría", "me llamo [name]"),
        ("ich heiße gesine von der heide und", "ich heiße [name] und"),
        ("Herr von Berg hat angerufen", "Herr [name] hat angerufen"),
        ("Señora García López", "Señora [name]"),
        ("Merci d'avance.\nJean-Pierre Martin", "Merci d'avance.\n[name]"),
        ("Cordialement, Jean Dupont", "Cordialement, [name]"),
        ("cordialement jean dupont", "cordialement [name]"),
        ("Gracias por su ayuda.\nCasilda Urquijo", "Gracias por su ayuda.\n[name]"),
        ("Bonne journée,\nInès – service client", "Bonne journée,\n[name] – service client"),
        ("Voilà.\nMalo du service client", "Voilà.\n[name] du service client"),
        ("Appel de Gwendal Kervarrec (06 12 34 56 78)", "Appel de [name] ([phone])"),
        ("Ottokar Ek <a@example.org> a écrit", "[name] <[email]> a écrit"),
        ("votre collègue Sixtine m'a dit", "votre collègue [name] m'a dit"),
        ("le compte est au nom de É. Bœuf", "le compte est au nom de [name]"),
        ("hier schreibt Wanja Grünfelder", "hier schreibt [name]"),
        ("Wanja Grünfelder am Apparat", "[name] am Apparat"),
        ("Bonjour, Kervarec à l'appareil, mon frigo", "Bonjour, [name] à l'appareil, mon frigo"),
        ("This is Okonkwo speaking", "This is [name] speaking"),
        ("Taste Start am Apparat drücken", "Taste Start am Apparat drücken"),
        ("Face à l'appareil, tenez Retour", "Face à l'appareil, tenez Retour"),
        ("Reliez-la. Branchez à l'appareil le câble", "Reliez-la. Branchez à l'appareil le câble"),
        ("Nathalie Delmotte a rappelé", "[name] a rappelé"),
        (r"C:\Users\Ada Lovelace\AppData", r"C:\Users\[name]\AppData"),
        ("Nom : KERVARREC Gwendal", "Nom : [name]"),
        ("Nom : Dupont Prénom : Jean", "Nom : [name] Prénom : [name]"),
        ("Vorname: Anna Nachname: Schmidt", "Vorname: [name] Nachname: [name]"),
        ("Nome: Mario Cognome: Rossi", "Nome: [name] Cognome: [name]"),
        ("Surname: Smith", "Surname: [name]"),
        ("Titular: García López, José", "Titular: [name]"),
        ("Kunde: Schröder, Anneliese", "Kunde: [name]"),
        ("Die Fam. Yilmaz ruft an", "Die Fam. [name] ruft an"),
        ("il Dott. Ferrarese", "il Dott. [name]"),
        ("Gentile Sig.ra Wojtyła,", "Gentile Sig.ra [name],"),
        ("Utilisateur : Kervarrec", "Utilisateur : [name]"),
        ("Requester: Okonkwo", "Requester: [name]"),
        ("mein Chef Cem Arslan", "mein Chef [name]"),
        ("jmappelle ottokar, ma box", "jmappelle [name], ma box"),
        ("Cordiali saluti\nOttone", "Cordiali saluti\n[name]"),
        ("Listo.\nWulfstan\nAtención al cliente", "Listo.\n[name]\nAtención al cliente"),
        (
            "[10:01] Visitor: hi\n[10:02] Wulfgar: hello",
            "[10:01] Visitor: hi\n[10:02] [name]: hello",
        ),
        ("[10:02] Conseiller: bonjour", "[10:02] Conseiller: bonjour"),
        ("NOM : LEFEBVRE", "NOM : [name]"),
        ("Bonjour Mme N'Diaye,", "Bonjour Mme [name],"),
        ("Familie Kaczmarek", "Familie [name]"),
        ("Nachbar Schulz", "Nachbar [name]"),
        ("Kind regards,\nTim Miller", "Kind regards,\n[name]"),
        ("Je m'appelle Michel Boulanger", "Je m'appelle [name]"),
        ("Herr Bosch rief an", "Herr [name] rief an"),
        ("Monsieur Petit a rappelé", "Monsieur [name] a rappelé"),
        ("Cognome: El Mansouri", "Cognome: [name]"),
        ("Je suis Jonathan de Bosch", "Je suis [name] de Bosch"),
        ("Merci de votre aide.\nA. Palomares", "Merci de votre aide.\n[name]"),
        ("jonas 0152 33418890", "[name] [phone]"),
        ("PATRICIA DUNNE, 12 High Street", "[name], [address]"),
        ("you are now chatting with Wulfgar", "you are now chatting with [name]"),
        ("The parcel is under the name Graeme Cooper.", "The parcel is under the name [name]."),
        ("auf den Namen Lydia Hein.", "auf den Namen [name]."),
        ("Account holder: Jessica Allen", "Account holder: [name]"),
        ("Frau Dorit Pruschke B.Sc. hat bestellt", "Frau [name] hat bestellt"),
        (
            "Der Vertrag wurde von Urs Häring abgeschlossen.",
            "Der Vertrag wurde von [name] abgeschlossen.",
        ),
        ("Ich schreibe für meine Mutter, Lara Plath.", "Ich schreibe für meine Mutter, [name]."),
        ("MÜLLER, Hans hat angerufen", "[name] hat angerufen"),
        ("Met vriendelijke groet,\nPieter van Dijk", "Met vriendelijke groet,\n[name]"),
    ],
)
def test_names_are_masked_where_they_are_announced(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Sinon appelez Karim au 3244", "Sinon appelez [name] au 3244"),
        ("demandez karim au magasin", "demandez [name] au magasin"),
        ("Contactez Kowalczyk Piotr", "Contactez [name]"),
        ("appelez Dupont Jean", "appelez [name]"),
        ("dossier de LAGARDE Odette", "dossier de [name]"),
        ("ask for Siobhan", "ask for [name]"),
        ("Please contact Nigel on 3244", "Please contact [name] on 3244"),
        ("Wenden Sie sich an Piotr", "Wenden Sie sich an [name]"),
        ("rufen Sie Dieter an", "rufen Sie [name] an"),
        ("pregunte por Lucía", "pregunte por [name]"),
        ("chieda di Giuseppe", "chieda di [name]"),
        ("à transférer à Chloé svp", "à transférer à [name] svp"),
        ("Le PC de Claire Martin est lent", "Le PC de [name] est lent"),
        ("VPN von Hans Becker geht nicht", "VPN von [name] geht nicht"),
        ("Marie: bonjour", "[name]: bonjour"),
    ],
)
def test_whom_to_ask_for_is_masked_by_a_usual_first_name(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Ma mère Yvonne n'a plus de box", "Ma mère [name] n'a plus de box"),
        ("meine Mutter Hildegard kann nicht", "meine Mutter [name] kann nicht"),
        ("mi madre Carmen no puede", "mi madre [name] no puede"),
        ("it is for my dad Wulfstan, 84", "it is for my dad [name], 84"),
        ("il telefono di mia nonna Ermelinda", "il telefono di mia nonna [name]"),
    ],
)
def test_relatives_are_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Sabrina m'a dit de rappeler", "[name] m'a dit de rappeler"),
        ("Any help would be appreciated.\n\nMateusz", "Any help would be appreciated.\n\n[name]"),
        ("hablé el 3 de mayo con Yolanda", "hablé el 3 de mayo con [name]"),
        ("Mais Ibrahim et Hannah non", "Mais [name] et [name] non"),
    ],
)
def test_a_usual_first_name_by_itself_is_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "ma Corinne ne démarre plus, the Daniel, die Sabrina, une image Claire",
        "Linux Mint 21 Vanessa, Renault Nadine, Nadine 40, Fritz!Box, sabrina.exe, @types/daniel",
        "Sun, 08 Jan 2023, in June, Alice, l'île Maurice, Zoé, Victoria",
        "CORINNE, marine",
    ],
)
def test_a_first_name_that_a_thing_may_have_stays(text: str) -> None:
    assert mask(text) == text


def test_the_list_of_first_names_holds_no_word_that_is_nobodys_name():
    assert min(map(len, FIRST_NAMES)) > 1
    assert not set(filter(is_nobody, FIRST_NAMES))


def test_who_was_named_once_is_masked_at_every_mention() -> None:
    text = "Je m'appelle Ottokar Ek. Le colis de Ottokar Ek manque."
    assert mask(text) == "Je m'appelle [name]. Le colis de [name] manque."


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Bien à vous, Gwenaëlle Le Floc'h, pain Le Floc'h et fils", "pain [name] et fils"),
        ("My name is Megan Trewhella of Trewhella & Sons.", "of [name] & Sons."),
        ("Gruß\nUlrike Hüllbrock\nSchreinerei Hüllbrock GmbH", "Schreinerei [name] GmbH"),
        ("Merci, Claude Boulanger, commande Boulanger", "commande Boulanger"),
        ("Mon nom est Julie Thermio, la Thermio 12 fuit", "la Thermio 12 fuit"),
    ],
)
def test_a_firm_that_bears_the_name_of_who_stands_beside_it_is_masked(text: str, masked: str):
    assert mask(text).endswith(masked)


@pytest.mark.parametrize(
    "text",
    [
        "Dear Support Team, Hello, Bonjour, Sehr geehrte Damen und Herren, Madame, Monsieur,",
        "Thanks,\nThe Support Team",
        "my name is not shown, mon nom est mal écrit, je suis content, name of the file",
        "je suis client Premium, I am Using Firefox, Ich bin Neukunde, soy usuario de Windows",
        "This is Windows Defender, this is SUPER ANNOYING, I am on Windows 10",
        "Merci pour votre aide. Merci beaucoup ! Gracias de antemano. Vielen Dank schonmal!",
        "MS Exchange, HR Department, Card name: NVIDIA GeForce, name.surname",
        "Request for Assistance with Support\nThank you for your assistance.",
        "JE PARLE A UN CONSEILLER PARCE QUE RIEN NE MARCHE",
        "Il ne marche plus, merci.\nCode E-42 affiché.",
        "ein Techniker zu Ihnen, unsere Firma, Cisco, meine Bank ING. Lo\n",
        "Problem mit Ihrem Drucker, Bonjour, Dans Menu il manque une option",
        "Call Microsoft, contact Apple Support, ask for Premium Support, call Siri",
        "Contactez Orange Business, appelez Free Mobile, dossier de Windows Defender",
        "Wenden Sie sich an Telekom, rufen Sie Vodafone Kabel an, fragen Sie nach Premium",
        "pregunte por Movistar, llame a Amazon Prime, chieda di Vodafone, chiami TIM Business",
        "nome file: Config, Fam. 32 GB, contact name is missing",
        "ma carte mère Asus, placa madre Asus, scheda madre Asus, my Brother MFC-2710 printer",
        "ma soeur et moi, mon frère utilise Windows, mio padre usa Windows",
        "USB-C Ethernet Adapter, drive C Local Disk, assigned to Printer Queue, client = OpenAI(",
        "10:02 Status: ok, 12:30:15 Kernel: panic, Hello Printer 192.168.0.1,",
        "read in the San Francisco Chronicle",
        "Do this:\nA. Restart\nB. Click",
        "regards the update, best performance, thanks to all, danke für alles",
        "Please find it under the name Settings",
        "Le Surface Pro 7 a Intel Iris Plus, et plus",
        "Danke Peter Wenn das Gerät läuft",
    ],
)
def test_words_that_only_look_like_names_stay(text: str) -> None:
    assert mask(text) == text


@given(st.text(max_size=80))
def test_the_plain_copy_has_the_length_of_the_text(text: str) -> None:
    assert len(plain(text)) == len(text)
    assert len(lowered(plain(text))) == len(text)


@pytest.mark.parametrize(
    "text", ["It was paid by Credit Card.", "It was paid by Debit Card.", "Bedankt,\nhoogachtend"]
)
def test_means_of_payment_and_a_dutch_closing_are_nobody(text: str) -> None:
    assert mask(text) == text
