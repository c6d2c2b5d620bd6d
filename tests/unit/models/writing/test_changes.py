"""What a revision says otherwise than the one before."""

from dataclasses import replace

from models.types import Changes, Draft, Passage, Sentence
from models.writing.changes import changed
from tests.factories import NOW

SYMPTOM = Sentence("The mast is dead.", "symptom", ("t-1", "t-2"), 2)
COUNT = Sentence("Requests received since 2 March 2026: 2.", "affected", ("t-1", "t-2"), 2)
STEP = Sentence("Unplug the mast.", "step", ("t-1",), 1)
SAID = (SYMPTOM, COUNT, STEP)
DRAFT = Draft("d-1", "c-1", "proposed", "Why is the mast dead?", "en", (), SAID, 1.0, NOW, NOW)


def with_sentences(*sentences, **fields):
    return replace(DRAFT, sentences=sentences, **fields)


def test_new_sentences_gone_ones_and_the_title_before_are_told_with_their_roles():
    reset = Sentence("Press the reset button.", "step", ("t-3",), 1)
    new = with_sentences(SYMPTOM, COUNT, reset, title="What if the mast is dead?")
    assert changed(DRAFT, new) == Changes(
        added=(Passage("Press the reset button.", "step"),),
        removed=(Passage("Unplug the mast.", "step"),),
        title_before="Why is the mast dead?",
    )


def test_more_evidence_another_place_and_another_count_are_no_change():
    more = replace(STEP, evidence=("t-1", "t-3"), support=2)
    count = replace(COUNT, text="Requests received since 1 March 2026: 9.")
    assert changed(DRAFT, with_sentences(more, SYMPTOM, count)) == Changes()


def test_who_is_affected_is_a_change():
    codes = replace(COUNT, text="Error codes: E-21.")
    found = changed(DRAFT, with_sentences(SYMPTOM, COUNT, codes, STEP))
    assert found.added == (Passage("Error codes: E-21.", "affected"),)


def test_a_sentence_under_another_heading_is_another():
    found = changed(DRAFT, with_sentences(SYMPTOM, COUNT, replace(STEP, role="fallback")))
    assert (found.added, found.removed) == (
        (Passage(STEP.text, "fallback"),),
        (Passage(STEP.text, "step"),),
    )


def test_a_models_words_for_the_same_are_no_change_and_what_is_gone_is_told_in_them():
    smooth = replace(STEP, text="Please unplug the mast.", built_in=STEP.text)
    old = with_sentences(SYMPTOM, COUNT, smooth, title="Dead mast?", built_in_title=DRAFT.title)
    assert changed(old, DRAFT) == Changes()
    assert changed(old, with_sentences(SYMPTOM)).removed == (Passage(smooth.text, "step"),)
    assert changed(old, replace(DRAFT, title="Mast?")).title_before == "Dead mast?"


def test_what_an_older_version_left_unmasked_is_told_masked():
    personal = replace(STEP, text="Write to paul.roux@orange.fr.")
    old = with_sentences(SYMPTOM, personal, title="Call 06 12 34 56 78?")
    found = changed(old, DRAFT)
    assert found.removed == (Passage("Write to [email].", "step"),)
    assert found.title_before == "Call [phone]?"
