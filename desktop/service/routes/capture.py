"""Capture points with what is submitted through them, and the data table behind them."""

import json
import uuid
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from pydantic import Field

from desktop.domain.record import Instant, JsonObject
from desktop.service.answers.listing import Listing
from desktop.service.answers.set_up import CapturePoint, RowsListing
from desktop.service.asked import Data, Ref, Text
from desktop.service.capture import warnings_about
from desktop.service.document import CapturePointPart, MediaType, NewId, Part, RoutingRow, RowsPart
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.house import House
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, not_found, wrong_field
from desktop.service.routing_request import AskedRouting
from desktop.service.routing_table import check_rows
from desktop.service.routing_table import warnings_about as table_warnings
from desktop.service.store.resources import put_resource, put_rows
from desktop.service.store.transaction import Transaction
from desktop.service.submission import submit
from desktop.service.task_routing import TABLE
from desktop.service.wire import JsonBody, json_response, page
from desktop.service.workitem import Workitem, WorkitemPost

router = APIRouter(prefix="/api/v2", tags=["capture points"])
Who = Annotated[Principal, Depends(signed_in)]


class CapturePointPost(CapturePointPart):
    """A new capture point; the id may be left to the service."""

    id: NewId = ""
    media_type: MediaType = "workitem"


class CapturedPost(Part):
    """A workitem as a third party submits it through a capture point: what counts is its user data."""

    user_data: Data = {}
    workitem_type_id: Ref | None = None
    custom_fields: Data = {}
    custom_attributes: Data = {}
    external_id: Ref | None = None
    source: Text = ""
    priority: Annotated[int, Field(ge=1, le=5)] = 3
    title: Text | None = None
    customer: Text | None = None
    segment: Text | None = None
    due_at: Instant | None = None


@router.get(
    "/routing/capturepoints",
    summary="All capture points",
    dependencies=[needs("routing:capturepoint:read")],
    response_model=Listing[CapturePointPart],
)
async def points(request: Request) -> Response:
    """With the variables of their routing application."""
    found = house_of(request).directory.capture_points.values()
    return page([one.model_dump_json() for one in found], total=len(found))


@router.get(
    "/routing/capturepoints/{point_id}",
    summary="One capture point",
    dependencies=[needs("routing:capturepoint:read")],
    response_model=CapturePoint,
)
async def point(request: Request, point_id: str) -> Response:
    """With what is doubtful about it."""
    house = house_of(request)
    return json_response(_told(_known(house, point_id), house))


@router.post(
    "/routing/capturepoints",
    status_code=201,
    summary="A new capture point",
    dependencies=[needs("routing:capturepoint:write")],
    response_model=CapturePoint,
)
async def post_point(
    request: Request, who: Who, asked: Annotated[CapturePointPost, Depends(JsonBody(CapturePointPost))]
) -> Response:
    """Time-outs below 120 s are kept, and warned about."""
    house = house_of(request)

    def run(tx: Transaction) -> str:
        made = CapturePointPart.model_validate({**dict(asked), "id": asked.id or str(uuid.uuid4())})
        _check(made, house)
        put_resource(tx, "capturePoint", made, action="create")
        house.routing.floor.read_directory(tx.conn)
        return _told(made, house)

    return await effect(request, who, run, 201)


@router.post(
    "/routing/capturepoints/{point_id}/workitems",
    response_model=Workitem,
    status_code=201,
    summary="Submit through a capture point",
    dependencies=[needs("workitem:create")],
)
async def submit_through(
    request: Request,
    who: Who,
    point_id: str,
    asked: Annotated[CapturedPost, Depends(JsonBody(CapturedPost))],
) -> Response:
    """Routed by the four cascades: requested agent, requested skill, requested group, default group."""
    house = house_of(request)
    type_id = asked.workitem_type_id or _known(house, point_id).workitem_type_id
    if type_id is None:
        message = f"The capture point {point_id} has no type of its own; name a workitemTypeId"
        raise bad_request(wrong_field("workitemTypeId", "workitemTypeId.required", message))
    given = {name: getattr(asked, name) for name in asked.model_fields_set - {"custom_attributes"}}
    post = WorkitemPost(
        **{**given, "workitem_type_id": type_id},
        capture_point_id=point_id,
        routing_data=AskedRouting(custom_attributes=asked.custom_attributes),
    )
    floor = house.routing.floor
    return await effect(request, who, lambda tx: submit(tx, floor, post).model_dump_json(), 201)


@router.get(
    "/flows/datatables/{name}/rows",
    summary="The rows of a data table",
    dependencies=[needs("routing:datatable:read")],
    response_model=RowsListing,
)
async def rows(request: Request, name: str) -> Response:
    """``OPEN_MEDIA_ROUTING_CONFIG``: what the task-routing application looks up."""
    _need_table(name)
    house = house_of(request)
    return _rows_page(house.directory.routing_table, house)


@router.put(
    "/flows/datatables/{name}/rows",
    summary="Replace the rows of a data table",
    dependencies=[needs("routing:datatable:write")],
    response_model=RowsListing,
)
async def put(
    request: Request, who: Who, name: str, asked: Annotated[RowsPart, Depends(JsonBody(RowsPart))]
) -> Response:
    """What is submitted from now on is routed by them; ``warnings`` say what will not work."""
    _need_table(name)
    check_rows(asked.rows)
    house = house_of(request)

    def run(tx: Transaction) -> None:
        put_rows(tx, asked.rows)
        house.routing.floor.read_directory(tx.conn)

    await carry_out(request, who, run)
    return _rows_page(asked.rows, house)


def _rows_page(found: Sequence[RoutingRow], house: House) -> Response:
    warnings = list(table_warnings(found, house.directory))
    return page(
        [row.model_dump_json(exclude_none=True) for row in found], total=len(found), warnings=warnings
    )


def _need_table(name: str) -> None:
    if name != TABLE:
        raise not_found("data table", name)


def _known(house: House, point_id: str) -> CapturePointPart:
    found = house.directory.capture_points.get(point_id)
    if found is None:
        raise not_found("capture point", point_id)
    return found


def _check(made: CapturePointPart, house: House) -> None:
    directory = house.directory
    if made.id in directory.capture_points:
        raise Refusal(409, "capturepoint.exists", f"There is a capture point '{made.id}' already.")
    wrong = []
    if made.workbin_id not in directory.workbins:
        said = f"There is no workbin '{made.workbin_id}'"
        wrong.append(wrong_field("workbinId", "workbin.unknown", said))
    if made.workitem_type_id is not None and made.workitem_type_id not in directory.types:
        said = f"There is no workitem type '{made.workitem_type_id}'"
        wrong.append(wrong_field("workitemTypeId", "workitemtype.unknown", said))
    if wrong:
        raise bad_request(*wrong)


def _told(made: CapturePointPart, house: House) -> str:
    body: JsonObject = made.model_dump(mode="json")
    return json.dumps({**body, "warnings": list(warnings_about(made, house.directory))})
