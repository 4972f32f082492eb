"""The sign-in page: one form, no script, in the reader's light or dark."""

import html

PAGE_HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; "
        "form-action 'self' http://127.0.0.1:* http://[::1]:*; frame-ancestors 'none'; base-uri 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}

_STYLE = """
:root { color-scheme: light dark; --page: #f4f5f7; --card: #fff; --text: #1b1f24; --soft: #5d6673;
  --line: #d5dae1; --accent: #2457d6; --on-accent: #fff; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --page: #14171b; --card: #1d2127; --text: #e8eaed;
  --soft: #9aa4b1; --line: #363d47; --accent: #7fa5ff; --on-accent: #10203f; --bad: #ff8f85; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--page);
  color: var(--text); font: 15px/1.5 Inter, system-ui, "Segoe UI", sans-serif; }
main { width: min(24rem, 92vw); background: var(--card); border: 1px solid var(--line); border-radius: 12px;
  padding: 2rem; box-shadow: 0 8px 30px rgb(0 0 0 / 8%); }
h1 { font-size: 1.35rem; font-weight: 600; margin: 0; }
p { margin: .25rem 0 1.25rem; color: var(--soft); }
label { display: block; font-weight: 500; margin-top: 1rem; }
input:not([type=hidden]) { width: 100%; margin-top: .3rem; padding: .6rem .7rem; font: inherit;
  color: inherit; background: var(--page); border: 1px solid var(--line); border-radius: 8px; }
input:focus-visible, button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button { width: 100%; margin-top: 1.5rem; padding: .65rem; border: 0; border-radius: 8px; font: inherit;
  font-weight: 600; background: var(--accent); color: var(--on-accent); cursor: pointer; }
[role=alert] { color: var(--bad); margin: 0; font-weight: 500; }
"""


def sign_in_page(hidden: str, username: str = "", error: str = "") -> str:
    """The page; ``hidden`` are the fields that carry the request on, already escaped."""
    said = f'<p role="alert">{html.escape(error)}</p>' if error else ""
    focus = ("", " autofocus") if username else (" autofocus", "")
    known = html.escape(username)
    return f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Sign in to Worklist</title><style>{_STYLE}</style></head>
<body><main><h1>Sign in to Worklist</h1><p>Your work is waiting for you.</p>{said}
<form method="post" action="/oauth/authorize">{hidden}
<label for="username">User name</label>
<input id="username" name="username" value="{known}" autocomplete="username" required{focus[0]}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required{focus[1]}>
<button type="submit">Sign in</button></form></main></body></html>
"""
