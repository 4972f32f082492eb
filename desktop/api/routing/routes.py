"""The route table: which request each command becomes."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, cast
from urllib.parse import quote

from pydantic import TypeAdapter

from desktop.api.line.wire import Call
from desktop.domain.commands import (
    AcceptOffer,
    ClaimEntry,
    EntryCommand,
    ExtendWrapUp,
    FinishEntry,
    Intent,
    MarkDone,
    OverrideEntry,
    ParkEntry,
    RejectOffer,
    ReleaseEntry,
    ResumeEntry,
    ResumeResponding,
    SaveDisposition,
    SetCapacity,
    SetPresence,
    StartWrapUp,
    TransferEntry,
    UpdateUserData,
)
from desktop.domain.record import JsonObject, Record, wire_time
from desktop.domain.source import Source

ENTRIES = "/api/v2/routing/workbinentries"
USERS = "/api/v2/users"
SOURCE_HEADER = "Worklist-Source"
_JSON: TypeAdapter[JsonObject] = TypeAdapter(JsonObject)


class Route(NamedTuple):
    """``path`` is made of the command and the signed-in agent's id."""

    method: str
    path: Callable[[Any, str], str]
    body: Callable[[Any], JsonObject]


def segment(value: str) -> str:
    """An id as one segment of a path, whatever is in it. A dot alone would be taken for the folder."""
    return quote(value, safe="").replace(".", "%2E") if set(value) <= {"."} else quote(value, safe="")


def _entry_path(command: EntryCommand, _me: str) -> str:
    return f"{ENTRIES}/{segment(command.entry_id)}"


def _accepted(_command: EntryCommand) -> JsonObject:
    return {"status": "accepted"}


def _accepted_offer(command: AcceptOffer) -> JsonObject:
    return {"status": "accepted", "offerId": command.offer_id}


def _rejected(command: RejectOffer) -> JsonObject:
    return {"status": "rejected", "offerId": command.offer_id, "reason": plain(command.reason)}


def _parked(command: ParkEntry) -> JsonObject:
    body: JsonObject = {"status": "parked"}
    return body | ({"until": wire_time(command.until)} if command.until else {})


def _released(command: ReleaseEntry) -> JsonObject:
    return {"status": "unassigned", "reason": plain(command.reason)}


def _transferred(command: TransferEntry) -> JsonObject:
    body: JsonObject = {"status": "unassigned", "workbinId": command.workbin_id}
    return body | {"reason": plain(command.reason)}


def _wrap_up_begun(_command: StartWrapUp) -> JsonObject:
    return {"wrapUp": "start"}


def _wrap_up_extended(_command: ExtendWrapUp) -> JsonObject:
    return {"wrapUp": "extend"}


def _drafted(command: SaveDisposition) -> JsonObject:
    return {"disposition": plain(command.disposition)}


def _completed(command: MarkDone) -> JsonObject:
    given = command.disposition
    return {"status": "completed"} | ({"disposition": plain(given)} if given is not None else {})


def _written(command: UpdateUserData) -> JsonObject:
    return {"userData": command.user_data}


def _overridden(command: OverrideEntry) -> JsonObject:
    """The one command that names the version which the person saw: a race is decided there."""
    attributes: JsonObject = {"overrideReason": command.reason.code}
    if command.reason.text:
        attributes["overrideText"] = command.reason.text
    if command.case_id:
        attributes["caseId"] = command.case_id
    body: JsonObject = {
        "status": "assigned",
        "assignedTo": {"id": command.to_agent_id, "type": "user"},
        "routingData": {"customAttributes": attributes},
        "sequenceNumber": command.sequence_number,
    }
    return body | ({"force": True} if command.force else {})


def _presence_path(command: SetPresence, me: str) -> str:
    return f"{USERS}/{segment(command.agent_id or me)}/presences/purecloud"


def _presence(command: SetPresence) -> JsonObject:
    body: JsonObject = {"presenceDefinition": {"id": command.definition_id}}
    if command.message:
        body["message"] = command.message
    if command.reason:
        body["reason"] = command.reason
    if command.after_work:
        body["afterWork"] = True
    if command.rejects_offers:
        body["rejectOffers"] = True
    return body


def _responding_path(command: ResumeResponding, me: str) -> str:
    return f"{USERS}/{segment(command.agent_id or me)}/routingstatus"


def _idle(command: ResumeResponding) -> JsonObject:
    body: JsonObject = {"status": "IDLE"}
    return body | ({"reason": command.reason} if command.reason else {})


def _finished(command: FinishEntry) -> JsonObject:
    body: JsonObject = {
        "status": "completed",
        "reason": plain(command.reason),
        "sequenceNumber": command.sequence_number,
    }
    given = command.disposition
    return body | ({"disposition": plain(given)} if given is not None else {})


def _limits_path(command: SetCapacity, _me: str) -> str:
    return f"/api/v2/routing/users/{segment(command.agent_id)}/utilization"


def _limits(command: SetCapacity) -> JsonObject:
    limits: JsonObject = {kind: {"maximumCapacity": limit} for kind, limit in command.limits.items()}
    return {"utilization": limits, "reason": command.reason}


ROUTES: Mapping[type[Record], Route] = {
    AcceptOffer: Route("PUT", _entry_path, _accepted_offer),
    ClaimEntry: Route("PUT", _entry_path, _accepted),
    ResumeEntry: Route("PUT", _entry_path, _accepted),
    RejectOffer: Route("PUT", _entry_path, _rejected),
    ParkEntry: Route("PUT", _entry_path, _parked),
    TransferEntry: Route("PUT", _entry_path, _transferred),
    StartWrapUp: Route("PUT", _entry_path, _wrap_up_begun),
    ExtendWrapUp: Route("PUT", _entry_path, _wrap_up_extended),
    ReleaseEntry: Route("PUT", _entry_path, _released),
    SaveDisposition: Route("PUT", _entry_path, _drafted),
    MarkDone: Route("PUT", _entry_path, _completed),
    UpdateUserData: Route("PUT", _entry_path, _written),
    OverrideEntry: Route("PUT", _entry_path, _overridden),
    FinishEntry: Route("PUT", _entry_path, _finished),
    SetPresence: Route("PATCH", _presence_path, _presence),
    ResumeResponding: Route("PUT", _responding_path, _idle),
    SetCapacity: Route("PUT", _limits_path, _limits),
}


def call_for(intent: Intent, me: str) -> Call:
    """The request for one intent, the same however often it is made, and always under the intent's key.

    The service lets others write without one, as the official SDKs do; this client never does.
    """
    route = ROUTES[type(intent.command)]
    source = {SOURCE_HEADER: Source.PAGE.value} if intent.by_page else {}
    return Call(
        method=route.method,
        path=route.path(intent.command, me),
        body=_JSON.dump_json(route.body(intent.command)),
        headers={"Idempotency-Key": intent.key} | source,
    )


def plain(value: Record) -> JsonObject:
    """A part of the vocabulary as the service wants it; it takes one disposition."""
    return cast("JsonObject", value.model_dump(mode="json", exclude_none=True, exclude={"further"}))
