"""What a desk says anyway."""

import pytest

from models.background import ALONE, background_of
from tests.factories import calling
from tests.unit.models.writing.test_titles import tickets

DESK = tickets("La grève", "Le colis", "Mon colis", "Nos colis rouges")


def test_a_word_is_the_rarer_the_fewer_say_it() -> None:
    background = background_of(DESK)
    parcel, strike, storm = (background.rarity([word]) for word in ("colis", "grève", "orage"))
    assert 1 < parcel < strike < storm
    assert background.rarity(["colis", "grève"]) == 1.0


def test_without_a_desk_no_word_is_rarer_than_another() -> None:
    assert ALONE.rarity(["colis"]) == ALONE.rarity(["orage"]) == 1.0


def test_a_clusters_own_tickets_are_no_background_to_it() -> None:
    others = background_of(DESK, calling({"a": "A"})).without(DESK[1:])
    assert (others.n_tickets, others.n_saying("colis"), others.n_saying("grève")) == (1, 0, 1)
    assert others.catalogue.names == {"a": "A"}


def test_a_share_is_never_none() -> None:
    assert background_of(DESK).share("orage") == pytest.approx(1 / 5)
