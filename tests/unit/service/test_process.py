"""What a server asks of the machine before it begins."""

import os
from pathlib import Path

import pytest

from service.process import SHARED_COUNTS, counting_together


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
