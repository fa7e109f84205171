// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libpq-fe.h>
namespace net = boost::asio;
using boost::system::error_code;

static void query(PGconn *Db) { PQexec(Db, "select 1"); }

struct Session {
  net::ip::tcp::socket Socket;
  net::steady_timer Timer;
  PGconn *Db;
  char Buffer[64];

  void start() {
    Socket.async_read_some(net::buffer(Buffer), [this](error_code, std::size_t) {
      query(Db);
      // CHECK: cpp:[[@LINE-1]]:{{.*}}blocks the callback{{.*}}'PQexec'{{.*}}[async-blocking-call]
    });
    Timer.async_wait([this](error_code) { onTimer(); });
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'Session::onTimer'{{.*}}'PQexec'{{.*}}[async-blocking-call]
  }
  void onTimer() { PQexec(Db, "vacuum"); }
};
void notifyOk(net::thread_pool &Pool, PGconn *Db) {
  net::post(Pool, [Db] { query(Db); });
}
