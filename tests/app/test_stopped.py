"""A policy that is wrong: the program does not start, and says on a window what to correct."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.app import start
from desktop.domain.errors import Malformed
from desktop.ui.windows.stopped import StoppedWindow


def test_a_wrong_policy_is_told_on_a_window_and_ends_the_start(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "policy.toml"
    place.write_text("[offers]\nautoaccept = true\n")
    monkeypatch.setattr("desktop.host.policy.LINUX", place)
    monkeypatch.setattr("sys.platform", "linux")
    seen: list[tuple[str, str]] = []

    def read() -> None:
        for window in qapp.topLevelWidgets():
            if isinstance(window, StoppedWindow) and window.isVisible():
                seen.append((window.title.text(), window.message.text()))
                window.close_button.click()
                return
        QTimer.singleShot(10, read)

    QTimer.singleShot(0, read)
    with pytest.raises(Malformed):
        start.run(start.StartOptions())
    ((title, message),) = seen
    assert "offers.autoaccept" in title
    assert str(place) in message
