"""Put the settings and the figures into the README.

    python benchmarks/_readme.py

``figures.md`` is what the README tells of the results: ``{RESULT.NAME[.NAME ...]}`` stands for a
figure of ``results/RESULT.json``, and each row gets the commands that measured it.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from service.settings import list_settings

BENCHMARKS = Path(__file__).resolve().parent
README = BENCHMARKS.parent / "README.md"
_FIGURE = re.compile(r"\{([\w.-]+)\}")


def main() -> None:
    """Rewrite the two generated parts."""
    text = README.read_text(encoding="utf-8")
    for name, content in (("settings", settings()), ("figures", figures())):
        part = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)
        before, after = part.split(text)
        text = before + content + after
    README.write_text(text, encoding="utf-8")


def settings() -> str:
    """The table of settings."""
    rows = [f"| `{name}` | {default} | {says} |" for name, default, says in list_settings()]
    return "\n".join(["| variable | default | meaning |", "| --- | --- | --- |", *rows]) + "\n"


def figures() -> str:
    """The tables of ``figures.md`` with their figures; what was not measured shows a dash."""
    lines = (BENCHMARKS / "figures.md").read_text(encoding="utf-8").splitlines()
    return "\n".join(_filled(line) for line in lines) + "\n"


def _filled(line: str) -> str:
    names = dict.fromkeys(path.partition(".")[0] for path in _FIGURE.findall(line))
    if not names:
        return line
    shown = _FIGURE.sub(lambda found: _shown(found[1]), line)
    return f"{shown} {'; '.join(_sources(names))} |"


def _shown(path: str) -> str:
    """A figure: three places for shares, two for what is larger."""
    name, *keys = path.split(".")
    value: Any = (_result(name) or {}).get("figures")
    for key in keys:
        value = (value or {}).get(key)
    if not isinstance(value, float):
        return "–" if value is None else str(value)
    return f"{value:.{3 if abs(value) < 2 else 2}f}".rstrip("0").rstrip(".")


def _sources(names: dict[str, None]) -> Iterator[str]:
    """The command behind each result, and of what commit and day it is."""
    for name in names:
        if result := _result(name):
            yield f"`benchmarks/{_command(name)}` {result['commit']}, {result['date']}"


def _command(name: str) -> str:
    """The benchmark of a result; one that keeps a result for each part is called with the part."""
    if (BENCHMARKS / f"{name}.py").is_file():
        return f"{name}.py"
    script, _, part = name.rpartition("_")
    return f"{script}.py {part}"


@cache
def _result(name: str) -> dict[str, Any] | None:
    path = BENCHMARKS / "results" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None


if __name__ == "__main__":
    main()
