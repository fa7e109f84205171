#!/usr/bin/env bash
# The program on a throw-away PostgreSQL and Redis, to try by hand: run.sh BUILD_DIR [OPTION...]
#
# Redis' port is on the command line of redis-server (ps -C redis-server -o args): redis-cli -p PORT RPUSH tasks 'event a b'.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[[ $# -ge 1 && -x $1/ingest ]] || { echo "usage: run.sh BUILD_DIR [OPTION...]" >&2; exit 2; }
program=$1/ingest
shift
exec "$here/../lib/postgres.sh" "$here/../lib/redis.sh" "$program" "$@"
