# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""The time from a change in an editor to its diagnostics, of `async-tidy lsp` and of clangd on the same file.

    lsp.py ASYNC_TIDY CLANGD BUILD FILE [ROUNDS]

BUILD has the compile_commands.json. Each round adds a comment behind the last line, as somebody who types in a body does: the
headers stay as they are. Both servers wait a while for more changes (async-tidy 300 ms), and that is part of the time.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path


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


def seconds(server, file, rounds):
    """Until the first diagnostics, and until those of each change."""
    uri = file.as_uri()
    lines = file.read_text().count("\n") + 1

    def wait(version):
        start = time.monotonic()
        server.until(lambda m: m.get("method") == "textDocument/publishDiagnostics" and m["params"]["uri"] == uri
                     and m["params"].get("version") == version)
        return time.monotonic() - start

    item = {"uri": uri, "languageId": "cpp", "version": 1, "text": file.read_text()}
    server.send("textDocument/didOpen", {"textDocument": item})
    first, changes = wait(1), []
    for version in range(2, rounds + 2):
        here = {"line": lines, "character": 0}
        change = {"range": {"start": here, "end": here}, "text": "// \n"}
        server.send("textDocument/didChange",
                    {"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]})
        changes.append(wait(version))
    server.process.kill()
    return first, changes


def main():
    tidy, clangd, build, file, *rounds = sys.argv[1:]
    file = Path(file).resolve()
    for name, command in {"async-tidy lsp": [tidy, "lsp", "-p", build],
                          "clangd": [clangd, f"--compile-commands-dir={build}", "--background-index=false"]}.items():
        first, changes = seconds(Server(command, Path(build).resolve()), file, int(rounds[0]) if rounds else 5)
        print(f"{name:15} first {first:6.2f} s   change {statistics.median(changes):6.2f} s (median of {len(changes)})", flush=True)


main()
