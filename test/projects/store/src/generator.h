// A synchronous generator: its body runs on the thread of whoever iterates, and never awaits.
#pragma once

#include <coroutine>
#include <exception>
#include <iterator>
#include <utility>

namespace store {

template <typename T> class Generator {
public:
  struct promise_type {
    T current{};

    Generator get_return_object() { return Generator(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T value) {
      current = std::move(value);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { throw; }
    void await_transform() = delete;
  };

  class Iterator {
  public:
    explicit Iterator(std::coroutine_handle<promise_type> body) : body_(body) {}
    const T &operator*() const { return body_.promise().current; }
    Iterator &operator++() {
      body_.resume();
      return *this;
    }
    bool operator==(std::default_sentinel_t) const { return body_.done(); }

  private:
    std::coroutine_handle<promise_type> body_;
  };

  Generator(Generator &&other) noexcept : body_(std::exchange(other.body_, {})) {}
  Generator &operator=(Generator &&) = delete;
  ~Generator() {
    if (body_)
      body_.destroy();
  }

  Iterator begin() {
    body_.resume();
    return Iterator(body_);
  }
  std::default_sentinel_t end() { return {}; }

private:
  explicit Generator(std::coroutine_handle<promise_type> body) : body_(body) {}

  std::coroutine_handle<promise_type> body_;
};

} // namespace store
