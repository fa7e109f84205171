// RUN: %check %s async-blocking-call
#include <uv.h>
#include <unistd.h>

static void onTimer(uv_timer_t *) {
  uv_sleep(1);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'uv_sleep'{{.*}}
}
static void synced(uv_fs_t *) {}
static void work(uv_work_t *) { sleep(1); }
static void after(uv_work_t *Request, int) {
  uv_fs_fsync(nullptr, nullptr, 1, nullptr);
  // CHECK: cpp:[[@LINE-1]]:{{.*}}'uv_fs_fsync'{{.*}}
  uv_fs_fsync(nullptr, nullptr, 1, synced);
}
void start(uv_loop_t *Loop, uv_timer_t *Timer, uv_work_t *Request) {
  uv_timer_start(Timer, onTimer, 1, 0);
  uv_queue_work(Loop, Request, work, after);
}
