# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""status.py N COMMAND…: fails unless the command ends with status N."""
import subprocess
import sys

status = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
if status != int(sys.argv[1]):
    sys.exit(f"status {status}")
