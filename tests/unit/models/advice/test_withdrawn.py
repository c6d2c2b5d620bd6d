"""A remedy that later answers take back."""

from dataclasses import replace
from datetime import timedelta

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
