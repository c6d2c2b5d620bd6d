"""Tables and code in answers are steps like any other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.sentences.reading import answer_quotes
from models.sentences.worked import as_lines
from tests.factories import make_arrival

TABLE = """Voici comment faire :

| Étape | Action |
|:---|---:|
| 1 | Ouvrez le menu Réglages du boîtier |
| 2) | Appuyez sur Réinitialiser |
"""
HTML = (
    "<p>Voici :</p><table><tr><td>1</td><td>Ouvrez le menu Réglages du boîtier</td></tr>"
    "<tr><td>2.</td><td>Appuyez sur Réinitialiser</td></tr></table>"
)


@pytest.mark.parametrize("answer", [TABLE, HTML])
def test_each_row_of_a_table_is_a_step(answer):
    member = make_arrival("t-1", text="Rien ne marche", language="fr", answer=answer)
    said = [quote.text for quote in answer_quotes([member], member.vector)]
    assert said[-2:] == ["Ouvrez le menu Réglages du boîtier", "Appuyez sur Réinitialiser"]
    assert not any("|" in text or "Étape" in text for text in said)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (
            "Run this:\n\n```sh\nipconfig /flushdns\n```\nThen try.",
            "Run this: `ipconfig /flushdns`",
        ),
        ("Run this:\n```\none -a\ntwo -b\n```", "Run this: `one -a` `two -b`"),
        ("<p>Run this:</p><pre><b>ipconfig</b> /renew</pre>", "Run this: `ipconfig /renew`"),
        ("<p>Type <code>about:config</code> above.</p>", "Type `about:config` above."),
    ],
)
def test_code_stands_in_its_sentence_letter_by_letter(answer, says):
    member = make_arrival("t-1", text="No network", language="en", answer=answer)
    assert says in [quote.text for quote in answer_quotes([member], member.vector)]


@pytest.mark.parametrize(
    "answer", ["Choose A | B.", "Unplug it.\n---\nBest regards", "Use `x`.", "1. One\n2. Two", ""]
)
def test_what_holds_neither_comes_back_as_it_was(answer):
    assert as_lines(answer) == answer


@given(st.text(alphabet="|`-: \n\t<>pretdcode/1x", max_size=400))
def test_no_answer_is_too_odd(answer):
    once = as_lines(answer)
    assert set(once) <= set(answer) | set(" `<>/td.")


@pytest.mark.parametrize("piece", ["\n", "```\n", "<pre>", "|", "| - ", "|--", " \t", "<code>"])
def test_fifty_thousand_characters_of_anything_are_read_at_once(piece):
    answer = piece * (50_000 // len(piece))
    assert len(as_lines(answer)) <= 2 * len(answer)
