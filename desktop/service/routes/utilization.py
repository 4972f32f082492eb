"""Capacity rules: the organisation's, and those of agents who have one of their own."""

import json
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from pydantic import ConfigDict, TypeAdapter, model_validator

from desktop.domain.record import JsonObject
from desktop.service.answers.people import (
    UtilizationTold,
)
from desktop.service.asked import Text
from desktop.service.document import MediaUtilization, Part
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.limits import drop_limits, need_limits_right, set_default_limits, set_limits
from desktop.service.person import (
    known,
    level_of,
    utilization_told,
)
from desktop.service.principal import Principal
from desktop.service.store.resources import ORGANISATION
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody, json_response

router = APIRouter(prefix="/api/v2", tags=["capacity"])
Who = Annotated[Principal, Depends(signed_in)]


def _or_bare(schema: JsonObject) -> None:
    """Tell the document of both forms."""
    wrapped = {name: schema.pop(name) for name in ("type", "properties", "required", "additionalProperties")}
    bare = wrapped["properties"]["utilization"]  # type: ignore[index,call-overload]  # an object of objects
    schema["anyOf"] = [wrapped, bare]


class UtilizationPut(Part):
    """Limits by media type, bare or in the object in which they are told; a lead says why."""

    utilization: dict[str, MediaUtilization]
    reason: Text | None = None

    model_config = ConfigDict(json_schema_extra=_or_bare)

    @model_validator(mode="before")
    @classmethod
    def _wrapped(cls, said: object) -> object:
        return {"utilization": said} if isinstance(said, dict) and "utilization" not in said else said

    @property
    def body(self) -> str:
        """The limits as they are kept."""
        return _LIMITS.dump_json(self.utilization).decode()


_LIMITS = TypeAdapter(dict[str, MediaUtilization])


@router.get(
    "/routing/users/{user_id}/utilization",
    summary="An agent's capacity rule",
    dependencies=[needs("users:users:read")],
    response_model=UtilizationTold,
)
async def utilization(request: Request, user_id: str) -> Response:
    """Their own, else the organisation's."""
    known(house_of(request), user_id)
    return json_response(json.dumps(utilization_told(house_of(request), user_id)))


@router.put(
    "/routing/users/{user_id}/utilization",
    summary="Give an agent a capacity rule of their own",
    dependencies=[needs("routing:utilization:writeother")],
    response_model=UtilizationTold,
)
async def put_utilization(
    request: Request,
    who: Who,
    user_id: str,
    asked: Annotated[UtilizationPut, Depends(JsonBody(UtilizationPut))],
) -> Response:
    """By media type; one that is not listed keeps its default. A lead needs a reason."""
    house = house_of(request)
    known(house, user_id)
    need_limits_right(who, user_id, asked.reason)
    floor = house.routing.floor

    def run(tx: Transaction) -> str:
        set_limits(tx, floor, user_id, asked.body, asked.reason)
        return _told(asked, user_id)

    return await effect(request, who, run)


@router.get(
    "/routing/utilization",
    summary="The organisation's capacity rule",
    dependencies=[needs("users:users:read")],
    response_model=UtilizationTold,
)
async def org_utilization(request: Request) -> Response:
    """For everybody who has none of their own."""
    return json_response(json.dumps(utilization_told(house_of(request), ORGANISATION)))


@router.put(
    "/routing/utilization",
    summary="Change the organisation's capacity rule",
    dependencies=[needs("routing:utilization:write")],
    response_model=UtilizationTold,
)
async def put_org_utilization(
    request: Request, who: Who, asked: Annotated[UtilizationPut, Depends(JsonBody(UtilizationPut))]
) -> Response:
    """By media type."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        set_default_limits(tx, floor, asked.body, asked.reason)
        return _told(asked, ORGANISATION)

    return await effect(request, who, run)


@router.delete(
    "/routing/users/{user_id}/utilization",
    status_code=204,
    summary="Give an agent the organisation's capacity rule again",
    dependencies=[needs("routing:utilization:write")],
)
async def delete_utilization(request: Request, who: Who, user_id: str) -> Response:
    """Nothing happens where they have none of their own."""
    floor = house_of(request).routing.floor
    known(house_of(request), user_id)
    await carry_out(request, who, lambda tx: drop_limits(tx, floor, user_id))
    return Response(status_code=204)


@router.delete(
    "/routing/utilization",
    status_code=204,
    summary="Take the service's own capacity rule again",
    dependencies=[needs("routing:utilization:write")],
)
async def delete_org_utilization(request: Request, who: Who) -> Response:
    """For everybody who has none of their own."""
    floor = house_of(request).routing.floor
    await carry_out(request, who, lambda tx: drop_limits(tx, floor, ORGANISATION))
    return Response(status_code=204)


def _told(asked: UtilizationPut, owner: str) -> str:
    return f'{{"utilization":{asked.body},"level":"{level_of(owner)}"}}'
