"""Reading workitems for this face: one, or those that a query asks for."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from desktop.domain.entry import Entry
from desktop.domain.record import JsonObject, JsonValue, wire_time
from desktop.service.directory import Directory
from desktop.service.genesys_face.asked import Filter, Predicate, Query, QueryFilters, QueryJobCreate
from desktop.service.genesys_face.facts import Facts, facts_of
from desktop.service.genesys_face.shape import event_body, workitem_body
from desktop.service.genesys_face.states import HELD_BACK, Standing, standing_of
from desktop.service.principal import Principal
from desktop.service.refusal import bad_request, not_found, wrong_field
from desktop.service.sight import may_see
from desktop.service.workitem import Workitem

_SELECT = """
    SELECT workitem.body, entry.body, face.body FROM workitem
    LEFT JOIN entry ON entry.workitem_id = workitem.id
    LEFT JOIN face_workitem AS face ON face.workitem_id = workitem.id AND face.version =
        (SELECT max(version) FROM face_workitem WHERE workitem_id = workitem.id)
"""
# One of these has to be asked for by EQ; each finds its rows without reading all of them.
_BY = {
    "typeId": "workitem.type_id = ?",
    "assigneeId": "entry.agent_id = ?",
    "workbinId": "(entry.workbin_id = ? OR json_extract(face.body, '$.workbinId') = ?)",
    "queueId": "entry.workbin_id = ?",
    "id": "workitem.id = ?",
}


@dataclass(frozen=True, slots=True)
class Found:
    """A workitem with its entry, if it has one, and its facts."""

    workitem: Workitem
    entry: Entry | None
    facts: Facts

    @property
    def standing(self) -> Standing:
        """Where it stands."""
        return standing_of(self.workitem, self.entry)

    def body(self, directory: Directory) -> JsonObject:
        """The REST entity."""
        return workitem_body(self.workitem, self.standing, self.facts, directory)

    def event(self, directory: Directory, operation: str) -> JsonObject:
        """The body of an event."""
        return event_body(self.workitem, self.standing, self.facts, directory, operation)


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a query's answer."""

    bodies: list[JsonObject]
    after: str | None
    count: int


def find(conn: sqlite3.Connection, who: Principal, workitem_id: str, directory: Directory) -> Found:
    """One workitem that the caller may see; refuses with 404."""
    found = next(_rows(conn, "WHERE workitem.id = ?", workitem_id), None)
    if found is None or not _is_visible(who, found, directory):
        raise not_found("workitem", workitem_id)
    return found


def find_anyway(conn: sqlite3.Connection, workitem_id: str) -> Found | None:
    """One workitem for the service's own use."""
    return next(_rows(conn, "WHERE workitem.id = ?", workitem_id), None)


def run_query(conn: sqlite3.Connection, who: Principal, asked: Query, directory: Directory) -> Page:
    """All filters hold; pages go by place in the order asked for."""
    chosen = _chosen(conn, who, asked.filters, directory, _narrowed(asked.filters))
    if asked.sort is not None:
        chosen = ordered(chosen, asked.sort.name, is_ascending=asked.sort.ascending)
    start = int(asked.after or 0)
    end = start + asked.page_size
    return Page(chosen[start:end], str(end) if end < len(chosen) else None, len(chosen))


def run_job(conn: sqlite3.Connection, who: Principal, asked: QueryJobCreate, directory: Directory) -> Page:
    """The same with an interval of creation, conditions on custom fields and further orders."""
    start, end = asked.date_interval_start, asked.date_interval_end
    if start is not None and end is not None:
        where: tuple[str, ...] = (_CREATED, wire_time(start), wire_time(end))
    else:
        where = _narrowed(asked.filters)
    found = _chosen(conn, who, asked.filters, directory, where)
    chosen = [body for body in found if all(is_filtered(one, body) for one in asked.query_filters)]
    if asked.sort is not None:
        chosen = ordered(chosen, asked.sort.attribute, is_ascending=asked.sort.ascending)
    first = (asked.page_number - 1) * asked.page_size
    return Page(chosen[first : first + asked.page_size], None, len(chosen))


def ordered(bodies: list[JsonObject], name: str, *, is_ascending: bool) -> list[JsonObject]:
    """By one attribute; whatever lacks it comes last."""
    having = [body for body in bodies if _value(body, name) is not None]
    lacking = [body for body in bodies if _value(body, name) is None]
    having.sort(key=lambda body: _place(_value(body, name)), reverse=not is_ascending)
    return having + lacking


def _place(value: JsonValue) -> tuple[bool, float, str]:
    """Numbers before text, for a field whose values are of more than one sort."""
    is_number = isinstance(value, int | float)
    return not is_number, float(value) if isinstance(value, int | float) else 0.0, str(value)


def is_filtered(one: QueryFilters, body: JsonObject) -> bool:
    """Whether an entity meets the criteria, all or any of them as each level says."""
    return _JOINED[one.operator](
        _JOINED[part.operator](_holds(each, body) for each in part.predicates) for part in one.criteria
    )


def _holds(one: Predicate, body: JsonObject) -> bool:
    name = f"customFields.{one.name}"
    if one.operator == "EXISTS":
        wanted = str(one.values[0]).lower() != "false" if one.values else True
        return (_value(body, name) is not None) is wanted
    values = [str(value).lower() if isinstance(value, bool) else str(value) for value in one.values]
    return bool(values) and _OPERATORS[one.operator](_value(body, name), values)


