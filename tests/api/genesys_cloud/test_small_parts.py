"""The small parts: regions, the budget of requests, and what is read out of a message."""

import json
from datetime import UTC, datetime, timedelta

import pytest

from desktop.api.genesys_cloud.bodies import Presented, RoutingState, UserPresence, plain
from desktop.api.genesys_cloud.book import Book
from desktop.api.genesys_cloud.budget import Budget
from desktop.api.genesys_cloud.depths import Depths
from desktop.api.genesys_cloud.entries import status_of
from desktop.api.genesys_cloud.notices import NoticeReader
from desktop.api.genesys_cloud.region import REGIONS, Region, is_region
from desktop.api.genesys_cloud.standing import Standing
from desktop.api.genesys_cloud.workitem import Workitem, from_entity, from_event
from desktop.api.line.wire import Lane
from desktop.domain.entry import EntryStatus
from desktop.domain.errors import Busy, Malformed, NotSignedIn, WorklistError
from desktop.domain.presence import WorkState
from desktop.domain.record import JsonObject, wire_time
from desktop.domain.stream import Closing, Heartbeat, Superseded

T0 = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def _workitem(state: str = "Alerting", seconds: float = 0, **more: object) -> Workitem:
    at = T0 + timedelta(seconds=seconds)
    given = {"id": "w-1", "assignee_id": "u-1", "date_created": T0, "date_modified": at, **more}
    return Workitem.model_validate(
        {"date_assignment_state_changed": at, "status_category": "Open", "assignment_state": state, **given}
    )


@pytest.mark.parametrize("name", REGIONS)
def test_a_region_is_known_by_any_of_its_addresses(name: str) -> None:
    for address in (name, f"https://{name}", f"https://api.{name}/", f"https://apps.{name}/admin"):
        assert is_region(address)
        assert Region.of(address).login_url == f"https://login.{name}"
    assert Region.of(name).streaming_host == f"streaming.{name}"


@pytest.mark.parametrize("text", ["", "https://api.mypurecloud.ie.example.net", "http://example.net", "api."])
def test_any_other_address_is_none(text: str) -> None:
    assert not is_region(text)
    with pytest.raises(WorklistError, match="no region"):
        Region.of(text)


async def test_reads_run_out_first_and_commands_last() -> None:
    budget = Budget(allowed=10, for_commands=4)
    for _ in range(6):
        budget.spend(Lane.READS)
    with pytest.raises(Busy) as busy:
        budget.spend(Lane.READS)
    assert 0 < (busy.value.retry_after_s or 0) <= 60
    for _ in range(4):
        budget.spend(Lane.COMMANDS)
    with pytest.raises(Busy):
        budget.spend(Lane.COMMANDS)


async def test_a_minute_has_three_hundred_of_which_sixty_are_kept_for_commands() -> None:
    budget = Budget()
    for lane, count in ((Lane.READS, 240), (Lane.COMMANDS, 60)):
        for _ in range(count):
            budget.spend(lane)
        with pytest.raises(Busy):
            budget.spend(lane)


@pytest.mark.parametrize("spelling", ["Offline", "OFFLINE", "off_line"])
def test_who_is_offline_in_any_spelling_is_offline(spelling: str) -> None:
    standing = Standing("u-1", lambda: T0, lambda _agent: (), {})
    standing.take_routing(RoutingState(status="IDLE"))
    status = standing.take_presence(UserPresence(presence_definition=Presented(system_presence=spelling)))
    assert status is not None
    assert status.state is WorkState.OFFLINE


async def test_the_services_own_count_is_believed_where_it_is_higher() -> None:
    budget = Budget()
    budget.learn(
        {"inin-ratelimit-count": "299", "inin-ratelimit-allowed": "300", "inin-ratelimit-reset": "30"}
    )
    assert budget.used == 299
    budget.spend(Lane.COMMANDS)
    with pytest.raises(Busy):
        budget.spend(Lane.COMMANDS)
    for odd in ("x", "-1", "9" * 30, "٣"):
        budget.learn({"inin-ratelimit-count": odd, "inin-ratelimit-allowed": odd})
    assert budget.allowed == 300


@pytest.mark.parametrize("spelling", ["OnQueue", "On Queue", "ON_QUEUE", "on queue"])
def test_presence_names_are_compared_without_case_blanks_and_underscores(spelling: str) -> None:
    assert plain(spelling) == "onqueue"


@pytest.mark.parametrize(
    ("state", "status"),
    [
        ("Alerting", EntryStatus.ASSIGNED),
        ("Connected", EntryStatus.ACCEPTED),
        ("Held", EntryStatus.ACCEPTED),
        ("Parked", EntryStatus.PARKED),
        ("Disconnected", EntryStatus.PARKED),
        ("Idle", EntryStatus.PARKED),
        ("Declined", EntryStatus.UNASSIGNED),
        ("AlertTimeout", EntryStatus.UNASSIGNED),
        ("AcdStarted", EntryStatus.UNASSIGNED),
        ("Terminated", EntryStatus.COMPLETED),
        ("SomethingOfNextYear", EntryStatus.PARKED),
    ],
)
def test_every_assignment_state_has_a_place_and_an_unknown_one_is_kept(
    state: str, status: EntryStatus
) -> None:
    assert status_of(_workitem(state)) is status
    entry = Book().take(_workitem(state))
    assert entry.routing_data.custom_attributes["assignmentState"] == state


