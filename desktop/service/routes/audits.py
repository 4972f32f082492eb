"""Audits: every write, with who, what, before, after, why and under which request."""

import json
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request, Response

from desktop.domain.record import Instant, wire_time
from desktop.service.answers.oversight import AuditPage
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.principal import Principal
from desktop.service.store.audits import WantedAudits, audits, people_in
from desktop.service.wire import page

router = APIRouter(prefix="/api/v2/audits", tags=["audits"])
Who = Annotated[Principal, Depends(signed_in)]
Text = Annotated[str | None, Query(max_length=200)]


@router.get(
    "", summary="Who changed what", dependencies=[needs("audits:audit:view")], response_model=AuditPage
)
async def audit_list(
    request: Request,
    actor_id: Annotated[str | None, Query(alias="actorId", max_length=200)] = None,
    agent_id: Annotated[str | None, Query(alias="agentId", max_length=200)] = None,
    entity_type: Annotated[str | None, Query(alias="entityType", max_length=200)] = None,
    entity_id: Annotated[str | None, Query(alias="entityId", max_length=200)] = None,
    action: Text = None,
    since: Instant | None = None,
    until: Instant | None = None,
    before: Annotated[int | None, Query(ge=1, le=2**62)] = None,
    page_size: Annotated[int, Query(alias="pageSize", ge=1, le=500)] = 100,
) -> Response:
    """Newest first; ``before`` of an answer leads to the next page.

    ``agentId``: what an agent did, was given and lost; ``actorId``: only what they did themselves.
    """
    wanted = WantedAudits(
        actor_id,
        agent_id,
        entity_type,
        entity_id,
        action,
        wire_time(since) if since else None,
        wire_time(until) if until else None,
        before,
        page_size,
    )
    house = house_of(request)
    bodies, more = await house.readers.read(lambda conn: audits(conn, wanted))
    people = house.routing.floor.directory.people
    names = {one: people[one].name for body in bodies for one in people_in(json.loads(body)) if one in people}
    return page(bodies, pageSize=page_size, names=names, **({} if more is None else {"before": more}))
