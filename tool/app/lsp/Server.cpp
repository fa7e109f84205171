// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
#include "tool/app/files/Paths.h"
#include "tool/app/files/Plain.h"
#include "tool/app/lsp/Lsp.h"
#include "tool/app/lsp/Preambles.h"
#include "tool/app/lsp/Present.h"
#include "tool/app/lsp/Trials.h"
#include "tool/app/lsp/Wire.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <chrono>
#include <deque>
#include <optional>

namespace async_tidy {

using llvm::Error;
using llvm::Expected;
using llvm::StringRef;
namespace json = llvm::json;
namespace lsp = llvm::lsp;

namespace {

using Clock = std::chrono::steady_clock;

/// Who types does not want to be told between two letters.
constexpr auto TypingPause = std::chrono::milliseconds(300);

// What LLVM's library does not know of the protocol.

struct Anything {
  json::Value Is = nullptr;
};
bool fromJSON(const json::Value &V, Anything &Out, json::Path) {
  Out.Is = V;
  return true;
}

struct Asked {
  lsp::TextDocumentIdentifier textDocument;
  lsp::Range range;
};
bool fromJSON(const json::Value &V, Asked &Out, json::Path P) {
  json::ObjectMapper O(V, P);
  return O && O.map("textDocument", Out.textDocument) && O.map("range", Out.range);
}

/// Of nested objects: "window.workDoneProgress".
const json::Value *valueIn(const json::Value &V, StringRef Dotted) {
  const json::Value *At = &V;
  while (At && !Dotted.empty()) {
    auto [Name, Rest] = Dotted.split('.');
    const json::Object *O = At->getAsObject();
    At = O ? O->get(Name) : nullptr;
    Dotted = Rest;
  }
  return At;
}

std::string textIn(const json::Value &V, StringRef Dotted) {
  const json::Value *At = valueIn(V, Dotted);
  return At ? At->getAsString().value_or("").str() : "";
}

bool isSet(const json::Value &V, StringRef Dotted) {
  const json::Value *At = valueIn(V, Dotted);
  return At && At->getAsBoolean().value_or(false);
}

bool overlap(const lsp::Range &A, const lsp::Range &B) { return A.start <= B.end && B.start <= A.end; }

lsp::Range rangeOf(const json::Object &Entry) {
  lsp::Range Out;
  json::Path::Root Root;
  lsp::fromJSON(*Entry.get("range"), Out, Root);
  return Out;
}

class Server : public Background {
public:
  Server(const AnalysisOptions &Analysis, const SettingsOptions &Settings, Wire &In, lsp::JSONTransport &Transport)
      : Analysis(Analysis), Settings(Settings), In(In), Messages(Transport) {
    Messages.method("initialize", this, &Server::initialize);
    Messages.method("shutdown", this, &Server::shutdown);
    Messages.method("textDocument/codeAction", this, &Server::codeAction);
    Messages.method("textDocument/hover", this, &Server::hover);
    Messages.method("textDocument/codeLens", this, &Server::codeLens);
    Messages.notification("initialized", this, &Server::initialized);
    Messages.notification("textDocument/didOpen", this, &Server::didOpen);
    Messages.notification("textDocument/didChange", this, &Server::didChange);
    Messages.notification("textDocument/didSave", this, &Server::didSave);
    Messages.notification("textDocument/didClose", this, &Server::didClose);
    Messages.notification("workspace/didChangeWatchedFiles", this, &Server::didChangeWatchedFiles);
    Messages.notification("$/cancelRequest", this, &Server::cancel);
    In.attach(
        *this, [this](StringRef Method) { return mayPass(Method); },
        [&Transport](json::Value Id, Error Why) { Transport.reply(std::move(Id), std::move(Why)); });
  }

  lsp::MessageHandler &messages() { return Messages; }
  bool wasShutDown() const { return IsDown; }

  // What goes on beside the messages.

  int pipe() const override { return Running ? Running->pipe() : -1; }

