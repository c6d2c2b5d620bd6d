"""Settings enter here, once: from the environment (``VIGIE_...``) or from the command line."""

import re
from datetime import time
from pathlib import Path
from typing import Annotated, Any

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from models.types import ALERT_BUDGET, DRAFTS_PER_NIGHT
from service.errors import VigieError

SHORTEST_KEY = 16
"""Characters of an API key at least: a random key of that length cannot be guessed."""


class SettingsError(VigieError):
    """A setting is wrong or missing; the message says which one and what to set."""


class Settings(BaseSettings):
    """Everything an operator may set; each field is ``VIGIE_`` and its name in capitals."""

    model_config = SettingsConfigDict(
        env_prefix="VIGIE_", frozen=True, extra="ignore", hide_input_in_errors=True
    )

    home: Path = Field(
        default=Path(".vigie"),
        description="The folder that holds all state: database, artifacts.",
    )
    database_url: SecretStr | None = Field(
        default=None,
        description="A PostgreSQL database, postgresql://USER@HOST/NAME, "
        "instead of the SQLite file in the home folder.",
    )
    api_keys: Annotated[tuple[SecretStr, ...], NoDecode] = Field(
        default=(),
        description="The keys that clients may use, separated by commas, "
        f"each of {SHORTEST_KEY} characters or more. Without any, only this machine is served.",
    )
    host: str = Field(default="127.0.0.1", min_length=1, description="The address to listen on.")
    port: int = Field(default=8000, ge=1, le=65535, description="The port to listen on.")
    alert_budget: float = Field(
        default=ALERT_BUDGET,
        ge=0,
        description="Alerts a week and product that you are ready to read. Beyond it a problem "
        "has to be ever more certain; until then it waits among the candidates.",
    )
    drafts_per_night: int = Field(
        default=DRAFTS_PER_NIGHT,
        ge=0,
        description="New drafts a night that your editors are ready to read: those of the problems "
        "that bring most tickets a day. The others wait for the next night.",
    )
    nightly: time | None = Field(
        default=None, description="When to run the nightly job inside the server, HH:MM in UTC."
    )
    llm_url: str | None = Field(
        default=None,
        description="An OpenAI-compatible endpoint, https://HOST/v1, whose model puts the drafts "
        "into smoother prose; unset, the built-in writer needs no model and no network.",
    )
    llm_model: str = Field(
        default="default",
        min_length=1,
        max_length=200,
        description="The model's name there; a server of one model takes any.",
    )
    llm_key: SecretStr | None = Field(
        default=None, min_length=1, description="The key of that endpoint, if it wants one."
    )
    llm_timeout_seconds: float = Field(
        default=60.0,
        gt=0,
        le=600,
        description="How long the model may take for one draft; ten minutes for all of a night.",
    )
    zendesk_url: str | None = Field(
        default=None, description="The Zendesk of `vigie push`, https://NAME.zendesk.com."
    )
    zendesk_email: str | None = Field(
        default=None, min_length=1, description="The user as whom articles are pushed."
    )
    zendesk_token: SecretStr | None = Field(
        default=None, min_length=1, description="An API token of that Zendesk."
    )
    zendesk_section: int | None = Field(
        default=None, ge=1, description="The id of the help center's section for articles."
    )
    zendesk_permission_group: int | None = Field(
        default=None, ge=1, description="The id of the group of those who may publish them."
    )
    zendesk_user_segment: int | None = Field(
        default=None, ge=1, description="The id of the readers who may see them; all without it."
    )
    zendesk_locales: Annotated[dict[str, str], NoDecode] = Field(
        default={},
        description="Locales of the help center by language, such as en=en-us,fr=fr-ca. "
        "A language that is not named is its own locale.",
    )
    zendesk_per_minute: int = Field(
        default=100,
        ge=1,
        description="Requests a minute at most; the smallest plan allows 200 to all its clients.",
    )

    @field_validator("api_keys", mode="before")
    @classmethod
    def _split(cls, keys: Any) -> Any:
        if not isinstance(keys, str):
            return keys
        return tuple(key.strip() for key in keys.split(",") if key.strip())

    @field_validator("llm_key")
    @classmethod
    def _carried(cls, key: SecretStr | None) -> SecretStr | None:
        text = key.get_secret_value() if key else ""
        if not text.isascii() or not text.isprintable() or " " in text:
            raise ValueError("it holds a character that no header can carry")
        return key

    @field_validator("api_keys")
    @classmethod
    def _usable(cls, keys: tuple[SecretStr, ...]) -> tuple[SecretStr, ...]:
        for place, key in enumerate(keys, start=1):
            text = key.get_secret_value()
            if len(text) < SHORTEST_KEY:
                raise ValueError(f"key {place} is shorter than {SHORTEST_KEY} characters")
            if not text.isascii() or not text.isprintable() or " " in text:
                raise ValueError(f"key {place} holds a character that no header can carry")
        return keys

    @field_validator("nightly", mode="before")
    @classmethod
    def _hour(cls, at: Any) -> Any:
        if isinstance(at, str) and not re.match(r"([01]\d|2[0-3]):[0-5]\d", at):
            raise ValueError("expected HH:MM in UTC, such as 02:30")
        return at

    @field_validator("nightly")
    @classmethod
    def _without_offset(cls, at: time | None) -> time | None:
        if at is not None and at.tzinfo is not None:
            raise ValueError("expected HH:MM without an offset: it is always UTC")
        return at

    @field_validator("zendesk_locales", mode="before")
    @classmethod
    def _pairs(cls, pairs: Any) -> Any:
        if not isinstance(pairs, str):
            return pairs
        named = re.findall(r"[a-z]{2,3}=[a-z0-9-]{2,20}", pairs)
        if ",".join(named) != pairs.replace(" ", "").strip(","):
            raise ValueError("expected LANGUAGE=LOCALE, separated by commas, in small letters")
        return dict(pair.split("=") for pair in named)

    def store_url(self) -> str:
        """Return the database: the one that is set, else a file in the home folder."""
        if self.database_url is not None:
            return self.database_url.get_secret_value()
        return f"sqlite:///{self.home / 'vigie.db'}"


def load_settings(**given: Any) -> Settings:
    """Read the settings from the environment; what is ``given`` goes first.

    Raises:
        SettingsError: Values are wrong; the message names each one and shows none.
    """
    try:
        return Settings(**given)
    except ValidationError as error:
        wrong = [
            f"VIGIE_{str(e['loc'][0]).upper()}: {e['msg'].removeprefix('Value error, ')}"
            for e in error.errors()
        ]
        raise SettingsError("; ".join(wrong)) from None


def list_settings() -> list[tuple[str, str, str]]:
    """Return (variable, default, description) of every setting, as the README lists them."""
    return [
        (f"VIGIE_{name.upper()}", _shown(field.default), field.description or "")
        for name, field in Settings.model_fields.items()
    ]


def _shown(default: Any) -> str:
    return "" if default in (None, (), {}) else str(default)
