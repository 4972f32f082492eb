"""The writer: one thread, one connection, many operations per commit.

Whatever waits in the queue is carried out in order, each inside a savepoint, and made durable by one
commit; only then does anybody hear of it. An operation that raises leaves nothing behind. Time-outs are
operations too: the writer sleeps until the earliest deadline and never polls.
"""

import logging
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from desktop.service.clock import Clock
from desktop.service.refusal import Refusal
from desktop.service.store.transaction import SERVICE, Actor, Logged, Transaction

_LOG = logging.getLogger(__name__)
MOST_PER_COMMIT = 200

Operation = Callable[[Transaction], Any]
Done = Callable[[Any, BaseException | None], None]


class Follower(Protocol):
    """What keeps up with the database in memory, on the writer's thread."""

    def settle(self, tx: Transaction) -> None:
        """Do what has become due or possible; called once before each commit."""
        ...

    def next_deadline(self) -> datetime | None:
        """When to be called again although nobody asked for anything."""
        ...

    def reload(self, conn: sqlite3.Connection) -> None:
        """Forget everything and read it again: what was followed has been rolled back."""
        ...

    def published(self, tx: Transaction) -> None:
        """The transaction is durable."""
        ...


@dataclass(frozen=True, slots=True)
class Asked:
    """An operation in the queue."""

    operation: Operation
    actor: Actor
    request_id: str | None
    done: Done


class Writer:
    """Owns the connection from ``start`` to ``stop``."""

    def __init__(
        self,
        conn: sqlite3.Connection,
        clock: Clock,
        follower: Follower,
        on_done: Callable[[Sequence[Logged]], None],
    ) -> None:
        self._conn = conn
        self._clock = clock
        self._follower = follower
        self._on_done = on_done
        self._asked: deque[Asked] = deque()
        self._wake = threading.Condition()
        self._is_woken = False
        self._is_stopping = False
        (self._cursor,) = conn.execute("SELECT coalesce(max(cursor), 0) FROM log").fetchone()
        self._thread = threading.Thread(target=self._run, name="store-writer", daemon=True)

    def start(self) -> None:
        """Begin, with whatever fell due while nobody was there."""
        self._is_woken = True
        self._thread.start()

    def ask(
        self, operation: Operation, done: Done, actor: Actor = SERVICE, request_id: str | None = None
    ) -> None:
        """Queue an operation; ``done`` is called on the writer's thread after the commit.

        When that was said to all whom one commit has served, ``on_done`` is told what it has logged.
        """
        with self._wake:
            if self._is_stopping:
                raise Refusal(503, "service.stopping", "The service is stopping; try again in a moment.")
            self._asked.append(Asked(operation, actor, request_id, done))
            self._wake.notify()

    def wake(self) -> None:
        """Look at the deadlines now; for clocks that were moved."""
        with self._wake:
            self._is_woken = True
            self._wake.notify()

    def stop(self) -> None:
        """Finish what was asked, then end the thread and close the file."""
        with self._wake:
            self._is_stopping = True
            self._wake.notify()
        if self._thread.is_alive():
            self._thread.join()
        self._conn.close()

    def _run(self) -> None:
        while (batch := self._next_batch()) is not None:
            self._carry_out(batch)

    def _next_batch(self) -> list[Asked] | None:
        with self._wake:
            while not self._asked and not self._is_stopping and not self._is_due():
                deadline = self._follower.next_deadline()
                self._wake.wait(None if deadline is None else self._clock.wait_s(deadline))
            if self._is_stopping and not self._asked:
                return None
            self._is_woken = False
            return [self._asked.popleft() for _ in range(min(len(self._asked), MOST_PER_COMMIT))]

    def _is_due(self) -> bool:
        deadline = self._follower.next_deadline()
        return self._is_woken or (deadline is not None and deadline <= self._clock.now())

    def _carry_out(self, batch: list[Asked]) -> None:
        tx = Transaction(self._conn, self._clock.now(), self._cursor)
        try:
            self._conn.execute("BEGIN IMMEDIATE")
            outcomes = [self._attempt(tx, asked) for asked in batch]
            tx.actor, tx.request_id = SERVICE, None
            self._attempt_settling(tx)
            self._conn.execute("COMMIT")
        except sqlite3.Error as error:
            self._give_up(batch, error)
            return
        self._cursor = tx.cursor
        self._follower.published(tx)
        for asked, (answer, failure) in zip(batch, outcomes, strict=True):
            asked.done(answer, failure)
        self._on_done(tx.logged)

    def _attempt(self, tx: Transaction, asked: Asked) -> tuple[Any, BaseException | None]:
        tx.actor, tx.request_id = asked.actor, asked.request_id
        try:
            return tx.attempt(asked.operation, self._follower.reload), None
        except sqlite3.OperationalError:
            raise
        except Exception as error:  # noqa: BLE001 - one bad operation must not fail its neighbours
            return None, error

    def _attempt_settling(self, tx: Transaction) -> None:
        try:
            tx.attempt(self._follower.settle, self._follower.reload)
        except sqlite3.OperationalError:
            raise
        except Exception:  # noqa: BLE001 - logged; what was asked for must not fail because of it
            _LOG.exception("Routing failed; the entries wait until something changes.")

    def _give_up(self, batch: list[Asked], error: sqlite3.Error) -> None:
        _LOG.error("The database refused a commit: %s", error)
        if self._conn.in_transaction:
            self._conn.execute("ROLLBACK")
        self._follower.reload(self._conn)
        refusal = Refusal(
            503,
            "storage.unavailable",
            f"Nothing was stored: {error}. Make room or mend the disk.",
            retry_after_s=5,
        )
        for asked in batch:
            asked.done(None, refusal)
        self._on_done(())