  int millisecondsLeft() const override {
    if (!Due)
      return -1;
    return std::max<int64_t>(0, std::chrono::ceil<std::chrono::milliseconds>(*Due - Clock::now()).count());
  }

  void turn() override {
    if (Running)
      Running->listen([this](StringRef Frame) { onFrame(Frame); });
    if (Running && Running->isFinished())
      finishTask();
    if (millisecondsLeft() == 0)
      lookAgain();
    startTask();
    publishNewVersions();
  }

private:
  // Beginning and end.

  Error mayPass(StringRef Method) const {
    if (IsDown)
      return llvm::make_error<lsp::LSPError>("after 'shutdown' there is only 'exit'", lsp::ErrorCode::InvalidRequest);
    if (!IsInitialized && Method != "initialize")
      return llvm::make_error<lsp::LSPError>("the first request is 'initialize'", lsp::ErrorCode::ServerNotInitialized);
    if (IsInitialized && Method == "initialize")
      return llvm::make_error<lsp::LSPError>("'initialize' comes once", lsp::ErrorCode::InvalidRequest);
    return Error::success();
  }

  void initialize(const Anything &Params, lsp::Callback<json::Value> Reply) {
    IsInitialized = true;
    const json::Value &P = Params.Is;
    ShowsProgress = isSet(P, "capabilities.window.workDoneProgress");
    WatchesFiles = isSet(P, "capabilities.workspace.didChangeWatchedFiles.dynamicRegistration");
    Edits.Versions = isSet(P, "capabilities.workspace.workspaceEdit.documentChanges");
    Edits.Annotations = valueIn(P, "capabilities.workspace.workspaceEdit.changeAnnotationSupport") != nullptr;
    enterFolder(P);
    if (const json::Value *Options = valueIn(P, "initializationOptions"))
      if (Error Bad = readOptions(*Options))
        Complaint = llvm::toString(std::move(Bad));
    Reply(json::Object{{"serverInfo", json::Object{{"name", "async-tidy"}, {"version", ASYNC_TIDY_VERSION}}},
                       {"capabilities",
                        json::Object{{"textDocumentSync",
                                      json::Object{{"openClose", true},
                                                   {"change", static_cast<int>(lsp::TextDocumentSyncKind::Incremental)},
                                                   {"save", true}}},
                                     {"codeActionProvider", json::Object{{"codeActionKinds", json::Array{"quickfix"}}}},
                                     {"codeLensProvider", json::Object{{"resolveProvider", false}}},
                                     {"hoverProvider", true}}}});
  }

  /// Relative paths of the options and of messages are those of the project.
  static void enterFolder(const json::Value &Params) {
    std::string Root = textIn(Params, "rootUri");
    if (const json::Value *Folders = valueIn(Params, "workspaceFolders"))
      if (const json::Array *A = Folders->getAsArray(); A && !A->empty())
        Root = textIn(A->front(), "uri");
    if (Expected<lsp::URIForFile> Uri = lsp::URIForFile::fromURI(Root))
      llvm::sys::fs::set_current_path(Uri->file());
    else
      llvm::consumeError(Uri.takeError());
  }

  /// What `.async-tidy` may have (JSON is YAML), and in addition "build", which is -p, and "config", which is --config.
  Error readOptions(const json::Value &Options) {
    if (Options.getAsNull())
      return Error::success();
    json::Value Own = Options;
    if (json::Object *All = Own.getAsObject()) {
      take(*All, "build", Analysis.Units.BuildPath);
      take(*All, "config", Settings.ConfigFile);
    }
    Expected<Config> Parsed = parseConfig(llvm::formatv("{0:1}", Own).str(), "initializationOptions");
    return Parsed ? Settings.Own.add(std::move(*Parsed)) : Parsed.takeError();
  }

  static void take(json::Object &From, StringRef Key, std::string &Into) {
    if (std::optional<StringRef> Text = From.getString(Key)) {
      Into = Text->str();
      From.erase(Key);
    }
  }

