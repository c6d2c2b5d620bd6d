"""What agents write around the help."""

from models.sentences.boilerplate import trim, without_link_word


def test_thanks_written_short_are_cut():
    assert trim("Risque élevé merci bcp") == "Risque élevé"


def test_after_what_is_no_link_word():
    after = "Después de la tormenta la persiana no para."
    assert without_link_word(after) == after
    assert without_link_word("Después pulse OK.") == "Pulse OK."
