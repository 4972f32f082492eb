"""Who serves a queue, and how they are doing."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from desktop.domain.record import JsonObject
from desktop.service.answers.listing import NumberedListing
from desktop.service.doorman import house_of, needs
from desktop.service.genesys_face.answers import FaceMember
from desktop.service.house import House
from desktop.service.numbered import Numbered
from desktop.service.person import presence_told, routing_status_told
from desktop.service.refusal import not_found

router = APIRouter(prefix="/api/v2/routing/queues", tags=["Genesys Cloud: set-up"])
MOST_MEMBERS = 25


@router.get(
    "/{queue_id}/members",
    summary="A queue's members",
    dependencies=[needs("users:users:read")],
    response_model=NumberedListing[FaceMember],
)
async def members(
    request: Request,
    queue_id: str,
    asked: Annotated[Numbered, Depends(Numbered)],
    expand: Annotated[list[str] | None, Query()] = None,
) -> Response:
    """By name; ``expand`` adds presence and routingStatus."""
    house = house_of(request)
    if queue_id not in house.directory.workbins:
        raise not_found("queue", queue_id)
    people = sorted(house.directory.people.values(), key=lambda one: (one.name, one.id))
    found: list[JsonObject] = [
        {"id": one.id, "name": one.name} for one in people if house.directory.serves(one.id, queue_id)
    ]
    more = {word for one in expand or () for word in one.split(",")}
    asked.page_size = asked.page_size or MOST_MEMBERS
    return await house.write(lambda _: asked.answer(found, lambda one: _member(house, one, more)))


def _member(house: House, user_id: str, expand: set[str]) -> JsonObject:
    person, told = house.directory.people[user_id], house.routing.floor.status(user_id)
    user: JsonObject = {
        "id": user_id,
        "name": person.name,
        "username": person.login,
        "selfUri": f"/api/v2/users/{user_id}",
    }
    member: JsonObject = {"id": user_id, "name": person.name, "joined": True, "memberBy": "group"}
    if "presence" in expand:
        user["presence"] = presence_told(told)
    if "routingStatus" in expand:
        member["routingStatus"] = user["routingStatus"] = routing_status_told(told)
    return {**member, "user": user, "selfUri": f"/api/v2/users/{user_id}"}
