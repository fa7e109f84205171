#!/usr/bin/env python3
"""Whether linking and checking is linear in the size of the program.

usage: link.py --tool ASYNC_TIDY --generator GENERATE_PROGRAM [--functions N] [--runs N]

It generates a program of N functions (default 1,000,000) and one of half the size, as summaries, and links and checks
both in turn, several times (default 3), each time on one core with all checks. Printed are the medians of processor
time and peak memory, and the ratios; 2 is linear. Nothing is timed against the clock.
"""
import argparse
import glob
import os
import statistics
import subprocess
import tempfile

from parse import measure


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('--tool', required=True)
    parser.add_argument('--generator', required=True)
    parser.add_argument('--functions', type=int, default=1_000_000)
    parser.add_argument('--runs', type=int, default=3)
    options = parser.parse_args()
    tool, generator = os.path.abspath(options.tool), os.path.abspath(options.generator)

    with tempfile.TemporaryDirectory() as half, tempfile.TemporaryDirectory() as whole:
        sizes = {half: options.functions // 2, whole: options.functions}
        made = {folder: subprocess.run([generator, str(size), folder], capture_output=True, text=True, check=True).stdout
                for folder, size in sizes.items()}
        seconds, memory = {half: [], whole: []}, {half: [], whole: []}
        for _ in range(options.runs):
            for folder in sizes:
                summaries = sorted(glob.glob(os.path.join(folder, '*.summary')))
                settings = os.path.join(folder, 'all.yaml')
                open(settings, 'w').close()
                taken, kib, status = measure([tool, 'link', *summaries, '--quiet', '--config', settings, '--format=json',
                                              '--min-severity=low'], folder)
                if status != 1: # the program has findings
                    raise SystemExit(f'{tool} link ended with {status}')
                seconds[folder].append(taken)
                memory[folder].append(kib)

    for name, folder in (('half', half), ('whole', whole)):
        print(f'{name:16} {made[folder].strip()}')
    small, large = (statistics.median(seconds[folder]) for folder in (half, whole))
    print(f'processor time   {small:.2f} s, {large:.2f} s, ratio {large / small:.2f}; {options.runs} runs')
    small, large = (statistics.median(memory[folder]) for folder in (half, whole))
    print(f'peak memory      {small / 1024:.0f} MiB, {large / 1024:.0f} MiB, ratio {large / small:.2f}')


if __name__ == '__main__':
    main()
