"""Titles, keywords and examples of a cluster."""

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.background import Background, background_of
from models.sentences.reading import read
from models.types import Arrival
from models.writing.titles import MAX_CHARS, examples, title
from tests.drafts import complaints, write
from tests.factories import calling

NOW = datetime(2026, 5, 4, tzinfo=UTC)
VECTOR = np.array([1, 0], dtype=np.float32)


def ticket(id: str, text: str, language: str = "fr", product: str | None = None) -> Arrival:
    return Arrival(id, NOW, text, language, VECTOR, customer=f"k-{id}", product=product)


def tickets(*texts: str, product: str | None = None) -> list[Arrival]:
    return [ticket(f"t{n}", text, product=product) for n, text in enumerate(texts)]


SHUTTERS = (
    "Volet bloqué à mi-hauteur\nBonjour, mon volet ne monte plus depuis hier. Merci",
    "Bonjour, le volet est bloqué à mi-hauteur.",
    "Urgent !!\nMon volet roulant reste bloqué à mi-hauteur, je suis furieux.",
)


def test_a_title_is_the_customers_most_central_short_phrase() -> None:
    assert title(read(tickets(*SHUTTERS)), "fr") == "Volet bloqué à mi-hauteur"


def test_the_product_most_tickets_share_is_added_as_customers_write_it() -> None:
    named = title(read(tickets(*SHUTTERS, "mon Ligo 8 est bloqué", product="ligo-8")), "fr")
    assert named.endswith("(Ligo 8)")


def test_a_product_that_fewer_than_half_of_the_tickets_share_is_not_added() -> None:
    first, *others = tickets(*SHUTTERS)
    members = [replace(first, product="ligo-8"), *others]
    assert title(read(members), "fr") == "Volet bloqué à mi-hauteur"


def test_a_problem_of_several_products_blames_none_of_them() -> None:
    texts = ("Le Ligo 8 reste bloqué à mi-hauteur", "Volet bloqué à mi-hauteur")
    members = [
        ticket(f"{name}-{n}", text, product=name)
        for name in ("ligo-8", "ligo-9")
        for n, text in enumerate(texts)
    ]
    assert title(read(members), "fr") == "Volet bloqué à mi-hauteur"


@pytest.mark.parametrize(
    ("language", "fails", "nothing"),
    [
        ("en", "restarts in a loop since the update", "It"),
        ("fr", "redémarre en boucle depuis la mise à jour", "Ça"),
        ("fr", "redémarre en boucle depuis la mise à jour", "Il"),
        ("de", "startet seit dem Update immer wieder neu", "Es"),
    ],
)
def test_what_names_nothing_is_no_better_than_one_of_several_products(
    language: str, fails: str, nothing: str
) -> None:
    named = [("Aria 5", "aria-5")] * 4 + [(nothing, None)] * 4 + [("Aria 6", "aria-6")] * 2
    members = [
        ticket(f"t{n}", f"{what} {fails}", language, product)
        for n, (what, product) in enumerate(named)
    ]
    assert title(read(members), language) == f"Aria 5 {fails}"


def test_a_product_is_known_whatever_accents_customers_give_it() -> None:
    texts = ("La Caféor 3 bloque sur F07", "Caféor 3 bloquée sur F07", "Machine bloquée sur F07")
    named = title(read(tickets(*texts, product="cafeor-3")), "fr")
    assert "cafeor 3" not in named
    assert "Caféor 3" in named


def test_a_product_is_not_repeated_for_want_of_an_accent() -> None:
    texts = ("Cafeor 3 bloquée sur F07", *["Ma Caféor 3"] * 2)
    assert title(read(tickets(*texts, product="cafeor-3")), "fr") == "Caféor 3 bloquée sur F07"


@pytest.mark.parametrize(
    ("phrase", "titled"),
    [
        ("Mon volet reste bloqué depuis ce matin", "Le volet reste bloqué"),
        ("Mon volet reste bloqué, depuis 3 jours déjà", "Le volet reste bloqué"),
        ("Volet bloqué depuis la mise à jour", "Volet bloqué depuis la mise à jour"),
        ("Le volet s'arrête au bout de deux minutes", "Le volet s'arrête au bout de deux minutes"),
    ],
)
def test_a_title_does_not_say_since_when(phrase: str, titled: str) -> None:
    assert title(read(tickets(*[phrase] * 3)), "fr") == titled


