#!/bin/sh
# Make the frozen program of one edition in dist/EDITION/worklist, and let it test itself.
#
#   packaging/freeze.sh light    without web engine: pages open in the browser
#   packaging/freeze.sh full     with it
set -eu

cd "$(dirname "$0")/.."
umask 022
edition=${1:-light}
case $edition in light | full) ;; *) echo "freeze: say 'light' or 'full'" >&2; exit 1 ;; esac
python=${WORKLIST_PYTHON:-.venv/bin/python}
work=build/freeze-$edition
lean=$work/venv
locked=$work/constraints.txt
tree=dist/$edition/worklist
mkdir -p "$work"

# The light edition takes the same locked packages without those that carry the web engine.
if [ "$edition" = light ]; then
  awk '/^[^ #]/ { skip = /^pyside6(-addons)?==/ } !skip' packaging/constraints-freeze.txt >"$locked"
else
  cp packaging/constraints-freeze.txt "$locked"
fi
if ! cmp -s "$locked" "$lean/made-from"; then
  rm -rf "$lean"
  "$python" -m venv "$lean"
  uv=$(command -v uv || command -v .venv/bin/uv || true)
  if [ -n "$uv" ]; then "$uv" pip install -q --python "$lean/bin/python" --require-hashes --no-deps -r "$locked"
  else "$lean/bin/python" -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r "$locked"
  fi
  cp "$locked" "$lean/made-from"
fi

SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
# Python's code stays as it is: an installer compresses all files together, and better.
export SOURCE_DATE_EPOCH PYTHONHASHSEED=1 WORKLIST_EDITION="$edition" PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0
"$lean/bin/python" packaging/icons.py build/icons
"$lean/bin/python" -m PyInstaller --noconfirm --clean --log-level WARN \
  --distpath "dist/$edition" --workpath "$work/pyinstaller" packaging/worklist.spec 2>"$work/warnings.txt" \
  || { cat "$work/warnings.txt" >&2; exit 1; }
# A library that this machine lacks is left out with a warning alone, and the program ends where it needs it.
if grep -E "Library not found|could not resolve" "$work/warnings.txt" >&2; then exit 1; fi
"$lean/bin/python" packaging/prune.py "$tree"

# What ships, and under which licences: beside the program, for whoever has to answer for it.
"$lean/bin/python" packaging/notices.py "$tree"
"$lean/bin/python" packaging/sbom.py --edition "$edition" "$tree"
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
du -sm "$tree" | sed "s/\t.*/ MB in $(echo "$tree" | sed 's/\//\\\//g')/"

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then export QT_QPA_PLATFORM=offscreen; fi
env -u PYTHONPATH "$tree/worklist" --self-test
