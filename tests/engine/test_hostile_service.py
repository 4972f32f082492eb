"""A real engine at a service that lies: what comes over its socket, and what it answers to each request."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from itertools import islice
from pathlib import Path
from random import Random

import pytest

from desktop.api.line.wire import Deadlines
from desktop.api.routing.platform import RoutingPlatform
from tests.engine.conftest import Desktop, at_work
from tests.fuzz.mutation import inputs
from tests.support.canned import Asked, answer, canned
from tests.support.entries import an_entry
from tests.support.liar import CLOSE, EPOCH, NEVER, control, liar, message
from tests.support.program import ClientCredentials

DEADLINES = Deadlines(connect_s=1.0, read_s=0.15, pool_s=0.3, answer_s=0.3)
Messages = Callable[[], Iterator[bytes]]


@pytest.fixture(autouse=True)
def short_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.api.routing.subscribing.OPEN_S", 0.3)


@asynccontextmanager
async def at_liar(url: str, folder: Path) -> AsyncIterator[Desktop]:
    platform = RoutingPlatform(url, ClientCredentials("crm", "word"), deadlines=DEADLINES)
    async with at_work(platform, folder) as desktop:
        yield desktop
    assert desktop.engine.bugs == 0
    assert not desktop.engine.supervisor.failures


def shown(desktop: Desktop) -> dict[str, int]:
    return {row.entry.id: row.entry.sequence_number for row in desktop.worklist}


def frame(**fields: object) -> dict[str, object]:
    made: dict[str, object] = {"epoch": EPOCH, "prev": 5, "cursor": 6, "events": []}
    return made | fields


def an_event(**fields: object) -> dict[str, object]:
    entry = json.loads(an_entry("e-1", 2).model_dump_json())
    made = {"eventType": "routing.workbinentry.updated", "entryId": "e-1", "sequenceNumber": 2}
    at = {"occurredAt": "2026-03-02T09:00:00.000Z", "fromSequenceNumber": 2, "entry": entry}
    return made | at | fields


def awkward() -> Iterator[bytes]:
    """By hand: what a buggy or an evil service would try first."""
    yield from (b"", b"null", b"[]", b'"x"', b"1", b"\xff\xfe\x00", b"[" * 100_000, b'{"a":' * 100_000)
    yield b'{"epoch": "l1", "prev": ' + b"9" * 5000 + b', "cursor": 6, "events": []}'
    yield b'{"epoch": "l1", "prev": 5, "prev": 999, "cursor": 6, "cursor": 1, "events": []}'
    yield b'{"control": "caughtUp", "control": "superseded-not", "epoch": "l1", "cursor": NaN}'
    wrongs: list[object] = [5.0, 5.5, "5", -1, 2**70, None, [], True, {}]
    for wrong in wrongs:
        yield json.dumps(frame(prev=wrong)).encode()
        yield json.dumps(frame(cursor=wrong)).encode()
        yield json.dumps(frame(events=wrong)).encode()
        yield json.dumps(frame(events=[an_event(sequenceNumber=wrong)])).encode()
        yield json.dumps(frame(events=[an_event(entry=wrong)])).encode()
        yield json.dumps(frame(events=[an_event(occurredAt=wrong)])).encode()
        yield json.dumps({"control": wrong}).encode()
        yield json.dumps({"control": "heartbeat", "epoch": wrong, "cursor": 5, "digest": "x"}).encode()
    for kind in ("routing.weather.changed", "", "a" * 100_000, "\ud800"):
        yield json.dumps(frame(events=[an_event(eventType=kind)])).encode()
        yield json.dumps({"control": kind, "reason": kind}).encode()
    yield json.dumps(frame(events=[an_event()] * 3000)).encode()
    yield json.dumps(frame(cursor=2**53)).encode()
    yield json.dumps(frame(prev=9, cursor=5)).encode()


def changed() -> Iterator[bytes]:
    """Changes of true frames."""
    return islice(inputs("events", seed=11), 160)


def huge() -> Iterator[bytes]:
    """Bigger than anything that is ever sent."""
    yield json.dumps(frame(events=[an_event(entryId="x" * (5 * 1024 * 1024))])).encode()


@pytest.mark.parametrize("said", [awkward, changed, huge], ids=lambda found: found.__name__)
async def test_row_39_whatever_comes_over_the_line_the_list_is_right_again(
    tmp_path: Path, said: Messages, caplog: pytest.LogCaptureFixture
) -> None:
    """A stream takes three that make no sense before it is left: each few come over one of their own."""
    caplog.set_level("DEBUG", "desktop")
    pieces, dice = list(said()), Random(5)  # noqa: S311 - the same each time
    async with liar() as there, at_liar(there.url, tmp_path) as desktop:
        await desktop.until_live()
        while pieces:
            few, pieces = pieces[:40], pieces[40:]
            there.storm = [message(piece, is_text=dice.random() < 0.8) for piece in few]
            there.entries = [an_entry("e-1", dice.randint(2, 9)), an_entry("e-3", dice.randint(1, 9))]
            there.cursor += 1
            streams = there.streams
            there.hang_up()
            await desktop.until(lambda before=streams: there.streams > before)  # type: ignore[misc]  # bound now
        there.entries = [an_entry("e-9", 3)]
        there.cursor += 1
        there.hang_up()
        await desktop.until(lambda: desktop.is_live and shown(desktop) == {"e-9": 3})
    assert "x" * 50 not in caplog.text


HTML = answer("200 OK", b"<html>Please sign in</html>", kind="text/html")
FAULTS: dict[str, bytes | object] = {
    "a page": HTML,
    "no JSON": answer("200 OK", b'{"entities": [{"id"'),
    "nesting": answer("200 OK", b"[" * 100_000),
    "another thing": answer(
        "200 OK", b'{"id": 7, "entities": {"a": []}, "access_token": null, "cursor": 1.5}'
    ),
    "no HTTP": b"SSH-2.0-OpenSSH_9.2\r\n\r\n",
    "half a head": b"HTTP/1.1 200 OK\r\nContent-Le",
    "a short body": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{}",
    "a broken service": answer("500 Internal Server Error", b"oops", kind="text/plain"),
    "closed": CLOSE,
    "silence": NEVER,
}


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
async def test_a_service_that_fails_once_at_each_step_is_worked_with_at_the_next_try(
    tmp_path: Path, fault: bytes | object
) -> None:
    failed: set[str] = set()

    def once(asked: Asked) -> bytes | object | None:
        step = f"{asked.method} {asked.target.partition('?')[0]}"
        if step in failed:
            return None
        failed.add(step)
        return fault

    async with liar() as there, at_liar(there.url, tmp_path) as desktop:
        there.fault = once
        await desktop.until(lambda: desktop.is_live and shown(desktop) == {"e-1": 1, "e-2": 1})
        assert {"POST /oauth/token", "GET /stream", "GET /api/v2/routing/workbinentries"} <= failed
        assert len(there.asked) <= 6 * len(failed), "no storm of requests"


async def test_a_redirect_takes_no_token_along_and_says_what_it_is(tmp_path: Path) -> None:
    async with canned(lambda _: answer("200 OK", b"{}")) as elsewhere, liar() as there:
        redirect = answer("307 Temporary Redirect", b"", f"Location: {elsewhere.url}/")
        there.fault = lambda _: redirect
        async with at_liar(there.url, tmp_path) as desktop:
            await desktop.until(lambda: any(link.tries for link in desktop.links))
            assert not desktop.is_live
            there.fault = lambda asked: redirect if "authorization" in asked.headers else None
            seen = len(there.asked)
            await desktop.until(lambda: len(there.asked) > seen + 3)
            there.fault = lambda _: None
            await desktop.until_live()
        assert not elsewhere.asked
        assert any("leads elsewhere" in link.reason for link in desktop.links)


async def test_an_answer_without_an_end_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.api.line.wire.MOST_BYTES", 100_000)
    endless = answer("200 OK", b"[" + b'{"a": 1},' * 50_000)
    async with liar() as there, at_liar(there.url, tmp_path) as desktop:
        there.fault = lambda asked: endless if "workbinentries" in asked.target else None
        await desktop.until(lambda: sum("workbinentries" in asked.target for asked in there.asked) >= 2)
        assert not desktop.is_live
        there.fault = lambda _: None
        await desktop.until_live()


async def test_a_service_that_superseded_nobody_and_closes_for_ever_is_not_hurried(tmp_path: Path) -> None:
    async with liar() as there, at_liar(there.url, tmp_path) as desktop:
        there.storm = [control("closing", reconnectAfterMs=reconnect) for reconnect in (-5, 10**12)]
        await desktop.until(lambda: bool(desktop.links and desktop.links[-1].retry_at))
        assert there.streams == 1
