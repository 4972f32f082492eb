"""Workbin entries: lists, one, its history, and the one write."""

import json
from collections.abc import Sequence
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response

from desktop.domain.entry import Entry, EntryStatus, HistoryStep
from desktop.domain.record import JsonObject, wire_time
from desktop.service.answers.entries import BulkAnswer, EntryPage
from desktop.service.answers.listing import Listing
from desktop.service.asked import EntryPut
from desktop.service.bulk import BulkPost, DryRun, put_all
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import effect
from desktop.service.house import House
from desktop.service.offers import why_waiting
from desktop.service.principal import Principal
from desktop.service.refusal import not_found
from desktop.service.sight import may_see, visible_workbins
from desktop.service.store.entries import EntryRow, find_entry, history
from desktop.service.store.listing import OPEN, Wanted, list_entries
from desktop.service.subscriptions import SubscriptionPost, interest_of
from desktop.service.transitions.put import put_entry
from desktop.service.wire import JsonBody, json_response, model_response, page

router = APIRouter(prefix="/api/v2/routing/workbinentries", tags=["workbin entries"])
Who = Annotated[Principal, Depends(signed_in)]
Status = Literal["unassigned", "assigned", "accepted", "parked", "completed", "stopped"]


@router.get(
    "",
    summary="Entries, a page at a time, with the log's position",
    dependencies=[needs("routing:workbinentry:read")],
    response_model=EntryPage,
)
async def entries(
    request: Request,
    who: Who,
    workbin_id: Annotated[str | None, Query(alias="workbinId", max_length=128)] = None,
    status: Annotated[list[Status] | None, Query()] = None,
    assigned_to: Annotated[str | None, Query(alias="assignedTo", max_length=128)] = None,
    team_of: Annotated[Literal["me"] | None, Query(alias="teamOf")] = None,
    priority: Annotated[int | None, Query(ge=1, le=5)] = None,
    page_size: Annotated[int, Query(alias="pageSize", ge=1, le=500)] = 100,
    after: Annotated[int, Query(ge=0, le=2**62)] = 0,
) -> Response:
    """Without ``status`` the open ones. ``assignedTo=me``: the caller's own; ``teamOf=me``: a lead's team.

    A team is here what a subscription to it covers, so that the two can be compared.
    """
    house = house_of(request)
    seen_by, seen_workbins = _scope(house, who, is_team=team_of is not None)
    wanted = Wanted(
        statuses=status or OPEN,
        assigned_to=who.id if assigned_to == "me" else assigned_to,
        workbin_id=workbin_id,
        priority=priority,
        seen_by=seen_by,
        seen_workbins=seen_workbins,
        after=after,
        page_size=page_size,
    )
    listed = await house.readers.read(lambda conn: list_entries(conn, wanted))
    more = {} if listed.after is None else {"after": listed.after}
    return page(
        listed.bodies,
        epoch=house.epoch,
        cursor=listed.cursor,
        serverTime=wire_time(house.clock.now()),
        pageSize=page_size,
        **more,
    )


@router.get(
    "/{entry_id}",
    response_model=Entry,
    summary="One entry",
    dependencies=[needs("routing:workbinentry:read")],
)
async def entry(request: Request, who: Who, entry_id: str) -> Response:
    """An entry that waits says why nobody has it."""
    house = house_of(request)
    row = _seen(house, who, entry_id, await house.readers.read(lambda conn: find_entry(conn, entry_id)))
    if row.entry.status is EntryStatus.UNASSIGNED:
        waiting = row
        why = await house.write(lambda tx: why_waiting(house.routing.floor, waiting, tx.now))
        return model_response(row.entry.model_copy(update={"routing": row.plan.told(why)}))
    return model_response(row.entry)


@router.get(
    "/{entry_id}/history",
    summary="Every transition of an entry",
    dependencies=[needs("routing:workbinentry:read")],
    response_model=Listing[HistoryStep],
)
async def entry_history(request: Request, who: Who, entry_id: str) -> Response:
    """Oldest first; complete even where the stream was compressed."""
    house = house_of(request)
    row, steps = await house.readers.read(lambda conn: (find_entry(conn, entry_id), history(conn, entry_id)))
    _seen(house, who, entry_id, row)
    return page(steps, total=len(steps))


@router.post(
    "/bulk",
    summary="Up to 500 writes at once",
    dependencies=[needs("routing:workbinentry:write")],
    response_model=BulkAnswer,
)
async def bulk(
    request: Request, who: Who, asked: Annotated[BulkPost, Depends(JsonBody(BulkPost))]
) -> Response:
    """A result per item; with ``dryRun`` nothing is written."""
    floor = house_of(request).routing.floor

    def answer(results: list[JsonObject]) -> str:
        return json.dumps({"dryRun": asked.dry_run, "results": results})

    try:
        return await effect(request, who, lambda tx: answer(put_all(tx, floor, who, asked)))
    except DryRun as dry:
        return json_response(answer(dry.results))


@router.put(
    "/{entry_id}",
    response_model=Entry,
    summary="Accept, reject, park, release, finish, override, write data",
    dependencies=[needs("routing:workbinentry:write")],
)
async def put(
    request: Request, who: Who, entry_id: str, asked: Annotated[EntryPut, Depends(JsonBody(EntryPut))]
) -> Response:
    """The one write; ``sequenceNumber`` guards against writing over what one has not seen."""
    floor = house_of(request).routing.floor
    return await effect(request, who, lambda tx: put_entry(tx, floor, who, entry_id, asked).model_dump_json())


def _scope(house: House, who: Principal, *, is_team: bool) -> tuple[Sequence[str] | None, Sequence[str]]:
    """Whose entries, and those of which workbins; None: everybody's."""
    if is_team:
        team = interest_of(who, SubscriptionPost(team_of="me"), house.directory)
        return tuple(team.agents), tuple(team.workbins)
    if who.sees_all:
        return None, ()
    return (who.id,), tuple(visible_workbins(who, house.directory))


def _seen(house: House, who: Principal, entry_id: str, row: EntryRow | None) -> EntryRow:
    if row is None or not may_see(who, row.entry, house.directory):
        raise not_found("workbin entry", entry_id)
    return row
