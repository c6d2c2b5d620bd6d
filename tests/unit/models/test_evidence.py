from models.evidence import agreements
from models.reading import Quote


def quotes_of(answers: dict[str, list[str]]) -> list[Quote]:
    return [
        Quote(text, ticket_id, f"agent of {ticket_id}", "en", position, 0.9)
        for ticket_id, sentences in answers.items()
        for position, text in enumerate(sentences)
    ]


TYPE_IN_ADDRESS_BAR = "Type about:config in the address bar"
TYPE_IN_SEARCH_BAR = "Type the name of the preference in the search bar"


def texts_of(answers: dict[str, list[str]]) -> list[set[str]]:
    quotes = quotes_of(answers)
    return [{quote.text for quote in found.quotes} for found in agreements(quotes, quotes)]


def test_what_several_say_in_like_words_is_one_agreement():
    answers = {
        "t-1": ["Unplug the box for ten seconds", "Close the window"],
        "t-2": ["Please unplug the box ten seconds", "Clean the filter"],
    }

    found = agreements(quotes_of(answers), quotes_of(answers))

    assert [agreement.support for agreement in found] == [2, 1, 1]
    assert found[0].evidence == ("t-1", "t-2")


def test_two_steps_that_most_answers_give_one_after_the_other_stay_two():
    answers = {
        f"t-{n}": [TYPE_IN_ADDRESS_BAR, TYPE_IN_SEARCH_BAR, f"Then write back to number {n}"]
        for n in range(3)
    }

    found = texts_of(answers)

    assert {TYPE_IN_ADDRESS_BAR} in found
    assert {TYPE_IN_SEARCH_BAR} in found


def test_one_answer_with_both_wordings_does_not_part_what_the_others_say_as_one():
    answers = {f"t-{n}": [TYPE_IN_ADDRESS_BAR] for n in range(4)}
    answers["t-4"] = [TYPE_IN_ADDRESS_BAR, TYPE_IN_SEARCH_BAR]

    assert texts_of(answers)[0] == {TYPE_IN_ADDRESS_BAR, TYPE_IN_SEARCH_BAR}


def test_a_sentence_said_twice_in_a_text_is_one_agreement():
    answers = {f"t-{n}": [TYPE_IN_SEARCH_BAR, f"{TYPE_IN_SEARCH_BAR} again"] for n in range(3)}

    assert texts_of(answers) == [{TYPE_IN_SEARCH_BAR, f"{TYPE_IN_SEARCH_BAR} again"}]


def test_a_sentence_of_which_no_word_was_said_among_all_stands_alone():
    quotes = quotes_of({"t-1": ["Unplug the box"], "t-2": ["Clean the filter"]})

    found = agreements(quotes, among=quotes[:1])

    assert sorted(agreement.quotes[0].text for agreement in found) == [
        "Clean the filter",
        "Unplug the box",
    ]
