"""Dispositions: what came of a workitem, chosen by the agent before Mark Done."""

from desktop.domain.record import JsonObject, Record


class DispositionCode(Record):
    """One code that may be chosen. ``path`` is the way to it in a tree, outermost first."""

    code: str
    label: str
    path: tuple[str, ...] = ()
    needs_notes: bool = False


class Disposition(Record):
    """What was chosen, or is being drafted, for one entry."""

    code: str | None = None
    notes: str = ""
    fields: JsonObject = {}
