"""Routes that make, change and remove the statuses of a worktype, and say which may follow which."""

import json
import uuid
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.floor import Floor
from desktop.service.genesys_face.answers import FaceStatus
from desktop.service.genesys_face.shape import BASE
from desktop.service.genesys_face.states import known_status, status_body
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, not_found
from desktop.service.store.resources import put_document
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody
from desktop.service.worktype_statuses import (
    BASIC,
    StatusCreate,
    StatusUpdate,
    WorktypeStatus,
    WorktypeStatuses,
    statuses_of,
)

router = APIRouter(prefix=f"{BASE}/worktypes/{{type_id}}/statuses", tags=["Genesys Cloud: set-up"])
Who = Annotated[Principal, Depends(signed_in)]


@router.post(
    "",
    status_code=201,
    summary="A new status",
    dependencies=[needs("workitemtype:edit")],
    response_model=FaceStatus,
)
async def post(
    request: Request, who: Who, type_id: str, asked: Annotated[StatusCreate, Depends(JsonBody(StatusCreate))]
) -> Response:
    """Without destinations it may be followed by any."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        return _kept(tx, floor, type_id, WorktypeStatus(id=str(uuid.uuid4()), **dict(asked)))

    return await effect(request, who, run, 201)


@router.patch(
    "/{status_id}",
    summary="Change a status",
    dependencies=[needs("workitemtype:edit")],
    response_model=FaceStatus,
)
async def patch(
    request: Request,
    who: Who,
    type_id: str,
    status_id: str,
    asked: Annotated[StatusUpdate, Depends(JsonBody(StatusUpdate))],
) -> Response:
    """Only what is given changes; the category never does."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        return _kept(tx, floor, type_id, _found(floor, type_id, status_id).model_copy(update=asked.changes))

    return await effect(request, who, run)


@router.delete(
    "/{status_id}",
    status_code=204,
    summary="Remove a status",
    dependencies=[needs("workitemtype:edit")],
)
async def delete(request: Request, who: Who, type_id: str, status_id: str) -> Response:
    """The four that every type has stay."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> None:
        _found(floor, type_id, status_id)
        if status_id in BASIC:
            raise Refusal(409, "status.basic", "Every worktype keeps this status.")
        _write(tx, floor, type_id, lambda one: one.id != status_id)

    await carry_out(request, who, run)
    return Response(status_code=204)


def _found(floor: Floor, type_id: str, status_id: str) -> WorktypeStatus:
    if type_id not in floor.directory.types:
        raise not_found("worktype", type_id)
    found = statuses_of(floor.directory.statuses, type_id).get(status_id)
    if found is None:
        raise not_found("status", status_id)
    return found


def _kept(tx: Transaction, floor: Floor, type_id: str, made: WorktypeStatus) -> str:
    """Add it or put it in place of the one of that id; what it leads to has to be there."""
    if type_id not in floor.directory.types:
        raise not_found("worktype", type_id)
    for one in made.destination_status_ids:
        known_status(floor.directory, type_id, one, "destinationStatusIds")
    if made.default_destination_status_id is not None:
        known_status(
            floor.directory, type_id, made.default_destination_status_id, "defaultDestinationStatusId"
        )
    _write(tx, floor, type_id, lambda one: one.id != made.id, made)
    return json.dumps(status_body(floor.directory, type_id, made))


def _write(
    tx: Transaction,
    floor: Floor,
    type_id: str,
    stays: Callable[[WorktypeStatus], bool],
    *more: WorktypeStatus,
) -> None:
    own = floor.directory.statuses.get(type_id, WorktypeStatuses()).statuses
    kept = WorktypeStatuses(statuses=(*filter(stays, own), *more))
    put_document(tx, "worktypeStatuses", type_id, kept.model_dump_json())
    floor.read_directory(tx.conn)
