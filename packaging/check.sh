#!/bin/sh
# Every check that needs no test run. With paths: only those, and only the checks that work on single files.
set -eu

cd "$(dirname "$0")/.."
PATH=$PWD/.venv/bin:$PATH
if [ $# -gt 0 ]; then
  ruff format --check "$@"
  ruff check "$@"
  exec python -m tests.gates "$@"
fi
ruff format --check .
ruff check .
mypy
lint-imports
python -m tests.gates
