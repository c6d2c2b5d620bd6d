"""What every benchmark shares: a home of its own, a running server, a result with its birth."""

import json
import os
import platform
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

# A benchmark is run as a file, so the project has to be put on the path.
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
RESULTS = ROOT / "benchmarks" / "results"
DATASETS = Path(os.environ.get("VIGIE_DATASETS", ROOT.parent / "shared" / "datasets"))
# Where this is set, a start compiles all packages again: 6 seconds for one that takes 3.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
BENCH = Path(os.environ.get("VIGIE_BENCH", ROOT.parent / "shared" / "bench"))


def dataset(name: str) -> Path:
    """The tickets of a public data set; ends the benchmark when they are not there."""
    path = DATASETS / name / "tickets.jsonl.gz"
    if not path.is_file():
        sys.exit(f"{path} is missing: set VIGIE_DATASETS to the folder of the data sets")
    return path


def vigie(home: Path, *arguments: object) -> str:
    """Run a command of Vigie; returns its standard output."""
    command = [sys.executable, str(ROOT / "vigie.py"), *map(str, arguments), "--home", str(home)]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout


@contextmanager
def home() -> Iterator[Path]:
    """A home that is thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@contextmanager
def server(at: Path, log: Path = Path(os.devnull)) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """A running server on a free port; yields its address and process once it is ready."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, str(ROOT / "vigie.py"), "serve", "--port", str(port)]
    with log.open("wb") as said:
        process = subprocess.Popen([*command, "--home", str(at)], stderr=said)
    url = f"http://127.0.0.1:{port}"
    try:
        for _ in range(1200):
            try:
                urllib.request.urlopen(f"{url}/readyz", timeout=5).read()
                break
            except OSError:
                time.sleep(0.1)
        else:
            raise RuntimeError("the server did not get ready in two minutes")
        yield url, process
    finally:
        process.terminate()
        process.wait(30)


def post(url: str, path: str, body: Any) -> Any:
    """POST JSON, return JSON."""
    request = urllib.request.Request(
        url + path, json.dumps(body).encode(), {"Content-Type": "application/json"}
    )
    with urllib.request.urlopen(request, timeout=600) as answer:
        return json.loads(answer.read())


def get(url: str, path: str) -> Any:
    """GET JSON."""
    with urllib.request.urlopen(url + path, timeout=600) as answer:
        return json.loads(answer.read())


def write_result(name: str, figures: dict[str, Any]) -> None:
    """Keep a result beside the benchmark, with machine, commit and date."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True
    )
    result = {
        "benchmark": name,
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "commit": commit.stdout.strip(),
        "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python "
        f"{platform.python_version()}",
        "figures": figures,
    }
    RESULTS.mkdir(exist_ok=True)
    text = json.dumps(result, indent=1, ensure_ascii=False)
    (RESULTS / f"{name}.json").write_text(text + "\n", encoding="utf-8")
    print(text)


def replay_script(url: str, stream: Path, incidents: Path, first: str, last: str) -> dict[str, Any]:
    """Run the public replay script against a server; returns its figures and incidents."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "out.json"
        command = [
            sys.executable, str(BENCH / "replay.py"), "--url", url, "--stream", str(stream),
            "--incidents", str(incidents), "--from", first, "--to", last, "--json", str(out),
        ]  # fmt: skip
        subprocess.run(command, check=True, stdout=sys.stderr)
        found: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        return found
