"""What is written as in a text message."""

import pytest

from models.sentences.texting import is_texted


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "S-318 sur le replay c koi"),
        ("fr", "Pk la box redémarre tt le temps"),
        ("en", "u charged me twice for the same order"),
        ("de", "geht nix mehr seit dem update"),
        ("es", "la app no abre q hago"),
        ("it", "nn si apre la porta"),
        ("pt", "o app fecha pq atualizei"),
    ],
)
def test_letters_for_words_and_cut_words_are_those_of_a_text_message(
    language: str, said: str
) -> None:
    assert is_texted(said, language)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Il y a un bip toutes les 5 s"),
        ("fr", "Le disque C: n'est plus reconnu"),
        ("fr", "Prise USB-C qui chauffe, J'ai mesuré 10 mm d'écart"),
        ("en", "Door opens at 3 a.m. by itself"),
        ("en", "Plan B is shown and R is printed"),
        ("de", "Das Gerät zeigt z. B. E17"),
        ("es", "Pago con tarjeta o móvil y nada"),
        ("nl", "Kunt u mij helpen"),
    ],
)
def test_units_letters_of_things_and_small_words_are_none(language: str, said: str) -> None:
    assert not is_texted(said, language)
