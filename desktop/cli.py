"""The command line: what can be asked for, and which room answers.

Each answer is imported only when it is asked for, so that ``worklist --version`` needs neither Qt nor a
network library.
"""

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from desktop import __version__
from desktop.domain.errors import WorklistError

FAILED = 1
INTERRUPTED = 130
LAST_PORT = 65_535


# Objects that are made before the collector searches: more than a start makes, and all of those stay.
AT_START = 200_000


def hasten() -> None:
    """Shorten the start of a window; before anything else is imported.

    Pydantic would read what is known of every installed package, to find plug-ins that do not belong between
    the line and its values. Qt reads the source of all that is imported after it: what needs none goes first.
    """
    gc.set_threshold(AT_START)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    importlib.import_module("desktop.core.desk")


def _start(asked: argparse.Namespace) -> int:
    hasten()
    from desktop.app import start

    return start.run(start.StartOptions(asked.server, asked.open, is_at_login=asked.at_login))


def _demo(asked: argparse.Namespace) -> int:
    hasten()
    from desktop.app import demo

    return demo.run(demo.DemoOptions(asked.role, asked.agent, asked.seed, asked.quiet))


def _tour(asked: argparse.Namespace) -> int:
    from desktop.app import tour

    return tour.run(asked.out)


def _serve(asked: argparse.Namespace) -> int:
    from desktop.service.server import serve

    return serve(
        asked.host, asked.port, asked.data, asked.demo, asked.load, asked.until_stdin_closes, asked.name
    )


def _backup(asked: argparse.Namespace) -> int:
    from desktop.service.store.backup import backup
    from desktop.service.store.folder import data_folder

    backup(data_folder(asked.data), asked.out)
    sys.stdout.write(f"The service's data is in {asked.out}.\n")
    return 0


def _restore(asked: argparse.Namespace) -> int:
    from desktop.service.store.backup import restore
    from desktop.service.store.folder import data_folder

    folder = data_folder(asked.data)
    restore(asked.file, folder)
    sys.stdout.write(f"The data of {asked.file} is in {folder}; start the service there.\n")
    return 0


def _adapter(asked: argparse.Namespace) -> int:
    from desktop.adapter import main as adapter

    return adapter.run(asked.config)


def _submit(asked: argparse.Namespace) -> int:
    from desktop.adapter import submit

    return submit.run(asked.arguments)


def _doctor(asked: argparse.Namespace) -> int:
    if asked.genesys:
        from desktop.app import genesys_doctor

        return genesys_doctor.run(asked.server, asked.workitem)
    from desktop.app import doctor

    return doctor.run(asked.server)


def _self_test() -> int:
    from desktop.app import self_test

    return self_test.run()


def _first_paint() -> int:
    hasten()
    from desktop.app import first_paint

    return first_paint.run()


def _port(text: str) -> int:
    if text.isdecimal() and int(text) <= LAST_PORT:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port: a number from 0 to {LAST_PORT}")


def _demo_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--role", choices=("agent", "lead"), default="agent", help="whose desktop to open")
    parser.add_argument("--agent", metavar="NAME", help="the login to be; the first of the role otherwise")
    parser.add_argument("--seed", type=int, default=1, help="another number, another day's work")
    parser.add_argument("--quiet", action="store_true", help="let no work arrive by itself")


def _tour_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", type=Path, required=True, metavar="DIR", help="where pictures and transcript go"
    )


def _serve_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=_port, default=0, help="0 takes a free one")
    parser.add_argument("--data", type=Path, metavar="DIR", help="where its database is kept")
    parser.add_argument("--demo", action="store_true", help="load demo agents, workbins and types")
    parser.add_argument("--load", type=Path, metavar="FILE", help="load an organisation from a file")
    parser.add_argument("--until-stdin-closes", action="store_true", help="end when standard input ends")
    parser.add_argument(
        "--name", action="append", default=[], help="a host name that a proxy before it is asked for"
    )


