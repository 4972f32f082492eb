"""Who makes a request, and what they may do and see."""

from dataclasses import dataclass

from desktop.domain.agent import Role
from desktop.domain.source import Source
from desktop.service.permissions import permissions_of
from desktop.service.refusal import Refusal
from desktop.service.store.transaction import Actor


@dataclass(frozen=True, slots=True)
class Principal:
    """A person or a program with a valid token. ``leads`` are the agents whose work they may put right.

    ``source`` is what this request says it came from.
    """

    id: str
    name: str
    kind: str
    roles: tuple[Role, ...]
    permissions: frozenset[str]
    leads: frozenset[str] = frozenset()
    token_hash: str = ""
    source: Source | None = None

    @property
    def actor(self) -> Actor:
        """The same as the one who acts in a transaction."""
        return Actor(self.id, self.name, self.kind, self.source)

    @property
    def sees_all(self) -> bool:
        """Whether all workbins and people are theirs to see."""
        return not set(self.roles) <= {Role.AGENT}

    def may_lead(self, agent_id: str | None) -> bool:
        """Whether they may put right what this agent holds."""
        return self.kind == "client" or Role.ADMIN in self.roles or agent_id in self.leads

    def need(self, permission: str) -> None:
        """Refuse, naming the permission, when it is missing."""
        if permission not in self.permissions:
            raise Refusal(
                403,
                "missing.permission",
                f"This needs the permission '{permission}'.",
                params={"permission": permission},
                details=({"errorCode": "missing.permission", "fieldName": permission},),
            )


def make_principal(  # noqa: PLR0913, PLR0917 - every fact of it
    principal_id: str, name: str, kind: str, roles: tuple[Role, ...], leads: tuple[str, ...], token_hash: str
) -> Principal:
    """The principal with the permissions of its roles."""
    return Principal(
        principal_id, name, kind, roles, frozenset(permissions_of(roles)), frozenset(leads), token_hash
    )
