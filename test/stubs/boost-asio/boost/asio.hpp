// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <boost/system/error_code.hpp>
#define ASIO_NAMESPACE boost::asio
#define ASIO_ERROR_CODE ::boost::system::error_code
#include "../../asio.inc"
