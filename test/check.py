# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Runs checks over a test file and compares what they say with its CHECK lines (%check and %check-dir in lit.cfg.py).

    %check FILE CHECKS [options of async-tidy] [-- compiler flags]
    %check-dir DIRECTORY FILE CHECKS [options] [-- compiler flags]

FILE is analysed as C++20, with the stub libraries as system headers. A file with `//--- NAME` lines is several files: it
is taken apart (line numbers stay those of FILE), and every .cpp in it is a unit of one program; so is every .cpp in
DIRECTORY. A finding that no CHECK line announces is a failure, and so is anything but a clean run: a file that does not
compile, a crash, a finding without the exit status that says so. --check-prefix=NAME selects other lines than CHECK.

With --plugin, clang-tidy runs the same checks from the plugin over each unit, and has to find the same in all of them.
"""

import argparse
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

def parse_arguments():
    """The test's own options, those of async-tidy, and the compiler's flags."""
    parser = argparse.ArgumentParser()
    for name in ("tool", "filecheck", "split-file", "clang"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--stubs", type=Path, required=True)
    parser.add_argument("--headers", choices=["stubs", "real"], default="stubs")
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--dir", type=Path)
    parser.add_argument("--plugin", type=Path)
    parser.add_argument("--clang-tidy")
    parser.add_argument("--check-prefix", default="CHECK")
    parser.add_argument("file", type=Path)
    parser.add_argument("checks")
    arguments, flags = sys.argv[1:], []
    if "--" in arguments:
        split = arguments.index("--")
        arguments, flags = arguments[:split], arguments[split + 1 :]
    options, tool_options = parser.parse_known_args(arguments)
    return options, tool_options, flags


def real_flags(library):
    """The flags with which the real headers of a stub library are found, or None where they are not installed."""
    file = library / "real.flags"
    flags = file.read_text().split() if file.exists() else []
    folders = [Path(f.removeprefix("-isystem")) for f in flags if f.startswith("-isystem")]
    headers = [h.relative_to(library) for h in library.rglob("*.h*")]
    for folder in [*folders, Path("/usr/include"), Path("/usr/local/include")]:
        if all((folder / header).exists() for header in headers):
            return flags
    return None


def library_flags(stubs, headers):
    flags = []
    for library in sorted(d for d in stubs.iterdir() if d.is_dir()):
        real = real_flags(library) if headers == "real" else None
        flags += ["-isystem", str(library)] if real is None else real
    return flags


def units(options):
    """The .cpp files of the test."""
    if options.dir:
        return sorted(options.dir.rglob("*.cpp"))
    if not re.search(r"^//--- ", options.file.read_text(), re.M):
        return [options.file.resolve()]
    folder = options.work / "src"
    subprocess.run([options.split_file, "--leading-lines", options.file, folder], check=True)
    return sorted(folder.rglob("*.cpp"))


def write_database(options, flags):
    shutil.rmtree(options.work, ignore_errors=True)
    options.work.mkdir(parents=True)
    command = [options.clang, "-std=c++20", *library_flags(options.stubs, options.headers), *flags]
    entries = [
        {"directory": str(unit.parent), "file": str(unit), "arguments": [*command, "-c", str(unit)]}
        for unit in units(options)
    ]
    (options.work / "compile_commands.json").write_text(json.dumps(entries, indent=1))


def render(finding, folder=Path()):
    """The lines of text output, but one warning for each finding, where text output groups those with the same leaf."""

    def line(place, kind, message):
        return f"{folder / place['file']}:{place['line']}:{place['column']}: {kind}: {message}\n"

    notes = "".join(line(note, "note", note["message"]) for note in finding["path"])
    return line(finding, "warning", f"{finding['message']} [{finding['check']}]") + notes


def check_options(tool_options):
    """The options of async-tidy that clang-tidy has under CheckOptions."""
    known = {"config": "ConfigFile", "contexts": "Contexts", "min-severity": "MinSeverity", "unsure": "Unsure",
             "virtual-calls": "VirtualCalls"}
    pairs = [option.lstrip("-").split("=", 1) for option in tool_options if "=" in option]
    return {known[name]: value for name, value in pairs if name in known}


def plugin_command(options, tool_options, unit):
    """Headers are looked at as by async-tidy."""
    filters = [o for o in tool_options if o.startswith("--header-filter=")] or ["--header-filter=.*"]
    config = json.dumps({"CheckOptions": check_options(tool_options)})
    return [options.clang_tidy, "-load", options.plugin, "-p", options.work, "--quiet", "--checks=-*," + options.checks,
            "--config=" + config, *filters, unit]


def warnings(text):
    """The warnings in the output of clang-tidy, with their notes."""
    lines = re.findall(r"^/.*:\d+:\d+: (?:warning|error|note): .*\n", text, re.M)
    found = []
    for line in lines:
        if re.match(r".*:\d+:\d+: note: ", line):
            found[-1] += line
        else:
            found.append(line)
    return found


def compare_with_plugin(options, tool_options, findings, folder):
    expected = {render(finding, folder) for finding in findings}
    found = set()
    for unit in units(options):
        run = subprocess.run(plugin_command(options, tool_options, unit), capture_output=True, text=True)
        if run.returncode != 0:
            fail(f"clang-tidy ended with status {run.returncode}", run)
        found.update(warnings(run.stdout))
    if found == expected:
        return
    difference = [f"only {who}: {text}" for who, texts in {"async-tidy": expected - found, "the plugin": found - expected}.items()
                  for text in sorted(texts)]
    sys.exit("async-tidy and its plugin do not agree\n" + "".join(difference))


def fail(why, run):
    sys.exit(f"{why}\n--- stdout\n{run.stdout}--- stderr\n{run.stderr}---")


def main():
    options, tool_options, flags = parse_arguments()
    write_database(options, flags)
    command = [options.tool, "check", "--checks=-*," + options.checks, "-p", options.work, "--format=json", *tool_options]
    sources = options.work / "src"
    folder = sources if sources.exists() else Path.cwd() # .async-tidy is looked for from there on
    run = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    if run.returncode not in (0, 1):
        fail(f"async-tidy ended with status {run.returncode}", run)
    report = json.loads(run.stdout)
    if report["failures"] or report["partial"]:
        fail("the test does not compile", run)
    findings = report["findings"]
    text = "".join(render(finding) for finding in findings)
    if bool(findings) != (run.returncode == 1):
        fail(f"exit status {run.returncode} does not say whether something was found", run)
    if options.plugin:
        compare_with_plugin(options, tool_options, findings, folder)
    if not re.search(rf"{options.check_prefix}(-[A-Z]+)?(-\d+)?:", options.file.read_text()):
        if findings:
            fail("nothing was to be found here", run)
        return
    filecheck = [options.filecheck, options.file, "-check-prefix=" + options.check_prefix,
                 "-implicit-check-not={{warning|error}}:", "-dump-input-context=20", "-allow-empty"]
    if subprocess.run(filecheck, input=text, text=True).returncode != 0:
        fail("the findings are not those of the CHECK lines", run)


if __name__ == "__main__":
    main()
