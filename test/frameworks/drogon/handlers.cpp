// RUN: %check %s async-blocking-call
#include <drogon/drogon.h>
#include <trantor/utils/ConcurrentTaskQueue.h>
#include <unistd.h>
using namespace drogon;
using Callback = std::function<void(const HttpResponsePtr &)>;

void handlersBad(HttpFile &Upload) {
  app().registerHandler("/", [](const HttpRequestPtr &, Callback &&) { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  app().registerHandler("/file", [&](const HttpRequestPtr &, Callback &&) { Upload.save(); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'drogon::HttpFile::save'{{.*}}
  app().registerPreHandlingAdvice([](const HttpRequestPtr &) { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
struct Orders : HttpController<Orders> {
  static void initPathRouting() { registerMethod(&Orders::list, "/"); }
  void list(const HttpRequestPtr &, Callback &&) {
    sleep(1);
    // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  }
};
void offLoadedOk(trantor::ConcurrentTaskQueue &Queue) {
  app().registerHandler("/", [&](const HttpRequestPtr &, Callback &&) { Queue.runTaskInQueue([] { sleep(1); }); });
}
