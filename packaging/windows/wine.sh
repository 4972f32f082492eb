#!/bin/sh
# Make setup.exe and .msi for Windows here, and try both, where there is Wine 10 or newer; otherwise say what is missing.
set -eu

cd "$(dirname "$0")/../.."
. packaging/windows/wine/environment.sh
if [ -z "${DISPLAY:-}" ]; then exec xvfb-run -a "$0" "$@"; fi
packaging/windows/wine/freeze.sh
packaging/windows/installers.sh dist/windows/worklist
version=$(sed -n 's/^__version__ = "\(.*\)"/\1/p' desktop/__init__.py)

# A version that could follow it, from the same tree, packed in haste: what upgrading is tried with.
newer=${version%.*}.$((${version##*.} + 1))
OUT=build/wine VERSION=$newer NSIS_DICTIONARY=1 packaging/windows/installers.sh dist/windows/worklist
packaging/windows/wine/try.sh "dist/worklist-$version-setup.exe" "build/wine/worklist-$newer-setup.exe" \
  "dist/worklist-$version.msi" "build/wine/worklist-$newer.msi" "$newer"