  void initialized(const lsp::NoParams &) {
    if (!Complaint.empty())
      show(lsp::MessageType::Error, Complaint);
    if (WatchesFiles)
      watchFiles();
    openProject();
  }

  void watchFiles() {
    json::Array Watchers;
    for (StringRef Glob :
         {"**/*.{c,cc,cpp,cxx,C,h,hh,hpp,hxx,H,inc,ipp}", "**/compile_commands.json", "**/.async-tidy"})
      Watchers.push_back(json::Object{{"globPattern", Glob}});
    call("client/registerCapability",
         json::Object{{"registrations", json::Array{json::Object{
                                            {"id", "files"},
                                            {"method", "workspace/didChangeWatchedFiles"},
                                            {"registerOptions", json::Object{{"watchers", std::move(Watchers)}}}}}}});
  }

  void shutdown(const lsp::NoParams &, lsp::Callback<json::Value> Reply) {
    IsDown = true;
    Running.reset();
    Due.reset();
    for (Ask &A : Asks)
      A.Reply(llvm::make_error<lsp::LSPError>("the server shuts down", lsp::ErrorCode::RequestCancelled));
    Asks.clear();
    Reply(nullptr);
  }

  // Texts.

  void didOpen(const lsp::DidOpenTextDocumentParams &Params) {
    const lsp::TextDocumentItem &Item = Params.textDocument;
    std::string Path = Open.open(Item.uri.file(), {Item.uri.uri().str(), Item.version, Item.text});
    if (!isOnDisk(Path, Item.text) || (Project && Project->hasOther(Path, Item.text, Open.paths())))
      changed(Path);
    if (Item.uri.uri() != uriOf(Path))
      clear(uriOf(Path));
    publishNewVersions();
    LacksPreambles = true;
  }

  void didChange(const lsp::DidChangeTextDocumentParams &Params) {
    Document *D = Open.find(Params.textDocument.uri.file());
    if (!D)
      return log(lsp::MessageType::Warning, "'" + Params.textDocument.uri.file() + "' is changed and was never opened");
    for (const lsp::TextDocumentContentChangeEvent &C : Params.contentChanges)
      change(D->Text, C);
    D->Version = Params.textDocument.version;
    std::string Path = Open.paths().of(Params.textDocument.uri.file()).str();
    dropAsks([&](const Ask &A) { return A.File == Path; }, "the text has changed", lsp::ErrorCode::ContentModified);
    changed(Path);
  }

  /// Nobody is typing any more.
  void didSave(const lsp::DidCloseTextDocumentParams &) {
    if (Due)
      Due = Clock::now();
  }

  void didClose(const lsp::DidCloseTextDocumentParams &Params) {
    StringRef File = Params.textDocument.uri.file();
    const Document *D = Open.find(File);
    if (!D)
      return;
    std::string Path = Open.paths().of(File).str();
    if (!isOnDisk(Path, D->Text))
      changed(Path);
    if (D->Uri != uriOf(Path))
      clear(D->Uri);
    Open.close(File);
    publish(Path); // without what is said of open files only
  }

  void didChangeWatchedFiles(const Anything &Params) {
    const json::Object *All = Params.Is.getAsObject();
    for (const json::Value &C : All ? listOf(*All, "changes") : llvm::ArrayRef<json::Value>()) {
      Expected<lsp::URIForFile> Uri = lsp::URIForFile::fromURI(textIn(C, "uri"));
      if (!Uri) {
        llvm::consumeError(Uri.takeError());
        continue;
      }
      StringRef Name = llvm::sys::path::filename(Uri->file());
      const json::Value *Kind = valueIn(C, "type");
      if (Name == "compile_commands.json" || Name == ".async-tidy")
        openProject();
      else if (!Open.find(Uri->file())) { // what is open counts as it is there
        IsFileNew |= Kind && Kind->getAsInteger() == 1;
        changed(Open.paths().of(Uri->file()).str());
      }
    }
  }

