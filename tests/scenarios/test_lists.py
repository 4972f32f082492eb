"""The list: read whole, page by page, and compared with what was shown before."""

import asyncio
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.api.routing.platform import RoutingPlatform
from desktop.core.changes import Change, Gone, Put, TableName
from desktop.core.effects import Hush, Ring
from desktop.core.messages import Restored
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.errors import WorklistError
from desktop.domain.record import JsonObject
from desktop.domain.stream import Position
from tests.core.bench import ME, START, entry, event, make_bench, offered
from tests.scenarios.line import Line
from tests.support.canned import Asked, answer, canned
from tests.support.program import ClientCredentials

S = EntryStatus
IDS = [f"e{number}" for number in range(6)]
HELD = st.sampled_from([S.ASSIGNED, S.ACCEPTED, S.PARKED])
LISTS = st.dictionaries(st.sampled_from(IDS), st.tuples(st.integers(1, 3), HELD))
MOVES = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from([S.ASSIGNED, S.ACCEPTED, S.UNASSIGNED, S.COMPLETED])),
    max_size=12,
)


def test_y14_what_vanished_in_a_resync_ends_once_and_its_end_is_told_as_unknown() -> None:
    bench = make_bench(entry("e1"), offered("e2"), entry("e3"))
    bench.snapshot(entry("e3"))
    gone = [change.id for change in bench.last.changes if isinstance(change, Gone)]
    assert sorted(gone) == ["e1", "e2"]
    assert [hush.entry_id for hush in bench.asked(Hush)] == ["e2"]
    told = {notice.entry_id: notice.detail for notice in bench.notices()}
    assert told["e1"] == "It was gone when the list was read again; how it ended is not known here."
    bench.snapshot(entry("e3"))
    bench.frame(event(entry("e1", 1, S.COMPLETED), first=1))
    assert not [change for change in bench.last.changes if change.table is TableName.ENTRIES]


def of_entries(changes: tuple[Change, ...], kind: type) -> set[str]:
    return {one.id for one in changes if one.table is TableName.ENTRIES and isinstance(one, kind)}


@given(before=LISTS, after=LISTS)
def test_y15_the_difference_of_two_lists_is_exactly_what_changes(
    before: dict[str, tuple[int, S]], after: dict[str, tuple[int, S]]
) -> None:
    """The same version is the same entry; of an older one nothing is believed."""
    bench = make_bench(*(entry(name, *is_so) for name, is_so in before.items()))
    bench.snapshot(*(entry(name, *is_so) for name, is_so in after.items()))
    is_news = {name for name, (number, _) in after.items() if number > before.get(name, (0, S.PARKED))[0]}
    assert of_entries(bench.last.changes, Put) == is_news
    assert of_entries(bench.last.changes, Gone) == before.keys() - after.keys()
    shown = {
        key: (row.entry.sequence_number, row.entry.status)
        for (table, key), row in bench.rows.items()
        if table is TableName.ENTRIES
    }
    assert shown == {name: after[name] if name in is_news else before[name] for name in after}


def test_y16_an_offer_that_waited_before_the_start_rings_when_it_is_known_to_be_true() -> None:
    bench = make_bench(is_live=False)
    kept = Position(epoch="a", cursor=90)
    bench.take(Restored(entries=(offered(), offered("e2")), position=kept, as_of=START))
    assert bench.row() is not None
    assert not bench.all_asked(Ring), "what the last run knew may be over"
    bench.connect(offered())
    assert [ring.entry_id for ring in bench.all_asked(Ring)] == ["e1"]
    bench.connect(offered())
    assert len(bench.all_asked(Ring)) == 1


