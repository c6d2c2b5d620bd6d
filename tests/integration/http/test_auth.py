"""Who may ask what, with keys and without."""

import base64

import pytest

from service.auth import check_bind, is_loopback
from service.settings import Settings, SettingsError

KEY, OTHER = "a-key-of-some-length", "another-key-for-the-crm"
CLOSED = ("/v1/clusters", "/metrics", "/", "/v1/nothing")
OPEN = ("/healthz", "/docs", "/openapi.json", "/static/vigie.css")


@pytest.fixture
def keyed(ask):
    with ask(api_keys=f"{KEY}, {OTHER}", host="0.0.0.0") as client:
        yield client


def bearer(key):
    return {"Authorization": f"Bearer {key}"}


def basic(password, user="anyone"):
    return {"Authorization": f"Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}"}


@pytest.mark.parametrize("path", OPEN)
def test_health_and_documentation_are_open(keyed, path):
    assert keyed.get(path).status_code == 200


@pytest.mark.parametrize("path", CLOSED)
def test_everything_else_is_closed(keyed, path):
    answer = keyed.get(path)
    assert answer.status_code == 401
    assert answer.json()["error"] == "UnauthorizedError"
    assert answer.headers["www-authenticate"].startswith("Basic" if path == "/" else "Bearer")


@pytest.mark.parametrize("key", [KEY, OTHER])
def test_every_key_opens(keyed, key):
    assert keyed.get("/v1/clusters", headers=bearer(key)).status_code == 200
    assert keyed.get("/", headers=bearer(key)).status_code == 200


@pytest.mark.parametrize(
    "authorization",
    [
        f"Bearer {KEY}x", f"Bearer {KEY[:-1]}", "Bearer", "Bearer ", f"{KEY}", f"Token {KEY}",
        f"Bearer {KEY},{OTHER}", f"Bearer {KEY.upper()}", "Basic", "Basic %%%", b"Bearer \xe9\xff",
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/v1/clusters", "/"])
def test_a_wrong_key_opens_nothing(keyed, path, authorization):
    answer = keyed.get(path, headers={"Authorization": authorization})
    assert answer.status_code == 401
    assert KEY not in answer.text


def test_a_browser_may_give_the_key_as_password_for_the_console_only(keyed):
    assert keyed.get("/", headers=basic(KEY)).status_code == 200
    assert keyed.get("/", headers=basic(f"{KEY}:")).status_code == 401
    assert keyed.get("/v1/clusters", headers=basic(KEY)).status_code == 401


def test_with_a_key_every_host_name_is_served(keyed):
    headers = {**bearer(KEY), "Host": "vigie.example"}
    assert keyed.get("/v1/clusters", headers=headers).status_code == 200


def test_keys_are_in_no_log(ask, capsys):
    with ask(api_keys=KEY) as client:
        client.get("/v1/clusters", headers=bearer(KEY))
        client.get("/v1/clusters", headers=bearer(f"{KEY}-wrong"))
    assert KEY not in capsys.readouterr().err


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:8000", "[::1]:8000"])
def test_without_keys_this_machine_is_served(bare, host):
    assert bare.get("/v1/clusters", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["rebound.example", "localhost.example", "127.0.0.1.example", "10.0.0.1", "", "[::1"]
)
def test_without_keys_no_other_name_is_served(bare, host):
    answer = bare.get("/v1/clusters", headers={"Host": host})
    assert answer.status_code == 403
    assert "VIGIE_API_KEYS" in answer.json()["detail"]


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "null", "http://[", ""])
def test_without_keys_another_sites_page_cannot_write(bare, origin):
    headers = {"Origin": origin}
    assert bare.post("/v1/jobs/nightly", content=b"x", headers=headers).status_code == 403
    assert bare.patch("/v1/drafts/d-1", content=b"x", headers=headers).status_code == 403
    assert bare.delete("/v1/tickets/t-1", headers=headers).status_code == 403


@pytest.mark.parametrize("origin", ["http://localhost:3000", "http://127.0.0.1", None])
def test_without_keys_a_local_page_can_write(bare, origin):
    headers = {"Origin": origin} if origin else {}
    assert bare.post("/v1/jobs/nightly", content=b"x", headers=headers).status_code == 400


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.4", "vigie.example"])
def test_listening_to_the_network_needs_a_key(host):
    with pytest.raises(SettingsError, match="VIGIE_API_KEYS"):
        check_bind(Settings(host=host))
    check_bind(Settings(host=host, api_keys=KEY))


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.8.8.8", "::1", "[::1]", "localhost", "LocalHost"]
)
def test_listening_to_this_machine_needs_none(host):
    assert is_loopback(host)
    check_bind(Settings(host=host))
