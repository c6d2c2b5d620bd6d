from collections.abc import Sequence

from models.advice.likeness import likeness
from models.sentences.reading import Quote


def said(text: str, ticket: str, *, by_agent: bool = True) -> Quote:
    return Quote(text, ticket, ticket, "en", 0, 1.0, by_agent=by_agent)


def alike(one: Quote, other: Quote, among: Sequence[Quote]) -> float:
    return float(likeness([one, other], among)[0, 1])


REDO = said("Redo the photo.", "a")
TAKE = said("Take a parking photo.", "b")


def test_more_agents_who_say_it_take_no_likeness_from_what_two_say():
    further = [said(f"Retake the photo {n} times.", f"c{n}") for n in range(5)]
    few, many = (alike(REDO, TAKE, [REDO, TAKE, *more]) for more in ([], further))
    assert many >= few


def test_a_word_in_every_sentence_of_an_answer_tells_less_than_one_said_once():
    topic = [said(f"{verb} the photo.", "a") for verb in ("Open", "Crop", "Send")]
    assert alike(REDO, TAKE, [REDO, TAKE, *topic]) < alike(REDO, TAKE, [REDO, TAKE])


def test_what_its_own_customer_says_of_it_makes_a_word_the_topics():
    asks = [said("My photo is refused.", ticket, by_agent=False) for ticket in "ab"]
    assert alike(REDO, TAKE, [REDO, TAKE, *asks]) < alike(REDO, TAKE, [REDO, TAKE])


def test_what_customers_say_to_each_other_weighs_by_how_rare_it_is():
    one, other = (said(f"Photo {how}.", how, by_agent=False) for how in ("torn", "blurred"))
    further = [said(f"Photo number{n}.", f"c{n}", by_agent=False) for n in range(5)]
    assert alike(one, other, [one, other, *further]) < alike(one, other, [one, other])
