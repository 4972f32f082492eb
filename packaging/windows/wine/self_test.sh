#!/bin/sh
# The program's own test under Wine: self_test.sh WORKLIST.EXE. It has no console, so what it says goes to a file.
set -eu
exe=$1
told=$(mktemp)
trap 'rm -f "$told"' EXIT
status=0
timeout 120 wine "$exe" --self-test >"$told" 2>&1 || status=$?
tr -d '\r' <"$told"
[ "$status" -eq 0 ] || { echo "self-test of $exe: exit status $status" >&2; exit 1; }
