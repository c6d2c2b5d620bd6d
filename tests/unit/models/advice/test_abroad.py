"""What agents of two languages agree on, each in their own."""

from pathlib import Path

import pytest

from models.background import Background
from models.drafting import draft
from models.encoder import Encoder, load_encoder
from models.types import Arrival, Draft, Role
from tests.drafts import CLUSTER, NOW, complaints, said, ticket

SHARED = "Appuyez cinq secondes sur la touche Prog."


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder(["multilingual"], Path(), 1)


def foreign(answer: str, language: str = "en", **fields: object) -> Arrival:
    return ticket("e0", "The Ligo 8 shutter is stuck", answer, language=language, **fields)


def written(encoder: Encoder | None, *members: Arrival) -> Draft:
    background = Background(encode=encoder.encode if encoder else None)
    return draft(CLUSTER, members, (), draft_id="d-1", now=NOW, background=background)


def mixed(encoder: Encoder | None, own: str, other: Arrival) -> Draft:
    return written(encoder, *complaints(f"{SHARED} {own}", SHARED), other)


@pytest.mark.parametrize(
    ("role", "own", "other", "language"),
    [
        ("step", "Videz le réservoir.", "Empty the tank.", "en"),
        ("step", "Nettoyez la lentille.", "Reinigen Sie die Linse.", "de"),
        ("step", "Redémarrez l'imprimante.", "Reinicie la impresora.", "es"),
        ("not_helping", "Ne débranchez jamais le boîtier.", "Never unplug the box.", "en"),
    ],
)
def test_what_an_agent_of_another_language_says_too_is_told_in_the_drafts_own(
    encoder: Encoder, role: Role, own: str, other: str, language: str
) -> None:
    told = mixed(encoder, own, foreign(other, language)).sentences
    (sentence,) = [s for s in told if s.role == role and s.text == own]
    assert sentence.evidence == ("t0", "e0")
    assert sentence.support == 2
    assert own not in said(mixed(None, own, foreign(other, language)), role)


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("Nettoyez le filtre avant.", "Clean the rear filter."),
        ("Ouvrez la vanne chaude.", "Open the cold valve."),
        ("Serrez la vis de gauche.", "Tighten the right screw."),
        ("Installez l'application sur votre téléphone.", "Install the app on your TV."),
        ("Changez le mot de passe du wifi.", "Change the wifi channel."),
        ("Supprimez le dossier des cartes.", "Update the folder with the maps."),
        ("Supprimez le dossier des cartes.", "Remove the battery."),
        ("Nettoyez les capteurs.", "Do not clean the sensors."),
        ("Serrez la vis du support.", "Loosen the bracket screw."),
        ("Installez la version 4.2 du micrologiciel.", "Install firmware version 4.1."),
        ("Supprimez le dossier des cartes.",
         "Remove the folder with the maps and format the memory."),
    ],
)  # fmt: skip
def test_another_deed_thing_or_figure_in_another_language_is_no_second_voice(
    encoder: Encoder, own: str, other: str
) -> None:
    told = mixed(encoder, own, foreign(other)).sentences
    assert own not in [s.text for s in told if s.role in ("step", "not_helping")]


@pytest.mark.parametrize(
    ("own", "other", "n"),
    [
        ("Nettoyez le capteur avec un chiffon sec.", "Clean the sensor with a dry cloth.", 3),
        ("Nettoyez le capteur avec un chiffon sec.", "Clean the sensor with a damp cloth.", 2),
        ("Ne branchez pas le câble rouge.", "Do not connect the red cable.", 3),
        ("Ne branchez pas le câble rouge.", "Do not connect the blue cable.", 2),
        ("Supprimez l'ancien profil.", "Delete the old profile.", 3),
        ("Supprimez l'ancien profil.", "Delete the new profile.", 2),
    ],
)
def test_words_of_another_side_or_colour_add_no_voice_to_what_two_agree_on(
    encoder: Encoder, own: str, other: str, n: int
) -> None:
    told = written(encoder, *complaints(own, own), foreign(other)).sentences
    assert [s.support for s in told if s.text == own] == [n]


def test_what_is_said_of_another_product_is_no_second_voice(encoder: Encoder) -> None:
    own = "Videz le réservoir."
    assert own in said(mixed(encoder, own, foreign("Empty the tank.")), "step")
    other = foreign("Empty the tank.", product="ligo-9")
    assert own not in said(mixed(encoder, own, other), "step")


def test_a_step_of_two_agents_rests_on_those_of_other_languages_too(encoder: Encoder) -> None:
    own = "Supprimez le dossier des cartes."
    members = complaints(f"{SHARED} {own}", f"{SHARED} {own}")
    told = written(encoder, *members, foreign("Remove the folder with the maps.")).sentences
    (step,) = [s for s in told if s.text == own]
    assert step.evidence == ("t0", "t1", "e0")


def test_two_wordings_of_what_one_says_abroad_are_told_once(encoder: Encoder) -> None:
    one, two = "Supprimez le dossier MAPS/TEMP.", "Effacez MAPS/TEMP depuis un ordinateur."
    members = complaints(f"{SHARED} {one}", f"{SHARED} {two}")
    told = written(encoder, *members, foreign("Delete the folder MAPS/TEMP.")).sentences
    assert sum("MAPS" in s.text for s in told if s.role == "step") == 1


def test_where_one_agent_alone_answered_in_the_language_his_remedy_stays_marked(
    encoder: Encoder,
) -> None:
    own = "Supprimez le dossier des cartes."
    members = complaints(f"{own} {SHARED}")
    told = written(encoder, *members, foreign("Remove the folder with the maps."))
    assert said(told, "step") == [own, SHARED]
    (marked,) = said(told, "unknown")
    assert "autres langues" in marked
