"""Sending what was taken: one workitem after the other, each under its key, until nothing is left.

Trouble with the line (unreachable, 429, 503) makes everything wait, with backoff and jitter; a failure of
one workitem (5xx) makes only that one wait; a refusal ends it.
"""

import asyncio
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from desktop.adapter.audit import Audit
from desktop.adapter.catalogue import Catalogue, Known
from desktop.adapter.client import Answer, RoutingClient
from desktop.adapter.pace import Backoff
from desktop.adapter.preferred import find_free_agent
from desktop.adapter.record import SourceRecord
from desktop.adapter.statuses import Statuses
from desktop.adapter.submissions import State, Submission, Submissions
from desktop.adapter.workitem_body import (
    needs_routing,
    record_problems,
    resting_queue,
    routing_body,
    workitem_body,
)
from desktop.domain.errors import Busy, Conflict, Malformed, NotSignedIn, Refused, Unreachable, WorklistError
from desktop.domain.record import JsonObject, JsonValue

MOST_TRIES = 8
QUEUE_RESTS = timedelta(seconds=60)
# The service remembers a key for 24 hours. A try that is nearly that old is looked up before it is repeated.
KEY_LASTS = timedelta(hours=23)


@dataclass
class Sender:
    """Carries submissions to the service. ``pause`` is how it waits when the line is in trouble."""

    client: RoutingClient
    catalogue: Catalogue
    submissions: Submissions
    statuses: Statuses
    audit: Audit
    now: Callable[[], datetime]
    arrived: asyncio.Event
    checks_preferred_agents: bool = True
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep
    line: Backoff = field(default_factory=Backoff)
    own: Backoff = field(default_factory=lambda: Backoff(first_s=2.0, longest_s=300.0))
    idle: asyncio.Event = field(default_factory=asyncio.Event)
    refused: int = 0

    async def run(self) -> None:
        """Send whatever there is and whatever comes, until cancelled."""
        while True:
            self.idle.clear()
            await self.drain()
            self.idle.set()
            await self.arrived.wait()

    async def until_idle(self) -> None:
        """Wait until nothing that was taken is left to be sent."""
        while self.submissions.find_next_try() is not None:
            await self.idle.wait()
            await asyncio.sleep(0)

    async def drain(self) -> None:
        """Send until nothing is left to be sent."""
        while True:
            self.arrived.clear()
            submission = self.submissions.find_due(self.now())
            if submission is not None:
                await self.send(submission)
                continue
            next_try = self.submissions.find_next_try()
            if next_try is None:
                return
            await self._wait_until(next_try)

    async def send(self, submission: Submission) -> None:
        """One try of one submission, with everything that can come of it."""
        try:
            await self._advance(submission)
        except Refused as error:
            self._refuse(submission, error)
        except (Busy, NotSignedIn, Malformed) as error:
            await self._rest(error)
        except Unreachable as error:
            if error.code:
                self._postpone_failed(submission, error)
            else:
                await self._rest(error)
        else:
            self.line.reset()

    async def _advance(self, submission: Submission) -> None:
        known = await self.catalogue.current()
        if submission.state is State.CREATED and submission.workitem_id:
            await self._route(submission, submission.workitem_id, known)
            return
        body = submission.body or await self._body(submission, known)
        if body is None:
            return
        answer = await self._find_earlier(submission, body) or await self._create(submission, body)
        self._note_created(submission, answer, known)

    async def _body(self, submission: Submission, known: Known) -> JsonObject | None:
        """The body to send from now on; None when its queue does not take work at present."""
        record = submission.record
        problems = record_problems(record, known)
        if problems:
            raise Refused("The record does not fit the service.", "; ".join(map(str, problems)))
        queue = resting_queue(record, known)
        if queue is not None:
            self.submissions.postpone(
                submission.key, self.now() + QUEUE_RESTS, f"queue {queue} is not active"
            )
            self._say("submission.postponed", submission, problem=f"queue {queue} is not active")
            return None
        return workitem_body(record, known, submission.source, await self._agent_for(record))

    async def _agent_for(self, record: SourceRecord) -> str | None:
        if not record.preferred_agents:
            return None
        if not self.checks_preferred_agents:
            return record.preferred_agents[0]
        agent = await find_free_agent(self.client, record.preferred_agents)
        self.audit.write("agent.preferred", business_id=record.business_id, agent=agent or "none is free")
        return agent

    async def _create(self, submission: Submission, body: JsonObject) -> Answer:
        self.submissions.start_try(submission.key, body, self.now())
        return await self.client.post("/api/v2/workitems", body, submission.key)

    async def _find_earlier(self, submission: Submission, body: JsonObject) -> Answer | None:
        """The workitem that an old try may have made, looked up because its key may be forgotten."""
        first = submission.first_tried_at
        if first is None or self.now() - first < KEY_LASTS:
            return None
        external_id = submission.record.business_id
        answer = await self.client.read("/api/v2/workitems", {"externalId": external_id})
        found = answer.body.get("entities")
        for workitem in found if isinstance(found, list) else ():
            if isinstance(workitem, dict) and workitem.get("customFields") == body["customFields"]:
                return Answer(workitem, answer.request_id, is_replay=True)
        return None

    def _note_created(self, submission: Submission, answer: Answer, known: Known) -> None:
        workitem_id = answer.body.get("id")
        if not isinstance(workitem_id, str):
            raise Malformed("The service's answer names no workitem.", request_id=answer.request_id)
        state = State.CREATED if needs_routing(submission.record, known, answer.body) else State.DONE
        self.submissions.created(submission.key, workitem_id, answer.request_id, state)
        self.statuses.follow(workitem_id, submission.record.business_id, self.now())
        self._say(
            "workitem.created",
            submission,
            workitem_id=workitem_id,
            request_id=answer.request_id,
            replayed=answer.is_replay,
        )

    async def _route(self, submission: Submission, workitem_id: str, known: Known) -> None:
        key = str(uuid.uuid5(uuid.UUID(submission.key), "routing"))
        body = routing_body(submission.record, known)
        try:
            answer = await self.client.post(f"/api/v2/workitems/{workitem_id}/routing", body, key)
        except Conflict as error:
            self._say("workitem.routed", submission, workitem_id=workitem_id, warnings=[error.message])
        except Refused as error:
            # The workitem exists: a later run says the same again, and asks for its routing again.
            self.refused += 1
            self.submissions.close(submission.key, State.FAILED, str(error))
            self._say(
                "routing.refused", submission, outcome="failure", workitem_id=workitem_id, **_told(error)
            )
            return
        else:
            warnings = answer.body.get("warnings")
            self._say(
                "workitem.routed",
                submission,
                workitem_id=workitem_id,
                request_id=answer.request_id,
                warnings=warnings or None,
            )
        self.submissions.close(submission.key, State.DONE)

    def _refuse(self, submission: Submission, error: WorklistError) -> None:
        self.refused += 1
        self.submissions.close(submission.key, State.REFUSED, str(error))
        self._say("submission.refused", submission, outcome="failure", **_told(error))

    def _postpone_failed(self, submission: Submission, error: Unreachable) -> None:
        if submission.tries + 1 >= MOST_TRIES:
            self.refused += 1
            self.submissions.close(submission.key, State.FAILED, str(error))
            self._say("submission.failed", submission, outcome="failure", **_told(error))
            return
        self.own.failures = submission.tries
        wait_s = self.own.next_s()
        self.submissions.postpone(submission.key, self.now() + timedelta(seconds=wait_s), str(error))
        self._say(
            "submission.postponed", submission, outcome="failure", wait_s=round(wait_s, 1), **_told(error)
        )

    async def _rest(self, error: WorklistError) -> None:
        asked_s = error.retry_after_s if isinstance(error, Busy) else None
        wait_s = self.line.next_s(asked_s)
        self.audit.write("line.resting", outcome="failure", wait_s=round(wait_s, 1), **_told(error))
        await self.pause(wait_s)

    async def _wait_until(self, at: datetime) -> None:
        left_s = (at - self.now()).total_seconds()
        try:
            await asyncio.wait_for(self.arrived.wait(), max(left_s, 0.0))
        except TimeoutError:
            return

    def _say(
        self, event: str, submission: Submission, *, outcome: str = "success", **context: JsonValue
    ) -> None:
        record = submission.record
        self.audit.write(
            event, outcome=outcome, business_id=record.business_id, key=submission.key, **context
        )


def _told(error: WorklistError) -> dict[str, JsonValue]:
    return {"problem": str(error), "code": error.code or None, "request_id": error.request_id}
