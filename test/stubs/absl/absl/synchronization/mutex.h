// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
namespace absl {
inline namespace lts_20220623 {
class Mutex {
public:
  void Lock();
  void Unlock();
};
class Condition {
public:
  explicit Condition(const bool *);
};
class MutexLock {
public:
  explicit MutexLock(Mutex *Mu) : Held(Mu) { Held->Lock(); }
  explicit MutexLock(Mutex *Mu, const Condition &) : Held(Mu) {}
  ~MutexLock() { Held->Unlock(); }

private:
  Mutex *Held;
};
} // namespace lts_20220623
} // namespace absl
