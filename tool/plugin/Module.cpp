// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What `clang-tidy -load` finds in the plugin: all checks of async-tidy.
#include "checks/Check.h"
#include "tool/plugin/TidyCheck.h"

#include "clang-tidy/ClangTidyModule.h"

namespace async_tidy {

namespace {

/// clang-tidy makes the checks of a unit when it begins with it and drops them before the next.
class UnitOfNow {
public:
  std::shared_ptr<TidyUnit> get() {
    std::shared_ptr<TidyUnit> Unit = Last.lock();
    if (!Unit)
      Last = Unit = std::make_shared<TidyUnit>();
    return Unit;
  }

private:
  std::weak_ptr<TidyUnit> Last;
};

class Module : public clang::tidy::ClangTidyModule {
public:
  void addCheckFactories(clang::tidy::ClangTidyCheckFactories &Factories) override {
    auto Unit = std::make_shared<UnitOfNow>();
    for (const CheckInfo &Check : allChecks())
      Factories.registerCheckFactory(Check.Name, [Unit](llvm::StringRef Name, clang::tidy::ClangTidyContext *Context) {
        return std::make_unique<TidyCheck>(Name, Context, Unit->get());
      });
  }
};

clang::tidy::ClangTidyModuleRegistry::Add<Module> Registered("async-tidy-module", "blocking calls in async code");

} // namespace

} // namespace async_tidy
