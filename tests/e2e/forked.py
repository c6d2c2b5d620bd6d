"""A command in a process that has imported all of Vigie already: three seconds are saved.

One process imports and is forked for each command. What a command does then, and what befalls it,
is as if it had been typed.
"""

import os
import sys
from multiprocessing import get_context
from pathlib import Path
from subprocess import TimeoutExpired

import vigie

_CONTEXT = get_context("forkserver")
_CONTEXT.set_forkserver_preload(
    ["service.app", "service.nightly", "service.process", "tests.e2e.forked", "uvicorn"]
)


class Forked:
    """A command that runs; asked and ended as a ``subprocess.Popen`` is."""

    def __init__(self, arguments, environment, out, err):
        self._process = _CONTEXT.Process(target=_play, args=(arguments, environment, out, err))
        self._process.start()
        self.kill, self.terminate = self._process.kill, self._process.terminate

    def poll(self):
        """Exit status, None while it runs."""
        return self._process.exitcode

    def wait(self, seconds=None):
        """Exit status, once it has ended."""
        self._process.join(seconds)
        if self._process.is_alive():
            raise TimeoutExpired("vigie", seconds)
        return self._process.exitcode


def _play(arguments: list[str], environment: dict[str, str], out: Path, err: Path) -> None:
    for path, number in ((out, 1), (err, 2)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stderr.reconfigure(encoding="utf-8")
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["vigie", *arguments]
    vigie.main()
