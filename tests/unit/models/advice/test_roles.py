from models.advice.roles import is_order, steps_of
from models.sentences.reading import Quote


def test_what_a_frame_leads_is_an_order_whatever_its_words_but_none_that_a_pronoun_begins():
    text = "Merci de vider le bac, de passer par la trappe et de le laisser sécher."
    steps = steps_of(Quote(text, "t", "t", "fr", 0, 1.0))
    assert [(step.text, is_order(step)) for step in steps] == [
        ("Vider le bac", True),
        ("Passer par la trappe", True),
        ("Le laisser sécher.", False),
    ]
