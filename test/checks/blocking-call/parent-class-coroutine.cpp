// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;

// The coroutine is in the base class, what blocks is a hook in the derived one.
class Handler {
public:
  virtual ~Handler() = default;
  net::awaitable<void> handleBad() {
    prepare();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'SqlHandler::prepare'{{.*}}'PQexec'{{.*}}[async-blocking-call]
    finish();
    co_return;
  }

private:
  virtual void prepare() = 0;
  virtual void finish() {}
};
class SqlHandler : public Handler {
  void prepare() override { PQexec(nullptr, "begin"); }
};

// The same without virtual functions.
template <typename Derived> struct Base {
  net::awaitable<void> runBad() {
    static_cast<Derived *>(this)->step();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'Job::step'{{.*}}'PQexec'{{.*}}[async-blocking-call]
    co_return;
  }
};
struct Job : Base<Job> {
  void step() { PQexec(nullptr, "select 1"); }
};
net::awaitable<void> run(Job &J) { co_await J.runBad(); }
