#!/usr/bin/env bash
# Writes requirements.lock anew: every distribution of all groups, for three systems and Python 3.11 up, with hashes and without an index.
set -euo pipefail
cd "$(dirname "$0")/.."
"${VENV:-.venv}/bin/python" -m uv pip compile pyproject.toml --group test --group lint --group package \
    --universal --python-version 3.11 --generate-hashes --only-binary :all: --no-emit-index-url \
    --custom-compile-command "make lock" --quiet --output-file requirements.lock "$@"
