// RUN: %check %s async-blocking-call
// What protoc makes of a service with one unary method, as far as clients with callbacks use it.
#include <chrono>
#include <functional>
#include <grpcpp/grpcpp.h>
#include <thread>
struct Request {};
struct Reply {};

class StubInterface {
public:
  virtual ~StubInterface();
  class async_interface {
  public:
    virtual ~async_interface();
    virtual void Place(grpc::ClientContext *context, const Request *request, Reply *response,
                       std::function<void(grpc::Status)>) = 0;
  };
  virtual async_interface *async();
};
class Stub final : public StubInterface {
public:
  class async final : public StubInterface::async_interface {
  public:
    void Place(grpc::ClientContext *context, const Request *request, Reply *response,
               std::function<void(grpc::Status)>) override;
  };
};

void throughInterfaceBad(StubInterface &Stub, grpc::ClientContext *Context, Request *Question, Reply *Answer) {
  Stub.async()->Place(Context, Question, Answer, [](grpc::Status) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'std::this_thread::sleep_for' blocks the callback 'lambda in throughInterfaceBad'
  });
}
void onStubBad(Stub::async &Async, grpc::ClientContext *Context, Request *Question, Reply *Answer) {
  Async.Place(Context, Question, Answer, [](grpc::Status) {
    std::this_thread::sleep_for(std::chrono::seconds(1));
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'std::this_thread::sleep_for' blocks the callback 'lambda in onStubBad'
  });
}
void shortOk(StubInterface &Stub, grpc::ClientContext *Context, Request *Question, Reply *Answer) {
  Stub.async()->Place(Context, Question, Answer, [](grpc::Status) {});
}
