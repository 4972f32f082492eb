#!/bin/sh
# Resolve every dependency for every supported Python and system, with hashes and without addresses.
set -eu

cd "$(dirname "$0")/.."
uv=$(command -v uv || command -v .venv/bin/uv) || {
  echo "constraints: this needs uv (.venv/bin/pip install uv)" >&2; exit 1
}
exec "$uv" pip compile -q --universal --python-version 3.11 --generate-hashes --group dev \
  --no-emit-index-url --no-emit-find-links --no-header pyproject.toml -o packaging/constraints.txt "$@"
