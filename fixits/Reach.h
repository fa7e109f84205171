// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// How far a change goes that one function cannot make alone: its callers change with it, and maybe theirs, in all
// units. This is known before any of them is parsed again, from what the summaries say:
//
//   Finding + CallIndex → Reach → each unit that has one of the functions makes its part of the change → one change
#pragma once

#include "tool/core/model/Finding.h"
#include "tool/core/model/Summary.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/Support/Error.h"

#include <map>
#include <memory>
#include <set>

namespace async_tidy {

struct Reach {
  std::set<EntityId> Functions; // that become functions of another kind
  std::string Task;             // the catalog's name of what coroutines around them return
  std::set<Place> Leaves;       // what blocks in them; `Where.File` is 0
};

/// Who calls whom, as it is written, and who overrides what.
class CallIndex {
public:
  /// What a function is, if units differ in what they see of it: the one that has its body.
  struct Known {
    const TuSummary *Unit = nullptr;
    const Function *Facts = nullptr;
    bool IsTwice = false; // different files have bodies for it
    llvm::SmallVector<EntityId, 2> Callers;
    llvm::SmallVector<EntityId, 0> Overriders;
  };

  using Units = llvm::ArrayRef<std::shared_ptr<const TuSummary>>;
  CallIndex(Units Summaries, llvm::ArrayRef<Finding> Findings);

  /// Null if no unit mentions it.
  const Known *find(EntityId Function) const;

  /// The functions that a call or a name stands for, of those places that the findings speak of. Templates have
  /// several.
  llvm::ArrayRef<EntityId> at(const Place &Spot) const;

  /// Those whose leaf is reached through the function, each with the functions from there to the leaf's.
  struct Way {
    const Finding *Of;
    std::vector<EntityId> Functions;
  };
  llvm::ArrayRef<Way> waysThrough(EntityId Function) const;

  /// The unit has a part in a change of these.
  static bool mentions(const TuSummary &Unit, const Reach &R);

private:
  void addUnit(const TuSummary &Unit);
  void addFunction(const TuSummary &Unit, const Function &F);
  void addPlace(const TuSummary &Unit, const Range &Where, EntityId Function);
  void addWays(llvm::ArrayRef<Finding> Findings);

  llvm::DenseMap<EntityId, Known> Functions;
  std::map<Place, llvm::SmallVector<EntityId, 1>> ByPlace;
  llvm::DenseSet<uint64_t> Lines; // of the places, to ask the map rarely
  llvm::DenseMap<EntityId, std::vector<Way>> Ways;
};

/// The functions between the coroutines and what blocks, all their callers that are no coroutines, theirs, and what
/// overrides any of them or is overridden. An Error says which of them has to stay what it is.
llvm::Expected<Reach> reachOfAwait(const Finding &F, const CallIndex &In);

/// The coroutine of the finding alone.
llvm::Expected<Reach> reachOfFunction(const Finding &F, const CallIndex &In);

} // namespace async_tidy
