#!/usr/bin/env bash
# A throw-away PostgreSQL: its own data directory under $TMPDIR, a free loopback port, gone without a trace afterwards.
#
#   postgres.sh COMMAND [ARG...]   runs the command beside the server, with STORE_DATABASE naming it
#   postgres.sh                    prints the server's conninfo and keeps it running until interrupted
#
# Or sourced: postgres_start sets postgres_conninfo; postgres_stop, safe to call at any time, ends and removes everything.
# PostgreSQL refuses to run as root; for root it runs as "postgres" or "nobody". That is done with setpriv, which
# becomes the server, where runuser would stay in between and answer a signal by killing it.

postgres_dir=
postgres_pid=
postgres_conninfo=
postgres_command=
postgres_deadline=${POSTGRES_DEADLINE:-120} # seconds that a start may take; POSTGRES_CONNECTIONS: at once (default 20)

postgres_fail() {
  echo "postgres: $1" >&2
  return 1
}

postgres_programs() {
  local bin
  for bin in "$(command -v initdb)" "$(pg_config --bindir 2>/dev/null)/initdb" /usr/lib/postgresql/*/bin/initdb; do
    [[ -x $bin ]] && dirname "$(readlink -f "$bin")" && return
  done
  postgres_fail "no initdb here; on Debian: apt install postgresql"
}

postgres_free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# The words before a command that make it run as an ordinary user.
postgres_as_user() {
  [[ $EUID -ne 0 ]] && return
  local user=nobody
  id postgres >/dev/null 2>&1 && user=postgres
  echo setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups --
}

postgres_ready() {
  [[ $(sed -n 8p "$postgres_dir/data/postmaster.pid" 2>/dev/null) == ready* ]]
}

# Waits until the server is ready; fails when it ended, as it does when the port was taken meanwhile.
postgres_wait_until_ready() {
  local end=$((SECONDS + postgres_deadline))
  until postgres_ready; do
    kill -0 "$postgres_pid" 2>/dev/null || return 1
    ((SECONDS < end)) || return 1
    sleep 0.05
  done
}

postgres_start() {
  local programs as_user password port try
  programs=$(postgres_programs) || return
  read -ra as_user <<<"$(postgres_as_user)"
  password=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  postgres_dir=$(mktemp -d "${TMPDIR:-/tmp}/postgres.XXXXXX") || return
  echo "$password" >"$postgres_dir/password"
  if [[ $EUID -eq 0 ]]; then
    chown -R "$(id -u postgres 2>/dev/null || id -u nobody)" "$postgres_dir" || return
  fi
  (cd "$postgres_dir" && "${as_user[@]}" "$programs/initdb" -D data -U store --pwfile=password --auth-local=trust \
    --auth-host=scram-sha-256 -E UTF8 --locale=C.UTF-8 --no-sync >initdb.log 2>&1) ||
    { cat "$postgres_dir/initdb.log" >&2; postgres_fail "initdb failed"; return; }
  for try in 1 2 3 4 5; do
    port=$(postgres_free_port) || return
    postgres_pid=
    postgres_before=${!:-}
    (cd "$postgres_dir" && exec "${as_user[@]}" "$programs/postgres" -D data -p "$port" -c listen_addresses=127.0.0.1 \
      -c unix_socket_directories="$postgres_dir" -c fsync=off -c max_connections="${POSTGRES_CONNECTIONS:-20}") \
      >"$postgres_dir/log" 2>&1 &
    postgres_pid=$!
    if postgres_wait_until_ready; then
      postgres_conninfo="host=127.0.0.1 port=$port user=store dbname=postgres password=$password sslmode=disable"
      postgres_conninfo+=" gssencmode=disable"
      return
    fi
    grep -q 'Address already in use' "$postgres_dir/log" || break
  done
  cat "$postgres_dir/log" >&2
  postgres_fail "the server did not start ($try tried)"
}

# Sends the signal and waits; fails when the server is still there ten seconds later.
postgres_end_with() {
  local end=$((SECONDS + 10))
  kill -"$1" "$postgres_pid" 2>/dev/null
  while kill -0 "$postgres_pid" 2>/dev/null; do
    ((SECONDS < end)) || return 1
    sleep 0.05
  done
}

postgres_stop() {
  # A signal may have come between the start of the server and the note of its number.
  [[ -z $postgres_pid && -n $postgres_dir && ${!:-} != "${postgres_before-}" ]] && postgres_pid=$!
  if [[ -n $postgres_pid ]]; then
    postgres_end_with INT || postgres_end_with QUIT || postgres_end_with KILL
    wait "$postgres_pid" 2>/dev/null
  fi
  [[ -n $postgres_dir ]] && rm -rf -- "$postgres_dir"
  postgres_pid='' postgres_dir='' postgres_conninfo=''
}

postgres_end_command() {
  [[ -n $postgres_command ]] && kill -TERM "$postgres_command" 2>/dev/null && wait "$postgres_command"
}

postgres_main() {
  local status=0
  trap 'trap "" INT TERM HUP; postgres_end_command; postgres_stop' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  postgres_start || exit
  if [[ $# -eq 0 ]]; then
    echo "$postgres_conninfo"
    wait "$postgres_pid"
    return
  fi
  # In the background, so that a signal to this script is heard at once.
  STORE_DATABASE=$postgres_conninfo "$@" <&0 &
  postgres_command=$!
  wait "$postgres_command" || status=$?
  postgres_command=''
  return "$status"
}

if [[ ${BASH_SOURCE[0]} == "$0" ]]; then
  postgres_main "$@"
fi
