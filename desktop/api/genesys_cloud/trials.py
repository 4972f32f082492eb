"""What can be told only by changing something: tried on one workitem that an administrator names for it."""

import asyncio
from collections.abc import Awaitable, Callable

from desktop.api.genesys_cloud.bodies import RoutingState, plain
from desktop.api.genesys_cloud.caller import segment
from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.probes import Probe
from desktop.api.genesys_cloud.rights import EDIT
from desktop.api.genesys_cloud.verbs import path_of
from desktop.domain.entry import Entry
from desktop.domain.errors import WorklistError
from desktop.domain.record import JsonObject

Step = tuple[str, str, Callable[[], Awaitable[Entry | None]]]
ALERTING = "Alerting"
ACCEPT, PARK, LEAVE = "accepting by Connected", "parking by Parked", "leaving by disconnect"
FREES = "what is parked or left takes up no capacity"
FIELDS = "writing custom fields leaves those that are not named"
LOOKS, EVERY_S = 4, 0.5
_BUSY = ("interacting", "communicating")


async def trials(platform: GenesysPlatform, workitem_id: str) -> tuple[Probe, ...]:
    """Alert it to whoever is signed in, who has to be on queue, answer in each way, and say what came of it.

    It ends declined: the organisation may then count that person as not responding.
    """
    me, verbs = (await platform.me()).id, platform.verbs
    entry = await platform.entry(workitem_id)
    if entry is None:
        told = "it is not there, or this person may not see it"
        return (Probe(f"the workitem {workitem_id}", holds=False, answer=told),)

    async def leave() -> Entry | None:
        await platform.caller.command("POST", f"{path_of(workitem_id)}/disconnect", permission=EDIT)
        return await platform.entry(workitem_id)

    steps: tuple[Step, ...] = (
        ("a lead's alert", ALERTING, lambda: verbs.alert(workitem_id, me)),
        (ACCEPT, "Connected", lambda: verbs.set_state(workitem_id, "Connected")),
        (PARK, "Parked", lambda: verbs.set_state(workitem_id, "Parked")),
        ("resuming by Connected", "Connected", lambda: verbs.set_state(workitem_id, "Connected")),
        (LEAVE, "Disconnected", leave),
        ("a second alert", ALERTING, lambda: verbs.alert(workitem_id, me)),
        ("declining by Declined", "Declined", lambda: verbs.set_state(workitem_id, "Declined")),
    )
    found = [await _fields(platform, entry)]
    is_busy = {"before": await _is_busy(platform, me, hoped=False)}
    for step in steps:
        known = platform.book.find(workitem_id)
        if step[1] != ALERTING and (known is None or known.workitem.assignee_id != me):
            found.append(Probe(step[0], None, "not tried: the workitem did not come to this person"))
            continue
        found.append(await _tried(platform, workitem_id, *step))
        if step[0] in {ACCEPT, PARK, LEAVE} and found[-1].holds:
            is_busy[step[0]] = await _is_busy(platform, me, hoped=step[0] == ACCEPT)
    return (*found, _capacity(is_busy))


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
        return Probe(question, holds=False, answer=_words(error))
    known = platform.book.find(workitem_id)
    state = "nothing" if known is None else known.workitem.assignment_state
    seconds = None if known is None else known.workitem.alert_timeout_seconds
    more = f", {seconds} s to answer" if seconds is not None and plain(state) == "alerting" else ""
    return Probe(question, plain(state) == plain(wanted), f"it is {state} then{more}")


async def _is_busy(platform: GenesysPlatform, me: str, *, hoped: bool) -> bool:
    """Whether the organisation counts this person as being at work; it may take a moment to notice."""
    path, is_busy = f"/api/v2/users/{segment(me)}/routingstatus", not hoped
    for look in range(LOOKS):
        await asyncio.sleep(EVERY_S if look else 0)
        told = await platform.caller.get(path, RoutingState, "your routing status")
        is_busy = plain(told.status) in _BUSY
        if is_busy is hoped:
            break
    return is_busy


def _capacity(is_busy: dict[str, bool]) -> Probe:
    """Nothing there tells how much is used; who is at work by this workitem alone shows what fills them."""
    if is_busy["before"]:
        return Probe(FREES, None, "cannot be told: this person has other work; finish it, and try again")
    if not is_busy.get(ACCEPT) or not {PARK, LEAVE} <= set(is_busy):
        return Probe(FREES, None, "cannot be told: it was not accepted, parked and left")
    filling = [words for step, words in ((PARK, "parked"), (LEAVE, "left")) if is_busy[step]]
    told = f"still at work while it is {' and '.join(filling)}" if filling else "no longer at work then"
    return Probe(FREES, not filling, f"at work while it is connected, {told}")


async def _fields(platform: GenesysPlatform, entry: Entry) -> Probe:
    """Write one field as it is, and look whether the others are still there; if not, write them all again."""
    before: JsonObject = entry.custom_fields
    if len(before) < 2:  # noqa: PLR2004  # one to write, one to stay
        return Probe(FIELDS, None, "cannot be told: give the workitem values in two custom fields")
    name = next(iter(before))
    try:
        await platform.verbs.write(entry.id, {name: before[name]})
        after = await platform.entry(entry.id)
        lost = [one for one in before if after is None or one not in after.custom_fields]
        if lost:
            await platform.verbs.write(entry.id, before)
    except WorklistError as error:
        return Probe(FIELDS, holds=False, answer=_words(error))
    told = f"lost, and written again: {', '.join(lost)}" if lost else f"{name} was written as it was"
    return Probe(FIELDS, not lost, told)


def _words(error: WorklistError) -> str:
    return f"{error} (request {error.request_id})" if error.request_id else str(error)
