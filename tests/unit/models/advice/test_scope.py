"""For which products agents give a step."""

from dataclasses import replace

import pytest

from models.advice.evidence import Agreement
from models.advice.scope import Products
from models.sentences.reading import Quote
from models.types import Arrival
from models.writing.faq import article_body
from tests.drafts import answered, said, write


def quote(n: int, text: str = "Free the float.") -> Quote:
    return Quote(text, f"t{n}", f"v{n}", "en", 0, 1.0)


def products(**n_of: int) -> Products:
    names = [name for name, n in n_of.items() for _ in range(n)]
    return Products({f"t{i}": name for i, name in enumerate(names)}, n_of)


def told_by(*numbers: int) -> Agreement:
    return Agreement(tuple(quote(n) for n in numbers))


def test_a_step_that_nobody_gives_for_the_others_is_of_one_product() -> None:
    assert products(duo=3, pro=3).of_alone(told_by(0, 1)) == ("duo",)


def test_two_answers_about_the_others_may_both_leave_it_out() -> None:
    assert products(duo=3, pro=2).of_alone(told_by(0, 1)) == ()


def test_what_few_tell_of_one_product_may_be_for_the_others() -> None:
    assert products(duo=9, pro=3).of_alone(told_by(0, 1)) == ()


def test_a_step_may_be_of_two_products_and_not_of_a_third() -> None:
    three = products(duo=2, pro=2, mini=4)
    assert three.of_alone(told_by(0, 1, 2, 3)) == ("duo", "pro")
    assert three.of_alone(told_by(0, 1, 2)) == ()  # one voice for a product may be chance


def test_who_of_another_product_says_something_else_is_no_evidence() -> None:
    recalibrate = "Recalibrate the sensor in the menu with the tank removed."
    pro = (quote(3, recalibrate), quote(4, recalibrate))
    duo = (quote(0, "Remove the tank."), quote(1, "Remove the tank."))
    parts = products(duo=3, pro=3).told_apart(Agreement((*pro, *duo)))
    assert parts == (Agreement(pro), Agreement(duo))


def test_who_of_another_product_says_the_same_is_evidence() -> None:
    group = told_by(0, 1, 3)
    assert products(duo=3, pro=3).told_apart(group) == (group,)


def test_without_two_voices_for_its_product_a_step_keeps_all() -> None:
    group = Agreement((quote(3, "Recalibrate the sensor now."), quote(0, "Remove the tank.")))
    assert products(duo=3, pro=3).told_apart(group) == (group,)


def of_two_products(first: str, second: str, n: int = 5) -> list[Arrival]:
    """Answers to as many tickets of each product."""
    texts = answered(*[first] * n, *[second] * n)
    return [replace(one, product="ligo-8" if i < n else "ligo-9") for i, one in enumerate(texts)]


def test_a_step_that_agents_give_for_one_product_alone_is_of_that_one() -> None:
    common = "Coupez le courant du volet."
    own, other = "Réinitialisez le boîtier mural.", "Remplacez la pile de la télécommande."
    written = write(of_two_products(f"{common} {own}", f"{common} {other}"))
    scope = {s.text: s.products for s in written.sentences if s.role == "step"}
    assert scope == {common: (), own: ("ligo-8",), other: ("ligo-9",)}
    assert f". Ligo 8 : {own}" in article_body(written)


def test_of_what_is_about_any_product_a_step_may_be_for_one() -> None:
    own, other = "Réinitialisez le boîtier mural.", "Remplacez la pile de la télécommande."
    spread = [
        replace(one, ticket_id=f"u{n}", customer=f"u{n}", product=f"p-{n % 12}", answer=None)
        for n, one in enumerate(answered(*[other] * 48))
    ]
    written = write([*of_two_products(own, other), *spread])
    scope = {s.text: s.products for s in written.sentences if s.role == "step"}
    assert (written.products, scope[own]) == ((), ("ligo-8",))


def test_a_draft_about_one_product_does_not_say_so_of_each_step() -> None:
    own, other = "Réinitialisez le boîtier mural.", "Remplacez la pile de la télécommande."
    members = answered(*[own] * 45, *[other] * 4)
    members = [replace(m, product="ligo-8" if i < 45 else "ligo-9") for i, m in enumerate(members)]
    written = write(members)
    assert written.products == ("ligo-8",)
    assert {s.products for s in written.sentences} == {()}


def test_opposite_advice_for_two_products_is_no_conflict() -> None:
    own = "Réinitialisez le boîtier mural."
    not_other = "Ne réinitialisez surtout pas le boîtier mural."
    written = write(of_two_products(own, not_other))
    assert said(written, "unknown") == []
    scope = {s.text: s.products for s in written.sentences if s.role in ("step", "not_helping")}
    assert scope == {own: ("ligo-8",), not_other: ("ligo-9",)}


@pytest.mark.parametrize("n", [2, 5])
def test_what_few_agents_give_for_one_product_may_be_for_all(n: int) -> None:
    own, other = "Réinitialisez le boîtier mural.", "Remplacez la pile de la télécommande."
    written = write(of_two_products(own, other, n))
    scopes = {s.products for s in written.sentences if s.role == "step"}
    assert scopes == ({()} if n == 2 else {("ligo-8",), ("ligo-9",)})
