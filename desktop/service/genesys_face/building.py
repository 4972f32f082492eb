"""Routes that make, change and remove workbins and worktypes.

A worktype's fields stay those of the workitem type that it is; here its name and the like change.
"""

import json
import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field

from desktop.service.asked import Ref, Text
from desktop.service.directory import Directory
from desktop.service.document import Part, WorkbinPart, WorkitemTypePart
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.genesys_face.answers import FaceWorkbin, FaceWorktype
from desktop.service.genesys_face.asked import Name
from desktop.service.genesys_face.setup import worktype_body
from desktop.service.genesys_face.shape import BASE, workbin_body
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, not_found
from desktop.service.store.resources import drop_resource, put_resource
from desktop.service.store.transaction import Transaction
from desktop.service.store.workitems import is_type_in_use
from desktop.service.wire import JsonBody
from desktop.service.workbin_changes import change_workbin, drop_workbin

router = APIRouter(prefix=BASE, tags=["Genesys Cloud: set-up"])
Who = Annotated[Principal, Depends(signed_in)]
WorkbinName = Annotated[str, Field(min_length=1, max_length=200)]


class WorkbinCreate(Part):
    """A new workbin."""

    name: WorkbinName
    description: Text = ""
    division_id: Ref | None = None


class WorkbinUpdate(Part):
    """What changes about a workbin."""

    name: WorkbinName | None = None
    description: Text | None = None


class WorktypeUpdate(Part):
    """What changes about a worktype."""

    name: Annotated[Name, Field(max_length=200)] | None = None
    description: Text | None = None
    assignment_enabled: bool | None = None


class WorktypeCreate(WorktypeUpdate):
    """A new worktype; the fields of another type may be taken as its schema."""

    name: Annotated[Name, Field(max_length=200)]
    division_id: Ref | None = None
    schema_id: Ref | None = None


def _given(asked: Part, *names: str) -> dict[str, Any]:
    return {name: getattr(asked, name) for name in names if getattr(asked, name) is not None}


@router.post(
    "/workbins",
    status_code=201,
    summary="A new workbin",
    dependencies=[needs("routing:workbin:write")],
    response_model=FaceWorkbin,
)
async def post_workbin(
    request: Request, who: Who, asked: Annotated[WorkbinCreate, Depends(JsonBody(WorkbinCreate))]
) -> Response:
    """Everybody serves it until its routing is set up."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        part = WorkbinPart(id=str(uuid.uuid4()), name=asked.name, description=asked.description)
        change_workbin(tx, floor, part, "create")
        return json.dumps(workbin_body(floor.directory, part.id))

    return await effect(request, who, run, 201)


@router.patch(
    "/workbins/{workbin_id}",
    summary="Change a workbin",
    dependencies=[needs("routing:workbin:write")],
    response_model=FaceWorkbin,
)
async def patch_workbin(
    request: Request,
    who: Who,
    workbin_id: str,
    asked: Annotated[WorkbinUpdate, Depends(JsonBody(WorkbinUpdate))],
) -> Response:
    """Only what is given changes."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        kept = floor.directory.workbins.get(workbin_id)
        if kept is None:
            raise not_found("workbin", workbin_id)
        change_workbin(tx, floor, kept.model_copy(update=_given(asked, "name", "description")), "update")
        return json.dumps(workbin_body(floor.directory, workbin_id))

    return await effect(request, who, run)


@router.delete(
    "/workbins/{workbin_id}",
    status_code=204,
    summary="Remove an empty workbin",
    dependencies=[needs("routing:workbin:write")],
)
async def delete_workbin(request: Request, who: Who, workbin_id: str) -> Response:
    """Refused while open entries lie in it."""
    house = house_of(request)
    await carry_out(request, who, lambda tx: drop_workbin(tx, house.routing.floor, workbin_id))
    return Response(status_code=204)


@router.post(
    "/worktypes",
    status_code=201,
    summary="A new worktype",
    dependencies=[needs("workitemtype:create")],
    response_model=FaceWorktype,
)
async def post_worktype(
    request: Request, who: Who, asked: Annotated[WorktypeCreate, Depends(JsonBody(WorktypeCreate))]
) -> Response:
    """With the four statuses that every type has."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        _need_free_name(floor.directory, asked.name)
        like = _like(floor.directory, asked.schema_id) if asked.schema_id is not None else None
        kind = WorkitemTypePart(
            id=str(uuid.uuid4()),
            name=asked.name,
            description=asked.description or "",
            custom_fields=like.custom_fields if like else (),
            routing_enabled=bool(asked.assignment_enabled),
        )
        put_resource(tx, "workitemType", kind, action="create")
        floor.read_directory(tx.conn)
        return json.dumps(worktype_body(floor.directory, kind.id))

    return await effect(request, who, run, 201)


@router.patch(
    "/worktypes/{type_id}",
    summary="Change a worktype",
    dependencies=[needs("workitemtype:edit")],
    response_model=FaceWorktype,
)
async def patch_worktype(
    request: Request,
    who: Who,
    type_id: str,
    asked: Annotated[WorktypeUpdate, Depends(JsonBody(WorktypeUpdate))],
) -> Response:
    """Only what is given changes."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        kept = _known(floor.directory, type_id)
        if asked.name not in (None, kept.name):
            _need_free_name(floor.directory, str(asked.name))
        update = _given(asked, "name", "description")
        if asked.assignment_enabled is not None:
            update["routing_enabled"] = asked.assignment_enabled
        put_resource(tx, "workitemType", kept.model_copy(update=update))
        floor.read_directory(tx.conn)
        return json.dumps(worktype_body(floor.directory, type_id))

    return await effect(request, who, run)


@router.delete(
    "/worktypes/{type_id}",
    status_code=204,
    summary="Remove a worktype",
    dependencies=[needs("workitemtype:edit")],
)
async def delete_worktype(request: Request, who: Who, type_id: str) -> Response:
    """Refused while there are workitems of it."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> None:
        _known(floor.directory, type_id)
        if is_type_in_use(tx.conn, type_id):
            raise Refusal(409, "worktype.in.use", "There are workitems of this type.")
        drop_resource(tx, "workitemType", type_id)
        floor.read_directory(tx.conn)

    await carry_out(request, who, run)
    return Response(status_code=204)


def _known(directory: Directory, type_id: str) -> WorkitemTypePart:
    kind = directory.types.get(type_id)
    if kind is None:
        raise not_found("worktype", type_id)
    return kind


def _like(directory: Directory, schema_id: str) -> WorkitemTypePart:
    """Whose fields a new worktype takes: a schema's, or another worktype's."""
    return directory.schemas.get(schema_id) or _known(directory, schema_id)


def _need_free_name(directory: Directory, name: str) -> None:
    if any(one.name == name for one in directory.types.values()):
        raise Refusal(409, "worktype.exists", f"There is a worktype '{name}' already.")
