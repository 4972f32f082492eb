"""Writes what wixl, or WiX, makes the .msi for managed roll-out from: ``msi.py TREE OUT.wxs [VERSION]``.

Ids of components follow from their paths, so that a newer version replaces files and leaves none behind.
"""

import os
import re
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

ROOT = Path(__file__).parents[2]
OURS = uuid.UUID("6d2d6d3e-7f0f-5d0e-9a58-0d3b6b1c2f4a")
UPGRADE = uuid.uuid5(OURS, "upgrade")
COMMAND = '"[INSTALLDIR]worklist.exe" --open "%1"'
AT_LOGIN = '"[INSTALLDIR]worklist.exe" --at-login'
SESSION = r"Software\Microsoft\Windows\CurrentVersion\Run"


def version() -> str:
    """The version, from its one place."""
    text = (ROOT / "desktop" / "__init__.py").read_text(encoding="utf-8")
    (found,) = re.findall(r'__version__ = "(.+)"', text)
    return str(found)


def name_of(kind: str, path: Path) -> str:
    """An id that MSI takes, the same for the same path."""
    return f"{kind}_{uuid.uuid5(OURS, path.as_posix()).hex}"


def folder(tree: Path, here: Path, components: list[str]) -> Iterator[str]:
    """The files of one folder, each a component, and the folders in it."""
    for path in sorted((tree / here).iterdir()):
        inside = here / path.name
        if path.is_dir():
            yield f'<Directory Id="{name_of("d", inside)}" Name={quoteattr(path.name)}>'
            yield from folder(tree, inside, components)
            yield "</Directory>"
            continue
        component = name_of("c", inside)
        components.append(component)
        guid = str(uuid.uuid5(OURS, inside.as_posix())).upper()
        yield f'<Component Id="{component}" Guid="{guid}" Win64="yes">'
        source = quoteattr(os.path.relpath(path))  # wixl takes no others
        yield f'<File Id="{name_of("f", inside)}" Name={quoteattr(path.name)} Source={source} KeyPath="yes"/>'
        if inside == Path("worklist.exe"):
            yield '<Shortcut Id="menu" Directory="ProgramMenuFolder" Name="Worklist"'
            yield ' Icon="icon" Advertise="yes"/>'
        yield "</Component>"


def registry(components: list[str]) -> Iterator[str]:
    """The scheme of links, and the start with the session, where ``start.at_login`` says so."""
    values = (
        ("", "URL:Worklist"),
        ("", None),
        (r"\shell\open\command", COMMAND),
    )
    components.append("links")
    yield f'<Component Id="links" Guid="{str(uuid.uuid5(OURS, "links")).upper()}" Win64="yes">'
    for below, value in values:
        key = quoteattr(rf"Software\Classes\worklist{below}")
        name, told = ('Name="URL Protocol" ', '""') if value is None else ("", quoteattr(value))
        yield f'<RegistryValue Root="HKLM" Key={key} {name}Type="string" Value={told}/>'
    told = quoteattr(AT_LOGIN)
    yield f'<RegistryValue Root="HKLM" Key="{SESSION}" Name="Worklist" Type="string" Value={told}/>'
    yield "</Component>"


def document(tree: Path, icon: Path, version: str) -> str:
    """The whole source."""
    components: list[str] = []
    files = "".join((*folder(tree, Path(), components), *registry(components)))
    references = "".join(f'<ComponentRef Id="{name}"/>' for name in components)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
<Product Id="{str(uuid.uuid5(OURS, version)).upper()}" Name="Worklist" Language="1033" Version="{version}"
 Manufacturer="The Worklist authors" UpgradeCode="{str(UPGRADE).upper()}">
<Package InstallerVersion="500" Compressed="yes" InstallScope="perMachine"/>
<MajorUpgrade DowngradeErrorMessage="A newer version of Worklist is installed already."/>
<Media Id="1" Cabinet="worklist.cab" EmbedCab="yes"/>
<Icon Id="icon" SourceFile={quoteattr(os.path.relpath(icon))}/>
<Property Id="ARPPRODUCTICON" Value="icon"/>
<Directory Id="TARGETDIR" Name="SourceDir">
<Directory Id="ProgramMenuFolder"/>
<Directory Id="ProgramFiles64Folder">
<Directory Id="INSTALLDIR" Name="Worklist">{files}</Directory>
</Directory>
</Directory>
<Feature Id="worklist" Level="1">{references}</Feature>
</Product>
</Wix>
"""


if __name__ == "__main__":
    frozen, out, *told = sys.argv[1:]
    text = document(Path(frozen), ROOT / "build" / "icons" / "worklist.ico", *(told or [version()]))
    Path(out).write_text(text, encoding="utf-8")
