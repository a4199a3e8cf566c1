#include "dsl/check/stack.hpp"

#include <algorithm>
#include <unordered_map>

#include <fmt/format.h>

#include "dsl/check/work.hpp"
#include "dsl/syntax/syntax.hpp"

namespace kith::check {

namespace {

/// More files than any stack of rulesets has, and few enough to follow one by one.
constexpr std::size_t most_files = 1000;

class Loader {
 public:
  Loader(const ReadFile& read, source::Sources& sources, source::Diagnostics& diagnostics)
      : read_(read), sources_(sources), diagnostics_(diagnostics) {}

  void root(const std::string& path) {
    auto text = read_(path);
    if (!text) {
      const std::uint32_t file = sources_.add(path, "");
      diagnostics_.add(Code::missing_file, {file, 0, 0}, fmt::format("the ruleset {} cannot be read", quoted(path)));
      return;
    }
    load(path, std::move(*text));
  }
  std::vector<StackFile> take() { return std::move(stack_); }

 private:
  /// Reads what the file uses first, so that it stands after them.
  std::uint32_t load(const std::string& path, std::string text) {
    open_.push_back(path);
    StackFile file;
    file.tree = syntax::parse(sources_, sources_.add(path, std::move(text)), diagnostics_);
    each<syntax::Uses>(file.tree, [&](const syntax::Uses& uses, Span) {
      const auto used = use(beside(path, uses.path.value), uses.path.span);
      if (used && std::find(file.uses.begin(), file.uses.end(), *used) == file.uses.end()) file.uses.push_back(*used);
    });
    open_.pop_back();
    const auto place = static_cast<std::uint32_t>(stack_.size());
    stack_.push_back(std::move(file));
    done_.emplace(path, place);
    return place;
  }

  std::optional<std::uint32_t> use(const std::string& path, Span at) {
    if (const auto done = done_.find(path); done != done_.end()) return done->second;
    if (const auto start = std::find(open_.begin(), open_.end(), path); start != open_.end()) {
      report_cycle(start - open_.begin(), at);
      return std::nullopt;
    }
    if (sources_.count() >= most_files) {
      diagnostics_.add(Code::too_many_files, at, fmt::format("the stack has more than {} files", most_files));
      return std::nullopt;
    }
    auto text = read_(path);
    if (!text) {
      if (missing(path)) return std::nullopt;
      diagnostics_.add(Code::missing_file, at, fmt::format("the ruleset {} cannot be read", quoted(path))).hint = "the path is relative to this file";
      return std::nullopt;
    }
    return load(path, std::move(*text));
  }

  bool missing(const std::string& path) { return !missing_.emplace(path, true).second; }

  void report_cycle(std::ptrdiff_t start, Span at) {
    std::string path;
    for (auto i = static_cast<std::size_t>(start); i < open_.size(); ++i) path += quoted(open_[i]) + " uses ";
    diagnostics_.add(Code::cycle_of_uses, at, "rulesets use each other in a circle: " + path + quoted(open_[static_cast<std::size_t>(start)])).hint = "take one `uses` out: what is above knows nothing of what is below";
  }

  const ReadFile& read_;
  source::Sources& sources_;
  source::Diagnostics& diagnostics_;
  std::vector<StackFile> stack_;
  std::vector<std::string> open_;  ///< the files being read, the root first
  std::unordered_map<std::string, std::uint32_t> done_;
  std::unordered_map<std::string, bool> missing_;
};

}  // namespace

std::vector<StackFile> load_stack(const std::string& path, const ReadFile& read, source::Sources& sources, source::Diagnostics& diagnostics) {
  Loader loader(read, sources, diagnostics);
  loader.root(path);
  return loader.take();
}

}  // namespace kith::check
