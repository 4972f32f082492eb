"""A third party's page in its cage: where it may go, what it may ask for, and what it says about itself."""

import logging
from enum import StrEnum

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineCertificateError,
    QWebEngineClientCertificateSelection,
    QWebEngineDesktopMediaRequest,
    QWebEngineFileSystemAccessRequest,
    QWebEngineFullScreenRequest,
    QWebEngineLoadingInfo,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineRegisterProtocolHandlerRequest,
    QWebEngineWebAuthUxRequest,
)

from desktop.ui.pop.gate import ACE, Admitted, Gate, Refusal

_log = logging.getLogger(__name__)

_Ended = QWebEnginePage.RenderProcessTerminationStatus
_Loading = QWebEngineLoadingInfo.LoadStatus
_EMPTY = QUrl("about:blank")
_FRAME_SCHEMES = frozenset({"https", "http", "about", "data", "blob"})


class PageState(StrEnum):
    """What a page is doing, as its tab and the entry's row say it."""

    LOADING = "loading"
    SLOW = "slow"
    LOADED = "loaded"
    FAILED = "failed"
    BLOCKED = "blocked"
    CERTIFICATE = "certificate"
    CRASHED = "crashed"


class ThirdPartyPage(QWebEnginePage):
    """One page. ``ended_as`` tells every end of a load in a state and a sentence, ``kept_from`` each refusal.

    A page's script waits for the answer to its yes-or-no question, and a window that waits is dead. So the
    first answer is no, ``asked`` tells the person, and after ``approve`` the same question gets a yes, once.
    """

    began = Signal()
    ended_as = Signal(PageState, str)
    kept_from = Signal(str)
    asked = Signal(str, str)
    window_wanted = Signal(object)

    def __init__(self, profile: QWebEngineProfile, gate: Gate, parent: QObject) -> None:
        super().__init__(profile, parent)
        self._gate = gate
        self._approved: set[str] = set()
        self._is_told = False
        self._is_empty = False
        self.bad_certificates: set[str] = set()
        self.loadingChanged.connect(self._on_loading)
        self.renderProcessTerminated.connect(self._on_process_ended)
        self.certificateError.connect(self._on_certificate_error)
        self.newWindowRequested.connect(self._on_window)
        self._refuse_everything()

    def open(self, admitted: Admitted) -> None:
        """Go to an address that the gate has let through."""
        self._is_empty = False
        self.load(admitted.url)

    def begin_empty(self) -> None:
        """Have the engine begin its process: an empty document of our own, of which nothing is told."""
        self._is_empty = True
        self.load(_EMPTY)

    @property
    def has_content(self) -> bool:
        """Whether a document of the third party has come at all."""
        return self.url().scheme() in {"https", "http"}

    @property
    def is_secure(self) -> bool:
        """Whether the page came over TLS, from a host whose certificate was never refused."""
        return self.url().scheme() == "https" and self.url().host(ACE) not in self.bad_certificates

    def acceptNavigationRequest(
        self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main_frame: bool
    ) -> bool:
        """Called by the engine before it goes anywhere, but not reliably for redirects."""
        del kind
        target = QUrl(url)
        if not is_main_frame:
            return target.scheme() in _FRAME_SCHEMES
        if self._is_empty and target == _EMPTY:
            return True
        checked = self._gate.admit_url(target)
        if isinstance(checked, Admitted):
            return True
        self._block(checked)
        return False

    def javaScriptAlert(self, origin: QUrl | str, msg: str) -> None:
        """A page's message: shown beside the page, never as a window in front of the work."""
        self.kept_from.emit(f"{QUrl(origin).host(ACE)} says: {_one_line(msg)}")

    def javaScriptConfirm(self, origin: QUrl | str, msg: str) -> bool:
        """A page's question, among them whether unsaved input may be thrown away."""
        question = _one_line(msg)
        if question in self._approved:
            self._approved.discard(question)
            return True
        self.asked.emit(QUrl(origin).host(ACE), question)
        return False

    def approve(self, question: str) -> None:
        """The person says yes: the next time that the page asks this, it is told so."""
        self._approved.add(question)

    def javaScriptPrompt(self, origin: QUrl | str, msg: str, default: str) -> tuple[bool, str]:
        """Pages have forms of their own to ask for text."""
        del origin, msg, default
        return False, ""

    def javaScriptConsoleMessage(
        self,
        level: QWebEnginePage.JavaScriptConsoleMessageLevel,
        message: str,
        line: int,
        source: str,
    ) -> None:
        """A page's own log holds customers' data: it is dropped."""

    def _refuse_everything(self) -> None:
        """Answer every question of a page with no; left open, a question stays pending for ever."""
        self.permissionRequested.connect(self._deny)
        self.fullScreenRequested.connect(QWebEngineFullScreenRequest.reject)
        self.registerProtocolHandlerRequested.connect(QWebEngineRegisterProtocolHandlerRequest.reject)
        self.fileSystemAccessRequested.connect(QWebEngineFileSystemAccessRequest.reject)
        self.desktopMediaRequested.connect(QWebEngineDesktopMediaRequest.cancel)
        self.selectClientCertificate.connect(QWebEngineClientCertificateSelection.selectNone)
        self.webAuthUxRequested.connect(QWebEngineWebAuthUxRequest.cancel)
        self.profile().downloadRequested.connect(self._on_download)

    def _deny(self, permission: QWebEnginePermission) -> None:
        permission.deny()
        self.kept_from.emit("The page asked for something that Worklist does not give to pages.")

    def _on_download(self, download: object) -> None:
        if getattr(download, "page", lambda: None)() is self:
            self.kept_from.emit("The page started a download. Open the page in your browser to save files.")

    def open_beside(self, address: str) -> None:
        """Have an address opened beside the page, to which the person said yes."""
        self._want_window(self.url().resolved(QUrl(address)), is_wanted=True)

    def _on_window(self, request: QWebEngineNewWindowRequest) -> None:
        self._want_window(request.requestedUrl(), is_wanted=request.isUserInitiated())

    def _want_window(self, url: QUrl, *, is_wanted: bool) -> None:
        checked = self._gate.admit_url(url)
        if isinstance(checked, Refusal) or not is_wanted:
            reason = checked.reason if isinstance(checked, Refusal) else "Nobody had clicked."
            self.kept_from.emit(f"A new window was not opened. {reason}")
            return
        self.window_wanted.emit(checked)

    def _on_certificate_error(self, error: QWebEngineCertificateError) -> None:
        error.rejectCertificate()
        host = error.url().host(ACE)
        self.bad_certificates.add(host)
        if error.isMainFrame():
            self._is_told = True
            self.ended_as.emit(PageState.CERTIFICATE, _one_line(error.description()))

    def _on_process_ended(self, status: _Ended, exit_code: int) -> None:
        if status is not _Ended.NormalTerminationStatus:
            self.ended_as.emit(PageState.CRASHED, f"The page's process ended ({exit_code}).")

    def _on_loading(self, info: QWebEngineLoadingInfo) -> None:
        if info.url() == _EMPTY:
            return
        status = info.status()
        if status is _Loading.LoadStartedStatus:
            self._on_started(info)
        elif status is _Loading.LoadSucceededStatus:
            self.ended_as.emit(PageState.LOADED, "")
        elif status is _Loading.LoadFailedStatus:
            self._on_failed(info)
        else:
            self._on_stopped(info)

    def _on_started(self, info: QWebEngineLoadingInfo) -> None:
        """Loads of refused addresses are announced too; only the others have begun."""
        if isinstance(self._gate.admit_url(info.url()), Admitted):
            self._is_told = False
            self.began.emit()

    def _on_stopped(self, info: QWebEngineLoadingInfo) -> None:
        """Aborted: by our own no, by the engine's (an unknown scheme), by a download or by the person."""
        checked = self._gate.admit_url(info.url())
        if isinstance(checked, Refusal) and not self._is_told:
            self._block(checked)
        elif self.has_content:
            self.ended_as.emit(PageState.LOADED, "")
        elif info.isDownload():
            self.ended_as.emit(PageState.FAILED, "The address leads to a file to download, not to a page.")

    def _on_failed(self, info: QWebEngineLoadingInfo) -> None:
        if self._is_told:
            return
        checked = self._gate.admit_url(info.url())
        if isinstance(checked, Refusal):
            self._block(checked)
        elif info.errorDomain() is QWebEngineLoadingInfo.ErrorDomain.HttpStatusCodeDomain:
            self.ended_as.emit(PageState.FAILED, f"The server answered {info.errorCode()}.")
        else:
            self.ended_as.emit(PageState.FAILED, _one_line(info.errorString()) or "The page did not load.")

    def _block(self, refusal: Refusal) -> None:
        """Say no: over the page that is there already, or instead of the one that was to come."""
        self._is_told = True
        _log.info("a page was kept from %s: %s", refusal.host or "an address", refusal.reason)
        if self.has_content:
            self.kept_from.emit(f"A link was not followed. {refusal.reason}")
            self.ended_as.emit(PageState.LOADED, "")
        else:
            self.ended_as.emit(PageState.BLOCKED, refusal.reason)


def _one_line(text: str, longest: int = 300) -> str:
    """A page's words as plain text of bearable length."""
    return " ".join(text.split())[:longest]
