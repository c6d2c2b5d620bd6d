"""Encoders side by side, by name; the exported ones are tried in training/test_export.py."""

import numpy as np
import pytest

from models.encoder import MultilingualEncoder, SideBySide, load_encoder
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
