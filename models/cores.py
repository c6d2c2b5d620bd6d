"""How many cores there are to use; imports nothing heavy, so that threads are capped in time."""

import os


def n_cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
