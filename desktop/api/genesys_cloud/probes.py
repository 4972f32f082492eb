"""What of this organisation could not be known before: questions that only read, and their answers.

What could be told only by changing something (accepting, declining, parking) is not tried.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from desktop.api.genesys_cloud.bodies import Me, Utilization
from desktop.api.genesys_cloud.catalogue import TASKS
from desktop.api.genesys_cloud.platform import GenesysPlatform
from desktop.api.genesys_cloud.standing import WORKITEM
from desktop.api.line.wire import Call, Lane
from desktop.domain.errors import WorklistError
from desktop.domain.record import JsonObject
from desktop.domain.stream import Heartbeat

WITHIN_S = 15.0
TOPICS = "/api/v2/notifications/availabletopics"
NEEDED = ("view", "edit", "accept", "disconnect", "terminate")
FOR_LEADS = ("assign", "cancelRouting")
_MINE = "v2.taskmanagement.workitems.users.{id}"


@dataclass(frozen=True)
class Probe:
    """One question. ``holds`` None: it cannot be told from here."""

    question: str
    holds: bool | None
    answer: str


async def _permissions(platform: GenesysPlatform) -> tuple[bool | None, str]:
    told_me = await platform.caller.get("/api/v2/users/me", Me, "who you are", ("expand", "authorization"))
    if told_me.authorization is None:
        return None, "the organisation does not tell this person's permissions"
    held = set(told_me.authorization.permissions)
    lacking = [f"workitems:workitem:{verb}" for verb in NEEDED if f"workitems:workitem:{verb}" not in held]
    leading = all(f"workitems:workitem:{verb}" in held for verb in FOR_LEADS)
    told = f"lacking: {', '.join(lacking)}" if lacking else "all that an agent needs"
    return not lacking, told + ("; and those of a lead" if leading else "")


async def _list(platform: GenesysPlatform) -> tuple[bool | None, str]:
    snapshot = await platform.snapshot()
    return True, f"{len(snapshot.entries)} open workitems are yours"


async def _capacity(platform: GenesysPlatform) -> tuple[bool | None, str]:
    told = await platform.caller.get("/api/v2/routing/utilization", Utilization, "the capacity rule")
    kinds = sorted(told.utilization)
    return told.limit_of(WORKITEM) is not None, f"it names: {', '.join(kinds) or 'nothing'}"


async def _topics(platform: GenesysPlatform) -> tuple[bool | None, str]:
    more = "requiresCurrentUser,requiresCurrentUserOrPermission"
    return about_topics(await platform.caller.whole(TOPICS, "the topics", ("expand", more)))


def about_topics(body: JsonObject) -> tuple[bool, str]:
    """Whether one may listen to the workitems of others, and in words."""
    listed = body.get("entities")
    found = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
    topic = next((one for one in found if one.get("id") == _MINE), None)
    if topic is None:
        return False, f"there is no topic {_MINE}"
    return not topic.get("requiresCurrentUser"), _who_may(topic)


def _who_may(topic: JsonObject) -> str:
    if topic.get("requiresCurrentUser"):
        return "only to one's own: a lead's view of agents is read anew every minute"
    is_either = topic.get("requiresCurrentUserOrPermission")
    return "to one's own, or with a permission" if is_either else "to anybody's"


async def _channel(platform: GenesysPlatform) -> tuple[bool | None, str]:
    async with asyncio.timeout(WITHIN_S), platform.subscribe(None, "websocket") as stream:
        async for thing in stream:
            if isinstance(thing, Heartbeat):
                break
    refused = platform.channel.rejected
    told = f"refused topics: {', '.join(refused)}" if refused else "all topics are permitted"
    return not refused, f"a ping is answered; {told}"


async def _worktypes(platform: GenesysPlatform) -> tuple[bool | None, str]:
    bodies = await platform.caller.cursored(f"{TASKS}/worktypes/query", "worktypes", {})
    with_status = sum(1 for body in bodies if body.get("statuses"))
    return bool(bodies), f"{len(bodies)} worktypes, {with_status} with their statuses in the list"


async def _limit(platform: GenesysPlatform) -> tuple[bool | None, str]:
    answer = await platform.caller.answer(Lane.READS, Call("GET", "/api/v2/tokens/me"))
    allowed = answer.headers.get("inin-ratelimit-allowed")
    return allowed is not None, f"{allowed} a minute" if allowed else "no answer tells it"


Asks = Callable[[GenesysPlatform], Awaitable[tuple[bool | None, str]]]
PROBES: tuple[tuple[str, Asks], ...] = (
    ("permissions of this person", _permissions),
    ("the worklist can be read", _list),
    ("worktypes can be read", _worktypes),
    ("the capacity rule knows workitems", _capacity),
    ("topics of workitems may be listened to", _topics),
    ("the notification channel works", _channel),
    ("answers tell the limit of requests", _limit),
)


async def probe(platform: GenesysPlatform) -> tuple[Probe, ...]:
    """Every question once; what cannot be asked says why."""
    return tuple([await _asked(platform, question, asks) for question, asks in PROBES])


async def _asked(platform: GenesysPlatform, question: str, asks: Asks) -> Probe:
    try:
        holds, told = await asks(platform)
    except (WorklistError, TimeoutError) as error:
        request = getattr(error, "request_id", None)
        told = str(error) or "no answer in time"
        return Probe(question, holds=False, answer=f"{told} (request {request})" if request else told)
    return Probe(question, holds, told)
