# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs `async-tidy fix` over a copy of a test file and looks at what it says and makes (%fix in lit.cfg.py).

    %fix FILE CHECKS [options of async-tidy] [-- compiler flags]

FILE is one file or, with `//--- NAME` lines, several, as for %check. CHECK lines are what is said of each finding, in the
order of places: `fixed by REWRITE` or `left: REWRITE: REASON`; what no line announces is a failure. FIXES lines are the code
afterwards, in which the lines with CHECK and FIXES count as empty. It has to compile, and a second run has nothing to do. RUNS
lines are what it prints as a program, with the real libraries; a LINK line says which of them to link.
"""

import re
import shutil
import subprocess
import sys

from check import fail, library_flags, parse_arguments, write_database


def run_fix(options, tool_options):
    command = [options.tool, "fix", "--checks=-*," + options.checks, "-p", options.work, "--quiet", *tool_options]
    run = subprocess.run(command, capture_output=True, text=True, cwd=options.dir)
    if run.returncode not in (0, 1):
        fail(f"async-tidy ended with status {run.returncode}", run)
    if not all(re.search(": (left|fixed by)", line) for line in run.stderr.splitlines()):
        fail("the test does not compile", run)
    if (run.returncode == 1) != ("left: " in run.stderr):
        fail(f"exit status {run.returncode} does not say whether something is left", run)
    return run


def place(line):
    file, row, column, _ = line.split(":", 3)
    return file, int(row), int(column)


def code(options):
    """All files after each other, without the lines that say what is expected."""
    files = sorted(p for p in (options.dir).rglob("*") if p.is_file() and not p.name.startswith("."))
    text = "".join(file.read_text() for file in files)
    return re.sub(r"^ *// (CHECK|FIXES|RUNS).*$", "", text, flags=re.M)


def filecheck(options, prefix, text, *more):
    if not re.search(rf"{prefix}(-[A-Z]+)?(-\d+)?:", options.file.read_text()):
        if prefix == "CHECK" and text:
            sys.exit("nothing was to be said here:\n" + text)
        return
    command = [options.filecheck, options.file, "-check-prefix=" + prefix, "-dump-input-context=20", *more]
    if subprocess.run(command, input=text, text=True).returncode != 0:
        sys.exit(1)


def copy(options):
    """What is changed is a copy, in a folder of its own."""
    folder = options.work.with_name(options.work.name + ".src")
    shutil.rmtree(folder, ignore_errors=True)
    if re.search(r"^//--- ", options.file.read_text(), re.M):
        subprocess.run([options.split_file, "--leading-lines", options.file, folder], check=True)
    else:
        folder.mkdir(parents=True)
        shutil.copy(options.file, folder)
    (folder / ".clang-format").write_text("DisableFormat: true\n")  # whatever lies above the build
    return folder.resolve()


def run_result(options, flags):
    test = options.file.read_text()
    if options.headers != "real" or "// RUNS" not in test:
        return
    program = options.work / "program"
    link = re.search(r"^// LINK: (.*)$", test, re.M)
    command = [options.clang, "-std=c++20", *library_flags(options.stubs, options.headers), *flags, *options.dir.rglob("*.cpp"),
               "-o", program, "-pthread", *(link[1].split() if link else [])]
    run = subprocess.run(command, capture_output=True, text=True)
    if run.returncode != 0:
        fail("the result does not link", run)
    run = subprocess.run([program], capture_output=True, text=True, timeout=60)
    if run.returncode != 0:
        fail(f"the result ends with status {run.returncode}", run)
    filecheck(options, "RUNS", run.stdout)


def main():
    options, tool_options, flags = parse_arguments()
    options.dir = copy(options)
    write_database(options, flags)
    said = run_fix(options, tool_options).stderr.splitlines(keepends=True)
    filecheck(options, "CHECK", "".join(sorted(said, key=place)), "-implicit-check-not=fixed by", "-implicit-check-not=left:")
    fixed = code(options)
    filecheck(options, "FIXES", fixed)
    for unit in sorted((options.dir).rglob("*.cpp")):
        command = [options.clang, "-std=c++20", "-fsyntax-only", *library_flags(options.stubs, options.headers), *flags, unit]
        run = subprocess.run(command, capture_output=True, text=True)
        if run.returncode != 0:
            fail("the result does not compile", run)
    run_result(options, flags)
    again = run_fix(options, tool_options)
    if "fixed by" in again.stderr or code(options) != fixed:
        fail("a second run changes something", again)


main()
