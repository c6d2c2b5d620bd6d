import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("I live at 3652 Elm Divide Apt. 070, West Salem, AZ 01703.", "I live at [address]."),
        ("New address 4908 Birch Row, South Salem, FM 13758", "New address [address]"),
        ("Ship it to PSC 2375, Box 5422, APO AA 58135", "Ship it to [address]"),
        ("Ship it to USS Heron, FPO AP 29933", "Ship it to [address]"),
        ("It goes to 8 Cedar Street, Northfield, ON K1A 4P3.", "It goes to [address]."),
        ("It goes to 55 Cedar Knob, Port Lisa, NSW, 2914", "It goes to [address]"),
        ("Vivo en Pasadizo de Rosales 726 Apt. 74 , Burgos, 18003.", "Vivo en [address]."),
        ("Estoy en Camino de Encinas 92 Piso 9 , Navarra, 51627, en casa",
         "Estoy en [address], en casa"),
        ("Abito in Vicolo Stella, 5, 33029, Raveo (UD).", "Abito in [address]."),
        ("Indirizzo di consegna: Rotonda Stella, 64 Piano 0, 09029, Tuili (SU)",
         "Indirizzo di consegna: [address]"),
        ("Ich wohne Lindenstraße 5, 92431 Neunburg vorm Wald.", "Ich wohne [address]."),
        ("Deliver to 12/345, Rose Road, Pune 411001", "Deliver to [address]"),
    ],
)  # fmt: skip
def test_address_goes_as_a_whole_by_its_postcode_and_its_parts(text: str, masked: str):
    assert mask(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Adresse de livraison : 12 Grand Place, Lille. Merci",
         "Adresse de livraison : [address]. Merci"),
        ("Shipping address: Apartment 4, The Elms, Galway", "Shipping address: [address]"),
        ("Dirección de envío: Carrera 45 # 12A-34, Apartamento 301, Medellín",
         "Dirección de envío: [address]"),
        ("Bezorgadres: Hoofdstraat 5, 3011 AB Rotterdam", "Bezorgadres: [address]"),
        ("Send it to:\nMr John Carter\n22 Station Road\nHarrow\nHA1 2TU\nThanks",
         "Send it to:\nMr [name]\n[address]\nThanks"),
    ],
)  # fmt: skip
def test_address_goes_behind_the_word_for_one(text: str, masked: str):
    assert mask(text) == masked


def test_what_a_text_in_capitals_says_before_an_address_stays():
    text = "MY MACHINE SHOWS ERROR E18 FOR 3 DAYS AT 742 ELM TERRACE, SALEM, OR 97403"
    assert mask(text) == "MY MACHINE SHOWS ERROR E18 FOR 3 DAYS AT [address]"


@pytest.mark.parametrize(
    "text",
    [
        "Vivo en Madrid, 3 personas en casa",
        "Abito in Italia, 2 figli, 34 anni",
        "My address is Outlook 365, version 16",
        "Adresse : Windows 10, Firefox 115",
        "standards such as SOC 2 and ISO 27001.",
        "Email alias addresses 10 Unlimited",
        "I bought a Samsung TV, Black, 12999",
        "Livraison : Chronopost 13, Point Relais",
        "Entrega: 24 Horas, Gratis",
        "Bouton 12, Menu Outils, 45000",
        "Je suis au Niveau 3, Monde 2",
        "My order, Total, 12000 euros",
        "New address book 2, Thunderbird",
    ],
)
def test_products_counts_and_prices_are_no_address(text: str):
    assert mask(text) == text
