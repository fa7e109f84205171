# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Every block of the page must stand in the test, its CHECK lines left out: same_as_docs.py TEST PAGE"""

import re
import sys
from pathlib import Path

test, page = (Path(argument).read_text() for argument in sys.argv[1:])
code = "".join(line for line in test.splitlines(True) if "// CHECK" not in line)
blocks = re.findall(r"^```(\w*)\n(.*?)^```$", page, re.M | re.S)
for kind, block in blocks:
    # Output: what is said, without the place.
    wanted = [(line.split(": warning: ")[1], test) for line in block.splitlines()] if not kind else [(block, code)]
    for text, where in wanted:
        if text not in where:
            sys.exit(f"{sys.argv[2]}: this is not in the test:\n{text}")
if not blocks:
    sys.exit(f"{sys.argv[2]}: no code")