def test_a_phrase_too_long_is_not_cut_before_its_contrast() -> None:
    """ "The shutter has power" alone is the contrary of a complaint."""
    long = (
        "Mon volet a bien du courant mais ne monte plus, même quand j'appuie plusieurs fois dessus"
    )
    named = title(read(tickets(*[f"{long} le soir"] * 3)), "fr")
    assert named == "Le volet a bien du courant mais ne monte plus"


def test_the_product_is_not_repeated_when_the_phrase_names_it() -> None:
    members = tickets(*["Le Ligo 8 reste bloqué à mi-hauteur"] * 3, product="ligo-8")
    assert title(read(members), "fr") == "Le Ligo 8 reste bloqué à mi-hauteur"


def test_a_code_that_half_of_the_tickets_name_is_added() -> None:
    texts = (SHUTTERS[0], f"{SHUTTERS[1]} Code E-42.", f"{SHUTTERS[2]} Erreur E-42.")
    assert title(read(tickets(*texts)), "fr").endswith("(E-42)")
    assert "E-42" not in title(read(tickets(*texts[:2], *SHUTTERS[1:])), "fr")


def test_a_question_keeps_its_mark_behind_the_product() -> None:
    members = tickets(*["Pourquoi le volet reste bloqué ?"] * 3, product="ligo-8")
    assert title(read(members), "fr") == "Pourquoi le volet reste bloqué (ligo 8) ?"


def test_a_title_is_in_the_language_wanted_where_somebody_wrote_it() -> None:
    mixed = [*tickets(*SHUTTERS), ticket("e", "The shutter is stuck halfway up", "en")]
    assert title(read(mixed), "en") == "The shutter is stuck halfway up"
    assert title(read(mixed), "de") == title(read(mixed), "fr") == "Volet bloqué à mi-hauteur"


def test_shouting_is_lowered() -> None:
    assert title(read(tickets(*["VOLET ROULANT BLOQUÉ"] * 2)), "fr") == "Volet roulant bloqué"


def test_a_title_holds_no_personal_data() -> None:
    texts = [f"Volet bloqué, écrivez à jean{n}@example.org svp" for n in range(3)]
    assert "example.org" not in title(read(tickets(*texts)), "fr")


@pytest.mark.parametrize("text", ["???", "ok", "Merci", "[email]"])
def test_tickets_without_a_sentence_still_have_a_title(text: str) -> None:
    assert title(read(tickets(text)), "fr") == text


def test_a_product_that_is_a_customers_address_is_masked() -> None:
    members = tickets(*SHUTTERS, product="jean.dupont@example.org")
    assert title(read(members), "fr").endswith("([email])")


def test_no_ticket_cannot_be_read() -> None:
    with pytest.raises(ValueError, match="at least one ticket"):
        read([])


DESK = (
    "La facture est fausse. Il s'agit de mon Ligo 8.",
    "Comment changer de forfait ? Il s'agit de mon Ligo 8.",
    "Le badge ne s'ouvre plus. Il s'agit de mon Ligo 8.",
    "Mon adresse a changé.",
)


def test_what_the_rest_of_the_desk_says_as_often_is_no_title() -> None:
    said = "Il s'agit de mon Ligo 8. {} est bloqué à mi-hauteur"
    members = tickets(*[said.format(what) for what in ("Le volet", "Mon volet", "Un volet")])
    background = background_of(tickets(*DESK * 25))
    assert "mi-hauteur" in title(read(members), "fr", background)


def test_what_a_ticket_begins_with_names_it_rather_than_what_it_goes_on_with() -> None:
    members = tickets(
        "Le transporteur Colibre fait grève. Il devait arriver lundi.",
        "Colibre ne livre plus à cause de la grève. Il devait arriver lundi.",
        "Mon colis est chez Colibre, qui fait grève. Il devait arriver lundi.",
    )
    assert "lundi" not in title(read(members), "fr")


