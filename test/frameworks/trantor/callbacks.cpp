// RUN: %check %s async-blocking-call
#include <trantor/net/TcpServer.h>
#include <trantor/utils/ConcurrentTaskQueue.h>
#include <unistd.h>

void onLoopBad(trantor::EventLoop &Loop, trantor::TcpServer &Server) {
  Loop.queueInLoop([] { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  Loop.runAfter(0.5, [] { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
  Server.setConnectionCallback([](const trantor::TcpConnectionPtr &) { sleep(1); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
void waitsBad(trantor::EventLoop &Loop, trantor::ConcurrentTaskQueue &Queue) {
  Loop.runInLoop([&] { Queue.syncTaskInQueue([] {}); });
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'trantor::TaskQueue::syncTaskInQueue'{{.*}}
}
void offLoadedOk(trantor::EventLoop &Loop, trantor::ConcurrentTaskQueue &Queue) {
  Loop.runInLoop([&] { Queue.runTaskInQueue([] { sleep(1); }); });
}
