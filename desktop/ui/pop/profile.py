"""The cage of a third party's pages: one off-the-record profile per integration, every door shut.

Importing this module loads the web engine, so it is imported at the first screen pop, not before.
"""

from PySide6.QtCore import QObject
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
)

from desktop.ui.pop.gate import Gate, Refusal

_Attribute = QWebEngineSettings.WebAttribute
_Resource = QWebEngineUrlRequestInfo.ResourceType

# Switches that differ from the engine's own choice; each one that is off was a way out, or a way in.
SWITCHES = {
    _Attribute.JavascriptCanOpenWindows: False,
    _Attribute.JavascriptCanAccessClipboard: False,
    _Attribute.JavascriptCanPaste: False,
    _Attribute.AllowWindowActivationFromJavaScript: False,
    _Attribute.FocusOnNavigationEnabled: False,
    _Attribute.LocalContentCanAccessFileUrls: False,
    _Attribute.LocalContentCanAccessRemoteUrls: False,
    _Attribute.NavigateOnDropEnabled: False,
    _Attribute.PdfViewerEnabled: False,
    _Attribute.PluginsEnabled: False,
    _Attribute.ScreenCaptureEnabled: False,
    _Attribute.WebGLEnabled: False,
    _Attribute.WebRTCPublicInterfacesOnly: True,
    _Attribute.AllowRunningInsecureContent: False,
    _Attribute.AllowGeolocationOnInsecureOrigins: False,
    _Attribute.FullScreenSupportEnabled: False,
    _Attribute.HyperlinkAuditingEnabled: False,
    _Attribute.DnsPrefetchEnabled: False,
    _Attribute.ErrorPageEnabled: False,
    _Attribute.PlaybackRequiresUserGesture: True,
    _Attribute.BackForwardCacheEnabled: False,
    _Attribute.ScrollAnimatorEnabled: False,
}


class _FrontDoor(QWebEngineUrlRequestInterceptor):
    """Stops top-level requests at the gate before a byte leaves.

    What a listed site redirects to is stopped too, and nothing of it is loaded; but the engine follows while
    it asks here, so that a request without a page may have gone by then.
    """

    def __init__(self, gate: Gate, parent: QObject) -> None:
        super().__init__(parent)
        self._gate = gate

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Called by the engine for every request of the profile."""
        is_page = info.resourceType() in {
            _Resource.ResourceTypeMainFrame,
            _Resource.ResourceTypeNavigationPreloadMainFrame,
        }
        if is_page and isinstance(self._gate.admit_url(info.requestUrl()), Refusal):
            info.block(True)


class IntegrationProfile(QWebEngineProfile):
    """Cookies and cache of one integration, in memory only. It must outlive its pages."""

    def __init__(self, gate: Gate, parent: QObject) -> None:
        super().__init__(parent)
        self.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
        self.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
        self.setHttpCacheType(QWebEngineProfile.HttpCacheType.MemoryHttpCache)
        self.setPushServiceEnabled(False)
        settings = self.settings()
        for attribute, is_on in SWITCHES.items():
            settings.setAttribute(attribute, is_on)
        settings.setUnknownUrlSchemePolicy(
            QWebEngineSettings.UnknownUrlSchemePolicy.DisallowUnknownUrlSchemes
        )
        # Kept: an interceptor belongs to Python, parent or not, and one that is collected stops nothing.
        self._front_door = _FrontDoor(gate, self)
        self.setUrlRequestInterceptor(self._front_door)
        self.downloadRequested.connect(_cancel)


def _cancel(download: QWebEngineDownloadRequest) -> None:
    download.cancel()


class Profiles(QObject):
    """The profiles by integration: what shares a host shares a signing in, and nothing else is shared."""

    def __init__(self, gate: Gate, parent: QObject) -> None:
        super().__init__(parent)
        self._gate = gate
        self._by_host: dict[str, IntegrationProfile] = {}

    def profile_for(self, host: str) -> IntegrationProfile:
        """The profile of one host's integration, made at first use."""
        if host not in self._by_host:
            self._by_host[host] = IntegrationProfile(self._gate, self)
        return self._by_host[host]

    def forget_all(self) -> None:
        """End every profile; all of their pages must be gone by now."""
        for profile in self._by_host.values():
            profile.deleteLater()
        self._by_host.clear()
        self.deleteLater()
