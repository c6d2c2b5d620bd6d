"""In what order steps are told."""

from models.advice.evidence import Agreement
from models.advice.sequence import in_order
from models.sentences.reading import Quote
from tests.drafts import COMPLAINTS, answered, complaints, said, ticket, write

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


def test_who_says_but_a_little_of_a_step_tells_no_place_of_it() -> None:
    other = "Wipe it dry."
    answers = [(DRAIN, RINSE), (other, DRAIN), (other, DRAIN)]
    quotes = [
        Quote(text, f"t{n}", f"v{n}", "en", place, 1.0)
        for n, answer in enumerate(answers)
        for place, text in enumerate(answer)
    ]
    rinse = Agreement(tuple(quote for quote in quotes if quote.text != DRAIN))
    drain = Agreement(tuple(quote for quote in quotes if quote.text == DRAIN))
    assert in_order([rinse, drain], quotes) == [drain, rinse]


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


def test_a_step_that_stands_in_more_answers_comes_after_what_they_give_before_it() -> None:
    answers = (
        "Maintenez la touche Prog dix secondes, puis installez la version 4.2.1 du volet.",
        "Installez la version 4.2.1 depuis l'application.",
        "C'est la mise à jour 4.2. Appuyez dix secondes sur la touche Prog, puis installez la"
        " version 4.2.1. Si E-77 revient, remplacez le moteur.",
    )
    written = write([ticket(f"t{n}", COMPLAINTS[n % 4], answers[n % 3]) for n in range(9)])
    first, second = said(written, "step")
    assert "Prog" in first
    assert second.startswith("Installez la version 4.2.1")
    assert said(written, "cause") == ["C'est la mise à jour 4.2."]
    assert said(written, "fallback") == ["Si E-77 revient, remplacez le moteur."]


def test_two_remedies_that_no_answer_joins_are_told_one_after_the_other() -> None:
    one = "Redémarrez le boîtier. Fermez l'application Ligo."
    other = "Branchez le câble USB. Réinstallez le logiciel du volet."
    written = write(answered(one, other, one, other, one))
    assert said(written, "step") == [
        "Redémarrez le boîtier.", "Fermez l'application Ligo.",
        "Branchez le câble USB.", "Réinstallez le logiciel du volet.",
    ]  # fmt: skip


def test_unplugging_and_plugging_in_again_are_two_steps_and_no_conflict() -> None:
    whole = "Débranchez le volet.\nAttendez deux minutes.\nRebranchez le volet."
    written = write(answered(*[whole] * 4, *["Rebranchez le volet."] * 2))
    assert said(written, "step") == whole.split("\n")
    assert said(written, "unknown") == []


def test_a_step_that_comes_again_later_stands_where_it_comes_first() -> None:
    order = ("Ouvrez le menu Moteur.", "Mettez la valeur sur zéro.", "Fermez la trappe grise.")
    answer = "\n".join((*order, order[1], order[1]))
    assert said(write(complaints(*[answer] * 3)), "step") == list(order)


def test_what_belongs_before_another_step_stands_there_without_saying_so() -> None:
    usual = "Bouchez le trou du mur. Réglez le décalage du volet."
    turned = "Réglez le décalage du volet. Avant cela, bouchez le trou du mur."
    written = write(answered(turned, turned, usual))
    assert said(written, "step") == ["Bouchez le trou du mur.", "Réglez le décalage du volet."]