  void changed(const std::string &File) {
    Changed.insert(File);
    Due = Clock::now() + TypingPause;
  }

  // The project.

  void openProject() {
    Expected<Index> New = Index::open(Analysis, Settings, Project ? &*Project : nullptr);
    if (!New)
      return show(lsp::MessageType::Error, llvm::toString(New.takeError()));
    Running.reset();
    endProgress();
    Project = std::move(*New);
    IsOutdated = true;
    IsFirst = true;
    Changed.clear();
    if (!Due) // files may still be opened
      Due = Clock::now();
  }

  /// Somebody has stopped typing.
  void lookAgain() {
    Due.reset();
    if (!Project)
      return;
    Running.reset();
    endProgress();
    for (const auto &[File, Text] : Open.unsaved()) // may have been there before the project was
      if (IsFirst)
        Changed.insert(File);
    Project->addStale(Changed, Open.paths());
    if (std::exchange(IsFileNew, false))
      Project->addIncomplete();
    Changed.clear();
    IsOutdated |= !Project->Stale.empty();
  }

  void startTask() {
    if (Running || Due || !Project)
      return;
    if (IsOutdated)
      startRefresh();
    else if (!Asks.empty())
      startTrials();
    else if (LacksPreambles)
      startPreambles();
  }

  void startRefresh() {
    Doing = Work::Refresh;
    if (ShowsProgress && Project->Stale.size() > Project->Limits.Jobs)
      beginProgress();
    Running = std::make_unique<Task>([&](Task::Tell Tell) -> Expected<std::string> {
      FileTexts Unsaved = Open.unsaved();
      auto PreambleOf = [&](const clang::tooling::CompileCommand &Unit) { return Headers.fileFor(Unit); };
      refresh(*Project, Unsaved, Open.paths(), PreambleOf, Tell);
      return bytesOf(present(*Project, Unsaved, Open.paths()));
    });
    for (auto &[File, D] : Open.all())
      D.Analysed = D.Version;
  }

  void startPreambles() {
    Doing = Work::Preambles;
    Running = std::make_unique<Task>([&](Task::Tell) -> Expected<std::string> {
      Headers.make(*Project, Open);
      return bytesOf({});
    });
  }

  static std::string bytesOf(json::Object Result) {
    std::string Out;
    llvm::raw_string_ostream(Out) << json::Value(std::move(Result));
    return Out;
  }

  void onFrame(StringRef Frame) {
    if (std::optional<json::Object> P = progressIn(Frame))
      reportProgress(*P);
    else
      Project->update(Frame);
  }

  void finishTask() {
    JobResult Result = std::exchange(Running, nullptr)->take();
    endProgress();
    Expected<json::Value> Parsed =
        Result.failed() ? llvm::createStringError(Result.Failure) : json::parse(Result.Bytes);
    if (!Parsed)
      log(lsp::MessageType::Error, "the analysis " + llvm::toString(Parsed.takeError()));
    json::Object Said = Parsed ? std::move(*Parsed->getAsObject()) : json::Object();
    switch (Doing) {
    case Work::Refresh:
      IsOutdated = IsFirst = false; // after a failure, too: at once, a second time would be the same
      LacksPreambles = true;
      IsShown = bool(Parsed);
      return IsShown ? showAll(std::move(Said)) : void();
    case Work::Trials:
      return answerAsk(std::move(Said));
    case Work::Preambles:
      LacksPreambles = false;
    }
  }

  // What the editor shows.

  void showAll(json::Object Said) {
    json::Object Before = std::exchange(Diagnostics, std::move(*Said.getObject("diagnostics")));
    Functions = std::move(*Said.getObject("functions"));
    Tried.clear();
    addFailures();
    std::set<std::string> Files; // who has one open waits for an answer
    for (const auto &[File, D] : Open.all())
      Files.insert(File);
    for (const json::Object *Some : {&Before, &Diagnostics})
      for (const auto &[File, List] : *Some)
        if (listOf(Before, File) != listOf(Diagnostics, File))
          Files.insert(File.str());
    for (const std::string &File : Files)
      publish(File);
    logIncomplete();
  }

