"""The environment that a web engine reads before it starts. No Qt here: this runs before Qt is loaded."""

import os
from collections.abc import Mapping, MutableMapping

NO_SANDBOX = "QTWEBENGINE_DISABLE_SANDBOX"

# Everything with this prefix steers Chromium from outside: QTWEBENGINE_REMOTE_DEBUGGING opens a debug port
# to anybody on this computer, QTWEBENGINE_CHROMIUM_FLAGS can do that and everything else.
_ENGINE_PREFIX = "QTWEBENGINE_"
_ENGINE_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
# Chromium writes the keys of every TLS session to the file that this names.
_ENGINE_NAMES = frozenset({"SSLKEYLOGFILE"})


def scrub_environment(environ: MutableMapping[str, str]) -> tuple[str, ...]:
    """Take out what would weaken the web engine, before Qt starts; the names that were there.

    Whoever needs one of them (a test without a user account to run as) sets it in this process afterwards.
    """
    found = tuple(
        sorted(name for name in environ if name.startswith(_ENGINE_PREFIX) or name in _ENGINE_NAMES)
    )
    for name in found:
        del environ[name]
    return found


def prefer_dark_pages(environ: MutableMapping[str, str] = os.environ) -> None:
    """Have pages told that dark is preferred, from the start of the engine on to its end.

    For platforms without a colour scheme of their own; where there is one, the engine asks Qt for it.
    """
    given = environ.get(_ENGINE_FLAGS, "")
    environ[_ENGINE_FLAGS] = f"{given} --blink-settings=preferredColorScheme=0".strip()


def reason_not_to_embed(environ: Mapping[str, str] = os.environ, user_id: int | None = None) -> str:
    """Why pages must not be shown inside the window, as a sentence; empty when they may.

    ``user_id``: whose rights this program has; by default that of the process, where there is such a thing.
    """
    if user_id is None:
        user_id = os.geteuid() if hasattr(os, "geteuid") else -1
    if user_id == 0 and environ.get(NO_SANDBOX) != "1":
        return (
            "Worklist runs as root, where web pages cannot be kept in their sandbox. "
            "Pages open in your browser instead; start Worklist as an ordinary user to see them here."
        )
    return ""
