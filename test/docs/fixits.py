# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares `async-tidy fix --list-rewrites` with docs/fixits, test/fixits and those that checks and the catalog name, and turns
each *Before* into its *After*, with the options that stand in front of it.

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


def fixed(code, options):
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    (work / "a.cpp").write_text(code)
    shutil.copy(source / ".clang-format", work)
    arguments = [clang, "-std=c++20", *flags, "-include", str(source / "test/docs/preamble.h"), "-c", "a.cpp"]
    (work / "compile_commands.json").write_text(json.dumps([{"directory": str(work), "file": "a.cpp", "arguments": arguments}]))
    run = subprocess.run([tool, "fix", "--review", "-p", ".", *options], cwd=work, capture_output=True, text=True)
    return (work / "a.cpp").read_text(), run.stderr


def check(page, name, summary):
    text = page.read_text()
    if text.splitlines()[0] != f"# {name}: {summary}":
        sys.exit(f"{page}:1: expected '# {name}: {summary}'")
    if re.findall(r"^## (.*)$", text, re.M) != HEADINGS:
        sys.exit(f"{page}: the headings are not {HEADINGS}")
    code = dict(CODE.findall(text))
    options = re.findall(r"`(--[a-z-]+=[^`]+)`", text[: text.index("## Before")])
    after, said = fixed(code["Before"], options)
    if after != code["After"]:
        sys.exit(f"{page}: this came out:\n{after}{said}")


listed = subprocess.run([tool, "fix", "--list-rewrites"], capture_output=True, text=True, check=True).stdout
rewrites = {line.split(None, 2)[0]: line.split(None, 2)[2] for line in listed.splitlines()}
named = {
    "checks": r"\.(?:Rewrites|Above) = \{([^}]*)\}",
    "tool/core/catalog": r"\brewrite: ([a-z-]+)",
    "tool/core/catalog/Catalog.h": r"RecipeRewrites\[\] = \{([^}]*)\}",
}


def ids_in(place, pattern):
    path = source / place
    files = [path] if path.is_file() else [f for f in path.rglob("*") if f.suffix in (".cpp", ".yaml")]
    found = ",".join(match for file in files for match in re.findall(pattern, file.read_text()))
    return set(re.findall(r"[a-z][a-z-]*", found))


for place, pattern in named.items():
    ids = ids_in(place, pattern)
    if not ids or not ids <= set(rewrites):
        sys.exit(f"{place} names the unknown rewrites {sorted(ids - set(rewrites))}")
for folder, found in {
    "docs/fixits": {page.stem for page in (source / "docs/fixits").glob("*.md")},
    "test/fixits": {tests.name for tests in (source / "test/fixits").iterdir()},
}.items():
    if found != set(rewrites):
        sys.exit(f"{folder} and the registered rewrites differ in {sorted(found ^ set(rewrites))}")
for name, summary in rewrites.items():
    check(source / "docs/fixits" / (name + ".md"), name, summary)
