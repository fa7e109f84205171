# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs async-tidy over the examples of the check pages and the README, and compares what they say that it says.

    examples.py ASYNC-TIDY CLANG++ SOURCE WORK -- FLAGS

An example is a ```cpp block directly followed by a block of output. `// NAME.cpp` as a line of its own starts a file of that
name; code without one is in the file that the output names first. Only warnings and notes are compared.
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

EXAMPLE = re.compile(r"^```cpp\n(.*?)^```\n\n?```\n(.*?)^```$", re.M | re.S)
SAID = re.compile(r"^\S+:\d+:\d+: (?:warning|note): .*$", re.M)
tool, clang, source, work = sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
flags = sys.argv[sys.argv.index("--") + 1 :]


def write_files(code, first):
    """Line numbers count from the line behind a file's name."""
    parts = re.split(r"^// (\S+\.(?:cpp|h))\n", code, flags=re.M)
    if parts[0].strip():
        parts[0:1] = ["", first, parts[0]]
    for name, text in zip(parts[1::2], parts[2::2]):
        (work / name).write_text(text)
    return [name for name in parts[1::2] if name.endswith(".cpp")]


def run(code, first, options):
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    arguments = [clang, "-std=c++20", *flags, "-include", str(source / "test/docs/preamble.h")]
    database = [
        {"directory": str(work), "file": name, "arguments": [*arguments, "-c", name]} for name in write_files(code, first)
    ]
    (work / "compile_commands.json").write_text(json.dumps(database))
    return subprocess.run([tool, "check", "-p", ".", *options], cwd=work, capture_output=True, text=True)


def check(page):
    examples = EXAMPLE.findall(page.read_text())
    # The page of a check shows what this check says.
    options = ["--checks=async-" + page.stem] if page.parent.name == "checks" else []
    for code, expected in examples:
        result = run(code, expected.split(":")[0], options)
        if SAID.findall(result.stdout) != SAID.findall(expected) or result.returncode != 1:
            sys.exit(f"{page}: this was expected:\n{expected}but this was said:\n{result.stdout}{result.stderr}")
    if not examples:
        sys.exit(f"{page}: no example")


for page in [source / "README.md", *sorted((source / "docs/checks").glob("*.md"))]:
    check(page)
