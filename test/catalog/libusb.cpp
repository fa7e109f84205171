// RUN: %check %s async-blocking-call
#include <boost/asio.hpp>
#include <libusb-1.0/libusb.h>
#include <sys/time.h>
using Task = boost::asio::awaitable<void>;

Task bad(libusb_context *C, libusb_device_handle *D, unsigned char *Buffer) {
  int Moved;
  libusb_bulk_transfer(D, 1, Buffer, 9, &Moved, 100);
  // CHECK: :[[@LINE-1]]:{{.*}}'libusb_bulk_transfer'{{.*}}[async-blocking-call]
  libusb_handle_events(C);
  // CHECK: :[[@LINE-1]]:{{.*}}'libusb_handle_events'{{.*}}[async-blocking-call]
  co_return;
}
Task ok(libusb_context *C, libusb_transfer *T) {
  timeval Now = {};
  libusb_handle_events_timeout(C, &Now);
  libusb_submit_transfer(T);
  co_return;
}
