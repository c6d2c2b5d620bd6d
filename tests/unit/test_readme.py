"""What the README says is held to the code and to the results."""

import importlib.util
import re
from pathlib import Path

import pytest

from service.settings import list_settings

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _between(name: str) -> str:
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", README, re.DOTALL)
    assert found, f"the README has no {name} part"
    return found.group(1).strip()


def test_every_setting_stands_in_the_readme_with_its_default():
    rows = [f"| `{name}` | {default} | {text} |" for name, default, text in list_settings()]
    head = ["| variable | default | meaning |", "| --- | --- | --- |"]
    assert _between("settings").splitlines() == [*head, *rows]


def test_the_figures_are_those_of_the_results():
    path = ROOT / "benchmarks" / "_table.py"
    spec = importlib.util.spec_from_file_location("_table", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert _between("figures") == module.table().strip()


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`(benchmarks/\w+\.py)`", README))))
def test_every_benchmark_named_in_the_readme_exists(name):
    assert (ROOT / name).is_file()


@pytest.mark.parametrize("command", sorted(set(re.findall(r"vigie (\w+)", README))))
def test_every_command_in_the_readme_exists(command):
    source = (ROOT / "vigie.py").read_text(encoding="utf-8")
    assert re.search(rf'def {command}_?\(|command\("{command}"\)', source)


@pytest.mark.parametrize("name", re.findall(r"\]\((docs/[^)]+)\)", README))
def test_every_picture_in_the_readme_is_there(name):
    assert (ROOT / name).is_file()
