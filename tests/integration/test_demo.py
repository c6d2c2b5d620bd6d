"""The sample desk stays out of a home where there is another."""

import pytest

from service.demo import FOLDER, check_not_own
from service.settings import Settings, SettingsError
from tests.integration.records import put_tickets


def test_an_empty_home_and_that_of_the_sample_desk_may_hold_it(store, tmp_path):
    settings = Settings(home=tmp_path)
    check_not_own(settings, store)
    put_tickets(store, "t-1")
    with pytest.raises(SettingsError):
        check_not_own(settings, store)
    (tmp_path / FOLDER).mkdir()
    check_not_own(settings, store)


@pytest.mark.parametrize(
    ("database", "told"), [(None, "another --home"), ("sqlite://", "unset VIGIE_DATABASE_URL")]
)
def test_a_home_with_tickets_or_an_artifact_may_not(store, tmp_path, database, told):
    settings = Settings(home=tmp_path, database_url=database)
    (tmp_path / "artifacts").mkdir()
    (tmp_path / "artifacts" / "PROMOTED").write_text("20260101T000000-abcd")
    with pytest.raises(SettingsError, match=told):
        check_not_own(settings, store)
    (tmp_path / "artifacts" / "PROMOTED").unlink()
    put_tickets(store, "t-1")
    with pytest.raises(SettingsError, match=told):
        check_not_own(settings, store)
