"""What the service has done, counted for those who watch over it: no names, no contents.

The counts live on the event loop's thread; what waits and who is there is asked of the floor when it is told.
"""

import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desktop import __version__
from desktop.service.floor import Floor

_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


@dataclass
class Counts:
    """Requests by method and status, and how long all of them took."""

    answered: Counter[tuple[str, int]] = field(default_factory=Counter)
    took_s: float = 0.0
    sockets: int = 0


class Meter:
    """Counts what passes through it to an application."""

    def __init__(self, app: ASGIApp, counts: Counts) -> None:
        self._app = app
        self._counts = counts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request or connection."""
        if scope["type"] == "websocket":
            self._counts.sockets += 1
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        method = scope["method"] if scope["method"] in _METHODS else "other"
        begun = time.perf_counter()

        async def counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._counts.answered[method, message["status"]] += 1
                self._counts.took_s += time.perf_counter() - begun
            await send(message)

        await self._app(scope, receive, counted)


@dataclass(frozen=True)
class FloorFigures:
    """The floor in numbers, read on the writer's thread."""

    waiting: int
    held: int
    people: int
    taking_work: int


def floor_figures(floor: Floor) -> FloorFigures:
    """As of now."""
    return FloorFigures(
        waiting=len(floor.waiting),
        held=sum(map(len, floor.held.values())),
        people=len(floor.states),
        taking_work=sum(state.takes_work for state in floor.states.values()),
    )


def _gauges(floor: FloorFigures, readers: int) -> Iterator[tuple[str, str, int]]:
    yield "worklist_stream_readers", "Desktops and programs that follow the stream.", readers
    yield "worklist_entries_waiting", "Entries that nobody has.", floor.waiting
    yield "worklist_entries_held", "Entries that agents have.", floor.held
    yield "worklist_people", "People who are known.", floor.people
    yield "worklist_people_taking_work", "People to whom work may be offered.", floor.taking_work


def _metric(name: str, kind: str, told: str, lines: Iterable[str]) -> str:
    return "".join((f"# HELP {name} {told}\n", f"# TYPE {name} {kind}\n", *(f"{line}\n" for line in lines)))


def _counters(counts: Counts) -> Iterator[str]:
    name = "worklist_requests_total"
    answered = [
        f'{name}{{method="{method}",status="{status}"}} {count}'
        for (method, status), count in sorted(counts.answered.items())
    ]
    yield _metric(name, "counter", "Requests that were answered.", answered)
    name = "worklist_request_seconds"
    took = [f"{name}_sum {counts.took_s:.6f}", f"{name}_count {counts.answered.total()}"]
    yield _metric(name, "summary", "Until an answer began; long polls wait on purpose.", took)
    name = "worklist_sockets_total"
    yield _metric(name, "counter", "Web sockets that were asked for.", [f"{name} {counts.sockets}"])


def exposition(counts: Counts, floor: FloorFigures, readers: int) -> str:
    """Everything in the text format of Prometheus."""
    name = "worklist_build_info"
    parts = [_metric(name, "gauge", "The version.", [f'{name}{{version="{__version__}"}} 1'])]
    parts += [
        _metric(name, "gauge", told, [f"{name} {value}"]) for name, told, value in _gauges(floor, readers)
    ]
    return "".join((*parts, *_counters(counts)))
