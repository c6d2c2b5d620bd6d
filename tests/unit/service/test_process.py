"""What a server asks of the machine before it begins."""

import gc
import os
from pathlib import Path

import pytest

from service.process import SHARED_COUNTS, counting_together, hand_down, without_gc
from service.settings import Settings, load_settings


@pytest.fixture(params=[None, ""])
def no_folder(request, monkeypatch):
    monkeypatch.setenv(SHARED_COUNTS, "")
    if request.param is None:
        monkeypatch.delenv(SHARED_COUNTS)


def test_several_workers_count_in_one_folder_that_goes_with_them(no_folder):
    with counting_together(2):
        folder = Path(os.environ[SHARED_COUNTS])
        assert folder.is_dir()
    assert SHARED_COUNTS not in os.environ
    assert not folder.exists()


def test_one_worker_counts_in_no_folder(no_folder):
    with counting_together(1):
        assert SHARED_COUNTS not in os.environ
    assert SHARED_COUNTS not in os.environ


def test_several_workers_count_in_the_folder_that_was_given(monkeypatch, tmp_path):
    monkeypatch.setenv(SHARED_COUNTS, str(tmp_path))
    with counting_together(2):
        assert os.environ[SHARED_COUNTS] == str(tmp_path)
    assert os.environ[SHARED_COUNTS] == str(tmp_path)
    assert tmp_path.is_dir()


@pytest.mark.parametrize("given", [{}, {"nightly": "02:30"}])
def test_a_worker_reads_what_the_command_was_given(monkeypatch, tmp_path, given):
    for name in ("HOME", "HOST", "PORT", "NIGHTLY"):
        monkeypatch.setenv(f"VIGIE_{name}", "")  # so that it is as before when the test ends
        monkeypatch.delenv(f"VIGIE_{name}")
    settings = Settings(home=tmp_path, host="127.0.0.9", port=9123, **given)
    hand_down(settings)
    assert load_settings() == settings


def test_what_makes_no_rings_is_not_searched_for_them_and_what_comes_after_is() -> None:
    with without_gc():
        assert not gc.isenabled()
    assert gc.isenabled()
