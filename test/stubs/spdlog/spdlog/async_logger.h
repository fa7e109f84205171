// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <spdlog/logger.h>

namespace spdlog {
class async_logger final : public logger {};
} // namespace spdlog
