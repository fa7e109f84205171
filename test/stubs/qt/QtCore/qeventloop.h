// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <QtCore/qobject.h>

template <class E> class QFlags {
public:
  constexpr QFlags(E Value) : Bits(Value) {}
  constexpr QFlags(int Value) : Bits(Value) {}
  constexpr QFlags operator|(E Value) const { return Bits | Value; }

private:
  int Bits;
};
class QEventLoop : public QObject {
public:
  enum ProcessEventsFlag { AllEvents = 0, WaitForMoreEvents = 4 };
  using ProcessEventsFlags = QFlags<ProcessEventsFlag>;
  int exec(ProcessEventsFlags = AllEvents);
  bool processEvents(ProcessEventsFlags = AllEvents);
};
constexpr QEventLoop::ProcessEventsFlags operator|(QEventLoop::ProcessEventsFlag A, QEventLoop::ProcessEventsFlag B) { return QEventLoop::ProcessEventsFlags(A) | B; }
