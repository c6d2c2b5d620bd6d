"""How far a command is, told on its standard error."""

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

Advance = Callable[[int], None]
"""Told how many more are done."""
Bar = Callable[[str, int], AbstractContextManager[Advance]]
"""Shows what is being done, and how much of so many is."""


@contextmanager
def progress(what: str, total: int) -> Iterator[Advance]:
    """A bar on a terminal; elsewhere a plain line for every tenth."""
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True)) as bar:
            task = bar.add_task(what, total=total)
            yield lambda n: bar.advance(task, n)
        return
    done, told = 0, 0

    def advance(n: int) -> None:
        nonlocal done, told
        done += n
        if total and done * 10 // total > told:
            told = done * 10 // total
            sys.stderr.write(f"{what}: {min(done, total)} of {total}\n")

    yield advance
