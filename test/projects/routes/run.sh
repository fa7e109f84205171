#!/usr/bin/env bash
# The service on a throw-away PostgreSQL, to try by hand: run.sh BUILD_DIR [OPTION...], then curl 127.0.0.1:8080/books.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[[ $# -ge 1 && -x $1/routes ]] || { echo "usage: run.sh BUILD_DIR [OPTION...]" >&2; exit 2; }
program=$1/routes
shift
exec "$here/../lib/postgres.sh" "$program" "$@"
