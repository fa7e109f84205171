# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
"""Plays the editor to `async-tidy lsp`, and prints what the server says (%lsp in lit.cfg.py).

    %lsp TRANSCRIPT FOLDER [options of async-tidy lsp]

FOLDER is the project. Lines of the transcript are messages in JSON, sent as they stand (an `id` makes it a request), or
directives; lines with `#` or nothing are passed over:

    open FILE            opens a file of the project, with the text that it has
    wait METHOD [TEXT]   until the server has sent this notification or request, with this text in it
    answer ID            until it has answered this request
    write FILE TEXT      changes a file of the project
    rename OLD NEW       and gives one another name
    appears GLOB         until the project has such a file
    idle SECONDS         meanwhile it sends nothing
    raw TEXT             these bytes, with \\n, \\r and \\xHH
    deep N               a message of N brackets
    kill                 the server is killed
    end                  stdin is closed; by default there is `shutdown` and `exit`

ROOT stands for the URI of the folder, in what is sent and in what is printed. Whoever waits in vain prints so, and fails.
"""

import json
import os
import select
import subprocess
import sys
import time
from pathlib import Path

PATIENCE = 300  # seconds; parsing on a busy machine takes its time


class Editor:
    def __init__(self, tool, folder, options):
        self.root = folder.resolve().as_uri()
        self.folder = folder
        self.server = subprocess.Popen([tool, "lsp", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=folder)
        self.unread = b""
        self.failed = False

    def write(self, data):
        try:
            self.server.stdin.write(data)
            self.server.stdin.flush()
        except BrokenPipeError:
            self.fail("the server has gone")

    def send(self, text):
        body = text.replace("ROOT", self.root).encode()
        self.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def message(self, patience):
        """The next one; None if there is none in time."""
        until = time.monotonic() + patience
        while True:
            head, mark, rest = self.unread.partition(b"\r\n\r\n")
            if mark:
                size = int(head.split(b":")[1])
                if len(rest) >= size:
                    self.unread = rest[size:]
                    return json.loads(rest[:size])
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.server.stdout], [], [], left)[0]:
                return None
            data = os.read(self.server.stdout.fileno(), 1 << 16)
            if not data:
                return None
            self.unread += data

    def show(self, message):
        message.pop("jsonrpc", None)
        print(json.dumps(message, ensure_ascii=False).replace(self.root, "ROOT"), flush=True)

    def wait(self, what, is_it):
        while message := self.message(PATIENCE):
            self.show(message)
            if "id" in message and "method" in message:
                self.send(json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": None}))
            if is_it(message):
                return
        self.fail("waited in vain for " + what)

    def idle(self, seconds):
        if message := self.message(float(seconds)):
            self.show(message)
            self.fail("nothing was expected")

    def appears(self, glob):
        until = time.monotonic() + PATIENCE
        while not any(self.folder.glob(glob)):
            if time.monotonic() > until:
                return self.fail("waited in vain for " + glob)
            time.sleep(0.05)
        print("appeared", flush=True)

    def fail(self, why):
        print("FAILED:", why, flush=True)
        self.failed = True

    def open(self, name):
        text = (self.folder / name).read_bytes().decode(errors="replace")
        item = {"uri": f"{self.root}/{name}", "languageId": "cpp", "version": 1, "text": text}
        self.send(json.dumps({"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": item}}))

    def end(self):
        self.server.stdin.close()
        print("status:", self.server.wait(PATIENCE))

    def kill(self):
        self.server.kill()
        self.server.wait()

    def shut_down(self):
        self.send('{"jsonrpc": "2.0", "id": "shutdown", "method": "shutdown"}')
        self.wait("shutdown", lambda m: m.get("id") == "shutdown")
        self.send('{"jsonrpc": "2.0", "method": "exit"}')
        self.end()

    def follow(self, line):
        directive, _, rest = line.partition(" ")
        if line.startswith("{") or line.startswith("["):
            self.send(line)
        elif directive == "open":
            self.open(rest)
        elif directive == "wait":
            method, _, text = rest.partition(" ")
            text = text.replace("ROOT", self.root)
            self.wait(rest, lambda m: m.get("method") == method and text in json.dumps(m, ensure_ascii=False))
        elif directive == "answer":
            self.wait("answer " + rest, lambda m: "method" not in m and json.dumps(m.get("id")) == rest)
        elif directive == "write":
            name, _, text = rest.partition(" ")
            (self.folder / name).write_text(text)
        elif directive == "rename":
            old, new = rest.split()
            (self.folder / old).rename(self.folder / new)
        elif directive == "appears":
            self.appears(rest)
        elif directive == "kill":
            self.kill()
        elif directive == "idle":
            self.idle(rest)
        elif directive == "deep":
            self.send("[" * int(rest))
        elif directive == "raw":
            self.write(rest.encode().decode("unicode_escape").encode("latin-1"))
        else:
            sys.exit(f"'{line}' is no directive")


def main():
    tool, transcript, folder, *options = sys.argv[1:]
    editor = Editor(tool, Path(folder), options)
    for line in Path(transcript).read_text().splitlines():
        if line == "end":
            editor.end()
            break
        if line and not line.startswith("#") and not editor.failed:
            editor.follow(line)
    else:
        editor.server.poll() is None and editor.shut_down()
    editor.kill()
    sys.exit(editor.failed)


main()
