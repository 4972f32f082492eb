"""The folders and files that are this person's alone, by kind of use.

A demo, a training and the real desktop never share data: each mode has folders of its own.
"""

import os
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import platformdirs

APP = "worklist"


class Mode(StrEnum):
    """What the program was started for."""

    DESKTOP = "desktop"
    DEMO = "demo"
    TRAINING = "training"


@dataclass(frozen=True)
class Folders:
    """Where one mode keeps its things. Nothing is made before it is asked for by ``private_folder``."""

    settings: Path
    data: Path
    cache: Path
    logs: Path

    @property
    def settings_file(self) -> Path:
        """What the person chose."""
        return self.settings / "settings.toml"


def folders(mode: Mode) -> Folders:
    """The folders of this person for this mode, in this system's usual places."""
    places = platformdirs.PlatformDirs(APP, appauthor=False)
    return Folders(
        settings=places.user_config_path / mode,
        data=places.user_data_path / mode,
        cache=places.user_cache_path / mode,
        logs=places.user_log_path / mode,
    )


def private_folder(folder: Path) -> Path:
    """Make the folder with those above it, readable by this person only, also when it exists already."""
    for missing in reversed([folder, *folder.parents]):
        missing.mkdir(exist_ok=True, mode=0o700)
    if os.name == "posix":
        folder.chmod(0o700)
    return folder


def private_file(file: Path) -> Path:
    """Make the file, empty, readable by this person only; one that exists keeps what is in it.

    SQLite gives its journals the mode of the database, so the database is made here first.
    """
    private_folder(file.parent)
    os.close(os.open(file, os.O_CREAT | os.O_WRONLY, 0o600))
    if os.name == "posix":
        file.chmod(0o600)
    return file


def write_private(file: Path, content: bytes) -> None:
    """Put the whole content in place of the old, or leave the old as it was."""
    private_folder(file.parent)
    fresh = file.with_name(f".{file.name}.new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(file)
