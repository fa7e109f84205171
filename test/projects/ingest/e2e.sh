#!/usr/bin/env bash
# Runs the program against a throw-away PostgreSQL and Redis and gives it every kind of task.
#
#   e2e.sh BUILD_DIR     exit status 0: all of them were done right
#
# Leaves nothing behind, also when interrupted. DEADLINE: seconds that any one thing may take (default 60).
set -u

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../lib/postgres.sh
source "$here/../lib/postgres.sh"
# shellcheck source=../lib/redis.sh
source "$here/../lib/redis.sh"
# shellcheck source=../lib/e2e.sh
source "$here/../lib/e2e.sh"

e2e_begin ingest "$@"

redis() { redis-cli -p "${redis_address##*:}" "$@"; }
archived() {
  python3 -c 'import sqlite3, sys
for row in sqlite3.connect(sys.argv[1]).execute("SELECT key, value FROM archive"): print(*row)' "$scratch/archive"
}
status() { bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$0" && cat <&3' "$port"; }

# becomes WANT COMMAND...: the command's output is this, sooner or later.
becomes() {
  local want=$1 got='' end=$((SECONDS + deadline))
  shift
  until got=$("$@" 2>&1) && [[ $got == "$want" ]] || ((SECONDS >= end)); do sleep 0.05; done
  if [[ $got == "$want" ]]; then good "$* -> $want"; else bad "$*" "expected: $want" "got:      ${got:0:300}"; fi
}

ended() { ! kill -0 "$ingest_pid" 2>/dev/null; }
started() {
  ended && give_up "the program ended at its start"
  port=$(sed -n 's/^listening on port \([0-9]*\),.*/\1/p' "$scratch/out")
  [[ -n $port ]]
}
webhook_listens() {
  webhook=$(sed -n 's/^Serving HTTP on .* port \([0-9]*\) .*/\1/p' "$scratch/webhook")
  [[ -n $webhook ]]
}
run_ingest() {
  : >"$scratch/out"
  STORE_DATABASE=$postgres_conninfo STORE_REDIS=$redis_address "$program" --port 0 --archive "$scratch/archive" \
    --webhook "127.0.0.1:$webhook" >"$scratch/out" 2>>"$scratch/log" &
  ingest_pid=$!
  until_true 'the program runs' started
}
stop_ingest() {
  kill -TERM "$ingest_pid"
  until_true 'the program ends' ended
  if wait "$ingest_pid"; then good 'the program ended well'; else bad "the program ended with status $?"; fi
}

postgres_start || exit 1
redis_start || exit 1
touch "$scratch/served/known" "$scratch/webhook"
python3 -u -m http.server --bind 127.0.0.1 --directory "$scratch/served" 0 >"$scratch/webhook" 2>/dev/null &
until_true 'the webhook listens' webhook_listens
run_ingest

echo '# one of each kind'
sql "INSERT INTO profiles VALUES ('ann', 'likes figs')" || give_up 'psql'
redis RPUSH tasks 'event e1 first' 'profile ann' 'profile bob' 'attachment a1 zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz' \
  'text fig 1.5' 'total sold 4' 'total sold 5' 'announce known' 'announce unknown' 'archive d1 kept for good' \
  'nonsense' 'text fig much' >"$scratch/pushed" || give_up 'redis-cli'
becomes 'e1|first' sql 'SELECT * FROM events'
becomes 'likes figs' redis GET profile:ann
becomes '1' redis EXISTS profile:bob
becomes "a1|12|$(printf 'z%.0s' {1..40} | sha256sum | cut -d' ' -f1)" sql 'SELECT * FROM attachments'
becomes '<p>fig: 1.50</p>' redis GET text:fig
becomes '9' redis GET total:sold
becomes '200' redis GET announced:known
becomes '404' redis GET announced:unknown
becomes 'd1 kept for good' archived
becomes 'queued 0' status
becomes '1' grep -c 'no such task: nonsense' "$scratch/log"
becomes '1' grep -c 'stod' "$scratch/log"

echo '# many at once'
for n in {1..500}; do echo "RPUSH tasks 'event n$n many' 'total count 1'"; done | redis >"$scratch/pushed"
becomes '500' sql "SELECT count(*) FROM events WHERE value = 'many'"
becomes '500' redis GET total:count
sql "INSERT INTO events VALUES ('expired', '')" || give_up 'psql'
becomes '0' sql "SELECT count(*) FROM events WHERE key = 'expired'"
stop_ingest

echo '# what an earlier run has left'
sql "INSERT INTO backlog SELECT 'event b' || n || ' late' FROM generate_series(1, 300) AS n" || give_up 'psql'
run_ingest
if grep -q ', 300 resubmitted' "$scratch/out"; then good '300 resubmitted'; else bad 'backlog' "$(cat "$scratch/out")"; fi
becomes '300' sql "SELECT count(*) FROM events WHERE value = 'late'"
becomes '0' sql 'SELECT count(*) FROM backlog'
stop_ingest

e2e_end
