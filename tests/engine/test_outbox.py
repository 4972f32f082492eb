import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.changes import Outcome
from desktop.core.messages import FailureKind, Message, ReplyConfirmed, ReplyFailed
from desktop.domain.commands import Intent
from desktop.domain.errors import (
    Busy,
    Conflict,
    Malformed,
    NotSignedIn,
    Refused,
    Unreachable,
    WorklistError,
)
from desktop.engine import ledger
from desktop.engine.database import Database
from desktop.engine.outbox import Outbox
from tests.support.entries import AT, accept, an_entry, data, done
from tests.support.memory import MemoryPlatform


class Post:
    """An outbox on a file, its back end, and what it told the desk."""

    def __init__(self, folder: Path) -> None:
        self.database = Database(folder, ledger.LAYOUT)
        self.platform = MemoryPlatform()
        self.told: list[Message] = []
        self.marks: list[str] = []
        self.outbox = Outbox(self.database, self.platform, self.told.append, self.marks.append)

    async def rows(self) -> dict[str, str | None]:
        return await self.database.run(ledger.outcomes)

    async def unsettled(self) -> list[str]:
        intents, _unreadable = await self.database.run(ledger.unsettled)
        return [intent.key for intent in intents]


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    post = Post(tmp_path)
    await post.database.open()
    yield post
    await post.database.close()


async def test_the_row_is_committed_before_the_first_byte(post: Post) -> None:
    on_disk: list[dict[str, str | None]] = []

    def look(intent: Intent) -> None:
        on_disk.append({intent.key: "asked"})

    post.platform.on_send = look
    await asyncio.gather(post.outbox.remember(accept("k1")), post.outbox.send(accept("k1")))
    order = post.marks
    assert order.index("remember: before the commit") < order.index("send: before the first byte")
    assert order.index("send: after that commit") < order.index("send: before the first byte")
    assert await post.rows() == {"k1": None}
    assert isinstance(post.told[0], ReplyConfirmed)


async def test_what_cannot_be_committed_is_never_sent(post: Post) -> None:
    await post.database.run(lambda conn: conn.execute("PRAGMA max_page_count = 1").fetchone())
    huge = data("k1", "x" * 1_000_000)
    await asyncio.gather(post.outbox.remember(huge), post.outbox.send(huge))
    assert post.platform.sent == []
    (reply,) = post.told
    assert isinstance(reply, ReplyFailed)
    assert (reply.kind, reply.code) == (FailureKind.REFUSED, "storage.full")
    assert await post.rows() == {}


async def test_what_was_refused_is_on_the_disk_with_the_reason_until_it_is_sent_again(post: Post) -> None:
    refused = done("k1").model_copy(update={"problem": "You may not do that."})
    await post.outbox.remember(done("k1"))
    await post.outbox.remember(refused)
    (kept,), _ = await post.database.run(ledger.unsettled)
    assert kept == refused
    await post.outbox.send(done("k1"))
    (again,), _ = await post.database.run(ledger.unsettled)
    assert (again.problem, again.tries) == ("", 1)


async def test_that_it_was_refused_may_fail_to_be_written_without_another_refusal(post: Post) -> None:
    await post.outbox.remember(done("k1"))
    await post.database.run(lambda conn: conn.execute("PRAGMA max_page_count = 1").fetchone())
    with pytest.raises(WorklistError, match="full"):
        await post.outbox.remember(done("k1").model_copy(update={"problem": "x" * 1_000_000}))
    assert not post.told, "a refusal of a refusal would be written down as well, and so for ever"


async def test_a_later_try_writes_the_row_that_could_not_be_written_before(post: Post) -> None:
    await post.outbox.send(done("k1"))
    assert await post.rows() == {"k1": None}
    assert len(post.platform.sent) == 1


async def test_what_grew_too_old_while_it_waited_for_its_turn_is_not_sent(post: Post) -> None:
    times = iter([AT, AT + timedelta(seconds=9)])
    post.outbox._server_now = lambda: next(times)
    first, second = (
        one.model_copy(update={"expires_at": AT + timedelta(seconds=5)})
        for one in (accept("k1"), accept("k2"))
    )
    await asyncio.gather(post.outbox.send(first), post.outbox.send(second))
    assert [one.key for one in post.platform.sent] == ["k1"]
    reply = post.told[-1]
    assert isinstance(reply, ReplyFailed)
    assert (reply.key, reply.kind) == ("k2", FailureKind.UNREACHABLE), "an earlier try of it may have arrived"


async def test_what_has_its_outcome_is_never_sent_again(post: Post) -> None:
    await post.outbox.remember(done("k1"))
    await post.outbox.send(done("k1"))
    await post.outbox.forget("k1", Outcome.DONE, AT)
    await post.outbox.send(done("k1"))
    assert len(post.platform.sent) == 1
    assert await post.rows() == {"k1": "done"}


