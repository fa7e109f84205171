# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Compares the examples of docs/ci.md with the files that they use: documentation.test.py SOURCE"""

import re
import sys
from pathlib import Path

import yaml

source = Path(sys.argv[1])
page = (source / "docs/ci.md").read_text()


def load(file):
    return yaml.safe_load((source / file).read_text())


examples = re.findall(r"^```yaml\n(.*?)^```$", page, re.M | re.S)
github_report, gitlab_report, github, gitlab, pre_commit = map(yaml.safe_load, examples)

action = load("action.yml")
[step] = [s for s in github["jobs"]["async-tidy"]["steps"] if "async-tidy@" in s.get("uses", "")]
assert step["with"].keys() <= action["inputs"].keys()
for name, what in action["inputs"].items():
    default = f"`{what['default']}`" if what["default"] else "none"
    assert f"| `{name}` | {default} |" in page, name
assert all(f"`{name}`" in page for name in action["outputs"])

template = load("docs/ci/async-tidy.gitlab-ci.yml")
assert gitlab["async-tidy"]["variables"].keys() <= template[gitlab["async-tidy"]["extends"]]["variables"].keys()

[report] = re.findall(r"`--format=html:(\S+?)`", page)[:1]
assert github_report[0]["with"]["path"] == report
ours = template[gitlab["async-tidy"]["extends"]]["artifacts"]["paths"]
assert gitlab_report["artifacts"]["paths"] == ours + [report]  # a list in a job takes the place of that of the template

[hook] = pre_commit["repos"][0]["hooks"]
assert hook["id"] in [ours["id"] for ours in load(".pre-commit-hooks.yaml")]

[call] = re.findall(r"^async_tidy_add_target\((.*?)\)$", page, re.M | re.S)
module = (source / "tool/cmake/AsyncTidy.cmake").read_text()
known = set(" ".join(re.search(r'PARSE_ARGV 1 ARG "" "(.*)" "(.*)"\)', module).groups()).replace(";", " ").split())
assert set(re.findall(r"^  ([A-Z]+) ", call, re.M)) <= known
