"""``worklist --first-paint``: opens the window of the list, without a service, and tells how long that took.

For packagers and administrators: the time from the start of the process to the painted window.
"""

import sys
import time

from PySide6.QtCore import QCoreApplication

from desktop.app.self_test import application
from desktop.app.session import dress_application
from desktop.ui.bridge import Bridge
from desktop.ui.theme.theme import Theme
from desktop.ui.windows.main_window import MainWindow


def run() -> int:
    """Print one line; the time counts the processor, which other programs do not lengthen."""
    app = application()
    dress_application(app)
    theme = Theme(app)
    with theme.undressed():
        window = MainWindow(Bridge(lambda _message: None), theme)
    window.show()
    QCoreApplication.processEvents()
    window.grab()
    sys.stdout.write(f"painted after {time.process_time():.2f} s of the processor\n")
    window.close()
    return 0
