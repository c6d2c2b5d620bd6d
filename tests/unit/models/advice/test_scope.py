"""For which products agents give a step."""

from models.advice.evidence import Agreement
from models.advice.scope import Products
from models.sentences.reading import Quote


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
