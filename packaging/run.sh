#!/bin/sh
# Start the demo in a window; without a screen, or with --tour, the tour that draws its windows into files.
set -eu

cd "$(dirname "$0")/.."
tour=
if [ "${1:-}" = --tour ]; then tour=yes; shift; fi
out=${1:-build/tour}

case $(uname -s) in
  Linux) if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
           tour=yes
           echo "There is no screen here (no DISPLAY, no WAYLAND_DISPLAY): the tour runs in windows without one."
         fi ;;
esac
if [ -z "$tour" ]; then exec .venv/bin/worklist demo; fi

status=0
QT_QPA_PLATFORM=offscreen .venv/bin/worklist tour --out "$out" || status=$?
echo "The tour left these files:"
find "$out" -type f 2>/dev/null | sort | sed 's/^/  /'
exit "$status"
