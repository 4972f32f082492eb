"""One write in words: what happened to what, from what to what, by whom. No painting here."""

import json
from enum import StrEnum
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from desktop.domain.questions import Audit
from desktop.domain.record import JsonValue
from desktop.domain.source import Source as CameFrom
from desktop.ui.insights.audit_names import AuditNames
from desktop.ui.panels.field_text import inert
from desktop.ui.words import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

ENTRY: Final = "workbinentry"
_LONGEST: Final = 300
_TIMEOUT: Final = "offer.timeout"
NOTHING: Final = "\N{EN DASH}"
_SPEAK_FOR_THEMSELVES: Final = frozenset({"status", "presence", "assignedTo"})
_EVERYBODY: Final = "organisation"
_ROUTED: Final = "routing"  # the reason of what routing does by itself: who did it says as much


class Source(StrEnum):
    """Where a write came from."""

    YOU = "you"
    PAGE = "page"
    RULE = "rule"
    AGENT = "agent"
    LEAD = "lead"
    ROUTING = "routing"
    PROGRAM = "program"
    SYSTEM = "system"


class SourceLook(NamedTuple):
    """A source in words, with its icon."""

    words: str
    icon: str


SOURCES: Final = {
    Source.YOU: SourceLook(QT_TRANSLATE_NOOP("Audit", "You"), "monitor"),
    Source.PAGE: SourceLook(QT_TRANSLATE_NOOP("Audit", "Page"), "app-window"),
    Source.RULE: SourceLook(QT_TRANSLATE_NOOP("Audit", "Rule"), "settings"),
    Source.AGENT: SourceLook(QT_TRANSLATE_NOOP("Audit", "Agent"), "user"),
    Source.LEAD: SourceLook(QT_TRANSLATE_NOOP("Audit", "Lead"), "users"),
    Source.ROUTING: SourceLook(QT_TRANSLATE_NOOP("Audit", "Routing"), "arrow-up-down"),
    Source.PROGRAM: SourceLook(QT_TRANSLATE_NOOP("Audit", "Program"), "globe"),
    Source.SYSTEM: SourceLook(QT_TRANSLATE_NOOP("Audit", "System"), "settings"),
}


class Changed(NamedTuple):
    """One thing that a write changed; empty where there was or is nothing."""

    name: str
    before: str
    after: str

    @property
    def words(self) -> str:
        """In one line; what is said by itself goes without its name."""
        said = f"{self.before} → {self.after or NOTHING}" if self.before else self.after
        if self.name in _SPEAK_FOR_THEMSELVES:
            return said
        return f"{translate('Audit', FIELDS.get(self.name, self.name))}: {said}"


class AuditLine(NamedTuple):
    """A write as it is shown, searched and exported."""

    audit: Audit
    source: Source
    icon: str
    family: str
    text: str
    who: str
    changes: tuple[Changed, ...]
    reason: str

    @property
    def change_words(self) -> str:
        """The changes in one line."""
        return ", ".join(one.words for one in self.changes)

    @property
    def source_words(self) -> str:
        """Whose doing it was: the service has no name beside what it is."""
        words = translate("Audit", SOURCES[self.source].words)
        return words if self.source in (Source.ROUTING, Source.SYSTEM) else f"{words} · {self.who}"

    def has(self, words: str) -> bool:
        """Whether it has these words in it; they are in lower case."""
        audit = self.audit
        ids = (audit.entity_id, audit.request_id or "", audit.actor.id)
        return any(words in part.casefold() for part in (self.text, self.who, self.reason, *ids))