def test_an_alert_keeps_its_name_and_the_next_one_has_another() -> None:
    book = Book()
    listed = book.take(_workitem())
    told = book.take(_workitem(assignment_id="a-1"))
    again = book.take(_workitem())
    assert listed.offer == told.offer == again.offer
    assert listed.sequence_number == again.sequence_number
    newer = book.take(_workitem(seconds=5, assignment_id="a-2"))
    assert newer.offer is not None
    assert newer.offer.id == "w-1:a-2"


def test_what_comes_late_changes_nothing_and_two_changes_of_one_moment_count_up() -> None:
    book = Book()
    now = book.take(_workitem("Connected", 5))
    assert book.take(_workitem("Alerting", 0)) == now
    same_moment = book.take(_workitem("Parked", 5))
    assert (same_moment.status, same_moment.sequence_number) == (EntryStatus.PARKED, now.sequence_number + 1)


def test_an_entity_and_an_event_of_the_same_say_the_same() -> None:
    at = wire_time(T0)
    both: JsonObject = {"id": "w-1", "name": "A claim", "assignmentState": "Connected", "dateCreated": at}
    entity = from_entity(
        {
            **both,
            "type": {"id": "t-1", "name": "Claim"},
            "assignee": {"id": "u-1"},
            "customFields": {"n": 7, "f": 1.5, "yes": True, "text": "7"},
        }
    )
    fields = (
        ("n", "integer", "7"),
        ("f", "number", "1.5"),
        ("yes", "checkbox", "true"),
        ("text", "text", "7"),
    )
    event = from_event(
        {
            **both,
            "typeId": "t-1",
            "typeName": "Claim",
            "assigneeId": "u-1",
            "workbinId": None,
            "customFields": {name: {"dataType": kind, "value": value} for name, kind, value in fields},
        }
    )
    assert entity == event


def _reader() -> NoticeReader:
    beat = Heartbeat(control="heartbeat", epoch="", cursor=0, server_time=T0, digest="")
    return NoticeReader(lambda _topic, _body: (), lambda: beat)


def _message(topic: str, **body: object) -> str:
    return json.dumps({"topicName": topic, "eventBody": body})


def test_the_channels_own_messages_are_understood() -> None:
    reader = _reader()
    assert isinstance(reader.read(_message("channel.metadata", message="WebSocket Heartbeat")), Heartbeat)
    assert isinstance(reader.read(_message("v2.system.socket_closing")), Closing)
    lost = reader.read(_message("v2.system.no_longer_subscribed.u-1", reason="another_channel_subscribed"))
    assert isinstance(lost, Superseded)
    assert reader.is_dead
    with pytest.raises(NotSignedIn):
        reader.read(_message("v2.system.token_revoked.u-1"))
    reader.read(_message("v2.something.new"))
    assert reader.unknown == 1


@pytest.mark.parametrize("data", ["", "[]", "{", b"\xff", '{"topicName":7}', "[" * 100_000, "x" * 5_000_000])
def test_anything_else_is_malformed_and_nothing_worse(data: bytes | str) -> None:
    with pytest.raises(Malformed):
        _reader().read(data)


def test_further_regions_are_those_that_an_administrator_allows_and_none_goes_unencrypted() -> None:
    assert (
        Region.of("https://apps.xy1.pure.cloud", ["xy1.pure.cloud"]).api_url == "https://api.xy1.pure.cloud"
    )
    with pytest.raises(WorklistError, match="no region"):
        Region.of("https://apps.xy1.pure.cloud")
    with pytest.raises(WorklistError, match="no region"):
        Region.of("http://mypurecloud.ie")


def test_what_a_list_lacked_comes_back_under_its_name_and_as_a_new_version() -> None:
    """A list may lag behind the events: the same alert must not ring twice."""
    book = Book()
    told = book.take(_workitem(assignment_id="a-1"))
    asked = book.tellings
    book.keep_only([], asked)
    assert book.load("u-1") == ()
    back = book.take(_workitem())
    assert back.offer == told.offer
    assert back.sequence_number > told.sequence_number
    assert book.load("u-1") == ("w-1",)


def test_what_was_told_while_a_list_was_read_is_not_taken_for_gone() -> None:
    book = Book()
    asked = book.tellings
    told = book.take(_workitem(assignment_id="a-1"))
    book.keep_only([], asked)
    assert book.load("u-1") == ("w-1",)
    assert book.take(_workitem()) == told


def test_a_list_that_tells_the_moment_less_exactly_tells_the_same_alert() -> None:
    book = Book()
    told = book.take(_workitem(seconds=0.75, assignment_id="a-1"))
    listed = book.take(_workitem(seconds=0))
    assert listed.offer is not None
    assert listed.offer.id == told.offer.id if told.offer else False


def test_several_codes_are_kept_in_their_order() -> None:
    entry = Book().take(_workitem("Connected"), ("paid", "letter", "called"))
    assert entry.disposition is not None
    assert entry.disposition.codes == ("paid", "letter", "called")


def test_queues_are_counted_minute_by_minute_and_a_gap_repeats_what_was() -> None:
    depths = Depths()
    waiting = _workitem("AcdStarted", queue_id="q")
    depths.told(["q"], [waiting], T0)
    depths.told(["q"], [waiting, _workitem("AcdStarted", id="w-2", queue_id="q")], T0 + timedelta(seconds=30))
    [told] = depths.told(["q"], [waiting], T0 + timedelta(minutes=3))
    assert (told.depths, told.came, told.went) == ((2, 2, 2, 1), 1, 0)
    [later] = depths.told(["q"], [waiting], T0 + timedelta(hours=3))
    assert (later.depths, later.came) == ((1,), 0)
