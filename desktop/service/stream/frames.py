"""Frames and control frames as text."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from datetime import datetime

from desktop.domain.record import JsonValue, wire_time
from desktop.service.store.transaction import Logged


def frame(epoch: str, prev: int, cursor: int, events: Iterable[str]) -> str:
    """Events between two places of the log."""
    return f'{{"epoch":"{epoch}","prev":{prev},"cursor":{cursor},"events":[{",".join(events)}]}}'


def control(name: str, **facts: JsonValue) -> str:
    """A control frame; facts are given as the wire names them."""
    return json.dumps({"control": name, **facts}, separators=(",", ":"))


def heartbeat(epoch: str, cursor: int, now: datetime, digest: int) -> str:
    """The link is alive, and this is where it is."""
    return control(
        "heartbeat", epoch=epoch, cursor=cursor, serverTime=wire_time(now), digest=f"{digest:016x}"
    )


def mark(entry_id: str, sequence_number: int) -> int:
    """One open entry's share of a digest."""
    return int.from_bytes(hashlib.sha256(f"{entry_id}:{sequence_number}".encode()).digest()[:8], "big")


def folded(rows: Sequence[Logged]) -> list[str]:
    """Only the last state of each entry, which says how many it stands for; nothing else is folded."""
    last = {row.entry_id: row for row in rows if row.entry_id is not None}
    first: dict[str, int] = {}
    for row in rows:
        if row.entry_id is not None:
            first.setdefault(row.entry_id, row.sequence_number)
    kept = (row for row in rows if row.entry_id is None or last[row.entry_id] is row)
    return [_since(row, first[row.entry_id]) if row.entry_id is not None else row.body for row in kept]


def _since(row: Logged, first: int) -> str:
    if first == row.sequence_number:
        return row.body
    return row.body.replace(
        f'"fromSequenceNumber":{row.sequence_number},', f'"fromSequenceNumber":{first},', 1
    )
