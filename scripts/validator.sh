#!/bin/sh
# Obtain the Nu HTML Checker into var/tools for the tests of valid HTML. Needs npm, and Java to run it.
# Where it cannot be had, those tests are skipped: this script never fails.
set -u
version=26.9.27
tools=${TARJOTIN_VAR:-$(cd "$(dirname "$0")/.." && pwd)/var}/tools
jar=$tools/vnu.jar

skip() {
    echo "The HTML checker cannot be had ($1), so its tests will be skipped." >&2
    exit 0
}

install_debian() {
    command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ] || skip "it needs $*"
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null || skip "apt-get failed"
}

[ ! -f "$jar" ] || exit 0
command -v java >/dev/null 2>&1 || install_debian default-jre-headless
command -v npm >/dev/null 2>&1 || install_debian npm
unpacked=$(mktemp -d)
trap 'rm -rf "$unpacked"' EXIT
(cd "$unpacked" && npm pack --silent "vnu-jar@$version" >/dev/null && tar xzf "vnu-jar-$version.tgz") || skip "npm failed"
mkdir -p "$tools" && mv "$unpacked/package/build/dist/vnu.jar" "$jar"
