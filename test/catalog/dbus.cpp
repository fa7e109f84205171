// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <dbus/dbus.h>
using Task = boost::asio::awaitable<void>;

Task bad(DBusConnection *C, DBusMessage *M) {
  dbus_connection_send_with_reply_and_block(C, M, -1, nullptr);
  // CHECK: :[[@LINE-1]]:{{.*}}'dbus_connection_send_with_reply_and_block'{{.*}}[async-blocking-call]
  dbus_connection_read_write(C, -1);
  // CHECK: :[[@LINE-1]]:{{.*}}'dbus_connection_read_write'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(DBusConnection *C, DBusMessage *M) {
  dbus_connection_send(C, M, nullptr);
  dbus_connection_read_write(C, 0);
  dbus_bus_add_match(C, "type='signal'", nullptr);
  co_return;
}
