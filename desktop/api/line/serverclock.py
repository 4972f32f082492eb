"""The server's clock, as the answers show it: the best sample of the last few."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from desktop.api.line.wire import Answer
from desktop.api.port import Measured
from desktop.domain.errors import Unreachable

KEPT = 16
_DATE_RESOLUTION_S = 1.0


@dataclass(frozen=True)
class Sample:
    """``offset_s``: server minus us; right to within ``doubt_s``."""

    offset_s: float
    doubt_s: float
    latency_s: float

    def agrees_with(self, other: "Sample") -> bool:
        """Whether both can be true."""
        return abs(self.offset_s - other.offset_s) <= self.doubt_s + other.doubt_s


class ServerClock:
    """Half the round trip is taken off; a sample that cannot agree with the others replaces them."""

    def __init__(self) -> None:
        self._samples: deque[Sample] = deque(maxlen=KEPT)

    def note(self, answer: Answer, server_time: datetime | None = None) -> None:
        """Learn from an answer: from the time in its body where there is one, else from its Date."""
        resolution_s = 0.0
        if server_time is None:
            server_time = _date_of(answer)
            resolution_s = _DATE_RESOLUTION_S
        if server_time is None:
            return
        half = timedelta(seconds=answer.round_trip_s / 2)
        offset = server_time + timedelta(seconds=resolution_s / 2) - (answer.sent_at + half)
        sample = Sample(
            offset_s=offset.total_seconds(),
            doubt_s=answer.round_trip_s / 2 + resolution_s / 2 + 0.002,
            latency_s=answer.round_trip_s,
        )
        if self._samples and not all(sample.agrees_with(other) for other in self._samples):
            self._samples.clear()
        self._samples.append(sample)

    def measured(self) -> Measured:
        """The newest latency and the surest offset."""
        if not self._samples:
            return Measured(latency=timedelta(0), clock_offset=timedelta(0))
        best = min(self._samples, key=lambda sample: sample.doubt_s)
        return Measured(
            latency=timedelta(seconds=self._samples[-1].latency_s),
            clock_offset=timedelta(seconds=best.offset_s),
        )

    def check_moment(self, now: datetime, leaves_until: datetime | None) -> None:
        """``now`` is ours. Raises Unreachable when the moment has passed: a token may have come too late."""
        if leaves_until is not None and now + self.measured().clock_offset >= leaves_until:
            raise Unreachable("Its moment had passed", code="intent.late")


def _date_of(answer: Answer) -> datetime | None:
    try:
        at = parsedate_to_datetime(answer.headers.get("date", ""))
    except (ValueError, TypeError, IndexError):
        return None
    return at if at.tzinfo is not None else None
