#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kith/kith.hpp"

/// A caseload loaded through the front door, ready to be decided.
namespace workload {

struct Caseload {
  kith::Ruleset ruleset;
  std::unordered_map<std::string, kith::State> people;
  std::vector<kith::Question> cases;
};

/// Compiles a ruleset from its text. Nothing, once said on standard error, for one with a mistake.
std::optional<kith::Ruleset> compile_text(const std::string& text);

/// Records and questions one a line. Nothing, once said on standard error, where one has a mistake.
std::optional<Caseload> load(const kith::Ruleset&, std::string_view people, std::string_view questions);

/// `f:` and the boundaries that refuse it, sorted; `p:` and those that allow it; `d:` where no boundary
/// covers it. Anything else, such as an undetermined answer, is said in words.
std::string line(const kith::Answer&);
std::string line(const kith::Decision&);

/// The lines of a text, line ends left out.
std::vector<std::string> lines(std::string_view text);

}  // namespace workload
