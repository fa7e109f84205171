// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/workers/Child.h"

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/MemoryBuffer.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <new>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace async_tidy {

/// Where the handlers below report to: they get no argument of their own.
static int ReportTo = -1;

void writeAll(int Pipe, llvm::StringRef Bytes) {
  while (!Bytes.empty()) {
    ssize_t Written = ::write(Pipe, Bytes.data(), Bytes.size());
    if (Written < 0 && errno != EINTR)
      _exit(1);
    Bytes = Bytes.drop_front(std::max<ssize_t>(Written, 0));
  }
}

[[noreturn]] static void finishChild(Verdict What, llvm::StringRef Bytes) {
  char First = static_cast<char>(What);
  writeAll(ReportTo, llvm::StringRef(&First, 1));
  writeAll(ReportTo, Bytes);
  _exit(0);
}

[[noreturn]] static void onOutOfMemory() { finishChild(Verdict::OutOfMemory, ""); }

static void reportMemory() {
  std::set_new_handler(onOutOfMemory);
  llvm::install_bad_alloc_error_handler([](void *, const char *, bool) { onOutOfMemory(); });
}

static void reportFatalErrors() {
  llvm::install_fatal_error_handler([](void *, const char *Reason, bool) {
    finishChild(Verdict::Failed, (llvm::Twine("Clang gave up: ") + Reason).str());
  });
}

/// The parent says what happened; Clang's own words, stack traces and core files would only disturb.
static void beQuiet() {
  for (int Signal : {SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGFPE, SIGTRAP, SIGINT, SIGTERM})
    ::signal(Signal, SIG_DFL);
  struct rlimit None = {0, 0};
  ::setrlimit(RLIMIT_CORE, &None);
  int Null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  for (int Stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    ::dup2(Null, Stream);
}

/// The pipes of other children, which this one has inherited.
static void closeAllBut(int Pipe) {
  if (Pipe > STDERR_FILENO + 1)
    ::close_range(STDERR_FILENO + 1, Pipe - 1, 0);
  ::close_range(Pipe + 1, ~0u, 0);
}

/// Bytes of writable memory that this process has already, as RLIMIT_DATA counts them.
static uint64_t dataSize() {
  auto Statm = llvm::MemoryBuffer::getFileAsStream("/proc/self/statm");
  llvm::SmallVector<llvm::StringRef, 7> Fields;
  uint64_t Pages = 0;
  if (Statm)
    (*Statm)->getBuffer().split(Fields, ' ');
  if (Fields.size() > 5)
    (void)Fields[5].getAsInteger(10, Pages);
  return Pages * ::sysconf(_SC_PAGESIZE);
}

static void limitMemory(unsigned MiB) {
  if (MiB == 0)
    return;
  rlim_t Most = dataSize() + (uint64_t(MiB) << 20);
  struct rlimit Limit = {Most, Most};
  ::setrlimit(RLIMIT_DATA, &Limit);
}

static void dieWith(pid_t Parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != Parent) // it died before the line above
    _exit(1);
}

void runChild(size_t Index, Job Run, const WorkerLimits &Limits, int Pipe, pid_t Parent) {
  dieWith(Parent);
  ReportTo = Pipe;
  closeAllBut(Pipe);
  beQuiet();
  reportMemory();
  reportFatalErrors();
  limitMemory(Limits.MemoryMiB);
  llvm::Expected<std::string> Result = Run(Index);
  if (!Result)
    finishChild(Verdict::Failed, llvm::toString(Result.takeError()));
  finishChild(Verdict::Done, *Result);
}

} // namespace async_tidy
