#!/bin/sh
# See to it that the browser tests have a Chromium: Debian's own, installed when root and missing.
# Where it cannot be had, those tests are skipped: this script never fails.
set -u
# libatomic1: Playwright's driver needs it, and a minimal Debian has none.
needed="fonts-dejavu-core libatomic1"
install() { apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    # shellcheck disable=SC2086
    if ! dpkg -s chromium-headless-shell $needed >/dev/null 2>&1; then
        apt-get update -qq
        install chromium-headless-shell $needed || install chromium $needed
    fi
fi
for name in chromium-headless-shell chromium; do
    command -v "$name" >/dev/null 2>&1 && exit 0
done
echo "Chromium is missing, so the browser tests will be skipped. On Debian: apt-get install chromium-headless-shell" >&2
