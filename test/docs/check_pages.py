# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares `async-tidy check --list-checks` with docs/checks and test/checks: check_pages.py ASYNC-TIDY SOURCE"""

import subprocess
import sys
from pathlib import Path

HEADINGS = ["What it finds", "Why it matters", "Example", "Instead", "Limits", "Options", "See also"]
tool, source = sys.argv[1], Path(sys.argv[2])
wrong = []


def stems(folder, pattern):
    return {path.stem for path in (source / folder).glob(pattern)}


def check_page(name, summary):
    page = source / "docs/checks" / (name.removeprefix("async-") + ".md")
    if not page.exists():
        return wrong.append(f"{page} is missing")
    lines = page.read_text().splitlines()
    if lines[0] != f"# {name}: {summary}":
        wrong.append(f"{page}:1: expected '# {name}: {summary}'")
    headings = [line.removeprefix("## ") for line in lines if line.startswith("## ")]
    if headings != HEADINGS:
        wrong.append(f"{page}: the headings are {headings}, not {HEADINGS}")


def linked_pages(document):
    return {target for target in stems("docs/checks", "*.md") if f"{target}.md)" in (source / document).read_text()}


listed = subprocess.run([tool, "check", "--list-checks"], capture_output=True, text=True, check=True).stdout
checks = dict(line.split(None, 1) for line in listed.splitlines())
names = {name.removeprefix("async-") for name in checks}
for name, summary in checks.items():
    check_page(name, summary)
    if not list((source / "test/checks" / name.removeprefix("async-")).glob("*.cpp")):
        wrong.append(f"{name} has no tests in test/checks")
for where, found in {
    "docs/checks": stems("docs/checks", "*.md"),
    "test/checks": stems("test/checks", "*"),
    "README.md": linked_pages("README.md"),
}.items():
    if found != names:
        wrong.append(f"{where} and the registered checks differ in {sorted(found ^ names)}")
sys.exit("\n".join(wrong) if wrong else f"no checks: {listed}" if not checks else 0)
