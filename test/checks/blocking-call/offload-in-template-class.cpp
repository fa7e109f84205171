// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <functional>
#include <future>
#include <libpq-fe.h>
#include <memory>
namespace net = boost::asio;

template <typename Executor> class Offloader {
public:
  explicit Offloader(Executor Ex) : Ex(Ex) {}
  template <typename F> auto operator()(F Job) {
    auto Task = std::make_shared<std::packaged_task<decltype(Job())()>>(std::move(Job));
    auto Result = Task->get_future();
    net::post(Ex, [Task] { (*Task)(); });
    return Result;
  }

private:
  Executor Ex;
};
struct Jobs {
  virtual ~Jobs() = default;
  virtual void run(std::function<void()> Job) = 0;
};
struct PoolJobs : Jobs {
  net::thread_pool Pool;
  void run(std::function<void()> Job) override { net::post(Pool, std::move(Job)); }
};

net::awaitable<void> templateOk(Offloader<net::thread_pool::executor_type> &Blocking, PGconn *Db) {
  auto Result = Blocking([Db] { return PQexec(Db, "select 1"); });
  co_return;
}
// FN: what a packaged_task runs is not followed.
net::awaitable<void> FN_templateBad(Offloader<net::io_context::executor_type> &Loop, PGconn *Db) {
  auto Result = Loop([Db] { return PQexec(Db, "select 1"); });
  co_return;
}
net::awaitable<void> virtualOk(Jobs &J, PGconn *Db) {
  J.run([Db] { PQexec(Db, "select 1"); });
  co_return;
}
