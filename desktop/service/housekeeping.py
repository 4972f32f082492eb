"""What is done now and then: forgetting what is too old, packing the facts that analytics counts."""

from collections.abc import Callable
from datetime import datetime, timedelta

from desktop.domain.record import wire_time
from desktop.service.store.fact_blocks import pack_facts
from desktop.service.store.idempotency import KEPT_S
from desktop.service.store.transaction import Transaction

LOG_KEPT = timedelta(hours=24)
LOG_ROWS_KEPT = 10_000
SUBSCRIPTION_KEPT = timedelta(days=30)
CODE_KEPT = timedelta(hours=1)
JOB_KEPT = timedelta(hours=24)


def tidy(tx: Transaction) -> bool:
    """Forget what has become too old. Entries, history and audits stay."""
    tx.conn.execute(
        "DELETE FROM log WHERE cursor <= ? AND at < ?", (tx.cursor - LOG_ROWS_KEPT, _before(tx, LOG_KEPT))
    )
    for statement, age in (
        ("DELETE FROM idempotency WHERE at < ?", timedelta(seconds=KEPT_S)),
        ("DELETE FROM token WHERE expires_at < ?", timedelta()),
        ("DELETE FROM authorization_code WHERE expires_at < ?", CODE_KEPT),
        ("DELETE FROM subscription WHERE created_at < ?", SUBSCRIPTION_KEPT),
        ("DELETE FROM webhook WHERE kind = 'subscription' AND created_at < ?", SUBSCRIPTION_KEPT),
        ("DELETE FROM face_job WHERE created_at < ?", JOB_KEPT),
    ):
        tx.conn.execute(statement, (_before(tx, age),))
    return False


# Each chore tells whether there is more to do at once; every commit carries a little of it.
CHORES: dict[Callable[[Transaction], bool], timedelta] = {
    tidy: timedelta(minutes=10),
    pack_facts: timedelta(minutes=1),
}


class Housekeeping:
    """Which chore is due when."""

    def __init__(self, now: datetime) -> None:
        self._due = dict.fromkeys(CHORES, now)

    @property
    def next_at(self) -> datetime:
        """When to come again."""
        return min(self._due.values())

    def keep(self, tx: Transaction) -> None:
        """Do what is due."""
        for chore, at in self._due.items():
            if at <= tx.now:
                self._due[chore] = tx.now if chore(tx) else tx.now + CHORES[chore]


def _before(tx: Transaction, age: timedelta) -> str:
    return wire_time(tx.now - age)
