// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace absl {
inline namespace lts_20220623 {
class Notification {
public:
  bool HasBeenNotified() const;
  void WaitForNotification() const;
};
} // namespace lts_20220623
} // namespace absl
