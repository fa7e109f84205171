// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The executors of a program and what runs on them, as a picture: which task is given to which executor by whom, and which
// executor a task waits for.
//
//   Program → drawnGraph() → dot | mermaid | html
//
// Each format is one file, and one line in graphFormats().
#pragma once

#include "tool/core/link/Program.h"

#include "llvm/Support/raw_ostream.h"

#include <string>
#include <vector>

namespace async_tidy {

struct ExecutorGraph {
  /// A task, or other code that gives tasks to executors.
  struct Code {
    std::string Name;
    Place At;
    ExecutorIndex On; // NoExecutor for code that is no task

    auto operator<=>(const Code &) const = default;
  };

  struct Spawn {
    size_t By, Task; // positions in Nodes
    Place At;

    auto operator<=>(const Spawn &) const = default;
  };

  struct Wait {
    size_t By; // a task
    ExecutorIndex For;
    Place At;
    bool IsOnCircle; // tasks of `For` wait, directly or round some corners, for the executor of this one

    auto operator<=>(const Wait &) const = default;
  };

  std::vector<Executor> Executors; // those that tasks are given to; ExecutorIndex counts in here
  std::vector<Code> Nodes;
  std::vector<Spawn> Spawns;
  std::vector<Wait> Waits;
};

ExecutorGraph drawnGraph(const Program &P);

/// "asio::thread_pool Pool, 4 threads": what is known about an executor, in words.
std::string describe(const Executor &E);

struct GraphFormat {
  llvm::StringRef Name; // --format=NAME
  void (*Write)(const ExecutorGraph &G, llvm::raw_ostream &OS);
};

/// The first is the default.
llvm::ArrayRef<GraphFormat> graphFormats();

void writeDot(const ExecutorGraph &G, llvm::raw_ostream &OS);
void writeMermaid(const ExecutorGraph &G, llvm::raw_ostream &OS);
/// A part of a page (html/Page.h).
void writePicture(const ExecutorGraph &G, llvm::raw_ostream &OS);
/// A page with nothing else.
void writeHtml(const ExecutorGraph &G, llvm::raw_ostream &OS);

} // namespace async_tidy
