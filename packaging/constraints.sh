#!/bin/sh
# Resolve every dependency for every supported Python and system, with hashes and without addresses:
# once for running and testing, once for freezing (the same versions, and PyInstaller instead of the tests).
set -eu

cd "$(dirname "$0")/.."
uv=$(command -v uv || command -v .venv/bin/uv) || {
  echo "constraints: this needs uv (.venv/bin/pip install uv)" >&2; exit 1
}
compile() {
  "$uv" pip compile -q --universal --python-version 3.11 --generate-hashes \
    --no-strip-extras --no-emit-index-url --no-emit-find-links --no-header pyproject.toml "$@"
}
compile --group dev -o packaging/constraints.txt "$@"
compile --group freeze -c packaging/constraints.txt -o packaging/constraints-freeze.txt
echo "constraints: now ask what is known against them: make advisories"
