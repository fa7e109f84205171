// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#pragma once
#include <qcorotask.h>

class QThread;
namespace QCoro {
stub::Awaitable<void> moveToThread(QThread *);
}
