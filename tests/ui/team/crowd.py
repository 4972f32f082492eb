"""A made-up team: people in every state, with work of every age, for tests and pictures."""

from datetime import datetime, timedelta

from desktop.core.changes import Change, EntryRow, Put, TableName
from desktop.domain.agent import Agent, AgentSkill, AgentStatus, Role
from desktop.domain.backlog import Backlog, Stuck
from desktop.domain.capacity import MediaCapacity
from desktop.domain.entry import (
    Assignee,
    Entry,
    EntryStatus,
    Offer,
    RoutingData,
    RoutingStep,
    SkillNeed,
    WrapUp,
)
from desktop.domain.presence import Presence, PresenceDefinition, RoutingStatus, WorkState
from desktop.domain.record import NamedRef
from desktop.domain.stream import Catalogue
from desktop.domain.workbin import Workbin
from tests.ui import sample

NOW = sample.NOW
LEAD = "u-lead"
PERMISSIONS = (
    "routing:workbinentry:override",
    "presence:user:writeother",
    "routing:utilization:writeother",
)
WORKBINS = {"loans": "Loans", "claims": "Claims", "fraud": "Fraud checks", "calls": "Call backs"}
NAMES = (
    "Amira Lund", "Bashir Osman", "Clara Vogel", "Dae-jung Kim", "Elif Mercan", "Farid Popal", "Greta Rosén",
    "Hiro Tanaka", "Ines Navarro", "Jonas Weber", "Keiko Mori", "Luca Serra", "Maya Brandt", "Nils Aho",
)  # fmt: skip
SKILLS = ("english", "german", "turkish", "japanese", "spanish", "italian")
TITLES = (
    "Injury claim, third party",
    "Hail damage, fleet policy",
    "Theft report, two items",
    "Windscreen, invoice check",
)
_PRESENCES = {
    "available": ("Available", "Available", True, None),
    "lunch": ("Meal", "Lunch", False, 1800),
    "training": ("Training", "Training", False, 3600),
    "offline": ("Offline", "Offline", False, None),
}


def agent(number: int) -> Agent:
    """One of the team; the numbers go on for ever."""
    name = NAMES[number % len(NAMES)] + ("" if number < len(NAMES) else f" {number}")
    group = list(WORKBINS)[number % 3]
    skill = SKILLS[number % len(SKILLS)]
    return Agent(
        id=f"u-{number}",
        login=f"agent{number}",
        name=name,
        roles=(Role.AGENT,),
        groups=(NamedRef(id=f"g-{group}", name=WORKBINS[group]),),
        skills=(AgentSkill(id=f"s-{skill}", name=skill, proficiency=5 + number % 5),),
    )


def status(  # noqa: PLR0913, PLR0917 - the facts of one status
    number: int, state: WorkState, presence: str = "available", held: int = 0, most: int = 3, version: int = 1
) -> AgentStatus:
    """How one is doing, in this state for a while."""
    system, label, _, _ = _PRESENCES[presence]
    since = NOW - timedelta(seconds=40 + 347 * (number % 9))
    routing = {
        WorkState.NOT_RESPONDING: RoutingStatus.NOT_RESPONDING,
        WorkState.AVAILABLE: RoutingStatus.IDLE,
    }
    return AgentStatus(
        id=f"u-{number}",
        name=agent(number).name,
        state=state,
        presence=Presence(definition_id=presence, system_presence=system, label=label, since=since),
        routing_status=RoutingStatus.INTERACTING if held else routing.get(state, RoutingStatus.OFF_QUEUE),
        since=since,
        available_capacity=most - held,
        capacity=(
            MediaCapacity(media_type="workitem", maximum=most, in_use=held, available=max(0, most - held)),
        ),
        done_today=(number * 5) % 18,
        sequence_number=version,
    )


def entry(  # noqa: PLR0913 - an entry has many sides
    entry_id: str,
    agent_number: int | None,
    workbin: str = "claims",
    *,
    state: EntryStatus = EntryStatus.ACCEPTED,
    age: timedelta = timedelta(hours=2),
    due: timedelta | None = timedelta(hours=1),
    version: int = 3,
    at: datetime = NOW,
    needs: tuple[str, ...] = (),
    wraps_since: timedelta | None = None,
) -> EntryRow:
    """One open entry; ``due`` counts from now."""
    number = sum(entry_id.encode())
    holder = None if agent_number is None else Assignee(id=f"u-{agent_number}", name=agent(agent_number).name)
    is_offered = state is EntryStatus.ASSIGNED and holder is not None
    made = Entry(
        id=entry_id,
        sequence_number=version,
        status=EntryStatus.UNASSIGNED if holder is None else state,
        status_since=at - age / 2,
        workbin_id=workbin,
        workbin_name=WORKBINS[workbin],
        external_id=f"CLM-{20000 + number}",
        title=TITLES[number % len(TITLES)],
        customer="R. Haile",
        segment="Gold",
        assigned_to=holder,
        offer=_offer(entry_id, agent_number, at) if is_offered else None,
        routing=_step(workbin, at - age) if holder is None else None,
        wrap_up=None if wraps_since is None else WrapUp(since=at - wraps_since, until=at - wraps_since / 2),
        routing_data=RoutingData(skills=tuple(SkillNeed(skill_id=f"s-{one}", name=one) for one in needs)),
        created_at=at - age,
        due_at=None if due is None else at + due,
    )
    return EntryRow(entry=made, is_mine=False)


