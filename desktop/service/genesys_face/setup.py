"""Routes for what is set up: workbins, worktypes with their statuses, system presences."""

import json
from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from desktop.domain.record import JsonObject
from desktop.service.answers.listing import CursorListing, Listing
from desktop.service.answers.people import SystemPresence
from desktop.service.directory import Directory
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.genesys_face import asked
from desktop.service.genesys_face.answers import FaceStatus, FaceWorkbin, FaceWorktype
from desktop.service.genesys_face.asked import NullableBody
from desktop.service.genesys_face.cursored import Expands
from desktop.service.genesys_face.reading import is_met, ordered
from desktop.service.genesys_face.shape import BASE, DIVISION, schema_reference, workbin_body
from desktop.service.genesys_face.states import status_bodies, status_reference
from desktop.service.principal import Principal
from desktop.service.refusal import not_found
from desktop.service.sight import visible_workbins
from desktop.service.wire import json_response, page

router = APIRouter(prefix="/api/v2", tags=["Genesys Cloud: set-up"])
Who = Annotated[Principal, Depends(signed_in)]
Asked = Annotated[asked.Query, Depends(NullableBody(asked.Query))]


@router.post(
    "/taskmanagement/workbins/query",
    summary="Workbins that meet the filters",
    dependencies=[needs("routing:workbin:read")],
    response_model=CursorListing[FaceWorkbin],
)
async def query_workbins(request: Request, who: Who, posted: Asked) -> Response:
    """Those that one may look into."""
    directory = house_of(request).directory
    return _answer([workbin_body(directory, one) for one in visible_workbins(who, directory)], posted)


@router.get(
    "/taskmanagement/workbins/{workbin_id}",
    summary="One workbin",
    dependencies=[needs("routing:workbin:read")],
    response_model=FaceWorkbin,
)
async def workbin(request: Request, who: Who, workbin_id: str) -> Response:
    """By id."""
    directory = house_of(request).directory
    if workbin_id not in visible_workbins(who, directory):
        raise not_found("workbin", workbin_id)
    return json_response(json.dumps(workbin_body(directory, workbin_id)))


@router.post(
    "/taskmanagement/worktypes/query",
    summary="Worktypes that meet the filters",
    dependencies=[needs("workitemtype:read")],
    response_model=CursorListing[FaceWorktype],
)
async def query_worktypes(request: Request, posted: Asked) -> Response:
    """All types of workitem."""
    directory = house_of(request).directory
    return _answer([worktype_body(directory, one) for one in directory.types], posted)


@router.get(
    "/taskmanagement/worktypes/{type_id}",
    summary="One worktype",
    dependencies=[needs("workitemtype:read")],
    response_model=FaceWorktype,
)
async def worktype(request: Request, type_id: str, _expands: Expands = None) -> Response:
    """With its statuses."""
    return json_response(json.dumps(worktype_body(_known(request, type_id), type_id)))


@router.get(
    "/taskmanagement/worktypes/{type_id}/statuses",
    summary="A worktype's statuses",
    dependencies=[needs("workitemtype:read")],
    response_model=Listing[FaceStatus],
)
async def type_statuses(request: Request, type_id: str) -> Response:
    """Four that every type has, and its own."""
    found = status_bodies(_known(request, type_id), type_id)
    return page([json.dumps(one) for one in found], total=len(found))


@router.get(
    "/taskmanagement/worktypes/{type_id}/statuses/{status_id}",
    summary="One status",
    dependencies=[needs("workitemtype:read")],
    response_model=FaceStatus,
)
async def type_status(request: Request, type_id: str, status_id: str) -> Response:
    """By id."""
    for one in status_bodies(_known(request, type_id), type_id):
        if one["id"] == status_id:
            return json_response(json.dumps(one))
    raise not_found("status", status_id)


@router.get(
    "/systempresences",
    summary="The system presences",
    dependencies=[Depends(signed_in)],
    response_model=list[SystemPresence],
)
async def system_presences(request: Request) -> Response:
    """Those that the organisation uses."""
    found = house_of(request).directory.definitions.values()
    names = dict.fromkeys(one.system_presence for one in found if one.is_primary)
    return json_response(json.dumps([{"id": one.replace(" ", ""), "name": one} for one in names]))


def _answer(bodies: Iterable[JsonObject], posted: asked.Query) -> Response:
    chosen = [body for body in bodies if all(is_met(one, body) for one in posted.filters)]
    if posted.sort is not None:
        chosen = ordered(chosen, posted.sort.name, is_ascending=posted.sort.ascending)
    start = int(posted.after or 0)
    end = start + posted.page_size
    more = {"after": str(end)} if end < len(chosen) else {}
    return page([json.dumps(one) for one in chosen[start:end]], count=len(chosen), **more)


def _known(request: Request, type_id: str) -> Directory:
    directory = house_of(request).directory
    if type_id not in directory.types:
        raise not_found("worktype", type_id)
    return directory


def worktype_body(directory: Directory, type_id: str) -> JsonObject:
    """A worktype with its statuses."""
    kind = directory.types[type_id]
    return {
        "id": type_id,
        "name": kind.name,
        "description": kind.description,
        "division": DIVISION,
        "statuses": [*status_bodies(directory, type_id)],
        "defaultStatus": status_reference(directory, type_id, "open"),
        "defaultPriority": 3,
        "assignmentEnabled": kind.routing_enabled,
        "schema": schema_reference(directory, type_id),
        "selfUri": f"{BASE}/worktypes/{type_id}",
    }
