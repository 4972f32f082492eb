"""Made-up rows for the tests and the gallery of the ui: a bank's back office on a Sunday afternoon."""

from datetime import UTC, datetime, timedelta
from typing import Any, TypedDict, Unpack

from desktop.core.changes import Change, EntryRow, IntentRow, LinkRow, Phase, Put, TableName
from desktop.core.messages import LinkState
from desktop.domain.agent import Agent, AgentStatus, Role
from desktop.domain.capacity import MediaCapacity
from desktop.domain.disposition import DispositionCode
from desktop.domain.entry import Assignee, Entry, EntryStatus, Offer, RoutingData, SkillNeed
from desktop.domain.presence import Presence, PresenceDefinition, RoutingStatus, WorkState
from desktop.domain.record import JsonObject
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import AssignmentStrategy, Workbin, WrapUpPolicy
from desktop.domain.workitem import CustomField, FieldKind, WorkitemType

NOW = datetime(2026, 11, 22, 14, 32, 20, tzinfo=UTC)
ME = "agent-rn"


def ago(**by: float) -> datetime:
    """A moment before now."""
    return NOW - timedelta(**by)


def ahead(**by: float) -> datetime:
    """A moment after now."""
    return NOW + timedelta(**by)


class Facts(TypedDict, total=False):
    """What an entry may have besides, by its own names."""

    sequence_number: int
    segment: str
    created_at: datetime
    due_at: datetime
    parked_until: datetime
    offer: Offer
    custom_fields: JsonObject


def entry_row(  # noqa: PLR0913  # a row has many sides
    entry_id: str,
    title: str = "Mortgage document review",
    customer: str = "J. Lindqvist",
    *,
    status: EntryStatus = EntryStatus.ACCEPTED,
    is_mine: bool = True,
    phase: Phase | None = None,
    intent: str | None = None,
    problem: str = "",
    workbin_id: str = "loans",
    **facts: Unpack[Facts],
) -> EntryRow:
    """One row; by default accepted by me. ``facts`` are the entry's other sides."""
    held = status is not EntryStatus.UNASSIGNED and is_mine
    own = {
        "id": entry_id,
        "external_id": entry_id,
        "status": status,
        "workbin_id": workbin_id,
        "workbin_name": f"{workbin_id.capitalize()} workbin",
        "title": title,
        "customer": customer,
        "assigned_to": Assignee(id=ME, name="Rosa Nyberg") if held else None,
        "accepted_at": _TAKEN_AT if status is EntryStatus.ACCEPTED else None,
    }
    return EntryRow(
        entry=Entry(**{**_USUAL, **own, **facts}),
        is_mine=held,
        intent_key="k" if phase else None,
        intent_name=intent,
        intent_phase=phase,
        problem=problem,
    )


_TAKEN_AT = ago(minutes=8, seconds=42)
_USUAL: dict[str, Any] = {
    "sequence_number": 1,
    "status_since": _TAKEN_AT,
    "workitem_type_id": "mortgage",
    "segment": "Gold",
    "source": "LoanPortal",
    "routing_data": RoutingData(skills=(SkillNeed(skill_id="s1", name="english", proficiency=7),)),
    "created_at": ago(hours=1),
}


def offer_row(
    entry_id: str = "FRD-118", left_s: float = 14, title: str = "Fraud check: card not present"
) -> EntryRow:
    """An offer to me that ends in ``left_s`` seconds."""
    offer = Offer(
        id=f"o-{entry_id}", agent_id=ME, offered_at=ago(seconds=20 - left_s), expires_at=ahead(seconds=left_s)
    )
    fields: JsonObject = {"amount": 1284, "risk": 82}
    return entry_row(
        entry_id,
        title,
        "Nadia Haddad",
        status=EntryStatus.ASSIGNED,
        due_at=ahead(minutes=38),
        workbin_id="fraud",
        offer=offer,
        custom_fields=fields,
    )


MORTGAGE: JsonObject = {
    "applicant": "Johanna Lindqvist",
    "applicantId": "APP-2024-9981",
    "loanAmount": 4250000,
    "document": "Tax return",
}

_WORKLIST = (
    entry_row("CLM-20418", "Escalated claim: water damage", "M. Okafor", due_at=ago(minutes=4, seconds=12)),
    entry_row(
        "APP-9981", due_at=ahead(minutes=12, seconds=40), created_at=ago(minutes=12), custom_fields=MORTGAGE
    ),
    entry_row(
        "SRV-7712",
        "Address change, joint account",
        "P. Ramanathan",
        segment="Silver",
        due_at=ahead(minutes=38, seconds=5),
        created_at=ago(minutes=12),
    ),
    entry_row(
        "DSP-3307",
        "Dispute: duplicate card charge",
        "A. Moreau",
        segment="Bronze",
        status=EntryStatus.PARKED,
        due_at=ahead(hours=1, minutes=24),
        phase=Phase.WAITING,
        intent="ParkEntry",
    ),
    entry_row(
        "APP-9963",
        "Loan application, income check",
        "T. Adeyemi",
        status=EntryStatus.PARKED,
        due_at=ahead(hours=2, minutes=10),
    ),
    entry_row(
        "RFD-1180",
        "Refund approval above limit",
        "K. Sørensen",
        segment="Silver",
        status=EntryStatus.ACCEPTED,
        due_at=ahead(hours=4, minutes=45),
        phase=Phase.PARKED,
        intent="MarkDone",
        problem="The server refused the disposition.",
    ),
    entry_row(
        "SRV-7690",
        "Beneficiary update",
        "L. Castellano",
        segment="Bronze",
        status=EntryStatus.PARKED,
        due_at=ahead(hours=20),
    ),
    entry_row(
        "CBK-0452",
        "Call back about pension transfer",
        "D. Whitfield",
        status=EntryStatus.PARKED,
        due_at=ahead(hours=43),
        parked_until=ahead(hours=42),
    ),
)


