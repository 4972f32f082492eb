"""A reader by long poll: the same frames from the same place, one answer at a time."""

import asyncio
import contextlib
import json
from typing import TYPE_CHECKING

from desktop.service.stream.frames import control, heartbeat
from desktop.service.stream.joining import join
from desktop.service.stream.reader import Reader

if TYPE_CHECKING:
    from desktop.service.house import House  # the house owns the hub, which knows readers: a type only


async def poll(house: "House", reader: Reader, cursor: int | None, epoch: str | None, wait_s: float) -> str:
    """``{epoch, frames, cursor, recovered, control}``; ``control`` is a heartbeat, or says why to stop."""
    try:
        recovery = await join(house, reader, cursor, epoch, takes_over=False)
        text = reader.take(house.epoch)
        if text is None and recovery.is_whole and reader.ended is None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(reader.has_news.wait(), min(wait_s, house.limits.heartbeat_s))
            text = reader.take(house.epoch)
    finally:
        house.hub.leave(reader)
    last = (
        heartbeat(house.epoch, reader.cursor, house.clock.now(), reader.digest)
        if reader.ended in (None, "replaced")
        else control(reader.ended, **house.hub.facts_of(reader))
    )
    frames = "" if text is None else text
    return (
        f'{{"epoch":"{house.epoch}","frames":[{frames}],"cursor":{reader.cursor},'
        f'"recovered":{json.dumps(recovery.is_whole)},"control":[{last}]}}'
    )
