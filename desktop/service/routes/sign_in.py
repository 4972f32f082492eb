"""OAuth: the sign-in page, the token endpoint, and signing out."""

import base64
import binascii
import html
from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Depends, Form, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool

from desktop.service.agent_state import offline_among, presence_in
from desktop.service.answers.sign_in import TokenOwner, Tokens, TokenTold
from desktop.service.doorman import Doorman, house_of, signed_in
from desktop.service.house import House
from desktop.service.oauth import (
    Grant,
    OAuthError,
    check_client,
    check_password,
    check_redirect,
    check_signature,
    client_grant,
    exchange_code,
    make_code,
    refresh,
)
from desktop.service.presence import move_to
from desktop.service.principal import Principal
from desktop.service.routes.sign_in_page import PAGE_HEADERS, sign_in_page
from desktop.service.store.people import find_client, find_password
from desktop.service.store.tokens import find_token, live_sign_ins, revoke_family
from desktop.service.store.transaction import Transaction
from desktop.service.wire import model_response, request_id_of

router = APIRouter(tags=["sign-in"])
NO_STORE = {"Cache-Control": "no-store", "Pragma": "no-cache"}
Field = Annotated[str, Form(max_length=2000)]
Param = Annotated[str, Query(max_length=2000)]


@router.get("/oauth/authorize", response_class=HTMLResponse, summary="The sign-in page")
async def authorize(
    client_id: Param,
    redirect_uri: Param,
    code_challenge: Param,
    response_type: Param = "code",
    code_challenge_method: Param = "S256",
    state: Param = "",
    scope: Param = "",
) -> Response:
    """Code flow with PKCE; S256 only."""
    _check_ask(response_type, code_challenge, code_challenge_method)
    check_redirect(client_id, redirect_uri)
    return HTMLResponse(
        sign_in_page(_hidden(client_id, redirect_uri, code_challenge, state)), headers=PAGE_HEADERS
    )


@router.post("/oauth/authorize", response_class=HTMLResponse, summary="The sign-in form")
async def sign_in(
    request: Request,
    username: Field,
    password: Field,
    client_id: Field,
    redirect_uri: Field,
    code_challenge: Field,
    code_challenge_method: Field = "S256",
    state: Field = "",
) -> Response:
    """A redirect with the code, or the page again with the reason."""
    _check_ask("code", code_challenge, code_challenge_method)
    check_redirect(client_id, redirect_uri)
    house = house_of(request)
    doorman: Doorman = request.app.state.doorman
    doorman.sign_ins.take(username)
    found = await house.readers.read(lambda conn: find_password(conn, username))
    if not await run_in_threadpool(check_password, password, found[1] if found else None):
        page = sign_in_page(
            _hidden(client_id, redirect_uri, code_challenge, state),
            username,
            "The name or the password is wrong.",
        )
        return HTMLResponse(page, 401, PAGE_HEADERS)
    code = await house.write(lambda tx: make_code(tx, username, redirect_uri, code_challenge))
    joint = "&" if "?" in redirect_uri else "?"
    answer = urlencode({"code": code, **({"state": state} if state else {}), "iss": _issuer(request)})
    return RedirectResponse(f"{redirect_uri}{joint}{answer}", 303, NO_STORE)


@router.post(
    "/oauth/token", summary="Tokens for a code, a refresh token or a program's secret", response_model=Tokens
)
async def token(
    request: Request,
    grant_type: Field,
    code: Field = "",
    code_verifier: Field = "",
    redirect_uri: Field = "",
    refresh_token: Field = "",
    client_id: Field = "",
    client_secret: Field = "",
    timestamp: Field = "",
    signature: Field = "",
    scope: Field = "",
) -> Response:
    """Errors have OAuth's shape: ``error`` and ``error_description``."""
    house = house_of(request)
    lives_s = house.limits.access_token_s
    if grant_type == "authorization_code":
        asked = await house.write(
            lambda tx: exchange_code(tx, code, code_verifier, client_id, redirect_uri, lives_s)
        )
    elif grant_type == "refresh_token":
        asked = await house.write(lambda tx: refresh(tx, refresh_token, client_id, lives_s))
    elif grant_type == "client_credentials":
        asked = await _client_credentials(request, house, client_id, client_secret, timestamp, signature)
    else:
        raise OAuthError("unsupported_grant_type", f"'{grant_type}' is not offered here.")
    if isinstance(asked, OAuthError):
        raise asked
    return JSONResponse(asked.body(), headers=NO_STORE)


