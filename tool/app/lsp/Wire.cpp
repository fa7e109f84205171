// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/lsp/Wire.h"

#include <cerrno>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace async_tidy {

using llvm::Error;
using llvm::StringRef;
namespace json = llvm::json;
namespace lsp = llvm::lsp;

/// No message of the protocol is larger or has a longer header, or more objects within each other: LLVM's parser is recursive.
static constexpr size_t MaxLength = 1 << 30, MaxHeader = 1 << 16;
static constexpr int MaxDepth = 512;

static bool isTooDeep(StringRef Json) {
  int Depth = 0;
  bool InString = false;
  for (size_t I = 0; I < Json.size(); ++I) {
    char C = Json[I];
    if (InString && C == '\\')
      ++I;
    else if (C == '"')
      InString = !InString;
    else if (!InString && (C == '[' || C == '{') && ++Depth > MaxDepth)
      return true;
    else if (!InString && (C == ']' || C == '}'))
      --Depth;
  }
  return false;
}

void Wire::attach(Background &Other, Gate MayPass, Refuse Answer) {
  this->Other = &Other;
  this->MayPass = std::move(MayPass);
  this->Answer = std::move(Answer);
}

llvm::LogicalResult Wire::readStandardMessage(std::string &Json) {
  while (!AtEnd) {
    std::optional<std::string> Body = nextBody();
    if (!Body)
      wait();
    else if (isMessage(*Body)) {
      Json = std::move(*Body);
      return llvm::success();
    }
  }
  return llvm::failure();
}

void Wire::wait() {
  pollfd Sources[] = {{STDIN_FILENO, POLLIN, 0}, {Other->pipe(), POLLIN, 0}}; // poll() passes over -1
  int Ready = ::poll(Sources, 2, Other->millisecondsLeft());
  if (Ready < 0)
    return;
  if (Sources[0].revents)
    receive();
  if (Sources[1].revents || Other->millisecondsLeft() == 0)
    Other->turn();
}

void Wire::receive() {
  char Buffer[1 << 16];
  ssize_t Size = ::read(STDIN_FILENO, Buffer, sizeof(Buffer));
  if (Size > 0)
    Unread.append(Buffer, Size);
  else if (Size == 0 || errno != EINTR)
    AtEnd = true;
}

/// Header lines, an empty one, and as many bytes as the header says.
std::optional<std::string> Wire::nextBody() {
  size_t At = 0;
  for (size_t End; !InBody && (End = Unread.find('\n', At)) != std::string::npos; At = End + 1) {
    StringRef Line = StringRef(Unread).slice(At, End).trim("\r\n");
    InBody = Line.empty() && Length;
    if (!Line.empty())
      readHeader(Line);
  }
  Unread.erase(0, At);
  if (!InBody && Unread.size() > MaxHeader)
    readHeader(std::exchange(Unread, ""));
  if (!InBody || Unread.size() < *Length)
    return std::nullopt;
  std::string Body = Unread.substr(0, *Length);
  Unread.erase(0, *Length);
  Length.reset();
  InBody = false;
  return Body;
}

void Wire::readHeader(StringRef Line) {
  auto [Name, Value] = Line.split(':');
  size_t Bytes;
  if (Name.trim().equals_insensitive("Content-Length") && !Value.trim().getAsInteger(10, Bytes) &&
      Bytes <= MaxLength)
    Length = Bytes;
  else if (!Name.trim().equals_insensitive("Content-Type"))
    refuse(nullptr, "'" + Line.take_front(80) + "' is no header of a message; 'Content-Length: N' is expected",
           lsp::ErrorCode::ParseError);
}

void Wire::refuse(json::Value To, const llvm::Twine &Why, lsp::ErrorCode Code) {
  Answer(std::move(To), llvm::make_error<lsp::LSPError>(json::fixUTF8(Why.str()), Code));
}

bool Wire::isMessage(StringRef Body) {
  Id = nullptr;
  llvm::Expected<json::Value> Parsed =
      isTooDeep(Body) ? llvm::createStringError("it is nested too deeply") : json::parse(Body);
  if (!Parsed) {
    refuse(nullptr, llvm::toString(Parsed.takeError()), lsp::ErrorCode::ParseError);
    return false;
  }
  const json::Object *Message = Parsed->getAsObject();
  const json::Value *Number = Message ? Message->get("id") : nullptr;
  if (Number)
    Id = *Number;
  std::optional<StringRef> Method = Message ? Message->getString("method") : std::nullopt;
  bool IsAnswer = Number && !Message->get("method") && (Message->get("result") || Message->get("error"));
  if (!Message || Message->getString("jsonrpc") != StringRef("2.0") || (!Method && !IsAnswer)) {
    refuse(Id, "this is no message of JSON-RPC 2.0", lsp::ErrorCode::InvalidRequest);
    return false;
  }
  if (IsAnswer || *Method == "exit")
    return true;
  Error Closed = MayPass(*Method);
  if (!Closed)
    return true;
  if (Number)
    Answer(Id, std::move(Closed));
  else
    llvm::consumeError(std::move(Closed)); // nobody waits for an answer
  return false;
}

} // namespace async_tidy
