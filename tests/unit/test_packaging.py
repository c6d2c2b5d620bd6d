"""What an installation holds and needs, told by pyproject.toml and checked on the checkout."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from vigie import app

ROOT = Path(__file__).parents[2]
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = PYPROJECT["project"]
SETUPTOOLS = PYPROJECT["tool"]["setuptools"]
ROOMS = ("data", "models", "service", "training")
HEAVY = {"fastapi", "numpy", "pydantic", "scipy", "sklearn", "sqlalchemy", "torch", *ROOMS}


@pytest.fixture(scope="module")
def help_page() -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "importtime", "vigie.py", "--help"],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip


def test_help_names_every_command_and_is_no_traceback(help_page):
    listed = set(re.findall(r"^│ ([a-z]+) ", help_page.stdout, re.MULTILINE))
    assert listed == {c.name or c.callback.__name__ for c in app.registered_commands}


def test_help_loads_nothing_heavy(help_page):
    loaded = {
        line.rpartition("|")[2].strip().split(".")[0]
        for line in help_page.stderr.splitlines()
        if line.startswith("import time:")
    }
    assert "typer" in loaded
    assert not loaded & HEAVY


def test_the_service_loads_neither_torch_nor_training():
    program = "import sys, service.app; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "service" in loaded
    assert not loaded & {"onnx", "sentence_transformers", "torch", "training", "transformers"}


def test_the_listed_packages_are_the_folders_that_are_packages():
    folders = {
        ".".join(init.parent.relative_to(ROOT).parts)
        for room in ROOMS
        for init in (ROOT / room).rglob("__init__.py")
    }
    assert sorted(SETUPTOOLS["packages"]) == sorted(folders)


def test_every_python_file_of_a_room_lies_in_a_listed_package():
    listed = {ROOT.joinpath(*package.split(".")) for package in SETUPTOOLS["packages"]}
    astray = [
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        if path.parent not in listed
    ]
    assert not astray


def test_every_other_file_of_a_room_is_package_data():
    installed = {
        path
        for package, patterns in SETUPTOOLS["package-data"].items()
        for pattern in patterns
        for path in ROOT.joinpath(*package.split(".")).glob(pattern)
    }
    forgotten = [
        str(path.relative_to(ROOT))
        for room in ROOMS
        for path in (ROOT / room).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and path.suffix != ".py"
        if path not in installed
    ]
    assert not forgotten


def test_constraints_pin_every_direct_dependency_inside_its_range():
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    wanted = list(PROJECT["dependencies"])
    for extra in PROJECT["optional-dependencies"].values():
        wanted += extra
    off = [
        text
        for text in wanted
        if (requirement := Requirement(text))
        and not requirement.specifier.contains(pins.get(canonicalize_name(requirement.name), "0"))
    ]
    assert not off


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_a_page_names_exists_and_helps_itself(page):
    targets = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.M))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", (ROOT / page).read_text("utf-8"), re.M))
    assert named
    assert named <= targets


def test_the_changelog_tells_of_this_version():
    assert f"## {PROJECT['version']}" in (ROOT / "CHANGELOG.md").read_text("utf-8")
