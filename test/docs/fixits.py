# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares `async-tidy fix --list-rewrites` with docs/fixits and test/fixits, and turns each *Before* into its *After*.

    fixits.py ASYNC-TIDY CLANG++ SOURCE WORK -- FLAGS
"""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

HEADINGS = ["Before", "After", "When it declines"]
CODE = re.compile(r"^## (Before|After)\n\n```cpp\n(.*?)^```$", re.M | re.S)
tool, clang, source, work = sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])
flags = sys.argv[sys.argv.index("--") + 1 :]


def fixed(code):
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "a.cpp").write_text(code)
    arguments = [clang, "-std=c++20", *flags, "-include", str(source / "test/docs/preamble.h"), "-c", "a.cpp"]
    (work / "compile_commands.json").write_text(json.dumps([{"directory": str(work), "file": "a.cpp", "arguments": arguments}]))
    run = subprocess.run([tool, "fix", "--review", "-p", "."], cwd=work, capture_output=True, text=True)
    return (work / "a.cpp").read_text(), run.stderr


def check(page, name, summary):
    text = page.read_text()
    if text.splitlines()[0] != f"# {name}: {summary}":
        sys.exit(f"{page}:1: expected '# {name}: {summary}'")
    if re.findall(r"^## (.*)$", text, re.M) != HEADINGS:
        sys.exit(f"{page}: the headings are not {HEADINGS}")
    code = dict(CODE.findall(text))
    after, said = fixed(code["Before"])
    if after != code["After"]:
        sys.exit(f"{page}: this came out:\n{after}{said}")


listed = subprocess.run([tool, "fix", "--list-rewrites"], capture_output=True, text=True, check=True).stdout
rewrites = {line.split(None, 2)[0]: line.split(None, 2)[2] for line in listed.splitlines()}
for folder, found in {
    "docs/fixits": {page.stem for page in (source / "docs/fixits").glob("*.md")},
    "test/fixits": {tests.name for tests in (source / "test/fixits").iterdir()},
}.items():
    if found != set(rewrites):
        sys.exit(f"{folder} and the registered rewrites differ in {sorted(found ^ set(rewrites))}")
for name, summary in rewrites.items():
    check(source / "docs/fixits" / (name + ".md"), name, summary)
