// RUN: %fix %s async-same-executor-wait,async-unbounded-submit --review --blocking-executor=parents()
#include <future>
#include <oneapi/tbb/task_arena.h>
#include <vector>
tbb::task_arena &parents();
void store(int Chunk);

void arenaBad(tbb::task_arena &Arena) {
  Arena.enqueue([&Arena] {
    // FIXES: {{^}}  parents().enqueue([&Arena] {
    std::promise<int> Part;
    Arena.enqueue([&Part] { Part.set_value(1); });
    Part.get_future().get();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by separate-executor
  });
}
// An arena calls a copy that is const, and a closure that gives its slot back is not.
void loopDeclined(tbb::task_arena &Arena, const std::vector<int> &Chunks) {
  for (int Chunk : Chunks)
    Arena.enqueue([Chunk] { store(Chunk); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: bound-fan-out: it would not compile
}
