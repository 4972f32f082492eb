"""Capacity: how much of each media type an agent can hold, and what one more would run into.

Assigned and accepted work holds one unit of its media type; parked work holds none, so it is not in
``held`` at all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from desktop.domain.capacity import MediaCapacity


@dataclass(frozen=True, slots=True)
class Held:
    """A piece of work that uses one unit now."""

    entry_id: str
    media_type: str
    workbin_id: str
    workitem_type_id: str | None = None


@dataclass(frozen=True, slots=True)
class MediaRule:
    """One media type's limit.

    ``interruptible_by``: the other media that may still be offered while this one is held (None: any).
    """

    maximum: int
    interruptible_by: frozenset[str] | None = None
    include_non_acd: bool = False


DEFAULT_MEDIA: Mapping[str, MediaRule] = {
    "voice": MediaRule(1, frozenset()),
    "chat": MediaRule(3),
    "email": MediaRule(2),
    "workitem": MediaRule(3),
}


@dataclass(frozen=True, slots=True)
class CapacityRule:
    """An agent's limits by media type; those that are not given are the default ones, unknown ones 0."""

    media: Mapping[str, MediaRule] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "media", {**DEFAULT_MEDIA, **self.media})


_NONE = MediaRule(0)


def media_capacity(rule: CapacityRule, held: Iterable[Held]) -> tuple[MediaCapacity, ...]:
    """Every media type's load, in the words of the wire; also of what is held without any capacity for it."""
    kept = tuple(held)
    kinds = sorted({*rule.media, *(work.media_type for work in kept)})
    return tuple(_load(kind, rule.media.get(kind, _NONE), kept, rule) for kind in kinds)


def has_room(rule: CapacityRule, held: tuple[Held, ...], media_type: str) -> bool:
    """Whether one more of this media type may be offered."""
    media = rule.media.get(media_type)
    if media is None:
        return False
    used = sum(work.media_type == media_type for work in held)
    return used < media.maximum and not blocking(rule, held, media_type)


def blocking(rule: CapacityRule, held: tuple[Held, ...], media_type: str) -> tuple[str, ...]:
    """The held media types that may not be interrupted by this one."""
    others = sorted({work.media_type for work in held} - {media_type})
    return tuple(other for other in others if not _may_interrupt(rule, other, media_type))


def _may_interrupt(rule: CapacityRule, held_type: str, media_type: str) -> bool:
    media = rule.media.get(held_type)
    return media is None or media.interruptible_by is None or media_type in media.interruptible_by


def _load(kind: str, media: MediaRule, held: tuple[Held, ...], rule: CapacityRule) -> MediaCapacity:
    entries = tuple(work.entry_id for work in held if work.media_type == kind)
    free = 0 if blocking(rule, held, kind) else max(0, media.maximum - len(entries))
    return MediaCapacity(
        media_type=kind, maximum=media.maximum, in_use=len(entries), available=free, entries=entries
    )
