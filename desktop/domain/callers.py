"""Who sends a request to a port of ours, by what its head says: a program, or a browser for some page.

A page that has its own name lead to this computer is told by the ``Host`` that it asks for; a page of another
site by what its browser says about it. Programs send neither, and have to prove themselves further in.
"""

from collections.abc import Collection, Iterable
from ipaddress import ip_address
from urllib.parse import urlsplit

HERE = frozenset({"localhost"})
_OWN_SITE = frozenset({b"same-origin", b"none"})


def is_asked_for(headers: Iterable[tuple[bytes, bytes]], names: Collection[str]) -> bool:
    """Whether the one ``Host`` is a number, this computer, or one of the names (in lower case)."""
    hosts = [value for field, value in headers if field == b"host"]
    name = _name_in(hosts[0]) if len(hosts) == 1 else ""
    return name in HERE or name in names or _is_number(name)


def is_foreign_page(headers: Iterable[tuple[bytes, bytes]]) -> bool:
    """Whether a browser says that a page of another site asks."""
    told = dict(headers)
    site = told.get(b"sec-fetch-site")
    if site is not None:
        return site not in _OWN_SITE
    origin = told.get(b"origin")
    return origin is not None and origin.partition(b"://")[2] != told.get(b"host")


def _name_in(host: bytes) -> str:
    try:
        return urlsplit(f"//{host.decode('ascii')}").hostname or ""
    except ValueError:
        return ""


def _is_number(name: str) -> bool:
    """A number cannot be made to lead elsewhere."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
