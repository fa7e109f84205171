#!/usr/bin/env bash
# The service on a free port, over a folder of its own under $TMPDIR; both are gone without a trace afterwards.
#
#   run.sh BUILD_DIR [OPTION...]   to try by hand, until interrupted: storage's options, of which --threads is one
#
# Or sourced with BUILD_DIR: storage_start [OPTION...] sets port; request asks; storage_stop ends it, the folder stays.

[[ $# -ge 1 && -x $1/storage ]] || { echo "usage: $0 BUILD_DIR   (the folder with the program 'storage')" >&2; exit 2; }
program=$(readlink -f "$1/storage")
deadline=${DEADLINE:-60} # seconds that any one thing may take
scratch=
port=
storage_pid=

clean_up() {
  trap '' INT TERM HUP
  local job
  for job in $(jobs -p); do
    kill -KILL "$job" 2>/dev/null
    wait "$job" 2>/dev/null
  done
  [[ -n $scratch ]] && rm -rf -- "$scratch"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

give_up() {
  echo "FAILED: $1" >&2
  [[ -s $scratch/log ]] && cat "$scratch/log" >&2
  exit 1
}

ended() { ! kill -0 "$storage_pid" 2>/dev/null; }

storage_start() {
  local end=$((SECONDS + deadline))
  : >"$scratch/out"
  # It ends with this script, however this script ends.
  setpriv --pdeathsig KILL "$program" --port 0 --folder "$scratch/objects" "$@" >"$scratch/out" 2>"$scratch/log" &
  storage_pid=$!
  until port=$(sed -n 's/^listening on port //p' "$scratch/out") && [[ -n $port ]]; do
    ended && give_up 'the service ended at its start'
    ((SECONDS < end)) || give_up "the service does not listen within $deadline seconds"
    sleep 0.05
  done
}

# Its exit status; one that does not end within the seconds given is killed.
storage_stop() {
  local end=$((SECONDS + ${1-$deadline}))
  kill -TERM "$storage_pid" 2>/dev/null
  until ended; do
    ((SECONDS < end)) || { kill -KILL "$storage_pid"; break; }
    sleep 0.05
  done
  wait "$storage_pid" 2>/dev/null
}

# request SECONDS LINE [FILE]: sends the line and the file, prints the answer; status 124 if there is none in time.
request() {
  timeout "$1" bash -c 'exec 3<>"/dev/tcp/127.0.0.1/$0" && echo "$1" >&3 && { [[ -z $2 ]] || cat "$2" >&3; } && cat <&3' \
    "$port" "$2" "${3-}"
}

scratch=$(mktemp -d "${TMPDIR:-/tmp}/storage.XXXXXX") && mkdir "$scratch/objects" || exit 1

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  storage_start "${@:2}"
  echo "listening on port $port"
  wait "$storage_pid"
fi
