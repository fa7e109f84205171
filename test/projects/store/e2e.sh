#!/usr/bin/env bash
# Runs the service against a throw-away PostgreSQL and asks it everything it can answer.
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

e2e_begin store "$@"

expect_line() {
  if grep -qx -- "$2" "$scratch/$1"; then good "$1 says '$2'"; else bad "$1 does not say '$2'" "$(cat "$scratch/$1" 2>&1)"; fi
}

ended() { ! kill -0 "$store_pid" 2>/dev/null; }
listening() {
  ended && give_up "the service ended at its start"
  port=$(sed -n 's/^listening on port //p' "$scratch/out")
  [[ -n $port ]]
}
repriced() { request GET /admin/reprice | grep -q '"changed '; }
flushed() { grep -q '^requests [1-9]' "$scratch/metrics"; }

postgres_start || exit 1
printf 'apple,120\npear, not a price\n"best" plum,80\n' >"$scratch/seed"
touch "$scratch/metrics" "$scratch/out"
STORE_DATABASE=$postgres_conninfo "$program" --port 0 --seed "$scratch/seed" --audit "$scratch/audit" \
  --metrics "$scratch/metrics" >"$scratch/out" 2>"$scratch/log" &
store_pid=$!
until_true 'the service listens' listening

echo '# items'
expect 200 '"total": 2, .*"name": "apple".*\\"best\\" plum' GET /items
expect 200 '"id": 1, "name": "apple", "price_cents": 120' GET /items/1
expect 404 'no such item' GET /items/999
expect 404 'no such page' GET /nothing
expect 201 '"name": "cherry", "price_cents": 5' POST /items cherry,5
expect_line audit 'add 3'
expect 409 'an item of that name' POST /items cherry,6
expect 400 'expected: name,price' POST /items cherry
expect 200 '\{\}' DELETE /items/2
expect_line audit 'remove 2'
expect 404 'no such item' DELETE /items/2

echo '# a transaction that loses twice and is tried again'
sql "CREATE SEQUENCE attempts;
     CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS \$\$ BEGIN
       IF nextval('attempts') < 3 THEN RAISE serialization_failure; END IF; RETURN NEW; END \$\$;
     CREATE TRIGGER lose BEFORE INSERT ON items FOR EACH ROW EXECUTE FUNCTION lose()" || give_up 'psql'
expect 201 '"name": "quince"' POST /items quince,300
if [[ $(sql 'SELECT last_value FROM attempts') == 3 ]]; then good 'third attempt stored it'; else bad 'attempts'; fi
sql 'DROP TRIGGER lose ON items' || give_up 'psql'

echo '# import and report'
crate=$(for n in {100..349}; do echo "crate $n,$n"; done)
expect 200 '"imported": 250' POST /admin/import "$crate"
expect 409 'an item of that name' POST /admin/import $'fig,1\ncrate 100,1'
expect 200 '"total": 253,' GET /items
for round in 1 2; do
  report=$(request GET /report)
  if [[ $(wc -l <<<"$report") == 256 && $report == $'apple 120\ncherry 5\ncrate 100 100\n'* &&
    $report == *$'\n'"total $((120 + 5 + 300 + (100 + 349) * 125))"$'\n\n200' ]]; then
    good "GET /report has all rows, round $round"
  else
    bad "GET /report, round $round" "${report:0:200} ... ${report: -100}"
  fi
done

echo '# prices changed in the background'
expect 200 'never ran' GET /admin/reprice
expect 400 'per cent' POST /admin/reprice much
expect 202 '\{\}' POST /admin/reprice 10
until_true 'repricing' repriced
expect 200 'changed 253' GET /admin/reprice
expect 200 '"price_cents": 132' GET /items/1

echo '# many at once'
clients=()
for n in {1..5}; do
  request GET /items >"$scratch/list$n" & clients+=($!)
  request GET /report >"$scratch/report$n" & clients+=($!)
  request POST /items "extra $n,$n" >"$scratch/add$n" & clients+=($!)
  request GET /items/1 >"$scratch/get$n" & clients+=($!)
done
wait "${clients[@]}"
if [[ $(tail -qn1 "$scratch"/{list,report,get}? | grep -c 200) == 15 && $(tail -qn1 "$scratch"/add? | grep -c 201) == 5 ]]
then good '20 requests'; else bad '20 requests' "$(tail -n1 "$scratch"/{list,report,get,add}?)"; fi
expect 200 '"total": 258,' GET /items

echo '# health and metrics'
expect 200 '"database": "up"' GET /health
expect 200 '"requests": [1-9][0-9]*, "flushes": ' GET /metrics
until_true 'metrics reach the file' flushed
postgres_stop
expect 503 'database is gone' GET /health
expect 500 'the database said no' GET /items

echo '# the end'
kill -TERM "$store_pid"
until_true 'the service ends' ended
if wait "$store_pid"; then good 'the service ended well'; else bad "the service ended with status $?" "$(cat "$scratch/log")"; fi

e2e_end
