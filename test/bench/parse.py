#!/usr/bin/env python3
"""What a cold run costs, beside the compiler's own front end on the same translation units.

usage: parse.py --tool ASYNC_TIDY --clang CLANG++ -p BUILD [--runs N] [FILES]

For every unit of BUILD/compile_commands.json (or those named) it runs `clang++ -fsyntax-only` and `async-tidy check -j1`
in turn, N times (default 3), and prints for both the processor time of all units together (the median run) and the
largest resident set of any one unit, then the ratios tool/compiler. Nothing is timed against the clock.
"""
import argparse
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile


def measure(command, cwd):
    """Processor seconds and KiB of the process and all that it waited for."""
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss, process.returncode


def compiler_command(clang, entry):
    arguments = entry.get('arguments') or shlex.split(entry['command'])
    kept, skip = [], False
    for argument in arguments[1:]:
        if skip or argument == '-c':
            skip = False
        elif argument == '-o':
            skip = True
        else:
            kept.append(argument)
    return [clang, '-fsyntax-only', '-w', *kept]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--tool', required=True)
    parser.add_argument('--clang', required=True)
    parser.add_argument('-p', dest='build', required=True)
    parser.add_argument('--runs', type=int, default=3)
    parser.add_argument('files', nargs='*')
    options = parser.parse_args()
    options.tool = os.path.abspath(options.tool)

    entries = json.load(open(os.path.join(options.build, 'compile_commands.json'), encoding='utf-8'))
    wanted = {os.path.realpath(f) for f in options.files}
    if wanted:
        entries = [e for e in entries if os.path.realpath(os.path.join(e['directory'], e['file'])) in wanted]
    if not entries:
        sys.exit('no such unit in the database')

    seconds, memory_ratio = {'clang': [], 'tool': []}, []
    with tempfile.TemporaryDirectory() as scratch:
        for _ in range(options.runs):
            total = {'clang': 0.0, 'tool': 0.0}
            for entry in entries:
                json.dump([entry], open(os.path.join(scratch, 'compile_commands.json'), 'w', encoding='utf-8'))
                clang = measure(compiler_command(options.clang, entry), entry['directory'])
                tool = measure([options.tool, 'check', '-p', scratch, '-j1', '--quiet'], entry['directory'])
                if clang[2] != 0 or tool[2] not in (0, 1):
                    sys.exit(f"{entry['file']}: the compiler ended with {clang[2]}, the tool with {tool[2]}")
                total['clang'] += clang[0]
                total['tool'] += tool[0]
                memory_ratio.append((tool[1] / clang[1], tool[1], clang[1], entry['file']))
            for name, value in total.items():
                seconds[name].append(value)

    clang, tool = statistics.median(seconds['clang']), statistics.median(seconds['tool'])
    ratio, tool_kib, clang_kib, file = max(memory_ratio)
    print(f'units            {len(entries)}, {options.runs} runs')
    print(f'processor time   clang++ -fsyntax-only {clang:.2f} s, async-tidy {tool:.2f} s, ratio {tool / clang:.2f}')
    print(f'peak memory      worst unit {os.path.basename(file)}: clang++ {clang_kib // 1024} MiB, '
          f'async-tidy {tool_kib // 1024} MiB, ratio {ratio:.2f}')


if __name__ == '__main__':
    main()
