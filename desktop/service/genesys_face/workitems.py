"""Routes under ``/api/v2/taskmanagement/workitems``."""

import json
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from desktop.domain.record import JsonObject
from desktop.service.answers.listing import CursorListing
from desktop.service.answers.set_up import OrchestratedWorkitem
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.examples import EXAMPLES
from desktop.service.genesys_face import asked, assigning, writing
from desktop.service.genesys_face.answers import (
    FaceWorkitem,
)
from desktop.service.genesys_face.asked import NullableBody
from desktop.service.genesys_face.cursored import Expands
from desktop.service.genesys_face.errand import Errand
from desktop.service.genesys_face.reading import find, run_query
from desktop.service.genesys_face.shape import BASE
from desktop.service.principal import Principal
from desktop.service.store.transaction import Transaction
from desktop.service.submission import orchestrate
from desktop.service.wire import JsonBody, json_response, page
from desktop.service.workitem import OrchestratedPost

router = APIRouter(prefix=f"{BASE}/workitems", tags=["Genesys Cloud: workitems"])
Who = Annotated[Principal, Depends(signed_in)]


_DIALECTS = ("WorkitemCreate", "OrchestratedPost")


async def _posted(request: Request) -> asked.WorkitemCreate | OrchestratedPost:
    """Two dialects share this address; ``workItemTypeId`` gives the orchestrator's away."""
    try:
        said = json.loads(await request.body())
    except (ValueError, RecursionError):
        said = None
    if isinstance(said, dict) and "workItemTypeId" in said:
        return await JsonBody(OrchestratedPost)(request)
    return await JsonBody(asked.WorkitemCreate)(request)


_BODIES: JsonObject = {
    "schema": {"oneOf": [{"$ref": f"#/components/schemas/{one}"} for one in _DIALECTS]},
    "examples": {one: {"value": EXAMPLES[one]} for one in _DIALECTS},
}


@router.post(
    "",
    status_code=201,
    summary="A new workitem",
    openapi_extra={"requestBody": {"required": True, "content": {"application/json": _BODIES}}},
    dependencies=[needs("taskmanagement:workitem:create")],
    response_model=FaceWorkitem | OrchestratedWorkitem,
)
async def create(
    request: Request,
    who: Who,
    posted: Annotated[asked.WorkitemCreate | OrchestratedPost, Depends(_posted)],
) -> Response:
    """In Genesys Cloud's shape, or in the orchestrator's."""
    house = house_of(request)
    floor = house.routing.floor

    def run(tx: Transaction) -> str:
        if isinstance(posted, OrchestratedPost):
            return json.dumps(orchestrate(tx, floor, posted))
        workitem_id = writing.create(tx, floor, who, posted)
        return json.dumps(find(tx.conn, who, workitem_id, house.directory).body(house.directory))

    return await effect(request, who, run, 201)


@router.post(
    "/query",
    summary="Workitems that meet up to three filters",
    dependencies=[needs("workitem:read")],
    response_model=CursorListing[FaceWorkitem],
)
async def query(
    request: Request, who: Who, posted: Annotated[asked.Query, Depends(NullableBody(asked.Query))]
) -> Response:
    """At least one EQ filter on workbinId, assigneeId, queueId or typeId; sorted by dateDue or priority."""
    directory = house_of(request).directory
    found = await house_of(request).readers.read(lambda conn: run_query(conn, who, posted, directory))
    base = f"{router.prefix}/query"
    if posted.select == "Count":
        return json_response(json.dumps({"count": found.count, "selfUri": base}))
    more = {} if found.after is None else {"after": found.after, "nextUri": base}
    return page([json.dumps(one) for one in found.bodies], selfUri=base, count=found.count, **more)


@router.get(
    "/{workitem_id}",
    summary="One workitem",
    dependencies=[needs("workitem:read")],
    response_model=FaceWorkitem,
)
async def workitem(request: Request, who: Who, workitem_id: str, _expands: Expands = None) -> Response:
    """Names of what it points at are always there, whatever ``expands`` says."""
    directory = house_of(request).directory
    found = await house_of(request).readers.read(lambda conn: find(conn, who, workitem_id, directory))
    return json_response(json.dumps(found.body(directory)))


