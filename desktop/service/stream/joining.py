"""Joining the stream: listen first, then read what was missed, so that nothing falls between."""

from desktop.service.stream.reader import Reader
from desktop.service.stream.recovery import Recovery, recover
from desktop.service.stream.source import Source


async def join(
    source: Source, reader: Reader, cursor: int | None, epoch: str | None, *, takes_over: bool
) -> Recovery:
    """The reader at its place, with everything since waiting to be taken."""
    wanted = cursor if epoch in (None, source.hub.epoch) else None
    source.hub.join(reader, takes_over=takes_over)
    recovery = await source.readers.read(lambda conn: recover(conn, reader.interest, wanted))
    start = wanted if recovery.is_whole and wanted is not None else recovery.top
    reader.begin(start, recovery.known)
    reader.prepend(recovery.rows, recovery.top)
    return recovery
