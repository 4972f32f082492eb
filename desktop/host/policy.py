"""What the administrator of this computer decided: values that win over the person's, and lock them.

A policy that cannot be read stops the program: to go on without it could open what it was to close.
"""

import os
import plistlib
import stat
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from desktop.domain.errors import Malformed
from desktop.host.options import Option, Value, declared_options, flat

LINUX = Path("/etc/xdg/worklist/policy.toml")
MACOS = Path("/Library/Managed Preferences/worklist.plist")
WINDOWS_KEY = r"Software\Policies\Worklist"


def policy_place() -> Path | None:
    """The file in which this system keeps the policy; None where it is not a file."""
    if sys.platform == "win32":
        return None
    return MACOS if sys.platform == "darwin" else LINUX


def read_policy(place: Path | None = None, options: Mapping[str, Option] | None = None) -> dict[str, Value]:
    """The values in force for everybody on this computer. ``Malformed`` names what is wrong, and where."""
    where = place or policy_place()
    raw = _registry_values() if where is None else _file_values(where)
    known = options or declared_options()
    correct = f"Correct {where or WINDOWS_KEY}."
    values: dict[str, Value] = {}
    for name, value in raw.items():
        if name not in known:
            raise Malformed(
                f"The policy sets {name}, which does not exist.", f"Correct {where or WINDOWS_KEY}."
            )
        try:
            values[name] = known[name].checked(value)
        except Malformed as error:
            raise Malformed(f"The policy is wrong: {error.title}.", f"{error.message} {correct}") from None
    return values


def _file_values(file: Path) -> dict[str, object]:
    try:
        _refuse_what_anybody_may_write(file)
        raw = file.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except OSError as error:
        raise Malformed(f"The policy {file} cannot be read: {error.strerror}.") from error
    try:
        parsed = plistlib.loads(raw) if file.suffix == ".plist" else tomllib.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError, plistlib.InvalidFileException) as error:
        raise Malformed(f"The policy {file} cannot be read: {error}.", "Correct or remove it.") from error
    return flat(parsed)


def _refuse_what_anybody_may_write(file: Path) -> None:
    """A policy is the administrator's, and so are the file and its folder."""
    if os.name != "posix":
        return
    for place in (file, file.parent):
        mode = place.stat().st_mode
        if mode & stat.S_IWOTH and not mode & stat.S_ISVTX:
            raise Malformed(
                f"Anybody on this computer can write the policy {file}.", f"Run: chmod o-w {place}"
            )


def _registry_values() -> dict[str, object]:
    r"""``HKLM\Software\Policies\Worklist``: one key a section; flags are 0 and 1."""
    values: dict[str, object] = {}
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 - exists on Windows only

        with winreg.ConnectRegistry(None, winreg.HKEY_LOCAL_MACHINE) as machine:
            for name, option in declared_options().items():
                section, _, word = name.partition(".")
                try:
                    with winreg.OpenKey(machine, rf"{WINDOWS_KEY}\{section}") as key:
                        value = winreg.QueryValueEx(key, word)[0]
                except FileNotFoundError:
                    continue
                values[name] = bool(value) if option.type == "flag" and value in {0, 1} else value
    return values