  void addFailures() {
    for (auto [Unit, Why] : llvm::zip(Project->Units, Project->Failures))
      if (!Why.empty())
        addDiagnostic(Open.paths().of(Unit.Filename), "not-analysed", lsp::DiagnosticSeverity::Warning,
                      "this file could not be analysed: " + Why);
  }

  void addDiagnostic(StringRef File, StringRef Code, lsp::DiagnosticSeverity Level, const std::string &Message) {
    json::Value &List = Diagnostics.try_emplace(utf8(File), json::Array()).first->second;
    List.getAsArray()->push_back(diagnosticOfFile(Code, Level, Message));
  }

  void logIncomplete() {
    for (auto [Unit, Summary] : llvm::zip(Project->Units, Project->Summaries))
      if (Summary && !Summary->errors.empty())
        log(lsp::MessageType::Info, "partial: " + shownPath(Unit.Filename) + ": " + Summary->errors.front());
  }

  /// What is known is about the texts as they are now.
  bool isUpToDate() const { return IsShown && !IsOutdated && !Due; }

  /// Who has a file open waits for diagnostics of each version, also of one that has changed nothing.
  void publishNewVersions() {
    if (isUpToDate())
      for (const auto &[File, D] : Open.all())
        if (D.Published != D.Version)
          publish(File);
  }

  /// Editors have names of their own for files, by links for example: nothing is shown under two of them.
  void clear(const std::string &Uri) {
    if (IsShown)
      notify("textDocument/publishDiagnostics", json::Object{{"uri", Uri}, {"diagnostics", json::Array()}});
  }

  void publish(const std::string &File) {
    if (!IsShown)
      return;
    llvm::ArrayRef<json::Value> Known = listOf(Diagnostics, File);
    json::Array List(Known);
    auto It = Open.all().find(File);
    if (It != Open.all().end() && !Project->knows(File, Open.paths()))
      List.push_back(diagnosticOfFile("not-in-database", lsp::DiagnosticSeverity::Information,
                                      "no unit of compile_commands.json reads this file, so it is not analysed"));
    json::Object Message{{"uri", It == Open.all().end() ? uriOf(File) : It->second.Uri},
                         {"diagnostics", std::move(List)}};
    if (It != Open.all().end()) {
      Document &D = It->second;
      D.Published = isUpToDate() ? D.Version : D.Analysed;
      if (D.Published)
        Message["version"] = *D.Published;
    }
    notify("textDocument/publishDiagnostics", std::move(Message));
  }

  /// What is known of a file.
  static llvm::ArrayRef<json::Value> listOf(const json::Object &ByFile, StringRef File) {
    const json::Array *List = ByFile.getArray(File);
    return List ? llvm::ArrayRef(List->data(), List->size()) : llvm::ArrayRef<json::Value>();
  }

  const json::Object *functionAt(StringRef File, lsp::Position At) {
    for (const json::Value &F : listOf(Functions, Open.paths().of(File)))
      if (lsp::Range R = rangeOf(*F.getAsObject()); R.start <= At && At <= R.end)
        return F.getAsObject();
    return nullptr;
  }

  void hover(const lsp::TextDocumentPositionParams &Params, lsp::Callback<json::Value> Reply) {
    const json::Object *F = functionAt(Params.textDocument.uri.file(), Params.position);
    if (!F)
      return Reply(nullptr);
    Reply(json::Object{{"range", *F->get("range")},
                       {"contents", json::Object{{"kind", "markdown"}, {"value", *F->get("hover")}}}});
  }

  void codeLens(const lsp::DocumentSymbolParams &Params, lsp::Callback<json::Value> Reply) {
    json::Array Out;
    for (const json::Value &F : listOf(Functions, Open.paths().of(Params.textDocument.uri.file())))
      if (const json::Value *Title = F.getAsObject()->get("lens"))
        Out.push_back(json::Object{{"range", *F.getAsObject()->get("range")},
                                   {"command", json::Object{{"title", *Title}, {"command", ""}}}});
    Reply(std::move(Out));
  }

