"""What agents write around the help."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.sentences.boilerplate import only_greets, trim, without_link_word


def test_thanks_written_short_are_cut():
    assert trim("Risque élevé merci bcp") == "Risque élevé"


def test_after_what_is_no_link_word():
    after = "Después de la tormenta la persiana no para."
    assert without_link_word(after) == after
    assert without_link_word("Después pulse OK.") == "Pulse OK."


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("Bonjour Madame, le volet est bloqué, merci d'avance !", "le volet est bloqué"),
        ("Bjr le volet est bloqué, cdlt", "le volet est bloqué"),
        ("slt, le volet est bloqué svp", "le volet est bloqué"),
        ("Date du contrôle technique (CT)", "Date du contrôle technique (CT)"),
        ("Ola de calor: el aire no enfría", "Ola de calor: el aire no enfría"),
        ("SLT 500 en panne", "SLT 500 en panne"),
        ("Rien sur ma SLT", "Rien sur ma SLT"),
        ("Buongiorno, la tapparella non sale", "la tapparella non sale"),
        ("Hello all, the shutter is stuck, please help", "the shutter is stuck"),
        ("Guten Tag, der Rollladen klemmt, vielen Dank im Voraus", "der Rollladen klemmt"),
        ("Der Rollladen klemmt, was soll ich tun?", "Der Rollladen klemmt"),
        ("Hola, la persiana no sube, gracias", "la persiana no sube"),
        ("Le volet est bloqué, c'est inadmissible !", "Le volet est bloqué"),
        ("Le volet est bloqué, vous êtes le pire service qui soit !", "Le volet est bloqué"),
        ("Réglez ce putain de problème !", ""),
        ("The shutter is stuck, worst customer service ever.", "The shutter is stuck"),
        ("Le volet est bloqué 😡", "Le volet est bloqué"),
        ("Le volet 😡😡 est bloqué", "Le volet est bloqué"),
        ("[handle] [handle] le volet est bloqué [handle]", "le volet est bloqué"),
        ("The restart did not help", "The restart did not help"),
        ("", ""),
        ("Maintenez RESET (trou, 10 sec) slt", "Maintenez RESET (trou, 10 sec)"),
        ("Changing the password is no use btw.", "Changing the password is no use"),
    ],
)
def test_greetings_thanks_and_feelings_are_cut_off_what_is_said(
    sentence: str, content: str
) -> None:
    assert trim(sentence) == content


@given(st.text(max_size=80))
def test_trimming_twice_is_trimming_once(text: str) -> None:
    once = trim(text)
    assert trim(once) == once


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Bonjour, merci", True),
        ("Hello support team", True),
        ("?", True),
        ("", True),
        ("Hello, E-203", False),
        ("écran noir", False),
        ("E 5", False),
        ("F 07", False),
        ("504", False),
        ("漏", False),
        ("4471239", True),
        ("D’accord, ok", True),
        ("how can i top up?", False),
        ("你好", True),
    ],
)
def test_a_greeting_alone_is_told_from_a_short_ticket(text: str, *, only: bool) -> None:
    assert only_greets(text) is only
