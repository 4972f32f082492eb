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
VIEW = "workitems:workitem:view"
# Without these nobody can work here at all.
NEEDED = (VIEW, EDIT, ACCEPT)

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


def lacking_in(native: Iterable[str]) -> tuple[str, ...]:
    """What of ``NEEDED`` these permissions do not hold; none where the organisation tells no permissions."""
    held = set(native)
    return tuple(one for one in NEEDED if held and not _forms(one) & held)


def _forms(permission: str) -> set[str]:
    """A permission, and those of a whole kind or domain that hold it."""
    domain, kind, _ = permission.split(":")
    return {permission, f"{domain}:{kind}:*", f"{domain}:*:*", f"{domain}:*"}


def naming(refused: Refused, permission: str) -> Refused:
    """The same refusal with the permission that it is about."""
    if permission in refused.message:
        return refused
    message = f"{refused.message.rstrip('.')}. This needs the permission {permission}.".lstrip(". ")
    return Refused(refused.title, message, code=refused.code, request_id=refused.request_id)
