"""``worklist doctor --genesys``: what holds on this organisation. Only reads, unless a workitem is named."""

import asyncio
import sys
from collections.abc import Callable
from typing import TextIO

from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.probes import Probe, probe
from desktop.api.genesys_cloud.trials import FIELDS, FREES, trials
from desktop.api.line.wire import Wire
from desktop.api.sign_in.browser import walk
from desktop.app.back_end import BackEnd, back_end_of
from desktop.app.sign_in_work import check
from desktop.domain.errors import WorklistError
from desktop.host.paths import Mode, folders
from desktop.host.policy import read_policy
from desktop.host.settings import Settings

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
        out.flush()

    found = asyncio.run(examine(back_end, show_page, workitem_id))
    for one in found:
        out.write(f"{_WORDS[one.holds]:5}  {one.question}: {one.answer}\n")
    for question in () if workitem_id else NOT_TRIED:
        out.write(f"{_WORDS[None]:5}  {question}: not tried, since it changes a workitem (--try-on)\n")
    return 1 if any(one.holds is False for one in found) else 0
