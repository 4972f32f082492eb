import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from desktop import __version__, cli
from desktop.domain.errors import WorklistError


@pytest.fixture(autouse=True)
def usual_collector() -> Iterator[None]:
    """A start of a window leaves it otherwise."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"worklist {__version__}\n"


def test_without_a_word_and_without_a_screen_it_says_what_it_needs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    assert cli.main([]) == cli.FAILED
    assert "There is no screen" in capsys.readouterr().err


def test_a_link_that_is_none_is_refused_before_anything_opens(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--open", "javascript:alert(1)"]) == cli.FAILED
    assert "worklist://entry/ID" in capsys.readouterr().err


@pytest.mark.parametrize(
    "more",
    [
        ["--server", "https://evil.example"],
        ["--at-login"],
        ["serve", "--port", "0"],
        ["adapter", "--config", r"\\evil.example\share\feed.toml"],
        ["--open", "worklist://entry/e-2"],
    ],
)
def test_row_38_a_link_that_breaks_out_of_its_quotes_brings_nothing_else(
    capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    """A system that puts links between quotes lets one with a quote in it go on with options of its own."""
    assert cli.main(["--open", "worklist://entry/e-1", *more]) == cli.FAILED
    assert "only thing" in capsys.readouterr().err


def test_help_tells_what_can_be_asked(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    assert ended.value.code == 0
    told = capsys.readouterr().out
    assert all(subcommand.name in told for subcommand in cli.SUBCOMMANDS)


@pytest.mark.parametrize("name", [subcommand.name for subcommand in cli.SUBCOMMANDS])
def test_every_subcommand_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main([name, "--help"])
    assert ended.value.code == 0
    assert f"worklist {name}" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [["no-such-word"], ["tour"], ["serve", "--port", "x"], ["--nonsense"]])
def test_wrong_arguments_are_refused_with_status_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 2


def test_an_error_is_a_sentence_and_not_a_traceback(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> int:
        raise WorklistError("No room.", "Make some.")

    monkeypatch.setattr(cli, "_self_test", refuse)
    assert cli.main(["--self-test"]) == cli.FAILED
    assert capsys.readouterr().err == "worklist: No room.\n          Make some.\n"


def test_version_needs_neither_qt_nor_network() -> None:
    code = (
        "import sys; from desktop.cli import arguments_parser; arguments_parser();"
        "print([name for name in ('PySide6', 'httpx', 'fastapi', 'websockets') if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "[]"


def test_the_first_picture_needs_no_network_no_disk_and_no_pages() -> None:
    unneeded = "httpx", "websockets", "keyring", "tuf", "qasync", "sqlite3", "PySide6.QtWebEngineCore"
    code = (
        "import sys; from desktop.cli import hasten; hasten();"
        "print('PySide6' in sys.modules);"
        "import desktop.app.session, desktop.ui.bridge, desktop.ui.windows.main_window;"
        f"print([name for name in {unneeded} if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.split("\n")[:2] == ["False", "[]"]


def test_a_start_brings_neither_the_other_service_nor_the_updater_nor_what_is_for_leads() -> None:
    unneeded = "tuf", "desktop.api.genesys_cloud.platform", "desktop.ui.insights", "desktop.ui.team"
    code = f"import sys, desktop.app.start;print([name for name in {unneeded} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert ran.stdout.strip() == "[]"


def test_at_log_in_nothing_starts_unless_the_settings_ask_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(variable, raising=False)
    assert cli.main(["--at-login"]) == 0
