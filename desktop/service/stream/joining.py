"""Joining the stream: listen first, then read what was missed, so that nothing falls between."""

from typing import TYPE_CHECKING

from desktop.service.stream.reader import Reader
from desktop.service.stream.recovery import Recovery, recover

if TYPE_CHECKING:
    from desktop.service.house import House  # the house owns the hub, which knows readers: a type only


async def join(
    house: "House", reader: Reader, cursor: int | None, epoch: str | None, *, takes_over: bool
) -> Recovery:
    """The reader at its place, with everything since waiting to be taken."""
    wanted = cursor if epoch in (None, house.epoch) else None
    house.hub.join(reader, takes_over=takes_over)
    recovery = await house.readers.read(lambda conn: recover(conn, reader.interest, wanted))
    start = wanted if recovery.is_whole and wanted is not None else recovery.top
    reader.begin(start, recovery.known)
    reader.prepend(recovery.rows, recovery.top)
    return recovery
