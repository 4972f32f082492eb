"""Sign-in: PKCE, rotation, programs, the signed form, signing out; and what a permission is for."""

import base64
import hashlib
from typing import Any

import httpx
import pytest

from desktop.service.passwords import hash_password, is_password
from tests.support.service import CLIENT_ID, CLIENT_SECRET, PASSWORD, RunningService, sign_in

TOKEN = "/oauth/token"
VERIFIER = "v" * 64
CHALLENGE = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
ASK = {
    "client_id": "worklist-desktop",
    "redirect_uri": "http://127.0.0.1:45123/callback",
    "code_challenge": CHALLENGE,
    "code_challenge_method": "S256",
    "state": "xyz",
}


def refresh(client: httpx.Client, token: str) -> httpx.Response:
    form = {"grant_type": "refresh_token", "refresh_token": token, "client_id": "worklist-desktop"}
    return client.post(TOKEN, data=form)


def test_the_page_is_a_plain_form_that_nobody_can_frame(service: RunningService) -> None:
    answer = service.anonymous().get("/oauth/authorize", params={**ASK, "response_type": "code"})
    assert 'name="username"' in answer.text
    assert 'name="password"' in answer.text
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_what_is_put_into_the_page_is_escaped(service: RunningService) -> None:
    form = {**ASK, "state": '"><script>', "username": '"><b>', "password": "wrong"}
    answer = service.anonymous().post("/oauth/authorize", data=form)
    assert answer.status_code == 401
    assert "<script>" not in answer.text
    assert "<b>" not in answer.text


@pytest.mark.parametrize(
    "change",
    [
        {"redirect_uri": "https://evil.example/cb"},
        {"redirect_uri": "http://127.0.0.1@evil.example/cb"},
        {"redirect_uri": "http://localhost.evil.example/cb"},
        {"code_challenge_method": "plain"},
        {"code_challenge": "short"},
        {"client_id": "other"},
    ],
)
def test_codes_go_to_loopback_under_s256_only(service: RunningService, change: dict[str, str]) -> None:
    answer = service.anonymous().get("/oauth/authorize", params={**ASK, **change})
    assert answer.status_code in {400, 401}
    assert "error" in answer.json()


def _code(client: httpx.Client) -> str:
    answer = client.post("/oauth/authorize", data={**ASK, "username": "ana", "password": PASSWORD})
    location = httpx.URL(answer.headers["location"])
    assert location.params["state"] == "xyz"
    return str(location.params["code"])


def _exchange(client: httpx.Client, code: str, **change: str) -> httpx.Response:
    form = {
        "grant_type": "authorization_code",
        "code": code,
        "code_verifier": VERIFIER,
        "client_id": ASK["client_id"],
        "redirect_uri": ASK["redirect_uri"],
    }
    return client.post(TOKEN, data={**form, **change})


def test_row_36_a_code_needs_its_verifier_and_is_good_once(service: RunningService) -> None:
    client = service.anonymous()
    code = _code(client)
    assert _exchange(client, code, code_verifier="w" * 64).json()["error"] == "invalid_grant"
    assert _exchange(client, code, redirect_uri="http://127.0.0.1:1/").status_code == 400
    grant = _exchange(client, code).json()
    header = {"Authorization": f"Bearer {grant['access_token']}"}
    assert client.get("/api/v2/users/me", headers=header).status_code == 200
    assert _exchange(client, code).json()["error"] == "invalid_grant"
    assert refresh(client, grant["refresh_token"]).status_code == 400


def test_a_code_expires(service: RunningService) -> None:
    client = service.anonymous()
    code = _code(client)
    service.advance(61)
    assert _exchange(client, code).json()["error"] == "invalid_grant"


def test_refresh_tokens_rotate_and_late_reuse_ends_the_sign_in(service: RunningService) -> None:
    client = service.anonymous()
    grant = sign_in(client, "ana", PASSWORD)
    second = refresh(client, str(grant["refresh_token"])).json()
    assert second["refresh_token"] != grant["refresh_token"]
    assert refresh(client, str(grant["refresh_token"])).status_code == 200
    service.advance(31)
    assert refresh(client, str(grant["refresh_token"])).json()["error"] == "invalid_grant"
    assert refresh(client, second["refresh_token"]).json()["error"] == "invalid_grant"


