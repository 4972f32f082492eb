"""Workbins, and the queues that they are at the same time."""

import json
import uuid
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from desktop.domain.record import JsonObject, JsonValue
from desktop.service.answers.listing import NumberedListing
from desktop.service.answers.set_up import Queue, Simulation, WorkbinTold
from desktop.service.document import NewId, WorkbinPart
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.house import House
from desktop.service.numbered import Numbered
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal, bad_request, not_found, wrong_field
from desktop.service.sight import visible_workbins
from desktop.service.simulation import SimulatePost, simulate
from desktop.service.store.entries import workbins_of
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody, json_response
from desktop.service.workbin_changes import change_workbin, drop_workbin

router = APIRouter(prefix="/api/v2/routing", tags=["workbins"])
Who = Annotated[Principal, Depends(signed_in)]
Pages = Annotated[Numbered, Depends(Numbered)]


class WorkbinPut(WorkbinPart):
    """A workbin's settings; the id is made here or stands in the address."""

    id: NewId = ""


Asked = Annotated[WorkbinPut, Depends(JsonBody(WorkbinPut))]


@router.get(
    "/workbins",
    summary="The workbins that one may look into",
    dependencies=[needs("routing:workbin:read")],
    response_model=NumberedListing[WorkbinTold],
)
async def workbins(request: Request, who: Who, asked: Pages) -> Response:
    """With dispositions and screen pops; those of work that one has are among them."""
    house = house_of(request)
    return asked.answer([_told(house, one) for one in await _visible(house, who)])


@router.post(
    "/workbins",
    status_code=201,
    summary="A new workbin",
    dependencies=[needs("routing:workbin:write")],
    response_model=WorkbinTold,
)
async def post(request: Request, who: Who, asked: Asked) -> Response:
    """Work lands in it as soon as it is there."""
    house = house_of(request)

    def run(tx: Transaction) -> str:
        part = WorkbinPart.model_validate({**dict(asked), "id": asked.id or str(uuid.uuid4())})
        if part.id in house.directory.workbins:
            raise Refusal(409, "workbin.exists", f"There is a workbin '{part.id}' already.")
        return _put(tx, house, part, "create")

    return await effect(request, who, run, 201)


@router.get(
    "/workbins/{workbin_id}",
    summary="One workbin",
    dependencies=[needs("routing:workbin:read")],
    response_model=WorkbinTold,
)
async def workbin(request: Request, who: Who, workbin_id: str) -> Response:
    """With dispositions and screen pops."""
    house = house_of(request)
    if workbin_id not in await _visible(house, who):
        raise not_found("workbin", workbin_id)
    return json_response(_body(house, workbin_id))


@router.put(
    "/workbins/{workbin_id}",
    summary="Change a workbin",
    dependencies=[needs("routing:workbin:write")],
    response_model=WorkbinTold,
)
async def put(request: Request, who: Who, workbin_id: str, asked: Asked) -> Response:
    """The settings as a whole; what waits is routed by the new ones at once."""
    house = house_of(request)

    def run(tx: Transaction) -> str:
        if workbin_id not in house.directory.workbins:
            raise not_found("workbin", workbin_id)
        return _put(tx, house, WorkbinPart.model_validate({**dict(asked), "id": workbin_id}), "update")

    return await effect(request, who, run)


@router.delete(
    "/workbins/{workbin_id}",
    status_code=204,
    summary="Remove an empty workbin",
    dependencies=[needs("routing:workbin:write")],
)
async def delete(request: Request, who: Who, workbin_id: str) -> Response:
    """Refused while open entries lie in it."""
    house = house_of(request)
    await carry_out(request, who, lambda tx: drop_workbin(tx, house.routing.floor, workbin_id))
    return Response(status_code=204)


@router.post(
    "/workbins/{workbin_id}/simulate",
    summary="Who would get it, and why",
    dependencies=[needs("routing:workbin:simulate")],
    response_model=Simulation,
)
async def simulate_entry(
    request: Request,
    workbin_id: str,
    asked: Annotated[SimulatePost, Depends(JsonBody(SimulatePost))],
) -> Response:
    """Every candidate with what stands in the way, and workbins that get in each other's way."""
    house = house_of(request)
    found = await house.write(lambda tx: simulate(tx, house.routing.floor, workbin_id, asked))
    return json_response(json.dumps(found))


@router.get(
    "/queues",
    summary="The workbins as queues",
    dependencies=[needs("routing:queue:read")],
    response_model=NumberedListing[Queue],
)
async def queues(request: Request, asked: Pages) -> Response:
    """With what a third party checks before it submits."""
    directory = house_of(request).directory
    return asked.answer([_queue(house_of(request), one) for one in directory.workbins])


@router.get(
    "/queues/me",
    summary="My queues",
    dependencies=[needs("routing:queue:read")],
    response_model=NumberedListing[Queue],
)
async def my_queues(request: Request, who: Who, asked: Pages) -> Response:
    """Those whose work may come to me or to those whom I lead."""
    house = house_of(request)
    return asked.answer([_queue(house, one) for one in visible_workbins(who, house.directory)])


@router.get(
    "/queues/{queue_id}",
    summary="One workbin as a queue",
    dependencies=[needs("routing:queue:read")],
    response_model=Queue,
)
async def queue(request: Request, queue_id: str) -> Response:
    """Its status, capacity and skills."""
    house = house_of(request)
    if queue_id not in house.directory.workbins:
        raise not_found("queue", queue_id)
    return json_response(json.dumps(_queue(house, queue_id)))


async def _visible(house: House, who: Principal) -> tuple[str, ...]:
    held = await house.readers.read(lambda conn: workbins_of(conn, who.id))
    return visible_workbins(who, house.directory, held)


def _put(tx: Transaction, house: House, part: WorkbinPart, action: str) -> str:
    unknown = [
        wrong_field("memberGroups", "group.unknown", f"There is no group '{one}'")
        for one in part.member_groups
        if one not in house.directory.groups
    ]
    if unknown:
        raise bad_request(*unknown)
    change_workbin(tx, house.routing.floor, part, action)
    return _body(house, part.id)


def _body(house: House, workbin_id: str) -> str:
    return json.dumps(_told(house, workbin_id))


def _told(house: House, workbin_id: str) -> JsonObject:
    """The desktop's view and the settings, in one."""
    part: JsonObject = house.directory.workbins[workbin_id].model_dump(mode="json")
    return {**part, **house.directory.workbin(workbin_id).model_dump(mode="json")}


def _queue(house: House, workbin_id: str) -> JsonObject:
    part = house.directory.workbins[workbin_id]
    skills: list[JsonValue] = [
        {"id": one.skill_id, "name": house.directory.name_of("skill", one.skill_id)}
        for one in part.skill_requirements
    ]
    routing: JsonObject = {
        "routingType": part.routing_data.routing_type,
        "routingStrategy": part.routing_strategy.value,
        "skills": skills,
    }
    return {
        "id": part.id,
        "name": part.name,
        "description": part.description,
        "status": "ACTIVE",
        "routing": {"queueConfig": {"maxCapacity": part.max_concurrent_entries, "routingConfig": routing}},
    }
