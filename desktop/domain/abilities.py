"""What a back end can do. Decisions ask these, never which back end it is."""

from dataclasses import dataclass

ASKING = "query"  # the transport that only asks again and again, where nothing can be listened to


@dataclass(frozen=True)
class Abilities:
    """The differences between back ends that change what the desk does."""

    has_positioned_stream: bool = True
    has_optimistic_lock: bool = True
    has_idempotency_keys: bool = True
    has_pools: bool = False  # free work of manual workbins can be read, to be claimed
    has_teams: bool = False  # a lead's people, their backlog and orders about many entries
    has_figures: bool = True  # audits, summaries and simulations can be asked for
    has_timed_wrap_up: bool = True
    gives_silently: bool = False  # a lead may put work into somebody's list without an alert
    takes_reasons: bool = True  # why work was rejected, returned, reassigned or finished is kept and told
    reject_means_not_responding: bool = False
    takes_notes: bool = True  # what an agent writes beside a disposition is kept
    dispositions_per_entry: int = 1
    transports: tuple[str, ...] = ("websocket", "longpoll")
