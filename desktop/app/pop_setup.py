"""Screen pops as the settings, the policy and this start want them."""

from desktop.core.pop import PopPolicy
from desktop.domain.workbin import MarkDoneMode
from desktop.host.page_rules import read_page_rules
from desktop.host.settings import Settings
from desktop.ui.pop.options import PopOptions
from desktop.ui.pop.service_client.guards import Guards


def pop_policy_of(settings: Settings, more: PopPolicy) -> PopPolicy:
    """The hosts and pages that the administrator lists, with those that this start brings."""
    return more.model_copy(
        update={
            "hosts": (*_texts(settings, "pop.hosts"), *more.hosts),
            "rules": (*more.rules, *read_page_rules(str(settings["pop.rules"]))),
            "override_key": str(settings["pop.override_key"]),
        }
    )


def pop_options_of(settings: Settings, policy: PopPolicy) -> PopOptions:
    """How pages are shown, and what they may do."""
    guards = Guards(
        readable=frozenset(_texts(settings, "bridge.readable")),
        writable=frozenset(_texts(settings, "bridge.writable")),
        accepted_origins=frozenset(_texts(settings, "bridge.origins")),
        disposition_key=str(settings["bridge.disposition_key"]),
        frees_when_gone=settings["mark_done.frees"] is True,
        calls_per_s=_number(settings, "bridge.calls_per_s"),
        quarantine_s=_number(settings, "bridge.quarantine_s"),
    )
    embeds = settings["pop.embedded"] is True
    return PopOptions(policy, guards, embeds=embeds, zoom=_number(settings, "pop.zoom"), warms=embeds)


def mark_done_mode_of(settings: Settings) -> MarkDoneMode:
    """Who ends an entry whose workbin says nothing of it."""
    return MarkDoneMode(str(settings["mark_done.mode"]))


def _texts(settings: Settings, name: str) -> tuple[str, ...]:
    value = settings[name]
    return tuple(value) if isinstance(value, tuple | list) else ()


def _number(settings: Settings, name: str) -> int:
    value = settings[name]
    return int(value) if isinstance(value, int | float) else 0
