"""Users, their groups and their skills."""

import json
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response

from desktop.domain.agent import Agent, AgentSkill
from desktop.service.answers.listing import NumberedListing
from desktop.service.answers.people import (
    Person,
)
from desktop.service.document import Named
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.genesys_face.rights import permissions_told
from desktop.service.numbered import Numbered
from desktop.service.person import (
    known,
    person_told,
)
from desktop.service.principal import Principal
from desktop.service.wire import json_response, model_response

router = APIRouter(prefix="/api/v2", tags=["people"])
Who = Annotated[Principal, Depends(signed_in)]
Asked = Annotated[Numbered, Depends(Numbered)]
MOST_PEOPLE = 25


@router.get("/users/me", summary="Who am I", response_model=Person)
async def me(request: Request, who: Who, expand: str = "") -> Response:
    """A person with roles, permissions, groups and skills; a program with what it may do.

    ``expand=authorization`` adds the permissions in Genesys Cloud's words.
    """
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
    told = person_told(house, who.id, {"skills", "groups"})
    if "authorization" in expand.split(","):
        told["authorization"] = {"permissions": [*permissions_told(who.permissions)]}
    return json_response(json.dumps(told))


@router.get(
    "/users",
    summary="People, a page at a time",
    dependencies=[needs("users:users:read")],
    response_model=NumberedListing[Person],
)
async def users(
    request: Request,
    asked: Asked,
    expand: str = "",
    state: Annotated[Literal["active", "inactive", "deleted", "any"], Query()] = "active",
) -> Response:
    """Sorted by name; ``expand`` adds presence, routingStatus, utilization, skills, groups."""
    house = house_of(request)
    asked.page_size = asked.page_size or MOST_PEOPLE
    everybody = sorted(house.directory.people.values(), key=lambda one: (one.name, one.id))
    # Whoever is set up is active.
    active = everybody if state in ("active", "any") else []
    more = set(expand.split(","))
    return await house.write(
        lambda _: asked.answer(
            [{"id": one.id, "name": one.name} for one in active], lambda one: person_told(house, one, more)
        )
    )


@router.get(
    "/users/{user_id}", summary="One person", dependencies=[needs("users:users:read")], response_model=Person
)
async def user(request: Request, user_id: str, expand: str = "") -> Response:
    """``expand`` as in the list."""
    house = house_of(request)
    known(house, user_id)
    return json_response(
        await house.write(lambda _: json.dumps(person_told(house, user_id, set(expand.split(",")))))
    )


@router.get(
    "/groups",
    summary="Agent groups",
    dependencies=[needs("users:users:read")],
    response_model=NumberedListing[Named],
)
async def groups(request: Request, asked: Asked) -> Response:
    """All of them, or a page."""
    return asked.answer([one.model_dump(mode="json") for one in house_of(request).directory.groups.values()])


@router.get(
    "/routing/skills",
    summary="Skills",
    dependencies=[needs("users:users:read")],
    response_model=NumberedListing[Named],
)
async def skills(request: Request, asked: Asked) -> Response:
    """All of them, or a page."""
    return asked.answer([one.model_dump(mode="json") for one in house_of(request).directory.skills.values()])


@router.get(
    "/users/{user_id}/routingskills",
    summary="An agent's skills",
    dependencies=[needs("users:users:read")],
    response_model=NumberedListing[AgentSkill],
)
async def routing_skills(request: Request, user_id: str, asked: Asked) -> Response:
    """With proficiency."""
    house = house_of(request)
    known(house, user_id)
    return asked.answer([one.model_dump(mode="json") for one in house.directory.agent(user_id).skills])
