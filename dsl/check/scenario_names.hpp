#pragma once
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "dsl/check/work.hpp"

namespace kith::check {

/// The names that one scenario may use: the stack's, and the members it gives itself. One that starts from a record may name
/// anybody, since who is in the record is known only when it is read.
class ScenarioNames {
 public:
  ScenarioNames(Work& work, LayerId layer, const syntax::Scenario& written) : work_(work), layer_(layer), written_(written) {}

  Work& work() { return work_; }
  LayerId layer() const { return layer_; }

  /// A member given here; reported where one of that id is given already.
  std::string add_member(const syntax::Name&);
  /// What the scenario starts from, as a file name.
  std::string add_record(const std::string& path);
  /// A member given before; else reported.
  std::string member(const syntax::Name&);
  std::vector<std::string> members(const std::vector<syntax::Name>&);
  /// A member, a role, or `person`.
  std::string party(const syntax::Name&);
  std::string party(const std::optional<syntax::Name>& name) { return name ? party(*name) : std::string(); }

  std::optional<time::Stamp> stamp(const std::optional<syntax::When>&) const;
  /// The clause of that name in force on the day asked about.
  std::optional<model::ClauseId> clause(const syntax::Name&);

 private:
  bool known(const std::string& id) const { return from_record_ || members_.count(id) != 0; }

  Work& work_;
  LayerId layer_;
  const syntax::Scenario& written_;
  std::unordered_set<std::string> members_;
  std::vector<std::string> order_;
  bool from_record_ = false;
};

decltype(model::scenario::Given::node) read_given(ScenarioNames&, const syntax::Given&);
decltype(model::scenario::Expected::node) read_expected(ScenarioNames&, const syntax::Expect&);

}  // namespace kith::check
