"""Which transport carries the stream next: the better one, or the one that gets through."""

SHARED_CAUSES = frozenset({"network.refused", "network.dns", "network.certificate"})


class TransportChoice:
    """``offered`` is in order of preference; only the first two count.

    Causes that hit both transports alike, such as a service that is down, say nothing about one of them.
    """

    def __init__(self, offered: tuple[str, ...], failures_most: int = 2, again_s: float = 300.0) -> None:
        self._better = offered[0]
        self._other = offered[1] if len(offered) > 1 else offered[0]
        self._failures_most = failures_most
        self._again_s = again_s
        self._failures = 0
        self._better_at: float | None = None

    def choose(self, now: float) -> str:
        """What to try now."""
        if self._failures < self._failures_most or self.is_time_for_better(now):
            return self._better
        return self._other

    def is_time_for_better(self, now: float) -> bool:
        """Whether the better one has been given up long enough to be tried again."""
        return self._better_at is not None and now >= self._better_at

    def worked(self, transport: str, now: float) -> None:
        """Its first frame came."""
        if transport == self._better:
            self._failures, self._better_at = 0, None
        elif self._better_at is None:
            self._better_at = now + self._again_s

    def failed(self, transport: str, code: str, now: float) -> None:
        """It broke before its first frame."""
        if code in SHARED_CAUSES:
            return
        if transport == self._better:
            self._failures += 1
            if self._better_at is not None:
                self._better_at = now + self._again_s
        elif self._other != self._better:
            self._failures, self._better_at = 0, None

    @property
    def is_on_other(self) -> bool:
        """Whether the better one has been given up for now."""
        return self._failures >= self._failures_most
