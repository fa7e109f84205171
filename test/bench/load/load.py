#!/usr/bin/env python3
"""What the rewrites are worth: a service with one event-loop thread under load, before and after `async-tidy fix`.

usage: load.py --tool ASYNC_TIDY [--clients N] [--seconds S] [--runs N] [--keep FOLDER]

Each of N clients (default 100) has a session with a real PostgreSQL (of its own, on loopback, gone afterwards) in which every
query takes 10 ms. The service in service/ is copied and built as it is, after the rewrite `offload`, and after
`native-async` with the project's own recipe; nobody edits it in between. The three take turns, --runs times
(default 3) for --seconds each (default 5). Printed are, for the median run by requests, requests per second, the median and the 99th
percentile of the time to an answer, and the ratios of the requests. --keep leaves the three versions in FOLDER.
"""
import argparse
import contextlib
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
POSTGRES = HERE.parent.parent / 'projects' / 'lib' / 'postgres.sh'

OFFLOAD = '''\
blocking-executor: workers()
'''
NATIVE = '''\
catalog:
  rewrites:
    - rewrite: native-async
      name: "::PQexec"
      in: boost::asio::awaitable
      text: "co_await ${asyncExec}(${0}, ${1})"
      headers: {asyncExec: '"async_exec.h"'}
'''
VERSIONS = {'before': None, 'offload': OFFLOAD, 'native-async': NATIVE}


def run(*command, **more):
    done = subprocess.run(command, capture_output=True, text=True, **more)
    if done.returncode:
        sys.exit(f'{" ".join(map(str, command))}: status {done.returncode}\n{done.stdout}{done.stderr}')
    return done.stdout


def fix(tool, folder, rewrite, settings):
    (folder / '.async-tidy').write_text(settings)
    before = (folder / 'service.cpp').read_text()
    subprocess.run([tool, 'fix', '-p', folder / 'build', f'--rewrites={rewrite}', '--review', '--quiet', '--fail-on=never',
                    folder / 'service.cpp'], check=True)
    if (folder / 'service.cpp').read_text() == before:
        sys.exit(f'{rewrite} has changed nothing')


def build(tool, folder, rewrite, settings):
    shutil.copytree(HERE / 'service', folder)
    run('cmake', '-G', 'Ninja', '-S', folder, '-B', folder / 'build', '-DCMAKE_CXX_COMPILER=clang++-22')
    if settings:
        fix(tool, folder, rewrite, settings)
    run('ninja', '-C', folder / 'build')
    return folder / 'build'


@contextlib.contextmanager
def database(sessions):
    server = subprocess.Popen([POSTGRES], stdout=subprocess.PIPE, text=True,
                              env={**os.environ, 'POSTGRES_CONNECTIONS': str(sessions + 5)})
    try:
        yield server.stdout.readline().strip()
    finally:
        server.terminate()
        server.wait()


def measure(folder, conninfo, clients, seconds):
    """Requests per second, and two percentiles in ms."""
    service = subprocess.Popen([folder / 'service', str(clients)], stdout=subprocess.PIPE, text=True,
                               env={**os.environ, 'STORE_DATABASE': conninfo})
    try:
        port = service.stdout.readline().strip()
        if not port:
            sys.exit('the service ended at its start')
        return tuple(map(float, run(folder / 'clients', port, str(clients), str(seconds)).split()))
    finally:
        service.kill()
        service.wait()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--tool', required=True)
    parser.add_argument('--clients', type=int, default=100)
    parser.add_argument('--seconds', type=float, default=5)
    parser.add_argument('--runs', type=int, default=3)
    parser.add_argument('--keep', type=pathlib.Path)
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)

    with tempfile.TemporaryDirectory() as scratch:
        root = options.keep or pathlib.Path(scratch)
        built = {name: build(tool, root / name, name, settings) for name, settings in VERSIONS.items()}
        results = {name: [] for name in VERSIONS}
        with database(options.clients) as conninfo:
            for _ in range(options.runs):
                for name, folder in built.items():
                    results[name].append(measure(folder, conninfo, options.clients, options.seconds))

    medians = {name: statistics.median_low(each) for name, each in results.items()}
    print(f'{options.clients} clients, one event-loop thread, 10 ms a query; medians of {options.runs} runs')
    print(f'{"":14}{"requests/s":>11}{"median ms":>11}{"p99 ms":>9}{"ratio":>8}')
    for name, (requests, median, p99) in medians.items():
        print(f'{name:14}{requests:11.0f}{median:11.1f}{p99:9.1f}{requests / medians["before"][0]:8.1f}')


if __name__ == '__main__':
    main()
