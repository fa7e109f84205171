#!/usr/bin/env bash
# Runs the service and asks it everything it can answer, or shows that what is found in it does hang.
#
#   e2e.sh BUILD_DIR           exit status 0: all answers were right
#   e2e.sh BUILD_DIR --hangs   exit status 0: with two threads each planted wait stands still, with more it does not
#   e2e.sh BUILD_DIR --mended  exit status 0: with two threads none does
#
# Leaves nothing behind, also when interrupted. DEADLINE: seconds that any one thing may take (default 60);
# PATIENCE: seconds after which a request counts as hanging (default 5).
set -u

# shellcheck source=run.sh
source "$(dirname "${BASH_SOURCE[0]}")/run.sh" "${1-}"
patience=${PATIENCE:-5}
passed=0
failed=0

good() { passed=$((passed + 1)); echo "ok    $1"; }
bad() { failed=$((failed + 1)); echo "WRONG $1: $2"; }

# expect ANSWER LINE [FILE]
expect() {
  local answer
  answer=$(request "$deadline" "${@:2}")
  if [[ $answer == "$1" ]]; then good "$2 -> $answer"; else bad "$2" "expected '$1', got '${answer:0:200}'"; fi
}

expect_object() {
  request "$deadline" "GET $1" >"$scratch/answer"
  if cmp -s "$scratch/answer" "$2"; then good "GET $1"; else bad "GET $1" "$(wc -c <"$scratch/answer") bytes, not the same"; fi
}

# expect_hang ANSWER LINE [FILE]: the answer comes only where the program is mended.
expect_hang() {
  if [[ -n $mended ]]; then expect "$@"; return; fi
  shift
  request "$patience" "$@" >"$scratch/answer"
  if [[ $? -eq 124 && ! -s $scratch/answer ]]; then good "$1 hangs"; else bad "$1" "answered: $(cat "$scratch/answer")"; fi
}

used() { [[ $(request "$deadline" USAGE) =~ ^ok\ [1-9] ]]; }

answers_are_right() {
  local client clients=() end=$((SECONDS + deadline))
  storage_start --threads 64
  expect 'ok 48' "PUT large $size" "$scratch/large"
  expect_object large "$scratch/large"
  expect 'ok 1' 'PUT small 5' "$scratch/small"
  expect 'ok 1' 'PUT small 5' "$scratch/small"
  expect_object small "$scratch/small"
  expect 'ok 0' 'PUT empty 0' /dev/null
  expect_object empty /dev/null
  expect 'error no such object' 'GET nothing'
  expect 'error no such request' 'TAKE large'
  expect 'error no name' 'GET ../large'
  expect 'error no size' 'PUT large much'

  expect 'ok 48' 'VERIFY large'
  echo changed >"$scratch/objects/large.7"
  expect 'ok 47' 'VERIFY large'
  expect 'ok 1' 'REPLICATE small 3'
  if cmp -s "$scratch/small" "$scratch/objects/small.0.copy2"; then good 'the third copy'; else bad 'the third copy' 'not there'; fi
  until used || ((SECONDS >= end)); do sleep 0.05; done
  if used; then good USAGE; else bad USAGE 'nothing measured'; fi

  for client in 1 2 3 4 5 6; do
    request "$deadline" 'GET small' >"$scratch/get$client" & clients+=($!)
  done
  wait "${clients[@]}"
  if [[ $(cat "$scratch"/get?) == "$(printf 'apple%.0s' {1..6})" ]]; then good '6 at once'; else bad '6 at once' "$(cat "$scratch"/get?)"; fi

  expect 'ok 48' 'DELETE large'
  expect 'error no such object' 'GET large'
  if [[ $(grep -c '^large\.' "$scratch/objects/journal") == 48 ]]; then good 'journal'; else bad 'journal' 'not 48 lines'; fi
  if storage_stop; then good 'the service ended well'; else bad 'the end' "status $?: $(cat "$scratch/log")"; fi
}

few_threads() {
  echo '# 64 threads'
  storage_start --threads 64
  expect 'ok 48' "PUT large $size" "$scratch/large"
  expect 'ok 48' 'VERIFY large'
  expect 'ok 48' 'REPLICATE large 3'
  storage_stop

  echo '# 2 threads'
  local line
  for line in 'VERIFY large' 'REPLICATE large 3' "PUT other $size"; do
    storage_start --threads 2
    expect_object large "$scratch/large"
    expect 'ok 1' 'PUT small 5' "$scratch/small"
    expect 'ok 1' 'DELETE small'
    if [[ $line == PUT* ]]; then expect_hang 'ok 48' "$line" "$scratch/large"; else expect_hang 'ok 48' "$line"; fi
    storage_stop 0
  done
  storage_start --threads 2
  expect 'ok 48' 'DELETE large'
  storage_stop
}

size=$((47 * 64 * 1024 + 321))
head -c "$size" /dev/urandom >"$scratch/large"
printf apple >"$scratch/small"
mended=
case ${2-} in
  --hangs) few_threads ;;
  --mended) mended=yes; few_threads ;;
  *) answers_are_right ;;
esac
echo "$passed right, $failed wrong"
[[ $failed -eq 0 ]]
