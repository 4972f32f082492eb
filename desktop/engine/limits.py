"""The figures of the line. Tests make them short; nothing else changes them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """In seconds. ``silent_s`` is two and a half heartbeats; the better transport is the web socket."""

    silent_s: float = 25.0
    first_frame_s: float = 5.0
    watch_every_s: float = 1.0
    measure_every_s: float = 60.0
    tick_every_s: float = 15.0
    tidy_every_s: float = 900.0
    jump_s: float = 5.0
    backoff_base_s: float = 0.5
    backoff_cap_s: float = 30.0
    stable_s: float = 60.0
    connects_a_minute: int = 10
    transport_failures: int = 2
    better_again_s: float = 300.0
