// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <memory>
#include <sw/redis++/redis++.h>
namespace sw::redis {
class EventLoop;
using EventLoopSPtr = std::shared_ptr<EventLoop>;
class AsyncRedis {
public:
  Future<OptionalString> get(const StringView &Key);
  template <typename Callback> void get(const StringView &Key, Callback &&cb) {}

private:
  EventLoopSPtr _loop;
};
class AsyncSubscriber {
public:
  template <typename MsgCb> void on_message(MsgCb &&msg_callback) {}
};
} // namespace sw::redis
