"""Users, their status, presence, routing status and utilization."""

import json
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import RootModel, model_validator

from desktop.domain.agent import Agent, AgentStatus
from desktop.domain.record import JsonObject
from desktop.service.asked import PresencePatch, RoutingStatusPut
from desktop.service.directory import ORGANISATION
from desktop.service.document import MediaUtilization
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import effect
from desktop.service.house import House
from desktop.service.presence import set_presence, set_routing_status
from desktop.service.principal import Principal
from desktop.service.refusal import not_found
from desktop.service.store.resources import put_document
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody, json_response, model_response, page

router = APIRouter(prefix="/api/v2", tags=["people"])
Who = Annotated[Principal, Depends(signed_in)]


class Utilization(RootModel[dict[str, MediaUtilization]]):
    """Limits by media type; also in the object in which they are told."""

    @model_validator(mode="before")
    @classmethod
    def _unwrapped(cls, said: object) -> object:
        return said["utilization"] if isinstance(said, dict) and "utilization" in said else said


@router.get("/users/me", response_model=Agent, summary="Who am I")
async def me(request: Request, who: Who) -> Response:
    """A person with roles, permissions, groups and skills; a program with what it may do."""
    house = house_of(request)
    if who.kind == "client":
        program = Agent(
            id=who.id,
            login=who.id,
            name=who.name,
            roles=who.roles,
            permissions=tuple(sorted(who.permissions)),
        )
        return model_response(program)
    return json_response(json.dumps(_person(house, who.id, {"skills", "groups"})))


