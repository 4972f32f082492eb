"""Which computer this is: its name, and an id that no other desktop of the same person has."""

import logging
import uuid
from hashlib import sha256
from pathlib import Path
from platform import node

from desktop.domain.workstation import Workstation
from desktop.host.paths import write_private

FILE = "client-id"
_log = logging.getLogger(__name__)


def this_workstation(folder: Path, name: str = "") -> Workstation:
    """The name is the computer's own unless one is given; the id is random and kept in the folder.

    A folder may follow its person from computer to computer, so the id stands for both. One that cannot be
    kept lasts for this run: the desktop then asks before it takes over from the run before.
    """
    called = name or node() or Workstation().name
    client_id = sha256(f"{_kept(folder / FILE)}@{called}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return Workstation(called, client_id)


def _kept(file: Path) -> str:
    try:
        return str(uuid.UUID(file.read_text("ascii")))
    except (OSError, ValueError):
        fresh = str(uuid.uuid4())
    try:
        write_private(file, fresh.encode())
    except OSError as error:
        _log.warning("the id of this desktop could not be kept", extra={"error": type(error).__name__})
    return fresh
