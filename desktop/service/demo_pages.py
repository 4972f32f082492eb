"""The demo's sample of a third party's application, served beside the routing service.

Only for the demo. The pages are plain files that show what their address says as data; the policy below
lets them load nothing but themselves. Beside them is ``worklist.js``, as a third party would serve it.
"""

import os
from pathlib import Path
from typing import Any

from fastapi import FastAPI
from starlette.responses import Response
from starlette.staticfiles import StaticFiles

DEMO_PATH = "/demo/crm"
LIBRARY = "worklist.js"

_PACKAGE = Path(__file__).resolve().parents[1]
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    "Cache-Control": "no-cache",
}
# Declared here because the operating system's own table can be wrong, and nosniff then refuses the page.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


class DemoPages(StaticFiles):
    """Files with the headers that a careful third party would send."""

    def lookup_path(self, path: str) -> tuple[str, os.stat_result | None]:
        """As the base class finds it; the library for pages is kept elsewhere."""
        if path != LIBRARY:
            return super().lookup_path(path)
        found = demo_folder().parent / "bridge" / LIBRARY
        return str(found), found.stat()

    def file_response(self, full_path: Any, *rest: Any, **named: Any) -> Response:
        """As the base class answers, with our headers."""
        response = super().file_response(full_path, *rest, **named)
        response.headers.update(_HEADERS)
        known = _TYPES.get(Path(full_path).suffix)
        if known is not None:
            response.headers["Content-Type"] = known
        return response


def demo_folder() -> Path:
    """The demo's files: inside the package in a wheel, beside it in the source tree."""
    packed = _PACKAGE / "_resources" / "demo"
    return packed if packed.is_dir() else _PACKAGE.parent / "resources" / "demo"


def mount_demo_pages(app: FastAPI) -> None:
    """Serve the sample pages under ``/demo/crm/``. Call this only for the demo."""
    app.mount(DEMO_PATH, DemoPages(directory=demo_folder() / "crm", html=True), name="demo-crm")
