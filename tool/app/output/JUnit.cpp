// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// --format=junit: test results. Each check is a suite and each of its findings a test that fails; a check that finds
// nothing is a test that passes. A file that cannot be analysed is an error in a suite of its own.
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/output/Formats.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace async_tidy {

namespace {

class JUnitWriter {
public:
  explicit JUnitWriter(llvm::raw_ostream &OS) : OS(OS) {}

  void write(const Report &R) {
    size_t Passing = llvm::count_if(R.Rules, [&](const Rule &Check) { return findingsOf(Check, R).empty(); });
    OS << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
       << llvm::formatv("<testsuites name=\"async-tidy\" tests=\"{0}\" failures=\"{1}\" errors=\"{2}\" time=\"{3:f3}\">\n",
                        R.Findings.size() + R.Failed.size() + Passing, R.Findings.size(), R.Failed.size(),
                        R.Stats.Seconds);
    for (const Rule &Check : R.Rules)
      suite(Check, findingsOf(Check, R));
    if (!R.Failed.empty())
      suite(R.Failed);
    OS << "</testsuites>\n";
  }

private:
  static std::vector<const Finding *> findingsOf(const Rule &Check, const Report &R) {
    std::vector<const Finding *> Its;
    for (const Finding &F : R.Findings)
      if (F.Check == Check.Name)
        Its.push_back(&F);
    return Its;
  }

  void suite(const Rule &Check, llvm::ArrayRef<const Finding *> Findings) {
    open(Check.Name, std::max<size_t>(Findings.size(), 1), Findings.size(), /*Errors=*/0);
    if (Findings.empty())
      OS << "  <testcase classname=\"" << escapedMarkup(Check.Name) << "\" name=\"" << escapedMarkup(Check.Summary)
         << "\"/>\n";
    for (const Finding *F : Findings)
      write(*F);
    OS << " </testsuite>\n";
  }

  void suite(llvm::ArrayRef<FailedUnit> Failed) {
    open("analysis", Failed.size(), /*Failures=*/0, Failed.size());
    for (const FailedUnit &U : Failed)
      OS << llvm::formatv("  <testcase classname=\"analysis\" name=\"{0}\" file=\"{0}\"><error message=\"{1}\"/></testcase>\n",
                          escapedMarkup(shownPath(U.File)), escapedMarkup(U.Reason));
    OS << " </testsuite>\n";
  }

  void open(llvm::StringRef Name, size_t Tests, size_t Failures, size_t Errors) {
    OS << llvm::formatv(" <testsuite name=\"{0}\" tests=\"{1}\" failures=\"{2}\" errors=\"{3}\">\n", escapedMarkup(Name),
                        Tests, Failures, Errors);
  }

  /// A name without line numbers: servers follow tests by name.
  void write(const Finding &F) {
    std::string File = escapedMarkup(shownPath(F.At.File));
    OS << llvm::formatv("  <testcase classname=\"{0}\" name=\"{1}\" file=\"{2}\" line=\"{3}\">\n"
                        "   <failure type=\"{4}\" message=\"{1}\">{2}:{3}:{5}: {6}</failure>\n  </testcase>\n",
                        escapedMarkup(F.Check), escapedMarkup(F.Message), File, F.At.Where.Line, spell(F.Level),
                        F.At.Where.Column, escapedMarkup(explained(F)));
  }

  llvm::raw_ostream &OS;
};

} // namespace

void writeJUnit(const Report &R, Sources &, llvm::raw_ostream &OS) { JUnitWriter(OS).write(R); }

} // namespace async_tidy
