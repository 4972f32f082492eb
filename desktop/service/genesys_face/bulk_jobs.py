"""Routes that create or terminate many workitems at once. What is refused stops none of the others."""

import json
from collections.abc import Callable, Iterable
from typing import Annotated, Literal, TypeVar

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import Field

from desktop.domain.record import JsonObject, wire_time
from desktop.service.answers.listing import CursorListing
from desktop.service.asked import Ref
from desktop.service.bulk import MOST_ITEMS
from desktop.service.document import Part
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import carry_out, effect
from desktop.service.genesys_face import assigning, writing
from desktop.service.genesys_face.answers import BulkResults, FaceBulkJob
from desktop.service.genesys_face.asked import WorkitemCreate
from desktop.service.genesys_face.cursored import Cursored
from desktop.service.genesys_face.errand import Errand
from desktop.service.genesys_face.jobs import Job, Kind, bulk_jobs_of, drop_job, keep_job, known_job, new_job
from desktop.service.genesys_face.reading import find
from desktop.service.genesys_face.shape import BASE
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody, json_response

router = APIRouter(prefix=f"{BASE}/workitems/bulk", tags=["Genesys Cloud: jobs"])
Who = Annotated[Principal, Depends(signed_in)]
P = TypeVar("P", bound=Part)
Bulk = Literal["add", "terminate"]
Action = Literal["AddWorkitems", "TerminateWorkitems"]
_ACTIONS: dict[Kind, Action] = {"add": "AddWorkitems", "terminate": "TerminateWorkitems"}
_SUMMARY = ("id", "name", "workbin", "type", "selfUri")


class BulkAdd(Part):
    """The workitems to create."""

    entities: Annotated[tuple[WorkitemCreate, ...], Field(min_length=1, max_length=MOST_ITEMS)]


class TerminatedRef(Part):
    """One of them."""

    id: Ref


class BulkTerminate(Part):
    """The workitems to terminate."""

    entities: Annotated[tuple[TerminatedRef, ...], Field(min_length=1, max_length=MOST_ITEMS)]


class BulkUpdate(Part):
    """What a job is to become."""

    state: Literal["Queued", "Terminated"]


@router.post(
    "/add/jobs",
    status_code=201,
    summary="Create many workitems",
    dependencies=[needs("taskmanagement:workitem:create")],
    response_model=FaceBulkJob,
)
async def add(request: Request, who: Who, asked: Annotated[BulkAdd, Depends(JsonBody(BulkAdd))]) -> Response:
    """Each as if it came by itself."""
    house = house_of(request)
    floor, directory = house.routing.floor, house.directory

    def create(tx: Transaction, one: WorkitemCreate) -> JsonObject:
        made = find(tx.conn, who, writing.create(tx, floor, who, one), directory).body(directory)
        return {name: made[name] for name in _SUMMARY if name in made}

    return await _carried_out(request, who, "add", asked.entities, create)


@router.post(
    "/terminate/jobs",
    status_code=201,
    summary="Terminate many workitems",
    dependencies=[needs("workitem:edit")],
    response_model=FaceBulkJob,
)
async def terminate(
    request: Request, who: Who, asked: Annotated[BulkTerminate, Depends(JsonBody(BulkTerminate))]
) -> Response:
    """Each as if it came by itself."""
    floor = house_of(request).routing.floor

    def end(tx: Transaction, one: TerminatedRef) -> JsonObject:
        assigning.terminate(Errand(tx, floor, who, one.id), None)
        return {"id": one.id, "selfUri": f"{BASE}/workitems/{one.id}"}

    return await _carried_out(request, who, "terminate", asked.entities, end)