async def test_intents_of_one_entry_never_overtake_each_other(post: Post) -> None:
    post.platform.send_takes_s = 0.01
    intents = [data(f"k{number}", str(number)) for number in range(6)]
    await asyncio.gather(*(post.outbox.send(intent) for intent in intents))
    assert [intent.key for intent in post.platform.sent] == [intent.key for intent in intents]


async def test_at_most_four_entries_are_under_way_at_once(post: Post) -> None:
    under_way: list[int] = []
    now = 0
    held, four_came = asyncio.Event(), asyncio.Event()

    class Slow(MemoryPlatform):
        async def send(self, intent: Intent) -> None:
            nonlocal now
            now += 1
            under_way.append(now)
            if now == 4:
                four_came.set()
            await held.wait()
            now -= 1

    post.outbox = Outbox(post.database, Slow(), post.told.append)
    sending = [asyncio.create_task(post.outbox.send(done(f"k{n}", f"e-{n}"))) for n in range(9)]
    await four_came.wait()
    held.set()
    await asyncio.gather(*sending)
    assert max(under_way) == 4
    assert len(post.told) == 9


async def test_a_poisonous_intent_stops_nobody_elses_entry(post: Post) -> None:
    def refuse(intent: Intent) -> None:
        if intent.entry_id == "e-bad":
            raise Refused("no", code="http.422")

    post.platform.on_send = refuse
    await asyncio.gather(*(post.outbox.send(done(f"k{e}", e)) for e in ("e-bad", "e-1", "e-2")))
    assert {type(reply) for reply in post.told} == {ReplyFailed, ReplyConfirmed}
    assert len([reply for reply in post.told if isinstance(reply, ReplyConfirmed)]) == 2


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (Unreachable("lost"), FailureKind.UNREACHABLE),
        (Busy("later", retry_after_s=7), FailureKind.BUSY),
        (NotSignedIn("over"), FailureKind.SIGNED_OUT),
        (Refused("no"), FailureKind.REFUSED),
        (Conflict("moved", current=an_entry(number=9)), FailureKind.CONFLICT),
        (Malformed("what?"), FailureKind.MALFORMED),
    ],
)
async def test_every_error_has_its_meaning(post: Post, error: WorklistError, kind: FailureKind) -> None:
    def fail(_intent: Intent) -> None:
        raise error

    post.platform.on_send = fail
    await post.outbox.send(done("k1"))
    (reply,) = post.told
    assert isinstance(reply, ReplyFailed)
    assert reply.kind is kind
    assert reply.retry_after_s == getattr(error, "retry_after_s", None)
    assert reply.current == getattr(error, "current", None)


async def test_the_same_wish_twice_is_one_row(post: Post) -> None:
    await post.outbox.remember(done("k1"))
    await post.outbox.remember(done("k2"))
    assert await post.rows() == {"k1": None}
    (reply,) = post.told
    assert isinstance(reply, ReplyFailed)
    assert reply.code == "intent.duplicate"


async def test_data_may_be_written_as_often_as_somebody_types(post: Post) -> None:
    await post.outbox.remember(data("k1", "a"))
    await post.outbox.remember(data("k2", "ab"))
    assert await post.unsettled() == ["k1", "k2"]
    assert post.told == []


async def test_an_intent_that_was_merged_is_written_anew_under_its_key(post: Post) -> None:
    await post.outbox.remember(data("k1", "a"))
    await post.outbox.remember(data("k1", "ab"))
    intents, _unreadable = await post.database.run(ledger.unsettled)
    assert intents == (data("k1", "ab"),)


async def test_tries_are_counted_on_the_disk(post: Post) -> None:
    await post.outbox.send(done("k1").model_copy(update={"tries": 3}))
    intents, _unreadable = await post.database.run(ledger.unsettled)
    assert intents[0].tries == 3
    await post.outbox.send(done("k1").model_copy(update={"tries": 1}))
    intents, _unreadable = await post.database.run(ledger.unsettled)
    assert intents[0].tries == 4


async def test_an_outcome_takes_what_was_written_from_the_disk(post: Post) -> None:
    await post.outbox.remember(data("k1", "private"))
    await post.outbox.forget("k1", Outcome.DONE, AT)
    assert await post.database.run(lambda conn: conn.execute("SELECT body FROM intent").fetchall()) == [
        (None,)
    ]


async def test_a_row_that_cannot_be_read_is_kept_and_counted(post: Post) -> None:
    await post.outbox.remember(done("k1"))
    await post.outbox.remember(done("k2", "e-2"))
    await post.database.run(
        lambda conn: conn.execute("UPDATE intent SET body = '{}' WHERE key = 'k1'").rowcount
    )
    intents, unreadable = await post.database.run(ledger.unsettled)
    assert ([intent.key for intent in intents], unreadable) == (["k2"], 1)
    assert set(await post.rows()) == {"k1", "k2"}


async def test_lanes_are_forgotten_when_nobody_waits(post: Post) -> None:
    for number in range(20):
        await post.outbox.send(done(f"k{number}", f"e-{number}"))
    assert not post.outbox._lanes
    assert not post.outbox._waiting
