import pytest

from models.privacy import mask

CALLED = ("Auréa One", "Auréa One Pro", "Zoé E-Tech", "Lola Cargo", "Félix Box", "Victoria")


@pytest.mark.parametrize(
    "text",
    [
        "Auréa One : que faire quand l'autonomie chute ?",
        "AURÉA ONE ne charge plus",
        "Bonjour, Auréa One Pro muette depuis hier",
        "Ma Zoé E-Tech affiche E27 en version 4.2.1",
        "Contacter Félix Box support",
        "Appuyez sur Félix Box Connect",
        "C'est Victoria qui bloque",
        "Victoria ne démarre plus",
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
    ],
)
def test_a_person_who_is_called_as_a_product_is_masked(text, masked):
    assert mask(text, CALLED) == (masked or text.replace("Victoria", "[name]"))


def test_without_a_catalogue_a_first_name_is_a_persons():
    assert mask("Lola Cargo ne démarre plus") == "[name] ne démarre plus"
