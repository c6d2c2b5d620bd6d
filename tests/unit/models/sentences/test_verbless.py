"""What must not be, said with no verb."""

import pytest

from models.sentences.pieces import advised
from models.sentences.prohibitions import is_forbidden
from models.sentences.verbless import forbids


@pytest.mark.parametrize(
    "clause",
    [
        "Pas de remise à zéro.",
        "Surtout pas d'alcool ni de solvant.",
        "Bitte kein Öl und keine Politur.",
        "Keine Neuinstallation.",
        "No factory reset, please.",
        "Please, no cleaning spray.",
        "Por favor, nada de reinicios.",
        "No bleach!",
    ],
)
def test_what_is_asked_for_shouted_or_no_fault_is_forbidden_with_no_verb(clause):
    assert forbids(clause)
    assert is_forbidden(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "Pas de panique.",
        "Surtout pas d'inquiétude.",
        "No problem.",
        "Please no worries.",
        "Bitte keine Sorge.",
        "Kein Bild und kein Ton.",
        "Pas de voyant allumé.",
        "No reset required.",
        "Pas de réinitialisation nécessaire.",
        "No sound after the reset.",
        "No hay reinicio.",
        "Bitte, kein Ton mehr?",
    ],
)
def test_what_calms_a_fault_and_what_need_not_be_done_forbid_nothing(clause):
    assert not forbids(clause)
    assert not is_forbidden(clause)


def test_a_ban_of_two_words_is_heard_and_a_fault_of_two_that_is_shouted_is_not():
    assert [piece.text for piece in advised("Kein Werksreset.")] == ["Kein Werksreset."]
    assert advised("Kein Bild!") == ()
