"""Routes about many people's presences at once."""

import json
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import Field, RootModel

from desktop.service.answers.people import PresenceTold
from desktop.service.asked import PresencePatch, PresenceRef, Ref, Text
from desktop.service.document import Part
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import effect
from desktop.service.person import known, presence_told
from desktop.service.presence import set_presence
from desktop.service.principal import Principal
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody, json_response

router = APIRouter(prefix="/api/v2/users/presences", tags=["Genesys Cloud: presences"])
Who = Annotated[Principal, Depends(signed_in)]
MOST_AT_ONCE = 100


class BulkPresence(Part):
    """Somebody's new presence."""

    id: Ref
    presence_definition: PresenceRef
    message: Text = ""


class BulkPresences(RootModel[tuple[BulkPresence, ...]]):
    """Those of up to a hundred people."""

    root: Annotated[tuple[BulkPresence, ...], Field(min_length=1, max_length=MOST_AT_ONCE)]


@router.get(
    "/purecloud/bulk",
    summary="Many people's presences",
    dependencies=[needs("users:users:read")],
    response_model=list[PresenceTold],
)
async def read(
    request: Request, ids: Annotated[list[str], Query(alias="id", max_length=MOST_AT_ONCE)]
) -> Response:
    """By ids, with commas between them or one by one."""
    house = house_of(request)
    wanted = [one for asked in ids for one in asked.split(",") if one]
    for one in wanted:
        known(house, one)
    floor = house.routing.floor
    told = await house.write(lambda _: [presence_told(floor.status(one)) for one in wanted])
    return json_response(json.dumps(told))


@router.put(
    "/bulk",
    summary="Change many people's presences",
    dependencies=[needs("presence:user:write")],
    response_model=list[PresenceTold],
)
async def write(
    request: Request, who: Who, asked: Annotated[BulkPresences, Depends(JsonBody(BulkPresences))]
) -> Response:
    """All of them or none; one's own, and those of agents whom one leads."""
    floor = house_of(request).routing.floor

    def run(tx: Transaction) -> str:
        for one in asked.root:
            reason = None if one.id == who.id else one.message or "Set together with others"
            patch = PresencePatch(
                presence_definition=one.presence_definition, message=one.message, reason=reason
            )
            set_presence(tx, floor, who, one.id, patch)
        return json.dumps([presence_told(floor.status(one.id)) for one in asked.root])

    return await effect(request, who, run)
