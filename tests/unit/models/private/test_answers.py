import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "mon père Lucien Garnier (14/03/1938) est en EHPAD",
            "mon père [name] ([birthdate]) est en EHPAD",
        ),
        (
            "date de naissance ?\nHuguette: 7 mai 1949",
            "date de naissance ?\n[name]: [birthdate]",
        ),
        (
            "Ma fille Clara Petitjean, née en 12/2003",
            "Ma fille [name], née en [birthdate]",
        ),
        (
            "My mum Joan Whitlock (04/11/1951) can't log in",
            "My mum [name] ([birthdate]) can't log in",
        ),
        (
            "dob? 3.9.88",
            "dob? [birthdate]",
        ),
        (
            "Can you confirm your date of birth?\nCustomer: 12th June 1970",
            "Can you confirm your date of birth?\nCustomer: [birthdate]",
        ),
        (
            "mein Vater Horst Brandt (*11.01.1944)",
            "mein Vater [name] (*[birthdate])",
        ),
        (
            "Geburtsdatum?\nKunde: 23.04.1981",
            "Geburtsdatum?\nKunde: [birthdate]",
        ),
        (
            "mi madre Rosario Pino (9/8/1950)",
            "mi madre [name] ([birthdate])",
        ),
        (
            "¿fecha de nacimiento?\nCliente: 2 de marzo de 1990",
            "¿fecha de nacimiento?\nCliente: [birthdate]",
        ),
    ],
)
def test_dates_of_birth_are_masked_beside_a_name_or_as_an_answer(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "Which version?\n128.2.2 on Windows",
        "name of the file?\nNo idea",
        "the meeting (02.06.2024)",
    ],
)
def test_other_answers_stay(text: str) -> None:
    assert mask(text) == text
