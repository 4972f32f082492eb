#!/bin/sh
# Run the tests without a screen. Arguments go to pytest.
set -eu

cd "$(dirname "$0")/.."
export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"
exec .venv/bin/python -m pytest "$@"
