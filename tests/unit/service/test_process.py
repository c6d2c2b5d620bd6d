"""What a server asks of the machine before it begins."""

import os
from pathlib import Path

import pytest

from service.process import SHARED_COUNTS, counting_together, hand_down
from service.settings import Settings, load_settings


@pytest.mark.parametrize(("workers", "given"), [(1, None), (1, ""), (2, ""), (2, None), (2, "x")])
def test_several_workers_count_in_one_folder_and_one_alone_in_none(monkeypatch, workers, given):
    monkeypatch.setenv(SHARED_COUNTS, given or "")
    if given is None:
        monkeypatch.delenv(SHARED_COUNTS)
    with counting_together(workers):
        folder = os.environ.get(SHARED_COUNTS)
        assert (folder is not None) == (workers > 1)
        assert given == "x" or folder is None or Path(folder).is_dir()
    assert os.environ.get(SHARED_COUNTS) == (given or None)
    assert folder == "x" or folder is None or not Path(folder).is_dir()


@pytest.mark.parametrize("given", [{}, {"nightly": "02:30"}])
def test_a_worker_reads_what_the_command_was_given(monkeypatch, tmp_path, given):
    for name in ("HOME", "HOST", "PORT", "NIGHTLY"):
        monkeypatch.setenv(f"VIGIE_{name}", "")  # so that it is as before when the test ends
        monkeypatch.delenv(f"VIGIE_{name}")
    settings = Settings(home=tmp_path, host="127.0.0.9", port=9123, **given)
    hand_down(settings)
    assert load_settings() == settings
