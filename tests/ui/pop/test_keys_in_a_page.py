"""Keys typed in a third party's page belong to the page: only those that work anywhere reach the window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.messages import IntentGiven, Message
from desktop.ui.windows.main_window import MainWindow
from tests.ui.pop.conftest import ENTRY, SETTLES_WITHIN_MS, Loaded, Site, pop

WRITTEN = "Done: d p m n u f h c x j k w t / ? all of them letters here"
AREA = "<textarea id=t></textarea><script>t.focus(); t.oninput = () => document.title = t.value</script>"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_with_the_caret_in_a_textarea_no_letter_and_no_editing_key_acts_on_the_work(
    qtbot: QtBot, main: MainWindow, site: Site, outcomes: Loaded, told: list[Message]
) -> None:
    page = pop(site, ENTRY, path="/form")
    site.page("/form", AREA)
    main.bridge.perform(page)
    qtbot.waitUntil(lambda: ("crm", "loaded") in outcomes(), timeout=SETTLES_WITHIN_MS)
    tab = main.work.pops.book.current()
    assert tab is not None
    view = tab.view
    assert view is not None
    view.web.setFocus()
    main.activateWindow()
    qtbot.waitUntil(main.isActiveWindow)
    run: list[str] = []
    main.actions_.starting.connect(run.append)
    focus = QApplication.focusWidget()
    assert focus is not None
    page_itself: QWidget = focus
    assert view.web.isAncestorOf(page_itself)

    def is_heard() -> bool:
        """A page that was not painted yet drops what is typed."""
        QTest.keyClicks(page_itself, "d")
        return view.page.title().startswith("d")

    qtbot.waitUntil(is_heard, timeout=SETTLES_WITHIN_MS)
    QTest.keyClicks(page_itself, WRITTEN)
    qtbot.waitUntil(lambda: view.page.title().endswith(WRITTEN), timeout=SETTLES_WITHIN_MS)
    for key, modifier in (
        (Qt.Key.Key_Return, CTRL),
        (Qt.Key.Key_Left, CTRL | SHIFT),
        (Qt.Key.Key_A, CTRL),
        (Qt.Key.Key_C, CTRL),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(page_itself, key, modifier)
    assert (run, [one for one in told if isinstance(one, IntentGiven)]) == ([], [])
    QTest.keyClick(page_itself, Qt.Key.Key_L, CTRL | SHIFT)
    assert run == ["entry.disposition"], "this one works anywhere"
