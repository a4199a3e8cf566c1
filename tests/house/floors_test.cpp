#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <set>

#include "tests/house/tree.hpp"

namespace {

struct Include {
  std::string path;
  bool local = false;  ///< "..." and not <...>
};

const std::set<std::string> every_floor = {
    "dsl/source",      "dsl/syntax",    "dsl/check",       "engine/time",    "engine/model",
    "engine/files",    "engine/tables", "engine/evaluate", "engine/intake",  "engine/report",
    "engine/rehearse", "engine/prove",  "engine/differ",   "engine/package", "engine/release"};

/// What each floor may include besides itself and include/kith. See docs/architecture.md.
const std::map<std::string, std::set<std::string>> allowed = {
    {"include/kith", {}},
    {"dsl/source", {}},
    {"engine/time", {}},
    {"engine/files", {}},
    {"dsl/syntax", {"dsl/source", "engine/time"}},
    {"engine/model", {"dsl/source", "engine/time"}},
    {"engine/tables", {"engine/time", "engine/model"}},
    {"engine/package", {"dsl/source", "engine/time"}},
    {"dsl/check",
     {"dsl/source", "dsl/syntax", "engine/time", "engine/files", "engine/model", "engine/tables",
      "engine/package"}},
    {"engine/evaluate", {"dsl/source", "engine/time", "engine/model"}},
    {"engine/intake", {"dsl/source", "engine/time", "engine/model"}},
    {"engine/report", {"dsl/source", "engine/time", "engine/model", "engine/evaluate"}},
    {"engine/rehearse",
     {"dsl/source", "engine/time", "engine/files", "engine/model", "engine/evaluate", "engine/intake"}},
    {"engine/prove",
     {"dsl/source", "engine/time", "engine/files", "engine/model", "engine/evaluate", "engine/rehearse"}},
    {"engine/release", {"dsl/source", "engine/time", "engine/model", "engine/package"}},
    {"engine/differ",
     {"dsl/source", "engine/time", "engine/files", "engine/model", "engine/tables", "engine/evaluate",
      "engine/intake", "engine/report", "engine/rehearse", "engine/prove"}},
    {"cli", every_floor},
    {"bench", every_floor},
};

/// The rooms of each floor, from the bottom up: each may include those that stand before it here. "" is the
/// door, in the floor's own folder.
const std::map<std::string, std::vector<std::string>> rooms = {
    {"engine/tables", {"archive", "fields", "ranges", ""}},
    {"dsl/syntax", {"tree", "token", "print", "grammar", "grammar/scenario", "meant", ""}},
    {"dsl/check",
     {"ground", "compiled", "stack", "vocabulary", "condition", "rule", "care", "scenario", "lint", ""}},
    {"engine/model", {"", "events"}},
    {"engine/evaluate",
     {"record", "consent", "condition", "over_time", "row", "decide", "explain", "requirement", "plan",
      "escalation", "care", ""}},
    {"engine/intake", {"json", "section", ""}},
    {"engine/report",
     {"words", "form", "measures", "answer", "matrix", "assessment", "caseload", "ruleset", "coverage",
      "document", ""}},
    {"engine/rehearse", {"", "coverage"}},
    {"engine/prove", {"draft", "solver", "together", "example", "", "missing", "plan", "restriction"}},
    {"engine/differ", {"made", "meaning", "declared", "", "people"}},
    {"cli",
     {"terminal", "process", "reading", "caseload", "drawing", "command", "command/person", "command/ruleset",
      ""}},
    {"bench", {"measure", "workload", "limit", "peers", "compare", "figures", "processes", "growth"}},
};

/// A library, and the only places that may include it.
struct Library {
  std::string_view prefix;
  std::vector<std::string_view> folders;
  std::string_view file;      ///< empty: any
  bool sources_only = false;  ///< never in a header
};
const std::vector<Library> libraries = {
    {"boost/spirit", {"dsl/syntax"}, "", false},
    {"boost/fusion", {"dsl/syntax"}, "", false},
    {"boost/graph", {"dsl/check"}, "", true},
    {"boost/", {"dsl/syntax", "dsl/check"}, "", false},
    {"nlohmann/", {"engine/intake", "engine/report", "bench/processes"}, "", true},
    {"date/", {"engine/time"}, "zone_load.cpp", true},
    {"CLI/", {"cli"}, "", false},
    {"zlib.h", {"cli", "tests/command"}, "", true},
    {"zstd.h", {"cli", "tests/command"}, "", true},
    {"sodium", {"dsl/source", "engine/package"}, "", true},
    {"benchmark/", {"bench"}, "", false},
    {"clips/", {"bench/peers"}, "", true},
    {"simdjson", {"engine/intake", "bench/peers"}, "", true},
};

std::optional<Include> include_of(const std::string& line) {
  if (!line.starts_with("#include ") || line.size() < 12) return std::nullopt;
  const char close = line[9] == '<' ? '>' : '"';
  const std::size_t end = line.find(close, 10);
  if (end == std::string::npos) return std::nullopt;
  return Include{line.substr(10, end - 10), close == '"'};
}

/// `dsl/syntax` of `dsl/syntax/parse.cpp`; the top-level folder for folders without floors; include/kith for
/// `kith/…`.
std::string floor_of(const std::string& path) {
  if (path.starts_with("kith/")) return "include/kith";
  const std::size_t first = path.find('/');
  const std::string top = path.substr(0, first);
  if (top != "dsl" && top != "engine" && top != "include") return top;
  return path.substr(0, path.find('/', first + 1));
}

bool is_code(const house::SourceFile& file) { return allowed.contains(floor_of(file.path)); }

bool is_header(const std::string& path) { return path.ends_with(".hpp"); }

bool in_its_place(const Library& library, const std::string& path) {
  if (library.sources_only && is_header(path)) return false;
  if (!library.file.empty() && !path.ends_with(library.file)) return false;
  return std::any_of(library.folders.begin(), library.folders.end(),
                     [&](std::string_view folder) { return path.starts_with(folder); });
}

std::string wrong_with(const std::string& path, const Include& include) {
  const std::string floor = floor_of(path);
  if (include.local) {
    const std::string other = floor_of(include.path);
    if (other == floor || other == "include/kith" || allowed.at(floor).contains(other)) return "";
    return "`" + floor + "` may not include `" + other + "`";
  }
  for (const Library& library : libraries) {
    if (!include.path.starts_with(library.prefix)) continue;
    return in_its_place(library, path) ? "" : "<" + include.path + "> does not belong here";
  }
  if (floor == "include/kith" && include.path.find_first_of("./") != std::string::npos)
    return "only the standard library may stand here";
  return "";
}

bool exists(const std::string& include) {
  const std::filesystem::path root = KITH_SOURCE_DIR;
  return std::filesystem::exists(root / include) || std::filesystem::exists(root / "include" / include);
}

TEST(House, each_floor_includes_only_what_is_below_it) {
  for (const house::SourceFile& file : house::files({".cpp", ".hpp"})) {
    if (!is_code(file)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::optional<Include> include = include_of(file.lines[i]);
      if (!include) continue;
      EXPECT_EQ(wrong_with(file.path, *include), "") << file.path << ":" << i + 1;
      EXPECT_TRUE(!include->local || exists(include->path))
          << file.path << ":" << i + 1 << ": write the path from the root";
    }
  }
}

/// `grammar` of `dsl/syntax/grammar/rule.cpp`.
std::string room_of(const std::string& path) {
  const std::string floor = floor_of(path), folder = path.substr(0, path.rfind('/'));
  return folder == floor ? "" : folder.substr(floor.size() + 1);
}

/// How far up on its floor; none where the table does not have it.
std::optional<std::size_t> storey(const std::string& path) {
  const auto floor = rooms.find(floor_of(path));
  const std::vector<std::string> all = floor == rooms.end() ? std::vector<std::string>{""} : floor->second;
  const auto found = std::find(all.begin(), all.end(), room_of(path));
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

TEST(House, each_room_includes_only_what_is_below_it) {
  for (const house::SourceFile& file : house::files({".cpp", ".hpp"})) {
    if (!is_code(file) || floor_of(file.path) == "include/kith") continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const std::optional<Include> include = include_of(file.lines[i]);
      if (!include || !include->local || floor_of(include->path) != floor_of(file.path)) continue;
      EXPECT_LE(storey(include->path), storey(file.path)) << file.path << ":" << i + 1 << " looks up";
    }
  }
}

TEST(House, every_folder_is_a_room_that_the_table_knows) {
  for (const house::SourceFile& file : house::files({".cpp", ".hpp"})) {
    if (!is_code(file) || floor_of(file.path) == "include/kith") continue;
    EXPECT_TRUE(storey(file.path)) << file.path << " stands in no room of its floor";
  }
}

TEST(House, no_room_is_a_hall) {
  constexpr int most_files = 30;
  std::map<std::string, int> count;
  for (const house::SourceFile& file : house::files({".cpp", ".hpp"}))
    ++count[file.path.substr(0, file.path.rfind('/'))];
  for (const auto& [folder, files] : count) EXPECT_LE(files, most_files) << folder;
}

TEST(House, every_folder_of_the_engine_and_the_language_is_a_floor) {
  for (const house::SourceFile& file : house::files({".cpp", ".hpp"})) {
    if (!file.path.starts_with("dsl/") && !file.path.starts_with("engine/")) continue;
    EXPECT_TRUE(allowed.contains(floor_of(file.path)))
        << file.path << " stands on no floor that docs/architecture.md knows";
  }
}

/// Where the limits on what is read and the promise about what is written are kept.
bool may_open_files(const std::string& path) {
  return path.starts_with("engine/files/") || path == "engine/time/zone_load.cpp";
}

TEST(House, files_are_opened_in_one_room) {
  for (const house::SourceFile& file : house::files({".cpp", ".hpp"})) {
    if (!is_code(file) || file.path.starts_with("bench/") || may_open_files(file.path)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      for (const std::string_view opens : {"ifstream", "ofstream", "fstream>", "fopen(", "freopen("})
        EXPECT_EQ(file.lines[i].find(opens), std::string::npos)
            << file.path << ":" << i + 1 << ": engine/files opens files";
  }
}

TEST(House, headers_are_included_once) {
  for (const house::SourceFile& file : house::files({".hpp"})) {
    ASSERT_FALSE(file.lines.empty()) << file.path;
    EXPECT_EQ(file.lines.front(), "#pragma once") << file.path;
  }
}

TEST(House, files_stay_short_enough_to_read) {
  constexpr std::size_t most_lines = 350;
  for (const house::SourceFile& file : house::files({".cpp", ".hpp"})) {
    if (file.path.find("register") != std::string::npos) continue;  // the register is a table of texts
    if (file.path == "dsl/syntax/tree/ast.hpp") continue;           // one grammar, one tree
    EXPECT_LE(file.lines.size(), most_lines) << file.path;
  }
}

TEST(House, nothing_is_left_for_later) {
  for (const house::SourceFile& file : house::files({".cpp", ".hpp", ".cmake", ".sh"})) {
    if (file.path == "tests/house/floors_test.cpp") continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i)
      for (const std::string_view word : {"TODO", "FIXME"})
        EXPECT_EQ(file.lines[i].find(word), std::string::npos)
            << file.path << ":" << i + 1 << " says " << word;
  }
}

}  // namespace
