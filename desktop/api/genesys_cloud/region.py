"""Regions: each organisation lives in one, and its hosts for calls, sign-in and events differ by one word."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from desktop.api.line.wire import checked_base, is_loopback
from desktop.domain.errors import WorklistError

REGIONS: Mapping[str, str] = {
    "mypurecloud.com": "US East (N. Virginia)",
    "usw2.pure.cloud": "US West (Oregon)",
    "cac1.pure.cloud": "Canada (Central)",
    "mxc1.pure.cloud": "Mexico (Central)",
    "sae1.pure.cloud": "South America (São Paulo)",
    "mypurecloud.ie": "Europe (Ireland)",
    "euw2.pure.cloud": "Europe (London)",
    "mypurecloud.de": "Europe (Frankfurt)",
    "euc2.pure.cloud": "Europe (Zurich)",
    "edee1.eusc-pure.cloud": "Europe (Sovereign)",
    "mec1.pure.cloud": "Middle East (UAE)",
    "aps1.pure.cloud": "Asia Pacific (Mumbai)",
    "apse1.pure.cloud": "Asia Pacific (Singapore)",
    "apne2.pure.cloud": "Asia Pacific (Seoul)",
    "mypurecloud.jp": "Asia Pacific (Tokyo)",
    "apne3.pure.cloud": "Asia Pacific (Osaka)",
    "mypurecloud.com.au": "Asia Pacific (Sydney)",
    "use2.us-gov-pure.cloud": "US East (FedRAMP)",
}
_WORDS = ("api.", "apps.", "login.", "streaming.")


@dataclass(frozen=True)
class Region:
    """Where to call, where to sign in, and the only host that events are taken from."""

    api_url: str
    login_url: str
    streaming_host: str

    @classmethod
    def of(cls, text: str, further: Collection[str] = ()) -> "Region":
        """By name or by any of its addresses. An address on this computer is a service that speaks alike.

        ``further`` are regions that an administrator allows besides those that are known.
        """
        name = _host(text)
        if is_region(text, further):
            return cls(f"https://api.{name}", f"https://login.{name}", f"streaming.{name}")
        if "://" in text and is_loopback(urlsplit(text).hostname or ""):
            base = checked_base(text)
            return cls(base, base, urlsplit(base).netloc)
        raise WorklistError(
            f"{text!r} is no region of Genesys Cloud.", f"Choose one of: {', '.join(REGIONS)}."
        )


def is_region(text: str, further: Collection[str] = ()) -> bool:
    """Whether an address or a name belongs to Genesys Cloud, and is not an unsafe address of it."""
    return _host(text) in {*REGIONS, *further} and not text.startswith("http:")


def _host(text: str) -> str:
    host = (urlsplit(text).hostname or "") if "://" in text else text.strip().rstrip("/").lower()
    word = next((word for word in _WORDS if host.startswith(word)), "")
    return host.removeprefix(word)
