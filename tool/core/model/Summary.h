// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The names of the summary model (Summary.fbs says what each field means), and its way to and from bytes.
#pragma once

#include "tool/core/model/Range.h"

// The schema's Range becomes ours (native_type in Summary.fbs).
namespace async_tidy::fb {
struct Range;
}
namespace flatbuffers {
async_tidy::fb::Range Pack(const async_tidy::Range &R);
async_tidy::Range UnPack(const async_tidy::fb::Range &R);
} // namespace flatbuffers

#include "tool/core/model/Summary_generated.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

#include <string>

namespace async_tidy {

using TuSummary = fb::NativeTuSummary;
using Function = fb::NativeFunction;
using CallSite = fb::NativeCallSite;
using AwaitSite = fb::NativeAwaitSite;
using Join = fb::NativeJoin;
using Exit = fb::NativeExit;
using Kept = fb::NativeKept;
using Loop = fb::NativeLoop;
using Loss = fb::NativeLoss;
using Store = fb::NativeStore;
using Value = fb::NativeValue;
using Type = fb::NativeType;
using Variable = fb::NativeVariable;
using Input = fb::NativeInput;
using fb::Dispatch;
using fb::FlowEdge;
using fb::FunctionKind;
using fb::LossKind;
using fb::Origin;
using fb::TypeKind;
using fb::ValueKind;

/// Hash of a Clang USR; the same entity has the same id in every translation unit. Zero is none.
using EntityId = uint64_t;

/// Raised with every change of Summary.fbs.
constexpr uint32_t SummaryFormat = 6;

std::string toBytes(const TuSummary &Summary);

/// Bytes of any origin. Truncated, damaged and foreign buffers are refused; `Name` says whose bytes they are in the error.
llvm::Expected<TuSummary> fromBytes(llvm::StringRef Bytes, llvm::StringRef Name);

llvm::Expected<TuSummary> readSummary(llvm::StringRef Path);

/// The text that `print-summary` shows: one line a fact, functions with bodies only, in order of their place.
void print(const TuSummary &Summary, llvm::raw_ostream &OS);

} // namespace async_tidy
