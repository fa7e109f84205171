// RUN: %check %s async-blocking-call
#include <grpcpp/support/client_callback.h>
#include <grpcpp/support/server_callback.h>
#include <thread>
#include <unistd.h>

struct Answer : grpc::ServerUnaryReactor {
  void OnDone() override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Answer::OnDone'
    delete this;
  }
  void OnCancel() override {
    std::thread([] { sleep(1); }).detach();
  }
};
template <class T> struct Listing : grpc::ServerWriteReactor<T> {
  void OnWriteDone(bool) override { next(); }
  // CHECK: cpp:[[@LINE-1]]:{{.*}}call of 'Listing::next' blocks the callback 'Listing::OnWriteDone' in 'sleep'
  void OnDone() override { delete this; }
  void next() { sleep(1); }
};
template struct Listing<int>;
struct Reading : grpc::ClientReadReactor<int> {
  void OnReadDone(bool Good) override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Reading::OnReadDone'
  }
  void OnDone(const grpc::Status &) override {}
  void await() { sleep(1); } // called by who waits for the end
};
struct Calling : grpc::ClientUnaryReactor {
  void OnDone(const grpc::Status &) override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Calling::OnDone'
  }
};
