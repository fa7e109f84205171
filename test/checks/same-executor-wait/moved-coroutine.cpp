// RUN: %check %s async-same-executor-wait
// A coroutine that has moved itself to a pool occupies it, and a task that moves itself there needs it.
#include <coro/coro.hpp>

coro::task<int> child(coro::thread_pool &Pool) {
  co_await Pool.schedule();
  co_return 1;
}
coro::task<int> parentBad(coro::thread_pool &Shared) {
  co_await Shared.schedule();
  co_return coro::sync_wait(child(Shared));
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'parentBad' waits in a task of 'Shared' for 'child', which needs a thread of 'Shared' too
  // CHECK: cpp:[[@LINE-4]]:{{.*}}note: 'parentBad' moves itself to 'Shared'
}
coro::task<int> beforeOk(coro::thread_pool &Shared) {
  int Result = coro::sync_wait(child(Shared));
  co_await Shared.schedule();
  co_return Result;
}
coro::task<int> awaitsOk(coro::thread_pool &Shared) {
  co_await Shared.schedule();
  co_return co_await child(Shared);
}

coro::task<int> otherChild(coro::thread_pool &Other) {
  co_await Other.schedule();
  co_return 1;
}
coro::task<int> otherPoolOk(coro::thread_pool &Shared, coro::thread_pool &Second) {
  co_await Shared.schedule();
  co_return coro::sync_wait(otherChild(Second));
}
