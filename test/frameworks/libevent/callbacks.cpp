// RUN: %check %s async-blocking-call
#include <event2/bufferevent.h>
#include <event2/event.h>
#include <thread>
#include <unistd.h>

static void onRead(bufferevent *, void *) {
  sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'sleep'{{.*}}
}
static void onEvent(bufferevent *, short, void *) {
  std::thread([] { sleep(1); }).detach();
}
static void onTimer(int, short, void *Base) {
  event_base_loop((event_base *)Base, EVLOOP_NONBLOCK);
  event_base_loop((event_base *)Base, 0);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'event_base_loop'{{.*}}
}
void start(event_base *Base, bufferevent *Connection) {
  bufferevent_setcb(Connection, onRead, nullptr, onEvent, nullptr);
  event_new(Base, -1, 0, onTimer, Base);
}
int main() { return event_base_loop(nullptr, 0); }
