"""The data table ``OPEN_MEDIA_ROUTING_CONFIG``: kept whole, replaced whole, looked over when it is."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field

from desktop.service.candidate import folded
from desktop.service.directory import Directory
from desktop.service.document import Part, RoutingRow
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.store.resources import find_document, put_document
from desktop.service.store.transaction import Transaction
from desktop.service.task_routing import TABLE, find_wrong_rows, has_default

_KIND = "dataTable"
MOST_ROWS = 5_000


class RowsPut(Part):
    """All rows of the table."""

    rows: Annotated[tuple[RoutingRow, ...], Field(max_length=MOST_ROWS)]


def routing_table(conn: sqlite3.Connection) -> tuple[RoutingRow, ...]:
    """The rows as they are kept."""
    found = find_document(conn, _KIND, TABLE)
    return () if found is None else RowsPut.model_validate_json(json.dumps(found)).rows


def put_rows(tx: Transaction, rows: Sequence[RoutingRow], *, action: str = "update") -> None:
    """Replace them all; audited."""
    body = {"rows": [row.model_dump(mode="json") for row in rows]}
    if find_document(tx.conn, _KIND, TABLE) != body:
        put_document(tx, _KIND, TABLE, json.dumps(body), action=action)


def check_rows(rows: Sequence[RoutingRow]) -> None:
    """Refuse skill expressions that are none, naming row and position."""
    wrong = [
        wrong_field(f"rows[{place}].skillExpression", "skill.expression.invalid", said)
        for place, said in find_wrong_rows(rows)
    ]
    if wrong:
        raise bad_request(*wrong)


def warnings_about(rows: Sequence[RoutingRow], directory: Directory) -> Iterator[str]:
    """What will not work as it may be meant: no default row, keys that several rows have, unknown names."""
    if not has_default(rows):
        yield "There is no default row: work without a row of its own goes to the default group at once."
    seen: dict[tuple[str, str, str], int] = {}
    for place, row in enumerate(rows):
        first = seen.setdefault((row.level1, row.level2, row.customer_segment), place)
        if first != place:
            yield f"Rows {first} and {place} have the same key; neither is used, the default row is."
        for said in unknown_names(directory, agent=row.agent, group=row.agent_group):
            yield f"Row {place}: {said}"


def unknown_names(directory: Directory, *, agent: str = "", group: str = "") -> Iterator[str]:
    """A requested agent or group that nobody is or has; ids and names count."""
    agents = folded(*(name for one in directory.people.values() for name in (one.id, one.login)))
    groups = folded(*(name for one in directory.groups.values() for name in (one.id, one.name)))
    if agent and agent.strip().casefold() not in agents:
        yield f"There is no agent '{agent}'."
    if group and group.strip().casefold() not in groups:
        yield f"There is no agent group '{group}'."
