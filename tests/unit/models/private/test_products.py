import pytest

from models.privacy import mask

CALLED = (
    "Auréa One", "Auréa One Pro", "Zoé E-Tech", "Lola Cargo", "Félix Box", "Victoria",
    "Victoria Zoé",
)  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "Auréa One : que faire quand l'autonomie chute ?",
        "Auréa One",
        "AURÉA ONE ne charge plus",
        "Bonjour, Auréa One Pro muette depuis hier",
        "Ma Zoé E-Tech affiche E27 en version 4.2.1",
        "Contacter Félix Box support",
        "Appuyez sur Félix Box Connect",
    ],
)
def test_what_the_desk_calls_its_products_stays(text):
    assert mask(text, CALLED) == text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Madame Zoé Victoria Dupont attend", "Madame [name] attend"),
        ("Mme Victoria attend", "Mme [name] attend"),
        ("Victoria Dupont attend", "[name] attend"),
        ("Je m'appelle Victoria", "Je m'appelle [name]"),
        ("Bonjour Victoria,\nredémarrez.", "Bonjour [name],\nredémarrez."),
        ("La box est muette.\n\nCordialement,\nVictoria", None),
        ("Lola Cargo de Zoé Petit", "Lola Cargo de [name]"),
        ("Appelez Victoria Zoé au 06 12 34 56 78", "Appelez [name] au [phone]"),
        ("Ne marche plus.\n\nVictoria", "Ne marche plus.\n\n[name]"),
        ("Lola Cargo\n06 12 34 56 78", "[name]\n[phone]"),
        ("Nom : Lola Cargo", "Nom : [name]"),
    ],
)
def test_a_person_who_is_called_as_a_product_is_masked(text, masked):
    assert mask(text, CALLED) == (masked or text.replace("Victoria", "[name]"))


def test_without_a_catalogue_a_first_name_is_a_persons():
    assert mask("Lola Cargo ne démarre plus") == "[name] ne démarre plus"
