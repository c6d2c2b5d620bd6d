from models.advice.evidence import by_words
from models.sentences.reading import Quote


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
    return [{quote.text for quote in found.quotes} for found in by_words(quotes, quotes)]


def test_what_several_say_in_like_words_is_one_agreement():
    answers = {
        "t-1": ["Unplug the box for ten seconds", "Close the window"],
        "t-2": ["Please unplug the box ten seconds", "Clean the filter"],
    }

    found = by_words(quotes_of(answers), quotes_of(answers))

    assert [agreement.support for agreement in found] == [2, 1, 1]
    assert found[0].evidence == ("t-1", "t-2")


def test_what_is_like_both_joins_no_two_orders_that_undo_each_other():
    answers = {
        "t-1": ["Close the tap"],
        "t-2": ["Open the tap"],
        "t-3": ["The tap", "Wipe the floor"],
        "t-4": ["The tap", "Wipe the floor"],
    }
    assert all(not {"Close the tap", "Open the tap"} <= found for found in texts_of(answers))


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
    in_other_words = "Type about:config in the bar at the top"
    answers["t-4"] = [TYPE_IN_ADDRESS_BAR, in_other_words]

    assert texts_of(answers)[0] == {TYPE_IN_ADDRESS_BAR, in_other_words}


def test_a_sentence_said_twice_in_a_text_is_one_agreement():
    answers = {f"t-{n}": [TYPE_IN_SEARCH_BAR, f"{TYPE_IN_SEARCH_BAR} again"] for n in range(3)}

    assert texts_of(answers) == [{TYPE_IN_SEARCH_BAR, f"{TYPE_IN_SEARCH_BAR} again"}]


def test_a_sentence_of_which_no_word_was_said_among_all_stands_alone():
    quotes = quotes_of({"t-1": ["Unplug the box"], "t-2": ["Clean the filter"]})

    found = by_words(quotes, among=quotes[:1])

    assert sorted(agreement.quotes[0].text for agreement in found) == [
        "Clean the filter",
        "Unplug the box",
    ]


Q8, R5 = "Unplug the oven Q8 for two minutes", "Unplug the oven R5 for two minutes"


def test_sentences_that_name_different_devices_are_no_agreement():
    answers = {f"t-{n}": [(Q8, Q8, Q8, R5, R5)[n]] for n in range(5)}

    assert texts_of(answers) == [{Q8}, {R5}]


def test_a_sentence_that_names_both_devices_does_not_join_those_that_name_one():
    both = "Unplug the ovens Q8 and R5 for two minutes"
    answers = {f"t-{n}": [(Q8, Q8, both, R5, R5)[n]] for n in range(5)}

    assert not any({Q8, R5} <= texts for texts in texts_of(answers))


def test_a_sentence_that_names_no_device_agrees_with_one_that_does():
    plain = "Unplug the oven for two minutes"

    assert texts_of({"t-1": [Q8], "t-2": [Q8], "t-3": [plain]}) == [{Q8, plain}]
    parted = texts_of({"t-1": [Q8], "t-2": [Q8], "t-3": [R5], "t-4": [plain]})
    assert sorted(map(len, parted)) == [1, 2]
    assert not any({Q8, R5} <= texts for texts in parted)


def test_one_code_in_two_spellings_and_other_numbers_are_the_same_step():
    spelt = "Clear the error OT-4117 on the screen", "Clear the error ot4117 on the screen"
    times = "Unplug the box for 10 seconds", "Unplug the box for 15s"
    versions = "Install the version v5.2 of the box", "Install the version v5.3 of the box"

    for one, other in (spelt, times, versions):
        assert texts_of({"t-1": [one], "t-2": [other]}) == [{one, other}]
