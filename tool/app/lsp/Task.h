// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Work in a child process of a server that goes on listening. What the child says on its way comes as frames, the result at
// the end. Whoever drops a task kills it, and the worker processes that it has started.
#pragma once

#include "tool/app/workers/Pool.h"

#include "llvm/ADT/StringRef.h"

#include <sys/types.h>

namespace async_tidy {

class Task {
public:
  /// In the child: what it has to say meanwhile.
  using Tell = llvm::function_ref<void(llvm::StringRef Frame)>;
  using Work = llvm::function_ref<llvm::Expected<std::string>(Tell)>;

  explicit Task(Work Run); // if no process can be started, the result says so
  ~Task();
  Task(const Task &) = delete;
  Task &operator=(const Task &) = delete;

  int pipe() const { return Pipe; }
  bool isFinished() const { return Finished; }

  /// Takes what the child has said by now; call it when there is something in the pipe.
  void listen(llvm::function_ref<void(llvm::StringRef Frame)> OnFrame);

  /// Of a finished task.
  JobResult take() { return std::move(Result); }

private:
  void finish();

  pid_t Process = -1;
  int Pipe = -1;
  std::string Said;
  bool Finished = false;
  JobResult Result;
};

} // namespace async_tidy
