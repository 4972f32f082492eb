"""Regions: each organisation lives in one, and its hosts for calls, sign-in and events differ by one word."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from desktop.api.line.wire import checked_base, is_loopback
from desktop.domain.errors import WorklistError

REGIONS = (
    "mypurecloud.com", "mypurecloud.ie", "mypurecloud.com.au", "mypurecloud.jp", "mypurecloud.de",
    "usw2.pure.cloud", "cac1.pure.cloud", "apne2.pure.cloud", "euw2.pure.cloud", "aps1.pure.cloud",
    "sae1.pure.cloud", "mec1.pure.cloud", "apne3.pure.cloud", "euc2.pure.cloud", "mxc1.pure.cloud",
    "apse1.pure.cloud", "use2.us-gov-pure.cloud", "edee1.eusc-pure.cloud",
)  # fmt: skip
_WORDS = ("api.", "apps.", "login.", "streaming.")


@dataclass(frozen=True)
class Region:
    """Where to call, where to sign in, and the only host that events are taken from."""

    api_url: str
    login_url: str
    streaming_host: str

    @classmethod
    def of(cls, text: str) -> "Region":
        """By name or by any of its addresses. An address on this computer is a service that speaks alike."""
        name = _host(text)
        if name in REGIONS:
            return cls(f"https://api.{name}", f"https://login.{name}", f"streaming.{name}")
        if "://" in text and is_loopback(urlsplit(text).hostname or ""):
            base = checked_base(text)
            return cls(base, base, urlsplit(base).netloc)
        raise WorklistError(
            f"{text!r} is no region of Genesys Cloud.", f"Choose one of: {', '.join(REGIONS)}."
        )


def is_region(text: str) -> bool:
    """Whether an address or a name belongs to Genesys Cloud."""
    return _host(text) in REGIONS


def _host(text: str) -> str:
    host = (urlsplit(text).hostname or "") if "://" in text else text.strip().rstrip("/").lower()
    word = next((word for word in _WORDS if host.startswith(word)), "")
    return host.removeprefix(word)
