"""What the README says is held to the code and to the results."""

import importlib
import re
import subprocess
from pathlib import Path

import pytest

from vigie import app

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _between(name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", README, re.DOTALL)
    assert found, f"the README has no {name} part"
    return found.group(1).strip()


@pytest.fixture
def made(monkeypatch):
    """What makes the generated parts."""
    monkeypatch.syspath_prepend(ROOT / "benchmarks")
    return importlib.import_module("_readme")


def test_every_setting_stands_in_the_readme_with_its_default(made):
    assert _between("settings") == made.settings().strip()


def test_the_figures_are_those_of_the_results(made):
    assert _between("figures") == made.figures().strip()


@pytest.mark.parametrize("table", re.findall(r"(?:^\|.*\n)+", _between("figures"), re.MULTILINE))
def test_each_row_of_figures_has_a_cell_for_each_column_and_says_what_measured_it(table):
    head, _, *rows = table.splitlines()
    assert {row.count(" | ") for row in rows} == {head.count(" | ")}
    assert all("`benchmarks/" in row for row in rows)


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(benchmarks/\w+\.py)\b", README))))
def test_every_benchmark_named_in_the_readme_exists(name):
    assert (ROOT / name).is_file()


@pytest.mark.parametrize("command", sorted(set(re.findall(r"vigie (\w+)", README))))
def test_every_command_in_the_readme_exists(command):
    assert command in {c.name or c.callback.__name__ for c in app.registered_commands}


@pytest.mark.parametrize("name", re.findall(r"\]\((docs/[^)]+)\)", README))
def test_every_picture_in_the_readme_is_there(name):
    assert (ROOT / name).is_file()


@pytest.mark.parametrize("folders", [("artifacts",), ("artifacts", "encoders")])
def test_a_home_is_backed_up_with_or_without_encoders(tmp_path, folders):
    for folder in folders:
        (tmp_path / "home" / folder).mkdir(parents=True)
    (block,) = re.findall(r"```sh\n(mkdir backup.*?)```", README, re.DOTALL)
    _, copied = block.split("\n", 1)  # the database is copied by a tool that may be missing here
    done = subprocess.run(
        ["sh", "-ec", f"mkdir backup\n{copied}"],
        cwd=tmp_path, env={"VIGIE_HOME": "home", "PATH": "/usr/bin:/bin"}, capture_output=True,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert sorted(p.name for p in (tmp_path / "backup").iterdir()) == list(folders)
