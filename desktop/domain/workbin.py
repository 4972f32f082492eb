"""Workbins: programmatic queues with an assignment policy."""

from enum import StrEnum

from desktop.domain.disposition import Disposition, DispositionCode
from desktop.domain.entry import SkillNeed
from desktop.domain.record import NamedRef, Record


class RoutingStrategy(StrEnum):
    """Who comes next among agents of equal skill who have equally much in hand.

    ``leastRecent``: given work least recently by any workbin; ``roundRobin``: by this one.
    """

    LONGEST_AVAILABLE = "longestAvailable"
    LEAST_RECENT = "leastRecent"
    ROUND_ROBIN = "roundRobin"
    RANDOM = "random"


class AssignmentStrategy(StrEnum):
    """Whether the router hands work out or people take it."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"


class WrapUpPolicy(StrEnum):
    """Whether Mark Done needs a disposition."""

    REQUIRED = "required"
    OPTIONAL = "optional"


class WrapUpEnd(StrEnum):
    """What happens when the time for wrap-up is over."""

    STAY = "stay"
    MARK_DONE = "markDone"


class WrapUpRule(Record):
    """How long wrap-up may take. ``default_disposition`` is what Mark Done falls back to at its end."""

    seconds: int
    at_end: WrapUpEnd = WrapUpEnd.STAY
    default_disposition: str | None = None
    extension_seconds: int = 60
    extensions: int = 0


class PopTarget(StrEnum):
    """Where a third-party page opens."""

    TAB = "tab"
    WINDOW = "window"
    BACKGROUND = "background"
    HIDDEN = "hidden"
    BROWSER = "browser"


class LaunchScope(StrEnum):
    """Among which pages a launch key stops duplicates."""

    ENTRY = "entry"
    DESKTOP = "desktop"


class ScreenPop(Record):
    """A page to open on accept, and for what. ``url`` is a template with codes such as ``$Interaction.Id$``.

    An empty list stands for all. ``only_for`` names a list that the workitem's user data has to name under
    the override key. Of pages with the same ``launch_key`` (a template) one opens: of the same entry, or, by
    ``launch_scope``, of all entries on the desktop.
    """

    id: str
    label: str
    url: str
    target: PopTarget = PopTarget.TAB
    launch_key: str = ""
    launch_scope: LaunchScope = LaunchScope.ENTRY
    only_for: str = ""
    people: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    workbins: tuple[str, ...] = ()
    workitem_types: tuple[str, ...] = ()
    media_types: tuple[str, ...] = ()


class OrganisationPops(Record):
    """The pages for everybody's work, in whatever workbin it lies."""

    screen_pops: tuple[ScreenPop, ...] = ()


class MarkDoneMode(StrEnum):
    """Who ends an entry: the agent's button, the third party's page, or either."""

    BUTTON = "button"
    PAGE = "page"
    PAGE_OR_BUTTON = "page_or_button"


class Workbin(Record):
    """A workbin as an agent's desktop needs it."""

    id: str
    name: str
    description: str = ""
    assignment_strategy: AssignmentStrategy = AssignmentStrategy.AUTOMATIC
    priority: int = 3
    wrap_up_policy: WrapUpPolicy = WrapUpPolicy.OPTIONAL
    wrap_up: WrapUpRule | None = None
    alert_timeout_seconds: int = 60
    service_level_seconds: int | None = None
    dispositions: tuple[DispositionCode, ...] = ()
    screen_pops: tuple[ScreenPop, ...] = ()
    mark_done_mode: MarkDoneMode | None = None
    member_groups: tuple[NamedRef, ...] = ()
    skills: tuple[SkillNeed, ...] = ()
    sequence_number: int = 0

    def dispositions_of(self, workitem_type_id: str | None) -> tuple[DispositionCode, ...]:
        """What may be chosen here for a workitem of this type."""
        return tuple(known for known in self.dispositions if known.fits(workitem_type_id))

    def disposition_for(self, code: str) -> DispositionCode | None:
        """The code's entry in this workbin's list, or None where the workbin does not know it."""
        return next((known for known in self.dispositions if known.code == code), None)


def labels_of(disposition: Disposition | None, workbin: Workbin | None) -> tuple[str, ...]:
    """What was chosen, in the workbin's own words; a code that it does not know stands for itself."""
    codes = () if disposition is None else disposition.codes
    known = {} if workbin is None else {one.code: one.label for one in workbin.dispositions}
    return tuple(known.get(code, code) for code in codes)
