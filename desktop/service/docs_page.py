"""The page at ``/docs``: the OpenAPI document for people, as plain HTML that loads nothing from anywhere."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

PAGE_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'unsafe-inline'; "
        "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}

_CODE = re.compile(r"`+([^`]+)`+")
_STYLE = """
:root { color-scheme: light dark; --page: #f4f5f7; --card: #fff; --text: #1b1f24; --soft: #5d6673;
  --line: #d5dae1; --accent: #2457d6; --get: #1b6e4f; --post: #2457d6; --put: #8a5a00; --delete: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --page: #14171b; --card: #1d2127; --text: #e8eaed;
  --soft: #9aa4b1; --line: #363d47; --accent: #7fa5ff; --get: #6cd3a6; --post: #7fa5ff; --put: #e5b567;
  --delete: #ff8f85; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text);
  font: 15px/1.5 Inter, system-ui, "Segoe UI", sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { font-size: 1.6rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
h3 { font-size: .8rem; margin: 1.1rem 0 .3rem; color: var(--soft); font-weight: 600; }
p { margin: .3rem 0; } nav { display: flex; flex-wrap: wrap; column-gap: 1rem; }
a { color: var(--accent); } .soft { color: var(--soft); }
details { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin: .4rem 0; }
summary { cursor: pointer; padding: .55rem .8rem; display: flex; gap: .8rem; align-items: baseline; }
summary:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
summary b { font: 600 .8rem ui-monospace, monospace; width: 3.6rem; flex: none; }
summary code { overflow-wrap: anywhere; } summary .soft { margin-left: auto; text-align: right; }
.get { color: var(--get); } .post { color: var(--post); } .put, .patch { color: var(--put); }
.delete { color: var(--delete); } .head { color: var(--soft); }
.body { padding: 0 .8rem .8rem; border-top: 1px solid var(--line); scroll-margin-top: 3.5rem; }
code, pre { font: .85rem/1.45 ui-monospace, SFMono-Regular, Menlo, monospace; }
pre { background: var(--page); border-radius: 6px; padding: .7rem; overflow-x: auto; margin: .3rem 0; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; vertical-align: top;
  padding: .25rem .8rem .25rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
"""


def docs_page(document: dict[str, Any]) -> str:
    """The whole document on one page; each operation folds."""
    groups: dict[str, list[str]] = {}
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            tag = operation.get("tags", ["other"])[0]
            groups.setdefault(tag, []).append(_operation(method, path, operation))
    schemas = document["components"]["schemas"]
    links = "".join(f'<a href="#{_anchor(tag)}">{_text(tag)}</a>' for tag in [*groups, "schemas"])
    body = "".join(_section(tag, parts) for tag, parts in groups.items())
    shapes = _section("schemas", [_schema(name, schemas[name]) for name in sorted(schemas)])
    info = document["info"]
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{_text(info["title"])}</title>'
        f"<style>{_STYLE}</style></head><body><main><h1>{_text(info['title'])}</h1>"
        f'<p class="soft">Version {_text(info["version"])} · '
        f'<a href="/api/v2/openapi.json">openapi.json</a></p>'
        f"<nav>{links}</nav>{body}{shapes}</main></body></html>"
    )


def _section(title: str, parts: list[str]) -> str:
    return f'<section id="{_anchor(title)}"><h2>{_text(title.capitalize())}</h2>{"".join(parts)}</section>'


def _operation(method: str, path: str, operation: dict[str, Any]) -> str:
    inside = "".join(
        (
            _prose(operation.get("description", "")),
            _parameters(operation.get("parameters", [])),
            _request(operation.get("requestBody")),
            _responses(operation["responses"]),
        )
    )
    return (
        f'<details><summary><b class="{method}">{method.upper()}</b><code>{_text(path)}</code>'
        f'<span class="soft">{_text(operation.get("summary", ""))}</span></summary>'
        f'<div class="body">{inside}</div></details>'
    )


def _parameters(parameters: list[dict[str, Any]]) -> str:
    rows = "".join(
        f"<tr><th><code>{_text(one['name'])}</code></th><td>{_text(one['in'])}"
        f"{', required' if one.get('required') else ''}</td><td>{_kind(one['schema'])}</td>"
        f"<td>{_prose(one.get('description', ''))}</td></tr>"
        for one in parameters
    )
    return f"<h3>Parameters</h3><table>{rows}</table>" if rows else ""


def _request(body: dict[str, Any] | None) -> str:
    if body is None:
        return ""
    parts = [f"<h3>Request body</h3>{_contents(body['content'])}"]
    for content in body["content"].values():
        examples = [one["value"] for one in content.get("examples", {}).values()]
        shown = [content["example"]] if "example" in content else examples
        parts += [f"<pre>{_text(json.dumps(one, indent=2, ensure_ascii=False))}</pre>" for one in shown]
    return "".join(parts)


def _responses(responses: dict[str, Any]) -> str:
    rows = "".join(
        f"<tr><th><code>{status}</code></th><td>{_text(one['description'])}</td>"
        f"<td>{_contents(one.get('content', {}))}</td></tr>"
        for status, one in sorted(responses.items())
    )
    return f"<h3>Answers</h3><table>{rows}</table>"


def _contents(contents: dict[str, Any]) -> str:
    return " ".join(_kind(one["schema"]) for one in contents.values() if one.get("schema"))


def _schema(name: str, schema: dict[str, Any]) -> str:
    required = set(schema.get("required", ()))
    rows = "".join(
        f"<tr><th><code>{_text(field)}</code></th>"
        f"<td>{_kind(one)}{'' if field in required else ', optional'}</td>"
        f"<td>{_prose(one.get('description', ''))}</td></tr>"
        for field, one in schema.get("properties", {}).items()
    )
    told = f"<table>{rows}</table>" if rows else f"<p>{_kind(schema)}</p>"
    said = _prose(schema.get("description", ""))
    # The anchor is inside, because a browser unfolds what it is led into.
    return (
        f"<details><summary><code>{_text(name)}</code></summary>"
        f'<div class="body" id="{_anchor(name)}">{said}{told}</div></details>'
    )


def _kind(schema: dict[str, Any]) -> str:
    """A schema in a few words, with links to those that have a name."""
    return " or ".join(dict.fromkeys(_words(schema))) or "anything"


def _words(schema: dict[str, Any]) -> Iterator[str]:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        yield f'<a href="#{_anchor(name)}">{_text(name)}</a>'
    for one in (*schema.get("anyOf", ()), *schema.get("oneOf", ()), *schema.get("allOf", ())):
        yield from _words(one)
    if "enum" in schema or "const" in schema:
        yield ", ".join(
            f"<code>{_text(str(one))}</code>" for one in schema.get("enum", [schema.get("const")])
        )
    elif schema.get("type") == "array":
        yield f"list of {_kind(schema.get('items', {}))}"
    elif "type" in schema:
        yield _text(f"{schema['type']} {schema.get('format', '')}".strip())


def _anchor(name: str) -> str:
    return html.escape("".join(one if one.isalnum() else "-" for one in name), quote=True)


def _prose(text: str) -> str:
    """Paragraphs, with what is between backticks as code."""
    parts = (_text(" ".join(part.split())) for part in text.split("\n\n"))
    return "".join(f"<p>{_CODE.sub(_as_code, part)}</p>" for part in parts if part)


def _as_code(found: re.Match[str]) -> str:
    return f"<code>{found[1]}</code>"


def _text(text: object) -> str:
    return html.escape(str(text))
