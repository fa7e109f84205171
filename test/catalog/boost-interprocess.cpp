// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <boost/interprocess/ipc/message_queue.hpp>
#include <boost/interprocess/sync/interprocess_mutex.hpp>
#include <boost/interprocess/sync/scoped_lock.hpp>
using Task = boost::asio::awaitable<void>;
namespace ipc = boost::interprocess;
using Lock = ipc::scoped_lock<ipc::interprocess_mutex>;

Task bad(ipc::message_queue &Queue, ipc::interprocess_mutex &M) {
  Queue.send("job", 3, 0);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::interprocess::message_queue_t::send'{{.*}}[async-blocking-call]
  Lock Held(M);
  // CHECK: :[[@LINE-1]]:{{.*}}'boost::interprocess::scoped_lock'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(ipc::message_queue &Queue, ipc::interprocess_mutex &M) {
  Queue.try_send("job", 3, 0);
  Lock Held(M, ipc::defer_lock);
  co_return;
}
