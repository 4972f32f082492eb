"""What is not kept for ever: the log's tail, answers under idempotency keys, tokens, codes, subscriptions."""

from datetime import timedelta

from desktop.domain.record import wire_time
from desktop.service.store.idempotency import KEPT_S
from desktop.service.store.transaction import Transaction

EVERY = timedelta(minutes=10)
LOG_KEPT = timedelta(hours=24)
LOG_ROWS_KEPT = 10_000
SUBSCRIPTION_KEPT = timedelta(days=30)
CODE_KEPT = timedelta(hours=1)


def tidy(tx: Transaction) -> None:
    """Forget what has become too old. Entries, history and audits stay."""
    tx.conn.execute(
        "DELETE FROM log WHERE cursor <= ? AND at < ?", (tx.cursor - LOG_ROWS_KEPT, _before(tx, LOG_KEPT))
    )
    for statement, age in (
        ("DELETE FROM idempotency WHERE at < ?", timedelta(seconds=KEPT_S)),
        ("DELETE FROM token WHERE expires_at < ?", timedelta()),
        ("DELETE FROM authorization_code WHERE expires_at < ?", CODE_KEPT),
        ("DELETE FROM subscription WHERE created_at < ?", SUBSCRIPTION_KEPT),
    ):
        tx.conn.execute(statement, (_before(tx, age),))


def _before(tx: Transaction, age: timedelta) -> str:
    return wire_time(tx.now - age)
