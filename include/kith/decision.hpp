#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "kith/terms.hpp"

/// What a question comes to without its prose: for programs that count or filter, and ask for the whole
/// answer of what they show.
namespace kith {

/// What an allow releases. Categories and marks by name. Names and ids are views of the ruleset's own text
/// (or of the answer's, made from one): they hold as long as it does.
struct DecisionLimits {
  struct Within {
    std::string_view category;
    Detail detail = Detail::full;
    std::vector<std::string_view> keep_back;
    bool on_condition = false;
  };
  Detail detail = Detail::full;
  std::vector<std::string_view> keep_back;
  std::vector<Within> within;  ///< narrower categories with limits of their own
  bool on_condition = false;   ///< something is to be done with it
  bool only_the_rest = false;  ///< as of `Limits`
};

/// As of the `Answer` to the same question.
struct Decision {
  Outcome outcome = Outcome::refuse;
  std::vector<Outcome> possible;  ///< for undetermined: what it may turn out to be
  std::vector<std::string_view>
      because;  ///< ids of the clauses that decide it, each once; for undetermined: that may
  std::optional<DecisionLimits> limits;  ///< on an allow
  bool find_out = false;                 ///< something is to be found out on which it hangs
  bool approximate = false;              ///< as of `Answer`
};

}  // namespace kith
