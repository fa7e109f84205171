#!/usr/bin/env python3
"""Tests of compare_planted.py: run it on a small project and on findings that are right, and wrong in one way each."""
import json
import os
import subprocess
import sys
import tempfile
import unittest

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'compare_planted.py')
SOURCE = '''\
void helper() {
  query(); // BLOCKS: async-blocking-call sql <- first, Repo::second
}
Task first() {
  helper();
  done.get(); // BLOCKS: async-blocking-wait wait <- first; async-blocking-call file <- third
}
'''


def finding(function, leaf, check='async-blocking-call', category='sql', path=True):
    steps = [{'file': 'a.cpp', 'line': leaf, 'column': 1, 'message': 'here'}] if path else []
    return {'check': check, 'file': 'a.cpp', 'line': 5 if path else leaf, 'function': function, 'category': category,
            'path': steps}


def right():
    return [finding('store::first', 2), finding('store::Repo::second', 2),
            finding('first', 6, 'async-blocking-wait', 'wait', path=False), finding('third', 6, category='file')]


class ComparePlanted(unittest.TestCase):
    def run_on(self, findings, source=SOURCE, failures=(), *options):
        with tempfile.TemporaryDirectory() as root:
            with open(os.path.join(root, 'a.cpp'), 'w', encoding='utf-8') as file:
                file.write(source)
            name = os.path.join(root, 'findings.json')
            with open(name, 'w', encoding='utf-8') as file:
                json.dump({'version': 1, 'findings': findings, 'failures': list(failures)}, file)
            done = subprocess.run([sys.executable, SCRIPT, root, name, *options], capture_output=True, text=True)
        return done.returncode, done.stdout + done.stderr

    def expect(self, status, text, *arguments):
        actual, output = self.run_on(*arguments)
        self.assertEqual(actual, status, output)
        self.assertIn(text, output)

    def test_agreement(self):
        self.expect(0, '4 of 4 planted pairs (in 2 leaves) found, 0 missed, 0 extra, 0 broken', right())

    def test_path_that_explains(self):
        source = SOURCE + 'post(pool, task); // BLOCKS: async-unbounded-submit queue <- fourth\n'
        fourth = {'check': 'async-unbounded-submit', 'file': 'a.cpp', 'line': 8, 'function': 'fourth', 'category': 'queue',
                  'path': [{'file': 'a.cpp', 'line': 4, 'column': 1, 'message': 'the loop starts here'}]}
        self.expect(0, '5 of 5 planted pairs (in 3 leaves) found', right() + [fourth], source)

    def test_missing(self):
        self.expect(1, 'MISS a.cpp:2 async-blocking-call sql <- first\n', right()[1:])

    def test_extra(self):
        self.expect(1, 'EXTRA a.cpp:1 async-blocking-call sql <- first entered at a.cpp:5\n', right() + [finding('first', 1)])

    def test_twice(self):
        self.expect(0, '0 extra', right() + right()[:1])

    def test_other_class(self):
        wrong = right()
        wrong[1]['function'] = 'store::Other::second'
        self.expect(1, 'MISS a.cpp:2 async-blocking-call sql <- Repo::second', wrong)

    def test_other_category(self):
        wrong = right()
        wrong[0]['category'] = 'file'
        self.expect(1, '3 of 4 planted pairs (in 2 leaves) found, 1 missed, 1 extra', wrong)

    def test_step_that_is_nowhere(self):
        wrong = right()
        wrong[0]['path'].insert(0, {'file': 'a.cpp', 'line': 99, 'message': ''})
        self.expect(1, 'BROKEN a.cpp:99', wrong)

    def test_failure(self):
        self.expect(1, 'BROKEN b.cpp: not analysed: crashed', right(), SOURCE, [{'file': 'b.cpp', 'reason': 'crashed'}])

    def test_context(self):
        self.expect(1, '>    2   query();', right()[1:], SOURCE, (), '--context')

    def test_malformed_marker(self):
        self.expect(2, 'a.cpp:1: a marker reads', [], 'f(); // BLOCKS: sql first\n')

    def test_no_markers(self):
        self.expect(2, 'no marker', [], 'f();\n')


if __name__ == '__main__':
    unittest.main()
