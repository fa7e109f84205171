// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine type and something that blocks, in few lines: these tests are about what surrounds the analysis.
#pragma once
#include <coroutine>

struct Task {
  struct promise_type {
    Task get_return_object();
    std::suspend_never initial_suspend() noexcept;
    std::suspend_never final_suspend() noexcept;
    void return_void();
    void unhandled_exception();
  };
};

extern "C" unsigned sleep(unsigned Seconds);