@router.get("/users", summary="People, a page at a time", dependencies=[needs("users:users:read")])
async def users(
    request: Request,
    page_number: Annotated[int, Query(alias="pageNumber", ge=1, le=10_000)] = 1,
    page_size: Annotated[int, Query(alias="pageSize", ge=1, le=500)] = 25,
    expand: str = "",
) -> Response:
    """Sorted by name; ``expand`` adds presence, routingStatus, utilization, skills, groups."""
    house = house_of(request)
    everybody = sorted(house.directory.people.values(), key=lambda one: (one.name, one.id))
    chosen = everybody[(page_number - 1) * page_size : page_number * page_size]
    bodies = await house.write(
        lambda _: [json.dumps(_person(house, one.id, set(expand.split(",")))) for one in chosen]
    )
    return page(
        bodies,
        pageNumber=page_number,
        pageSize=page_size,
        total=len(everybody),
        pageCount=-(-len(everybody) // page_size),
    )


@router.get(
    "/users/{user_id}", response_model=Agent, summary="One person", dependencies=[needs("users:users:read")]
)
async def user(request: Request, user_id: str, expand: str = "") -> Response:
    """``expand`` as in the list."""
    house = house_of(request)
    _known(house, user_id)
    return json_response(
        await house.write(lambda _: json.dumps(_person(house, user_id, set(expand.split(",")))))
    )


@router.get(
    "/users/{user_id}/status",
    response_model=AgentStatus,
    summary="Can they take work, and if not, why",
    dependencies=[needs("users:users:read")],
)
async def status(request: Request, user_id: str) -> Response:
    """Presence, routing status, and what fills them."""
    house = house_of(request)
    _known(house, user_id)
    return model_response(await house.status(user_id))


@router.get(
    "/presence/definitions",
    summary="The presences that can be chosen",
    dependencies=[needs("presence:definition:read")],
)
async def definitions(request: Request) -> Response:
    """System presences and the organisation's own reasons below them."""
    found = house_of(request).directory.definitions.values()
    return page([one.model_dump_json() for one in found], total=len(found))


@router.get("/users/{user_id}/presences/purecloud", summary="Somebody's presence")
async def presence(request: Request, who: Who, user_id: str) -> Response:
    """The same as in the status, alone."""
    house = house_of(request)
    _known(house, user_id)
    return json_response(json.dumps(_presence(await house.status(user_id))))


@router.patch(
    "/users/{user_id}/presences/purecloud",
    summary="Change presence",
    dependencies=[needs("presence:user:write")],
)
async def patch_presence(
    request: Request,
    who: Who,
    user_id: str,
    asked: Annotated[PresencePatch, Depends(JsonBody(PresencePatch))],
) -> Response:
    """One's own; or, with a reason, that of an agent one leads."""
    house = house_of(request)
    floor = house.routing.floor

    def run(tx: Transaction) -> str:
        set_presence(tx, floor, who, user_id, asked)
        return json.dumps(_presence(floor.status(user_id)))

    return await effect(request, who, run)


@router.get("/users/{user_id}/routingstatus", summary="Somebody's routing status")
async def routing_status(request: Request, who: Who, user_id: str) -> Response:
    """OFF_QUEUE, IDLE, INTERACTING or NOT_RESPONDING."""
    house = house_of(request)
    _known(house, user_id)
    return json_response(json.dumps(_routing_status(await house.status(user_id))))


@router.put(
    "/users/{user_id}/routingstatus",
    summary="Go on or off queue",
    dependencies=[needs("presence:user:write")],
)
async def put_routing_status(
    request: Request,
    who: Who,
    user_id: str,
    asked: Annotated[RoutingStatusPut, Depends(JsonBody(RoutingStatusPut))],
) -> Response:
    """IDLE also ends Not Responding."""
    house = house_of(request)
    floor = house.routing.floor

    def run(tx: Transaction) -> str:
        set_routing_status(tx, floor, who, user_id, asked)
        return json.dumps(_routing_status(floor.status(user_id)))

    return await effect(request, who, run)


@router.get(
    "/routing/users/{user_id}/utilization",
    summary="An agent's capacity rule",
    dependencies=[needs("users:users:read")],
)
async def utilization(request: Request, user_id: str) -> Response:
    """Their own, else the organisation's."""
    _known(house_of(request), user_id)
    return json_response(json.dumps(_utilization(house_of(request), user_id)))


@router.put(
    "/routing/users/{user_id}/utilization",
    summary="Give an agent a capacity rule of their own",
    dependencies=[needs("routing:utilization:write")],
)
async def put_utilization(
    request: Request, who: Who, user_id: str, asked: Annotated[Utilization, Depends(JsonBody(Utilization))]
) -> Response:
    """By media type; a type that is not listed has capacity 0."""
    _known(house_of(request), user_id)
    return await _put_utilization(request, who, user_id, asked)


@router.get(
    "/routing/utilization",
    summary="The organisation's capacity rule",
    dependencies=[needs("users:users:read")],
)
async def org_utilization(request: Request) -> Response:
    """For everybody who has none of their own."""
    return json_response(json.dumps(_utilization(house_of(request), ORGANISATION)))


@router.put(
    "/routing/utilization",
    summary="Change the organisation's capacity rule",
    dependencies=[needs("routing:utilization:write")],
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
        return f'{{"utilization":{body}}}'

    return await effect(request, who, run)


@router.get("/groups", summary="Agent groups", dependencies=[needs("users:users:read")])
async def groups(request: Request) -> Response:
    """All of them."""
    return page([one.model_dump_json() for one in house_of(request).directory.groups.values()])


@router.get("/routing/skills", summary="Skills", dependencies=[needs("users:users:read")])
async def skills(request: Request) -> Response:
    """All of them."""
    return page([one.model_dump_json() for one in house_of(request).directory.skills.values()])


@router.get(
    "/users/{user_id}/routingskills", summary="An agent's skills", dependencies=[needs("users:users:read")]
)
async def routing_skills(request: Request, user_id: str) -> Response:
    """With proficiency."""
    house = house_of(request)
    _known(house, user_id)
    return page([one.model_dump_json() for one in house.directory.agent(user_id).skills])


def _known(house: House, user_id: str) -> None:
    if user_id not in house.directory.people:
        raise not_found("user", user_id)


def _person(house: House, user_id: str, expand: set[str]) -> JsonObject:
    body: JsonObject = house.directory.agent(user_id).model_dump(mode="json")
    told = house.routing.floor.status(user_id)
    # One number, as for a platform where voice decides; the capacity of each media type is in the status.
    body["concurrency"] = next((one.maximum for one in told.capacity if one.media_type == "voice"), 0)
    if "presence" in expand:
        body["presence"] = _presence(told)
    if "routingStatus" in expand:
        body["routingStatus"] = _routing_status(told)
    if "utilization" in expand:
        body["utilization"] = _utilization(house, user_id)["utilization"]
    return body


def _presence(told: AgentStatus) -> JsonObject:
    body: JsonObject = told.presence.model_dump(mode="json")
    definition: JsonObject = {
        "id": told.presence.definition_id,
        "systemPresence": told.presence.system_presence,
    }
    return {**body, "presenceDefinition": definition, "modifiedDate": body["since"]}


def _routing_status(told: AgentStatus) -> JsonObject:
    return {
        "userId": told.id,
        "status": told.routing_status.value,
        "startTime": told.model_dump(mode="json")["since"],
    }


def _utilization(house: House, owner: str) -> dict[str, Any]:
    rule = house.directory.rule_for(owner)
    return {
        "utilization": {
            kind: {
                "maximumCapacity": media.maximum,
                "interruptableMediaTypes": None
                if media.interruptible_by is None
                else sorted(media.interruptible_by),
                "includeNonAcd": media.include_non_acd,
            }
            for kind, media in rule.media.items()
        }
    }
