"""What several customers of a cluster write about."""

import pytest

from models.background import ALONE, Background
from models.sentences.reading import Quote
from models.writing.matter import Matter

SAID = (
    "The landline hangs up after 3 minutes",
    "Calls on the landline are cut off at 3 minutes",
    "Each call hangs up in the middle",
    "Landline cut in the middle of a call, box bought in May",
)
DESK = Background(100, lambda word: 40 * (word in ("box", "call", "calls")))


def quote(text: str, voice: str, language: str = "en") -> Quote:
    return Quote(text, f"t-{voice}", voice, language, 1.0, 1.0)


def cluster(*said: str, language: str = "en") -> list[Quote]:
    return [quote(text, f"v{n}", language) for n, text in enumerate(said)]


@pytest.mark.parametrize(
    "aside",
    [
        "It was my brother's birthday on Sunday.",
        "Forty quarters of an hour in your queue.",
        "This is the Lumio Six.",
        "Lumio Six, on 6.1.4 since May 12.",
        "I only got this box last week.",
    ],
)
def test_what_is_told_besides_is_not_of_the_matter(aside: str) -> None:
    among = cluster(*(f"{text} (Lumio Six, 6.1.4)" for text in SAID))
    matter = Matter([*among, quote(aside, "v9")], DESK, ["Lumio Six"])
    assert matter.told_in([*among, quote(aside, "v9")]) == among


def test_an_amount_that_two_name_is_of_the_matter() -> None:
    among = cluster("Charged 9,99 for an option", "My option costs 9,99", "What is this 9,99?")
    assert Matter(among, ALONE).told_in(among) == among


def test_where_each_tells_in_words_of_his_own_all_is_of_it() -> None:
    among = cluster("No deposit arrived", "Where is the payout", "Sales money missing", "Paid?")
    matter = Matter(among, ALONE)
    assert matter.told_in(among) == among


def test_two_who_speak_a_language_need_no_word_in_common() -> None:
    among = cluster(*SAID)
    few = cluster("Il fisso cade dopo tre minuti", "La linea si chiude da sola", language="it")
    assert Matter([*among, *few], DESK).told_in(few) == few


def test_where_few_speak_a_language_what_has_such_a_word_tells_for_its_ticket() -> None:
    few = [quote("La landline cade dopo tre minuti", "v8", "it"), quote("È nuova", "v8", "it")]
    assert Matter([*cluster(*SAID), *few], DESK).told_in(few) == few[:1]


def test_of_many_a_tenth_has_the_words_of_the_matter() -> None:
    among = cluster(*[SAID[0]] * 28, "Rain in the hall", "Rain at night")
    assert Matter(among, ALONE).told_in(among) == among[:28]
