# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares what clang-tidy says, with the plugin, of the files of a project with what async-tidy has found in it.

    same_findings.py BUILD FINDINGS.json CLANG_TIDY [its options]

BUILD has the compile_commands.json, and the cache of the run that has written FINDINGS.json in the current directory. Both have
to say the same of every finding: place, check, message. clang-tidy drops a warning that has the text and the place of another one,
as two ways from one call have; what it shows has to be one of them, step by step.
"""

import json
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parent.parent))
from check import fail, render, warnings


def found_in(unit, command):
    run = subprocess.run([*command, unit], capture_output=True, text=True)
    if run.returncode != 0:
        fail(f"clang-tidy ended with status {run.returncode} in {unit}", run)
    if "remark:" in run.stdout:
        fail(f"the cache does not have all of the project, {unit}", run)
    return set(warnings(run.stdout))


def main():
    build, findings, *clang_tidy = sys.argv[1:]
    command = [*clang_tidy, "-p", build, "--quiet", "--checks=-*,async-*", "--header-filter=.*"]
    units = sorted({unit["file"] for unit in json.loads(Path(build, "compile_commands.json").read_text())})
    found = set().union(*(found_in(unit, command) for unit in units))
    report = json.loads(Path(findings).read_text())
    expected = {render(finding, Path.cwd()) for finding in report["findings"]}
    said = {text.partition("\n")[0] for text in found}
    missing = {text for text in expected if text.partition("\n")[0] not in said}
    for who, texts in {"async-tidy": missing, "the plugin": found - expected}.items():
        for text in sorted(texts):
            print(f"only {who}: {text}")
    print(f"{len(said)} warnings in {len(units)} files")
    sys.exit(bool(missing or found - expected or not found))


main()
