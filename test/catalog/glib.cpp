// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <gio/gio.h>
using Task = boost::asio::awaitable<void>;

Task bad(GSocket *S, char *Buffer) {
  g_socket_receive(S, Buffer, 9, nullptr, nullptr);
  // CHECK: :[[@LINE-1]]:{{.*}}'g_socket_receive'{{.*}}[async-blocking-call]
  g_usleep(10);
  // CHECK: :[[@LINE-1]]:{{.*}}'g_usleep'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(GSocketFamily Family, char *Buffer) {
  GSocket *S = g_socket_new(Family, {}, {}, nullptr);
  g_socket_set_blocking(S, 0);
  g_socket_receive(S, Buffer, 9, nullptr, nullptr);
  co_return;
}
