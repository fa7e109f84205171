#!/usr/bin/env bash
# A throw-away Redis: its own directory under $TMPDIR, a free loopback port, gone without a trace afterwards.
#
#   redis.sh COMMAND [ARG...]   runs the command beside the server, with STORE_REDIS naming it
#   redis.sh                    prints the server's HOST:PORT and keeps it running until interrupted
#
# Or sourced: redis_start sets redis_address; redis_stop, safe to call at any time, ends and removes everything.

redis_dir=
redis_pid=
redis_address=
redis_command=
redis_deadline=${REDIS_DEADLINE:-60} # seconds that a start may take

redis_fail() {
  echo "redis: $1" >&2
  return 1
}

redis_free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Waits until it answers; fails when the server ended, as it does when the port was taken meanwhile.
redis_wait_until_ready() {
  local end=$((SECONDS + redis_deadline))
  until grep -q 'Ready to accept connections' "$redis_dir/log"; do
    kill -0 "$redis_pid" 2>/dev/null || return 1
    ((SECONDS < end)) || return 1
    sleep 0.05
  done
}

redis_start() {
  local port try
  command -v redis-server >/dev/null || { redis_fail "no redis-server here; on Debian: apt install redis-server"; return; }
  redis_dir=$(mktemp -d "${TMPDIR:-/tmp}/redis.XXXXXX") || return
  for try in 1 2 3 4 5; do
    port=$(redis_free_port) || return
    : >"$redis_dir/log"
    redis_pid=
    redis_before=${!:-}
    redis-server --port "$port" --bind 127.0.0.1 --dir "$redis_dir" --save '' --appendonly no >"$redis_dir/log" 2>&1 &
    redis_pid=$!
    if redis_wait_until_ready; then
      redis_address="127.0.0.1:$port"
      return
    fi
    grep -q 'Address already in use' "$redis_dir/log" || break
  done
  cat "$redis_dir/log" >&2
  redis_fail "the server did not start ($try tried)"
}

# Sends the signal and waits; fails when the server is still there ten seconds later.
redis_end_with() {
  local end=$((SECONDS + 10))
  kill -"$1" "$redis_pid" 2>/dev/null
  while kill -0 "$redis_pid" 2>/dev/null; do
    ((SECONDS < end)) || return 1
    sleep 0.05
  done
}

redis_stop() {
  # A signal may have come between the start of the server and the note of its number.
  [[ -z $redis_pid && -n $redis_dir && ${!:-} != "${redis_before-}" ]] && redis_pid=$!
  if [[ -n $redis_pid ]]; then
    redis_end_with TERM || redis_end_with KILL
    wait "$redis_pid" 2>/dev/null
  fi
  [[ -n $redis_dir ]] && rm -rf -- "$redis_dir"
  redis_pid='' redis_dir='' redis_address=''
}

redis_end_command() {
  [[ -n $redis_command ]] && kill -TERM "$redis_command" 2>/dev/null && wait "$redis_command"
}

redis_main() {
  local status=0
  trap 'trap "" INT TERM HUP; redis_end_command; redis_stop' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  redis_start || exit
  if [[ $# -eq 0 ]]; then
    echo "$redis_address"
    wait "$redis_pid"
    return
  fi
  # In the background, so that a signal to this script is heard at once.
  STORE_REDIS=$redis_address "$@" <&0 &
  redis_command=$!
  wait "$redis_command" || status=$?
  redis_command=''
  return "$status"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  redis_main "$@"
fi
