"""How pages are shown here, and what they may do: the person's settings and the administrator's policy."""

from dataclasses import dataclass, field

from desktop.core.pop import PopPolicy
from desktop.ui.pop.service_client.guards import Guards


@dataclass(frozen=True)
class PopOptions:
    """``zoom`` in per cent. ``warms``: an engine is made ready while work is offered."""

    policy: PopPolicy = field(default_factory=PopPolicy)
    guards: Guards = field(default_factory=Guards)
    embeds: bool = True
    zoom: int = 100
    warms: bool = False