def test_an_access_token_expires(service: RunningService) -> None:
    ana = service.user("ana")
    service.advance(3601)
    answer = ana.get("/api/v2/users/me")
    assert (answer.status_code, answer.headers["WWW-Authenticate"]) == (401, "Bearer")


def test_signing_out_ends_the_token_and_goes_offline(service: RunningService) -> None:
    ana = service.user("ana")
    ana.patch(
        "/api/v2/users/u-ana/presences/purecloud", json={"presenceDefinition": {"id": "available"}}
    ).raise_for_status()
    assert ana.get("/api/v2/tokens/me").json()["owner"]["id"] == "u-ana"
    assert ana.delete("/api/v2/tokens/me").status_code == 204
    assert ana.get("/api/v2/users/me").status_code == 401
    assert service.user("bo").get("/api/v2/users/u-ana/status").json()["state"] == "offline"


def _signed(service: RunningService, offset_s: int = 0, secret: str = CLIENT_SECRET) -> dict[str, str]:
    stamp = str(int(service.clock.now().timestamp()) + offset_s)
    digest = hashlib.sha256(f"{CLIENT_ID}:{secret}:{stamp}".encode()).digest()
    return {
        "grant_type": "client_credentials",
        "client_id": CLIENT_ID,
        "client_secret": CLIENT_SECRET,
        "timestamp": stamp,
        "signature": base64.b64encode(digest).decode(),
    }


def test_programs_sign_in_in_three_ways(service: RunningService) -> None:
    client = service.anonymous()
    grant = {"grant_type": "client_credentials"}
    forms: list[dict[str, Any]] = [
        {"data": grant, "auth": (CLIENT_ID, CLIENT_SECRET)},
        {"data": {**grant, "client_id": CLIENT_ID, "client_secret": CLIENT_SECRET}},
        {"data": _signed(service, 299)},
    ]
    for form in forms:
        answer = client.post(TOKEN, **form).raise_for_status()
        assert answer.json()["token_type"] == "bearer"
        assert answer.headers["Cache-Control"] == "no-store"


def test_programs_with_something_wrong_do_not(service: RunningService) -> None:
    client = service.anonymous()
    forms: list[dict[str, Any]] = [
        {"data": {"grant_type": "client_credentials"}, "auth": (CLIENT_ID, "wrong")},
        {"data": {"grant_type": "client_credentials"}, "auth": ("nobody", CLIENT_SECRET)},
        {"data": _signed(service, 301)},
        {"data": _signed(service, -301)},
        {"data": _signed(service, 0, "another secret")},
        {"data": {**_signed(service), "timestamp": "soon"}},
    ]
    for form in forms:
        answer = client.post(TOKEN, **form)
        assert (answer.status_code, answer.json()["error"]) == (401, "invalid_client")


def test_a_token_is_asked_for_with_a_form(service: RunningService) -> None:
    client = service.anonymous()
    answer = client.post(TOKEN, json={"grant_type": "client_credentials"})
    assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")
    assert "application/x-www-form-urlencoded" in answer.json()["error_description"]
    bare = client.post(TOKEN, data={"scope": "all"}).json()
    assert bare["error_description"] == "'grant_type' is required"


def test_guessing_is_slowed_down(service: RunningService) -> None:
    client = service.anonymous()
    form = {**ASK, "username": "ana", "password": "wrong"}
    codes = {client.post("/oauth/authorize", data=form).status_code for _ in range(20)}
    answer = client.post("/oauth/authorize", data=form)
    assert codes == {401}
    assert (answer.status_code, answer.headers["Retry-After"]) == (429, "6")


def test_a_missing_permission_is_named(service: RunningService) -> None:
    ana = service.user("ana")
    for method, path, permission in (
        ("GET", "/api/v2/audits", "audits:audit:view"),
        ("GET", "/api/v2/routing/rules", "routing:rule:read"),
        ("DELETE", "/api/v2/routing/workbins/wb-claims", "routing:workbin:write"),
    ):
        answer = ana.request(method, path)
        assert (answer.status_code, answer.json()["messageParams"]) == (403, {"permission": permission})


def test_a_password_hash_is_salted_and_costs_what_production_costs() -> None:
    one, two = hash_password("secret", 14), hash_password("secret", 14)
    assert one != two
    assert is_password("secret", one)
    assert not is_password("Secret", one)
