"""Which computer this is."""

from pathlib import Path

import pytest

from desktop.app.workstation import FILE, this_workstation
from tests.conftest import ExpectedLogs


def test_it_is_the_same_from_run_to_run_and_another_in_another_folder(tmp_path: Path) -> None:
    here = this_workstation(tmp_path / "a", "WS-1")
    assert here.name == "WS-1"
    assert this_workstation(tmp_path / "a", "WS-1") == here
    assert this_workstation(tmp_path / "b", "WS-1").client_id != here.client_id


def test_a_folder_that_follows_its_person_to_another_computer_is_another(tmp_path: Path) -> None:
    assert this_workstation(tmp_path, "WS-1").client_id != this_workstation(tmp_path, "WS-2").client_id


def test_it_has_a_name_and_its_file_is_private(tmp_path: Path) -> None:
    assert this_workstation(tmp_path).name
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / FILE).read_text() not in this_workstation(tmp_path).client_id


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"../../etc/passwd", b"x" * 100_000])
def test_what_is_no_id_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE).write_bytes(damage)
    here = this_workstation(tmp_path, "WS-1")
    assert len(here.client_id) == 32
    assert this_workstation(tmp_path, "WS-1") == here


def test_an_id_that_cannot_be_kept_lasts_for_this_run(tmp_path: Path, expected_logs: ExpectedLogs) -> None:
    expected_logs.expect("desktop.app.workstation", "the id of this desktop could not be kept")
    (tmp_path / FILE).mkdir()
    assert this_workstation(tmp_path, "WS-1").client_id != this_workstation(tmp_path, "WS-1").client_id
