"""What customers report to have tried in vain."""

from models.sentences.attempts import is_vain_attempt


def test_a_vain_attempt_needs_the_attempt_and_its_failure() -> None:
    assert is_vain_attempt("J'ai redémarré sans succès.")
    assert is_vain_attempt("I have restarted it, no luck.")
    assert not is_vain_attempt("J'ai redémarré hier.")
    assert not is_vain_attempt("Le volet monte sans succès.")
