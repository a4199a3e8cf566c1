#pragma once
#include <map>
#include <mutex>
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
  static std::optional<Mapping> read(const Ruleset& command, const std::string& path,
                                     std::optional<time::Instant> at, const FindingsFormat&);

  /// A person's own ruleset, compiled when it is first needed.
  struct Own {
    std::string path;
    std::once_flag once;
    std::optional<Ruleset> ruleset;
    std::vector<Diagnostic> findings;
    bool said = false;
    std::string wrong;  ///< "cannot be used"; empty for none
  };
  struct Chosen {
    const Ruleset* ruleset = nullptr;  ///< null: it cannot be used, `wrong` says why
    Own* own = nullptr;                ///< null: the command's
    std::string person;                ///< then: whose
    std::vector<Diagnostic> wrong;
  };
  /// The ruleset for the record on a line, which is named so in diagnostics. Any thread may ask.
  Chosen of(std::string_view record, const std::string& name);
  /// Notes whom the mapping has met, and says what is wrong with their ruleset when it is met first. Called
  /// in the order of the records.
  void met(const Chosen&);
  /// Says, where there are any, whom the mapping names and no record was about: an id that is misspelt in
  /// either would go unnoticed.
  void say_who_was_not_met() const;

 private:
  Mapping(const Ruleset& command, std::string path, std::optional<time::Instant> at,
          const FindingsFormat& format)
      : command_(command), path_(std::move(path)), at_(at), format_(format) {}
  bool read_file();
  void compile(Own&) const;

  Ruleset command_;
  std::string path_;
  std::optional<time::Instant> at_;
  FindingsFormat format_;
  std::map<std::string, Own> own_;                      ///< by path
  std::map<std::string, Own*, std::less<>> of_person_;  ///< by id
  std::set<std::string> met_;
};

}  // namespace kith::cli
