"""A remedy that later answers take back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from models.types import Draft
from tests.drafts import NOW, answered, said, write

OLD = "Fill in the web form.", "Please fill in the web form."
NEW = (
    "The web form is no longer accepted, use the voice line.",
    "The web form has been withdrawn. Use the voice line.",
)


def written(*answers: str) -> Draft:
    members = answered(*answers, language="en")
    later = [replace(m, created_at=NOW + timedelta(hours=n)) for n, m in enumerate(members)]
    return write(later)


def test_the_new_remedy_alone_is_told_and_the_old_one_is_what_does_not_help() -> None:
    draft = written(*OLD, *NEW)
    assert said(draft, "step") == ["Use the voice line."]
    assert said(draft, "not_helping") == ["The web form has been withdrawn."]


def test_what_two_still_tell_afterwards_is_shown_as_a_conflict() -> None:
    draft = written(*NEW, *OLD)
    assert not any("form" in step for step in said(draft, "step"))
    assert any("form" in unknown for unknown in said(draft, "unknown"))


def test_what_the_remedy_changes_takes_it_not_back() -> None:
    done = "The cache is no longer full.", "After that the cache is no longer full."
    draft = written("Clear the cache.", "Please clear the cache.", *done)
    assert any("lear the cache" in step for step in said(draft, "step"))


@pytest.mark.parametrize(
    ("language", "old", "new", "instead"),
    [
        (
            "fr",
            "Versez de l'eau chaude sur le groupe extérieur.",
            "Stop à l'eau chaude sur le groupe extérieur, plusieurs échangeurs se sont fendus.",
            [],
        ),
        (
            "fr",
            "Versez du vinaigre dans le réservoir.",
            "Consigne annulée : ne versez plus de vinaigre dans le réservoir, risque de vapeurs.",
            [],
        ),
        (
            "fr",
            "Maintenez Reset dix secondes.",
            "Le Reset est désormais interdit, il bloque la carte. Remplacez le fusible F2.",
            ["Remplacez le fusible F2."],
        ),
        (
            "fr",
            "Passez par le pilote universel.",
            "Merci d'ignorer notre précédent message sur le pilote universel. Choisissez Portrait.",
            ["Choisissez Portrait."],
        ),
        (
            "en",
            "Install the beta version.",
            "Please disregard our earlier advice about the beta version. Clear the cache.",
            ["Clear the cache."],
        ),
        (
            "en",
            "Chip the ice off with a screwdriver.",
            "Our advice to use a screwdriver on the ice was a mistake. Defrost it overnight.",
            ["Defrost it overnight."],
        ),
        (
            "de",
            "Öffnen Sie die Klappe ganz.",
            "Unser Rat, die Klappe ganz zu öffnen, war falsch. Schließen Sie die Tür.",
            ["Schließen Sie die Tür."],
        ),
        (
            "es",
            "Instale la versión 3.2.",
            "La versión 3.2 ha sido retirada. Apague la tableta.",
            ["Apague la tableta."],
        ),
        (
            "it",
            "Usi olio da cucina sulle cerniere.",
            "Non usi più olio da cucina sulle cerniere. Usi grasso al silicone.",
            ["Usi grasso al silicone."],
        ),
    ],
)
def test_a_remedy_is_taken_back_in_whatever_words(
    language: str, old: str, new: str, instead: list[str]
) -> None:
    members = answered(old, old, new, new, language=language)
    later = [replace(m, created_at=NOW + timedelta(hours=n)) for n, m in enumerate(members)]
    assert said(write(later), "step") == instead


def test_what_is_taken_back_and_told_by_nobody_takes_nothing_away() -> None:
    draft = written(*["Wipe the pan with oil. Metal spoons are now banned."] * 2)
    assert "Wipe the pan with oil." in said(draft, "step")


@pytest.mark.parametrize(
    ("language", "told", "said_of_it"),
    [
        ("en", "Enter the serial number again.", "The serial number you entered was wrong."),
        ("en", "Reactivate the account.", "The account is suspended after three failures."),
        ("fr", "Repassez la commande sur le site.", "La commande a été annulée par la banque."),
        ("fr", "Appuyez sur Reset.", "Arrêtez d'appuyer sur Reset après le bip."),
        ("fr", "Versez de l'eau dans le bac à sel.", "Plus d'eau dans le bac à sel aide."),
        ("fr", "Saisissez le code postal.", "C'était une erreur de code postal."),
        ("de", "Stellen Sie den Motor neu ein.", "Der Motor war falsch eingestellt."),
    ],
)
def test_what_is_wrong_with_a_customers_matter_takes_no_remedy_back(
    language: str, told: str, said_of_it: str
) -> None:
    draft = write(answered(*[told] * 4, *[said_of_it] * 2, language=language))
    assert told in said(draft, "step")
