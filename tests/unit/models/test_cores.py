"""Threads are capped by the cores, and by who runs several processes."""

import os

import pytest

from models.cores import n_cores


@pytest.mark.parametrize("said", ["1", "01"])
def test_an_operator_may_ask_for_fewer_threads(said, monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", said)
    assert n_cores() == 1


@pytest.mark.parametrize("said", ["", "4096", "2,1", "many"])
def test_nobody_gets_more_than_the_cores(said, monkeypatch):
    monkeypatch.setenv("OMP_NUM_THREADS", said)
    assert n_cores() == len(os.sched_getaffinity(0))
