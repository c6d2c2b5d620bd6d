"""Settings come from the environment, are checked at once, and keep their secrets."""

import os
from datetime import time
from pathlib import Path

import pytest

from service.settings import Settings, SettingsError, list_settings, load_settings

KEY = "a-key-of-some-length"


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch):
    for name in [name for name in os.environ if name.startswith("VIGIE_")]:
        monkeypatch.delenv(name)


def test_without_any_setting_only_this_machine_is_served_from_a_local_folder():
    settings = load_settings()
    assert (settings.host, settings.port, settings.api_keys) == ("127.0.0.1", 8000, ())
    assert settings.store_url() == f"sqlite:///{Path('.vigie') / 'vigie.db'}"


def test_the_environment_is_read(monkeypatch):
    monkeypatch.setenv("VIGIE_HOME", "/srv/vigie")
    monkeypatch.setenv("VIGIE_PORT", "9000")
    monkeypatch.setenv("VIGIE_NIGHTLY", "02:30")
    monkeypatch.setenv("VIGIE_API_KEYS", f" {KEY},, {KEY}-2 ,")
    monkeypatch.setenv("VIGIE_DATABASE_URL", "postgresql://me:hunter2@db/vigie")
    settings = load_settings()
    assert settings.home == Path("/srv/vigie")
    assert settings.port == 9000
    assert settings.nightly == time(2, 30)
    assert [key.get_secret_value() for key in settings.api_keys] == [KEY, f"{KEY}-2"]
    assert settings.store_url() == "postgresql://me:hunter2@db/vigie"


def test_locales_are_pairs_separated_by_commas(monkeypatch):
    monkeypatch.setenv("VIGIE_ZENDESK_LOCALES", "en=en-us, pt=pt-br,")
    assert load_settings().zendesk_locales == {"en": "en-us", "pt": "pt-br"}


def test_what_is_given_goes_before_the_environment(monkeypatch):
    monkeypatch.setenv("VIGIE_PORT", "9000")
    assert load_settings(port=9001).port == 9001


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "0"), ("PORT", "65536"), ("PORT", "http"), ("HOST", ""), ("NIGHTLY", "25:00"),
        ("NIGHTLY", "noon"), ("NIGHTLY", "02:30+01:00"), ("API_KEYS", "short"),
        ("API_KEYS", f"{KEY},short"), ("API_KEYS", f"{KEY} {KEY}"), ("API_KEYS", f"{KEY}é"),
        ("ZENDESK_LOCALES", "en"), ("ZENDESK_LOCALES", "en=en us"), ("ZENDESK_LOCALES", "EN=x;y"),
        ("ZENDESK_SECTION", "faq"), ("ZENDESK_PER_MINUTE", "0"), ("ZENDESK_TOKEN", ""),
        ("LLM_MODEL", ""), ("LLM_KEY", ""), ("LLM_KEY", f"{KEY} x"), ("LLM_KEY", f"{KEY}é"),
        ("LLM_TIMEOUT_SECONDS", "0"), ("LLM_TIMEOUT_SECONDS", "601"),
    ],
)  # fmt: skip
def test_a_wrong_setting_is_named_and_not_shown(monkeypatch, name, value):
    monkeypatch.setenv(f"VIGIE_{name}", value)
    with pytest.raises(SettingsError, match=f"^VIGIE_{name}: ") as caught:
        load_settings()
    assert KEY not in str(caught.value)
    assert "short," not in str(caught.value)


def test_every_wrong_setting_is_named_at_once():
    with pytest.raises(SettingsError) as caught:
        load_settings(port=0, api_keys="short")
    assert "VIGIE_PORT: " in str(caught.value)
    assert "VIGIE_API_KEYS: " in str(caught.value)


def test_secrets_are_not_shown():
    settings = Settings(
        api_keys=KEY,
        database_url="postgresql://me:hunter2@db/vigie",
        zendesk_token=f"{KEY}-3",
        llm_key=f"{KEY}-4",
    )
    assert KEY not in repr(settings)
    assert "hunter2" not in repr(settings)


def test_settings_do_not_change():
    with pytest.raises(ValueError, match="frozen"):
        Settings().port = 1


def test_every_setting_is_listed_with_its_default_and_what_it_means():
    rows = list_settings()
    assert [name for name, _, _ in rows] == [f"VIGIE_{n.upper()}" for n in Settings.model_fields]
    assert ("VIGIE_PORT", "8000", "The port to listen on.") in rows
    assert all(description.endswith(".") for _, _, description in rows)
