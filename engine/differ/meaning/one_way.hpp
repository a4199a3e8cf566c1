#pragma once
#include <utility>
#include <vector>

#include "engine/model/ruleset.hpp"

namespace kith::differing {

/// Of the ways to write one condition one, and whether that has to be so: "no fall" is "at least 1 fall" that
/// is not so, "at least medium" and "not low" are one set of choices. Known and unknown are the same in all.
std::pair<model::Atom, bool> one_way(const model::Ruleset&, model::Atom, bool is);

/// Of conditions that are joined, those that one fact, or one field of an event, is one of some choices: "low
/// or medium" is what "not high" is of three, and known and unknown with it. For one thread.
class Choices {
 public:
  /// `all`: each of them has to be so.
  Choices(const model::Ruleset& rules, bool all) : rules_(rules), all_(all) {}
  /// A condition as `one_way` writes it. False: it is none of these.
  bool take(const model::Atom&);
  /// One of each fact, and of each field.
  const std::vector<model::Atom>& joined() const { return joined_; }

 private:
  const model::Ruleset& rules_;
  bool all_;
  std::vector<model::Atom> joined_;
};

}  // namespace kith::differing
