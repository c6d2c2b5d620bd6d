"""Which sentences hold no content."""

import pytest

from models.sentences.empty_talk import says_nothing


@pytest.mark.parametrize(
    ("sentence", "nothing"),
    [("Ich nicht weiterkomme.", True), ("Der Rollladen klemmt seit gestern.", False)],
)
def test_that_somebody_is_stuck_says_nothing(sentence: str, *, nothing: bool) -> None:
    assert says_nothing(sentence) is nothing


@pytest.mark.parametrize(
    ("sentence", "nothing"),
    [
        ("Merci d'avoir contacté le service client.", True),
        ("En espérant avoir répondu à vos attentes.", True),
        ("Rappelez M. [name] au [phone] si cela revient.", True),
        ("Merci de vérifier que l'appareil est de niveau.", False),
        ("Appelez le réparateur au [phone].", False),
    ],
)
def test_thanks_for_writing_and_whom_to_call_by_name_say_nothing(
    sentence: str, *, nothing: bool
) -> None:
    assert says_nothing(sentence) is nothing