def _offer(entry_id: str, agent_number: int | None, at: datetime) -> Offer:
    ends_at = at + timedelta(seconds=60)
    return Offer(id=f"o-{entry_id}", agent_id=f"u-{agent_number}", offered_at=at, expires_at=ends_at)


def _step(workbin: str, since: datetime) -> RoutingStep:
    why = "3 agents answer the step 'Claims', none can take it now: 2 at capacity, 1 not available."
    return RoutingStep(plan="workbin", step_label=WORKBINS[workbin], since=since, reasons=(why,))


def catalogue(people: int, permissions: tuple[str, ...] = PERMISSIONS) -> Catalogue:
    """The lead, the team and its workbins."""
    team = tuple(agent(number) for number in range(people))
    return Catalogue(
        me=Agent(
            id=LEAD,
            login="dana",
            name="Dana Osei",
            roles=(Role.LEAD,),
            permissions=permissions,
            leads=tuple(one.id for one in team),
        ),
        workbins=tuple(
            Workbin(id=one, name=name, service_level_seconds=7200) for one, name in WORKBINS.items()
        ),
        presence_definitions=tuple(
            PresenceDefinition(
                id=one, system_presence=system, label=label, takes_work=takes, limit_seconds=limit
            )
            for one, (system, label, takes, limit) in _PRESENCES.items()
        ),
        team=team,
    )


def put(row: EntryRow) -> Change:
    """The change that brings an entry."""
    return Put(TableName.ENTRIES, row.entry.id, row)


def put_status(told: AgentStatus) -> Change:
    """The change that brings somebody's status."""
    return Put(TableName.STATUSES, told.id, told)


def backlog(workbin: str, depths: tuple[int, ...], *stuck: Stuck, conflicts: tuple[str, ...] = ()) -> Change:
    """The change that brings a workbin's last hour."""
    made = Backlog(
        workbin_id=workbin,
        at=NOW,
        step_seconds=300,
        depths=depths,
        came=depths[-1],
        went=depths[0],
        conflicts=conflicts,
        stuck=stuck,
    )
    return Put(TableName.BACKLOG, workbin, made)


_STATES = (
    (WorkState.BUSY, "available", 3, 3, 7),
    (WorkState.AVAILABLE, "available", 1, 3, 2),
    (WorkState.BUSY, "available", 2, 3, 5),
    (WorkState.NOT_READY, "lunch", 0, 2, 9),
    (WorkState.AVAILABLE, "available", 0, 3, 0),
    (WorkState.BUSY, "available", 2, 2, 12),
    (WorkState.AVAILABLE, "available", 2, 3, 4),
    (WorkState.AVAILABLE, "available", 1, 3, 3),
    (WorkState.OFFLINE, "offline", 0, 3, 6),
    (WorkState.AVAILABLE, "available", 0, 4, 0),
    (WorkState.NOT_READY, "training", 0, 3, 1),
    (WorkState.NOT_RESPONDING, "available", 0, 3, 2),
    (WorkState.AVAILABLE, "available", 3, 3, 6),
    (WorkState.AVAILABLE, "available", 0, 3, 0),
)


def _waiting(place: int, workbin: str) -> EntryRow:
    age, due = timedelta(minutes=7 * place + 2), timedelta(minutes=50 + 9 * place)
    return entry(f"w-{place}", None, workbin, age=age, due=due)


def floor() -> list[Change]:
    """A team in the middle of its day."""
    changes: list[Change] = [Put(TableName.CATALOGUE, "catalogue", catalogue(len(NAMES)))]
    bins = list(WORKBINS)
    for number, (state, presence, held, most, depth) in enumerate(_STATES):
        changes.append(put_status(status(number, state, presence, held, most)))
        for place in range(depth):
            is_held = place < held
            due = timedelta(minutes=(place * 37 + number * 11) % 240 - (25 if number in {3, 5} else -20))
            row = entry(
                f"e-{number}-{place}",
                number,
                bins[(number + place) % 3],
                state=EntryStatus.ACCEPTED if is_held else EntryStatus.PARKED,
                age=timedelta(minutes=20 + 23 * place + number * 3),
                due=due,
                wraps_since=timedelta(minutes=6, seconds=48) if (number, place) == (2, 0) else None,
            )
            changes.append(put(row))
    offered = entry("e-offer", 7, "fraud", state=EntryStatus.ASSIGNED, age=timedelta(minutes=3))
    changes.append(put(offered))
    changes.extend(put(_waiting(place, bins[place % 4])) for place in range(14))
    stuck = Stuck(
        entry_id="w-1", reasons=("Nobody answers the step 'Claims': skill arabic.",), is_unroutable=True
    )
    changes += [
        backlog("loans", (6, 6, 7, 7, 8, 8, 9, 10, 10, 12, 13, 12, 14)),
        backlog("claims", (9, 11, 12, 12, 14, 17, 19, 21, 22, 24, 25, 26, 27), stuck),
        backlog("fraud", (12, 12, 11, 12, 10, 11, 10, 10, 9, 10, 9, 9, 9)),
        backlog("calls", (6, 5, 5, 5, 4, 4, 4, 3, 4, 3, 3, 3, 3)),
    ]
    return changes
