"""Whether people take work: presences, routing status, and what fills them."""

import json
from collections.abc import Callable
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response

from desktop.domain.agent import AgentStatus
from desktop.domain.record import JsonObject
from desktop.service.answers.listing import NumberedListing
from desktop.service.answers.people import (
    DefinitionTold,
    PresenceTold,
    RoutingStatusTold,
)
from desktop.service.asked import PresencePatch, RoutingStatusPut
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import effect
from desktop.service.numbered import Numbered
from desktop.service.person import (
    definition_told,
    known,
    presence_told,
    routing_status_told,
)
from desktop.service.presence import set_presence, set_routing_status
from desktop.service.principal import Principal
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody, json_response, model_response

router = APIRouter(prefix="/api/v2", tags=["presence"])
Who = Annotated[Principal, Depends(signed_in)]


@router.get(
    "/users/{user_id}/status",
    response_model=AgentStatus,
    summary="Can they take work, and if not, why",
    dependencies=[needs("users:users:read")],
)
async def status(request: Request, user_id: str) -> Response:
    """Presence, routing status, and what fills them."""
    house = house_of(request)
    known(house, user_id)
    return model_response(await house.status(user_id))


@router.get(
    "/presence/definitions",
    summary="The presences that can be chosen",
    dependencies=[needs("presence:definition:read")],
    response_model=NumberedListing[DefinitionTold],
)
async def definitions(
    request: Request,
    asked: Annotated[Numbered, Depends(Numbered)],
    deactivated: Annotated[Literal["true", "false", "any"], Query()] = "false",
    _locale_code: Annotated[str, Query(alias="localeCode", max_length=20)] = "ALL",
) -> Response:
    """System presences and the organisation's own reasons below them."""
    known = house_of(request).directory.definitions.values()
    # None is ever deactivated.
    found = [] if deactivated == "true" else [definition_told(one) for one in known]
    return asked.answer(found)


@router.get(
    "/users/{user_id}/presences/purecloud", summary="Somebody's presence", response_model=PresenceTold
)
async def presence(request: Request, who: Who, user_id: str) -> Response:
    """The same as in the status, alone."""
    return await _told(request, user_id, presence_told)


@router.patch(
    "/users/{user_id}/presences/purecloud",
    summary="Change presence",
    dependencies=[needs("presence:user:write")],
    response_model=PresenceTold,
)
async def patch_presence(
    request: Request,
    who: Who,
    user_id: str,
    asked: Annotated[PresencePatch, Depends(JsonBody(PresencePatch))],
) -> Response:
    """One's own; or, with a reason, that of an agent one leads."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        set_presence(tx, floor, who, user_id, asked)
        return json.dumps(presence_told(floor.status(user_id)))

    return await effect(request, who, run)


@router.get(
    "/users/{user_id}/routingstatus", summary="Somebody's routing status", response_model=RoutingStatusTold
)
async def routing_status(request: Request, who: Who, user_id: str) -> Response:
    """OFF_QUEUE, IDLE, INTERACTING or NOT_RESPONDING."""
    return await _told(request, user_id, routing_status_told)


@router.put(
    "/users/{user_id}/routingstatus",
    summary="Go on or off queue",
    dependencies=[needs("presence:user:write")],
    response_model=RoutingStatusTold,
)
async def put_routing_status(
    request: Request,
    who: Who,
    user_id: str,
    asked: Annotated[RoutingStatusPut, Depends(JsonBody(RoutingStatusPut))],
) -> Response:
    """IDLE also ends Not Responding."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        set_routing_status(tx, floor, who, user_id, asked)
        return json.dumps(routing_status_told(floor.status(user_id)))

    return await effect(request, who, run)


async def _told(request: Request, user_id: str, tell: Callable[[AgentStatus], JsonObject]) -> Response:
    """One part of somebody's status."""
    house = house_of(request)
    known(house, user_id)
    return json_response(json.dumps(tell(await house.status(user_id))))
