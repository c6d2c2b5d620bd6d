"""Which orders mean one thing by the encoder, and where it is not asked."""

from dataclasses import replace
from pathlib import Path

import pytest

from models.advice.deeds import on_other_things
from models.advice.meaning import ONE_THING, nearness, understood
from models.background import Background
from models.drafting import draft
from models.encoder import Encoder, load_encoder
from models.sentences.reading import Quote
from models.types import Draft
from tests.drafts import CLUSTER, NOW, answered, near, said


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return load_encoder(["multilingual"], Path(), 1)


def written(encoder: Encoder | None, *answers: str, language: str = "en") -> Draft:
    background = Background(encode=encoder.encode if encoder else None)
    members = answered(*answers, language=language)
    return draft(CLUSTER, members, (), draft_id="d-1", now=NOW, background=background)


def quote(text: str, language: str, ticket_id: str) -> Quote:
    return Quote(text, ticket_id, ticket_id, language, 0, 1.0, by_agent=True)


ONE_STEP_TOLD = [
    ("de", "Laden Sie den Akku.", "Stecken Sie das Ladegerät an die Batterie."),
]


@pytest.mark.parametrize(("language", "one", "other"), ONE_STEP_TOLD)
def test_two_orders_of_one_meaning_without_a_common_word_are_one_step(
    encoder: Encoder, language: str, one: str, other: str
) -> None:
    (step,) = [s for s in written(encoder, one, other, language=language).sentences
               if s.role == "step"]  # fmt: skip
    assert step.support == 2


@pytest.mark.parametrize(("language", "one", "other"), ONE_STEP_TOLD)
def test_without_an_encoder_words_alone_decide(language: str, one: str, other: str) -> None:
    assert said(written(None, one, other, language=language), "step") == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "Restart the router.", "Restart the phone."),
        (
            "fr",
            "Essuyez le joint du hublot avec un chiffon imbibé de vinaigre blanc.",
            "Versez un verre d'eau de Javel pure dans le tambour plein.",
        ),
        ("en", "Turn the volume up.", "Turn the volume down."),
        ("fr", "Graissez les rails du volet.", "Redressez les rails du volet."),
        ("fr", "Coupez l'eau au robinet.", "Coupez le courant au disjoncteur."),
        ("de", "Reinigen Sie die Linse.", "Reinigen Sie den Lüfter."),
        ("es", "Vacíe el depósito.", "Vacíe la papelera."),
        ("en", "Right click on 'Sent'.", "Right click on 'Unread'."),
        ("en", "Type about:config there.", "Type about:support there."),
        ("en", "Click that.", "Click Next."),
    ],
)
def test_another_deed_thing_or_entry_is_no_second_voice(
    encoder: Encoder, language: str, one: str, other: str
) -> None:
    sentences = written(encoder, one, other, language=language).sentences
    assert [s.support for s in sentences if s.role == "step"] == []


def test_what_states_something_is_not_compared_by_its_meaning(encoder: Encoder) -> None:
    told = understood(
        [
            quote("The folder is stored on the server.", "en", "a"),
            quote("Restart the router.", "en", "a"),
            quote("Reboot your box.", "en", "b"),
        ],
        encoder.encode,
    )
    assert [one.meaning is not None for one in told] == [False, True, True]


def test_one_agent_alone_is_not_encoded() -> None:
    def encode(_texts: object) -> None:
        raise AssertionError("encoded")

    alone = [quote("Restart the router.", "en", "a"), quote("Open the app.", "en", "a")]
    assert understood(alone, encode) == alone  # type: ignore[arg-type]


def test_a_long_order_is_like_another_for_its_topic_and_is_left_to_its_words(
    encoder: Encoder,
) -> None:
    long = "Copy all the messages of the account to a local folder and then move them back again."
    told = understood(
        [quote(long, "en", "a"), quote("Copy the mails.", "en", "a"), quote(long, "en", "b"),
         quote("Move the mails.", "en", "b")],
        encoder.encode,
    )  # fmt: skip
    assert not nearness(told)[0, 2]
    assert nearness(told)[1, 3]


@pytest.mark.parametrize(("cosine", "is_other"), [(ONE_THING + 0.01, False), (0.5, True)])
def test_one_deed_on_things_of_two_names_is_one_where_the_encoder_says_so(
    cosine: float, is_other: bool
) -> None:
    one = replace(quote("Turn off the ignition.", "en", "a"), meaning=near())
    other = replace(quote("Turn off the engine.", "en", "b"), meaning=near(cosine))
    assert on_other_things([one, other])[0, 1] == is_other
