"""Workitem types, and the workitems that third parties submit."""

import uuid
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import Field

from desktop.domain.workitem import CustomField
from desktop.service.answers.listing import Listing, NumberedListing
from desktop.service.asked import Text
from desktop.service.document import Id, Name, NewId, Part, WorkitemTypePart
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import effect
from desktop.service.fields import only_adds
from desktop.service.numbered import Numbered
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, not_found
from desktop.service.store.resources import put_resource
from desktop.service.store.transaction import Transaction
from desktop.service.store.workitems import find_workitem, is_type_in_use, workitems_by_external_id
from desktop.service.submission import patch_workitem, route_now, stop_workitem, submit
from desktop.service.wire import JsonBody, model_response, page
from desktop.service.workitem import RoutingPost, Workitem, WorkitemPatch, WorkitemPost

router = APIRouter(prefix="/api/v2", tags=["workitems"])
Who = Annotated[Principal, Depends(signed_in)]


async def _programs_only(who: Who) -> None:
    if who.kind == "user":
        raise Refusal(403, "integration.required", "People write user data on the workbin entry.")


class TypePost(WorkitemTypePart):
    """A new type; the id may be left to the service."""

    id: NewId = ""


class TypePatch(Part):
    """What may change about a type: fields of one in use can be added only.

    The last three may be taken away by null; null leaves the others as they are.
    """

    name: Name | None = None
    description: Text | None = None
    custom_fields: tuple[CustomField, ...] | None = None
    routing_enabled: bool | None = None
    max_capacity: Annotated[int, Field(ge=1, le=1000)] | None = None
    routing_rule_id: Id | None = None
    capture_point_id: Id | None = None

    @property
    def changes(self) -> dict[str, Any]:
        """What is given."""
        given = {name: getattr(self, name) for name in self.model_fields_set}
        return {name: value for name, value in given.items() if value is not None or name in _NULLABLE}


_NULLABLE = frozenset({"max_capacity", "routing_rule_id", "capture_point_id"})


@router.get(
    "/taskmanagement/workitemtypes",
    include_in_schema=False,
    dependencies=[needs("workitemtype:read")],
    response_model=NumberedListing[WorkitemTypePart],
)
@router.get(
    "/workitemtypes",
    summary="All types",
    dependencies=[needs("workitemtype:read")],
    response_model=NumberedListing[WorkitemTypePart],
)
async def types(request: Request, asked: Annotated[Numbered, Depends(Numbered)]) -> Response:
    """With their fields."""
    return asked.answer([one.model_dump(mode="json") for one in house_of(request).directory.types.values()])


@router.get(
    "/taskmanagement/workitemtypes/{type_id}",
    include_in_schema=False,
    dependencies=[needs("workitemtype:read")],
    response_model=WorkitemTypePart,
)
@router.get(
    "/workitemtypes/{type_id}",
    summary="One type",
    dependencies=[needs("workitemtype:read")],
    response_model=WorkitemTypePart,
)
async def type_(request: Request, type_id: str) -> Response:
    """With its fields."""
    kind = house_of(request).directory.types.get(type_id)
    if kind is None:
        raise not_found("workitem type", type_id)
    return model_response(kind)


@router.post(
    "/taskmanagement/workitemtypes",
    status_code=201,
    include_in_schema=False,
    dependencies=[needs("workitemtype:create")],
    response_model=WorkitemTypePart,
)
@router.post(
    "/workitemtypes",
    status_code=201,
    summary="A new type",
    dependencies=[needs("workitemtype:create")],
    response_model=WorkitemTypePart,
)
async def post_type(
    request: Request, who: Who, asked: Annotated[TypePost, Depends(JsonBody(TypePost))]
) -> Response:
    """Names are unique."""
    house = house_of(request)

    def run(tx: Transaction) -> str:
        if any(one.name == asked.name or one.id == asked.id for one in house.directory.types.values()):
            raise Refusal(409, "workitemtype.exists", f"There is a workitem type '{asked.name}' already.")
        kind = WorkitemTypePart.model_validate({**dict(asked), "id": asked.id or str(uuid.uuid4())})
        put_resource(tx, "workitemType", kind, action="create")
        house.routing.floor.read_directory(tx.conn)
        return kind.model_dump_json()

    return await effect(request, who, run, 201)