def worklist() -> list[EntryRow]:
    """A full list, with every state in it."""
    return list(_WORKLIST)


_CODES = (
    DispositionCode(code="approved", label="Approved with conditions"),
    DispositionCode(code="incomplete", label="Documents incomplete"),
    DispositionCode(code="rejected", label="Rejected", needs_notes=True),
)


def _workbin(workbin_id: str, strategy: AssignmentStrategy = AssignmentStrategy.AUTOMATIC) -> Workbin:
    return Workbin(
        id=workbin_id,
        name=f"{workbin_id.capitalize()} workbin",
        assignment_strategy=strategy,
        wrap_up_policy=WrapUpPolicy.REQUIRED,
        alert_timeout_seconds=20,
        dispositions=_CODES,
    )


def catalogue() -> Catalogue:
    """Who I am and what I can choose."""
    kinds = (
        WorkitemType(
            id="mortgage",
            name="Mortgage",
            custom_fields=(
                CustomField(name="applicant", display_name="Applicant", type=FieldKind.STRING),
                CustomField(name="applicantId", display_name="Applicant ID", type=FieldKind.STRING),
                CustomField(name="loanAmount", display_name="Loan amount", type=FieldKind.NUMBER),
                CustomField(name="document", display_name="Document", type=FieldKind.STRING),
                CustomField(name="amount", display_name="Amount", type=FieldKind.NUMBER),
                CustomField(name="risk", display_name="Risk score", type=FieldKind.NUMBER),
            ),
        ),
    )
    presences = (
        PresenceDefinition(id="p-ready", system_presence="On Queue", label="Ready", takes_work=True),
        PresenceDefinition(id="p-break", system_presence="Break", label="Break"),
        PresenceDefinition(id="p-lunch", system_presence="Meal", label="Lunch"),
        PresenceDefinition(id="p-coach", system_presence="Training", label="Coaching", is_primary=False),
    )
    me = Agent(id=ME, login="rosa.nyberg", name="Rosa Nyberg", roles=(Role.AGENT,))
    bins = (_workbin("loans"), _workbin("fraud"), _workbin("claims", AssignmentStrategy.MANUAL))
    return Catalogue(me=me, workbins=bins, workitem_types=kinds, presence_definitions=presences)


def status(
    state: WorkState = WorkState.AVAILABLE, label: str = "Ready", definition: str = "p-ready"
) -> AgentStatus:
    """How I am doing."""
    since = ago(hours=1, minutes=24, seconds=10)
    held = ("APP-9981", "SRV-7712")
    return AgentStatus(
        id=ME,
        name="Rosa Nyberg",
        state=state,
        presence=Presence(definition_id=definition, system_presence="On Queue", label=label, since=since),
        routing_status=RoutingStatus.INTERACTING,
        since=since,
        available_capacity=1,
        capacity=(MediaCapacity(media_type="workitem", maximum=3, in_use=2, available=1, entries=held),),
        sequence_number=1,
    )


def link(state: LinkState = LinkState.LIVE, *, latency_s: float = 0.084) -> LinkRow:
    """The line."""
    return LinkRow(
        state=state,
        is_live=state is LinkState.LIVE,
        as_of=ago(minutes=2),
        since=ago(hours=2),
        transport="websocket",
        latency_s=latency_s,
        tries=3 if state is LinkState.RECONNECTING else 0,
        retry_at=ahead(seconds=8) if state is LinkState.RECONNECTING else None,
    )


def put(*rows: EntryRow) -> list[Put]:
    """The changes that bring these rows."""
    return [Put(TableName.ENTRIES, row.entry.id, row) for row in rows]


def desk() -> list[Change]:
    """Everything that a window needs to look lived in, without offers."""
    waiting = IntentRow(
        key="k",
        name="ParkEntry",
        entry_id="DSP-3307",
        title="DSP-3307",
        phase=Phase.WAITING,
        given_at=ago(seconds=14),
        tries=2,
    )
    return [
        Put(TableName.CATALOGUE, "catalogue", catalogue()),
        Put(TableName.STATUSES, ME, status()),
        Put(TableName.LINK, "link", link()),
        *put(*worklist()),
        Put(TableName.INTENTS, "k", waiting),
    ]
