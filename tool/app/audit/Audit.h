// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Can the tasks of an executor become fibers or coroutines? One row for each task: what stops or occupies its thread, what ties
// it to the thread, who submits it, and what would have to change.
//
//   Program → auditOf() → text | json | html
//
// Each format is one file, and one line in auditFormats(). docs/audit.md says what the columns mean.
#pragma once

#include "tool/core/link/Program.h"

#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

#include <string>
#include <vector>

namespace async_tidy {

struct Audit {
  struct Item {
    std::string Name;
    Place At;

    auto operator<=>(const Item &) const = default;
  };

  /// A call that stops the thread, or keeps it busy.
  struct Call {
    Item Of;
    std::string Category;
    std::string Library;  // its title; empty for what the project itself describes
    std::string Instead;  // what to use, in words; may be empty
    bool HasTwin = false; // it is asynchronous
    size_t Ways = 0;      // so many chains of calls lead from the task to it
  };

  struct Lock {
    Item Of;
    std::vector<Item> Around; // what waits while it is held
  };

  /// How much may be in flight, by the loop that submits.
  struct Bound {
    enum class Kind {
      Once,     // no loop in sight: one each time that `By` runs
      Constant, // a loop that runs a number of times
      Waits,    // each round waits for something
      Endless,  // it never ends, and what it waits for is not seen
      Unbounded // nothing in the loop waits
    };
    Kind Is = Kind::Once;
    std::string By;          // the function with the loop
    Place Loop;              // of that function if there is none
    std::vector<Item> Waits; // in the loop

    auto operator<=>(const Bound &) const = default;
  };

  struct Submitter {
    Item Of; // the function, and where it submits
    std::vector<Bound> Bounds;
  };

  struct Task {
    Item Of;
    std::vector<Call> Blocking;
    std::vector<Call> Computing;
    std::vector<Item> Loops;       // event loops that it runs to their end
    std::vector<Lock> Locks;
    std::vector<Item> ThreadState; // thread-local variables, and calls of functions that use what belongs to the thread
    std::vector<size_t> Pools;     // of Audit::Pools
    std::vector<Submitter> Submitters;
    std::vector<std::string> Obstacles; // why it is no candidate
    std::vector<std::string> Rewrites;  // what has to change
  };

  struct Pool {
    std::string Name;
    std::optional<int64_t> Size;
    int64_t Waiting = 0; // so many tasks wait for a connection when all threads are busy
  };

  Executor On;
  std::vector<Task> Tasks;
  std::vector<Pool> Pools; // of connections, that some task uses
};

/// An executor that tasks are given to.
struct AuditedExecutor {
  ExecutorIndex Index;
  Audit::Item Of;
  size_t Tasks;
};

/// Sorted by name and place.
std::vector<AuditedExecutor> auditedExecutors(const Program &P);

/// The one of this name, which may leave out what stands before a `::`. An Error lists those that there are.
llvm::Expected<ExecutorIndex> executorNamed(const Program &P, llvm::StringRef Name);

Audit auditOf(const Program &P, const Catalog &Knowledge, ExecutorIndex On);

/// "ready", "ready after these rewrites", "not a candidate"
const char *verdictOf(const Audit::Task &T);

/// As the task is written: each chain of calls that leads to one counts, however often a loop takes it.
size_t blockingCallsOf(const Audit::Task &T);

/// How often each category occurs among the blocking calls, the most frequent first.
std::vector<std::pair<std::string, size_t>> categoriesOf(const Audit::Task &T);

/// How much is in flight, of all tasks together: each bound with the functions that submit under it.
std::vector<std::pair<Audit::Bound, std::vector<std::string>>> boundsOf(const Audit &A);

std::string describe(const Audit::Bound &B);
std::string describe(const Audit::Pool &P, const Executor &Of);

struct AuditFormat {
  llvm::StringRef Name; // --format=NAME
  void (*Write)(const Audit &A, llvm::raw_ostream &OS);
};

/// The first is the default.
llvm::ArrayRef<AuditFormat> auditFormats();

void writeAuditText(const Audit &A, llvm::raw_ostream &OS);
/// One object, as docs/audit.md describes it.
void writeAuditJson(const Audit &A, llvm::raw_ostream &OS);
/// One file without references to others, but links to the sources.
void writeAuditHtml(const Audit &A, llvm::raw_ostream &OS);

} // namespace async_tidy