def test_a_stray_names_no_cluster_of_which_no_words_are_shared() -> None:
    near, far = np.array([1, 0], np.float32), np.array([0.8, 0.6], np.float32)
    texts = ("Please abort it right away", "Terminate what is running now", "Scrap the whole thing")
    members = [replace(ticket(f"t{n}", text, "en"), vector=near) for n, text in enumerate(texts)]
    stray = replace(ticket("a", "Abort or terminate or scrap the spending", "en"), vector=far)
    assert title(read([stray, *members]), "en") in texts


def test_what_happened_names_a_cluster_though_the_ticket_lies_at_its_edge() -> None:
    near, far = np.array([1, 0], np.float32), np.array([0.8, 0.6], np.float32)
    desk = tickets(*["Je pense changer de marque", "La facture est fausse"] * 20)
    told = replace(ticket("t", "Traces grises sur le linge"), vector=far)
    others = [ticket(i, "Graue Streifen auf der Wäsche", "de") for i in "ab"]
    long = "Des marques noirâtres et grasses salissent nos draps et nos taies d'oreiller tachées"
    said = f"{long} après chaque lavage à froid. Je pense changer de marque"
    members = [told, *others, replace(ticket("c", said), vector=near)]
    assert title(read(members), "fr", background_of(desk)) == "Traces grises sur le linge"


def test_a_subject_cut_out_of_the_first_sentence_is_no_title() -> None:
    members = tickets(*["Les chaînes de sport ont\nLes chaînes de sport ont disparu."] * 3)
    assert title(read(members), "fr") == "Les chaînes de sport ont disparu"


@pytest.mark.parametrize(
    ("language", "said", "titled"),
    [
        ("de", "Bei meiner neuen Waage bleibt die Anzeige dunkel",
         "Bei der neuen Waage bleibt die Anzeige dunkel"),
        ("fr", "Mon avis de passage n'est pas arrivé", "L'avis de passage n'est pas arrivé"),
        ("de", "Mein Drucker zieht kein Papier mehr", "Drucker zieht kein Papier mehr"),
        ("fr", "Mon appli plante à l'ouverture des factures",
         "L'appli plante à l'ouverture des factures"),
        ("fr", "Le son de mes écouteurs grésille", "Le son des écouteurs grésille"),
        ("fr", "Orvane est inaccessible sur ma TV", "Orvane est inaccessible sur la TV"),
        ("en", "My thermostat shows no temperature", "Thermostat shows no temperature"),
        ("es", "Mi mando no responde al botón", "Mando no responde al botón"),
        ("fr", "Option TV activée sans mon accord", "Option TV activée sans accord"),
        ("de", "Vertrag ohne meine Zustimmung verlängert", "Vertrag ohne Zustimmung verlängert"),
        ("en", "I cannot open my account any more", "I cannot open my account any more"),
        ("en", "Why is my card still frozen?", "Why is my card still frozen?"),
    ],
)  # fmt: skip
def test_a_title_says_of_nobody_in_particular_what_fails(
    language: str, said: str, titled: str
) -> None:
    members = [ticket(f"t{n}", said, language=language, product=None) for n in range(3)]
    assert title(read(members), language) == titled


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "WD My Book is not found on the network"),
        ("en", "My Cloud is offline after the update"),
        ("fr", "L'appli Mon SFR ne s'ouvre plus"),
        ("fr", "Ma French Bank ne s'ouvre plus"),
        ("es", "Mi Band no se conecta con el móvil"),
        ("de", "Mein Vodafone stürzt beim Öffnen ab"),
        ("fr", "À mon avis la box est en panne"),
        ("fr", "Abonnement résilié contre mon gré"),
        ("fr", "Ligne ouverte à mon insu et à mon nom"),
        ("en", "Card charged without my consent"),
        ("fr", "Ma femme ne reçoit plus les SMS"),
        ("fr", "Ma belle-mère ne reçoit plus les SMS"),
        ("fr", "Mon yaourtière ne chauffe plus"),
        ("es", "Mi marido no recibe los mensajes"),
        ("en", "Oh my god the app crashes at start"),
        ("en", "The app fails on my own phone"),
        ("en", "My elderly mother gets no calls"),
        ("de", "Meiner Meinung nach ist der Router defekt"),
        ("de", "Meines Erachtens ist der Router defekt"),
        ("de", "Alle meine Fotos sind verschwunden"),
        ("de", "Meine Frau bekommt keine Nachrichten"),
    ],
)
def test_a_name_a_relative_and_a_saying_keep_their_my(language: str, said: str) -> None:
    background = Background(catalogue=calling({"mv": "Mein Vodafone"}))
    members = [ticket(f"t{n}", said, language=language) for n in range(3)]
    assert title(read(members), language, background) == said