# How a write to an entry is said, by its action; icon and family beside it.
_OF_ENTRY: Final = {
    "added": (QT_TRANSLATE_NOOP("Audit", "{entry} came in"), "inbox", "off"),
    "assigned": (QT_TRANSLATE_NOOP("Audit", "{entry} offered to {to}"), "bell", "offer"),
    "accepted": (QT_TRANSLATE_NOOP("Audit", "{entry} accepted by {to}"), "circle-play", "work"),
    "rejected": (QT_TRANSLATE_NOOP("Audit", "Offer of {entry} rejected by {was}"), "x", "away"),
    "parked": (QT_TRANSLATE_NOOP("Audit", "{entry} parked by {to}"), "circle-pause", "off"),
    "unassigned": (QT_TRANSLATE_NOOP("Audit", "{entry} returned to its workbin"), "undo-2", "off"),
    "overridden": (
        QT_TRANSLATE_NOOP("Audit", "{entry} reassigned from {was} to {to}"),
        "arrow-left-right",
        "away",
    ),
    "completed": (QT_TRANSLATE_NOOP("Audit", "{entry} marked done"), "check-check", "ready"),
    "stopped": (QT_TRANSLATE_NOOP("Audit", "{entry} stopped"), "square", "off"),
    "updated": (QT_TRANSLATE_NOOP("Audit", "Data of {entry} changed"), "pencil-line", "off"),
}
_MOVED: Final = (
    QT_TRANSLATE_NOOP("Audit", "{entry} moved to the workbin {workbin}"),
    "arrow-left-right",
    "away",
)
_LATE: Final = (QT_TRANSLATE_NOOP("Audit", "Offer of {entry} not answered by {was}"), "bell-off", "risk")
_RESUMED: Final = (QT_TRANSLATE_NOOP("Audit", "{entry} resumed by {to}"), "circle-play", "work")
_OF_PERSON: Final = {
    "presence": (QT_TRANSLATE_NOOP("Audit", "{agent} set to {presence}"), "user", "away"),
    "routingstatus": (QT_TRANSLATE_NOOP("Audit", "Routing status of {agent} changed"), "user", "away"),
    "sign-in": (QT_TRANSLATE_NOOP("Audit", "{agent} signed in"), "lock-open", "off"),
    "sign-out": (QT_TRANSLATE_NOOP("Audit", "{agent} signed out"), "log-out", "off"),
    "update": (QT_TRANSLATE_NOOP("Audit", "Account of {agent} changed"), "user", "off"),
}
_CAPACITY: Final = (QT_TRANSLATE_NOOP("Audit", "Capacity of {agent} changed"), "gauge", "away")
_VERBS: Final = {
    "create": QT_TRANSLATE_NOOP("Audit", "{kind} {name} made"),
    "update": QT_TRANSLATE_NOOP("Audit", "{kind} {name} changed"),
    "load": QT_TRANSLATE_NOOP("Audit", "{kind} {name} loaded"),
    "delete": QT_TRANSLATE_NOOP("Audit", "{kind} {name} removed"),
}
_ANY: Final = QT_TRANSLATE_NOOP("Audit", "{kind} {name}: {action}")
KINDS: Final = {
    ENTRY: QT_TRANSLATE_NOOP("Audit", "Entry"),
    "workbin": QT_TRANSLATE_NOOP("Audit", "Workbin"),
    "workitemType": QT_TRANSLATE_NOOP("Audit", "Workitem type"),
    "rule": QT_TRANSLATE_NOOP("Audit", "Rule"),
    "skill": QT_TRANSLATE_NOOP("Audit", "Skill"),
    "group": QT_TRANSLATE_NOOP("Audit", "Group"),
    "client": QT_TRANSLATE_NOOP("Audit", "Program"),
    "user": QT_TRANSLATE_NOOP("Audit", "Agent"),
    "webhook": QT_TRANSLATE_NOOP("Audit", "Webhook"),
    "utilization": QT_TRANSLATE_NOOP("Audit", "Capacity"),
}
FIELDS: Final = {
    "name": QT_TRANSLATE_NOOP("Audit", "Name"),
    "workbin": QT_TRANSLATE_NOOP("Audit", "Workbin"),
    "status": QT_TRANSLATE_NOOP("Audit", "Status"),
    "assignedTo": QT_TRANSLATE_NOOP("Audit", "Assigned to"),
    "presence": QT_TRANSLATE_NOOP("Audit", "Presence"),
    "workitem": QT_TRANSLATE_NOOP("Audit", "Workitems at once"),
}
_IN_A_NAME: Final[dict[CameFrom | None, Source]] = {
    CameFrom.PAGE: Source.PAGE,
    CameFrom.RULE: Source.RULE,
}
_TOLD_BY_COMING: Final = frozenset({"name", "workbin"})
_NOT_TOLD: Final = frozenset({"sequenceNumber", "id"})


