#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cli/terminal/findings.hpp"
#include "engine/time/time.hpp"
#include "kith/ruleset.hpp"

namespace kith::cli {

/// By which ruleset each person of a caseload is read: their own where a mapping names one, else the
/// command's. A mapping is a JSON object, `{ "p-017": "plans/cafe.kith" }`, its paths relative to itself.
/// What a record says never chooses a file. Each ruleset is compiled once.
class Mapping {
 public:
  /// Without a mapping, `path` is empty. Nothing, once said, where it cannot be read. `at`: the moment that
  /// all of them are asked about; nothing where each question has its own.
  static std::optional<Mapping> of(const Ruleset& command, const std::string& path,
                                   std::optional<time::Instant> at, const FindingsFormat&);

  /// The ruleset for the record on a line, which is named so in diagnostics; null, and why, where it cannot
  /// be used.
  const Ruleset* by(std::string_view record, const std::string& name, std::vector<Diagnostic>& wrong);
  /// Says, where there are any, whom the mapping names and no record was about: an id that is misspelt in
  /// either would go unnoticed.
  void say_who_was_not_met() const;

 private:
  struct Stack {
    std::optional<Ruleset> ruleset;
    std::string wrong;  ///< "cannot be used"; empty for none
  };
  Mapping(const Ruleset& command, std::string path, std::optional<time::Instant> at,
          const FindingsFormat& format)
      : command_(command), path_(std::move(path)), at_(at), format_(format) {}
  bool read();
  const Stack& compiled(const std::string& path);

  Ruleset command_;
  std::string path_;
  std::optional<time::Instant> at_;
  FindingsFormat format_;
  std::map<std::string, std::string> path_of_;  ///< person's id to the ruleset's path
  std::map<std::string, Stack> stacks_;
  std::set<std::string> met_;
};

}  // namespace kith::cli
