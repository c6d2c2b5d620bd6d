"""The Dockerfile, without Docker: its steps are run in an empty environment and its command served.

Only the paths inside the image are changed, to folders of the test, and where the packages that
Vigie rests on come from.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterable
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def instructions(text: str) -> list[tuple[str, str]]:
    """The Dockerfile as (instruction, rest) pairs, continuation lines joined."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = "\n".join(lines).replace("\\\n", " ").splitlines()
    return [
        (word, rest.strip()) for word, _, rest in (line.partition(" ") for line in joined if line)
    ]


STEPS = instructions((ROOT / "Dockerfile").read_text("utf-8"))
FINAL_FROM = max(place for place, (word, _) in enumerate(STEPS) if word == "FROM")
BUILDER, FINAL = STEPS[:FINAL_FROM], dict(STEPS[FINAL_FROM:])
COMMAND = json.loads(FINAL["CMD"])
HEALTH_CHECK = json.loads(FINAL["HEALTHCHECK"].partition("CMD ")[2])


def build_context(folder: Path) -> None:
    """Copy what .dockerignore lets through: a list of allowed names under one `*`."""
    rules = [
        line
        for line in (ROOT / ".dockerignore").read_text("utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    assert rules[0] == "*"
    folder.mkdir()
    for name in (rule[1:] for rule in rules if rule.startswith("!")):
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)


def clean_environment(**more: str) -> dict[str, str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("VIGIE_", "PYTHON", "COVERAGE"))
        or name == "PYTHONDONTWRITEBYTECODE"  # the image's packages are linked, not its own
    }
    return kept | more


def needed(package: Distribution, extras: Iterable[str], found: dict[str, Distribution]) -> None:
    """Find what a package rests on, and what that does, as pip would for a base installation."""
    for wanted in map(Requirement, package.requires or ()):
        asked = [wanted.marker is None or wanted.marker.evaluate({"extra": e}) for e in extras]
        if any(asked) and wanted.name not in found:
            found[wanted.name] = distribution(wanted.name)
            needed(found[wanted.name], ("", *wanted.extras), found)


def link_needed(site: Path, extras: Iterable[str]) -> None:
    """Let the image have the packages that the tests run with: `make` installed the pinned ones."""
    found: dict[str, Distribution] = {}
    needed(Distribution.at(next(site.glob("vigie-*.dist-info"))), ("", *extras), found)
    for package in found.values():
        for name in {file.parts[0] for file in package.files or ()} - {"..", "__pycache__"}:
            if not (site / name).exists():
                (site / name).symlink_to(package.locate_file(name))


@pytest.fixture(scope="module")
def image(tmp_path_factory) -> Path:
    """The folder that is /opt/vigie in the image, made by the builder's own steps.

    Only what the wheel rests on is linked, not installed: that takes most of the time.
    """
    folder = tmp_path_factory.mktemp("image")
    context, installed = folder / "src", folder / "opt"
    build_context(context)
    python = str(Path(sys.executable).parent)
    # Compiling changes no file that is tested and takes half of the time.
    environment = clean_environment(
        PATH=f"{python}{os.pathsep}{os.environ['PATH']}", PIP_NO_COMPILE="1"
    )
    for word, rest in BUILDER:
        if word == "RUN":
            step = re.sub(r"--mount=\S+", "", rest).replace("/opt/vigie", str(installed))
            if extras := re.findall(r"whl\)\[(\w+)\]", step):
                step += " --no-deps"
            done = subprocess.run(
                ["sh", "-ec", step], cwd=context, env=environment, capture_output=True, text=True
            )
            assert done.returncode == 0, f"{step}\n{done.stderr}"
    assert extras  # the last step is the installation
    link_needed(next(installed.glob("lib/*/site-packages")), extras)
    return installed


@pytest.fixture
def container(image, tmp_path):
    """What a process in the container sees: the image's programs, an empty volume, no keys."""
    return {
        "cwd": tmp_path,
        "env": clean_environment(
            PATH=f"{image / 'bin'}{os.pathsep}{os.environ['PATH']}",
            VIGIE_HOME=str(tmp_path / "home"),
        ),
        "text": True,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
    }


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_the_image_runs_without_rights_and_keeps_its_state_on_the_volume():
    assert FINAL["USER"] not in {"root", "0"}
    assert f"VIGIE_HOME={FINAL['VOLUME']}" in FINAL["ENV"].split()
    assert f"--owner {FINAL['USER']} --group {FINAL['USER']} {FINAL['VOLUME']}" in FINAL["RUN"]


def test_the_command_line_answers_from_the_installed_wheel(container):
    done = subprocess.run(["vigie", "--help"], check=True, **container)
    assert "serve" in done.stdout


def test_the_service_loads_and_neither_torch_nor_test_tools_are_there(container):
    program = """
import importlib.util, json, service.app
names = ["psycopg", "torch", "transformers", "sentence_transformers", "pytest", "mypy"]
print(json.dumps([name for name in names if importlib.util.find_spec(name)]))
"""
    done = subprocess.run(["python", "-c", program], check=True, **container)
    assert json.loads(done.stdout) == ["psycopg"]


def test_the_command_refuses_to_serve_the_network_without_keys(container, port):
    done = subprocess.run([*COMMAND, "--port", str(port)], timeout=60, **container)
    assert done.returncode != 0
    assert "VIGIE_API_KEYS" in done.stderr


def test_the_command_with_keys_passes_the_health_check(container, port):
    container["env"] |= {"VIGIE_API_KEYS": "k-" + "0" * 40, "VIGIE_PORT": str(port)}
    serving = subprocess.Popen(COMMAND, **container)
    try:
        give_up = time.monotonic() + 60
        while (healthy := subprocess.run(HEALTH_CHECK, **container)).returncode != 0:
            assert serving.poll() is None, serving.stderr.read()
            assert time.monotonic() < give_up, healthy.stderr
            time.sleep(0.2)
    finally:
        serving.terminate()
        serving.communicate(timeout=30)
