// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace google {
void FlushLogFiles(int);
void SetStderrLogging(int);
} // namespace google