async def _client_credentials(
    request: Request, house: House, client_id: str, secret: str, timestamp: str, signature: str
) -> Grant:
    basic = request.headers.get("authorization", "")
    if basic.lower().startswith("basic "):
        client_id, secret = _basic(basic[6:])
    found = await house.readers.read(lambda conn: find_client(conn, client_id))
    client = check_client(found, secret)
    if timestamp or signature:
        check_signature(client_id, secret, timestamp, signature, house.clock.now())
    return await house.write(lambda tx: client_grant(tx, client, house.limits.access_token_s))


def _basic(encoded: str) -> tuple[str, str]:
    try:
        client_id, _, secret = base64.b64decode(encoded, validate=True).decode().partition(":")
    except (binascii.Error, UnicodeDecodeError):
        raise OAuthError("invalid_client", "The Authorization header is malformed.", 401) from None
    return client_id, secret


@router.delete("/api/v2/tokens/me", status_code=204, summary="Sign out")
async def sign_out(request: Request, who: Annotated[Principal, Depends(signed_in)]) -> Response:
    """Ends this sign-in; with their last one an agent goes offline."""
    house = house_of(request)
    doorman: Doorman = request.app.state.doorman

    def run(tx: Transaction) -> None:
        revoke_family(tx, who.token_hash)
        tx.audit("sign-out", who.kind, who.id)
        state = house.routing.floor.states.get(who.id)
        if (
            state is not None
            and state.presence.system_presence != "Offline"
            and not live_sign_ins(tx.conn, who.id)
        ):
            offline = offline_among(house.directory.definitions.values())
            move_to(tx, house.routing.floor, state, presence_in(offline, tx.now), offline, "signed out")

    await house.write(run, who.actor, request_id_of(request))
    doorman.forget(who.token_hash)
    return Response(status_code=204)


@router.get("/api/v2/tokens/me", summary="What this token stands for", response_model=TokenTold)
async def token_of_mine(request: Request, who: Annotated[Principal, Depends(signed_in)]) -> Response:
    """Owner, kind and permissions."""
    token_text = request.headers["authorization"].partition(" ")[2]
    row = await house_of(request).readers.read(lambda conn: find_token(conn, token_text))
    told = TokenTold(
        owner=TokenOwner(id=who.id, name=who.name, type=who.kind),
        roles=who.roles,
        permissions=tuple(sorted(who.permissions)),
        client_id=row.client_id if row else None,
    )
    return model_response(told)


@router.head("/api/v2/tokens/me", summary="Is this token good", dependencies=[Depends(signed_in)])
async def check_token() -> Response:
    """200, or 401 without a word."""
    return Response(media_type="application/json")


def _check_ask(response_type: str, challenge: str, method: str) -> None:
    if response_type != "code":
        raise OAuthError("unsupported_response_type", "Only response_type=code is offered.")
    if method != "S256" or not 43 <= len(challenge) <= 128:  # noqa: PLR2004 - the lengths that RFC 7636 allows
        raise OAuthError(
            "invalid_request", "PKCE with S256 is required: code_challenge of 43 to 128 characters."
        )


def _hidden(client_id: str, redirect_uri: str, challenge: str, state: str) -> str:
    fields = {
        "client_id": client_id,
        "redirect_uri": redirect_uri,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
        "state": state,
    }
    return "".join(
        f'<input type="hidden" name="{name}" value="{html.escape(value)}">' for name, value in fields.items()
    )


def _issuer(request: Request) -> str:
    return str(request.base_url).rstrip("/")
