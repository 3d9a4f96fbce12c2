#!/bin/sh
# Lock the dependencies of pyproject.toml with hashes and without the name of any registry.
set -eu
bin=.venv/bin
command -v $bin/uv >/dev/null 2>&1 || $bin/pip install --quiet uv
lock() {
    $bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-header --no-annotate pyproject.toml "$@" >/dev/null
}
lock -o requirements.txt
lock --group demo --group test --group lint -o requirements-dev.txt
