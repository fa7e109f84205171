// RUN: %fix %s async-blocking-wait --blocking-executor=pool()
#include <asio.hpp>
#include <future>

asio::thread_pool &pool();

asio::awaitable<int> waits(std::future<int> F) {
  co_return F.get();
  // CHECK: cpp:[[@LINE-1]]:{{.*}}left: await-result: {{.*}}; offload: what it waits for needs a thread too, and may get none; --review
}
