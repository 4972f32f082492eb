"""An answer to an offer against its deadline: whatever comes first, and whatever is lost, both ends agree."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.changes import Outcome
from desktop.core.effects import Hush, Ring, Send
from desktop.core.messages import FailureKind
from desktop.domain.commands import AcceptOffer, Intent
from desktop.domain.entry import EntryStatus
from desktop.domain.stream import Frame
from tests.core.bench import ME
from tests.scenarios.line import Line

S = EntryStatus
SAID_DONE = {Outcome.DONE, Outcome.RESOLVED_BY_READ}


def accepting(left_s: float) -> tuple[Line, Intent]:
    """An offer that was accepted when it had so many seconds left."""
    line = Line()
    line.server.move("e1", S.ASSIGNED, ME, line.bench.now)
    line.open()
    line.bench.now += timedelta(seconds=60 - left_s)
    line.beat()
    line.bench.give(AcceptOffer(entry_id="e1", offer_id="o-e1-1"))
    line.carried = len(line.bench.effects)
    (send,) = line.bench.asked(Send)
    return line, send.intent


def race(line: Line, intent: Intent, *, is_accept_first: bool) -> tuple[list[Frame], bool]:
    """What the server makes of it: the frames, and whether the accept was done."""
    frames: list[Frame | None] = []
    if not is_accept_first:
        frames.append(line.server.move("e1", S.UNASSIGNED, None, line.bench.now))
    _, is_done, frame = line.server.carry_out(intent, line.bench.now)
    frames.append(frame)
    return [frame for frame in frames if frame is not None], is_done


def answer(line: Line, intent: Intent, *, is_done: bool) -> None:
    current = line.server.entries["e1"]
    if is_done:
        line.bench.confirm(intent.key, current)
    else:
        line.bench.fail(intent.key, FailureKind.CONFLICT, code="offer.expired", current=current)


@given(
    left_s=st.sampled_from([3.0, 5.0, 30.0, 60.0]),
    is_accept_first=st.booleans(),
    comes=st.permutations(["answer", "frames", "time"]),
    lost=st.sets(st.sampled_from(["answer", "frames"])),
    answer_takes_s=st.sampled_from([0.0, 4.0, 6.0, 61.0]),
)
def test_y08_an_accept_and_a_time_out_end_in_the_one_state_that_the_server_has(
    left_s: float, is_accept_first: bool, comes: list[str], lost: set[str], answer_takes_s: float
) -> None:
    line, intent = accepting(left_s)
    frames, is_done = race(line, intent, is_accept_first=is_accept_first)
    for what in comes:
        if what == "time":
            line.bench.wait(answer_takes_s)
        elif what in lost:
            if what == "answer":
                line.bench.fail(intent.key, FailureKind.UNREACHABLE)
        elif what == "frames":
            line.deliver(*frames)
        else:
            answer(line, intent, is_done=is_done)
    line.settle()
    assert line.shown() == line.server.mine() == ({"e1": (2, S.ACCEPTED)} if is_accept_first else {})
    (said,) = line.outcomes(intent.key)
    if is_accept_first:
        assert said in SAID_DONE
    else:
        assert said in {Outcome.CONFLICT, Outcome.RESOLVED_BY_READ}
    assert line.server.effects.get(intent.key, 0) == int(is_accept_first)
    assert (len(line.bench.all_asked(Ring)), len(line.bench.all_asked(Hush))) == (1, 1)


@given(left_s=st.sampled_from([5.0, 30.0]), away_s=st.sampled_from([0.0, 1.0, 20.0, 90.0]))
def test_y08_an_accept_that_never_arrived_is_sent_again_only_while_there_is_time(
    left_s: float, away_s: float
) -> None:
    line, intent = accepting(left_s)
    line.bench.fail(intent.key, FailureKind.UNREACHABLE)
    line.bench.drop()
    line.bench.wait(away_s)
    is_late = away_s >= left_s
    if is_late:
        line.server.move("e1", S.UNASSIGNED, None, line.bench.now)
    assert line.bench.desk.position is not None
    line.deliver(*line.join(line.bench.desk.position))
    line.caught_up()
    line.settle()
    assert line.shown() == line.server.mine() == ({} if is_late else {"e1": (2, S.ACCEPTED)})
    assert len(line.outcomes(intent.key)) == 1
    for send in line.bench.all_asked(Send):
        assert send.intent.key == intent.key
    assert len(line.bench.all_asked(Send)) == (1 if is_late else 2)
