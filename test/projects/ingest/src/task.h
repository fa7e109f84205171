// What the queue holds: one line, KIND KEY VALUE.
#pragma once

#include <algorithm>
#include <string>

namespace ingest {

struct Task {
  std::string kind, key, value;
};

/// A line without key or value has an empty one.
inline Task parseTask(const std::string &line) {
  const std::size_t key = std::min(line.find(' '), line.size());
  const std::size_t value = std::min(line.find(' ', key + 1), line.size());
  Task task;
  task.kind = line.substr(0, key);
  if (key < line.size())
    task.key = line.substr(key + 1, value - key - 1);
  if (value < line.size())
    task.value = line.substr(value + 1);
  return task;
}

} // namespace ingest
