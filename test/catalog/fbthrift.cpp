// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <thrift/lib/cpp2/async/AsyncClient.h>
using Task = boost::asio::awaitable<void>;

class CalcAsyncClient : public apache::thrift::GeneratedAsyncClient {
public:
  virtual int sync_add(int A, int B);
  virtual Task semifuture_add(int A, int B);
};
class Journal {
public:
  void sync_add(int A);
};

Task bad(CalcAsyncClient &Remote) {
  Remote.sync_add(1, 2);
  // CHECK: :[[@LINE-1]]:{{.*}}'CalcAsyncClient::sync_add' blocks the coroutine 'bad': makes a remote call and waits for the reply
  co_return;
}
Task ok(CalcAsyncClient &Remote, Journal &Local) {
  co_await Remote.semifuture_add(1, 2);
  Local.sync_add(1);
}
