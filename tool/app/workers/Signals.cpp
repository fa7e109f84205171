// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/workers/Signals.h"

#include <csignal>
#include <cstring>
#include <sys/wait.h>

namespace async_tidy {

static std::string nameOf(int Signal) {
  const char *Name = ::sigabbrev_np(Signal);
  return "signal " + std::to_string(Signal) + (Name ? std::string(", SIG") + Name : "");
}

std::string describeEnd(int WaitStatus) {
  if (WIFSIGNALED(WaitStatus) && WTERMSIG(WaitStatus) == SIGKILL)
    return "was killed from outside (" + nameOf(SIGKILL) + "); the system may be out of memory: try fewer jobs (-j)";
  if (WIFSIGNALED(WaitStatus))
    return "crashed (" + nameOf(WTERMSIG(WaitStatus)) + ")";
  if (WEXITSTATUS(WaitStatus) != 0)
    return "ended with status " + std::to_string(WEXITSTATUS(WaitStatus));
  return "";
}

} // namespace async_tidy
