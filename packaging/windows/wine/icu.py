"""Writes a stand-in for Windows' ICU as C, from what ``objdump -p Qt6Core.dll`` (standard input) takes of it.

Wine lacks that library. The stand-in knows no converter and says so each time, so Qt does without them.
"""

import re
import sys

MISSING = 4  # U_FILE_ACCESS_ERROR: what ICU says of a converter that it has not


def wanted(table: str) -> list[str]:
    """The names that are imported from ``icuuc.dll``."""
    block = re.search(r"DLL Name: icuuc\.dll(.*?)(?:DLL Name:|\n\n\n|\Z)", table, re.DOTALL)
    return re.findall(r"\b(u[a-z]*_\w+)", block[1]) if block else []


def source(names: list[str]) -> str:
    """The stand-in's source."""
    lines = []
    for name in names:
        takes, does = (
            ("const char *name, int *error", f"*error = {MISSING}; ") if name == "ucnv_open" else ("void", "")
        )
        lines.append(f"__declspec(dllexport) void *{name}({takes}) {{ {does}return 0; }}\n")
    return "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(source(wanted(sys.stdin.read())))
