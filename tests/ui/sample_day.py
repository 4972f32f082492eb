"""Made-up answers about one's own day, for the tests and the gallery."""

from datetime import timedelta

from desktop.core.changes import AnswerRow, Put, TableName
from desktop.domain.disposition import Disposition
from desktop.domain.entry import EntryStatus
from desktop.domain.questions import DayFound, Figures, MyDay, Times
from tests.ui import sample


def done() -> list[Put]:
    """What was finished today."""
    codes = ("approved", "incomplete", "rejected")
    made = []
    for number in range(5):
        row = sample.entry_row(
            f"LOA-{4410 + number}", customer="H. Berg", status=EntryStatus.COMPLETED, is_mine=False
        )
        told = {
            "accepted_at": sample.ago(minutes=30 + 20 * number),
            "completed_at": sample.ago(minutes=20 + 19 * number),
            "disposition": Disposition(code=codes[number % len(codes)]),
        }
        finished = row.model_copy(update={"entry": row.entry.model_copy(update=told)})
        made.append(Put(TableName.DONE, row.entry.id, finished))
    return made


def day() -> Put:
    """The answer about one's own day."""
    begin = sample.NOW.astimezone().replace(hour=0, minute=0, second=0, microsecond=0)
    question = MyDay(since=begin, until=begin + timedelta(days=1))
    counts = ((9, 3, 2), (10, 5, 4), (11, 4, 5), (12, 1, 1), (13, 3, 2), (14, 2, 1))
    hours = tuple(
        Figures(group={"hour": (begin + timedelta(hours=hour)).isoformat()}, accepted=taken, completed=done)
        for hour, taken, done in counts
    )
    whole = Figures(
        offered=21,
        accepted=18,
        rejected=2,
        timed_out=1,
        completed=15,
        handle_time_seconds=Times(median=522, p95=1800),
    )
    found = DayFound(
        figures=whole,
        hours=hours,
        presence_seconds={"p-ready": 17_400, "p-lunch": 1_950, "p-break": 840, "p-coach": 1_200},
    )
    row = AnswerRow(slot="my.day", question=question, answer=found, read_at=sample.NOW)
    return Put(TableName.ANSWERS, row.slot, row)
