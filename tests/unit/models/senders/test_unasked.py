"""Sellers are told from customers by what they mean, whatever they sell."""

from dataclasses import replace

import numpy as np
import pytest

from models.encoder import MultilingualEncoder
from models.senders.unasked import Unasked
from models.text import clean
from tests.factories import NOW, make_arrival
from training.simulate import simulate

OFFERS = [
    "Turn your unused stock into cash, we purchase overstock lots worldwide",
    "Traiteur pour vos séminaires et fêtes de fin d'année, plateaux à partir de 14 €",
    "Cartes de visite et flyers : 1 000 exemplaires, livraison express",
    "Wir entwickeln Ihre App zum Festpreis, vereinbaren Sie ein Erstgespräch",
    "Instalamos cámaras de vigilancia en su local con mantenimiento incluido",
    "Toner compatible, prix usine, demandez notre catalogue",
    "Il vous reste des droits à la formation, nous vous rappelons gratuitement",
]
CUSTOMERS = [
    "Do you buy back unused cartridges?",
    "Votre traiteur partenaire n'a pas livré le repas de notre séminaire",
    "The logo on our flyers is the wrong colour",
    "Meine Domain ist seit gestern unerreichbar",
    "Someone sells shares with your logo, is it a fraud?",
    "Nous voulons acheter des cartes cadeaux pour nos salariés",
    "Presupuesto para 40 equipos para nuestra cadena de tiendas, por favor",
    "Every day ten messages from SEO firms come through my shop's form",
]


@pytest.fixture(scope="module")
def encode():
    return MultilingualEncoder(n_threads=1).encode


@pytest.fixture(scope="module")
def unasked(encode):
    """As the sample desk has it, after a week."""
    desk = simulate(seed=0, start=NOW, days=7, per_day=40)
    past = encode([clean(t.subject, t.body) for t in desk.tickets if t.issue])
    return Unasked(encode, past.mean(axis=0), past, np.ones(len(past), dtype=bool))


def arrivals(encode, texts):
    return [make_arrival(text=t, vector=v) for t, v in zip(texts, encode(texts), strict=True)]


def test_who_offers_what_nobody_asked_for_is_nearer_to_sellers(unasked, encode):
    assert unasked.offers(arrivals(encode, OFFERS)).all()


def test_who_buys_complains_or_was_deceived_is_a_customer(unasked, encode):
    assert not unasked.offers(arrivals(encode, CUSTOMERS)).any()


def test_who_tells_of_trouble_offers_nothing_however_near_he_is_to_sellers(unasked, encode):
    offer, *_ = arrivals(encode, OFFERS)
    trouble = replace(offer, text=f"{offer.text}. It does not work.")
    assert unasked.offers([offer, trouble]).tolist() == [True, False]


@pytest.mark.parametrize("is_named", [True, False])
def test_what_the_desk_itself_is_asked_is_no_offer_but_sellers_of_the_past_are_none_of_it(
    unasked, encode, is_named
):
    past = np.concatenate([unasked.past, encode([f"{OFFERS[5]} {n}" for n in range(4)])])
    named = np.append(unasked.is_named, [is_named] * 4)
    asked = replace(unasked, past=past, is_named=named).offers(
        arrivals(encode, [OFFERS[5], OFFERS[0]])
    )
    assert asked.tolist() == [not is_named, True]


def test_a_desk_without_a_past_has_what_customers_say_anywhere(unasked, encode):
    young = replace(unasked, past=unasked.past[:0], is_named=unasked.is_named[:0])
    assert young.offers(arrivals(encode, [*OFFERS[:2], *CUSTOMERS[:2]])).tolist() == [
        *[True] * 2,
        *[False] * 2,
    ]
    assert not len(young.offers([]))
