# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs `catalog check --headers` over the built-in library files.

    names-in-real-headers.py TOOL SOURCES

A file is skipped where its headers are not installed, unless tool/setup.sh installs the packages that it names: then the
headers or the package in it are wrong.
"""

import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

tool, sources = sys.argv[1], Path(sys.argv[2])
NO_HEADER = re.compile(r"error: no header '([^']*)'")


def check(file):
    return subprocess.run([tool, "catalog", "check", file, "--headers"], capture_output=True, text=True)


def installed_by_setup():
    script = (sources / "tool/setup.sh").read_text()
    lists = re.findall(r"^[A-Z]+_PACKAGES=\((.*?)\)", script, re.M | re.S)
    return {package for each in lists for package in each.split()}


def packages(file):
    """What has its headers: a list of alternatives."""
    line = re.search(r"^package: *(.*?) *$", file.read_text(), re.M)
    return [set(each.split(" or ")) for each in line[1].split(", ")] if line else [set()]


files = sorted((sources / "tool/core/catalog").glob("*.yaml"))
with ThreadPoolExecutor(cpu_count()) as pool:
    results = list(pool.map(check, files))

installed, failed, checked = installed_by_setup(), False, 0
for file, result in zip(files, results):
    missing = NO_HEADER.findall(result.stdout)
    must_be_there = all(each & installed for each in packages(file))
    if missing and not must_be_there:
        print(f"skipped {file.stem}: no {', '.join(missing)}")
    elif result.returncode != 0:
        failed = True
        print(result.stdout, result.stderr, sep="", end="")
    else:
        checked += 1
print(f"{checked} of {len(files)} files checked")
sys.exit(failed)
