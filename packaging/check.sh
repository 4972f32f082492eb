#!/bin/sh
# Every check that needs no test run; all of them, also after one has failed.
# With paths: only those, and only the checks that work on single files.
set -eu

cd "$(dirname "$0")/.."
PATH=$PWD/.venv/bin:$PATH
failed=
try() { "$@" || failed="$failed $1"; }

if [ $# -gt 0 ]; then
  try ruff format --check "$@"
  try ruff check "$@"
  try python -m tests.gates "$@"
else
  try ruff format --check .
  try ruff check .
  try mypy
  try lint-imports --no-logo
  try python -m tests.gates
  if command -v shellcheck >/dev/null; then try shellcheck packaging/*.sh .ci/run; fi
fi
if [ -n "$failed" ]; then echo "check: not as it should be:$failed" >&2; exit 1; fi
