import pytest

from models.privacy import mask


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        (
            "le code d'accès de l'immeuble c'est A4517 puis 2e étage",
            "le code d'accès de l'immeuble c'est [secret] puis 2e étage",
        ),
        (
            "code portail 58A21, sonnez deux fois",
            "code portail [secret], sonnez deux fois",
        ),
        (
            "I was sent code 904-118 but the site says it is wrong",
            "I was sent code [secret] but the site says it is wrong",
        ),
        (
            "Haustürcode #4471",
            "Haustürcode [secret]",
        ),
        (
            "código del portal 1937B",
            "código del portal [secret]",
        ),
        (
            "la chiave del wi-fi è x8Lm2PqR7s",
            "la chiave del wi-fi è [secret]",
        ),
        (
            "le code wifi : chaton-bleu-62",
            "le code wifi : [secret]",
        ),
        (
            "code interphone 24A09",
            "code interphone [secret]",
        ),
        (
            "alarm code 5512 and the padlock is 0931",
            "alarm code [secret] and the padlock is 0931",
        ),
        (
            "the answer to my security question is Biscuit1987",
            "the answer to my security question is [secret]",
        ),
        (
            "Türcode 19B4, dritter Stock",
            "Türcode [secret], dritter Stock",
        ),
        (
            "me mandaron el código 551-208 y no funciona",
            "me mandaron el código [secret] y no funciona",
        ),
        (
            "il codice della cassaforte 338812",
            "il codice della cassaforte [secret]",
        ),
    ],
)
def test_codes_of_doors_and_codes_that_were_sent_are_masked(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "error code 771 094, code produit 4471AB",
        "Fehlercode 330918 nach der SMS",
        "code source, code QR 2024, promo code SUMMER24",
    ],
)
def test_codes_of_errors_and_products_stay(text: str) -> None:
    assert mask(text) == text
