"""The artifacts of a home: which are there, whole, and in use."""

import pytest

from models.shelf import (
    ArtifactError,
    Kept,
    kept,
    latest_first,
    list_ids,
    promote,
    promoted,
    promotions,
    roll_back,
    seal,
)
from tests.twins import fill_disk

FIRST = "20260101T000000-abcd"
OTHER = "20270101T000000-abcd"


def shelved(folder, artifact_id):
    """A sealed artifact; what is inside does not matter here."""
    place = folder / artifact_id
    place.mkdir()
    (place / "README.md").write_text("# A card", "utf-8")
    seal(place)
    return place


@pytest.fixture
def place(tmp_path):
    return shelved(tmp_path, FIRST)


def test_promoting_and_rolling_back(place, tmp_path):
    shelved(tmp_path, OTHER)
    assert promoted(tmp_path) is None
    promote(tmp_path, FIRST)
    promote(tmp_path, OTHER)
    assert promoted(tmp_path) == OTHER
    assert promotions(tmp_path) == [FIRST, OTHER]
    assert roll_back(tmp_path) == FIRST
    assert promoted(tmp_path) == FIRST
    with pytest.raises(ArtifactError, match="nothing to roll back"):
        roll_back(tmp_path)
    assert promoted(tmp_path) == FIRST


def test_what_is_in_use_is_not_promoted_again(place, tmp_path):
    shelved(tmp_path, OTHER)
    for artifact in (FIRST, OTHER, OTHER):
        promote(tmp_path, artifact)
    assert roll_back(tmp_path) == FIRST


def test_artifacts_are_listed_oldest_first_and_nothing_else_is(place, tmp_path):
    shelved(tmp_path, OTHER)
    (tmp_path / "notes").mkdir()
    promote(tmp_path, OTHER)
    assert list_ids(tmp_path) == sorted([FIRST, OTHER])
    assert list_ids(tmp_path / "nowhere") == []


def test_what_is_not_there_or_damaged_is_not_promoted(place, tmp_path):
    other = shelved(tmp_path, OTHER)
    promote(tmp_path, FIRST)
    (other / "README.md").write_text("altered", "utf-8")
    with pytest.raises(ArtifactError, match=r"README\.md"):
        promote(tmp_path, OTHER)
    with pytest.raises(ArtifactError, match="no artifact"):
        promote(tmp_path, "20000101T000000-0000")
    assert promoted(tmp_path) == FIRST


def test_a_damaged_artifact_is_not_rolled_back_to(place, tmp_path):
    shelved(tmp_path, OTHER)
    promote(tmp_path, FIRST)
    promote(tmp_path, OTHER)
    (place / "README.md").unlink()
    with pytest.raises(ArtifactError, match=r"README\.md"):
        roll_back(tmp_path)
    assert promoted(tmp_path) == OTHER


def test_a_full_disk_keeps_the_artifact_in_use(place, tmp_path, monkeypatch):
    shelved(tmp_path, OTHER)
    promote(tmp_path, FIRST)
    fill_disk(monkeypatch, 0)
    with pytest.raises(OSError, match="No space left"):
        promote(tmp_path, OTHER)
    assert promoted(tmp_path) == FIRST


def test_what_stands_in_promoted_and_is_no_text_is_no_artifact(place, tmp_path):
    (tmp_path / "PROMOTED").write_bytes(b"\xff\xfe")
    assert promoted(tmp_path) not in list_ids(tmp_path)
    promote(tmp_path, FIRST)
    assert promoted(tmp_path) == FIRST


def test_in_use_is_the_whole_one_that_was_promoted_last(place, tmp_path):
    other = shelved(tmp_path, OTHER)
    assert kept(tmp_path) == [Kept(FIRST, False, False), Kept(OTHER, False, False)]
    for artifact in (FIRST, OTHER, FIRST, OTHER):
        promote(tmp_path, artifact)
    assert latest_first(tmp_path) == [OTHER, FIRST]
    assert list(map(str, kept(tmp_path))) == [f"  {FIRST}", f"* {OTHER}"]
    (other / "README.md").unlink()
    assert list(map(str, kept(tmp_path))) == [
        f"* {FIRST}", f"  {OTHER}  damaged: no server uses it"
    ]  # fmt: skip
    assert kept(tmp_path / "nowhere") == []
