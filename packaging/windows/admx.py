r"""Writes the administrative template of the policy from the table of settings: ``admx.py FOLDER``.

One policy for each setting, under Software\Policies\Worklist, where the program reads them.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

sys.path.insert(0, str(Path(__file__).parents[2]))

from desktop import __version__
from desktop.host.options import Option, declared_options

KEY = r"Software\Policies\Worklist"
SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
MOST = 2_147_483_647


def ident(option: Option) -> str:
    """The setting's name, as a template takes it."""
    return option.name.replace(".", "_")


def element(option: Option, value: str) -> str:
    """What is filled in for it."""
    name = ident(option)
    if option.type == "number":
        least, most = option.least or 0, MOST if option.most is None else option.most
        return f'<decimal id="{name}" valueName={value} minValue="{least}" maxValue="{most}"/>'
    if option.type == "choice":
        items = "".join(
            f'<item displayName="$(string.{name}_{choice.replace("-", "_")})">'
            f"<value><string>{escape(choice)}</string></value></item>"
            for choice in option.choices
        )
        return f'<enum id="{name}" valueName={value} required="true">{items}</enum>'
    return f'<{"multiText" if option.type == "texts" else "text"} id="{name}" valueName={value}/>'


def policy(option: Option) -> str:
    """One setting."""
    section, _, last = option.name.partition(".")
    name, value = ident(option), quoteattr(last)
    head = (
        f'<policy name="{name}" class="Machine" displayName="$(string.{name})" '
        f'explainText="$(string.{name}_doc)" key="{KEY}\\{section}"'
    )
    about = '<parentCategory ref="worklist"/><supportedOn ref="windows10"/>'
    if option.type == "flag":
        return (
            f'{head} valueName={value}>{about}<enabledValue><decimal value="1"/></enabledValue>'
            '<disabledValue><decimal value="0"/></disabledValue></policy>'
        )
    return (
        f'{head} presentation="$(presentation.{name})">{about}'
        f"<elements>{element(option, value)}</elements></policy>"
    )


def strings(option: Option) -> Iterator[tuple[str, str]]:
    """Every text of a setting."""
    name = ident(option)
    yield name, option.name
    yield f"{name}_doc", option.doc
    for choice in option.choices:
        yield f"{name}_{choice.replace('-', '_')}", choice


def presentation(option: Option) -> str:
    """How it is filled in."""
    kinds = {
        "number": f'<decimalTextBox refId="{ident(option)}">{option.name}</decimalTextBox>',
        "texts": f'<multiTextBox refId="{ident(option)}"/>',
        "choice": f'<dropdownList refId="{ident(option)}">{option.name}</dropdownList>',
    }
    box = f'<textBox refId="{ident(option)}"><label>{option.name}</label></textBox>'
    return f'<presentation id="{ident(option)}">{kinds.get(option.type, box)}</presentation>'


def admx(options: list[Option]) -> str:
    """The template."""
    policies = "\n".join(map(policy, options))
    return f"""<?xml version="1.0" encoding="utf-8"?>
<policyDefinitions xmlns="{SCHEMA}" revision="1.0" schemaVersion="1.0">
<policyNamespaces><target prefix="worklist" namespace="Worklist.Policies"/></policyNamespaces>
<resources minRequiredRevision="1.0"/>
<supportedOn><definitions>
<definition name="windows10" displayName="$(string.windows10)"/>
</definitions></supportedOn>
<categories><category name="worklist" displayName="$(string.worklist)"/></categories>
<policies>
{policies}
</policies>
</policyDefinitions>
"""


def adml(options: list[Option]) -> str:
    """Its texts."""
    texts = [("worklist", "Worklist"), ("windows10", "Windows 10 and newer")]
    texts += [pair for option in options for pair in strings(option)]
    table = "\n".join(f'<string id="{name}">{escape(text)}</string>' for name, text in texts)
    shown = "\n".join(presentation(option) for option in options if option.type != "flag")
    return f"""<?xml version="1.0" encoding="utf-8"?>
<policyDefinitionResources xmlns="{SCHEMA}" revision="1.0" schemaVersion="1.0">
<displayName>Worklist {__version__}</displayName>
<description>What the administrator sets and locks</description>
<resources>
<stringTable>
{table}
</stringTable>
<presentationTable>
{shown}
</presentationTable>
</resources>
</policyDefinitionResources>
"""


def main(folder: Path) -> None:
    """Write both files."""
    options = list(declared_options().values())
    (folder / "en-US").mkdir(parents=True, exist_ok=True)
    (folder / "worklist.admx").write_text(admx(options), encoding="utf-8")
    (folder / "en-US" / "worklist.adml").write_text(adml(options), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
