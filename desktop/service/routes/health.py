"""For probes."""

from fastapi import APIRouter, Request, Response

from desktop import __version__
from desktop.domain.record import wire_time
from desktop.service.answers.oversight import Health
from desktop.service.doorman import house_of
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
