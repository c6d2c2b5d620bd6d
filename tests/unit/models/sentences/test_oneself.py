"""What customers say of themselves and of the desk."""

import pytest

from models.sentences.oneself import is_about_who_writes, is_one_word


@pytest.mark.parametrize(
    "sentence",
    [
        "E21 sur le vélo, je suis à pied maintenant, bravo.",
        "Le support m'a raccroché au nez.",
        "Personne ne répond au 3900.",
        "J'étais à l'hôpital, je n'ai pas pu venir.",
        "I am 81 and this is exhausting.",
        "Ich hab hohen Blutdruck und kann nicht messen.",
        "Your team never answers.",
        "Soy de Movistar.",
        "My daughter cannot sleep because of it.",
        "Ma grand-mère de 92 ans est seule à Quimper.",
        "As a wheelchair user I need it.",
        "Como alcalde de Ronda necesito el aparato.",
        "It beeps all day in my bakery in Whitby.",
    ],
)
def test_a_life_and_blame_are_told_apart(sentence: str) -> None:
    assert is_about_who_writes(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "I'm stuck on the login page.",
        "Je suis bloqué sur l'écran d'accueil.",
        "Ich bin ausgesperrt.",
        "Das Blutdruckmessgerät zeigt Err 3.",
        "The support page does not load.",
        "La pompe sonne la nuit.",
    ],
)
def test_what_the_fault_does_to_somebody_is_a_symptom(sentence: str) -> None:
    assert not is_about_who_writes(sentence)


def test_one_word_again_and_again_says_nothing() -> None:
    assert is_one_word("Occlusion occlusion occlusion.")
    assert not is_one_word("Occlusion again.")


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    ("piece", "is_told"), [("support ", False), ("mon ", False), ("i am ", True), ("a", False)]
)
def test_a_word_thousands_of_times_is_about_whom_it_is_about_once(
    piece: str, is_told: bool
) -> None:
    assert is_about_who_writes(piece) == is_about_who_writes(piece * 5_000) == is_told
