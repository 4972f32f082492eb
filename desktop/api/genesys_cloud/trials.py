"""What can be told only by changing something: tried on one workitem that an administrator names for it."""

from collections.abc import Awaitable, Callable

from desktop.api.genesys_cloud.bodies import plain
from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.probes import Probe
from desktop.api.genesys_cloud.rights import EDIT
from desktop.api.genesys_cloud.verbs import path_of
from desktop.domain.entry import Entry
from desktop.domain.errors import WorklistError

Step = tuple[str, str, Callable[[], Awaitable[Entry | None]]]


async def trials(platform: GenesysPlatform, workitem_id: str) -> tuple[Probe, ...]:
    """Alert it to whoever is signed in, who has to be on queue, answer in each way, and say what came of it.

    It ends declined: the organisation may then count that person as not responding.
    """
    me, verbs = (await platform.me()).id, platform.verbs
    await platform.entry(workitem_id)

    async def leave() -> Entry | None:
        await platform.caller.command("POST", f"{path_of(workitem_id)}/disconnect", permission=EDIT)
        return await platform.entry(workitem_id)

    steps: tuple[Step, ...] = (
        ("a lead's alert", "Alerting", lambda: verbs.alert(workitem_id, me)),
        ("accepting by Connected", "Connected", lambda: verbs.set_state(workitem_id, "Connected")),
        ("parking by Parked", "Parked", lambda: verbs.set_state(workitem_id, "Parked")),
        ("resuming by Connected", "Connected", lambda: verbs.set_state(workitem_id, "Connected")),
        ("leaving by disconnect", "Disconnected", leave),
        ("a second alert", "Alerting", lambda: verbs.alert(workitem_id, me)),
        ("declining by Declined", "Declined", lambda: verbs.set_state(workitem_id, "Declined")),
    )
    return tuple([await _tried(platform, workitem_id, *step) for step in steps])


async def _tried(
    platform: GenesysPlatform,
    workitem_id: str,
    question: str,
    wanted: str,
    do: Callable[[], Awaitable[Entry | None]],
) -> Probe:
    try:
        await do()
    except WorklistError as error:
        told = f"{error} (request {error.request_id})" if error.request_id else str(error)
        return Probe(question, holds=False, answer=told)
    known = platform.book.find(workitem_id)
    state = "nothing" if known is None else known.workitem.assignment_state
    seconds = None if known is None else known.workitem.alert_timeout_seconds
    more = f", {seconds} s to answer" if seconds is not None and plain(state) == "alerting" else ""
    return Probe(question, plain(state) == plain(wanted), f"it is {state} then{more}")
