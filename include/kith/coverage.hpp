#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "kith/diagnostic.hpp"
#include "kith/files.hpp"
#include "kith/ruleset.hpp"
#include "kith/truth.hpp"

namespace kith {

/// What scenarios showed of one rule.
struct RuleCoverage {
  enum class Kind : std::uint8_t { clause, boundary, requirement, step, stage, involvement, definition };
  /// What the rule's conditions were in some scenario, and what they came to.
  struct Vector {
    std::vector<Truth> conditions;  ///< in the order of `RuleCoverage::conditions`
    Truth result = Truth::no;
    /// By condition: with the others as they are, it alone decides between yes and no.
    std::vector<bool> alone;
    std::string scenario;  ///< the title of the first in which it was so
    Place place;           ///< of that scenario
  };
  using Pair = std::pair<std::size_t, std::size_t>;
  struct Condition {
    std::string text;   ///< as a ruleset writes it
    std::string plain;  ///< in the plain words of titles
    /// Two vectors in which it is yes and no, in each of which it alone decides, with different results.
    std::optional<Pair> shown;
    std::optional<std::size_t> left_open;  ///< a vector undecided for want of it alone
  };
  Kind kind = Kind::clause;
  std::string name, ruleset;
  Place place;
  bool conditional = false;                ///< it may also not apply where it is looked at
  std::array<std::uint64_t, 3> seen = {};  ///< by truth: scenarios in which it was so
  std::array<std::string, 3> first = {};   ///< by truth: the title of the first of them
  std::vector<Condition> conditions;
  std::vector<Vector> vectors;  ///< each once, in the order in which they were met

  bool was(Truth truth) const { return seen[static_cast<std::size_t>(truth)] > 0; }
};

inline constexpr std::array rule_kinds = {RuleCoverage::Kind::clause,      RuleCoverage::Kind::boundary,
                                          RuleCoverage::Kind::requirement, RuleCoverage::Kind::step,
                                          RuleCoverage::Kind::stage,       RuleCoverage::Kind::involvement,
                                          RuleCoverage::Kind::definition};

/// Several of a kind: "clauses".
constexpr std::string_view words_of(RuleCoverage::Kind kind) {
  constexpr std::array<std::string_view, rule_kinds.size()> words = {
      "clauses", "boundaries", "requirements", "steps", "stages", "involvements", "definitions"};
  return words[static_cast<std::size_t>(kind)];
}

/// What scenarios showed of the rules of some files.
struct Coverage {
  struct Share {
    std::size_t number = 0, of = 0;
    void count(bool one) {
      number += one;
      ++of;
    }
    /// 0 to 100; 100 of nothing.
    double percent() const {
      return of == 0 ? 100.0 : 100.0 * static_cast<double>(number) / static_cast<double>(of);
    }
  };
  std::vector<RuleCoverage> rules;  ///< by file, in the order in which they are written

  /// Rules of the kind that were seen applying, of all of them.
  Share applied(RuleCoverage::Kind kind) const {
    Share share;
    for (const RuleCoverage& rule : rules)
      if (rule.kind == kind) share.count(rule.was(Truth::yes));
    return share;
  }
  /// Rules of the kind that may also not apply, and were seen to come to this.
  Share seen(RuleCoverage::Kind kind, Truth truth) const {
    Share share;
    for (const RuleCoverage& rule : rules)
      if (rule.kind == kind && rule.conditional) share.count(rule.was(truth));
    return share;
  }
  /// Conditions of which a pair is named, of all of them.
  Share conditions() const {
    Share share;
    for (const RuleCoverage& rule : rules)
      for (const RuleCoverage::Condition& one : rule.conditions) share.count(one.shown.has_value());
    return share;
  }
  /// Conditions for want of which alone a rule was seen undecided.
  Share left_open() const {
    Share share;
    for (const RuleCoverage& rule : rules)
      for (const RuleCoverage::Condition& one : rule.conditions) share.count(one.left_open.has_value());
    return share;
  }
  /// Are so many per cent of the rules of each kind seen applying, and of the conditions shown by a pair?
  bool reaches(double of_rules, double of_conditions) const {
    for (const RuleCoverage::Kind kind : rule_kinds)
      if (applied(kind).percent() < of_rules) return false;
    return conditions().percent() >= of_conditions;
  }
  bool reaches(double percent) const { return reaches(percent, percent); }
};

/// Gathers coverage over files: each counts for the rules that are written in it, and its scenarios for every
/// rule that they meet.
class CoverageOfFiles {
 public:
  /// Runs the scenarios that stand in the ruleset itself. `read` gives the records that they start from.
  void add(const Ruleset&, const ReadFile& read);
  Coverage take();

  /// A rule by the file's SHA-256, its line and column, its kind and name.
  using Key = std::tuple<std::string, int, int, RuleCoverage::Kind, std::string>;
  struct Kept {
    RuleCoverage rule;
    bool given = false;  ///< its file was added
    std::array<std::size_t, 3> last = {};
    std::map<std::vector<Truth>, std::size_t> places;  ///< of its vectors
  };

 private:
  std::map<Key, Kept> kept_;
  std::size_t scenarios_ = 0;
};

/// Scenarios for what none shows.
struct MissingScenarios {
  std::vector<std::string> scenarios;  ///< as Kith: each fails until somebody says what is right
  std::vector<std::string> not_found;  ///< what would have to be so, where no scenario was found; words
};

/// Puts together scenarios for the clauses that are written in the ruleset itself, and confirms each by the
/// engine's own reading.
MissingScenarios missing_scenarios(const Ruleset&, const Coverage&);

}  // namespace kith
