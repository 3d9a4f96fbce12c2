#!/bin/sh
# See to it that the browser tests have a Chromium: Debian's own, installed when root and missing.
# Where it cannot be had, those tests are skipped: this script never fails.
set -u
command -v chromium >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core >/dev/null && exit 0
fi
echo "Chromium is missing, so the browser tests will be skipped. On Debian: apt-get install chromium" >&2
