"""Questions over the routing API: which request each becomes, and how its answer is read. One table."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter

from desktop.api.line.failures import raise_for
from desktop.api.line.wire import Answer, Call, Lane
from desktop.api.routing.pages import page_of, read
from desktop.api.routing.routes import ENTRIES, segment
from desktop.domain import questions as q
from desktop.domain.entry import HistoryStep
from desktop.domain.record import JsonObject, Record, wire_time

PAGE_SIZE = 100
PAGES_MOST = 1000
AUDITS_PER_PAGE = 200
Send = Callable[[Lane, Call], Awaitable[Answer]]
R = TypeVar("R", bound=Record)
_AUDITS: TypeAdapter[q.AuditPage] = TypeAdapter(q.AuditPage)
_SUMMARY: TypeAdapter[q.SummaryFound] = TypeAdapter(q.SummaryFound)
_OUTLOOK: TypeAdapter[q.Outlook] = TypeAdapter(q.Outlook)
_DAY: TypeAdapter[q.DayFound] = TypeAdapter(q.DayFound)
_JSON: TypeAdapter[JsonObject] = TypeAdapter(JsonObject)


async def read_all(send: Send, path: str, of: type[R], what: str) -> tuple[R, ...]:
    """All pages of a numbered list."""
    found: list[R] = []
    for number in range(1, PAGES_MOST + 1):
        query = (("pageSize", str(PAGE_SIZE)), ("pageNumber", str(number)))
        page = page_of(await _answered(send, Call("GET", path, query=query)), of, what)
        found += page.entities
        if page.page_count is None or number >= page.page_count:
            break
    return tuple(found)


class Questions:
    """``send`` makes one call as the person who is signed in."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._table: Mapping[type, Callable[[Any], Awaitable[q.Answer]]] = {
            q.EntryHistory: self._history,
            q.AuditTrail: self._audits,
            q.WorkSummary: self._summary,
            q.Simulation: self._outlook,
            q.MyDay: self._day,
        }

    async def ask(self, question: q.Question) -> q.Answer:
        """The answer to any question of the domain."""
        return await self._table[type(question)](question)

    async def _history(self, question: q.EntryHistory) -> q.Timeline:
        path = f"{ENTRIES}/{segment(question.entry_id)}/history"
        steps = await read_all(self._send, path, HistoryStep, "the history")
        return q.Timeline(steps=tuple(sorted(steps, key=lambda step: step.sequence_number)))

    async def _audits(self, question: q.AuditTrail) -> q.AuditPage:
        wanted = {
            "agentId": question.agent_id,
            "entityId": question.entity_id,
            "since": None if question.since is None else wire_time(question.since),
            "until": None if question.until is None else wire_time(question.until),
            "before": None if question.before is None else str(question.before),
            "pageSize": str(AUDITS_PER_PAGE),
        }
        query = tuple((name, value) for name, value in wanted.items() if value is not None)
        call = Call("GET", "/api/v2/audits", query=query)
        return read(await _answered(self._send, call), _AUDITS, "the audits")

    async def _summary(self, question: q.WorkSummary) -> q.SummaryFound:
        interval = f"{wire_time(question.since)}/{wire_time(question.until)}"
        query = (("interval", interval), *(("groupBy", name.value) for name in question.group_by))
        call = Call("GET", "/api/v2/analytics/workitems/summary", query=query)
        return read(await _answered(self._send, call), _SUMMARY, "the summary")

    async def _day(self, question: q.MyDay) -> q.DayFound:
        interval = f"{wire_time(question.since)}/{wire_time(question.until)}"
        call = Call("GET", "/api/v2/analytics/users/me/day", query=(("interval", interval),))
        return read(await _answered(self._send, call), _DAY, "the day")

    async def _outlook(self, question: q.Simulation) -> q.Outlook:
        body: JsonObject = {} if question.workitem is None else {"workitem": question.workitem}
        if question.entry_id is not None:
            body["entryId"] = question.entry_id
        path = f"/api/v2/routing/workbins/{segment(question.workbin_id)}/simulate"
        call = Call("POST", path, body=_JSON.dump_json(body))
        return read(await _answered(self._send, call), _OUTLOOK, "the simulation")


async def _answered(send: Send, call: Call) -> Answer:
    answer = await send(Lane.READS, call)
    raise_for(answer)
    return answer
