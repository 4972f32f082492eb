"""Writes the manual page worklist(1) from the command line's own table: ``man_page.py [FILE]``."""

import argparse
import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from desktop import __version__
from desktop.cli import SUBCOMMANDS, arguments_parser

FILES = (
    ("/etc/xdg/worklist/policy.toml", "what the administrator of this computer sets and locks"),
    ("~/.config/worklist/", "a person's settings"),
    ("~/.local/share/worklist/", "what was done and is not on the server yet; the service's data"),
    ("~/.local/state/worklist/log/", "logs, without tokens and personal data"),
)
STATUS = (
    ("0", "done"),
    ("1", "it could not be done; the reason is on standard error"),
    ("2", "a wrong option"),
)


def plain(text: str) -> str:
    """Text as troff takes it: no character of it means anything there."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return "\\&" + escaped if escaped.startswith((".", "'")) else escaped


def sentence(text: str) -> str:
    """A line of help as a sentence."""
    return f"{text[:1].upper()}{text[1:]}."


def entry(term: str, told: str) -> str:
    """One line of a list."""
    return f".TP\n.B {plain(term)}\n{plain(told)}\n"


def options(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Every option and place of a parser."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to ask
        if isinstance(action, argparse._SubParsersAction | argparse._HelpAction):  # noqa: SLF001 - the same
            continue
        value = "" if action.nargs == 0 else f" {action.metavar or action.dest.upper()}"
        yield entry(", ".join(action.option_strings) + value, sentence(action.help or ""))


def page() -> str:
    """The whole page."""
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "0"))
    day = datetime.fromtimestamp(epoch, UTC).date() if epoch else datetime.now(UTC).date()
    told = [
        f'.TH WORKLIST 1 "{day}" "Worklist {__version__}" "User Commands"\n',
        ".SH NAME\nworklist \\- the desktop worklist of a contact centre\n",
        ".SH SYNOPSIS\n.B worklist\n[options]\n.br\n.B worklist\n.I command\n[options]\n",
        ".SH DESCRIPTION\nWithout a command the desktop of whoever works here starts. F1 in its window\n",
        "opens the help.\n.SH OPTIONS\n",
        *options(arguments_parser()),
        ".SH COMMANDS\n",
    ]
    for command in SUBCOMMANDS:
        parser = argparse.ArgumentParser(add_help=False)
        command.options(parser)
        told.append(f".SS {command.name}\n{plain(sentence(command.summary))}\n")
        told += options(parser)
    told += [".SH FILES\n", *(entry(*line) for line in FILES)]
    told += [".SH EXIT STATUS\n", *(entry(*line) for line in STATUS)]
    return "".join(told)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        Path(sys.argv[1]).write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())