def audit_line(audit: Audit, names: AuditNames) -> AuditLine:
    """A write in the person's language."""
    pattern, icon, family = _pattern(audit)
    before, after = audit.before or {}, audit.after or {}
    words = {
        "entry": names.entry(audit.entity_id, after.get("name")),
        "agent": names.agent(audit.entity_id),
        "to": names.agent(after.get("assignedTo")),
        "was": names.agent(before.get("assignedTo")),
        "presence": names.presence(after.get("presence")),
        "workbin": str(after.get("workbin") or ""),
        "kind": translate("Audit", KINDS.get(audit.entity_type, audit.entity_type)),
        "name": str(after.get("name") or before.get("name") or audit.entity_id),
        "action": audit.action,
    }
    text = translate("Audit", pattern).format_map(words)
    who = names.agent(audit.actor.id, audit.actor.name)
    return AuditLine(
        audit,
        source_of(audit, names.my_id),
        icon,
        family,
        inert(text, _LONGEST),
        inert(who, _LONGEST),
        tuple(_changes(audit, names)),
        inert(audit.reason_text or ("" if audit.reason == _ROUTED else audit.reason or ""), _LONGEST),
    )


def source_of(audit: Audit, my_id: str) -> Source:
    """Who stands behind a write. A lead is who acts on what is somebody else's."""
    actor = audit.actor
    if audit.source in _IN_A_NAME:
        return _IN_A_NAME[audit.source]
    if actor.type == "service":
        return Source.ROUTING if audit.entity_type == ENTRY else Source.SYSTEM
    if actor.type != "user":
        return Source.PROGRAM
    if actor.id == my_id:
        return Source.YOU
    if audit.entity_type == ENTRY:
        holders = {(audit.before or {}).get("assignedTo"), (audit.after or {}).get("assignedTo")}
        return Source.AGENT if actor.id in holders and audit.action != "overridden" else Source.LEAD
    return Source.AGENT if audit.entity_id == actor.id else Source.LEAD


def _pattern(audit: Audit) -> tuple[str, str, str]:
    if audit.entity_type == ENTRY:
        if audit.action == "unassigned" and audit.reason == _TIMEOUT:
            return _LATE
        if audit.action == "unassigned" and _changes_workbin(audit):
            return _MOVED
        if audit.action == "accepted" and (audit.before or {}).get("status") == "parked":
            return _RESUMED
        if audit.action in _OF_ENTRY:
            return _OF_ENTRY[audit.action]
    elif audit.entity_type == "user" and audit.action in _OF_PERSON:
        return _OF_PERSON[audit.action]
    is_capacity = audit.entity_type == "utilization" and audit.entity_id != _EVERYBODY
    return _CAPACITY if is_capacity else (_VERBS.get(audit.action, _ANY), "settings", "off")


def _changes_workbin(audit: Audit) -> bool:
    return (audit.before or {}).get("workbin") != (audit.after or {}).get("workbin")


def _changes(audit: Audit, names: AuditNames) -> list[Changed]:
    before, after = audit.before or {}, audit.after or {}
    found = []
    told = _NOT_TOLD | _TOLD_BY_COMING if audit.action == "added" else _NOT_TOLD
    for name in dict.fromkeys((*before, *after)):
        if name not in told and before.get(name) != after.get(name):
            was, now = (_value(name, side.get(name), names) for side in (before, after))
            found.append(Changed(inert(name, 80), was, now))
    return found


def _value(name: str, value: JsonValue, names: AuditNames) -> str:
    if value is None or value == "":
        return ""
    if name == "assignedTo":
        return names.agent(value)
    if name == "presence":
        return names.presence(value)
    return (names.status(value) if name == "status" else None) or _plain(value)


def _plain(value: JsonValue) -> str:
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return inert(", ".join(map(str, value)), _LONGEST)
    if isinstance(value, dict) and "maximumCapacity" in value:
        return str(value["maximumCapacity"])
    plain = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return inert(plain, _LONGEST)
