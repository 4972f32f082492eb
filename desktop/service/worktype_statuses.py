"""The statuses of workitem types, and from which to which a workitem may go.

Four belong to every type. A type may have more, and may say for each which ones may follow it; a status that
says nothing may be followed by any.
"""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import Field

from desktop.service.document import Part

MOST_DESTINATIONS = 24
StatusRef = Annotated[str, Field(min_length=1, max_length=128)]


Destinations = Annotated[tuple[StatusRef, ...], Field(max_length=MOST_DESTINATIONS)]
StatusName = Annotated[str, Field(min_length=1, max_length=256)]
Description = Annotated[str, Field(max_length=4096)]


class StatusCreate(Part):
    """A new status."""

    name: StatusName
    category: Literal["Open", "InProgress", "Waiting", "Closed"]
    description: Description = ""
    destination_status_ids: Destinations = ()
    default_destination_status_id: StatusRef | None = None
    auto_terminate_workitem: bool = False


class StatusUpdate(Part):
    """What changes about a status."""

    name: StatusName | None = None
    description: Description | None = None
    destination_status_ids: Destinations | None = None
    default_destination_status_id: StatusRef | None = None
    auto_terminate_workitem: bool | None = None

    @property
    def changes(self) -> dict[str, Any]:
        """What is given; null takes the default destination away and leaves the rest as it is."""
        given = {name: getattr(self, name) for name in self.model_fields_set}
        nullable = "default_destination_status_id"
        return {name: value for name, value in given.items() if value is not None or name == nullable}


class WorktypeStatus(StatusCreate):
    """One status of one type."""

    id: str


class WorktypeStatuses(Part):
    """What a type has beside the four, or instead of one of them."""

    statuses: tuple[WorktypeStatus, ...] = ()


BASIC = {
    one.id: one
    for one in (
        WorktypeStatus(id="open", name="Open", category="Open"),
        WorktypeStatus(id="inprogress", name="In Progress", category="InProgress"),
        WorktypeStatus(id="waiting", name="Waiting", category="Waiting"),
        WorktypeStatus(id="closed", name="Closed", category="Closed", auto_terminate_workitem=True),
    )
}


def statuses_of(kept: Mapping[str, WorktypeStatuses], type_id: str) -> dict[str, WorktypeStatus]:
    """All statuses of a type by id, the four first."""
    own = kept.get(type_id)
    return BASIC if own is None else {**BASIC, **{one.id: one for one in own.statuses}}
