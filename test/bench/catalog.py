#!/usr/bin/env python3
"""What the size of the catalog costs.

usage: catalog.py --tool ASYNC_TIDY [--runs N] [--units N]

It generates a program, summarises it, and links it with the built-in catalog and with ten times as many entries added
through a `.async-tidy`, in turn, N times (default 9). Of each run's processor time it takes off that of linking an empty
program with the same catalog, which is what starting and loading cost. Printed are the medians, the ratio of the two
links, and the cost of loading by itself. Nothing is timed against the clock.
"""
import argparse
import json
import os
import re
import statistics
import subprocess
import tempfile

from parse import measure

FACTOR = 10
FUNCTIONS = 400  # of a unit

UNIT = """#include "task.h"
struct pg_conn;
extern "C" {{ struct pg_result; pg_result *PQexec(pg_conn *, const char *); int read(int, void *, unsigned long); }}
namespace lib {{ struct Channel {{ int get(int); virtual int put(int); }}; template <class F> void visit(F f) {{ f(); }} }}
namespace unit{unit} {{
{functions}
}}
"""
FUNCTION = """int f{n}(lib::Channel &C, pg_conn *P, int D) {{
  {blocks}
  lib::visit([&] {{ return C.get(D); }});
  return C.put(D) + f{n}_inner(C, P, D);
}}
Task g{n}(lib::Channel &C, pg_conn *P) {{ co_return (void)(f{n}(C, P, {n}) + C.get({n})); }}
"""
TASK = """#pragma once
namespace std { template <class...> struct coroutine_traits; template <class = void> struct coroutine_handle {
  coroutine_handle() = default; template <class T> coroutine_handle(T) {} static coroutine_handle from_address(void *); };
template <class R, class... A> struct coroutine_traits<R, A...> { using promise_type = typename R::promise_type; }; }
struct Ready { bool await_ready() noexcept; void await_suspend(std::coroutine_handle<>) noexcept; void await_resume() noexcept; };
struct Task { struct promise_type { Task get_return_object(); Ready initial_suspend(); Ready final_suspend() noexcept;
  void return_void(); void unhandled_exception(); }; };
"""


def write_program(folder, units):
    """Every third function blocks; each one calls the next, so that paths are long."""
    open(os.path.join(folder, 'task.h'), 'w').write(TASK)
    for unit in range(units):
        functions = []
        for n in reversed(range(FUNCTIONS)):
            inner = f'f{n + 1}(C, P, D)' if n % 8 != 7 and n + 1 < FUNCTIONS else 'D'
            functions.append(f'static int f{n}_inner(lib::Channel &C, pg_conn *P, int D) {{ return {inner}; }}')
            blocks = ['', 'PQexec(P, "");', 'D += read(D, &C, 8);'][n % 3]
            functions.append(FUNCTION.format(n=n, blocks=blocks))
        open(os.path.join(folder, f'u{unit}.cpp'), 'w').write(UNIT.format(unit=unit, functions='\n'.join(functions)))
    open(os.path.join(folder, 'empty.cpp'), 'w').close()
    names = [f'u{unit}.cpp' for unit in range(units)] + ['empty.cpp']
    database = [{'directory': folder, 'file': name, 'command': f'clang++ -std=c++20 -c {name}'} for name in names]
    json.dump(database, open(os.path.join(folder, 'compile_commands.json'), 'w'))
    return names


def write_settings(folder, entries):
    with open(os.path.join(folder, 'large.yaml'), 'w') as file:
        file.write('catalog:\n  calls:\n')
        for n in range(entries):
            file.write(f'    - {{name: generated{n % 97}::Client{n % 11}::operation{n}, category: rpc, severity: high, '
                       f'why: waits for the answer, unless: {{arg: 0, zero: true}}}}\n')
    open(os.path.join(folder, 'small.yaml'), 'w').close()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--tool', required=True)
    parser.add_argument('--runs', type=int, default=9)
    parser.add_argument('--units', type=int, default=60)
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)
    listed = subprocess.run([tool, 'catalog', 'list'], capture_output=True, text=True, check=True).stdout
    entries = sum(int(count) for count in re.findall(r'(\d+) calls', listed))

    with tempfile.TemporaryDirectory() as folder:
        names = write_program(folder, options.units)
        write_settings(folder, FACTOR * entries)
        summaries = []
        for name in names:
            summaries.append(os.path.join(folder, name + '.summary'))
            subprocess.run([tool, 'summarize', '-p', folder, os.path.join(folder, name), '-o', summaries[-1]], check=True)

        def run(settings, files):
            seconds, _, status = measure([tool, 'link', *files, '--quiet', '--config', os.path.join(folder, settings),
                                          '--format=json'], folder)
            if status != (len(files) > 1): # the program has findings, the empty one has none
                raise SystemExit(f'{tool} link ended with {status}')
            return seconds

        start = statistics.median(measure([tool, '--version'], folder)[0] for _ in range(options.runs))
        link, load = {'small.yaml': [], 'large.yaml': []}, {'small.yaml': [], 'large.yaml': []}
        for _ in range(options.runs):
            for settings in link:
                load[settings].append(run(settings, [summaries[-1]]))
                link[settings].append(run(settings, summaries) - load[settings][-1])

    small, large = (statistics.median(link[s]) for s in ('small.yaml', 'large.yaml'))
    loads = [statistics.median(load[s]) - start for s in ('small.yaml', 'large.yaml')]
    print(f'program          {options.units} units, {options.units * FUNCTIONS * 3} functions; {options.runs} runs')
    print(f'catalog          {entries} blocking functions built in, {FACTOR * entries} added')
    print(f'link             {small:.3f} s with the built-in catalog, {large:.3f} s with the large one, ratio {large / small:.3f}')
    print(f'loading          {1000 * loads[0]:.0f} ms the built-in catalog, {1000 * loads[1]:.0f} ms the large one; '
          f'starting {1000 * start:.0f} ms')


if __name__ == '__main__':
    main()
