"""For probes, and for those who watch over the service."""

from ipaddress import ip_address

from fastapi import APIRouter, Request, Response

from desktop import __version__
from desktop.domain.record import wire_time
from desktop.service.answers.oversight import Health
from desktop.service.doorman import house_of
from desktop.service.meter import exposition, floor_figures
from desktop.service.refusal import not_found
from desktop.service.wire import json_response

router = APIRouter(tags=["health"])


@router.get("/health", summary="Whether the service can answer and store", response_model=Health)
async def health(request: Request) -> Response:
    """Asks the writer, so that a full disk or a stuck writer shows."""
    house = house_of(request)
    await house.write(lambda _: None)
    now = wire_time(house.clock.now())
    return json_response(
        f'{{"status":"ok","version":"{__version__}","epoch":"{house.epoch}","serverTime":"{now}"}}'
    )


# A proxy before the service says for whom it asks. Those are strangers here, who are told nothing.
_FORWARDED = ("forwarded", "x-forwarded-for", "via")


@router.get("/metrics", include_in_schema=False)
async def metrics(request: Request) -> Response:
    """In the text format of Prometheus, for programs on this computer alone."""
    is_forwarded = any(name in request.headers for name in _FORWARDED)
    if is_forwarded or request.client is None or not ip_address(request.client.host).is_loopback:
        raise not_found("page", "/metrics")
    house = house_of(request)
    figures = await house.write(lambda _: floor_figures(house.routing.floor))
    told = exposition(house.counts, figures, house.hub.reader_count)
    return Response(told, media_type="text/plain; version=0.0.4; charset=utf-8")
