#!/bin/sh
# See to it that the browser tests have a Chromium: Debian's own, installed when root and missing.
# Where it cannot be had, those tests are skipped: this script never fails.
set -u
# libatomic1: Playwright's driver needs it, and a minimal Debian has none.
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    if ! dpkg -s chromium libatomic1 >/dev/null 2>&1; then
        apt-get update -qq
        apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core libatomic1 >/dev/null
    fi
fi
command -v chromium >/dev/null 2>&1 && exit 0
echo "Chromium is missing, so the browser tests will be skipped. On Debian: apt-get install chromium" >&2