@given(before=MOVES, during=MOVES, read_at=st.integers(0, 12), early=st.integers(0, 12), twice=st.booleans())
def test_y17_what_happens_while_the_list_is_read_is_neither_lost_nor_doubled(
    before: list[tuple[str, S]], during: list[tuple[str, S]], read_at: int, early: int, twice: bool
) -> None:
    line, frames = Line(), []
    for name, status in before:
        line.server.move(name, status, None if status is S.UNASSIGNED else ME, START)
    line.join()
    read = line.server.snapshot(START)
    for number, (name, status) in enumerate(during):
        frames.append(line.server.move(name, status, None if status is S.UNASSIGNED else ME, START))
        if number < read_at:
            read = line.server.snapshot(START)
    line.deliver(*frames[:early])
    assert not line.shown(), "nothing is shown as true before the list has come"
    line.snapshot_as(read)
    line.deliver(*frames[early:], *(frames if twice else ()))
    line.caught_up()
    assert line.shown() == line.server.mine()
    rung = [ring.offer_id for ring in line.bench.all_asked(Ring)]
    assert len(rung) == len(set(rung))
    waiting = [held.offer.id for held in line.server.entries.values() if held.offer and held.is_with(ME)]
    assert set(waiting) <= set(rung)


def page(entries: list[Entry], after: int | None) -> bytes:
    body: JsonObject = {
        "entities": [json.loads(one.model_dump_json()) for one in entries],
        "epoch": "a",
        "cursor": 7 if entries[0].id == "e0" else 9,
        "serverTime": "2026-03-02T09:00:00.000Z",
    }
    return answer("200 OK", json.dumps(body if after is None else {**body, "after": after}).encode())


class PagedService:
    """Three pages; the last one waits until it is let go."""

    def __init__(self) -> None:
        self.entries = [entry(name) for name in IDS]
        self.last_asked, self.let_go = asyncio.Event(), asyncio.Event()
        self.last = page(self.entries[4:], None)

    async def __call__(self, asked: Asked) -> bytes:
        if asked.target == "/oauth/token":
            return answer("200 OK", b'{"access_token": "t"}')
        if asked.target.endswith("/me"):
            return answer("200 OK", b'{"id": "agent-1", "login": "anna", "name": "Anna"}')
        if asked.target.endswith("/status"):
            return answer("200 OK", _STATUS)
        if "after=4" in asked.target:
            self.last_asked.set()
            await self.let_go.wait()
            return self.last
        return page(self.entries[2:4], 4) if "after=2" in asked.target else page(self.entries[:2], 2)


_STATUS = json.dumps(
    {
        "id": "agent-1",
        "state": "available",
        "presence": {
            "definitionId": "available",
            "systemPresence": "Available",
            "label": "Available",
            "since": "2026-03-02T09:00:00.000Z",
        },
        "routingStatus": "IDLE",
        "since": "2026-03-02T09:00:00.000Z",
        "availableCapacity": 1,
        "sequenceNumber": 1,
    }
).encode()


async def test_y18_a_list_in_pages_is_there_only_after_its_last_page_and_true_for_its_first() -> None:
    service = PagedService()
    async with canned(service) as server:
        platform = RoutingPlatform(server.url, ClientCredentials("crm", "word"))
        await platform.sign_in()
        reading = asyncio.create_task(platform.snapshot())
        await service.last_asked.wait()
        assert not reading.done()
        service.let_go.set()
        snapshot = await reading
        assert [one.id for one in snapshot.entries] == IDS
        assert snapshot.position == Position(epoch="a", cursor=7)
        await platform.close()


@pytest.mark.parametrize("last", [b"", answer("503 Service Unavailable"), answer("200 OK", b"{}")])
async def test_y18_a_list_whose_last_page_is_missing_is_no_list(last: bytes) -> None:
    service = PagedService()
    service.let_go.set()
    service.last = last
    async with canned(service) as server:
        platform = RoutingPlatform(server.url, ClientCredentials("crm", "word"))
        await platform.sign_in()
        with pytest.raises(WorklistError):
            await platform.snapshot()
        await platform.close()


def test_y18_a_desk_whose_list_has_not_come_looks_not_live() -> None:
    line = Line()
    line.server.move("e1", S.ASSIGNED, ME, START)
    line.join()
    line.caught_up()
    assert not line.bench.is_live()
    line.snapshot()
    assert line.bench.is_live()