@router.get(
    "/jobs/users/me",
    summary="My bulk jobs",
    dependencies=[needs("workitem:read")],
    response_model=CursorListing[FaceBulkJob],
)
async def mine(
    request: Request,
    who: Who,
    asked: Annotated[Cursored, Depends(Cursored)],
    action: Annotated[Action | None, Query()] = None,
) -> Response:
    """Oldest first."""
    found = await house_of(request).readers.read(lambda conn: list(bulk_jobs_of(conn, who.id)))
    wanted = [one for one in found if action in (None, _ACTIONS[one.kind])]
    return asked.answer([_told(one) for one in wanted], request.url.path)


@router.get(
    "/{bulk}/jobs/{job_id}",
    summary="A bulk job",
    dependencies=[needs("workitem:read")],
    response_model=FaceBulkJob,
)
async def job(request: Request, who: Who, bulk: Bulk, job_id: str) -> Response:
    """One's own."""
    return json_response(json.dumps(_told(await _read(request, who, bulk, job_id))))


@router.get(
    "/{bulk}/jobs/{job_id}/results",
    summary="What came of each workitem",
    dependencies=[needs("workitem:read")],
    response_model=BulkResults,
)
async def results(request: Request, who: Who, bulk: Bulk, job_id: str) -> Response:
    """In the order in which they were asked for."""
    found = await _read(request, who, bulk, job_id)
    wrong = found.wrong_places
    body = {"results": list(found.results), "errorCount": len(wrong), "errorIndexes": wrong}
    return json_response(json.dumps(body))


@router.patch(
    "/{bulk}/jobs/{job_id}",
    summary="Start or end a bulk job",
    dependencies=[needs("workitem:edit")],
    response_model=FaceBulkJob,
)
async def change(
    request: Request,
    who: Who,
    bulk: Bulk,
    job_id: str,
    _asked: Annotated[BulkUpdate, Depends(JsonBody(BulkUpdate))],
) -> Response:
    """Always 409: a job is over when its creation is answered."""
    found = await _read(request, who, bulk, job_id)
    raise Refusal(409, "job.finished", f"The job has ended already, {_told(found)['state']}.")


@router.delete(
    "/{bulk}/jobs/{job_id}",
    status_code=204,
    summary="Forget a bulk job",
    dependencies=[needs("workitem:edit")],
)
async def delete(request: Request, who: Who, bulk: Bulk, job_id: str) -> Response:
    """What it did stays done."""
    await carry_out(request, who, lambda tx: drop_job(tx, who.id, bulk, job_id))
    return Response(status_code=204)


async def _carried_out(
    request: Request,
    who: Principal,
    kind: Bulk,
    parts: Iterable[P],
    step: Callable[[Transaction, P], JsonObject],
) -> Response:
    """One transaction for all, in which each part is whole or not there."""
    reload = house_of(request).routing.reload

    def attempt(tx: Transaction, part: P) -> JsonObject:
        try:
            return {"entity": tx.attempt(lambda inner: step(inner, part), reload)}
        except Refusal as refusal:
            return {"error": {"code": refusal.code, "message": refusal.message}}

    def run(tx: Transaction) -> str:
        results = tuple(attempt(tx, part) for part in parts)
        done = new_job(tx, kind).model_copy(update={"results": results})
        keep_job(tx, who.id, done)
        return json.dumps(_told(done))

    return await effect(request, who, run, 201)


async def _read(request: Request, who: Principal, kind: Bulk, job_id: str) -> Job:
    return await house_of(request).readers.read(lambda conn: known_job(conn, who.id, kind, job_id))


def _told(job: Job) -> JsonObject:
    at, total, failed = wire_time(job.at), len(job.results), len(job.wrong_places)
    return {
        "id": job.id,
        "state": "Failed" if failed == total else "Succeeded",
        "action": _ACTIONS[job.kind],
        "totalCount": total,
        "successfulCount": total - failed,
        "failedCount": failed,
        "dateStarted": at,
        "dateFinished": at,
        "dateModified": at,
        "selfUri": f"{router.prefix}/{job.kind}/jobs/{job.id}",
    }
