#!/bin/sh
# Create the virtual environment VENV with PYTHON; on a bare Debian, as root, install what that needs.
set -eu
python=$1 venv=$2
packages=""
"$python" -c 'import venv, ensurepip' 2>/dev/null || packages="python3-venv"
if [ -n "$packages" ] && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends python3 $packages >/dev/null
fi
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    echo "Tarjotin needs Python 3.11 or newer; $python is older. Name another: make PYTHON=python3.12 install" >&2
    exit 1
fi
if ! "$python" -m venv "$venv"; then
    echo "The virtual environment could not be made. On Debian: apt-get install python3-venv" >&2
    exit 1
fi
