"""Routes under ``/api/v2/taskmanagement/workitems``."""

import json
from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel

from desktop.domain.record import JsonObject, wire_time
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import effect
from desktop.service.genesys_face import asked, assigning, writing
from desktop.service.genesys_face.asked import NullableBody
from desktop.service.genesys_face.errand import Errand
from desktop.service.genesys_face.facts import Wrapup
from desktop.service.genesys_face.reading import find, run_query
from desktop.service.genesys_face.shape import BASE
from desktop.service.genesys_face.versions import deltas, versions
from desktop.service.principal import Principal
from desktop.service.refusal import not_found
from desktop.service.store.transaction import Transaction
from desktop.service.submission import orchestrate
from desktop.service.wire import JsonBody, json_response, page
from desktop.service.workitem import OrchestratedPost

router = APIRouter(prefix=f"{BASE}/workitems", tags=["Genesys Cloud: workitems"])
Who = Annotated[Principal, Depends(signed_in)]


async def _posted(request: Request) -> asked.WorkitemCreate | OrchestratedPost:
    """Two dialects share this address; ``workItemTypeId`` gives the orchestrator's away."""
    try:
        said = json.loads(await request.body())
    except (ValueError, RecursionError):
        said = None
    if isinstance(said, dict) and "workItemTypeId" in said:
        return await JsonBody(OrchestratedPost)(request)
    return await JsonBody(asked.WorkitemCreate)(request)


def _documented(model: type[BaseModel]) -> JsonObject:
    """A model's schema; what it points at is published with the other bodies."""
    schema: JsonObject = model.model_json_schema(ref_template="#/components/schemas/{model}")
    return {name: value for name, value in schema.items() if name != "$defs"}


_TWO_DIALECTS: JsonObject = {"oneOf": [_documented(asked.WorkitemCreate), _documented(OrchestratedPost)]}


@router.post(
    "",
    status_code=201,
    summary="A new workitem",
    openapi_extra={
        "requestBody": {"required": True, "content": {"application/json": {"schema": _TWO_DIALECTS}}}
    },
    dependencies=[needs("taskmanagement:workitem:create")],
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
    "/query", summary="Workitems that meet up to three filters", dependencies=[needs("workitem:read")]
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


@router.get("/{workitem_id}", summary="One workitem", dependencies=[needs("workitem:read")])
async def workitem(request: Request, who: Who, workitem_id: str) -> Response:
    """Names of what it points at are always there, whatever ``expands`` says."""
    directory = house_of(request).directory
    found = await house_of(request).readers.read(lambda conn: find(conn, who, workitem_id, directory))
    return json_response(json.dumps(found.body(directory)))


@router.patch(
    "/{workitem_id}",
    summary="Change a workitem, accept it, decline it, park it",
    dependencies=[needs("workitem:edit")],
)
async def patch(
    request: Request,
    who: Who,
    workitem_id: str,
    posted: Annotated[asked.WorkitemUpdate, Depends(NullableBody(asked.WorkitemUpdate))],
) -> Response:
    """Only what is given changes."""
    return await _carried_out(request, who, workitem_id, lambda errand: writing.update(errand, posted))


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
)
async def cancel(request: Request, who: Who, workitem_id: str) -> Response:
    """It stays in its workbin."""
    return await _carried_out(request, who, workitem_id, assigning.cancel_queueing)


@router.post(
    "/{workitem_id}/disconnect", summary="Let the agent leave it", dependencies=[needs("workitem:edit")]
)
async def disconnect(request: Request, who: Who, workitem_id: str) -> Response:
    """It stays assigned to them."""
    return await _carried_out(request, who, workitem_id, assigning.disconnect)


@router.post("/{workitem_id}/terminate", summary="Finish it", dependencies=[needs("workitem:edit")])
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


@router.get("/{workitem_id}/versions", summary="Every version", dependencies=[needs("workitem:read")])
async def all_versions(request: Request, who: Who, workitem_id: str) -> Response:
    """Oldest first."""
    return page([json.dumps(one) for one in await _versions(request, who, workitem_id)])


@router.get("/{workitem_id}/versions/{number}", summary="One version", dependencies=[needs("workitem:read")])
async def one_version(request: Request, who: Who, workitem_id: str, number: int) -> Response:
    """As it was then."""
    found = await _versions(request, who, workitem_id)
    if not 1 <= number <= len(found):
        raise not_found("version", str(number))
    return json_response(json.dumps(found[number - 1]))


@router.get(
    "/{workitem_id}/history",
    summary="What changed from version to version",
    dependencies=[needs("workitem:read")],
)
async def history(request: Request, who: Who, workitem_id: str) -> Response:
    """Old and new value of each attribute."""
    found = await _versions(request, who, workitem_id)
    return page([json.dumps(one) for one in deltas(found)])


@router.get("/{workitem_id}/wrapups", summary="Its wrap-up codes", dependencies=[needs("workitem:read")])
async def wrapups(
    request: Request,
    who: Who,
    workitem_id: str,
    page_size: Annotated[int, Query(alias="pageSize", ge=1, le=50)] = 25,
) -> Response:
    """Of everybody."""
    return await _wrapups(request, who, workitem_id, None, page_size)


@router.get(
    "/{workitem_id}/users/{user_id}/wrapups",
    summary="Somebody's wrap-up codes",
    dependencies=[needs("workitem:read")],
)
async def wrapups_of(
    request: Request,
    who: Who,
    workitem_id: str,
    user_id: str,
    page_size: Annotated[int, Query(alias="pageSize", ge=1, le=50)] = 25,
) -> Response:
    """``me`` is the caller."""
    return await _wrapups(request, who, workitem_id, who.id if user_id == "me" else user_id, page_size)


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


async def _versions(request: Request, who: Principal, workitem_id: str) -> list[JsonObject]:
    directory = house_of(request).directory
    return await house_of(request).readers.read(
        lambda conn: versions(conn, find(conn, who, workitem_id, directory), directory)
    )


async def _wrapups(
    request: Request, who: Principal, workitem_id: str, user_id: str | None, page_size: int
) -> Response:
    directory = house_of(request).directory
    found = await house_of(request).readers.read(lambda conn: find(conn, who, workitem_id, directory))
    mine = [one for one in found.facts.wrapups if user_id in (None, one.user_id)]
    return page([json.dumps(_wrapup_body(workitem_id, one)) for one in mine[:page_size]])


def _wrapup_body(workitem_id: str, one: Wrapup) -> JsonObject:
    return {
        "workitem": {"id": workitem_id, "selfUri": f"{router.prefix}/{workitem_id}"},
        "wrapupCode": {"id": one.code},
        "user": {"id": one.user_id, "selfUri": f"/api/v2/users/{one.user_id}"},
        "modifiedBy": {"id": one.modified_by, "selfUri": f"/api/v2/users/{one.modified_by}"},
        "dateModified": wire_time(one.at),
    }
