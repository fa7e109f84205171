#!/usr/bin/env bash
# Runs the service against a throw-away PostgreSQL and asks it everything it can answer. Shows as well what the findings
# mean: slow requests wait for each other, a health check is wrong, and a lock stops everything.
#
#   e2e.sh BUILD_DIR     exit status 0: all answers were right
#
# Leaves nothing behind, also when interrupted. DEADLINE: seconds that any one thing may take (default 60).
set -u

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../lib/postgres.sh
source "$here/../lib/postgres.sh"
# shellcheck source=../lib/e2e.sh
source "$here/../lib/e2e.sh"

e2e_begin routes "$@"

ended() { ! kill -0 "$routes_pid" 2>/dev/null; }
listening() {
  ended && give_up "the service ended at its start"
  port=$(sed -n 's/^listening on port //p' "$scratch/out")
  [[ -n $port ]]
}
start() {
  : >"$scratch/out"
  STORE_DATABASE=$postgres_conninfo "$program" --port 0 >"$scratch/out" 2>>"$scratch/log" &
  routes_pid=$!
  until_true 'the service listens' listening
}

silent() { ! curl --silent --noproxy '*' --max-time 5 "http://127.0.0.1:$port/version" >/dev/null; }
reminded() { [[ $(request POST /reminders) != *'"sent": 0'* ]]; }

# The seconds that a query over the shelf of books takes from now on.
slow_shelf() {
  sql "CREATE OR REPLACE VIEW shelf AS WITH pause AS MATERIALIZED (SELECT pg_sleep($1))
       SELECT id, title, copies, (SELECT count(*) FROM loans WHERE book = books.id) AS on_loan FROM pause, books" ||
    give_up 'psql'
}
querying() { [[ $(sql "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'PgSleep'") != 0 ]]; }

# took COUNT METHOD PATH [BODY]: sets milliseconds to what so many of these requests take, all sent at once.
took() {
  local clients=() n count=$1 start=${EPOCHREALTIME/./}
  shift
  for ((n = 0; n < count; ++n)); do
    request "$@" >"$scratch/answer$n" & clients+=($!)
  done
  wait "${clients[@]}"
  milliseconds=$(((${EPOCHREALTIME/./} - start) / 1000))
}
at_least() { if ((milliseconds >= $1)); then good "$2: $milliseconds ms"; else bad "$2" "$milliseconds ms"; fi; }
less_than() { if ((milliseconds < $1)); then good "$2: $milliseconds ms"; else bad "$2" "$milliseconds ms"; fi; }

postgres_start || exit 1
start

echo '# books'
expect 200 'a library' GET /
expect 200 '^\[\]' GET /books
expect 201 '"id": 1, "title": "Moby \\"Dick\\"", "copies": 1' POST /books 'Moby "Dick",1'
expect 201 '"id": 2, "title": "Emma", "copies": 2' POST /books Emma,2
expect 400 'expected: title,copies' POST /books Emma
expect 400 'expected: title,copies' POST /books Emma,0
expect 200 '"Emma".*"Moby' GET /books
expect 200 '"Moby.*' GET /books/1
expect 200 '"id": 2,.*"id": 1,' GET /latest
expect 404 'no such book' GET /books/99
expect 404 'no such book' GET /books/0
expect 404 'no such page' GET /books/first
expect 404 'no such page' GET /books/1/pages
expect 404 'no such page' DELETE /books

echo '# loans'
expect 201 '"id": 1, "title": "Emma", "member": "ann"' POST /books/2/loans ann
expect 201 '"id": 2,' POST /books/1/loans ben
expect 409 'no copy is left' POST /books/1/loans ann
expect 409 'no copy is left' POST /books/99/loans ann
expect 400 "the member's name" POST /books/1/loans ''
expect 200 '"overdue": 0, "loans": .*"ann".*"ben"' GET /loans
expect 200 '"copies": 1, "on_loan": 1' GET /books/1
expect 200 '"copy": false' POST /books/1/wait 100
expect 400 'expected: milliseconds' POST /books/1/wait long
request POST /books/1/wait $((deadline * 1000)) >"$scratch/waited" &
waiting=$!
expect 200 '"version": 1' GET /version
expect 200 '\{\}' DELETE /loans/2
wait "$waiting"
if grep -q '"copy": true' "$scratch/waited"; then good 'a copy is awaited'; else bad 'waiting' "$(cat "$scratch/waited")"; fi
expect 404 'no such loan' DELETE /loans/2
expect 200 '"sent": 0' POST /reminders
sql "UPDATE loans SET due = now() - interval '1 day'" || give_up 'psql'
expect 200 '"overdue": 1' GET /loans
until_true 'a reminder is sent' reminded
expect 200 '"sent": 0' POST /reminders
if grep -qx 'reminder to ann: Emma' "$scratch/out"; then good 'reminder'; else bad 'reminder' "$(cat "$scratch/out")"; fi
if [[ $(sql 'SELECT reminder FROM loans') == sent ]]; then good 'noted'; else bad 'the reminder is not noted'; fi

echo '# a shelf that takes two seconds, and one thread'
slow_shelf 2
for path in /books /books/1; do
  took 1 GET "$path"
  at_least 2000 "one GET $path"
  took 2 GET "$path"
  at_least 4000 "two GET $path, one after the other"
done
took 2 GET /latest
less_than 4000 'two GET /latest, side by side'
slow_shelf 4
request GET /latest >"$scratch/answer" & slow=$!
until_true 'the query runs' querying
took 1 GET /version
if kill -0 "$slow" 2>/dev/null; then good "GET /version beside GET /latest: $milliseconds ms"; else bad 'GET /version waited'; fi
wait "$slow"
request GET /books >"$scratch/answer" & slow=$!
until_true 'the query runs' querying
took 1 GET /version
if [[ -n ${OFFLOADED-} ]]; then
  if querying; then good "GET /version beside GET /books: $milliseconds ms"; else bad 'GET /version waited'; fi
elif querying; then bad 'GET /version did not wait'; else good "GET /version after GET /books: $milliseconds ms"; fi
wait "$slow"

echo '# a health check that nobody awaits'
expect 200 '"database": "ok"' GET /health
postgres_stop
expect 200 '"database": "ok"' GET /health # planted: it is not
expect 500 'the database said no' GET /books
expect 500 'the database said no' GET /latest

echo '# the end'
kill -TERM "$routes_pid"
until_true 'the service ends' ended
if wait "$routes_pid"; then good 'the service ended well'; else bad "the service ended with status $?" "$(cat "$scratch/log")"; fi

echo '# a lock that is held while the coroutine is suspended'
postgres_start || exit 1
start
expect 201 '"id": 1' POST /books Emma,9
slow_shelf 5
request POST /books/1/loans ann >"$scratch/answer0" 2>&1 & hanging=($!)
until_true 'the first looks for a copy' querying
request POST /books/1/loans ben >"$scratch/answer1" 2>&1 & hanging+=($!)
until_true 'nobody gets an answer any more' silent
good 'two members at once: nobody gets an answer any more'
kill -KILL "$routes_pid" # and with it the connections of those who wait
wait "$routes_pid" "${hanging[@]}" 2>/dev/null

e2e_end
