"""A reader by long poll: the same frames from the same place, one answer at a time."""

import asyncio
import contextlib
import json

from desktop.service.stream.frames import control, heartbeat
from desktop.service.stream.joining import join
from desktop.service.stream.reader import Reader
from desktop.service.stream.source import Source


async def poll(  # noqa: PLR0913 - a place, and how to join there
    source: Source,
    reader: Reader,
    cursor: int | None,
    epoch: str | None,
    wait_s: float,
    *,
    takes_over: bool = False,
) -> str:
    """``{epoch, frames, cursor, recovered, control}``; ``control`` is a heartbeat, or says why to stop."""
    try:
        recovery = await join(source, reader, cursor, epoch, takes_over=takes_over)
        text = reader.take(source.hub.epoch)
        if text is None and recovery.is_whole and reader.ended is None:
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(reader.has_news.wait(), min(wait_s, source.heartbeat_s))
            text = reader.take(source.hub.epoch)
    finally:
        source.hub.leave(reader)
    last = (
        heartbeat(source.hub.epoch, reader.cursor, source.hub.clock.now(), reader.digest)
        if reader.ended in (None, "replaced")
        else control(reader.ended, **source.hub.facts_of(reader))
    )
    frames = "" if text is None else text
    return (
        f'{{"epoch":"{source.hub.epoch}","frames":[{frames}],"cursor":{reader.cursor},'
        f'"recovered":{json.dumps(recovery.is_whole)},"control":[{last}]}}'
    )
