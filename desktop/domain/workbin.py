"""Workbins: programmatic queues with an assignment policy."""

from enum import StrEnum

from desktop.domain.disposition import DispositionCode
from desktop.domain.record import NamedRef, Record


class AssignmentStrategy(StrEnum):
    """Whether the router hands work out or people take it."""

    AUTOMATIC = "automatic"
    MANUAL = "manual"


class WrapUpPolicy(StrEnum):
    """Whether Mark Done needs a disposition."""

    REQUIRED = "required"
    OPTIONAL = "optional"


class PopTarget(StrEnum):
    """Where a third-party page opens."""

    TAB = "tab"
    WINDOW = "window"
    BACKGROUND = "background"
    HIDDEN = "hidden"
    BROWSER = "browser"


class ScreenPop(Record):
    """A page to open on accept. ``url`` is a template with field codes such as ``$Interaction.Id$``."""

    id: str
    label: str
    url: str
    target: PopTarget = PopTarget.TAB


class Workbin(Record):
    """A workbin as an agent's desktop needs it."""

    id: str
    name: str
    description: str = ""
    assignment_strategy: AssignmentStrategy = AssignmentStrategy.AUTOMATIC
    priority: int = 3
    wrap_up_policy: WrapUpPolicy = WrapUpPolicy.OPTIONAL
    alert_timeout_seconds: int = 60
    service_level_seconds: int | None = None
    dispositions: tuple[DispositionCode, ...] = ()
    screen_pops: tuple[ScreenPop, ...] = ()
    member_groups: tuple[NamedRef, ...] = ()
    sequence_number: int = 0

    def disposition_for(self, code: str) -> DispositionCode | None:
        """The code's entry in this workbin's list, or None where the workbin does not know it."""
        return next((known for known in self.dispositions if known.code == code), None)
