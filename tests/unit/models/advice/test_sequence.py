"""In what order steps are told."""

from models.advice.evidence import Agreement
from models.advice.sequence import in_order
from models.sentences.reading import Quote

DRAIN, RINSE, CLOSE = "Drain the tank.", "Rinse the filter.", "Close the lid."


def told(*answers: list[str]) -> list[str]:
    """The steps of answers that use the same words, as they are put in order."""
    quotes = [
        Quote(text, f"t{n}", f"v{n}", "en", place, 1.0)
        for n, answer in enumerate(answers)
        for place, text in enumerate(answer)
    ]
    steps = [
        Agreement(tuple(quote for quote in quotes if quote.text == text))
        for text in dict.fromkeys(text for answer in answers for text in answer)
    ]
    return [step.quotes[0].text for step in in_order(steps, quotes)]


def test_the_order_that_most_tell_wins_over_that_of_one() -> None:
    usual = [DRAIN, RINSE, CLOSE]
    assert told([CLOSE, RINSE, DRAIN], usual, usual) == usual


def test_where_pairs_go_round_in_a_circle_the_fewest_are_overruled() -> None:
    two = [[DRAIN, RINSE]] * 3 + [[RINSE, CLOSE]] * 3
    assert told([CLOSE, DRAIN], *two) == [DRAIN, RINSE, CLOSE]


def test_steps_that_nothing_orders_stand_by_their_place_in_answers_short_and_long() -> None:
    short, long = [CLOSE, DRAIN], [CLOSE, "Fill it up.", RINSE, "Weigh it.", "Note it down."]
    ordered = told(short, short, long, long)
    assert ordered.index(RINSE) < ordered.index(DRAIN)


def test_what_to_do_when_it_fails_stands_last() -> None:
    late = "If F7 comes back within a week an engineer has to tighten the clamp."
    assert told([late, DRAIN], [late, DRAIN]) == [DRAIN, late]
    german = "Bricht die Messung weiter ab, brauchen Sie die Manschette."
    assert told([german, DRAIN], [german, DRAIN]) == [DRAIN, german]


def test_between_do_and_undo_stands_all_that_no_answer_puts_elsewhere() -> None:
    off, on = "Close the tap.", "Open the tap."
    ordered = told([RINSE, on], ["Weigh it.", off, on], [RINSE, on])
    assert ordered == ["Weigh it.", off, RINSE, on]


def test_a_whole_answer_in_one_sentence_begins_as_early_as_others() -> None:
    quotes = [
        Quote("Unplug it.", "t1", "v1", "en", 1.0, 1.0),
        Quote("Lift the lid.", "t2", "v2", "en", 3.0, 1.0),
        Quote("Note it down.", "t1", "v1", "en", 1.0, 1.0),
        Quote("Note it down.", "t2", "v2", "en", 4.0, 1.0),
    ]
    steps = [Agreement((quotes[1],)), Agreement((quotes[0],)), Agreement(tuple(quotes[2:]))]
    assert in_order(steps, quotes)[0].quotes[0].text == "Unplug it."
