import json
from pathlib import Path

import pytest

from desktop.adapter.audit import LONGEST_TEXT, Audit
from desktop.adapter.database import open_database
from desktop.domain.errors import WorklistError
from tests.adapter.bench import Clock


def test_a_line_is_one_json_object_without_empty_parts(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "logs" / "audit.jsonl"
    for _ in range(2):
        with Audit(clock, file) as audit:
            audit.write("workitem.created", business_id="A\n1", request_id=None, problem="x" * 2000)
    first, second = file.read_text(encoding="utf-8").splitlines()
    assert first == second
    line = json.loads(first)
    assert line["timestamp"] == "2026-11-22T09:00:00.000Z"
    assert line["businessId"] == "A\n1"
    assert "requestId" not in line
    assert len(line["problem"]) == LONGEST_TEXT + 1
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_file_that_cannot_be_used_is_said(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").write_text("not a folder, not a database, but long enough to be read as one" * 20)
    with pytest.raises(WorklistError, match="audit file"):
        Audit(clock, tmp_path / "file" / "audit.jsonl")
    with pytest.raises(WorklistError, match="cannot be used"):
        open_database(tmp_path / "file")
    with pytest.raises(WorklistError, match="cannot be used"):
        open_database(tmp_path / "file" / "adapter.sqlite3")
