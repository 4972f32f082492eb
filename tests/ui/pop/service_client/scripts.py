"""Scripts of pages that talk with the desktop, by the older client and by the library."""

from pathlib import Path

from desktop.ui.theme.assets import asset

ENTRY = "APP-9981"
OLD_CLIENT = Path(__file__).with_name("older_client.js").read_text(encoding="utf-8")
# How the tests call it: any request by its name, also those that it has no function for.
SHORT = """
window.service = window.genesys.wwe.service;
service.call = (request, parameters, good, bad) => service.sendMessage({ request, parameters }, good, bad);
"""


def script(code: str) -> str:
    return f"<script>{OLD_CLIENT}</script><script>{SHORT}{code}</script>"


def modern(code: str) -> str:
    library = asset("bridge", "worklist.js").read_text(encoding="utf-8")
    guarded = f"(async () => {{ {code} }})().catch((e) => document.title = e.message)"
    return f"<script>{library}</script><script>{guarded}</script>"
