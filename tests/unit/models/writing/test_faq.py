"""A draft as an agent and as a customer read it."""

from dataclasses import replace

from models.writing.faq import article_body, markdown
from tests.drafts import RECIPE, complaints, write


def test_markdown_numbers_the_steps_under_a_heading() -> None:
    text = markdown(write(complaints(*RECIPE)))
    steps = text.split("## Que faire\n\n")[1].split("\n\n")[0].splitlines()
    assert [line[:3] for line in steps] == ["1. ", "2. "]
    assert text.startswith("# ")
    assert "(×2)" in text


def test_a_step_that_an_editor_put_among_the_symptoms_stands_with_the_steps() -> None:
    written = write(complaints(*RECIPE))
    step = next(s for s in written.sentences if s.role == "step")
    text = markdown(
        replace(written, sentences=(written.sentences[0], step, *written.sentences[1:]))
    )
    assert text.count("## Symptômes") == text.count("## Que faire") == 1


def test_an_article_tells_customers_nothing_that_is_for_the_desk() -> None:
    body = article_body(write(complaints(RECIPE[0])))
    assert "touche Prog" in body
    assert "un seul agent" not in body
    assert "clients" not in body
    assert "×" not in body


def test_what_people_wrote_is_neither_link_nor_heading_in_an_article() -> None:
    step = "Ouvrez [la page](http://evil.example) du volet ![x](http://evil.example/p.png)."
    written = write(complaints(*[f"Bonjour,\n{step}"] * 4))
    assert "[la page](" not in article_body(written).replace("\\[", "")
    heading = replace(written.sentences[0], text="# Grand titre")
    assert "- \\# Grand titre" in article_body(replace(written, sentences=(heading,)))
    titled = replace(written, title="[Volet](javascript:alert(1))")
    assert markdown(titled).startswith("# \\[Volet](")
