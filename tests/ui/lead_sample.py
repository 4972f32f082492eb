"""A lead's window, and made-up answers to everything that its tabs ask, for the gallery."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

from desktop.app.team import add_team
from desktop.core.changes import AnswerRow, Change, Put, TableName
from desktop.core.messages import Message, QuestionAsked
from desktop.domain.questions import (
    Audit,
    AuditActor,
    AuditPage,
    AuditTrail,
    Candidate,
    CandidateReason,
    Figures,
    Grouping,
    Outlook,
    Question,
    Simulation,
    SummaryFound,
    Times,
    WorkSummary,
)
from desktop.domain.record import NamedRef
from desktop.ui.insights.simulate_pane import SimulatePane
from desktop.ui.team.team_room import TeamRoom
from tests.ui import sample
from tests.ui.team import crowd

__all__ = ["add_team", "answers", "ask", "desk"]

# Long ago, so that the headings of days read the same whenever the pictures are taken.
_LONG_AGO = datetime(2025, 3, 14, 13, 0, tzinfo=UTC)
_RIGHTS = (*crowd.PERMISSIONS, "audits:audit:view", "analytics:workitem:view", "routing:workbin:simulate")
_WAITING = "w-2"


def desk() -> list[Change]:
    """A team in the middle of its day, and a line to the service."""
    floor = [change for change in crowd.floor() if change.table is not TableName.CATALOGUE]
    known = crowd.catalogue(len(crowd.NAMES), _RIGHTS)
    return [
        Put(TableName.CATALOGUE, "catalogue", known),
        Put(TableName.LINK, "link", sample.link()),
        *floor,
    ]


def ask(room: TeamRoom, tab: str) -> None:
    """Some tabs ask only when somebody wants to know."""
    pane = room.page.pane(tab)
    if isinstance(pane, SimulatePane):
        pane.show_entry(_WAITING)


def answers(told: Iterable[Message]) -> list[Change]:
    """What the service says to all that was asked."""
    asked = {one.slot: one.question for one in told if isinstance(one, QuestionAsked)}
    found = {slot: (question, _answer(question)) for slot, question in asked.items()}
    return [
        Put(
            TableName.ANSWERS,
            slot,
            AnswerRow(slot=slot, question=question, answer=answer, read_at=sample.NOW),
        )
        for slot, (question, answer) in found.items()
        if answer is not None
    ]


def _answer(question: Question) -> SummaryFound | AuditPage | Outlook | None:
    if isinstance(question, WorkSummary):
        return _summary(question)
    if isinstance(question, AuditTrail):
        return _audits()
    return _outlook() if isinstance(question, Simulation) else None


def _figures(share: int, **group: str) -> Figures:
    return Figures(
        group=dict(group),
        offered=10 * share,
        accepted=8 * share,
        rejected=share,
        timed_out=share,
        completed=7 * share,
        service_level_breaches=share,
        fallback_share=0.46,
        handle_time_seconds=Times(median=480, p95=1500),
    )


def _summary(question: WorkSummary) -> SummaryFound:
    if question.group_by == (Grouping.HOUR,):
        begin = sample.NOW.replace(hour=8, minute=0, second=0, microsecond=0)
        hours = (begin + timedelta(hours=number) for number in range(7))
        return SummaryFound(
            entities=tuple(
                _figures(1 + (number * 5) % 4, hour=hour.isoformat()) for number, hour in enumerate(hours)
            )
        )
    if question.group_by:
        names = enumerate(crowd.WORKBINS, start=1)
        return SummaryFound(entities=tuple(_figures(share, workbin=name) for share, name in names))
    return SummaryFound(entities=(_figures(10),))


_LEO = AuditActor(id="u-0", name=crowd.NAMES[0])
_ROUTER = AuditActor(id="routing", name="Routing", type="service")
_WRITES = (
    ("overridden", _LEO, "overload"),
    ("unassigned", _ROUTER, "offer.timeout"),
    ("accepted", _LEO, None),
)


def _audits() -> AuditPage:
    made = tuple(
        Audit(
            timestamp=_LONG_AGO - timedelta(hours=5 * number),
            actor=actor,
            action=action,
            entity_type="workbinentry",
            entity_id=f"e-{number}-0",
            before={"status": "assigned", "assignedTo": "u-1"},
            after={"status": "unassigned", "assignedTo": "u-2", "name": f"CLM-{number}"},
            reason=reason,
            request_id=f"r-{number}",
        )
        for number, (action, actor, reason) in enumerate(_WRITES * 4)
    )
    return AuditPage(entities=made)


def _outlook() -> Outlook:
    lunch = CandidateReason(code="presence", message="Presence is Lunch, which takes no work.")
    names = tuple(NamedRef(id=f"u-{number}", name=name) for number, name in enumerate(crowd.NAMES[:6]))
    return Outlook(
        workbin_id="claims",
        assigned_to=names[0],
        candidates=tuple(
            Candidate(
                agent=name,
                eligible=place < 3,
                rank=place + 1 if place < 3 else None,
                reasons=() if place < 3 else (lunch,),
            )
            for place, name in enumerate(names)
        ),
    )
