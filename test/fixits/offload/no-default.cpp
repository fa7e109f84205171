// RUN: %fix %s async-blocking-call --blocking-executor=workers()
// Asio wants to make a result before it has one: a result without a default constructor comes in an optional.
#include <boost/asio.hpp>

#include <unistd.h>

namespace net = boost::asio;
net::thread_pool &workers();

struct Row {
  explicit Row(int Id) : Id(Id) {}
  Row(Row &&) = default;
  int Id;
};
static Row load(int Id) { return Row(static_cast<int>(sleep(1)) + Id); }
// FIXES: {{^}}#include <optional>

net::awaitable<int> valueBad() {
  Row R = load(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  Row R = *co_await net::co_spawn(workers(), [&]() -> net::awaitable<std::optional<Row>> { co_return load(1); }, net::bind_
  co_return R.Id + load(2).Id;
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  co_return R.Id + (*co_await net::co_spawn(workers(), [&]() -> net::awaitable<std::optional<Row>> { co_return load(2); }, {{.*}})).Id;
}
net::awaitable<void> droppedBad() {
  load(3);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}fixed by offload
  // FIXES: {{^}}  co_await net::co_spawn(workers(), [&]() -> net::awaitable<void> { co_return void(load(3)); }, net::bind_
  co_return;
}
// The optional would be gone.
net::awaitable<int> referenceOk() {
  const Row &R = load(4);
  // CHECK: cpp:{{.*}}left: offload: a reference keeps its result, which has no default constructor
  co_return R.Id;
}
