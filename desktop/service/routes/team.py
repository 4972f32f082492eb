"""A lead's team: its people with how they are doing, and its workbins with what builds up in them."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from desktop.domain.agent import Teammate
from desktop.domain.backlog import Backlog
from desktop.service.answers.listing import Listing, NumberedListing
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal
from desktop.service.team import backlogs, team_of, teammates, workbins_of
from desktop.service.wire import page

router = APIRouter(prefix="/api/v2/routing/team", tags=["team"])
Who = Annotated[Principal, Depends(signed_in)]


@router.get(
    "/users",
    summary="The people one leads, with how they are doing",
    dependencies=[needs("users:users:read")],
    response_model=NumberedListing[Teammate],
)
async def team_users(
    request: Request,
    who: Who,
    page_number: Annotated[int, Query(alias="pageNumber", ge=1, le=10_000)] = 1,
    page_size: Annotated[int, Query(alias="pageSize", ge=1, le=500)] = 100,
) -> Response:
    """Sorted by name, with skills, groups and status."""
    team, floor = _team(request, who), house_of(request).routing.floor
    chosen = team[(page_number - 1) * page_size : page_number * page_size]
    found = await house_of(request).write(lambda _: teammates(floor, chosen))
    return page(
        [one.model_dump_json() for one in found],
        pageNumber=page_number,
        pageSize=page_size,
        total=len(team),
        pageCount=-(-len(team) // page_size),
    )


@router.get(
    "/backlog",
    summary="How the team's workbins stand, and why work waits",
    dependencies=[needs("routing:workbin:read")],
    response_model=Listing[Backlog],
)
async def team_backlog(request: Request, who: Who) -> Response:
    """Depth over the last hour, what came and went, conflicts, and reasons for the oldest that wait."""
    house = house_of(request)
    workbins = workbins_of(_team(request, who), house.directory)
    found = await house.write(lambda tx: backlogs(tx, house.routing.floor, workbins))
    return page([one.model_dump_json() for one in found], total=len(found))


def _team(request: Request, who: Principal) -> tuple[str, ...]:
    if not who.sees_all:
        raise Refusal(403, "lead.required", "Only a lead has a team.")
    return team_of(who, house_of(request).directory)
