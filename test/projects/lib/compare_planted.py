#!/usr/bin/env python3
"""Compare the markers in a project's sources with what async-tidy found in it.

usage: compare_planted.py ROOT FINDINGS.json [--context]

ROOT           folder whose C++ files hold the markers
FINDINGS.json  the output of `async-tidy check --format=json`; relative paths in it may start at the current
               directory or at ROOT
--context      show the source around each disagreement, and the path of each finding

A marker ends the line on which the blocking call (the leaf) is written:

    PGresult *result = PQexec(handle(), sql);  // BLOCKS: async-blocking-call sql <- listItems, Repo::add

that is, the check, the category, and each async function whose body reaches the call without leaving the event loop;
a further group follows after a semicolon. A name without its class or namespace stands for any function of that name.
For checks whose path explains the finding instead of leading to a leaf, the marker is on the line of the finding, and
the function is that of this line.

There must be exactly one finding for each marked pair of async function and leaf and no other; each step of a path
must be an existing line of an existing file; and no file may have failed to be analysed.
Exit status: 0 they agree, 1 they do not, 2 a marker or the findings cannot be read.
"""
import argparse
import json
import os
import re
import sys
from collections import namedtuple

SOURCES = ('.c', '.cc', '.cpp', '.cxx', '.h', '.hh', '.hpp', '.hxx', '.inc', '.ipp')
GROUP = re.compile(r'\s*([\w-]+)\s+(\w+)\s*<-\s*([^\s,;][^,;]*(?:,[^,;]+)*)$')

# Their paths explain: how a task gets onto its executor, where a loop starts.
MARKED_WHERE_FOUND = ('async-same-executor-wait', 'async-unbounded-submit')

Planted = namedtuple('Planted', 'file line check category function')


class Unreadable(Exception):
    pass


class Sources:
    """The text of files, by their real path."""

    def __init__(self):
        self.known = {}

    def lines(self, path):
        if path not in self.known:
            try:
                with open(path, encoding='utf-8', errors='replace') as file:
                    self.known[path] = file.read().splitlines()
            except OSError:
                self.known[path] = None
        return self.known[path]

    def has(self, path, line):
        lines = self.lines(path)
        return lines is not None and isinstance(line, int) and 1 <= line <= len(lines)


def planted_on(path, number, text):
    for group in text.split('BLOCKS:', 1)[1].split(';'):
        match = GROUP.match(group.rstrip())
        if not match:
            raise Unreadable(f'{path}:{number}: a marker reads // BLOCKS: <check> <category> <- <function>, ...')
        check, category, functions = match.groups()
        for function in functions.split(','):
            yield Planted(path, number, check, category, function.strip())


def read_markers(root, sources):
    markers = []
    for folder, folders, files in os.walk(root):
        folders.sort()
        for name in sorted(files):
            if name.endswith(SOURCES):
                path = os.path.realpath(os.path.join(folder, name))
                for number, text in enumerate(sources.lines(path) or [], 1):
                    if re.search(r'//\s*BLOCKS:', text):
                        markers.extend(planted_on(path, number, text))
    if not markers:
        raise Unreadable(f'{root}: no marker in any file')
    return markers


def read_findings(path):
    try:
        with open(path, encoding='utf-8') as file:
            report = json.load(file)
        return report['findings'], report.get('failures', [])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise Unreadable(f'{path}: not the output of --format=json: {error!r}')


def locate(file, root):
    """The real path of a file that the findings name."""
    for base in (os.getcwd(), root):
        path = os.path.realpath(os.path.join(base, file))
        if os.path.exists(path):
            return path
    return os.path.realpath(file)


def leaf_of(finding):
    if finding['check'] in MARKED_WHERE_FOUND:
        return finding
    return (finding.get('path') or [finding])[-1]


def same_function(found, marked):
    return found == marked or found.endswith('::' + marked)


class Comparison:
    def __init__(self, root, context):
        self.root = os.path.realpath(root)
        self.context = context
        self.sources = Sources()
        self.counts = {'found': 0, 'missed': 0, 'extra': 0, 'broken': 0}

    def shown(self, path):
        inside = os.path.commonpath([self.root, path]) == self.root
        return os.path.relpath(path, self.root) if inside else path

    def say(self, kind, path, line, text, finding=None):
        self.counts[kind] += 1
        word = {'missed': 'MISS', 'extra': 'EXTRA', 'broken': 'BROKEN'}[kind]
        print(f'{word} {self.shown(path)}:{line} {text}')
        if not self.context:
            return
        for number in range(line - 1, line + 2):
            if self.sources.has(path, number):
                print(f'  {">" if number == line else " "}{number:5} {self.sources.lines(path)[number - 1]}')
        if finding:
            for step in [finding] + (finding.get('path') or []):
                print(f'    {step.get("file")}:{step.get("line")}: {step.get("message", "")}')

    def place(self, step):
        return locate(step['file'], self.root), step['line']

    def check_steps(self, finding):
        for step in [finding] + (finding.get('path') or []):
            path, line = self.place(step)
            if not self.sources.has(path, line):
                self.say('broken', path, line, f'is a step of a path, but no such line ({finding["function"]})', finding)

    def compare(self, markers, findings, failures):
        left = list(markers)
        hit = []
        for finding in findings:
            self.check_steps(finding)
            path, line = self.place(leaf_of(finding))
            check, category, function = finding['check'], finding.get('category', ''), finding['function']

            def fits(marker):
                return marker[:4] == (path, line, check, category) and same_function(function, marker.function)

            match = next(filter(fits, left), None)
            if match:
                left.remove(match)
                hit.append(match)
                self.counts['found'] += 1
            else:
                if any(map(fits, hit)):
                    continue  # the coroutine gets there from several of its lines, and each is reported
                entered = '' if leaf_of(finding) is finding else ' entered at %s:%d' % (
                    self.shown(self.place(finding)[0]), finding['line'])
                self.say('extra', path, line, f'{check} {category} <- {function}{entered}', finding)
        for marker in left:
            self.say('missed', marker.file, marker.line, f'{marker.check} {marker.category} <- {marker.function}')
        for failure in failures:
            self.counts['broken'] += 1
            print(f'BROKEN {failure.get("file")}: not analysed: {failure.get("reason")}')


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split('\n')[2].removeprefix('usage: '), description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('root', metavar='ROOT', help=argparse.SUPPRESS)
    parser.add_argument('findings', metavar='FINDINGS.json', help=argparse.SUPPRESS)
    parser.add_argument('--context', action='store_true', help=argparse.SUPPRESS)
    options = parser.parse_args()

    comparison = Comparison(options.root, options.context)
    try:
        markers = read_markers(options.root, comparison.sources)
        findings, failures = read_findings(options.findings)
    except Unreadable as error:
        print(f'compare_planted.py: {error}', file=sys.stderr)
        return 2
    comparison.compare(markers, findings, failures)

    counts = comparison.counts
    leaves = len({(marker.file, marker.line) for marker in markers})
    print(f'{counts["found"]} of {len(markers)} planted pairs (in {leaves} leaves) found, {counts["missed"]} missed, '
          f'{counts["extra"]} extra, {counts["broken"]} broken')
    return 1 if counts['missed'] or counts['extra'] or counts['broken'] else 0


if __name__ == '__main__':
    sys.exit(main())
