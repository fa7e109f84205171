// The methods of a CallbackService are async code, whatever they are called.
// RUN: %check %s async-blocking-call
#include <grpcpp/support/server_callback.h>
#include <thread>
#include <unistd.h>

// What the generated header has.
struct Request {};
struct Reply {};
class CallbackService {
public:
  CallbackService() {
    new grpc::internal::CallbackUnaryHandler<Request, Reply>(
        [this](grpc::CallbackServerContext *Context, const Request *Question, Reply *Answer) {
          return this->Say(Context, Question, Answer); // no finding of its own
        });
  }
  virtual grpc::ServerUnaryReactor *Say(grpc::CallbackServerContext *, const Request *, Reply *) { return nullptr; }
  virtual grpc::ServerUnaryReactor *Ask(grpc::CallbackServerContext *, const Request *, Reply *) { return nullptr; }
};

struct Server : CallbackService {
  grpc::ServerUnaryReactor *Say(grpc::CallbackServerContext *Context, const Request *, Reply *) override {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep' blocks the callback 'Server::Say'
    return Context->DefaultReactor();
  }
  grpc::ServerUnaryReactor *Ask(grpc::CallbackServerContext *Context, const Request *, Reply *Answer) override {
    auto *Reactor = Context->DefaultReactor();
    std::thread([=, this] { fill(Context, Answer); }).detach();
    return Reactor;
  }
  // Takes the context, but runs elsewhere.
  void fill(grpc::CallbackServerContext *, Reply *) { sleep(1); }
};
