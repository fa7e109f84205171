// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <modbus/modbus.h>
using Task = boost::asio::awaitable<void>;

Task bad(modbus_t *M, uint16_t *Registers) {
  modbus_connect(M);
  // CHECK: :[[@LINE-1]]:{{.*}}'modbus_connect'{{.*}}[async-blocking-call]
  modbus_read_registers(M, 0, 2, Registers);
  // CHECK: :[[@LINE-1]]:{{.*}}'modbus_read_registers'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(modbus_t *M) {
  modbus_set_slave(M, 1);
  co_return;
}