@router.patch(
    "/taskmanagement/workitemtypes/{type_id}",
    include_in_schema=False,
    dependencies=[needs("workitemtype:edit")],
    response_model=WorkitemTypePart,
)
@router.patch(
    "/workitemtypes/{type_id}",
    summary="Change a type",
    dependencies=[needs("workitemtype:edit")],
    response_model=WorkitemTypePart,
)
async def patch_type(
    request: Request, who: Who, type_id: str, asked: Annotated[TypePatch, Depends(JsonBody(TypePatch))]
) -> Response:
    """Of a type in use fields and options can be added, not changed or removed."""
    house = house_of(request)

    def run(tx: Transaction) -> str:
        kept = house.directory.types.get(type_id)
        if kept is None:
            raise not_found("workitem type", type_id)
        kind = kept.model_copy(update=asked.changes)
        if not only_adds(kept, kind) and is_type_in_use(tx.conn, type_id):
            message = "The type is in use: fields and options can be added, not changed or removed."
            raise Refusal(409, "workitemtype.in.use", message)
        put_resource(tx, "workitemType", kind)
        house.routing.floor.read_directory(tx.conn)
        return kind.model_dump_json()

    return await effect(request, who, run)


@router.post(
    "/workitems",
    response_model=Workitem,
    status_code=201,
    summary="Submit a workitem",
    dependencies=[needs("workitem:create")],
)
async def post(
    request: Request, who: Who, asked: Annotated[WorkitemPost, Depends(JsonBody(WorkitemPost))]
) -> Response:
    """201 means kept, not assigned. With an Idempotency-Key a repeated request gets the first answer."""
    floor = house_of(request).routing.floor
    return await effect(request, who, lambda tx: submit(tx, floor, asked).model_dump_json(), 201)


@router.get(
    "/workitems",
    summary="Workitems by a third party's own id",
    dependencies=[needs("workitem:read")],
    response_model=Listing[Workitem],
)
async def by_external_id(
    request: Request, external_id: Annotated[str, Query(alias="externalId", max_length=128)]
) -> Response:
    """Newest last."""
    found = await house_of(request).readers.read(lambda conn: workitems_by_external_id(conn, external_id))
    return page(found, total=len(found))


@router.get(
    "/workitems/{workitem_id}",
    response_model=Workitem,
    summary="One workitem",
    dependencies=[needs("workitem:read")],
)
async def workitem(request: Request, workitem_id: str) -> Response:
    """With its routing state and the entry that points at it."""
    found = await house_of(request).readers.read(lambda conn: find_workitem(conn, workitem_id))
    if found is None:
        raise not_found("workitem", workitem_id)
    return model_response(found)


@router.patch(
    "/workitems/{workitem_id}",
    response_model=Workitem,
    summary="Write user data",
    dependencies=[needs("workitem:edit"), Depends(_programs_only)],
)
async def patch(
    request: Request,
    who: Who,
    workitem_id: str,
    asked: Annotated[WorkitemPatch, Depends(JsonBody(WorkitemPatch))],
) -> Response:
    """Merged into what is there; the entry shows the same."""
    floor = house_of(request).routing.floor
    return await effect(
        request, who, lambda tx: patch_workitem(tx, floor, workitem_id, asked).model_dump_json()
    )


@router.post(
    "/workitems/{workitem_id}/routing",
    response_model=Workitem,
    summary="Route it now",
    dependencies=[needs("routing:workitem")],
)
async def trigger(
    request: Request,
    who: Who,
    workitem_id: str,
    asked: Annotated[RoutingPost, Depends(JsonBody(RoutingPost))],
) -> Response:
    """A ``queueId`` bypasses rules and skills; ``warnings`` in the answer say so."""
    floor = house_of(request).routing.floor
    return await effect(request, who, lambda tx: route_now(tx, floor, workitem_id, asked).model_dump_json())


@router.post(
    "/workitems/{workitem_id}/stop",
    response_model=Workitem,
    summary="Take it back",
    dependencies=[needs("taskmanagement:workitem")],
)
async def stop(request: Request, who: Who, workitem_id: str) -> Response:
    """Whoever has it is told."""
    floor = house_of(request).routing.floor
    return await effect(request, who, lambda tx: stop_workitem(tx, floor, workitem_id).model_dump_json())
