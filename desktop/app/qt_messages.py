"""What Qt itself has to say goes to the log, not to the terminal, and without its words.

Qt's messages carry addresses and contents (a page that no browser would open is printed whole), so only
the category is kept.
"""

import logging

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.INFO,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def _keep(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    del message
    log.log(_LEVELS.get(kind, logging.INFO), "Qt said something", extra={"code": context.category})


def log_qt_messages() -> None:
    """From now on, in this process."""
    qInstallMessageHandler(_keep)
