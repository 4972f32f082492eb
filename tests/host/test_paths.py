import os
import stat
from pathlib import Path

import pytest

from desktop.host.paths import Mode, folders, private_file, private_folder, write_private

posix_only = pytest.mark.skipif(os.name != "posix", reason="Windows guards the profile folder as a whole")


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_modes_never_share_a_folder() -> None:
    used = [
        place
        for mode in Mode
        for place in (folders(mode).settings, folders(mode).data, folders(mode).cache, folders(mode).logs)
    ]
    assert len({folders(mode).data for mode in Mode}) == len(Mode)
    assert all(place.name in set(Mode) or place.parent.name in set(Mode) for place in used)


def test_nothing_is_made_by_asking() -> None:
    assert not folders(Mode.DEMO).data.exists()


@posix_only
def test_private_folder_is_mended_when_others_could_read_it(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.mkdir(mode=0o755)
    assert mode_of(private_folder(folder)) == 0o700


@posix_only
def test_private_file_keeps_its_content_and_loses_its_readers(tmp_path: Path) -> None:
    file = tmp_path / "data" / "outbox.db"
    private_file(file)
    assert mode_of(file) == 0o600
    file.write_text("kept")
    file.chmod(0o644)
    assert private_file(file).read_text() == "kept"
    assert mode_of(file) == 0o600


def test_write_replaces_the_whole_file_at_once(tmp_path: Path) -> None:
    file = tmp_path / "settings.toml"
    (tmp_path / ".settings.toml.new").write_text("left by a crash")
    write_private(file, b"first")
    write_private(file, b"2nd")
    assert file.read_bytes() == b"2nd"
    assert [found.name for found in tmp_path.iterdir()] == ["settings.toml"]
