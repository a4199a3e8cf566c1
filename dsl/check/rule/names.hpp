#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dsl/check/ground/work.hpp"

namespace kith::check {

/// The names of one kind of rule: two rules may share a name if their periods do not overlap.
class RuleNames {
 public:
  /// `noun`: what one of them is called.
  explicit RuleNames(std::string_view noun) : noun_(noun) {}
  /// Reports a rule whose period overlaps that of another of its name.
  void add(Work&, const std::string& name, const model::Period&, Span at);

 private:
  struct Rule {
    model::Period period;
    Span at;
  };
  std::string_view noun_;
  std::unordered_map<std::string, std::vector<Rule>> rules_;
};

}  // namespace kith::check
