"""Which permissions each role bundles, in the words of the platform's documents."""

from collections.abc import Iterable

from desktop.domain.agent import Role

_EVERYBODY = (
    "routing:workbin:read",
    "routing:workbinentry:read",
    "routing:workbinentry:write",
    "routing:subscription:read",
    "routing:subscription:write",
    "routing:queue:read",
    "users:users:read",
    "presence:definition:read",
    "workitemtype:read",
    "workitem:read",
)
_AGENT = (*_EVERYBODY, "presence:user:write", "workitem:edit")
_LEAD = (
    *_AGENT,
    "routing:workbinentry:override",
    "presence:user:writeother",
    "routing:utilization:writeother",
    "routing:workbin:simulate",
    "analytics:workitem:view",
    "audits:audit:view",
)
_INTEGRATION = (
    *_EVERYBODY,
    "routing:workbin:write",
    "routing:workbin:simulate",
    "routing:workbinentry:override",
    "routing:interaction:read",
    "routing:interaction:write",
    "routing:workitem",
    "routing:rule:read",
    "routing:rule:write",
    "routing:capturepoint:read",
    "routing:capturepoint:write",
    "routing:datatable:read",
    "routing:datatable:write",
    "taskmanagement:workitem",
    "taskmanagement:workitem:create",
    "webhook:read",
    "webhook:write",
    "workitem:create",
    "workitem:edit",
    "workitemtype:create",
    "workitemtype:edit",
    "analytics:workitem:view",
    "audits:audit:view",
)
_ADMIN = (*_LEAD, *_INTEGRATION, "routing:utilization:write", "users:users:write")

_BY_ROLE = {Role.AGENT: _AGENT, Role.LEAD: _LEAD, Role.INTEGRATION: _INTEGRATION, Role.ADMIN: _ADMIN}


def permissions_of(roles: Iterable[Role]) -> tuple[str, ...]:
    """All permissions of these roles, each once."""
    return tuple(dict.fromkeys(permission for role in roles for permission in _BY_ROLE[role]))
