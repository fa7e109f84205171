# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares docs/libraries.md with the built-in catalog: libraries.py TOOL SOURCES"""

import difflib
import subprocess
import sys
from pathlib import Path

command = [sys.argv[1], "catalog", "list", "--format=markdown"]
page = Path(sys.argv[2]) / "docs/libraries.md"
printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
if page.read_text() != printed:
    sys.stdout.writelines(difflib.unified_diff(page.read_text().splitlines(True), printed.splitlines(True), str(page), "printed"))
    sys.exit(f"docs/libraries.md is out of date; run: {' '.join(command)} > {page}")
