# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""only.py DATABASE NAME...: leaves the files of these names in a compile_commands.json."""

import json
import sys
from pathlib import Path

database, *names = sys.argv[1:]
commands = json.loads(Path(database).read_text())
Path(database).write_text(json.dumps([c for c in commands if Path(c["file"]).name in names]))
