"""The words that tell a cluster from the rest of the desk."""

from models.background import background_of
from models.sentences.reading import read
from models.writing.keywords import keywords
from tests.unit.models.writing.test_titles import SHUTTERS, tickets


def test_keywords_are_words_of_several_customers_the_most_frequent_first() -> None:
    found = keywords(read(tickets(*SHUTTERS)))
    assert set(found[:2]) <= {"bloqué", "volet", "mi-hauteur"}
    assert "roulant" not in found
    assert not {"bonjour", "merci", "furieux"} & set(found)


def test_kin_words_appear_once() -> None:
    texts = ["Le blocage du volet bloqué", "Volet bloqué, encore un blocage", "Les volets bloqués"]
    found = keywords(read(tickets(*texts)))
    assert len({word[:5] for word in found}) == len(found)


def test_what_the_desk_says_as_often_is_no_keyword() -> None:
    desk = tickets(*["Mon abonnement reste actif", "Mon badge est perdu"] * 50)
    members = tickets(*[f"Colibre fait grève {n}. Mon abonnement reste actif" for n in range(4)])
    assert keywords(read(members), background_of(desk)) == ("colibre", "grève")


def test_what_few_say_elsewhere_comes_before_what_many_do() -> None:
    desk = tickets(*["Mon colis est en retard", "Mon badge est perdu", "Bonne facture"] * 30)
    members = tickets(*[f"Colis bloqué par la grève {n}" for n in range(4)])
    assert keywords(read(members), background_of(desk))[:2] == ("bloqué", "grève")


def test_a_cluster_of_the_desks_own_words_has_keywords_all_the_same() -> None:
    desk = tickets(*["Mon colis est en retard"] * 50)
    assert keywords(read(desk[:4]), background_of(desk))


def test_a_verb_that_asks_is_no_keyword() -> None:
    members = tickets(*[f"Puis-je rendre le volet, est-ce possible ? {n}" for n in range(3)])
    assert not {"puis-je", "est-ce"} & set(keywords(read(members)))


def test_keywords_are_written_as_most_write_them() -> None:
    members = tickets(
        "orvane tv affiche ot-7", "Mon écran dit OT-7 sur Orvane TV", "OT-7 et Orvane"
    )
    assert {"OT-7", "Orvane"} <= set(keywords(read(members)))


def test_a_code_of_one_letter_is_written_as_most_write_it() -> None:
    members = tickets("Mon écran dit E-77", "La cafetière affiche E-77", "Toujours E-77 ce matin")
    assert "E-77" in keywords(read(members))


def test_a_word_without_its_accents_is_no_keyword_of_its_own() -> None:
    texts = ["telecommande en panne", "La télécommande ne va plus"] * 2
    found = keywords(read(tickets(*texts)))
    assert "télécommande" in found
    assert "telecommande" not in found
