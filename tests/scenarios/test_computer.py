"""What happens to the computer: sleep, another network, a clock that is set, a long day, a restart."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from desktop.core.messages import IntentGiven, LinkState
from desktop.domain.commands import MarkDone, SaveDisposition
from desktop.domain.disposition import Disposition
from desktop.domain.entry import Entry, EntryStatus
from desktop.domain.errors import Unreachable
from desktop.domain.stream import Superseded
from tests.core.bench import DONE
from tests.engine.bench import Bench as EngineBench
from tests.engine.bench import Scene
from tests.scenarios.figures import ENTRIES_AN_HOUR, Sizes, shift_sizes
from tests.scenarios.office import Office, in_office
from tests.simulation.network import Weather
from tests.support.entries import an_entry, an_intent

S = EntryStatus
Moment = Callable[[Office], Awaitable[None]]


async def connecting(office: Office) -> None:
    office.weather.is_parted = True
    await asyncio.sleep(3)


async def reading_the_list(office: Office) -> None:
    office.give_work("e1")
    office.weather.latency_s = 1.0
    await asyncio.sleep(7)


async def live(office: Office) -> None:
    await asyncio.sleep(15)


async def offered(office: Office) -> None:
    await live(office)
    office.offer("e1")
    await asyncio.sleep(2)
    assert office.desktop.rings


async def accepting(office: Office) -> None:
    await offered(office)
    office.weather.latency_s = 3.0
    office.accept("e1")
    await asyncio.sleep(1)
    assert office.desktop.intents()


async def waiting_to_sync(office: Office) -> None:
    await live(office)
    office.give_work("e1")
    await asyncio.sleep(2)
    office.weather.lost_requests = 1.0
    office.give(MarkDone(entry_id="e1", disposition=DONE))
    await asyncio.sleep(12)
    assert office.desktop.intents()


async def backing_off(office: Office) -> None:
    await live(office)
    office.give_work("e1")
    office.network.cut()
    office.weather.is_parted = True
    await asyncio.sleep(60)
    assert not office.is_live


def sleeps(office: Office) -> None:
    office.sleep(hours=1)


def changes_network(office: Office) -> None:
    office.network.readers.clear()


def is_set_forward(office: Office) -> None:
    office.clock.skew += timedelta(hours=1)


def is_set_back(office: Office) -> None:
    office.clock.skew -= timedelta(hours=1)


MOMENTS = (connecting, reading_the_list, live, offered, accepting, waiting_to_sync, backing_off)
DISTURBANCES = (sleeps, changes_network, is_set_forward, is_set_back)


async def others_go_on(office: Office) -> None:
    """The weather clears; the service goes on with what is due, and changes what is there."""
    for name, value in vars(Weather()).items():
        setattr(office.weather, name, value)
    office.service.route()
    for name in tuple(office.service.mine()):
        office.service.write_data(name, 1)
    await asyncio.sleep(75)


@pytest.mark.parametrize("disturb", DISTURBANCES, ids=lambda found: found.__name__)
@pytest.mark.parametrize("moment", MOMENTS, ids=lambda found: found.__name__)
def test_y50_a_computer_that_is_disturbed_at_any_moment_is_right_again_soon(
    moment: Moment, disturb: Callable[[Office], None]
) -> None:
    async def scene(office: Office) -> None:
        await moment(office)
        disturb(office)
        await others_go_on(office)
        assert office.is_live
        assert not office.differs()
        assert not office.desktop.intents(), "everything that was asked for has its outcome"
        assert not office.platform.late
        assert set(office.service.effects.values()) <= {1}
        assert set(office.desktop.rings.values()) <= {1}
        assert office.desktop.engine.bugs == 0

    in_office(scene)


@pytest.mark.parametrize("disturb", DISTURBANCES, ids=lambda found: found.__name__)
def test_y50_a_desktop_that_was_taken_over_stays_so(disturb: Callable[[Office], None]) -> None:
    async def scene(office: Office) -> None:
        await live(office)
        (reader,) = office.network.readers
        reader.stream.say(Superseded(control="superseded"))
        await asyncio.sleep(1)
        disturb(office)
        await others_go_on(office)
        link = office.desktop.link
        assert link is not None
        assert link.state is LinkState.SUPERSEDED
        assert not office.network.readers

    in_office(scene)


def test_y12_a_disposition_and_a_note_that_were_not_sent_survive_a_restart(
    play: Callable[[Scene], None],
) -> None:
    draft = Disposition(code="paid", notes="Called back, é\u2028")
    wish = an_intent("k1", SaveDisposition(entry_id="e-1", disposition=draft))

    async def a_day_without_a_line(bench: EngineBench) -> None:
        bench.platform.entries["e-1"] = an_entry()
        bench.platform.on_send = unreachable
        await asyncio.sleep(2)
        bench.engine.give(IntentGiven(intent=wish))
        await asyncio.sleep(5)
        assert bench.platform.sent

    async def the_next_day(bench: EngineBench) -> None:
        bench.platform.entries["e-1"] = an_entry()
        bench.platform.on_send = lambda _: an_entry(number=2).model_copy(update={"disposition": draft})
        await asyncio.sleep(60)
        assert [(one.key, one.command) for one in bench.platform.sent] == [("k1", wish.command)]

    play(a_day_without_a_line)
    play(the_next_day)


def unreachable(_intent: object) -> Entry | None:
    raise Unreachable("no answer")


def open_files() -> int:
    return len(os.listdir("/dev/fd"))  # noqa: PTH208 - names only: a path of each would open more


def assert_few_files_are_left(sizes: list[Sizes]) -> None:
    """Web pages that other tests showed in this process open and close files of their own now and then."""
    assert abs(sizes[-1].files - sizes[0].files) < len(sizes), "not one is left behind in an hour"


def test_y49_twelve_hours_of_work_leave_memory_handles_and_speed_as_they_were() -> None:
    """Of finished work only the latest 200 are kept, which takes six hours and a half to fill."""
    sizes, worst_s = shift_sizes(12)
    assert len({(size.tasks, size.timers, size.rows) for size in sizes}) == 1
    assert_few_files_are_left(sizes)
    grown = sizes[-1].objects - sizes[7].objects
    assert grown < 4 * ENTRIES_AN_HOUR / 2, "not one thing is kept of each that was done in four hours"
    assert worst_s <= 1.0


def test_y49_a_day_of_drops_and_sleeps_leaves_nothing_behind() -> None:
    sizes, _ = shift_sizes(3, drops_an_hour=6, sleeps=3)
    assert len({(size.tasks, size.timers, size.rows) for size in sizes}) == 1
    assert_few_files_are_left(sizes)


def test_y45_ended_and_started_again_in_one_process_nothing_of_the_first_is_left() -> None:
    async def scene(office: Office) -> None:
        office.give_work("e1")
        await live(office)
        await office.desktop.quit()
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert not office.network.readers
        files, shown = open_files(), dict(office.desktop.rows)
        for _ in range(3):
            first = office.desktop
            office.open()
            await live(office)
            assert office.is_live
            assert set(office.desktop.entries()) == {"e1"}
            assert len(office.network.readers) == 1
            assert first.rows == shown, "who has ended hears nothing more"
            await office.desktop.quit()
            shown = dict(office.desktop.rows)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert open_files() == files

    in_office(scene)
