"""The data folder: one service at a time works in it, for as long as it runs."""

import os
import sys
from pathlib import Path

import platformdirs

from desktop.domain.errors import WorklistError

LOCK_NAME = "service.lock"


def data_folder(asked: Path | None) -> Path:
    """The folder that was asked for, or this user's own."""
    return asked or Path(platformdirs.user_data_dir("worklist")) / "service"


def unusable(folder: Path, error: Exception) -> WorklistError:
    """What to say of a folder that the service cannot work in."""
    return WorklistError(
        f"The data folder {folder} cannot be used: {error}.",
        "Choose another with --data, or make room and let this user write there.",
    )


class FolderLock:
    """Held until ``release``; the operating system releases it when the process ends, however it ends."""

    def __init__(self, folder: Path) -> None:
        try:
            self._file = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise unusable(folder, error) from error
        try:
            _lock(self._file)
        except OSError as error:
            os.close(self._file)
            raise WorklistError(
                f"Another service works in {folder} already.",
                "Stop it, or choose another folder with --data.",
            ) from error

    def release(self) -> None:
        """Let another service work here."""
        os.close(self._file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