def _backup_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, metavar="DIR", help="where the service keeps its database")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="a new file for the copy")


def _restore_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="what 'worklist backup' wrote")
    parser.add_argument("--data", type=Path, metavar="DIR", help="a folder that has no data yet")


def _adapter_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, required=True, metavar="FILE", help="what to connect, in TOML")


def _submit_options(parser: argparse.ArgumentParser) -> None:
    # All that follows, options and --help included, is for the answer's own parser.
    parser.prefix_chars = "\0"
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="--type NAME --field KEY=VALUE …")


def _doctor_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--server", metavar="URL", help="a routing service to try to reach")
    parser.add_argument(
        "--genesys",
        action="store_true",
        help="sign in to Genesys Cloud and tell what holds there (reads only)",
    )
    parser.add_argument(
        "--try-on",
        metavar="WORKITEM",
        dest="workitem",
        default="",
        help="with --genesys: also alert, accept, park and decline this workitem, which changes it",
    )


@dataclass(frozen=True)
class Subcommand:
    """One word of the command line."""

    name: str
    summary: str
    options: Callable[[argparse.ArgumentParser], None]
    answer: Callable[[argparse.Namespace], int]


SUBCOMMANDS = (
    Subcommand("demo", "a routing service of one's own, work that arrives, a desktop", _demo_options, _demo),
    Subcommand("serve", "run the routing service alone", _serve_options, _serve),
    Subcommand("backup", "copy the service's data, even while it runs", _backup_options, _backup),
    Subcommand("restore", "begin a data folder with a backup", _restore_options, _restore),
    Subcommand("submit", "submit one workitem as a third party would", _submit_options, _submit),
    Subcommand("adapter", "run the third party's side", _adapter_options, _adapter),
    Subcommand("tour", "drive the window through a scenario and take pictures", _tour_options, _tour),
    Subcommand("doctor", "tell what is missing on this machine", _doctor_options, _doctor),
)


def arguments_parser() -> argparse.ArgumentParser:
    """Every subcommand with its options."""
    parser = argparse.ArgumentParser(
        prog="worklist",
        description="The worklist of a contact centre. Without a command: the desktop.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"worklist {__version__}")
    parser.add_argument(
        "--self-test", action="store_true", help="try every part that an installation must bring"
    )
    parser.add_argument(
        "--first-paint", action="store_true", help="tell how long it takes until the window is painted"
    )
    parser.add_argument("--server", metavar="URL", default="", help="the routing service to work on")
    parser.add_argument("--open", metavar="LINK", default="", help="open an entry: worklist://entry/ID")
    parser.add_argument("--at-login", action="store_true", help="start only if the settings ask for it")
    words = parser.add_subparsers(metavar="COMMAND", title="commands")
    for subcommand in SUBCOMMANDS:
        word = words.add_parser(subcommand.name, help=subcommand.summary, description=subcommand.summary)
        subcommand.options(word)
        word.set_defaults(answer=subcommand.answer)
    return parser


def _refuse_more_than_a_link(asked: argparse.Namespace, given: Sequence[str]) -> None:
    """Links come from strangers, and some systems put them into a command line between quotes."""
    if asked.open and len(given) > len(("--open", asked.open)):
        raise WorklistError(
            "The link was not opened.", "It has to be the only thing that is asked for: worklist --open LINK"
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was asked, and return the exit status."""
    parser = arguments_parser()
    given = sys.argv[1:] if arguments is None else arguments
    asked = parser.parse_args(given)
    try:
        _refuse_more_than_a_link(asked, given)
        if asked.self_test:
            return _self_test()
        if asked.first_paint:
            return _first_paint()
        return int(getattr(asked, "answer", _start)(asked))
    except WorklistError as error:
        sys.stderr.write(f"worklist: {error.title}\n")
        if error.message:
            sys.stderr.write(f"          {error.message}\n")
        return FAILED
    except KeyboardInterrupt:
        return INTERRUPTED
