// RUN: %check %s async-blocking-call
//--- device.h
#pragma once
#ifdef __cplusplus
extern "C" {
#endif
typedef struct {
  int (*transfer)(int Register);
} device_ops;
extern const device_ops serial_ops;
int device_read(int Register);
#ifdef __cplusplus
}
#endif

//--- device.cpp
#include "device.h"
#include <unistd.h>
static int transfer(int Register) {
  usleep(1000);
  return Register;
}
extern "C" int device_read(int Register) { return transfer(Register); }
extern "C" const device_ops serial_ops = {transfer};

//--- main.cpp
#include "device.h"
#include <boost/asio.hpp>

boost::asio::awaitable<int> readBad() {
  co_return device_read(7);
  // CHECK: main.cpp:[[@LINE-1]]:{{.*}}'device_read'{{.*}}'usleep'{{.*}}[async-blocking-call]
}
boost::asio::awaitable<int> operationBad() { co_return serial_ops.transfer(7); }
// CHECK: main.cpp:[[@LINE-1]]:{{.*}}'transfer'{{.*}}'usleep'{{.*}}[async-blocking-call]
