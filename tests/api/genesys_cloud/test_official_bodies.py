"""Whatever the official models can produce is understood: nothing crashes, nothing new is lost."""

import json
from datetime import UTC, datetime
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.api.genesys_cloud import bodies as b
from desktop.api.genesys_cloud.book import Book
from desktop.api.genesys_cloud.caller import Caller
from desktop.api.genesys_cloud.channel import rejected
from desktop.api.genesys_cloud.happenings import Happenings
from desktop.api.genesys_cloud.notices import NoticeReader
from desktop.api.genesys_cloud.people import People
from desktop.api.genesys_cloud.probes import about_topics
from desktop.api.genesys_cloud.schema import fields_of
from desktop.api.genesys_cloud.standing import definition_of
from desktop.api.genesys_cloud.timeline import timeline_of
from desktop.api.genesys_cloud.workitem import from_entity
from desktop.api.line.failures import error_of
from desktop.api.line.wire import Answer
from desktop.domain.events import EntryEvent
from desktop.domain.stream import Heartbeat
from tests.api.genesys_cloud.official_bodies import bodies

DEEP = ("QueueMember", "Worktype", "WorkitemsEventsNotificationWorkitem")
FEW = settings(max_examples=10)
T0 = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
READ: tuple[tuple[str, type[b.Told]], ...] = (
    ("UserMe", b.Me),
    ("UserQueue", b.Reference),
    ("Workbin", b.Reference),
    ("WrapupCode", b.Reference),
    ("Worktype", b.Worktype),
    ("WorkitemStatus", b.Status),
    ("OrganizationPresenceDefinition", b.Definition),
    ("UserPresence", b.UserPresence),
    ("RoutingStatus", b.RoutingState),
    ("AgentMaxUtilizationResponse", b.Utilization),
    ("UtilizationResponse", b.Utilization),
    ("QueueMember", b.Member),
    ("BulkJob", b.BulkJob),
    ("BulkJobTerminateResultsResponse", b.BulkResults),
)
PAGES: tuple[tuple[str, type[b.CursorPage | b.NumberedPage]], ...] = (
    ("WorkitemPostQueryEntityListing", b.CursorPage),
    ("WorkitemVersionListing", b.CursorPage),
    ("WorkitemWrapupEntityListing", b.CursorPage),
    ("WorkbinQueryEntityListing", b.CursorPage),
    ("WorktypeQueryEntityListing", b.CursorPage),
    ("UserQueueEntityListing", b.NumberedPage),
    ("WrapupCodeEntityListing", b.NumberedPage),
    ("QueueMemberEntityListing", b.NumberedPage),
    ("OrganizationPresenceDefinitionEntityListing", b.NumberedPage),
    ("WorkitemStatusListing", b.NumberedPage),
)
NOT_READ = {"TokenInfo", "ServerDate", "list[UserPresence]"}  # that they came is all that is needed
UNDERSTOOD = {name for name, _ in (*READ, *PAGES)} | NOT_READ
UNDERSTOOD |= {
    "Workitem",
    "DataSchema",
    "Channel",
    "ChannelTopicEntityListing",
    "AvailableTopicEntityListing",
}


@pytest.mark.parametrize(("model", "of"), READ)
@given(data=st.data())
@FEW
def test_what_is_read_is_understood(model: str, of: type[b.Told], data: st.DataObject) -> None:
    body = data.draw(bodies(model, 2 if model in DEEP else 1))
    told = of.from_body(json.loads(json.dumps(body)))
    if isinstance(told, b.Definition):
        assert definition_of(told).id == body["id"]
    if isinstance(told, b.Utilization):
        assert told.limit_of("workitem") is None or isinstance(told.limit_of("workitem"), int)


@pytest.mark.parametrize(("model", "of"), PAGES)
@given(data=st.data())
@FEW
def test_a_page_is_read_and_knows_whether_another_follows(
    model: str, of: type[b.CursorPage | b.NumberedPage], data: st.DataObject
) -> None:
    address = st.sampled_from(
        ["/api/v2/next?after=abc%3D&pageSize=50", "/api/v2/next?pageNumber=2", "http://["]
    )
    body = data.draw(bodies(model, 1)) | {"nextUri": data.draw(address)}
    page = of.from_body(json.loads(json.dumps(body)))
    if isinstance(page, b.NumberedPage):
        assert page.is_last(1) is (isinstance(body.get("pageCount"), int) and body["pageCount"] <= 1)
    else:
        follows = "abc=" if "after" in body["nextUri"] else None
        assert page.goes_on_at == (body.get("after") or follows)


