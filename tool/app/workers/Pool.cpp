// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/workers/Pool.h"

#include "tool/app/workers/Child.h"
#include "tool/app/workers/Signals.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace async_tidy {

namespace {

using Clock = std::chrono::steady_clock;

struct Child {
  pid_t Process;
  int Pipe; // what it says
  size_t Index;
  Clock::time_point Deadline;
  std::string Said;
  bool Finished = false; // the pipe is closed
  bool Overdue = false;  // and was killed for it
};

class Pool {
public:
  Pool(size_t Count, Job Run, const WorkerLimits &Limits, JobWatcher Watch)
      : Run(Run), Limits(Limits), Watch(Watch), Results(Count) {}

  std::vector<JobResult> runAll() {
    ::signal(SIGCHLD, SIG_DFL); // who started us may have it ignored, and then nothing is left to wait for
    while (Next != Results.size() || !Running.empty()) {
      while (Next != Results.size() && Running.size() < std::max(1u, Limits.Jobs) && start(Next))
        ++Next;
      listen();
      killOverdue();
      reapFinished();
    }
    return std::move(Results);
  }

private:
  /// False if there is no room for one more now: the system has fewer processes or pipes to give than -j asks for.
  bool start(size_t Index) {
    int Ends[2] = {-1, -1};
    pid_t Parent = ::getpid();
    pid_t Process = ::pipe2(Ends, O_CLOEXEC) == 0 ? ::fork() : -1;
    if (Process == 0)
      runChild(Index, Run, Limits, Ends[1], Parent);
    if (Process < 0)
      return cannotStart(Index, Ends);
    ::close(Ends[1]);
    Running.push_back({Process, Ends[0], Index, Clock::now() + std::chrono::seconds(Limits.Seconds), ""});
    Watch(Done, Index);
    return true;
  }

  /// If nothing is running there never will be more room.
  bool cannotStart(size_t Index, const int (&Ends)[2]) {
    std::string Reason = std::strerror(errno);
    for (int End : Ends)
      if (End >= 0)
        ::close(End);
    if (!Running.empty())
      return false;
    end(Index, {"", "no process could be started for it: " + Reason});
    return true;
  }

  /// Until some child says something or the first deadline.
  void listen() {
    if (Running.empty())
      return;
    std::vector<pollfd> Pipes;
    for (const Child &C : Running)
      Pipes.push_back({C.Pipe, POLLIN, 0});
    if (::poll(Pipes.data(), Pipes.size(), millisecondsLeft()) <= 0)
      return;
    for (auto [P, C] : llvm::zip_equal(Pipes, Running))
      if (P.revents)
        read(C);
  }

  /// -1 for ever, as poll() wants it.
  int millisecondsLeft() const {
    if (Limits.Seconds == 0)
      return -1;
    auto First = llvm::min_element(Running, [](const Child &A, const Child &B) { return A.Deadline < B.Deadline; });
    auto Left = std::chrono::ceil<std::chrono::milliseconds>(First->Deadline - Clock::now()).count();
    return std::clamp<int64_t>(Left, 0, std::numeric_limits<int>::max());
  }

  static void read(Child &C) {
    char Buffer[1 << 16];
    ssize_t Size = ::read(C.Pipe, Buffer, sizeof(Buffer));
    if (Size > 0)
      C.Said.append(Buffer, Size);
    else if (Size == 0 || errno != EINTR)
      C.Finished = true;
  }

  void killOverdue() {
    if (Limits.Seconds == 0)
      return;
    for (Child &C : Running) {
      if (C.Finished || Clock::now() < C.Deadline)
        continue;
      ::kill(C.Process, SIGKILL);
      C.Finished = C.Overdue = true;
    }
  }

  void reapFinished() {
    for (const Child &C : Running)
      if (C.Finished)
        end(C.Index, resultOf(C, reap(C)));
    llvm::erase_if(Running, [](const Child &C) { return C.Finished; });
  }

  static int reap(const Child &C) {
    int Status = 0;
    while (::waitpid(C.Process, &Status, 0) < 0 && errno == EINTR)
      ;
    ::close(C.Pipe);
    return Status;
  }

  JobResult resultOf(const Child &C, int WaitStatus) const {
    if (C.Overdue)
      return {"", "took longer than " + std::to_string(Limits.Seconds) + " s"};
    if (std::string Failure = describeEnd(WaitStatus); !Failure.empty())
      return {"", std::move(Failure)};
    std::string Text = C.Said.empty() ? "" : C.Said.substr(1);
    switch (C.Said.empty() ? Verdict::Failed : static_cast<Verdict>(C.Said.front())) {
    case Verdict::Done:
      return {std::move(Text), ""};
    case Verdict::OutOfMemory:
      return {"", "needed more than " + std::to_string(Limits.MemoryMiB) + " MiB"};
    case Verdict::Failed:
      break;
    }
    return {"", Text.empty() ? "ended without a result" : std::move(Text)};
  }

  void end(size_t Index, JobResult Result) {
    Results[Index] = std::move(Result);
    Watch(++Done, Index);
  }

  const Job Run;
  const WorkerLimits Limits;
  const JobWatcher Watch;
  std::vector<JobResult> Results;
  std::vector<Child> Running;
  size_t Next = 0, Done = 0;
};

} // namespace

std::vector<JobResult> runJobs(size_t Count, Job Run, const WorkerLimits &Limits, JobWatcher Watch) {
  return Pool(Count, Run, Limits, Watch).runAll();
}

} // namespace async_tidy
