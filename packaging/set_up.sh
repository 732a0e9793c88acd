#!/usr/bin/env bash
# Makes the virtual environment that the Makefile uses: finds a Python, installs the lock, checks the system libraries of Qt, leaves a stamp.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=${1:-.venv}

for python in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
    if command -v "$python" >/dev/null && "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        found=$python
        break
    fi
done
if [ -z "${found:-}" ]; then
    echo "This program needs Python 3.11 or newer. On Debian or Ubuntu: sudo apt-get install python3 python3-venv" >&2
    exit 1
fi

if [ ! -x "$venv/bin/python" ]; then
    if ! "$found" -m venv "$venv"; then
        rm -rf "$venv"
        echo "This Python cannot make virtual environments. On Debian or Ubuntu: sudo apt-get install python3-venv" >&2
        exit 1
    fi
fi

echo "Installing what the program needs into $venv (once) …"
"$venv/bin/python" -m pip install -qq --require-hashes --only-binary :all: -r requirements.lock
# The project itself needs no download: its build back end is in the lock.
"$venv/bin/python" -m pip install -qq --no-deps --no-build-isolation --editable .

libraries="libdbus-1-3 libegl1 libfontconfig1 libgl1 libglib2.0-0 libgssapi-krb5-2 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 \
libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 libxkbcommon0"
if ! problem=$("$venv/bin/python" -c 'import PySide6.QtWidgets, PySide6.QtNetwork, PySide6.QtSvg, PySide6.QtPrintSupport' 2>&1); then
    echo "$problem" | tail -n 1 >&2
    echo "Qt lacks libraries of the system. On Debian or Ubuntu: sudo apt-get install $libraries" >&2
    exit 1
fi
# With a screen the platform plugin must load too; without one Qt draws into memory and needs none of its libraries.
plugin=$(echo "$venv"/lib/python3.*/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so)
if [ -n "${DISPLAY:-}" ] && [ -z "${WAYLAND_DISPLAY:-}" ] && [ -e "$plugin" ] && ldd "$plugin" | grep "not found" >&2; then
    echo "Qt lacks libraries to open a window. On Debian or Ubuntu: sudo apt-get install $libraries" >&2
    exit 1
fi
touch "$venv/.set-up"
