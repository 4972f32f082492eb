"""The cage has several walls, and each of them holds where the others are taken away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEngineDownloadRequest, QWebEnginePage, QWebEngineSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.pop.gate import Gate
from desktop.ui.pop.page import ThirdPartyPage
from desktop.ui.pop.profile import IntegrationProfile
from tests.ui.pop.conftest import Site, running_site

SETTLES_WITHIN_MS = 20_000
LINKS = QWebEnginePage.NavigationType.NavigationTypeLinkClicked
OUT = [
    "ms-msdt:/id",
    "calc:",
    "file:///etc/passwd",
    "ftp://127.0.0.1/",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://evil.example/",
]


def loaded(qtbot: QtBot, page: QWebEnginePage, address: str) -> bool:
    """Whether a page without any wish of its own loads it."""
    with qtbot.waitSignal(page.loadFinished, timeout=SETTLES_WITHIN_MS) as told:
        page.load(QUrl(address))
    return bool((told.args or [False])[0])


def ended(qtbot: QtBot, page: QWebEnginePage) -> None:
    with qtbot.waitSignal(page.destroyed, timeout=SETTLES_WITHIN_MS):
        page.deleteLater()


@pytest.fixture
def profile(qapp: QApplication, qtbot: QtBot, gate: Gate) -> Iterator[IntegrationProfile]:
    """Of an engine that is up: one that is taken away while it starts ends the whole process."""
    profile = IntegrationProfile(gate, qapp)
    page = QWebEnginePage(profile)
    assert loaded(qtbot, page, "about:blank")
    ended(qtbot, page)
    yield profile
    profile.deleteLater()


def test_row_29_the_page_itself_says_no(qtbot: QtBot, profile: IntegrationProfile, gate: Gate) -> None:
    page = ThirdPartyPage(profile, gate, profile)
    assert [out for out in OUT if page.acceptNavigationRequest(QUrl(out), LINKS, True)] == []
    assert not page.acceptNavigationRequest(QUrl("ms-msdt:/id"), LINKS, False)
    ended(qtbot, page)


def test_row_29_the_profile_opens_no_other_program_and_no_window_of_itself(
    profile: IntegrationProfile,
) -> None:
    settings = profile.settings()
    policy = QWebEngineSettings.UnknownUrlSchemePolicy
    assert settings.unknownUrlSchemePolicy() is policy.DisallowUnknownUrlSchemes
    assert not settings.testAttribute(QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows)


def test_row_29_the_profile_lets_no_page_out_that_the_gate_refuses(
    qtbot: QtBot, profile: IntegrationProfile, site: Site
) -> None:
    page = QWebEnginePage(profile)
    with running_site() as stranger:
        assert not loaded(qtbot, page, stranger.page("/out", "out"))
        assert stranger.asked == []
        assert not loaded(qtbot, page, site.redirect("/case", stranger.address("/out")))
        assert page.url().isEmpty()
    assert loaded(qtbot, page, site.page("/here", "here"))
    ended(qtbot, page)


def test_row_29_a_window_that_nobody_clicked_for_is_refused_where_scripts_may_open_some(
    qtbot: QtBot, profile: IntegrationProfile, gate: Gate, site: Site
) -> None:
    profile.settings().setAttribute(QWebEngineSettings.WebAttribute.JavascriptCanOpenWindows, True)
    page, wanted, told = ThirdPartyPage(profile, gate, profile), list[object](), list[str]()
    page.window_wanted.connect(wanted.append)
    page.kept_from.connect(told.append)
    assert loaded(qtbot, page, site.page("/case", "<script>window.open('/other')</script>"))
    qtbot.waitUntil(lambda: bool(told), timeout=SETTLES_WITHIN_MS)
    assert "Nobody had clicked" in told[0]
    assert wanted == []
    ended(qtbot, page)


def test_row_29_the_profile_writes_nothing_of_a_download(
    qtbot: QtBot, profile: IntegrationProfile, site: Site, tmp_path: Path
) -> None:
    folder = tmp_path / "a" / "b"  # the site's name for it leads two folders up
    folder.mkdir(parents=True)
    profile.setDownloadPath(str(folder))
    site.downloads.add("/evil.exe")
    page, asked = QWebEnginePage(profile), list[QWebEngineDownloadRequest]()
    profile.downloadRequested.connect(asked.append)
    page.load(QUrl(site.address("/evil.exe")))
    state = QWebEngineDownloadRequest.DownloadState
    under_way = {state.DownloadRequested, state.DownloadInProgress}
    qtbot.waitUntil(lambda: bool(asked) and asked[0].state() not in under_way, timeout=SETTLES_WITHIN_MS)
    assert asked[0].state() is state.DownloadCancelled
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    ended(qtbot, page)
