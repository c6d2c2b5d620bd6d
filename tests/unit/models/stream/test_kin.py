"""Products apart: families, and groups of several."""

import numpy as np
import pytest

from models.clustering import MIN_CLUSTER
from models.stream.kin import are_kin, by_family, shared_families
from tests.factories import HOUR, NOW
from tests.streams import WATCH, placed, with_history


def test_a_family_that_one_ticket_in_twenty_is_of_is_not_what_a_cluster_is_about():
    assert shared_families(["printers"] * 19 + ["kettles"]) == {"printers"}
    assert shared_families(["printers"] * 8 + ["kettles"] * 2) == {"printers", "kettles"}
    assert shared_families(["printers", *[None] * 30]) == {"printers"}
    assert shared_families([None]) == frozenset()


def test_what_three_families_tell_of_is_about_any_product():
    assert shared_families(["printers", "kettles", "phones"] * 3) == frozenset()


def test_what_is_of_no_known_family_may_be_of_any():
    assert are_kin({"printers"}, {"printers", "kettles"})
    assert are_kin({"printers"}, frozenset())
    assert not are_kin({"printers"}, {"kettles"})


def grouped(cosine, n_others=MIN_CLUSTER, family="kettles"):
    """Eight of printers, some of another family so far off, three of none that is known."""
    other = np.array([cosine, np.sqrt(1 - cosine**2)], np.float32)
    seen = {f"p-{i}": np.array([1.0, 0.0], np.float32) for i in range(8)}
    seen |= {f"k-{i}": other for i in range(n_others)}
    seen |= {f"n-{i}": other for i in range(3)}
    of = {"p": "printers", "k": family, "n": None}
    return by_family(seen.keys(), {t: of[t[0]] for t in seen}, seen, apart=0.8)


def test_those_of_another_family_that_tell_of_something_else_are_a_group_of_their_own():
    most, others = grouped(0.7)
    assert {t[0] for t in others} == {"k"}
    assert {t[0] for t in most} == {"p", "n"}


@pytest.mark.parametrize(
    "whole",
    [grouped(0.9), grouped(0.7, n_others=MIN_CLUSTER - 1), grouped(0.7, family="printers")],
    ids=["the same of both", "a few strays", "one family"],
)
def test_a_group_stays_whole(whole):
    (group,) = whole
    assert {t[0] for t in group} == {"p", "k", "n"}


PRODUCTS = {"kettle-1": "kettles", "printer-2": "printers", "phone-3": "phones"}


def side_by_side(products, cosine=0.7):
    """What four tickets found that are about so near to each other, each of a product."""
    detector, angle = with_history(families=PRODUCTS), np.arccos(np.sqrt(cosine))
    seen = [
        detector.observe(placed(f"p-{i}", angle, NOW + i * HOUR, axis=1 + i, product=product))
        for i, product in enumerate(products)
    ]
    return seen[-1]


def test_tickets_of_two_families_of_products_found_nothing_together_unless_nearly_the_same():
    kettles, mixed = ["kettle-1"] * 4, ["kettle-1", "printer-2"] * 2
    assert side_by_side(kettles).founders
    assert side_by_side(["kettle-1", None] * 2).founders
    assert not side_by_side(mixed).founders
    assert side_by_side(mixed, cosine=WATCH.between_families + 0.02).founders
    assert side_by_side(["kettle-1", "unlisted"] * 2).founders


def test_what_is_told_alike_of_three_families_is_no_products_problem():
    told = ["kettle-1", "printer-2", "phone-3", "kettle-1"]
    assert side_by_side(told, cosine=WATCH.between_families + 0.02).founders
    assert not side_by_side(told, cosine=0.7).founders


def test_a_ticket_of_another_family_joins_only_where_it_says_nearly_the_same():
    detector = with_history(families=PRODUCTS)
    for i in range(4):
        cluster = detector.observe(placed(f"k-{i}", 0.0, NOW + i * HOUR, product="kettle-1"))
    near, nearer = np.arccos(WATCH.join + 0.02), np.arccos(WATCH.apart + 0.02)

    def seen(name, angle, product):
        return detector.observe(placed(name, angle, NOW + 5 * HOUR, product=product)).cluster_id

    assert seen("other", near, "printer-2") is None
    assert seen("none", near, None) == cluster.cluster_id
    assert seen("own", near, "kettle-1") == cluster.cluster_id
    assert seen("same", nearer, "printer-2") == cluster.cluster_id
