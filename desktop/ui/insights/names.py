"""What agents are called: their ids are all that figures and audits carry."""

from desktop.ui.tables import Tables


def agent_names(tables: Tables) -> dict[str, str]:
    """Every agent's name that is known here."""
    found = {
        row.entry.assigned_to.id: row.entry.assigned_to.name
        for row in tables.entries()
        if row.entry.assigned_to is not None and row.entry.assigned_to.name
    }
    found |= {status.id: status.name for status in tables.statuses() if status.name}
    if tables.catalogue is not None:
        found[tables.catalogue.me.id] = tables.catalogue.me.name
    return found
