#pragma once
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

#include "engine/evaluate/decide/cell.hpp"
#include "engine/evaluate/decide/numbers.hpp"
#include "engine/evaluate/decide/plane.hpp"

namespace kith::evaluate {

/// The cells of one ruleset, each made when it is first asked for, and what conditions are that hang on no
/// record.
class Cells {
 public:
  std::shared_ptr<const Cell> of(const Inquiry&);
  /// What conditions are of the question's purpose.
  Plane& of_purpose(const Inquiry&);

 private:
  using Made = std::vector<std::shared_ptr<const Cell>>;  ///< each valid on other days
  using Key = std::tuple<bool, std::uint32_t, std::optional<model::PurposeId>, std::vector<model::MarkId>,
                         std::vector<model::RoleId>, bool>;
  using Same = std::tuple<bool, std::uint32_t, bool, std::vector<model::ClauseId>>;
  static Key key(const Inquiry&);
  std::shared_ptr<const Cell> with(const Inquiry&, std::vector<model::ClauseId> candidates);

  Numbers numbers_;
  std::map<Key, Made> made_;
  std::map<Same, Made> distinct_;  ///< by what is asked and who may speak to it
  std::vector<Plane> purposes_;
};

}  // namespace kith::evaluate