@given(body=bodies("WorkitemWrapup", 1), made=bodies("Channel", 1))
@FEW
def test_a_code_or_a_channel_that_lacks_what_is_needed_is_none(
    body: dict[str, Any], made: dict[str, Any]
) -> None:
    assert len(b.each([body], b.WrapupBody)) == bool((body.get("wrapupCode") or {}).get("id"))
    assert len(b.each([made], b.Channel)) == isinstance(made.get("connectUri"), str)


@given(topics=bodies("ChannelTopicEntityListing", 1), known=bodies("AvailableTopicEntityListing", 1))
@FEW
def test_what_is_said_of_topics_is_understood(topics: dict[str, Any], known: dict[str, Any]) -> None:
    listed = [one for one in topics.get("entities") or () if one.get("state") == "Rejected"]
    assert len(rejected(json.dumps(topics).encode())) == len(listed)
    assert about_topics(known)[0] in {True, False}


@given(body=bodies("Workitem"))
@FEW
def test_a_workitem_is_an_entry_and_its_words_are_kept_verbatim(body: dict[str, Any]) -> None:
    book = Book()
    entry = book.take(from_entity(body))
    kept = entry.routing_data.custom_attributes
    assert entry.id == body["id"]
    assert kept["assignmentState"] == (body.get("assignmentState") or "Unknown")
    assert kept["statusCategory"] == (body.get("statusCategory") or "Unknown")
    assert book.take(from_entity(body)) == entry


@given(listed=st.lists(bodies("WorkitemVersion", 1), max_size=2))
@FEW
def test_versions_are_a_history(listed: list[dict[str, Any]]) -> None:
    assert len(timeline_of(listed, 0).steps) == len(listed)


@pytest.mark.parametrize(
    "model", ["WorkitemsEventsNotificationWorkitem", "WorkitemsUserEventsNotificationWorkitem"]
)
@given(data=st.data())
@FEW
def test_an_event_about_a_workitem_is_understood(model: str, data: st.DataObject) -> None:
    body = data.draw(bodies(model, 2 if model in DEEP else 1))
    frame = _read("v2.taskmanagement.workitems.users.u-1", body)
    [event, *_] = frame.events
    assert isinstance(event, EntryEvent)
    assert event.entry is not None
    assert event.entry.routing_data.custom_attributes["assignmentState"] == (
        body.get("assignmentState") or "Unknown"
    )


@given(
    presence=bodies("PresenceEventUserPresence"),
    routing=bodies("UserRoutingStatusUserRoutingStatus", has_id=False),
)
def test_events_about_a_person_are_understood(presence: dict[str, Any], routing: dict[str, Any]) -> None:
    _read("v2.users.u-1.presence", presence)
    _read("v2.users.u-1.routingStatus", routing)


@FEW
@given(body=bodies("DataSchema"))
def test_a_schema_has_fields_or_none(body: dict[str, Any]) -> None:
    assert isinstance(fields_of(body), tuple)


@FEW
@given(body=bodies("ErrorBody", 1), status=st.sampled_from([400, 401, 403, 404, 409, 429, 500, 503]))
def test_an_error_is_one_of_ours_and_says_what_it_is(body: dict[str, Any], status: int) -> None:
    content = json.dumps(body).encode()
    headers = {"content-type": "application/json", "inin-correlation-id": "c-1"}
    error = error_of(Answer(status, headers, content, T0, T0, 0.0))
    assert error.code
    assert error.request_id == (body.get("contextId") or "c-1")


def _read(topic: str, body: dict[str, Any]) -> Any:
    book = Book()
    nobody = cast("Caller", None)  # events are read without asking anybody
    people = People(nobody, book, lambda: T0)
    people.begin("u-1")
    reader = NoticeReader(Happenings(book, people, lambda: T0).events, lambda: _BEAT)
    told = reader.read(json.dumps({"topicName": topic, "eventBody": body}))
    assert not reader.malformed
    return told


_BEAT = Heartbeat(control="heartbeat", epoch="", cursor=0, server_time=T0, digest="")
