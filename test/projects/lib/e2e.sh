# shellcheck shell=bash disable=SC2034
# What the e2e.sh of the projects have in common; sourced after the servers' own scripts.
#
#   e2e_begin NAME "$@"   the one argument is the folder with the program NAME: sets program and scratch, a folder that is gone at
#                         the end, as are all that was started and the servers
#   good WHAT, bad WHAT DETAIL...     count and print
#   e2e_end               prints the counts; succeeds if nothing was wrong
#
# DEADLINE: seconds that any one thing may take (default 60).
deadline=${DEADLINE:-60}
scratch=
passed=0
failed=0

clean_up() {
  trap '' INT TERM HUP
  local job server
  for job in $(jobs -pr); do
    for server in "${postgres_pid-}" "${redis_pid-}"; do
      [[ $job == "$server" ]] && continue 2
    done
    { kill -KILL "$job"; wait "$job"; } 2>/dev/null
  done
  for server in redis postgres; do
    if declare -F "${server}_stop" >/dev/null; then "${server}_stop"; fi
  done
  [[ -n $scratch ]] && rm -rf -- "$scratch"
}

e2e_begin() {
  name=$1
  shift
  [[ $# -eq 1 && -x $1/$name ]] || { echo "usage: e2e.sh BUILD_DIR   (the folder with the program '$name')" >&2; exit 2; }
  program=$(readlink -f "$1/$name")
  trap clean_up EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  started=$SECONDS
  scratch=$(mktemp -d "${TMPDIR:-/tmp}/$name-e2e.XXXXXX") || exit 1
}

e2e_end() {
  echo "$passed right, $failed wrong, $((SECONDS - started)) seconds"
  [[ $failed -eq 0 ]]
}

good() { passed=$((passed + 1)); echo "ok    $1"; }
bad() {
  failed=$((failed + 1))
  echo "WRONG $1"
  shift
  printf '      %s\n' "$@"
}

give_up() {
  echo "FAILED: $1" >&2
  [[ -s $scratch/log ]] && sed "s/^/  $name: /" "$scratch/log" >&2
  exit 1
}

# until_true WHAT COMMAND...: repeats the command until it succeeds.
until_true() {
  local what=$1 end=$((SECONDS + deadline))
  shift
  until "$@"; do
    ((SECONDS < end)) || give_up "$what: not within $deadline seconds"
    sleep 0.05
  done
}

# request METHOD PATH [BODY]: prints the answer of the service at $port, its status on the last line.
request() {
  curl --silent --show-error --noproxy '*' --max-time "$deadline" --request "$1" ${3+--data-binary "$3"} \
    --write-out '\n%{http_code}\n' "http://127.0.0.1:$port$2"
}

# expect STATUS PATTERN METHOD PATH [BODY]: the answer has this status, and the regular expression somewhere in it.
expect() {
  local answer status pattern=$2 want=$1
  shift 2
  answer=$(request "$@")
  status=${answer##*$'\n'}
  if [[ $status == "$want" && $answer =~ $pattern ]]; then
    good "$1 $2 -> $status"
  else
    bad "$1 $2" "expected: $want $pattern" "got:      $status ${answer:0:300}"
  fi
}

sql() { PGOPTIONS='-c client_min_messages=warning' psql -X -q -A -t -v ON_ERROR_STOP=1 -c "$1" "$postgres_conninfo"; }
