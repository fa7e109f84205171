// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace boost::process {
template <typename... Args> inline int system(Args &&...) { return 0; }
} // namespace boost::process
