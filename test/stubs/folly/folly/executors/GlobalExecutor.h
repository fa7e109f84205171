// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <folly/executors/CPUThreadPoolExecutor.h>

namespace folly {
Executor::KeepAlive<> getGlobalCPUExecutor();
}
