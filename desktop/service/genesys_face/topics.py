"""Topics: which there are, who may listen to them, and which events they are about."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop.domain.record import JsonObject
from desktop.service.principal import Principal

_PATTERNS = {
    "workitem_user": re.compile(r"v2\.taskmanagement\.workitems\.users\.([\w:@-]+)"),
    "workitem_queue": re.compile(r"v2\.taskmanagement\.workitems\.queues\.([\w:@-]+)"),
    "workitem": re.compile(r"v2\.taskmanagement\.workitems\.([\w:@-]+)"),
    "presence": re.compile(r"v2\.users\.([\w:@-]+)\.presence"),
    "routing_status": re.compile(r"v2\.users\.([\w:@-]+)\.routingStatus"),
    "activity": re.compile(r"v2\.users\.([\w:@-]+)\.activity"),
    "conversations": re.compile(r"v2\.users\.([\w:@-]+)\.conversations"),
}
ABOUT_PEOPLE = ("presence", "routing_status", "activity", "conversations")
TEMPLATES = (
    "v2.taskmanagement.workitems.users.{id}",
    "v2.taskmanagement.workitems.queues.{id}",
    "v2.taskmanagement.workitems.{id}",
    "v2.users.{id}.presence",
    "v2.users.{id}.routingStatus",
    "v2.users.{id}.activity",
    "v2.users.{id}.conversations",
)


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: its name as it was asked for, what it is about, and whose or which."""

    name: str
    kind: str
    about: str


def find_topics(asked: str) -> list[Topic]:
    """The topics behind one id, which may combine several as ``prefix?one&two``; none: it is unknown."""
    found = [find_topic(name) for name in _expanded(asked)]
    return [one for one in found if one is not None] if all(found) else []


def find_topic(name: str) -> Topic | None:
    """One topic by its full name."""
    for kind, pattern in _PATTERNS.items():
        match = pattern.fullmatch(name)
        if match is not None:
            return Topic(name, kind, match[1])
    return None


def rejection(who: Principal, topics: Iterable[Topic], asked: str) -> str | None:
    """Why somebody may not listen; None: they may."""
    known = list(topics)
    if not known:
        return f"There is no topic '{asked}'."
    for one in known:
        is_personal = one.kind in (*ABOUT_PEOPLE, "workitem_user")
        if is_personal and one.about != who.id and not (who.sees_all or who.may_lead(one.about)):
            return "This topic is about somebody else."
        if one.kind in ("workitem", "workitem_queue") and not who.sees_all:
            return "This topic needs the permission to see all workitems."
    return None


def matching(topics: Iterable[Topic], facts: JsonObject, people: Iterable[str | None]) -> Iterator[Topic]:
    """The topics that an event about a workitem belongs to; ``people`` have it or have just lost it."""
    concerned = set(people)
    for one in topics:
        if (
            (one.kind == "workitem_user" and one.about in concerned)
            or (one.kind == "workitem_queue" and one.about == facts.get("queueId"))
            or (one.kind == "workitem" and one.about == facts["id"])
        ):
            yield one


def _expanded(asked: str) -> list[str]:
    prefix, mark, rest = asked.partition("?")
    return [f"{prefix}.{one}" for one in rest.split("&")] if mark else [asked]
