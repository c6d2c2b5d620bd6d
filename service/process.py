"""What a server or a back-test asks of the machine before it begins."""

import ctypes
import gc
import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from fastapi import FastAPI

from service.auth import check_bind
from service.settings import Settings, SettingsError, load_settings

SHARED_COUNTS = "PROMETHEUS_MULTIPROC_DIR"
"""Names the folder in which the processes of one server count together; set before they start."""
_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8  # malloc.h
_GIVEN_BACK = 8 * 2**20
"""Bytes from which memory goes back to the machine as soon as it is free."""


def check_free(settings: Settings) -> None:
    """Tell of a port that another program has before anything is done for it.

    Raises:
        SettingsError: it is taken, or the address is not this machine's.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            raise SettingsError(
                f"cannot listen on {settings.host}:{settings.port}: {error.strerror}; "
                "choose another with --port or VIGIE_PORT"
            ) from error


def keep_memory_together() -> None:
    """Two heaps for all threads, and none for what is large, unless the environment says.

    With a heap for each thread, as glibc has it, 16 clients take a gigabyte. What is unpacked at
    the start is larger than what is kept: in a heap its place would stay (60 MB).
    """
    options = ("MALLOC_ARENA_MAX", _M_ARENA_MAX, 2), (
        "MALLOC_MMAP_THRESHOLD_", _M_MMAP_THRESHOLD, _GIVEN_BACK,
    )  # fmt: skip
    for name, option, value in options:
        if name not in os.environ:
            os.environ[name] = str(value)  # of worker processes
            with suppress(AttributeError):  # another C library
                ctypes.CDLL(None).mallopt(option, value)


@contextmanager
def without_gc() -> Iterator[None]:
    """Nobody looks for rings: a back-test makes values by the million, and none of a ring.

    The memory is the same, and a tenth of the time is saved.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def app_from_environment() -> FastAPI:
    """Make the app that the environment describes; every worker process calls this.

    Raises:
        SettingsError: A setting is wrong, or the network is to be served without a key.
    """
    with without_gc():  # of all that is imported nothing goes again
        from service.app import create_app

    settings = load_settings()
    check_bind(settings)
    return create_app(settings)


def hand_down(settings: Settings) -> None:
    """Put into the environment what was given otherwise: worker processes read it from there."""
    os.environ |= {
        "VIGIE_HOME": str(settings.home),
        "VIGIE_HOST": settings.host,
        "VIGIE_PORT": str(settings.port),
    }
    if settings.nightly:
        os.environ["VIGIE_NIGHTLY"] = str(settings.nightly)


@contextmanager
def counting_together(workers: int) -> Iterator[None]:
    """Several worker processes add up what they count: else each scrape tells another one's."""
    if not os.environ.get(SHARED_COUNTS):  # "" is how a container unsets it
        os.environ.pop(SHARED_COUNTS, None)
    if workers == 1 or SHARED_COUNTS in os.environ:
        yield
        return
    with tempfile.TemporaryDirectory(prefix="vigie-counts-") as folder:
        os.environ[SHARED_COUNTS] = folder
        try:
            yield
        finally:
            del os.environ[SHARED_COUNTS]
