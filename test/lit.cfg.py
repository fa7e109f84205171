# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#
# The test suite. `ninja check-async-tidy` runs all of it; `lit -v BUILD/test/checks/blocking-call` a part, and with
# --param headers=real the tests see the installed libraries instead of test/stubs wherever there are any.

import glob
import os
import sys
from pathlib import Path

import lit.formats

config.name = "async-tidy"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".cpp", ".test"]
config.excludes = ["stubs", "Inputs"]
# A test that hangs is a test that fails.
try:
    import psutil  # lit ends processes with it

    lit_config.maxIndividualTestTime = 600
except ImportError:
    lit_config.note("no time limit for tests without python3-psutil")
config.test_source_root = os.path.dirname(__file__)
config.test_exec_root = os.path.join(config.async_tidy_build, "test")

headers = lit_config.params.get("headers", "stubs")
if headers not in ("stubs", "real"):
    lit_config.fatal("--param headers is 'stubs' or 'real'")
config.available_features.add(headers + "-headers")
for feature, patterns in {
    "boost": ["/usr/include/boost/asio.hpp"],
    "libpq": ["/usr/include/postgresql/libpq-fe.h"],
    "thrift": ["/usr/bin/thrift"],
    "ingest-libraries": ["/usr/include/hiredis/hiredis.h", "/usr/include/openssl/evp.h", "/usr/include/sqlite3.h",
                         "/usr/include/zlib.h"],
    "neovim": ["/usr/bin/nvim"],
    "redis": ["/usr/bin/redis-server", "/usr/bin/redis-cli"],
    "postgresql": ["/usr/lib/postgresql/*/bin/initdb", "/usr/bin/psql", "/usr/bin/curl"],
}.items():
    if all(glob.glob(pattern) for pattern in patterns):
        config.available_features.add(feature)

# tool/setup.sh fetches the schema: the package that has it is not in Debian.
sarif_schema = os.path.join(config.async_tidy_build, "sarif-2.1.0.json")
try:
    import jsonschema

    if os.path.exists(sarif_schema):
        config.available_features.add("sarif-schema")
except ImportError:
    pass

try:
    import yaml

    config.available_features.add("yaml")
except ImportError:
    pass

try:
    import selenium

    if os.path.exists("/usr/bin/chromium") and os.path.exists("/usr/bin/chromedriver"):
        config.available_features.add("chromium")
except ImportError:
    pass

tool = os.path.join(config.async_tidy_build, "bin", "async-tidy")
source = Path(config.test_source_root)
plugin = os.path.join(config.async_tidy_build, "lib", "async-tidy-plugin.so")
clang_tidy = os.path.join(config.llvm_tools, "clang-tidy")
if os.path.exists(plugin) and os.path.exists(clang_tidy):
    config.available_features.add("plugin")


def driver(script):
    return " ".join([
        f"'{sys.executable}' '{source / script}' --tool '{tool}' --clang '{config.clangxx}' --headers {headers}",
        f"--stubs '{source / 'stubs'}' --filecheck '{config.llvm_tools}/FileCheck'",
        f"--split-file '{config.llvm_tools}/split-file' --work %t.dir",
    ])


check = driver("check.py")
# Once is enough for the plugin, too; --param plugin=0 goes without.
if "plugin" in config.available_features and headers == "stubs" and int(lit_config.params.get("plugin", "1")):
    check += f" --plugin '{plugin}' --clang-tidy '{clang_tidy}'"
stubs = " ".join(f"-isystem '{d}'" for d in sorted((source / "stubs").iterdir()) if d.is_dir())
config.substitutions += [
    ("%check-dir", check + " --dir"),
    ("%check", check),
    ("%fix", driver("fix.py")),
    ("%async-tidy-lsp", f"'{tool} lsp'"),
    ("%async-tidy", f"'{tool}'"),
    ("%lsp", f"'{sys.executable}' '{source / 'lsp.py'}' '{tool}'"),
    ("%browser", f"'{sys.executable}' '{source / 'browser.py'}'"),
    ("%clangxx", f"'{config.clangxx}'"),
    ("%clang-tidy", f"'{clang_tidy}' -load '{plugin}'"),
    ("%python", f"'{sys.executable}'"),
    ("%source", str(source.parent)),
    ("%build", config.async_tidy_build),
    ("%sarif-schema", sarif_schema),
    ("%{path}", os.environ["PATH"]),
    ("%stubs", stubs),
]
if headers == "real":  # the rest does not look at library headers: once is enough
    config.excludes += [d.name for d in source.iterdir() if d.is_dir() and d.name not in ("checks", "catalog", "fixits")]
# FileCheck, split-file, not, count
config.environment["PATH"] = os.pathsep.join([config.llvm_tools, os.environ["PATH"]])
config.environment["UBSAN_OPTIONS"] = "halt_on_error=1:print_stacktrace=1"
for variable in ("HOME", "ASAN_OPTIONS", "ASAN_SYMBOLIZER_PATH"):
    if variable in os.environ:
        config.environment[variable] = os.environ[variable]
