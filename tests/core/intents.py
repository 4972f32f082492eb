"""A command that was given, and what has become of it."""

from typing import Any

from desktop.core.changes import IntentRow, Outcome, Phase, TableName
from desktop.core.effects import Forget, Send
from desktop.domain.commands import AcceptOffer, Command, MarkDone
from desktop.domain.entry import Entry
from tests.core.bench import DONE, Bench, make_bench

ACCEPT = AcceptOffer(entry_id="e1", offer_id="o-e1")
MARK = MarkDone(entry_id="e1", disposition=DONE)


def given(command: Command, *entries: Entry, **options: Any) -> tuple[Bench, str]:
    bench = make_bench(*entries, **options)
    return bench, bench.give(command)


def phase(bench: Bench, entry_id: str = "e1") -> Phase | None:
    row = bench.row(entry_id)
    assert row is not None
    return row.intent_phase


def outcome(bench: Bench, key: str) -> Outcome | None:
    return next((effect.outcome for effect in bench.all_asked(Forget) if effect.key == key), None)


def sends(bench: Bench) -> int:
    return len(bench.all_asked(Send))


def retry_of(bench: Bench, key: str) -> IntentRow:
    row = bench.rows[TableName.INTENTS, key]
    assert isinstance(row, IntentRow)
    return row
