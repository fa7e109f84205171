#include "consumer.h"

#include "webhook.h"

namespace ingest {

void Consumer::run(std::stop_token stop) {
  while (!stop.stop_requested())
    if (const auto task = queue_.nextTask())
      start(*task, Slot(slots_));
  for (int left = 0; left < 64; ++left)
    slots_.acquire();
}

void Consumer::start(const Task &task, Slot slot) {
  Services &to = services_;
  auto held = std::make_shared<Slot>(std::move(slot));
  if (task.kind == "event")
    submit(workers_, [&to, task, held] { storeEvent(to, task); });
  else if (task.kind == "profile")
    submit(workers_, [&to, task, held] { refreshProfile(to, task); });
  else if (task.kind == "attachment")
    submit(workers_, [&to, task, held] { packAttachment(to, task); });
  else if (task.kind == "text")
    submit(workers_, [&to, task, held] { renderText(to, task); });
  else if (task.kind == "total")
    submit(workers_, [&to, task, held] { countTotal(to, task); });
  else if (task.kind == "announce")
    submit(workers_, [&to, task, held] { announce(to, task); });
  else if (task.kind == "archive")
    submit(workers_, [&to, task, held] { archiveDocument(to, task); });
  else
    std::cerr << "ingest: no such task: " + task.kind + '\n';
}

} // namespace ingest
