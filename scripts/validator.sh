#!/bin/sh
# Obtain the Nu HTML Checker into var/tools for the tests of valid HTML. Needs npm, and Java to run it.
set -eu
version=26.9.27
tools=${TARJOTIN_VAR:-$(cd "$(dirname "$0")/.." && pwd)/var}/tools
jar=$tools/vnu.jar
[ -f "$jar" ] && { echo "$jar"; exit 0; }
missing=""
command -v java >/dev/null 2>&1 || missing="default-jre-headless"
command -v npm >/dev/null 2>&1 || missing="$missing npm"
if [ -n "$missing" ] && command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing >/dev/null
    missing=""
fi
if [ -n "$missing" ]; then
    echo "The HTML checker needs $missing; its tests will be skipped." >&2
    exit 0
fi
mkdir -p "$tools/unpack"
(cd "$tools/unpack" && npm pack --silent "vnu-jar@$version" >/dev/null && tar xzf "vnu-jar-$version.tgz")
mv "$tools/unpack/package/build/dist/vnu.jar" "$jar"
rm -rf "$tools/unpack"
echo "$jar"