  // Code actions.

  struct Ask {
    json::Value Id;
    std::string File;
    lsp::Range Where;
    lsp::Callback<json::Value> Reply;
  };

  void codeAction(const Anything &Params, lsp::Callback<json::Value> Reply) {
    Expected<Asked> What = lsp::MessageHandler::parse<Asked>(Params.Is, "textDocument/codeAction", "request");
    if (!What)
      return Reply(What.takeError());
    if (!wantsQuickFixes(Params.Is) || !IsShown)
      return Reply(json::Array());
    Asks.push_back({In.id(), Open.paths().of(What->textDocument.uri.file()).str(), What->range, std::move(Reply)});
    if (Doing == Work::Preambles) // that can wait
      Running.reset();
    startTask();
  }

  static bool wantsQuickFixes(const json::Value &Params) {
    const json::Value *Only = valueIn(Params, "context.only");
    const json::Array *Kinds = Only ? Only->getAsArray() : nullptr;
    return !Kinds ||
           llvm::any_of(*Kinds, [](const json::Value &K) { return K.getAsString() == StringRef("quickfix"); });
  }

  /// The findings where somebody asks.
  std::vector<const json::Object *> findingsAt(const Ask &A) const {
    std::vector<const json::Object *> Out;
    for (const json::Value &D : listOf(Diagnostics, A.File))
      if (valueIn(D, "data.fingerprint") && overlap(rangeOf(*D.getAsObject()), A.Where))
        Out.push_back(D.getAsObject());
    return Out;
  }

  static std::string fingerprintOf(const json::Object &Diagnostic) {
    return Diagnostic.getObject("data")->getString("fingerprint")->str();
  }

  Candidates untried(const Ask &A) const {
    Candidates Out;
    for (const json::Object *D : findingsAt(A))
      if (!Tried.get(fingerprintOf(*D)))
        for (const json::Value &R : *D->getObject("data")->getArray("rewrites"))
          Out[fingerprintOf(*D)].push_back(R.getAsString()->str());
    return Out;
  }

  void startTrials() {
    Candidates Of = untried(Asks.front());
    if (Of.empty())
      return answerAsk({});
    Doing = Work::Trials;
    Running = std::make_unique<Task>(
        [&](Task::Tell) -> Expected<std::string> { return bytesOf(tryRewrites(*Project, Open, Headers, Of, Edits)); });
  }

  void answerAsk(json::Object Results) {
    for (auto &[Fingerprint, Actions] : Results)
      Tried[Fingerprint.str()] = std::move(Actions);
    Ask A = std::move(Asks.front());
    Asks.pop_front();
    json::Array Out;
    for (const json::Object *D : findingsAt(A))
      if (const json::Array *Actions = Tried.getArray(fingerprintOf(*D)))
        for (const json::Value &One : *Actions)
          Out.push_back(with(*One.getAsObject(), "diagnostics", json::Array{json::Object(*D)}));
    A.Reply(std::move(Out));
    startTask();
  }

  static json::Object with(json::Object O, StringRef Key, json::Value V) {
    O[Key] = std::move(V);
    return O;
  }

  template <typename Pred> void dropAsks(Pred IsDropped, StringRef Why, lsp::ErrorCode Code) {
    if (Running && Doing == Work::Trials && IsDropped(Asks.front()))
      Running.reset();
    for (Ask &A : Asks)
      if (IsDropped(A))
        std::exchange(A.Reply, nullptr)(llvm::make_error<lsp::LSPError>(Why.str(), Code));
    llvm::erase_if(Asks, [](const Ask &A) { return !A.Reply; });
  }

