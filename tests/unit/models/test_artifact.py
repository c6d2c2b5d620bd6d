"""An artifact on disk: whole or not at all, and refused by name when it does not add up."""

import json
import math
from dataclasses import replace

import numpy as np
import pytest

from models.artifact import FORMAT, catalogue_in_use, load, save, target_in_use
from models.routing.catalogue import Catalogue, Product
from models.routing.lessons import Lessons
from models.shelf import ArtifactError, list_ids, promote, read_manifest, seal
from models.triage import prepare, triage
from tests.factories import make_desk
from tests.twins import HashEncoder, fill_disk

FILES = ("README.md", "manifest.json", "weights.safetensors")


@pytest.fixture
def place(artifact, tmp_path):
    return save(artifact, tmp_path, card="# A card")


def load_again(place):
    return load(place, n_threads=1, encoder=HashEncoder())


def decisions(artifact):
    prepared = [prepare(t) for t in make_desk(60, seed=9)]
    vectors = artifact.model.encoder.encode([p.to_encode for p in prepared])
    return triage(artifact.model, prepared, vectors, Lessons())


def test_families_of_products_come_with_the_catalogue(artifact, tmp_path):
    listed = Catalogue((Product("aria-5", "Aria 5", "phones"), Product("ligo-8", "Ligo 8")))
    model = replace(artifact.model, catalogue=listed)
    again = load_again(save(replace(artifact, model=model), tmp_path, card="# A card"))
    assert again.watch.family("aria-5") == "phones"
    assert again.watch.family("ligo-8") is again.watch.family("unlisted") is None


def test_the_catalogue_in_use_is_read_without_loading_anything(artifact, tmp_path):
    assert catalogue_in_use(tmp_path).products == ()
    listed = Catalogue((Product("zoe", "Zoé E-Tech", aliases=("Zoé",)),))
    model = replace(artifact.model, catalogue=listed)
    place = save(replace(artifact, model=model), tmp_path, card="# A card")
    promote(tmp_path, place.name)
    assert catalogue_in_use(tmp_path).called == ("Zoé E-Tech", "Zoé")
    (place / "manifest.json").write_text("{}", "utf-8")
    assert catalogue_in_use(tmp_path).products == (), "damaged: no server uses it"


def test_the_target_in_use_is_that_of_the_artifact_in_use(artifact, tmp_path):
    assert target_in_use(tmp_path) is None
    usual = replace(artifact.usual, target_error=0.1)
    place = save(replace(artifact, usual=usual), tmp_path, card="# A card")
    assert target_in_use(tmp_path) is None, "kept aside"
    promote(tmp_path, place.name)
    assert target_in_use(tmp_path) == 0.1


def test_what_is_loaded_decides_as_what_was_saved(artifact, place):
    again = load_again(place)
    assert decisions(again) == decisions(artifact)
    assert (again.id, again.watch) == (artifact.id, artifact.watch)
    np.testing.assert_array_equal(again.watch.sight.mean, artifact.watch.sight.mean)
    np.testing.assert_array_equal(again.watch.sight.whitening, artifact.watch.sight.whitening)
    assert (again.birth, again.metrics) == (artifact.birth, artifact.metrics)
    assert again.model.catalogue == artifact.model.catalogue
    np.testing.assert_array_equal(again.exam.seen, artifact.exam.seen)
    np.testing.assert_array_equal(again.exam.asked, artifact.exam.asked)
    np.testing.assert_array_equal(again.exam.right["queue"], artifact.exam.right["queue"])
    assert (place / "README.md").read_text("utf-8") == "# A card"


def test_a_threshold_that_nothing_reaches_stays_out_of_reach(artifact, tmp_path):
    rule = replace(
        artifact.model.rules["queue"], threshold=math.inf, by_product={"a": math.inf, "b": 0.5}
    )
    model = replace(artifact.model, rules={**artifact.model.rules, "queue": rule})
    place = save(replace(artifact, model=model), tmp_path, card="")
    assert load_again(place).model.rules["queue"] == rule


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("where", [0, 0.5, 1])
def test_one_byte_changed_is_refused_by_the_files_name(place, name, where):
    data = bytearray((place / name).read_bytes())
    data[int(where * (len(data) - 1))] ^= 1
    (place / name).write_bytes(data)
    with pytest.raises(ArtifactError, match=f"altered: {name}"):
        load_again(place)
    with pytest.raises(ArtifactError, match=name):
        read_manifest(place)


