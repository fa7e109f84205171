// RUN: %check %s async-same-executor-wait
// Tasks of Front wait for Back, and tasks of Back for Front.
#include <boost/asio.hpp>
#include <future>
namespace net = boost::asio;

int part(int N);

struct Service {
  void read() { net::post(Front, [this] { load(); }); }
  void load() {
    net::post(Back, net::use_future([] { return part(1); })).get();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'Service::load' waits in a task of 'Service::Front' for 'lambda in Service::load' on 'Service::Back', whose tasks wait for 'Service::Front'; when all their threads do, nothing runs any more
    // CHECK: cpp:[[@LINE+4]]:{{.*}}note: a task of 'Service::Back' waits for 'Service::Front' here
  }
  void write() { net::post(Back, [this] { store(); }); }
  void store() {
    net::post(Front, net::use_future([] { return part(2); })).get();
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'Service::store' waits in a task of 'Service::Back' for 'lambda in Service::store' on 'Service::Front', whose tasks wait for 'Service::Back'
  }
  net::thread_pool Front{2}, Back{2};
};

// One way only.
struct Layers {
  void read() { net::post(Front, [this] { load(); }); }
  void load() { net::post(Back, net::use_future([this] { return deep(); })).get(); }
  int deep() { return net::post(Disk, net::use_future([] { return part(1); })).get(); }
  net::thread_pool Front{2}, Back{2}, Disk{2};
};
