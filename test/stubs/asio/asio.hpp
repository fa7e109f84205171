// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <system_error>
namespace asio {
typedef std::error_code error_code;
typedef std::system_error system_error;
} // namespace asio
#define ASIO_NAMESPACE asio
#define ASIO_ERROR_CODE ::asio::error_code
#include "../asio.inc"
