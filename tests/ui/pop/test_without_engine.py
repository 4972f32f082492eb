"""The light build: no web engine in the installation, and everything else as it is."""

import os
import subprocess
import sys

SCRIPT = """
import os, sys

class NoEngine:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("PySide6.QtWebEngine"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, NoEngine())
from PySide6.QtCore import QUrl
from desktop.app.session import make_application
application = make_application()
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
from desktop.core.changes import Put, TableName
from desktop.core.effects import PopPage
from desktop.core.messages import PopLoaded
from desktop.core.pop import PopPolicy, find_problem
from desktop.domain.workbin import PopTarget
from desktop.ui.bridge import Bridge
from desktop.ui.pop.gate import Gate
from desktop.ui.pop.options import PopOptions
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow
from tests.ui import sample

told, handed = [], []
policy = PopPolicy(hosts=("crm.example",))
def hand_over(url):
    handed.append(url.toString())
    return True
gate = Gate(lambda text: find_problem(text, policy), hand_over=hand_over)
bridge = Bridge(told.append, now=lambda: sample.NOW)
window = MainWindow(bridge, Theme(application), gate=gate)
window.work.pops.choose_options(PopOptions(policy=policy, warms=True))
window.show()
bridge.receive(sample.desk())
application.processEvents()
window.work.show_entry("APP-9981")
url = "https://crm.example/APP-9981"
page = {"entry_id": "APP-9981", "pop_id": "crm", "label": "CRM", "url": url}
window.work.open_pop(PopPage(**page, target=PopTarget.TAB))
application.processEvents()
tab = window.work.pops.book.current()
tab.content.card.button("again").click()
print("HANDED", handed)
print("CARD", tab.content.card.accessibleName().replace(chr(10), " "))
print("TOLD", [m.outcome for m in told if isinstance(m, PopLoaded)])
print("DONE", window.actions_.why_not("entry.done") == "", bool(window.actions_.why_not("page.find")))
print("ENGINE", [name for name in sys.modules if "WebEngine" in name])
window.work.pops.close_all()
"""


def test_without_an_engine_pages_open_in_the_browser_and_the_rest_works() -> None:
    told = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    ).stdout
    said = dict(line.split(" ", 1) for line in told.splitlines() if line.split(" ", 1)[0].isupper())
    address = "https://crm.example/APP-9981"
    assert said["HANDED"] == str([address, address])
    assert "Opened in your browser at" in said["CARD"]
    assert "no web engine" in said["CARD"]
    assert said["TOLD"] == "['browser']"
    assert said["DONE"] == "True True"
    assert said["ENGINE"] == "[]"
