from asyncio import sleep
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from desktop.core.desk import DeskOutcome
from desktop.core.messages import Message, QuestionAsked, SnapshotTaken
from desktop.domain.errors import Refused, Unreachable, WorklistError
from desktop.domain.questions import Answer, EntryHistory, Question, Timeline
from desktop.domain.stream import Snapshot
from desktop.engine.reads import NO_ANSWER, READ_TRIES
from tests.engine.bench import Bench, Scene

HISTORY = EntryHistory(entry_id="e1")


def failing(*errors: WorklistError) -> Callable[[Question], Answer]:
    waiting = list(errors)

    def on_ask(_question: Question) -> Answer:
        if waiting:
            raise waiting.pop(0)
        return Timeline()

    return on_ask


def test_a_question_is_asked_again_until_it_is_answered(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.on_ask = failing(Unreachable("down"), Unreachable("down"))
        await sleep(1)
        bench.engine.give(QuestionAsked(slot="s", question=HISTORY))
        await sleep(60)
        assert [row.is_reading for row in bench.answers] == [True, False]
        assert bench.answers[-1].answer == Timeline()

    play(scene)


def test_what_nobody_answers_ends_in_words(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.on_ask = failing(*[Unreachable("down")] * READ_TRIES)
        await sleep(1)
        bench.engine.give(QuestionAsked(slot="s", question=HISTORY))
        await sleep(300)
        assert [row.problem for row in bench.answers] == ["", NO_ANSWER]
        assert not bench.answers[-1].is_reading

    play(scene)


def test_a_refusal_is_final_and_keeps_its_words(play: Callable[[Scene], None]) -> None:
    async def scene(bench: Bench) -> None:
        bench.platform.on_ask = failing(Refused("Refused", "No such entry."))
        await sleep(1)
        bench.engine.give(QuestionAsked(slot="s", question=HISTORY))
        await sleep(1)
        last = bench.answers[-1]
        assert (last.problem, last.problem_detail) == ("Refused", "No such entry.")

    play(scene)


@pytest.mark.parametrize("goes_by", ["while the service answers", "in sleep"])
def test_a_list_says_how_old_the_time_in_it_may_be(play: Callable[[Scene], None], goes_by: str) -> None:
    async def scene(bench: Bench) -> None:
        right, taken = bench.platform.snapshot, list[SnapshotTaken]()
        take = bench.engine._desk.take

        async def snapshot() -> Snapshot:
            found = await right()
            if goes_by == "in sleep":
                bench.clock.skew += timedelta(seconds=4)
            else:
                await sleep(4)
            return found

        def watch(message: Message, now: datetime) -> DeskOutcome:
            if isinstance(message, SnapshotTaken):
                taken.append(message)
            return take(message, now)

        bench.platform.__dict__["snapshot"] = snapshot
        bench.engine._desk.__dict__["take"] = watch
        await sleep(5)
        assert [round(message.took_s, 3) for message in taken] == [4.0]

    play(scene)
