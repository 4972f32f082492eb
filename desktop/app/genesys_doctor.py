"""``worklist doctor --genesys``: what holds on this organisation. Only reads, unless a workitem is named."""

import asyncio
import secrets
import sys
from collections.abc import Callable
from typing import TextIO

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.probes import Probe, probe
from desktop.api.genesys_cloud.trials import FIELDS, FREES, trials
from desktop.api.line.wire import Call, Lane, Wire
from desktop.api.sign_in.browser import walk
from desktop.api.sign_in.credentials import AUTHORIZE_PATH, challenge_of
from desktop.api.sign_in.loopback import WAITS_S
from desktop.app.back_end import BackEnd, back_end_of
from desktop.app.sign_in_work import check
from desktop.domain.errors import NotSignedIn, WorklistError
from desktop.host.paths import Mode, folders
from desktop.host.policy import read_policy
from desktop.host.settings import Settings

_REFUSES = (400, 401)
_WORDS = {True: "ok", False: "LACKS", None: "?"}
NOT_TRIED = (
    "an alert is accepted by assignmentState Connected, and declined by Declined",
    "the alert's time is that of the workitem",
    FREES,
    FIELDS,
)


async def examine(
    back_end: BackEnd, open_page: Callable[[str], None], workitem_id: str = ""
) -> tuple[Probe, ...]:
    """Sign in through the browser, ask, and sign out. With a workitem, also try what changes it."""
    credentials = back_end.credentials()
    await check(back_end)  # before anybody is sent to a page that is not there
    wire = Wire(back_end.sign_in_url, network=back_end.network)
    try:
        await _check_client(wire, back_end)
        grant = await walk(wire, open_page, client_id=credentials.client_id, port=back_end.redirect_port)
    finally:
        await wire.close()
    credentials.deposit(grant)
    platform = GenesysPlatform(back_end.region, credentials, network=back_end.network)
    try:
        await platform.sign_in()
        found = await probe(platform)
        if workitem_id:
            found += await trials(platform, workitem_id)
        await platform.sign_out()
    finally:
        await platform.close()
    return found


async def _check_client(wire: Wire, back_end: BackEnd) -> None:
    """Raises NotSignedIn where the sign-in page would only refuse: the browser would never come back."""
    query = {
        "response_type": "code",
        "client_id": back_end.client_id,
        "redirect_uri": _redirect_of(back_end),
        "state": secrets.token_urlsafe(24),
        "code_challenge": challenge_of(secrets.token_urlsafe(48)),
        "code_challenge_method": "S256",
    }
    answer = await wire.send(Lane.READS, Call("GET", AUTHORIZE_PATH, query=tuple(query.items())))
    if answer.status in _REFUSES:
        raise NotSignedIn(
            f"The sign-in page refuses this client ({answer.status}).",
            f"Check server.client_id ({back_end.client_id or 'empty'}) in the policy, and that the client"
            f" there allows the redirect {_redirect_of(back_end)}.",
            code="signin.client",
        )


def _redirect_of(back_end: BackEnd) -> str:
    return f"http://127.0.0.1:{back_end.redirect_port}/signed-in"


def run(server: str | None, workitem_id: str = "", out: TextIO | None = None) -> int:
    """Print what was found; 1 where something is not as this program supposes."""
    out = out or sys.stdout
    settings = Settings(folders(Mode.DESKTOP).settings_file, read_policy())
    back_end = back_end_of(server or str(settings["server.url"]), settings)
    if not back_end.is_genesys:
        raise WorklistError(
            f"{back_end.url or 'No address'} is no region of Genesys Cloud.",
            "Name one with --server, such as https://mypurecloud.ie.",
        )

    def show_page(address: str) -> None:
        out.write(f"Open this page and sign in:\n{address}\n\n")
        out.write(f"Waiting up to {WAITS_S:.0f} s for the browser at {_redirect_of(back_end)}.\n\n")
        out.flush()

    found = asyncio.run(examine(back_end, show_page, workitem_id))
    for one in found:
        out.write(f"{_WORDS[one.holds]:5}  {one.question}: {one.answer}\n")
    for question in () if workitem_id else NOT_TRIED:
        out.write(f"{_WORDS[None]:5}  {question}: not tried, since it changes a workitem (--try-on)\n")
    return 1 if any(one.holds is False for one in found) else 0
