"""What somebody may do, in Genesys Cloud's own words for it."""

from collections.abc import Iterable, Mapping

_NAMES: Mapping[str, tuple[str, ...]] = {
    "workitem:read": ("workitems:workitem:view",),
    "workitem:edit": (
        "workitems:workitem:edit",
        "workitems:workitem:accept",
        "workitems:workitem:disconnect",
        "workitems:workitem:terminate",
        "workitems:wrapupSelf:edit",
    ),
    "routing:workbin:read": ("workitems:workbin:view",),
    "workitemtype:read": ("workitems:worktype:view", "workitems:status:view"),
    "routing:workbinentry:override": ("workitems:workitem:assign", "workitems:workitem:cancelRouting"),
    "presence:user:writeother": ("presence:userPresence:edit",),
    "routing:utilization:writeother": ("routing:utilization:manage",),
    "taskmanagement:workitem": ("workitems:workitem:delete",),
    "taskmanagement:workitem:create": ("workitems:workitem:add",),
}


def permissions_told(permissions: Iterable[str]) -> list[str]:
    """Those that have a name there."""
    return [name for one in permissions for name in _NAMES.get(one, ())]
