"""The contact sheet: every picture on one page, those that changed first."""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from tests.shots.album import Shot

_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Worklist in pictures</title>
<style>
body {{ font: 14px system-ui; margin: 24px; background: #eef0f4; color: #1c2333 }}
section {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(360px, 1fr)); gap: 16px }}
figure {{ margin: 0; padding: 8px; background: #fff; border-radius: 8px }}
figure.off {{ outline: 3px solid #e0218a }}
img {{ width: 100% }} li {{ color: #a4122b }}
</style><h1>{title}</h1>{looks}</html>"""


def write_sheet(shots: Iterable[Shot], out: Path) -> Path:
    """Write ``index.html`` beside the pictures."""
    known = list(shots)
    off = sum(_is_off(shot) for shot in known)
    looks = dict.fromkeys(shot.look for shot in known)
    parts = [_look(look, [shot for shot in known if shot.look == look]) for look in looks]
    file = out / "index.html"
    title = f"{len(known)} pictures, {off} changed or new"
    file.write_text(_PAGE.format(title=title, looks="".join(parts)), encoding="utf-8")
    return file


def _is_off(shot: Shot) -> bool:
    return shot.is_new or bool(shot.changed)


def _look(look: str, shots: list[Shot]) -> str:
    figures = "".join(_figure(shot) for shot in sorted(shots, key=lambda shot: not _is_off(shot)))
    return f"<h2>{escape(look)}</h2><section>{figures}</section>"


def _figure(shot: Shot) -> str:
    kind = "off" if _is_off(shot) else "same"
    said = "new" if shot.is_new else f"{len(shot.changed)} places changed" if shot.changed else ""
    cut = "".join(f"<li>{escape(one)}</li>" for one in shot.cut)
    name = escape(shot.name)
    return (
        f'<figure class="{kind}"><a href="{name}"><img loading="lazy" src="{name}" alt="{name}"></a>'
        f"<figcaption>{escape(shot.scene)} {said}<ul>{cut}</ul></figcaption></figure>"
    )