@router.patch(
    "/{workitem_id}",
    summary="Change a workitem, accept it, decline it, park it",
    dependencies=[needs("workitem:edit")],
    response_model=FaceWorkitem,
)
async def patch(
    request: Request,
    who: Who,
    workitem_id: str,
    posted: Annotated[asked.WorkitemUpdate, Depends(NullableBody(asked.WorkitemUpdate))],
) -> Response:
    """Only what is given changes."""
    return await _carried_out(request, who, workitem_id, lambda errand: writing.update(errand, posted))


@router.delete(
    "/{workitem_id}",
    status_code=204,
    summary="Remove a workitem",
    dependencies=[needs("taskmanagement:workitem")],
)
async def delete(request: Request, who: Who, workitem_id: str) -> Response:
    """What happened to it stays in the audits and in the history of its entry."""
    floor = house_of(request).routing.floor
    await carry_out(request, who, lambda tx: assigning.delete(Errand(tx, floor, who, workitem_id)))
    return Response(status_code=204)


@router.patch(
    "/{workitem_id}/assignment",
    status_code=204,
    summary="Offer it to an agent",
    dependencies=[needs("workitem:edit")],
)
async def assignment(
    request: Request,
    who: Who,
    workitem_id: str,
    posted: Annotated[asked.ManualAssign, Depends(JsonBody(asked.ManualAssign))],
) -> Response:
    """Without regard to skills and queues; the agent has to be on queue."""
    await _carried_out(request, who, workitem_id, lambda errand: assigning.assign(errand, posted.id))
    return Response(status_code=204)


@router.post(
    "/{workitem_id}/acd/cancel",
    summary="Take it out of its queue",
    dependencies=[needs("routing:workbinentry:override")],
    response_model=FaceWorkitem,
)
async def cancel(request: Request, who: Who, workitem_id: str) -> Response:
    """It stays in its workbin."""
    return await _carried_out(request, who, workitem_id, assigning.cancel_queueing)


@router.post(
    "/{workitem_id}/disconnect",
    summary="Let the agent leave it",
    dependencies=[needs("workitem:edit")],
    response_model=FaceWorkitem,
)
async def disconnect(request: Request, who: Who, workitem_id: str) -> Response:
    """It stays assigned to them."""
    return await _carried_out(request, who, workitem_id, assigning.disconnect)


@router.post(
    "/{workitem_id}/terminate",
    summary="Finish it",
    dependencies=[needs("workitem:edit")],
    response_model=FaceWorkitem,
)
async def terminate(
    request: Request,
    who: Who,
    workitem_id: str,
    posted: Annotated[asked.Terminate, Depends(NullableBody(asked.Terminate))],
) -> Response:
    """Mark Done where somebody has worked on it, else it is taken back."""
    return await _carried_out(
        request, who, workitem_id, lambda errand: assigning.terminate(errand, posted.status_id)
    )


@router.patch(
    "/{workitem_id}/users/{user_id}/wrapups",
    status_code=204,
    summary="Add or remove a code",
    dependencies=[needs("workitem:edit")],
)
async def patch_wrapups(
    request: Request,
    who: Who,
    workitem_id: str,
    user_id: str,
    posted: Annotated[asked.WrapupUpdate, Depends(JsonBody(asked.WrapupUpdate))],
) -> Response:
    """``me`` is the caller; the last code is the disposition that Mark Done will use."""
    wanted = who.id if user_id == "me" else user_id

    def job(errand: Errand) -> None:
        errand.need_say_over(wanted)
        writing.wrap_up(errand, wanted, posted)

    await _carried_out(request, who, workitem_id, job)
    return Response(status_code=204)


async def _carried_out(
    request: Request, who: Principal, workitem_id: str, job: Callable[[Errand], None]
) -> Response:
    """Do it, and answer with the whole workitem."""
    house = house_of(request)

    def run(tx: Transaction) -> str:
        job(Errand(tx, house.routing.floor, who, workitem_id))
        return json.dumps(find(tx.conn, who, workitem_id, house.directory).body(house.directory))

    return await effect(request, who, run)
