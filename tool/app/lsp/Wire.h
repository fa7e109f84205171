// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// stdin as LLVM's LSP library wants to read it, one message after the other. While none is there, the server's other
// affairs are seen to: this is where it waits. What is no message is answered here, because the library would end over it.
#pragma once

#include "llvm/Support/LSP/Transport.h"

#include <functional>
#include <optional>

namespace async_tidy {

/// What goes on beside the messages.
class Background {
public:
  virtual ~Background() = default;
  virtual int pipe() const = 0;             // to listen to; -1: none
  virtual int millisecondsLeft() const = 0; // until something is due; -1: nothing is
  virtual void turn() = 0;                  // one of them has happened
};

class Wire : public llvm::lsp::JSONTransportInput {
public:
  /// Says why a message has its place elsewhere; success if it has it here. Notifications are passed over then.
  using Gate = std::function<llvm::Error(llvm::StringRef Method)>;
  using Refuse = std::function<void(llvm::json::Value Id, llvm::Error Why)>;

  void attach(Background &Other, Gate MayPass, Refuse Answer);

  /// Of the request that was read last; null for a notification.
  const llvm::json::Value &id() const { return Id; }

  bool hasError() const override { return false; }
  bool isEndOfInput() const override { return AtEnd; }
  llvm::LogicalResult readStandardMessage(std::string &Json) override;
  llvm::LogicalResult readDelimitedMessage(std::string &Json) override { return llvm::failure(); }

private:
  void wait();
  void receive();
  std::optional<std::string> nextBody();
  void readHeader(llvm::StringRef Line);
  bool isMessage(llvm::StringRef Body);
  void refuse(llvm::json::Value To, const llvm::Twine &Why, llvm::lsp::ErrorCode Code);

  Background *Other = nullptr;
  Gate MayPass;
  Refuse Answer;
  llvm::json::Value Id = nullptr;
  std::string Unread;
  std::optional<size_t> Length; // of the body, once the header has said it
  bool InBody = false;
  bool AtEnd = false;
};

} // namespace async_tidy
