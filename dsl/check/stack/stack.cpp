#include "dsl/check/stack/stack.hpp"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "dsl/check/ground/work.hpp"
#include "dsl/syntax/syntax.hpp"

namespace kith::check {

namespace {

/// More files than any stack of rulesets has, and few enough to follow one by one.
constexpr std::size_t most_files = 1000;
/// Of the name of every file that is read as a ruleset, but for the one that is asked for.
constexpr std::string_view ending = ".kith";

/// "the ruleset `law.kith` cannot be read", and why where that is known.
std::string unreadable(const std::string& path, const std::string& why_not) {
  return fmt::format("the ruleset {} cannot be read{}{}", quoted(path), why_not.empty() ? "" : ": ", why_not);
}

/// Whether a line starts as the one does by which every ruleset says which it is.
bool says_which_ruleset(std::string_view text) {
  constexpr std::string_view word = "ruleset", byte_order_mark = "\xEF\xBB\xBF";
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  for (std::size_t at = 0; at != std::string_view::npos; at = text.find(word, at + 1)) {
    const bool first_column = at == 0 || text[at - 1] == '\n';
    const std::string_view rest = text.substr(std::min(at + word.size(), text.size()));
    if (first_column && text.substr(at).starts_with(word) && !rest.empty() &&
        std::isspace(static_cast<unsigned char>(rest[0])) != 0)
      return true;
  }
  return false;
}

class Loader {
 public:
  Loader(const ReadFile& read, source::Sources& sources, source::Diagnostics& diagnostics)
      : read_(read), sources_(sources), diagnostics_(diagnostics) {}

  void root(const std::string& path) {
    FileText file = read_(path);
    if (!file.text) {
      const std::uint32_t place = sources_.add(path, "");
      diagnostics_.add(Code::missing_file, {place, 0, 0}, unreadable(path, file.why_not));
      return;
    }
    load(path, std::move(*file.text));
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
      file.whole = file.whole && used;
      if (used && std::find(file.uses.begin(), file.uses.end(), *used) == file.uses.end())
        file.uses.push_back(*used);
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
    if (refused_.contains(path)) return std::nullopt;
    std::optional<std::string> text = read_used(path, at);
    return text ? std::optional(load(path, std::move(*text))) : std::nullopt;
  }

  /// Nothing, once said, where there is no ruleset at the path. A ruleset may come from anywhere, so none
  /// lets its author read other files of the machine that checks it: they are named, and no more.
  std::optional<std::string> read_used(const std::string& path, Span at) {
    FileText file = read_ruleset(path);
    if (file.text && says_which_ruleset(*file.text)) return std::move(file.text);
    refused_.insert(path);
    if (file.text) {
      diagnostics_
          .add(Code::missing_header, at, fmt::format("{} does not say which ruleset it is", quoted(path)))
          .hint =
          "every ruleset has a line such as `ruleset law version \"1\"`; what is no ruleset is not shown";
    } else if (sources_.text(at).starts_with('"')) {
      // A path in other quotation marks has been spoken of: they come first.
      say_unreadable(path, file, at);
    }
    return std::nullopt;
  }

  /// What is no ruleset by its name is not read; it has the neighbours of what its name would be with the
  /// ending.
  FileText read_ruleset(const std::string& path) const {
    if (path.ends_with(ending)) return read_(path);
    FileText none = FileText::none("its name does not end in `.kith`");
    if (path.ends_with('/')) return none;
    FileText with_ending = read_(path + std::string(ending));
    none.others = std::move(with_ending.others);
    if (with_ending.text)
      none.others = {std::filesystem::path(path).filename().string() + std::string(ending)};
    return none;
  }

  /// What may be meant instead, as a path from the folder in which the file was looked for; "" for nothing.
  static std::string nearest_file(const std::filesystem::path& uses, const FileText& file) {
    const std::string folder = uses.parent_path().filename().string();
    std::string name = uses.filename().string();
    if (!name.ends_with(ending)) name += ending;
    if (std::find(file.others.begin(), file.others.end(), name) != file.others.end()) return name;
    const std::string same_folder = source::nearest(name, file.others);
    return same_folder.empty() ? source::nearest("../" + folder + "/" + name, file.others) : same_folder;
  }

  void say_unreadable(const std::string& path, const FileText& file, Span at) {
    Diagnostic& finding = diagnostics_.add(Code::missing_file, at, unreadable(path, file.why_not));
    finding.hint = "the path is relative to this file";
    const std::string_view written = sources_.text(at);
    const std::filesystem::path uses = std::string(written.substr(1, written.size() - 2));
    const std::string near = nearest_file(uses, file);
    if (near.empty()) return;
    const std::string better = '"' + (uses.parent_path() / near).lexically_normal().generic_string() + '"';
    finding.hint = fmt::format("did you mean `{}`?", better);
    finding.fix = FixIt{sources_.place(at), better};
  }

  void report_cycle(std::ptrdiff_t start, Span at) {
    std::string path;
    for (auto i = static_cast<std::size_t>(start); i < open_.size(); ++i)
      path += check::quoted(open_[i]) + " uses ";
    diagnostics_
        .add(Code::cycle_of_uses, at,
             "rulesets use each other in a circle: " + path +
                 check::quoted(open_[static_cast<std::size_t>(start)]))
        .hint = "take one `uses` out: what is above knows nothing of what is below";
  }

  const ReadFile& read_;
  source::Sources& sources_;
  source::Diagnostics& diagnostics_;
  std::vector<StackFile> stack_;
  std::vector<std::string> open_;  ///< the files being read, the root first
  std::unordered_map<std::string, std::uint32_t> done_;
  std::unordered_set<std::string> refused_;  ///< said once each
};

}  // namespace

std::vector<StackFile> load_stack(const std::string& path, const ReadFile& read, source::Sources& sources,
                                  source::Diagnostics& diagnostics) {
  Loader loader(read, sources, diagnostics);
  loader.root(path);
  return loader.take();
}

}  // namespace kith::check
