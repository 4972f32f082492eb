"""Dispositions: what came of a workitem, chosen by the agent before Mark Done."""

from desktop.domain.record import JsonObject, Record


class DispositionCode(Record):
    """One code that may be chosen. ``path`` is the way to it in a tree, outermost first.

    ``workitem_types`` are the ids of the types that it fits; empty: all.
    """

    code: str
    label: str
    path: tuple[str, ...] = ()
    needs_notes: bool = False
    workitem_types: tuple[str, ...] = ()

    def fits(self, workitem_type_id: str | None) -> bool:
        """Whether it may be chosen for a workitem of this type."""
        return not self.workitem_types or workitem_type_id in self.workitem_types


class Disposition(Record):
    """What was chosen, or is being drafted, for one entry. ``further``: where an entry may have several."""

    code: str | None = None
    notes: str = ""
    fields: JsonObject = {}
    further: tuple[str, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """All of them, the one that was chosen first in front."""
        return self.further if self.code is None else (self.code, *self.further)

    def choosing(self, codes: tuple[str, ...]) -> "Disposition":
        """The same words with these codes."""
        return self.model_copy(update={"code": codes[0] if codes else None, "further": codes[1:]})

    def putting_first(self, code: str) -> "Disposition":
        """The same with another code in the place of the first; empty: without that one."""
        others = tuple(other for other in self.further if other != code)
        return self.choosing((code, *others) if code else others)

    def says_the_same(self, other: "Disposition") -> bool:
        """Whatever order several codes come back in, and whether blanks around the notes were kept."""
        is_same = set(self.codes) == set(other.codes) and self.notes.strip() == other.notes.strip()
        return is_same and self.fields == other.fields
