"""What is published, as far as it is signed for: which version is newest, and its installer.

Every doubt is an ``UpdateRefused``: a changed byte, an older list in place of a newer one, a list that has
expired, a signature that is not one of the keys'. Nothing of a refused channel is ever run. Blocks; call it
from a thread.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import httpx
from tuf.api.exceptions import DownloadError, RepositoryError
from tuf.api.metadata import TargetFile  # type: ignore[attr-defined]  # public, and not listed as such
from tuf.ngclient.config import UpdaterConfig
from tuf.ngclient.updater import Updater

from desktop.domain.errors import Unreachable, WorklistError
from desktop.host.paths import private_folder
from desktop.host.updates.fetcher import HttpxFetcher
from desktop.host.updates.installed import SUFFIXES

_NAME: Final = re.compile(r"worklist-(\d{1,5})\.(\d{1,5})\.(\d{1,5})")
_LISTED: Final = "newest.txt"
_MOST_NOTES: Final = 4000


class UpdateRefused(WorklistError):
    """What is published is not what its makers signed."""


@dataclass(frozen=True)
class Release:
    """A version that is newer than this one. ``notes`` is plain text."""

    version: str
    file_name: str
    notes: str


def version_of(name: str) -> tuple[int, ...]:
    """The version in the name of an installer; empty when there is none."""
    found = _NAME.match(name)
    return tuple(map(int, found.groups())) if found else ()


class Channel:
    """``folder`` keeps what was seen last, against being shown something older; ``root`` is the trust."""

    def __init__(self, url: str, folder: Path, root: bytes, client: httpx.Client) -> None:
        self._url = url
        self._folder = private_folder(folder)
        self._downloads = private_folder(folder / "downloads")
        self._root = root
        self._client = client

    def newer_than(self, version: str, kind: str) -> Release | None:
        """The newest release for this kind of installation, if it is newer than the version."""
        with _told("looked for"):
            updater = self._updater()
            listed = updater.get_targetinfo(f"{kind}/{_LISTED}")
            if listed is None:
                return None
            name = Path(updater.download_target(listed)).read_text(encoding="utf-8").strip()
            target = updater.get_targetinfo(f"{kind}/{name}")
        mine = version_of(f"worklist-{version}")
        if target is None or not name.endswith(SUFFIXES[kind]) or version_of(name) <= mine:
            return None
        return Release(".".join(map(str, version_of(name))), name, _notes(target))

    def fetch(self, release: Release, kind: str) -> Path:
        """The installer, as it was signed for; only this person can change it from here on."""
        with _told("fetched"):
            updater = self._updater()
            target = updater.get_targetinfo(f"{kind}/{release.file_name}")
            if target is None:
                raise UpdateRefused("The newer version is no longer published.")
            file = Path(updater.download_target(target))
        file.chmod(0o700)
        return file

    def _updater(self) -> Updater:
        updater = Updater(
            metadata_dir=str(self._folder),
            metadata_base_url=f"{self._url}metadata/",
            target_dir=str(self._downloads),
            target_base_url=f"{self._url}targets/",
            fetcher=HttpxFetcher(self._client),
            config=UpdaterConfig(max_root_rotations=32),
            bootstrap=self._root,
        )
        updater.refresh()
        return updater


def _notes(target: TargetFile) -> str:
    told = target.unrecognized_fields.get("custom", {})
    notes = told.get("notes", "") if isinstance(told, dict) else ""
    return notes[:_MOST_NOTES] if isinstance(notes, str) else ""


@contextmanager
def _told(doing: str) -> Iterator[None]:
    """Says what foreign errors mean here."""
    try:
        yield
    except RepositoryError as error:
        raise UpdateRefused(
            f"A newer version was {doing}, and what is published there cannot be trusted.",
            f"Nothing was changed. Tell your administrator: {error}",
        ) from error
    except DownloadError as error:
        raise Unreachable(f"A newer version cannot be {doing} now.", str(error)) from error
