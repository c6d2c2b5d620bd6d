"""Encoders side by side, by name; the exported ones are tried in training/test_export.py."""

import numpy as np
import pytest

from models.encoder import N_CHARS, MultilingualEncoder, SideBySide, load_encoder, worth_encoding
from tests.twins import HashEncoder

TEXTS = ["the screen is dark", "the invoice is wrong", ""]


@pytest.fixture(scope="module")
def multilingual():
    return MultilingualEncoder(n_threads=1)


def test_two_encoders_side_by_side_are_one_of_unit_norm():
    small, large = HashEncoder("small", 16), HashEncoder("large", 64)
    both = SideBySide([small, large])
    assert (both.name, both.dim) == ("small+large", 80)
    vectors = both.encode(TEXTS)
    assert vectors.shape == (3, 80)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-5)
    np.testing.assert_allclose(vectors[:, 16:] * np.sqrt(2), large.encode(TEXTS), rtol=1e-5)


def test_one_encoder_is_not_side_by_side():
    with pytest.raises(ValueError, match="two encoders or more, got 1"):
        SideBySide([HashEncoder()])


def test_an_encoder_that_was_not_exported_is_refused_by_name(tmp_path):
    with pytest.raises(ValueError, match="'grandiose'"):
        load_encoder(["multilingual", "grandiose"], tmp_path, 1)


def test_the_multilingual_encoder_is_known_by_name(tmp_path):
    encoder = load_encoder(["multilingual"], tmp_path, 1)
    assert encoder.name.startswith("multilingual@")
    both = load_encoder(["multilingual", "multilingual"], tmp_path, 1)
    assert both.name == f"{encoder.name}+{encoder.name}"


def test_no_texts_give_no_rows(multilingual):
    assert multilingual.encode([]).shape == (0, multilingual.dim)


def test_a_sentence_is_nearer_to_its_translation_than_to_another(multilingual):
    english, french, other, _ = vectors = multilingual.encode(
        ["My screen stays dark.", "Mon écran reste noir.", "Where is my invoice?", ""]
    )
    assert vectors.shape == (4, multilingual.dim)
    np.testing.assert_allclose(np.linalg.norm(vectors[:3], axis=1), 1, rtol=1e-4)
    assert english @ french > english @ other + 0.3


def test_what_is_shouted_is_encoded_like_what_is_said(multilingual):
    said = "Mon lave-linge n'essore plus\nIl affiche une erreur depuis ce matin"
    loud = worth_encoding(said.upper())
    one, other, raw = multilingual.encode([said, loud, said.upper()])
    assert one @ other > 0.9 > 0.6 > one @ raw


@pytest.mark.parametrize(
    "text",
    [
        "SSL_ERROR_BAD_MAC_READ",
        "HP LASERJET",
        "My HP LASERJET PRO M15W no longer prints",
        "Ça ne marche pas\nERREUR E42",
        "打印机不工作",
        "",
    ],
)
def test_names_codes_and_a_single_loud_word_stay_as_they_are(text):
    assert worth_encoding(text) == text


def test_each_line_is_looked_at_by_itself():
    text = "PLUS RIEN NE MARCHE\nMon code est E42, merci"
    assert worth_encoding(text) == "Plus rien ne marche\nMon code est E42, merci"


def test_so_much_of_a_ticket_is_encoded():
    assert len(worth_encoding("word " * N_CHARS)) <= N_CHARS