@pytest.mark.parametrize("name", FILES)
def test_a_file_cut_short_or_missing_is_refused_by_name(place, name):
    data = (place / name).read_bytes()
    (place / name).write_bytes(data[: len(data) // 2])
    with pytest.raises(ArtifactError, match=name):
        load_again(place)
    (place / name).unlink()
    with pytest.raises(ArtifactError, match=name):
        load_again(place)


def test_a_file_that_does_not_belong_is_refused_by_name(place):
    (place / "extra.bin").write_bytes(b"x")
    with pytest.raises(ArtifactError, match=r"extra\.bin"):
        load_again(place)


def test_missing_or_altered_sums_are_refused(place):
    sums = place / "SHA256SUMS"
    data = bytearray(sums.read_bytes())
    data[0] ^= 1
    sums.write_bytes(data)
    with pytest.raises(ArtifactError, match="altered"):
        load_again(place)
    sums.write_bytes(b"\xff\xfe")
    with pytest.raises(ArtifactError, match="SHA256SUMS"):
        load_again(place)
    sums.unlink()
    with pytest.raises(ArtifactError, match="SHA256SUMS"):
        load_again(place)


def without_hints(artifact):
    routers = {n: replace(r, lift=None) for n, r in artifact.model.routers.items()}
    return replace(artifact, model=replace(artifact.model, routers=routers))


def test_an_artifact_from_before_issues_hinted_decides_as_it_did(artifact, tmp_path):
    plain = without_hints(artifact)
    place = save(plain, tmp_path, card="")
    manifest = json.loads((place / "manifest.json").read_text("utf-8"))
    (place / "manifest.json").write_text(json.dumps({**manifest, "format": 6}), "utf-8")
    seal(place)
    again = load_again(place)
    assert all(router.lift is None for router in again.model.routers.values())
    assert decisions(again) == decisions(plain) != decisions(artifact)


def test_a_newer_format_is_refused(place):
    manifest = json.loads((place / "manifest.json").read_text("utf-8"))
    (place / "manifest.json").write_text(json.dumps({**manifest, "format": FORMAT + 1}), "utf-8")
    seal(place)
    with pytest.raises(ArtifactError, match=f"expected format {FORMAT}, found {FORMAT + 1}"):
        load_again(place)


@pytest.mark.parametrize("part", ["usual", "routers", "watch", "encoder", "comparison"])
def test_a_manifest_that_lacks_a_part_is_refused_by_its_name(place, part):
    manifest = json.loads((place / "manifest.json").read_text("utf-8"))
    del manifest[part]
    (place / "manifest.json").write_text(json.dumps(manifest), "utf-8")
    seal(place)
    with pytest.raises(ArtifactError, match=f"expected '{part}'.*another version"):
        load_again(place)


def test_vectors_of_another_encoder_are_refused(place):
    with pytest.raises(ArtifactError, match="expected encoder hash@1, found hash@2"):
        load(place, n_threads=1, encoder=HashEncoder("hash@2"))


def test_an_encoder_that_is_not_there_is_refused_by_name(place):
    with pytest.raises(ArtifactError, match="'hash'"):
        load(place, n_threads=1)


def test_exported_encoders_are_kept_inside_and_checked(artifact, tmp_path):
    (tmp_path / "exported" / "hash").mkdir(parents=True)
    (tmp_path / "exported" / "hash" / "model.onnx").write_bytes(b"weights")
    place = save(artifact, tmp_path / "home", card="", encoders=tmp_path / "exported")
    kept = place / "encoders" / "hash" / "model.onnx"
    assert kept.read_bytes() == b"weights"
    kept.write_bytes(b"Weights")
    with pytest.raises(ArtifactError, match=r"encoders/hash/model\.onnx"):
        load_again(place)


def test_an_artifact_is_never_written_over(artifact, place, tmp_path):
    with pytest.raises(ArtifactError, match="immutable"):
        save(artifact, tmp_path, card="# Another")
    assert (place / "README.md").read_text("utf-8") == "# A card"


@pytest.mark.parametrize("n_written", range(4))
def test_a_full_disk_leaves_nothing_behind(artifact, tmp_path, monkeypatch, n_written):
    fill_disk(monkeypatch, n_written)
    with pytest.raises(ArtifactError, match="No space left"):
        save(artifact, tmp_path, card="")
    assert list(tmp_path.iterdir()) == []


def test_what_an_interrupted_save_left_does_not_stand_in_the_way(artifact, tmp_path):
    part = tmp_path / f".{artifact.id}.part"
    part.mkdir()
    (part / "half").write_bytes(b"x")
    load_again(save(artifact, tmp_path, card=""))
    assert list_ids(tmp_path) == [artifact.id]


def test_products_of_many_tickets_are_known(artifact):
    labels = {"product": {"aria-5": 20, "aria-6": 19}}
    assert replace(artifact, birth={"labels": labels}).known_products == {"aria-5"}
    assert replace(artifact, birth={}).known_products == frozenset()
