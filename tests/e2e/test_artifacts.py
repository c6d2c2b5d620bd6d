"""Artifacts while serving: another one is swapped in, a damaged one is refused."""

import json
import shutil

from models.shelf import promoted, seal
from tests.e2e.conftest import run_here, serving


def damaged_copy(home, artifact_id):
    """Copy an artifact under another id and flip one byte of its weights."""
    folder = home / "artifacts"
    other = "20250101T000000-0bad"
    shutil.copytree(folder / artifact_id, folder / other)
    weights = folder / other / "weights.safetensors"
    data = bytearray(weights.read_bytes())
    data[-1] ^= 1
    weights.write_bytes(data)
    return other


def foreign_copy(home, artifact_id):
    """Copy an artifact under another id as another version of Vigie would have made it."""
    folder = home / "artifacts"
    copy = shutil.copytree(folder / artifact_id, folder / "20250101T000000-0f04")
    told = json.loads((copy / "manifest.json").read_text("utf-8"))
    (copy / "manifest.json").write_text(json.dumps({**told, "format": 99}), "utf-8")
    seal(copy)
    return copy.name


def test_artifacts_change_while_serving_and_a_damaged_one_never_comes_in(home, trained, desk):
    first, second = trained.first["id"], trained.second["id"]
    tickets = iter(desk.tickets)
    with serving(home) as server:
        assert server.classify(next(tickets))["artifact"] == first

        run_here("artifacts", "promote", second, home=home)
        assert server.classify(next(tickets))["artifact"] == second

        damaged = damaged_copy(home, first)
        refused = run_here("artifacts", "promote", damaged, home=home, status=1)
        assert damaged in refused.stderr
        assert "weights.safetensors" in refused.stderr

        with (home / "artifacts" / "PROMOTED").open("a") as file:
            file.write(f"{damaged}\n")
        assert server.classify(next(tickets))["artifact"] == second
        assert server.get("/readyz")["artifact"] == second
        listed = json.loads(run_here("artifacts", "--json", home=home).stdout)
        assert [row["id"] for row in listed if row["in_use"]] == [second]
        assert [row["id"] for row in listed if row["damaged"]] == [damaged]
        assert f"{damaged}  damaged" in run_here("artifacts", home=home).stdout

        foreign = foreign_copy(home, first)
        told = run_here("artifacts", "promote", foreign, home=home, status=1).stderr
        assert "another version of Vigie made it" in told
        assert promoted(home / "artifacts") == damaged  # as before: what cannot be used is not
        with (home / "artifacts" / "PROMOTED").open("a") as file:
            file.write(f"{foreign}\n{second}\n")
        assert "another version" in run_here("artifacts", "rollback", home=home, status=1).stderr
        assert promoted(home / "artifacts") == second
        with (home / "artifacts" / "PROMOTED").open("w") as file:
            file.write(f"{first}\n{second}\n{damaged}\n")

        run_here("artifacts", "rollback", home=home)
        run_here("artifacts", "rollback", home=home)
        assert server.classify(next(tickets))["artifact"] == first


def test_a_server_with_only_a_damaged_artifact_says_so_until_it_gets_a_good_one(
    home, trained, desk
):
    first = trained.first["id"]
    damaged = damaged_copy(home, first)
    (home / "artifacts" / "PROMOTED").write_text(f"{damaged}\n")
    with serving(home, ready=False) as server:
        told = server.post("/v1/classify", desk.tickets[0], expect=503)
        assert damaged in told["detail"]
        assert server.http.get("/readyz").headers["retry-after"]
        run_here("artifacts", "promote", first, home=home)
        assert server.classify(desk.tickets[0])["artifact"] == first


def manifest(home, artifact):
    return json.loads((home / "artifacts" / artifact / "manifest.json").read_text("utf-8"))


def test_artifacts_are_listed_shown_and_rolled_back(home, trained):
    first, second = trained.first["id"], trained.second["id"]
    listed = json.loads(run_here("artifacts", "list", "--json", home=home).stdout)
    assert {row["id"]: row["in_use"] for row in listed} == {first: True, second: False}
    assert json.loads(run_here("artifacts", "show", "--json", home=home).stdout)["id"] == first
    assert second in run_here("artifacts", "show", second, home=home).stdout
    births = [manifest(home, artifact)["birth"]["guesses"] for artifact in (first, second)]
    assert births == [False, True]  # the second was trained with --recipe accurate
    assert "The first artifact" in run_here("artifacts", "show", first, home=home).stdout
    assert "nothing to roll back" in run_here("artifacts", "rollback", home=home, status=1).stderr
    run_here("artifacts", "promote", second, home=home)
    assert first in run_here("artifacts", "rollback", home=home).stdout


def test_an_artifact_that_is_not_there_is_named(home):
    for action in ("show", "promote"):
        told = run_here("artifacts", action, "20200101T000000-0000", home=home, status=1)
        assert "20200101T000000-0000" in told.stderr