  void cancel(const Anything &Params) {
    const json::Value *Id = valueIn(Params.Is, "id");
    if (Id)
      dropAsks([&](const Ask &A) { return A.Id == *Id; }, "cancelled", lsp::ErrorCode::RequestCancelled);
    startTask();
  }

  // Messages to the editor.

  void notify(llvm::StringLiteral Method, json::Value Params) {
    Messages.outgoingNotification<json::Value>(Method)(Params);
  }

  void call(llvm::StringLiteral Method, json::Value Params) {
    auto OnReply = [](json::Value, Expected<Anything> Result) { llvm::consumeError(Result.takeError()); };
    Messages.outgoingRequest<json::Value, Anything>(Method, OnReply)(Params, ++LastCall);
  }

  void say(llvm::StringLiteral Method, lsp::MessageType Level, const llvm::Twine &Text) {
    notify(Method, json::Object{{"type", static_cast<int>(Level)}, {"message", utf8("async-tidy: " + Text.str())}});
  }
  void log(lsp::MessageType Level, const llvm::Twine &Text) { say("window/logMessage", Level, Text); }
  void show(lsp::MessageType Level, const llvm::Twine &Text) { say("window/showMessage", Level, Text); }

  void beginProgress() {
    Token = "async-tidy/" + std::to_string(++LastToken);
    call("window/workDoneProgress/create", json::Object{{"token", *Token}});
    progress(json::Object{{"kind", "begin"}, {"title", "async-tidy"}, {"percentage", 0}});
  }

  void reportProgress(const json::Object &P) {
    int64_t Done = *P.getInteger("done"), Total = *P.getInteger("total");
    if (Token)
      progress(
          json::Object{{"kind", "report"},
                       {"message", llvm::formatv("[{0}/{1}] {2}", Done, Total, shownPath(*P.getString("file"))).str()},
                       {"percentage", 100 * Done / Total}});
  }

  void endProgress() {
    if (Token)
      progress(json::Object{{"kind", "end"}});
    Token.reset();
  }

  void progress(json::Object Value) {
    notify("$/progress", json::Object{{"token", *Token}, {"value", std::move(Value)}});
  }

  AnalysisOptions Analysis;
  SettingsOptions Settings;
  Wire &In;
  lsp::MessageHandler Messages;

  // What the editor can do, and what it has done.
  bool ShowsProgress = false, WatchesFiles = false;
  EditSupport Edits;
  bool IsInitialized = false, IsDown = false;
  std::string Complaint; // about the options

  // What there is.
  Documents Open;
  std::optional<Index> Project;
  Preambles Headers;
  json::Object Diagnostics, Functions; // by file
  bool IsShown = false;                // the last refresh had a result

  // What is to be done.
  std::set<std::string> Changed;        // files, by real path
  std::optional<Clock::time_point> Due; // when to look at them
  bool IsFileNew = false;               // one of them was not there before
  bool IsFirst = true;                  // the project was just opened
  bool IsOutdated = false;              // what is shown is not what the texts say
  std::deque<Ask> Asks;
  json::Object Tried; // actions, by fingerprint
  bool LacksPreambles = false; // of files that are open, maybe

  // What is done now.
  std::unique_ptr<Task> Running;
  enum class Work { Refresh, Trials /*of rewrites, for the first of the asks*/, Preambles } Doing = Work::Refresh;
  std::optional<std::string> Token; // of the progress
  int64_t LastToken = 0, LastCall = 0;
};

} // namespace

Expected<ExitStatus> runLsp(const AnalysisOptions &Analysis, const SettingsOptions &Settings) {
  auto In = std::make_unique<Wire>();
  Wire &Incoming = *In;
  lsp::JSONTransport Transport(std::move(In), llvm::outs());
  Server Editor(Analysis, Settings, Incoming, Transport);
  if (Error End = Transport.run(Editor.messages()))
    llvm::consumeError(std::move(End));                                   // the editor is gone
  return Editor.wasShutDown() ? ExitStatus::Clean : ExitStatus::Findings; // 0 and 1, as the protocol wants it
}

} // namespace async_tidy
