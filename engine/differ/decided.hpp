#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/differ/joint.hpp"
#include "kith/difference.hpp"

namespace kith::differing {

/// What one stack answers.
struct Said {
  Answer answer;
  std::vector<std::string> by;  ///< the clauses that certainly decide it
};
/// A scenario as both stacks answer it.
struct Both {
  Said before, after;
};
/// In what way two answers differ; nothing where they do not.
struct Change {
  Difference::Kind kind;
  bool more_permissive = false;
  std::vector<Difference::Aspect> aspects;  ///< of the same outcome
  bool operator==(const Change& other) const {
    return kind == other.kind && more_permissive == other.more_permissive;
  }
};
std::optional<Change> change(const Answer& before, const Answer& after);
/// Of days and moments as answers write them, a day until it ends: is the second later? None is later than
/// all.
bool is_due_later(const std::string& was, const std::string& is);
/// "no, by money.refused".
std::string in_words(const Answer&);

/// What is certainly so of a scenario that names both stacks' things, by both of them. `swapped`: the first
/// of the joint stacks is the one after.
class Deciding {
 public:
  Deciding(const Joint& joint, const model::Ruleset& first, const model::Ruleset& second, bool swapped)
      : joint_(joint), first_(first), second_(second), swapped_(swapped) {}
  /// Nothing where it cannot be put to both.
  std::optional<Both> decide(const model::Scenario&) const;
  const Joint& joint() const { return joint_; }
  bool swapped() const { return swapped_; }

 private:
  std::optional<Said> said(const model::Scenario&, bool second) const;
  const Joint& joint_;
  const model::Ruleset &first_, &second_;
  bool swapped_;
};

/// The example without what can be left out of it while the answers differ in that way.
Difference::Example shown(const Deciding&, model::Scenario, const Change&);

}  // namespace kith::differing
