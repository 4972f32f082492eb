"""Routes for queries with more filters and orders than the plain one; their answer is paged by number."""

import json
import sqlite3
from collections.abc import Iterator
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response

from desktop.domain.record import JsonObject, wire_time
from desktop.service.answers.listing import NumberedListing
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.effect import effect
from desktop.service.genesys_face.answers import FaceQueryJob, FaceWorkitem
from desktop.service.genesys_face.asked import QueryJobCreate
from desktop.service.genesys_face.jobs import Job, keep_job, known_job, new_job
from desktop.service.genesys_face.reading import find, run_job
from desktop.service.genesys_face.shape import BASE
from desktop.service.principal import Principal
from desktop.service.refusal import Refusal
from desktop.service.store.transaction import Transaction
from desktop.service.wire import JsonBody, json_response, page

router = APIRouter(prefix=f"{BASE}/workitems/query/jobs", tags=["Genesys Cloud: jobs"])
Who = Annotated[Principal, Depends(signed_in)]


@router.post(
    "",
    status_code=201,
    summary="A query as a job",
    dependencies=[needs("workitem:read")],
    response_model=FaceQueryJob,
)
async def create(
    request: Request, who: Who, asked: Annotated[QueryJobCreate, Depends(JsonBody(QueryJobCreate))]
) -> Response:
    """At least one EQ filter on workbinId, assigneeId, queueId or typeId, or an interval of creation."""
    directory = house_of(request).directory
    found = await house_of(request).readers.read(lambda conn: run_job(conn, who, asked, directory))
    ids: tuple[JsonObject, ...] = tuple({"id": body["id"]} for body in found.bodies)
    told = {"page_number": asked.page_number, "page_size": asked.page_size, "total": found.count}

    def run(tx: Transaction) -> str:
        job = new_job(tx, "query").model_copy(update={"results": ids, **told})
        keep_job(tx, who.id, job)
        return json.dumps(_told(job))

    return await effect(request, who, run, 201)


@router.get(
    "/{job_id}", summary="A query job", dependencies=[needs("workitem:read")], response_model=FaceQueryJob
)
async def job(request: Request, who: Who, job_id: str) -> Response:
    """One's own."""
    found = await house_of(request).readers.read(lambda conn: known_job(conn, who.id, "query", job_id))
    return json_response(json.dumps(_told(found)))


@router.get(
    "/{job_id}/results",
    summary="What the query found",
    dependencies=[needs("workitem:read")],
    response_model=NumberedListing[FaceWorkitem],
)
async def results(request: Request, who: Who, job_id: str) -> Response:
    """The page that was asked for: which workitems as of then, each as it is now."""
    directory = house_of(request).directory

    def read(conn: sqlite3.Connection) -> tuple[Job, list[JsonObject]]:
        kept = known_job(conn, who.id, "query", job_id)
        found = (_find(conn, who, str(one["id"])) for one in kept.results)
        return kept, [one for each in found for one in each]

    def _find(conn: sqlite3.Connection, who: Principal, workitem_id: str) -> Iterator[JsonObject]:
        try:
            yield find(conn, who, workitem_id, directory).body(directory)
        except Refusal:
            return

    kept, bodies = await house_of(request).readers.read(read)
    return page(
        [json.dumps(one) for one in bodies],
        pageNumber=kept.page_number,
        pageSize=kept.page_size,
        total=kept.total,
        pageCount=-(-kept.total // kept.page_size),
    )


def _told(job: Job) -> JsonObject:
    at = wire_time(job.at)
    uri = f"{router.prefix}/{job.id}"
    return {"id": job.id, "state": "Succeeded", "dateStarted": at, "dateFinished": at, "selfUri": uri}
