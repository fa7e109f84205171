#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# From a fresh Debian 12 to a result:
#
#   tool/setup.sh demo     analyse the example project in test/projects/store
#   tool/setup.sh check    run all tests
#   tool/setup.sh build    only build build/default/bin/async-tidy
#
# Installs what is missing with apt (as root, or through sudo), then builds. Running it again does only what is left to do.
set -euo pipefail
cd "$(dirname "$0")/.."

BUILD_PACKAGES=(cmake ninja-build ccache clang-22 lld-22 llvm-22-dev libclang-22-dev libclang-cpp22-dev
                libcli11-dev libflatbuffers-dev flatbuffers-compiler)
DEMO_PACKAGES=(libboost1.81-dev libpq-dev)
TEST_PACKAGES=("${DEMO_PACKAGES[@]}" llvm-22-tools clang-tidy-22 python3 python3-jsonschema python3-psutil python3-yaml libasio-dev libmariadb-dev libsqlite3-dev libhiredis-dev
               libcurl4-openssl-dev libssl-dev zlib1g-dev postgresql redis-server curl neovim chromium chromium-driver
               python3-selenium)
# Headers only: the tests look for the names of the catalog in them (143 MB to download).
HEADER_PACKAGES=(catch2 cppzmq-dev doctest-dev freetds-dev libabsl-dev libaio-dev libarchive-dev libargon2-dev libboost-fiber1.81-dev
                 libbrotli-dev libbz2-dev libc-ares-dev libc6-dev libcapnp-dev libcpp-httplib-dev libdbus-1-dev libev-dev
                 libevent-dev libgit2-dev libglib2.0-dev libgnutls28-dev libgoogle-glog-dev libgtest-dev libgrpc++-dev libldap-dev
                 libleveldb-dev liblmdb-dev liblz4-dev liblzma-dev libmemcached-dev libmodbus-dev libmongoc-dev
                 libmosquitto-dev libnanomsg-dev libnats-dev libnng-dev libpaho-mqtt-dev libpaho-mqttpp-dev libpoco-dev
                 libpqxx-dev librabbitmq-dev librdkafka-dev librocksdb-dev libsdbus-c++-dev libsoci-dev libsodium-dev
                 libspdlog-dev libsqlitecpp-dev libssh-dev libssh2-1-dev libstdc++-12-dev libsystemd-dev
                 libtbb-dev libthrift-dev liburing-dev libusb-1.0-0-dev libuv1-dev libwebsockets-dev libzmq3-dev
                 libzookeeper-mt-dev libzstd-dev opencl-headers qcoro-qt6-dev qt6-base-dev unixodbc-dev thrift-compiler)
BUILD=build/default

say() { printf '\n== %s\n' "$*" >&2; }
fail() { printf 'setup.sh: %s\n' "$*" >&2; exit 2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo --preserve-env=DEBIAN_FRONTEND "$@"
  else
    fail "packages have to be installed: run this as root, or install sudo"
  fi
}

is_installed() { [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
has_candidate() { [[ $(LC_ALL=C apt-cache policy "$1") == *'  Candidate: '[0-9]* ]]; }

# install PACKAGE...: those that are not there yet.
install() {
  local missing=() package
  for package; do is_installed "$package" || missing+=("$package"); done
  [ ${#missing[@]} = 0 ] && return
  command -v apt-get >/dev/null || fail "these packages are missing, and there is no apt-get to install them: ${missing[*]}"
  say "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update -q || say "Not every apt source could be read; going on with the others"
  for package in "${missing[@]}"; do
    has_candidate "$package" || fail "no apt source of this machine has the package '$package'.
Debian 12 needs its updates (bookworm, bookworm-updates and bookworm-security in /etc/apt/sources.list.d);
packages that end in -22 are also in: deb https://apt.llvm.org/bookworm/ llvm-toolchain-bookworm-22 main"
  done
  as_root apt-get install -q -y --no-install-recommends "${missing[@]}"
}

build() {
  install "${BUILD_PACKAGES[@]}"
  say "Building $BUILD/bin/async-tidy"
  cmake --preset default >/dev/null
  cmake --build "$BUILD"
}

demo() {
  install "${BUILD_PACKAGES[@]}" "${DEMO_PACKAGES[@]}"
  build
  say "Configuring the example project, test/projects/store"
  cmake -S test/projects/store -B build/store -G Ninja -DCMAKE_CXX_COMPILER=clang++-22 \
        -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >/dev/null
  say "$BUILD/bin/async-tidy check -p build/store"
  local status=0
  "$BUILD/bin/async-tidy" check -p build/store || status=$?
  [ "$status" = 1 ] || fail "async-tidy ended with status $status; 1, which says that it found something, was expected"
  say "These are the blocking calls of the example. Your project: $BUILD/bin/async-tidy check -p YOUR_BUILD_FOLDER"
}

# run_suite HEADERS: the lit suite against test/stubs or the installed libraries.
run_suite() {
  say "Testing against $1 headers"
  /usr/lib/llvm-22/bin/lit -s --verbose --param "headers=$1" --output "$BUILD/test/results-$1.json" "$BUILD/test"
}

# The schema that a test holds SARIF against is in no Debian package.
fetch_sarif_schema() {
  [ -s "$BUILD/sarif-2.1.0.json" ] && return
  command -v npm >/dev/null || install npm
  say "Fetching the schema of SARIF"
  local work
  work=$(mktemp -d)
  (cd "$work" && npm pack --silent @microsoft/jest-sarif@1.0.0-beta.0 >/dev/null && tar xzf ./*.tgz)
  mv "$work/package/lib/schemas/sarif-2.1.0-rtm.5.json" "$BUILD/sarif-2.1.0.json"
  rm -r "$work"
}

check() {
  install "${BUILD_PACKAGES[@]}" "${TEST_PACKAGES[@]}" "${HEADER_PACKAGES[@]}"
  build
  fetch_sarif_schema
  rm -f "$BUILD"/test/results-*.json
  local status=0
  run_suite stubs || status=1
  run_suite real || status=1
  return $status
}

case "${1-}" in
  demo | check | build) "$1" ;;
  *) fail "usage: tool/setup.sh demo|check|build" ;;
esac
