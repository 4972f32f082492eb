"""Analytics: how work was handled in an interval."""

import json
from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request, Response

from desktop.domain.record import is_in_calendar, wire_time
from desktop.service.analytics import summary
from desktop.service.answers.oversight import OwnDay, Summary
from desktop.service.doorman import house_of, needs, signed_in
from desktop.service.my_day import my_day
from desktop.service.principal import Principal
from desktop.service.refusal import bad_request, wrong_field
from desktop.service.wire import json_response, page

router = APIRouter(prefix="/api/v2/analytics", tags=["analytics"])
Who = Annotated[Principal, Depends(signed_in)]


@router.get(
    "/workitems/summary",
    summary="Counts, times, breaches",
    dependencies=[needs("analytics:workitem:view")],
    response_model=Summary,
)
async def workitem_summary(
    request: Request,
    interval: Annotated[str, Query(max_length=100)],
    group_by: Annotated[
        list[Literal["workbin", "agent", "type", "hour"]] | None, Query(alias="groupBy", max_length=4)
    ] = None,
) -> Response:
    """``interval``: two ISO-8601 times with a slash between them; ``groupBy`` may be given several times."""
    since, until = _interval(interval)
    groups = tuple(dict.fromkeys(group_by or ()))
    found = await house_of(request).readers.read(lambda conn: summary(conn, since, until, groups))
    return page([json.dumps(one) for one in found], interval=f"{wire_time(since)}/{wire_time(until)}")


@router.get("/users/me/day", summary="One's own figures, presences and finished work", response_model=OwnDay)
async def own_day(request: Request, who: Who, interval: Annotated[str, Query(max_length=100)]) -> Response:
    """``interval``: two ISO-8601 times with a slash between them, such as a person's own calendar day."""
    since, until = _interval(interval)
    house = house_of(request)
    now = house.clock.now()
    found = await house.readers.read(lambda conn: my_day(conn, who.id, since, until, now))
    return json_response(json.dumps(found))


def _interval(text: str) -> tuple[datetime, datetime]:
    try:
        since, until = (datetime.fromisoformat(part) for part in text.split("/"))
        if since < until and since.tzinfo is not None and all(map(is_in_calendar, (since, until))):
            return since, until
    except (ValueError, TypeError):
        pass  # some of the ways to be wrong; all get the same sentence
    message = "'interval' has to be two ISO-8601 times with a zone and a slash between them"
    raise bad_request(wrong_field("interval", "interval.invalid", message))
