#!/bin/sh
# Run the tests without a screen, on every core. Arguments go to pytest, which then runs in one process.
set -eu

cd "$(dirname "$0")/.."
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
# Many tests start the program anew, which is faster once it is compiled.
unset PYTHONDONTWRITEBYTECODE
[ $# -gt 0 ] || set -- --numprocesses auto --dist worksteal
exec .venv/bin/python -m pytest "$@"
