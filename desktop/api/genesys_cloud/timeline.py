"""The versions of a workitem as the steps of its history."""

from collections.abc import Iterable, Iterator

from desktop.api.genesys_cloud.entries import entry_of
from desktop.api.genesys_cloud.happenings import past_of
from desktop.api.genesys_cloud.workitem import Workitem, entities
from desktop.domain.entry import EntryStatus, HistoryStep
from desktop.domain.questions import Timeline
from desktop.domain.record import JsonObject, NamedRef


def timeline_of(bodies: Iterable[JsonObject], number: int) -> Timeline:
    """Oldest first. The last step bears the version that the list has, so that it counts as whole."""
    told = sorted((one for body in bodies for one in _numbered(body)), key=lambda one: one[0])
    steps: list[HistoryStep] = []
    before: EntryStatus | None = None
    for version, workitem in told:
        entry = entry_of(workitem, version, "", ())
        past = past_of(before, entry.status) if steps else "added"
        steps.append(
            HistoryStep(
                sequence_number=version,
                event_type=f"routing.workbinentry.{past}",
                from_status=before,
                to_status=entry.status,
                actor=_actor(workitem),
                assigned_to=entry.assigned_to,
                at=workitem.touched_at,
            )
        )
        before = entry.status
    if steps:
        last = steps[-1]
        steps[-1] = last.model_copy(update={"sequence_number": max(last.sequence_number, number)})
    return Timeline(steps=tuple(steps))


def _numbered(body: JsonObject) -> Iterator[tuple[int, Workitem]]:
    """Of a version that cannot be understood, nothing."""
    version = body.get("version")
    for workitem in entities([body]):
        yield version if isinstance(version, int) else 0, workitem


def _actor(workitem: Workitem) -> NamedRef | None:
    by = workitem.modified_by_id
    return None if by is None else NamedRef(id=by, name=workitem.names.get(by))