def is_met(one: Filter, body: JsonObject) -> bool:
    """Whether an entity meets a filter; numbers compare as numbers, everything else as text."""
    found = _value(body, one.name)
    return _OPERATORS[one.operator](found, list(one.values))


def _chosen(
    conn: sqlite3.Connection,
    who: Principal,
    filters: Iterable[Filter],
    directory: Directory,
    where: tuple[str, ...],
) -> list[JsonObject]:
    """Whatever the caller may see and all filters let through."""
    seen = (one.body(directory) for one in _rows(conn, *where) if _is_visible(who, one, directory))
    wanted = tuple(filters)
    return [body for body in seen if all(is_met(one, body) for one in wanted)]


def _narrowed(filters: Iterable[Filter]) -> tuple[str, ...]:
    for one in filters:
        if one.operator == "EQ" and one.name in _BY:
            where = _BY[one.name]
            return (f"WHERE {where} ORDER BY workitem.rowid", *([one.values[0]] * where.count("?")))
    message = "A query needs an EQ filter on workbinId, assigneeId, queueId or typeId"
    raise bad_request(wrong_field("filters", "filter.required", message))


def _rows(conn: sqlite3.Connection, where: str, *values: str) -> Iterator[Found]:
    for workitem, entry, facts in conn.execute(_SELECT + where, values):
        kept = Workitem.model_validate_json(workitem)
        whole = None if entry is None else Entry.model_validate_json(entry)
        known = None if facts is None else Facts.model_validate_json(facts)
        yield Found(kept, whole, _completed(facts_of(kept, known), whole))


def _completed(facts: Facts, entry: Entry | None) -> Facts:
    """An entry's own workbin is where the work is, whatever was asked for when it was made."""
    if entry is None:
        return facts
    is_queued = entry.routing is not None and entry.routing.plan != HELD_BACK
    queue_id = entry.workbin_id if is_queued else facts.queue_id
    return facts.model_copy(update={"workbin_id": facts.workbin_id or entry.workbin_id, "queue_id": queue_id})


def _is_visible(who: Principal, found: Found, directory: Directory) -> bool:
    if found.facts.is_deleted:
        return False
    return who.sees_all if found.entry is None else may_see(who, found.entry, directory)


def _value(body: JsonObject, name: str) -> JsonValue:
    if name.startswith("customFields."):
        fields = body["customFields"]
        return fields.get(name.partition(".")[2]) if isinstance(fields, dict) else None
    name = _RENAMED.get(name, name)
    reference = _REFERENCES.get(name)
    if reference is None:
        return body.get(name)
    pointed = body.get(reference)
    return pointed.get("id") if isinstance(pointed, dict) else None


def _comparable(found: JsonValue, given: str) -> tuple[float, float] | tuple[str, str] | None:
    if isinstance(found, bool) or found is None:
        return None if found is None else (str(found).lower(), given.lower())
    if isinstance(found, int | float):
        try:
            return float(found), float(given)
        except ValueError:
            return None
    return str(found), given


def _compare(test: Callable[[float | str, float | str], bool]) -> Callable[[JsonValue, list[str]], bool]:
    def holds(found: JsonValue, values: list[str]) -> bool:
        pair = _comparable(found, values[0])
        return pair is not None and test(*pair)

    return holds


def _equals(found: JsonValue, values: list[str]) -> bool:
    pairs = (_comparable(found, one) for one in values)
    return any(pair is not None and pair[0] == pair[1] for pair in pairs)


def _between(found: JsonValue, values: list[str]) -> bool:
    low, high = _comparable(found, values[0]), _comparable(found, values[-1])
    return low is not None and high is not None and low[0] >= low[1] and high[0] <= high[1]  # type: ignore[operator]  # each pair is of one type


_OPERATORS: dict[str, Callable[[JsonValue, list[str]], bool]] = {
    "EQ": lambda found, values: _equals(found, values[:1]),
    "NEQ": lambda found, values: not _equals(found, values[:1]),
    "IN": _equals,
    "GT": _compare(lambda mine, other: mine > other),  # type: ignore[operator]  # as above
    "GTE": _compare(lambda mine, other: mine >= other),  # type: ignore[operator]  # as above
    "LT": _compare(lambda mine, other: mine < other),  # type: ignore[operator]  # as above
    "LTE": _compare(lambda mine, other: mine <= other),  # type: ignore[operator]  # as above
    "BETWEEN": _between,
    "CONTAINS": lambda found, values: values[0].casefold() in str(found or "").casefold(),
    "BEGINS_WITH": lambda found, values: str(found or "").casefold().startswith(values[0].casefold()),
}
_JOINED: dict[str, Callable[[Iterable[bool]], bool]] = {"AND": all, "OR": any}
_CREATED = "WHERE workitem.created_at BETWEEN ? AND ? ORDER BY workitem.rowid"
_RENAMED = {"durationInSeconds": "durationSeconds"}
_REFERENCES = {
    "workbinId": "workbin",
    "typeId": "type",
    "assigneeId": "assignee",
    "statusId": "status",
    "queueId": "queue",
    "languageId": "language",
    "externalContactId": "externalContact",
    "modifiedBy": "modifiedBy",
    "divisionId": "division",
}
