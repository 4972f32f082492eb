"""What somebody may see: agents their own work and the workbins they serve, everybody else all of it."""

from collections.abc import Collection

from desktop.domain.entry import Entry
from desktop.service.directory import Directory
from desktop.service.principal import Principal


def may_see(who: Principal, entry: Entry, directory: Directory) -> bool:
    """Whether an entry is this person's to see."""
    if who.sees_all or (entry.assigned_to is not None and entry.assigned_to.id == who.id):
        return True
    return directory.serves(who.id, entry.workbin_id)


def visible_workbins(who: Principal, directory: Directory, held: Collection[str] = ()) -> tuple[str, ...]:
    """The workbins that somebody may look into, by name; ``held``: those of work that they have."""
    seen = (
        one
        for one in directory.workbins.values()
        if who.sees_all or one.id in held or directory.serves(who.id, one.id)
    )
    return tuple(one.id for one in sorted(seen, key=lambda one: (one.name, one.id)))
