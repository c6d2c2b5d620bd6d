"""The settings of a push: which help center, as whom, and how articles are filed there."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from service.auth import is_loopback
from service.help_centers.forms import Filing
from service.settings import Settings, SettingsError


@dataclass(frozen=True, slots=True)
class HelpCenter:
    """Where articles are pushed to, as whom, and how fast; the token is never shown."""

    url: str
    section: int
    email: str
    token: str = field(repr=False)
    filing: Filing
    per_minute: int


def filing(settings: Settings) -> Filing:
    """Read how articles are filed; an export needs no more."""
    return Filing(
        permission_group=settings.zendesk_permission_group,
        user_segment=settings.zendesk_user_segment,
        locales=settings.zendesk_locales,
    )


def help_center(settings: Settings) -> HelpCenter:
    """Read the settings of a push.

    Raises:
        SettingsError: Some are missing, each is named; or the token would be readable on the way.
    """
    needed = ("url", "section", "email", "token", "permission_group")
    missing = [name for name in needed if getattr(settings, f"zendesk_{name}") is None]
    if missing:
        names = ", ".join(f"VIGIE_ZENDESK_{name.upper()}" for name in missing)
        raise SettingsError(f"a push needs more settings: {names}")
    assert settings.zendesk_url and settings.zendesk_section  # noqa: S101, PT018  as just seen
    assert settings.zendesk_email and settings.zendesk_token  # noqa: S101, PT018
    return HelpCenter(
        url=_checked(settings.zendesk_url),
        section=settings.zendesk_section,
        email=settings.zendesk_email,
        token=settings.zendesk_token.get_secret_value(),
        filing=filing(settings),
        per_minute=settings.zendesk_per_minute,
    )


def _checked(url: str) -> str:
    """Return the origin that a URL is, if what is sent there stays unread on the way."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("https", "http"):
        raise SettingsError("VIGIE_ZENDESK_URL: expected https://HOST")
    if "@" in parts.netloc or parts.query or parts.fragment or parts.path.strip("/"):
        raise SettingsError("VIGIE_ZENDESK_URL: expected https://HOST and no more")
    if parts.scheme == "http" and not is_loopback(host):
        raise SettingsError("VIGIE_ZENDESK_URL: expected https, or anyone could read the token")
    return f"{parts.scheme}://{parts.netloc}"
