# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Does what a CI service would do with a file of ours.

    run_yaml.py action FILE NAME=VALUE...   the shell steps of a GitHub Action with these inputs; prints the outputs
    run_yaml.py gitlab FILE JOB NAME=VALUE...   the script of a GitLab job with these variables
    run_yaml.py hook FILE ID ARGUMENT...    a hook of pre-commit, with the arguments of a .pre-commit-config.yaml

Ends with the status of what ran.
"""

import os
import re
import shlex
import subprocess
import sys
import tempfile

import yaml

kind, file, *rest = sys.argv[1:]
content = yaml.safe_load(open(file))


def filled_in(text, values):
    return re.sub(r"\$\{\{ *inputs\.(\w+) *\}\}", lambda match: values[match[1]], text)


def run_action():
    inputs = {name: what["default"] for name, what in content["inputs"].items()}
    given = dict(argument.split("=", 1) for argument in rest)
    assert given.keys() <= inputs.keys() and content["runs"]["using"] == "composite"
    inputs |= given
    with tempfile.NamedTemporaryFile("r") as outputs:
        for step in content["runs"]["steps"]:
            assert step["shell"] == "bash"
            env = {name: filled_in(value, inputs) for name, value in step["env"].items()}
            bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
            status = subprocess.run(bash, env=os.environ | env | {"GITHUB_OUTPUT": outputs.name}).returncode
        told = dict(line.rstrip("\n").split("=", 1) for line in outputs)
    assert told.keys() == content["outputs"].keys(), told
    for name, value in told.items():
        assert content["outputs"][name]["value"] == "${{ steps.%s.outputs.%s }}" % (step["id"], name)
        print(f"output {name}={value}", flush=True)
    return status


def run_job():
    job = content[rest[0]]
    script = "set -eo pipefail\n" + "\n".join(job["script"])
    given = dict(argument.split("=", 1) for argument in rest[1:])
    assert given.keys() <= job["variables"].keys()
    status = subprocess.run(["bash", "-c", script], env=os.environ | job["variables"] | given).returncode
    for path in [*job["artifacts"]["paths"], job["artifacts"]["reports"]["junit"]]:
        assert os.path.exists(path), path
    return status


def run_hook():
    [hook] = [hook for hook in content if hook["id"] == rest[0]]
    assert {"id", "name", "entry", "language"} <= hook.keys() and hook["language"] == "system"
    assert hook["pass_filenames"] is False
    return subprocess.run([*shlex.split(hook["entry"]), *rest[1:]]).returncode


sys.exit({"action": run_action, "gitlab": run_job, "hook": run_hook}[kind]())
