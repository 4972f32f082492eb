"""Permissions: which one each verb needs there, and which of them are what this program asks for."""

from collections.abc import Iterable, Mapping

from desktop.domain.agent import Agent, Role
from desktop.domain.errors import Refused

ASSIGN = "workitems:workitem:assign"
CANCEL = "workitems:workitem:cancelRouting"
TERMINATE = "workitems:workitem:terminate"
ACCEPT = "workitems:workitem:accept"
EDIT = "workitems:workitem:edit"
PULL = "workitems:workitem:pull"
WRAP_UP = "workitems:wrapupSelf:edit"
PRESENCE_OF_OTHERS = "presence:userPresence:edit"
LEADS_BY = ASSIGN

# What the desk and the windows ask for, and by which permission somebody has it here.
_OURS: Mapping[str, str] = {
    "routing:workbinentry:override": ASSIGN,
    "presence:user:writeother": PRESENCE_OF_OTHERS,
}


PERMISSION_NAMES: Mapping[str, str] = {
    **_OURS,
    "routing:utilization:writeother": "routing:utilization:manage",
}


def agent_of(agent_id: str, login: str, name: str, native: Iterable[str]) -> Agent:
    """Somebody with their permissions in both words. Who may assign other people's work leads."""
    held = tuple(native)
    ours = tuple(one for one, needed in _OURS.items() if needed in held)
    role = Role.LEAD if LEADS_BY in held else Role.AGENT
    known = tuple(one for one in held if one.startswith("workitems:"))
    return Agent(id=agent_id, login=login, name=name, roles=(role,), permissions=(*known, *ours))


def naming(refused: Refused, permission: str) -> Refused:
    """The same refusal with the permission that it is about."""
    if permission in refused.message:
        return refused
    message = f"{refused.message.rstrip('.')}. This needs the permission {permission}.".lstrip(". ")
    return Refused(refused.title, message, code=refused.code, request_id=refused.request_id)
