"""Where a reader's frames come from: the hub for what is new, the store for what was missed."""

from dataclasses import dataclass

from desktop.service.store.reader import Readers
from desktop.service.stream.hub import Hub


@dataclass(frozen=True)
class Source:
    """``heartbeat_s`` is how long a reader may hear nothing."""

    hub: Hub
    readers: Readers
    heartbeat_s: float
