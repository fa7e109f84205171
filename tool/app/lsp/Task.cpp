// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The pipe has frames (a mark, the size, the bytes) and then what every worker writes: a verdict and the result.
#include "tool/app/lsp/Task.h"

#include "tool/app/workers/Child.h"
#include "tool/app/workers/Signals.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace async_tidy {

using llvm::StringRef;

static constexpr char FrameMark = '+';

static void writeFrame(int Pipe, StringRef Bytes) {
  uint64_t Size = Bytes.size();
  writeAll(Pipe, StringRef(&FrameMark, 1));
  writeAll(Pipe, StringRef(reinterpret_cast<const char *>(&Size), sizeof(Size)));
  writeAll(Pipe, Bytes);
}

/// Null if it is not complete yet, or if there is none.
static std::optional<StringRef> firstFrame(StringRef Said) {
  uint64_t Size;
  if (!Said.consume_front(StringRef(&FrameMark, 1)) || Said.size() < sizeof(Size))
    return std::nullopt;
  std::memcpy(&Size, Said.data(), sizeof(Size));
  Said = Said.drop_front(sizeof(Size));
  return Said.size() < Size ? std::nullopt : std::optional(Said.take_front(Size));
}

Task::Task(Work Run) {
  int Ends[2] = {-1, -1};
  pid_t Parent = ::getpid();
  ::signal(SIGCHLD, SIG_DFL); // who started us may have it ignored, and then nothing is left to wait for
  Process = ::pipe2(Ends, O_CLOEXEC) == 0 ? ::fork() : -1;
  if (Process == 0)
    runChild(
        0, [&](size_t) { return Run([&](StringRef Frame) { writeFrame(Ends[1], Frame); }); },
        WorkerLimits{.Seconds = 0, .MemoryMiB = 0}, Ends[1], Parent);
  if (Process < 0)
    Result.Failure = std::string("no process could be started: ") + std::strerror(errno);
  if (Ends[1] >= 0)
    ::close(Ends[1]);
  Pipe = Ends[0];
}

Task::~Task() {
  if (Process > 0)
    ::kill(Process, SIGKILL);
  finish();
}

void Task::listen(llvm::function_ref<void(StringRef)> OnFrame) {
  char Buffer[1 << 16];
  ssize_t Size = Process > 0 ? ::read(Pipe, Buffer, sizeof(Buffer)) : 0;
  if (Size > 0)
    Said.append(Buffer, Size);
  size_t Taken = 0;
  while (std::optional<StringRef> Frame = firstFrame(StringRef(Said).drop_front(Taken))) {
    OnFrame(*Frame);
    Taken = Frame->end() - Said.data();
  }
  Said.erase(0, Taken);
  if (Size == 0 || (Size < 0 && errno != EINTR))
    finish();
}

void Task::finish() {
  int Status = 0;
  if (Process > 0) {
    while (::waitpid(Process, &Status, 0) < 0 && errno == EINTR)
      ;
    Result.Failure = describeEnd(Status);
    Process = -1;
  }
  if (Pipe >= 0)
    ::close(std::exchange(Pipe, -1));
  bool IsDone = !Said.empty() && static_cast<Verdict>(Said.front()) == Verdict::Done;
  std::string Text = Said.empty() ? "" : Said.substr(1);
  if (IsDone && !Result.failed())
    Result.Bytes = std::move(Text);
  else if (!Result.failed())
    Result.Failure = Text.empty() ? "ended without a result" : std::move(Text);
  Finished = true;
}

} // namespace async_tidy
