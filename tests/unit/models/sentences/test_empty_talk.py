"""Which sentences hold no content."""

import pytest

from models.sentences.empty_talk import says_nothing


@pytest.mark.parametrize(
    ("sentence", "nothing"),
    [("Ich nicht weiterkomme.", True), ("Der Rollladen klemmt seit gestern.", False)],
)
def test_that_somebody_is_stuck_says_nothing(sentence: str, *, nothing: bool) -> None:
    assert says_nothing(sentence) is nothing