def test_my_before_a_product_of_the_catalogue_is_no_name() -> None:
    background = Background(catalogue=calling({"ligo-8": "Ligo 8"}))
    members = tickets(*["Mon Ligo 8 reste bloqué à mi-hauteur"] * 3)
    assert title(read(members), "fr", background) == "Le Ligo 8 reste bloqué à mi-hauteur"


@pytest.mark.parametrize("n_letters", [24, 27, 30])
def test_a_subject_cut_within_a_word_is_no_title(n_letters: int) -> None:
    bodies = (
        "Mi mando no responde cuando pulso el botón.",
        "Hola, mi mando no responde desde ayer.",
        "El mando de mi persiana no responde.",
    )
    members = [
        ticket(f"t{n}", f"{body[:n_letters]}\n{body}", language="es", product=None)
        for n, body in enumerate(bodies)
    ]
    assert title(read(members), "es") in {
        "Mando no responde", "Mando no responde cuando pulso el botón",
        "El mando de mi persiana no responde",
    }  # fmt: skip


def test_a_detail_of_one_customer_is_left_out() -> None:
    members = tickets(
        "Traits flous à l'impression, surtout sur le cyan depuis dimanche chez ma tante",
        "Traits flous à l'impression, et ma femme le voit",
        "Traits flous à l'impression, un vrai gâchis",
    )
    assert title(read(members), "fr") == "Traits flous à l'impression"


@pytest.mark.parametrize(
    "greeting",
    ["Messieurs, ", "Bonjour à toute l'équipe, ", "Madame, Monsieur, ", "Team, ", "Señores, "],
)
def test_a_title_addresses_nobody(greeting: str) -> None:
    members = tickets(*[f"{greeting}le volet reste bloqué à mi-hauteur"] * 3)
    assert title(read(members), "fr") == "Le volet reste bloqué à mi-hauteur"


@pytest.mark.parametrize(
    "spelled", ["VELTIK9", "veltik 9", "Veltik-9", "veltik9"], ids=lambda name: name
)
def test_the_catalogues_name_of_a_product_is_said_once(spelled: str) -> None:
    background = Background(catalogue=calling({"veltik-9": "Veltik 9", "veltik-7": "Veltik 7"}))
    members = tickets(*[f"Battery drain on {spelled} in flight"] * 3, product="veltik-9")
    assert title(read(members), "fr", background) == "Battery drain on Veltik 9 in flight"


def test_another_product_is_named_as_the_catalogue_does_too() -> None:
    background = Background(catalogue=calling({"veltik-9": "Veltik 9", "veltik-7": "Veltik 7"}))
    members = [
        ticket(f"t{n}", "Battery drain on veltik9 in flight", "en", product)
        for n, product in enumerate(("veltik-9", "veltik-7", None, None))
    ]
    assert title(read(members), "en", background) == "Battery drain on Veltik 9 in flight"


def test_of_a_version_and_its_beginning_the_longer_is_named() -> None:
    members = tickets(*["Volet bloqué à mi-hauteur\nC'est la version 5.2 ou version 5.2.0"] * 3)
    assert title(read(members), "fr") == "Volet bloqué à mi-hauteur (5.2.0)"


