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
mypy --no-error-summary
lint-imports --no-logo
if command -v shellcheck >/dev/null; then shellcheck packaging/*.sh; fi
python -m tests.gates
