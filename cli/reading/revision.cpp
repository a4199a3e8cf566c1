#include "cli/reading/revision.hpp"

#include <charconv>
#include <filesystem>
#include <utility>
#include <vector>

#include "cli/process/process.hpp"
#include "cli/reading/input.hpp"
#include "cli/reading/trust.hpp"
#include "cli/terminal/console.hpp"
#include "cli/terminal/exit_code.hpp"
#include "engine/files/read.hpp"

namespace kith::cli {
namespace {

namespace fs = std::filesystem;

/// What git wrote on standard output, without the last line end; nothing, and why not.
std::optional<std::string> git(const std::string& folder, std::vector<std::string> arguments,
                               const std::string& in, std::string& why) {
  constexpr std::chrono::seconds within{60};
  arguments.insert(arguments.begin(), {"git", "-C", folder, "--no-pager"});
  Ended ended = run(std::move(arguments), in, within);
  if (!ended.not_started.empty()) why = ended.not_started;
  else if (ended.not_found) why = "git is not installed";
  else if (!ended.code) why = "git was not done after " + std::to_string(within.count()) + " s";
  else if (*ended.code != 0) why = ended.err.substr(0, ended.err.find('\n'));
  else return std::move(ended.out);
  return std::nullopt;
}
std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

/// The folder of a path, or the nearest above it that is there now.
fs::path folder_of(const fs::path& file) {
  std::error_code wrong;
  fs::path folder = file.parent_path();
  while (!fs::is_directory(folder, wrong) && folder.has_relative_path()) folder = folder.parent_path();
  return folder;
}

/// All that a repository held at one revision.
class Revision {
 public:
  /// Nothing, and why not.
  static std::optional<Revision> find(const std::string& path, const std::string& name, std::string& why) {
    Revision made;
    const fs::path folder = folder_of(whole(path));
    const auto top = git(folder.string(), {"rev-parse", "--show-toplevel"}, "", why);
    if (!top) {
      why = "`" + folder.string() + "` is in no working folder of a git repository" +
            (why.empty() ? "" : " (" + why + ")");
      return std::nullopt;
    }
    made.top_ = top->substr(0, top->size() - 1);
    const auto commit =
        git(made.top_, {"rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"}, "", why);
    if (!commit) {
      why = "the repository has no revision `" + name + "`" + (why.empty() ? "" : " (" + why + ")");
      return std::nullopt;
    }
    made.commit_ = first_line(*commit);
    return made;
  }

  FileText read(const std::string& path) const {
    const auto inside = in_repository(path);
    if (!inside) return FileText::none("it is outside the repository");
    std::string why;
    const std::string object = commit_ + ':' + *inside;
    const auto looked = git(top_, {"cat-file", "-z", "--batch-check", "--follow-symlinks"},
                            object + std::string(1, '\0'), why);
    if (!looked) return FileText::none(why);
    const auto [id, type, bytes] = described(*looked, object);
    if (id.empty()) return FileText::none("the revision has no such file");
    if (type != "blob") return FileText::none(type == "tree" ? "it is a folder" : "it is no file");
    if (bytes > most_bytes()) return FileText::none(files::too_large(most_bytes()));
    auto text = git(top_, {"cat-file", "blob", id}, "", why);
    return text ? FileText(std::move(*text)) : FileText::none(why);
  }

  /// The same of what a ruleset names. Below `--root` no link is followed out of it.
  FileText read_named(const std::string& path) const {
    const std::string& folder = stays_below();
    std::error_code wrong;
    if (folder.empty() || inside_of(fs::canonical(folder, wrong), whole(path))) return read(path);
    return FileText::none("it is outside `" + folder + "`");
  }

 private:
  struct Object {
    std::string id, type;
    std::size_t bytes = 0;
  };
  /// Nothing where git gives its words back with what is wrong with them.
  static Object described(const std::string& line, const std::string& asked) {
    if (line.starts_with(asked) || line.empty()) return {};
    const std::string one = first_line(line);
    const std::size_t type = one.find(' '), size = one.rfind(' ');
    if (type == std::string::npos || size <= type) return {};
    Object made{one.substr(0, type), one.substr(type + 1, size - type - 1), 0};
    const auto [end, wrong] = std::from_chars(one.data() + size + 1, one.data() + one.size(), made.bytes);
    const bool id = made.id.find_first_not_of("0123456789abcdef") == std::string::npos;
    return id && wrong == std::errc() && end == one.data() + one.size() ? made : Object{};
  }
  static fs::path whole(const std::string& path) { return fs::absolute(path).lexically_normal(); }
  static bool inside_of(const fs::path& folder, const fs::path& file) {
    const fs::path relative = file.lexically_relative(folder);
    return !relative.empty() && *relative.begin() != "..";
  }
  /// By its name; by where it is now, links followed, where the repository was reached through one.
  std::optional<std::string> in_repository(const std::string& path) const {
    std::error_code wrong;
    for (const fs::path& one : {whole(path), fs::weakly_canonical(whole(path), wrong)})
      if (inside_of(top_, one)) return one.lexically_relative(top_).generic_string();
    return std::nullopt;
  }

  std::string top_, commit_;
};

void say_which(std::vector<Diagnostic>& all, const std::string& revision) {
  const auto at = [&](Place& place) {
    if (!place.file.empty()) place.file = revision + ':' + place.file;
  };
  for (Diagnostic& one : all) {
    at(one.place);
    for (Label& label : one.labels) at(label.place);
    if (one.fix) at(one.fix->place);
  }
}

}  // namespace

std::optional<Revisions> revisions(const std::string& written) {
  const std::size_t at = written.find("..");
  if (at == std::string::npos) return Revisions{written, std::nullopt};
  Revisions made{written.substr(0, at), written.substr(at + 2)};
  if (!made.before.empty() && !made.after->empty() && made.after->front() != '.') return made;
  complain("`" + written + "` names no two revisions: they are written OLD..NEW");
  return std::nullopt;
}

Loaded<Ruleset> load_ruleset_at(const std::string& path, const std::string& revision,
                                const FindingsFormat& format) {
  std::string why;
  const auto held = Revision::find(path, revision, why);
  if (!held) {
    complain(why);
    return {std::nullopt, exit_code::unusable};
  }
  FileText text = held->read(path);
  if (!text.text) {
    complain("`" + revision + ':' + path + "` cannot be read: " + text.why_not);
    return {std::nullopt, exit_code::unusable};
  }
  std::optional<Believed> root = believed(path, std::move(*text.text));
  if (!root) return {std::nullopt, exit_code::unusable};
  bool first = true;
  Compilation made = compile(root->path, [&](const std::string& file) {
    return std::exchange(first, false) ? FileText(std::move(root->text)) : held->read_named(file);
  });
  say_which(made.diagnostics, revision);
  complain_of(made.diagnostics, format);
  return {std::move(made.ruleset), exit_code::unusable};
}

}  // namespace kith::cli
