"""Where a clause stands on a thing."""

import pytest

from models.advice.stances import is_exception, opposed, wait_apart
from tests.drafts import answered, said, write


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("fr", "Gardez le mode éco activé.", "Coupez le mode éco."),
        ("en", "Keep airplane mode on.", "Leave airplane mode off."),
        ("en", "Hot water is fine.", "No hot water please, it warps the seal."),
        ("de", "Akkus sind kein Problem.", "Verwenden Sie keine Akkus, nur Batterien."),
        ("es", "Puede usar lejía diluida.", "No use lejía."),
    ],
)
def test_who_allows_or_leaves_on_is_against_who_forbids_or_turns_off(
    language: str, one: str, other: str
) -> None:
    assert opposed(one, other, language)
    assert opposed(other, one, language)


def test_another_thing_and_a_half_of_a_sequence_are_not_opposed() -> None:
    assert not opposed("Cold water is fine.", "No hot water please.", "en")
    assert not opposed("Turn the guard off.", "Then turn the guard back on.", "en")
    assert is_exception("Bei Frost nicht draußen lassen.", "Sie können sie draußen lassen.", "de")


def test_waits_of_other_lengths_are_apart() -> None:
    assert wait_apart("Attendez 10 minutes.", "Laissez reposer deux heures.", "fr")
    assert not wait_apart("Attendez 10 minutes.", "Patientez dix minutes.", "fr")


def test_half_against_half_is_shown_and_neither_is_told() -> None:
    yes = "Laissez le mode éco allumé.", "Gardez le mode éco activé."
    no = "Désactivez le mode éco.", "Coupez le mode éco."
    written = write(answered(*yes, *no))
    assert said(written, "step") == []
    (unknown,) = (s for s in written.sentences if s.role == "unknown")
    assert set(unknown.evidence) == {"t0", "t1", "t2", "t3"}
