"""How many cores there are to use; imports nothing heavy, so that threads are capped in time."""

import os
from contextlib import AbstractContextManager
from functools import cache
from typing import Any


def n_cores() -> int:
    """Cores that this process may use: what it is given, or fewer where OMP_NUM_THREADS says so.

    Who runs several processes on one machine sets it to 1: two encoders of two threads each on two
    cores take ten times as long as two of one.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    asked = os.environ.get("OMP_NUM_THREADS", "")
    return min(cores or 1, int(asked) or 1) if asked.isdecimal() else cores or 1


def one_thread() -> AbstractContextManager[Any]:
    """While it lasts the linear algebra has one thread: of small products two take twice the time.

    Its libraries, loaded by whoever has products to work out, are looked for once.
    """
    limited: AbstractContextManager[Any] = _libraries().limit(limits=1, user_api="blas")
    return limited


@cache
def _libraries() -> Any:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
