"""Capacity rules: the organisation's, and those of agents who have one of their own."""

import json
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from pydantic import RootModel, model_validator

from desktop.service.answers.people import (
    UtilizationTold,
)
from desktop.service.directory import ORGANISATION
from desktop.service.document import MediaUtilization
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import effect
from desktop.service.person import (
    known,
    level_of,
    utilization_told,
)
from desktop.service.principal import Principal
from desktop.service.store.resources import put_document
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody, json_response

router = APIRouter(prefix="/api/v2", tags=["capacity"])
Who = Annotated[Principal, Depends(signed_in)]


class Utilization(RootModel[dict[str, MediaUtilization]]):
    """Limits by media type; also in the object in which they are told."""

    @model_validator(mode="before")
    @classmethod
    def _unwrapped(cls, said: object) -> object:
        return said["utilization"] if isinstance(said, dict) and "utilization" in said else said


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
    dependencies=[needs("routing:utilization:write")],
    response_model=UtilizationTold,
)
async def put_utilization(
    request: Request, who: Who, user_id: str, asked: Annotated[Utilization, Depends(JsonBody(Utilization))]
) -> Response:
    """By media type; a type that is not listed has capacity 0."""
    known(house_of(request), user_id)
    return await _put_utilization(request, who, user_id, asked)


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
    request: Request, who: Who, asked: Annotated[Utilization, Depends(JsonBody(Utilization))]
) -> Response:
    """By media type."""
    return await _put_utilization(request, who, ORGANISATION, asked)


async def _put_utilization(request: Request, who: Principal, owner: str, asked: Utilization) -> Response:
    body = asked.model_dump_json()

    def run(tx: Transaction) -> str:
        put_document(tx, "utilization", owner, body)
        return f'{{"utilization":{body},"level":"{level_of(owner)}"}}'

    return await effect(request, who, run)