def test_a_slip_makes_no_phrase_rare() -> None:
    """Nobody else writes "rcahèterai", so nothing would tell the cluster better from the desk."""
    desk = tickets(*["Je ne rachèterai plus jamais chez vous", "La facture est fausse"] * 20)
    members = tickets(
        "Linge taché\nDes marques salissent les draps. Je ne rcahèterai plus jamais chez vous",
        "Dix lavages et toujours ces stries foncées sur le blanc",
    )
    assert "rcah" not in title(read(members), "fr", background_of(desk))


def test_a_phrase_without_a_slip_comes_before_one_with() -> None:
    members = tickets(
        "Notre imprimatne coince le papier",
        "Notre imprimante coince le papier à midi",
        "L'imprimante coince le papier cartonné",
    )
    assert "imprimante" in title(read(members), "fr")


@pytest.mark.parametrize(
    ("language", "texted", "whole"),
    [
        ("fr", "le replay c koi ce S-318", "Le replay s'arrête avec S-318 chaque soir"),
        ("fr", "Lalim de la box chauffe de ouf", "L'alimentation de la box devient brûlante"),
        ("en", "why does ur app log me out every hour", "Logged out of the app each hour"),
        ("de", "geht nix mehr mit dem scanner", "Der Scanner startet nicht mehr"),
        ("es", "xq el datáfono no lee tarjetas", "El datáfono no lee tarjetas"),
    ],
)
def test_a_phrase_as_in_a_text_message_comes_behind_one_in_whole_words(
    language: str, texted: str, whole: str
) -> None:
    members = [ticket(f"t{n}", text, language) for n, text in enumerate((texted, texted, whole))]
    assert title(read(members), language) == whole
    assert title(read(members[:2]), language)[1:] == texted[1:]


def test_a_code_is_written_as_most_do_who_name_it() -> None:
    members = tickets(
        "l'ecran montre e47, rien a faire",
        "l'ecran montre E47, et rien d'autre",
        "l'ecran montre E47, le bac est vide",
    )
    assert "E47" in title(read(members), "fr")


WORDS = ["Volet bloqué", "mon volet", "bonjour", "à mi-hauteur", "!", "\n", "moteur"]
PHRASES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join).filter(str.strip)


@settings(max_examples=25)
@given(texts=st.lists(PHRASES, min_size=1, max_size=5))
def test_a_title_is_short_and_one_line(texts: list[str]) -> None:
    named = title(read(tickets(*texts)), "fr")
    assert 0 < len(named) <= MAX_CHARS
    assert "\n" not in named


def test_examples_are_short_masked_different_and_without_greeting() -> None:
    texts = (
        *SHUTTERS,
        SHUTTERS[0],
        f"Le moteur claque fort. Écrivez à a@example.org. {'bla ' * 99}",
    )
    found = examples(read(tickets(*texts)))
    assert 2 <= len(found) <= 3
    assert len(set(found)) == len(found)
    for text in found:
        assert len(text) <= 200
        assert "Bonjour" not in text
        assert "example.org" not in text


def test_the_title_is_a_question_in_the_customers_words() -> None:
    title = write(complaints()).title
    assert "bloqué à mi-hauteur" in title
    assert title.endswith(" ?")
    assert "Bonjour" not in title


def test_what_one_customer_met_today_does_not_name_a_cluster() -> None:
    members = [
        ticket("a", "Our T3 got 5.2.1 today and now E-44 on contactless", "en"),
        ticket("b", "Every tap on our T3 ends in E-44", "en"),
        ticket("c", "Contactless on our T3 shows E-44 and cards are refused", "en"),
    ]
    assert "today" not in title(read(members), "en")


def test_a_cluster_is_named_in_the_language_wanted_however_long_its_sentences_are() -> None:
    long = (
        "Whenever I have opened the statement that you put into my documents folder in the app at"
        " the end of each month I find there the payments of a person whom I do not know"
    )
    members = [ticket(f"t{n}", long, "en") for n in range(2)]
    members.append(ticket("es", "El extracto es de un desconocido", "es"))
    named = title(read(members), "en")
    assert named.startswith("Whenever I have opened the statement")
    assert len(named) <= MAX_CHARS
