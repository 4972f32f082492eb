"""How the work of each queue builds up: counted here minute by minute, since nobody there tells it live."""

from collections import Counter, deque
from collections.abc import Iterable
from datetime import datetime, timedelta

from desktop.api.genesys_cloud.workitem import Workitem
from desktop.domain.backlog import Backlog

STEP = timedelta(minutes=1)
STEPS = 60


class Depths:
    """Begins to count when the program does; before that there is nothing to show."""

    def __init__(self) -> None:
        self._steps: deque[tuple[datetime, Counter[str]]] = deque(maxlen=STEPS)

    def told(
        self, workbin_ids: Iterable[str], known: Iterable[Workitem], now: datetime
    ) -> tuple[Backlog, ...]:
        """Each workbin as it is now and was in the minutes before."""
        workitems = list(known)
        self._note(Counter(_place(one) for one in workitems if not one.is_closed), now)
        since = now - STEP * STEPS
        came = Counter(_place(one) for one in workitems if one.date_created >= since)
        went = Counter(_place(one) for one in workitems if one.date_closed and one.date_closed >= since)
        return tuple(
            Backlog(
                workbin_id=one,
                at=now,
                step_seconds=int(STEP.total_seconds()),
                depths=tuple(counts[one] for _, counts in self._steps),
                came=came[one],
                went=went[one],
            )
            for one in workbin_ids
        )

    def _note(self, counts: Counter[str], now: datetime) -> None:
        """The last count of a minute is the minute's; minutes without any repeat the one before."""
        if self._steps:
            begin, last = self._steps[-1]
            if now < begin or now - begin >= STEP * STEPS:
                self._steps.clear()
            elif now - begin < STEP:
                self._steps[-1] = (begin, counts)
                return
            else:
                for step in range(1, (now - begin) // STEP):
                    self._steps.append((begin + step * STEP, last))
        self._steps.append((self._minute(now), counts))

    def _minute(self, now: datetime) -> datetime:
        if not self._steps:
            return now
        begin = self._steps[-1][0]
        return begin + (now - begin) // STEP * STEP


def _place(workitem: Workitem) -> str:
    return workitem.queue_id or workitem.workbin_id or ""
