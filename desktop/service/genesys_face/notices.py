"""From a row of the log to the messages of a channel."""

import json
import re
import sqlite3
from collections.abc import Iterable, Iterator

from desktop.domain.entry import Entry
from desktop.domain.record import JsonObject
from desktop.service.directory import Directory
from desktop.service.genesys_face.changes import told_changes
from desktop.service.genesys_face.facts import CHANGED
from desktop.service.genesys_face.reading import Found, find_anyway
from desktop.service.genesys_face.spoken import conversation_body
from desktop.service.genesys_face.topics import Topic, matching
from desktop.service.store.transaction import Logged

HEARTBEAT: JsonObject = {
    "topicName": "channel.metadata",
    "version": "2",
    "eventBody": {"message": "WebSocket Heartbeat"},
}
PONG: JsonObject = {"topicName": "channel.metadata", "version": "2", "eventBody": {"message": "pong"}}
CLOSING: JsonObject = {
    "topicName": "v2.system.socket_closing",
    "version": "2",
    "eventBody": {"message": "The service restarts; connect to the same address again."},
}


def messages(
    conn: sqlite3.Connection, rows: Iterable[Logged], topics: list[Topic], directory: Directory
) -> list[JsonObject]:
    """What these rows mean for somebody who listens to these topics."""
    return [message for row in rows for message in _of_row(conn, row, topics, directory)]


def _of_row(
    conn: sqlite3.Connection, row: Logged, topics: list[Topic], directory: Directory
) -> Iterator[JsonObject]:
    if row.event_type in ("routing.user.presence", "routing.user.capacity"):
        yield from _of_person(row, topics)
        return
    event = json.loads(row.body)
    entry = Entry.model_validate_json(json.dumps(event["entry"])) if "entry" in event else None
    if entry is not None and entry.conversation_id is not None:
        yield from _of_conversation(row, entry, topics)
    workitem_id = event.get("workitemId") if entry is None else entry.workitem_id
    found = None if workitem_id is None else find_anyway(conn, workitem_id)
    if found is None or _is_told_later(event, found.entry):
        return
    if entry is not None:
        found = Found(found.workitem, entry, found.facts)
    holder = found.standing.assignee
    people = (row.left_agent_id, holder.id if holder else None)
    body = found.event(directory, _OPERATIONS.get(row.event_type.rpartition(".")[2], "edit"))
    if concerned := [*matching(topics, body, people)]:
        body.update(told_changes(conn, row, found, directory))
    for topic in concerned:
        yield _message(topic, body)


def _of_conversation(row: Logged, entry: Entry, topics: list[Topic]) -> Iterator[JsonObject]:
    people = {row.left_agent_id, row.agent_id}
    for topic in topics:
        if topic.kind == "conversations" and topic.about in people:
            yield _message(topic, conversation_body(entry, topic.about))


def _is_told_later(event: JsonObject, now: Entry | None) -> bool:
    """Whether the entry has moved on: then its own event tells of the change as well."""
    number = event.get("entryNumber")
    return isinstance(number, int) and now is not None and now.sequence_number > number


def _of_person(row: Logged, topics: list[Topic]) -> Iterator[JsonObject]:
    user = json.loads(row.body)["user"]
    presence: JsonObject = {
        "presenceDefinition": {
            "id": user["presence"]["definitionId"],
            "systemPresence": _shouted(user["presence"]["systemPresence"]),
        },
        "message": user["presence"]["message"],
        "modifiedDate": user["presence"]["since"],
    }
    routing: JsonObject = {"status": user["routingStatus"], "startTime": user["since"]}
    bodies: dict[str, JsonObject] = {
        "presence": {"source": "PURECLOUD", "primary": True, **presence},
        "routing_status": {"id": user["id"], "routingStatus": routing},
        "activity": {"id": user["id"], "routingStatus": routing, "presence": presence, "activeQueueIds": []},
    }
    for topic in topics:
        if topic.about == user["id"] and topic.kind in bodies:
            yield _message(topic, bodies[topic.kind])


def _shouted(system_presence: str) -> str:
    """``OnQueue`` as events spell it: ``ON_QUEUE``."""
    return re.sub(r"(?<=[a-z]) ?(?=[A-Z])", "_", system_presence).upper()


def _message(topic: Topic, body: JsonObject) -> JsonObject:
    return {"topicName": topic.name, "version": "2", "eventBody": body, "metadata": {}}


_OPERATIONS = {
    "added": "add",
    "assigned": "assigned",
    "overridden": "reassigned",
    "unassigned": "unassigned",
    CHANGED.rpartition(".")[2]: "edit",
}
