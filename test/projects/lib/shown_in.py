#!/usr/bin/env python3
"""Look for what a page shows of a program's output in that output.

usage: shown_in.py PAGE.md OUTPUT

Each block of the page between ``` and ``` without a language must be in OUTPUT, line by line; there must be one at least.
"""
import re
import sys
from pathlib import Path

page, output = (Path(name).read_text(encoding='utf-8') for name in sys.argv[1:])
blocks = re.findall(r'^```(\w*)\n(.*?)^```$', page, re.M | re.S)
shown = [text for language, text in blocks if not language]
missing = [block for block in shown if '\n' + block not in '\n' + output]
if missing or not shown:
    sys.exit(f'{sys.argv[1]}: this is not in {sys.argv[2]}:\n' + '\n'.join(missing))
