# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The time from a change in an editor to its diagnostics, of `async-tidy lsp` and of clangd on the same file.

    lsp.py ASYNC_TIDY CLANGD BUILD FILE [ROUNDS]

BUILD has the compile_commands.json; clangd is in the package clangd-22 of apt.llvm.org. Each round adds a comment behind the last
line, as somebody who types in a body does: the headers stay as they are. Both servers wait a while for more changes
(async-tidy 300 ms), and that is part of the time. They have their turns one after the other, so that what else the machine
does hits both, and before the first round there is a pause in which async-tidy precompiles the headers.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

PAUSE = 30  # seconds; a busy machine needs them


class Server:
    def __init__(self, command, root):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.unread = b""
        self.send("initialize", {"processId": None, "rootUri": root.as_uri(), "capabilities": {}}, id=1)
        self.until(lambda m: m.get("id") == 1)
        self.send("initialized", {})

    def send(self, method, params, **more):
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def message(self):
        while True:
            head, mark, rest = self.unread.partition(b"\r\n\r\n")
            size = int(head.split(b"Content-Length:")[1].split()[0]) if mark else 0
            if mark and len(rest) >= size:
                self.unread = rest[size:]
                return json.loads(rest[:size])
            data = os.read(self.process.stdout.fileno(), 1 << 16)
            if not data:
                sys.exit("the server has gone")
            self.unread += data

    def until(self, is_it):
        while not is_it(self.message()):
            pass


class Session:
    """A server that has the file open."""

    def __init__(self, command, root, file):
        self.server = Server(command, root)
        self.uri = file.as_uri()
        self.end = {"line": file.read_text().count("\n"), "character": 0}
        self.version = 0
        self.changes = []
        item = {"uri": self.uri, "languageId": "cpp", "version": 1, "text": file.read_text()}
        self.first = self.diagnosed("textDocument/didOpen", {"textDocument": item})

    def diagnosed(self, method, params):
        """Seconds from a version to its diagnostics."""
        start = time.monotonic()
        self.version += 1
        self.server.send(method, params)
        self.server.until(lambda m: m.get("method") == "textDocument/publishDiagnostics"
                          and m["params"]["uri"] == self.uri and m["params"].get("version") == self.version)
        return time.monotonic() - start

    def change(self):
        change = {"range": {"start": self.end, "end": self.end}, "text": "// \n"}
        self.changes.append(self.diagnosed("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version + 1}, "contentChanges": [change]}))


def main():
    tidy, clangd, build, file, *rounds = sys.argv[1:]
    if not shutil.which(clangd):
        sys.exit(f"there is no '{clangd}': apt-get install clangd-22")
    file, root = Path(file).resolve(), Path(build).resolve()
    sessions = {name: Session(command, root, file) for name, command in {
        "async-tidy lsp": [tidy, "lsp", "-p", build],
        "clangd": [clangd, f"--compile-commands-dir={build}", "--background-index=false"]}.items()}
    time.sleep(PAUSE)
    for _ in range(int(rounds[0]) if rounds else 5):
        for session in sessions.values():
            session.change()
    for name, session in sessions.items():
        session.server.process.stdin.close()
        session.server.process.wait()
        print(f"{name:15} first {session.first:6.2f} s   change {statistics.median(session.changes):6.2f} s "
              f"(median of {len(session.changes)})")


main()
