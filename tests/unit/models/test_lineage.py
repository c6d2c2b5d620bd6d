"""The laws by which a cluster keeps one id for life."""

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from models.lineage import match

IDS = ("c-a", "c-b", "c-c")


@st.composite
def evenings(draw):
    """(ledger, groups): each ticket in one cluster or none, and in one group or none."""
    ledger, groups = {}, {}
    for n in range(draw(st.integers(0, 40))):
        cluster = draw(st.sampled_from([None, *IDS]))
        group = draw(st.sampled_from([None, 0, 1, 2, 3]))
        if cluster:
            ledger.setdefault(cluster, set()).add(f"t-{n}")
        if group is not None:
            groups.setdefault(group, set()).add(f"t-{n}")
    return ledger, sorted(groups.values(), key=lambda g: (-len(g), sorted(g)))


def tickets(*numbers):
    return frozenset(f"t-{n}" for span in numbers for n in span)


@settings(max_examples=50)
@given(evenings())
def test_an_evening_without_news_changes_nothing(evening):
    ledger, _ = evening
    found = match(ledger, sorted(ledger.values(), key=lambda t: -len(t)), min_born=1)
    assert (found.grew, found.born, found.split) == ({}, (), ())


@settings(max_examples=50)
@given(evenings())
def test_an_id_is_never_handed_over(evening):
    ledger, groups = evening
    found = match(ledger, groups, min_born=2)
    owned = frozenset().union(*ledger.values())
    assert found.grew.keys() <= ledger.keys()
    assert all(not joining & owned for joining in found.grew.values())
    for parent, leaving in found.split:
        assert leaving & owned <= ledger[parent]


@settings(max_examples=50)
@given(evenings())
def test_no_ticket_goes_to_two_places(evening):
    ledger, groups = evening
    found = match(ledger, groups, min_born=2)
    moved = [*found.grew.values(), *found.born, *(leaving for _, leaving in found.split)]
    assert sum(map(len, moved)) == len(frozenset().union(*moved))


@settings(max_examples=200)
@given(evenings(), st.integers(1, 6), st.sets(st.sampled_from(IDS)))
@example(
    (
        {"c-c": set(tickets((0, 1, 2, 4, 6))), "c-a": set(tickets((3, 7, 9)))},
        [set(tickets((0, 1, 2))), set(tickets((4, 6, 9))), set(tickets((5, 7)))],
    ),
    1,
    {"c-a"},
)
def test_to_match_the_same_groups_again_changes_nothing(evening, min_born, whole):
    ledger, groups = evening
    # Half of a cluster stays with it, and leaves when the other half has grown.
    assume(all(2 * len(g & mine) != len(mine) for g in groups for mine in ledger.values()))
    found = match(ledger, groups, min_born=min_born, whole=whole)
    gone = {t for _, leaving in found.split for t in leaving}
    after = {c: (mine - gone) | found.grew.get(c, frozenset()) for c, mine in ledger.items()}
    new = [*found.born, *(leaving for _, leaving in found.split)]
    after |= {f"c-new-{i}": set(mine) for i, mine in enumerate(new)}
    again = match(after, groups, min_born=min_born, whole=whole)
    assert (again.grew, again.born, again.split) == ({}, (), ())


@settings(max_examples=200)
@given(evenings(), st.integers(1, 6))
def test_no_id_is_given_to_tickets_of_which_most_are_a_clusters_that_is_still_together(
    evening, min_born
):
    ledger, groups = evening
    found = match(ledger, groups, min_born=min_born)
    for group in groups:
        together = [c for c, mine in ledger.items() if 2 * len(group & mine) > len(mine)]
        assert not together or not any(born & group for born in found.born)


@settings(max_examples=50)
@given(evenings(), st.sets(st.sampled_from(IDS)))
def test_what_a_person_keeps_whole_is_never_split(evening, whole):
    ledger, groups = evening
    found = match(ledger, groups, min_born=2, whole=whole)
    assert not whole & {parent for parent, _ in found.split}


@settings(max_examples=50)
@given(evenings(), st.integers(1, 6))
def test_what_is_born_held_no_id_and_is_large_enough(evening, min_born):
    ledger, groups = evening
    owned = frozenset().union(*ledger.values())
    for born in match(ledger, groups, min_born=min_born).born:
        assert len(born) >= min_born
        assert not born & owned
        assert any(born <= group for group in groups)


@settings(max_examples=50)
@given(evenings())
def test_less_than_half_of_a_cluster_ever_leaves_it_in_one_part(evening):
    ledger, groups = evening
    for parent, leaving in match(ledger, groups, min_born=2).split:
        assert 2 * len(leaving & ledger[parent]) < len(ledger[parent])


def test_loose_tickets_found_a_cluster():
    found = match({}, [tickets(range(5))], min_born=5)
    assert found.born == (tickets(range(5)),)


def test_loose_tickets_join_the_cluster_they_are_grouped_with():
    found = match({"c-a": tickets(range(6))}, [tickets(range(8))], min_born=5)
    assert found.grew == {"c-a": tickets(range(6, 8))}
    assert found.born == ()


def test_a_cluster_that_is_still_together_grows_however_many_join():
    found = match({"c-a": tickets(range(2))}, [tickets(range(10))], min_born=5)
    assert found.grew == {"c-a": tickets(range(2, 10))}
    assert found.born == ()


def test_a_group_with_a_few_of_a_clusters_tickets_is_not_its_growth():
    found = match({"c-a": tickets(range(2), range(20, 30))}, [tickets(range(10))], min_born=5)
    assert found.grew == {}
    assert found.born == (tickets(range(2, 10)),)


def test_the_larger_part_keeps_the_id_even_in_a_smaller_group():
    groups = [tickets(range(4), range(20, 23)), tickets(range(4, 10))]
    found = match({"c-a": tickets(range(10))}, groups, min_born=5)
    assert found.split == (("c-a", groups[0]),)
    assert found.grew == {}


def test_the_larger_part_of_a_split_cluster_keeps_the_id():
    groups = [tickets(range(6)), tickets(range(6, 10))]
    found = match({"c-a": tickets(range(10))}, groups, min_born=5)
    assert found.split == (("c-a", tickets(range(6, 10))),)


def test_a_splinter_does_not_split_a_cluster():
    groups = [tickets(range(8)), tickets(range(8, 10))]
    assert match({"c-a": tickets(range(10))}, groups, min_born=2).split == ()


@pytest.mark.parametrize("order", [("c-a", "c-b"), ("c-b", "c-a")])
def test_of_two_clusters_in_one_group_the_one_with_more_tickets_grows(order):
    members = {"c-a": tickets(range(4)), "c-b": tickets(range(4, 10))}
    found = match({c: members[c] for c in order}, [tickets(range(12))], min_born=5)
    assert found.grew == {"c-b": tickets(range(10, 12))}


def test_a_second_part_that_leaves_is_held_against_what_the_first_one_left():
    first, second = tickets(range(40)), tickets(range(40, 60))
    rest = [tickets(range(n, n + 10)) for n in (60, 70, 80, 90)]
    kept = tickets(range(60, 100))
    assert match({"c-a": first | second | kept}, [first, second, *rest], min_born=4).split == ()
    largest = tickets(range(100, 145))
    found = match({"c-a": largest | first | second}, [largest, first, second], min_born=4)
    assert found.split == (("c-a", first), ("c-a", second))
