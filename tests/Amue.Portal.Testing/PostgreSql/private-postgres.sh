#!/usr/bin/env bash
# A private PostgreSQL on a free loopback port, for tests. It prints its connection string, obeys "stop", "cut" and "start"
# on its standard input, and deletes itself when that input ends: however its caller dies, nothing is left behind.
#   private-postgres.sh            keeps what it commits, as a production server does
#   private-postgres.sh --fast     may lose everything in a power cut, and is quicker
set -uo pipefail

durability=()
if [[ ${1:-} == --fast ]]; then
  durability=(-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off)
fi

fail() {
  echo "private-postgres: $1" >&2
  tail -n 20 "${folder:-}"/*.log >&2 2>/dev/null
  exit 1
}

# Debian keeps the server's programs out of the PATH, one folder a version.
bin=$(printf '%s\n' /usr/lib/postgresql/*/bin/initdb | sort -V | tail -n 1)
[[ -x $bin ]] || bin=$(command -v initdb) || fail 'PostgreSQL is not installed (apt-get install postgresql)'
bin=$(dirname "$bin")

# PostgreSQL refuses to run as root.
as=()
if [[ $EUID == 0 ]]; then
  owner=$(id -u postgres 2>/dev/null || id -u nobody)
  as=(setpriv "--reuid=$owner" "--regid=$(id -g "$owner")" --clear-groups --)
fi

# A temporary folder in somebody's home may be closed to that user.
"${as[@]}" test -x "${TMPDIR:-/tmp}" || TMPDIR=/tmp
folder=$(TMPDIR=${TMPDIR:-/tmp} mktemp -d -t private-postgres.XXXXXX) || fail 'no temporary folder'
leave() {
  trap '' INT TERM HUP
  [[ -s $folder/data/postmaster.pid ]] && stop
  rm -rf "$folder"
}
trap leave EXIT
trap 'exit 0' INT TERM HUP
if [[ $EUID == 0 ]]; then chown "$owner" "$folder" || fail "cannot give $folder to user $owner"; fi
cd "$folder" || fail "cannot enter $folder"

start() {
  "${as[@]}" "$bin/pg_ctl" start --silent --wait --timeout=60 -D "$folder/data" -l "$folder/server.log" -o "-p $port $settings" <&- >/dev/null 2>&1
}

stop() {
  "${as[@]}" "$bin/pg_ctl" stop --silent --wait --timeout=60 -D "$folder/data" -m fast >/dev/null 2>&1 ||
    "${as[@]}" "$bin/pg_ctl" stop --silent --wait -D "$folder/data" -m immediate >/dev/null 2>&1
}

# As a power cut: nobody is told, nothing is written that was not.
cut() {
  "${as[@]}" "$bin/pg_ctl" stop --silent --wait --timeout=60 -D "$folder/data" -m immediate >/dev/null 2>&1
}

password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '%s\n' "$password" >"$folder/password"
# French collation, as a French university's server has it: a test that compares text as SQLite does must fail here.
"${as[@]}" "$bin/initdb" -D "$folder/data" --username=portal --auth=scram-sha-256 --pwfile="$folder/password" --no-sync \
  --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=fr-FR >"$folder/initdb.log" 2>&1 || fail 'initdb failed'
rm "$folder/password"

settings="-c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300 ${durability[*]}"
# The server itself tells whether a port is free; below 32768 no outgoing connection takes it while the server is stopped.
for attempt in 1 2 3 4 5; do
  port=$((20000 + RANDOM % 12000))
  start && break
  [[ $attempt == 5 ]] && fail 'the server does not start'
done

echo "Host=127.0.0.1;Port=$port;Username=portal;Password=$password;Database=postgres"

while read -r command; do
  case $command in
    stop) stop && echo stopped || echo 'not stopped' ;;
    cut) cut && echo stopped || echo 'not stopped' ;;
    start) start && echo started || echo 'not started' ;;
    *) echo "unknown: $command" ;;
  esac
done
