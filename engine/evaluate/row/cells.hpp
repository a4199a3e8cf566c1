#pragma once
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>

#include "engine/evaluate/row/cell.hpp"
#include "engine/evaluate/row/numbers.hpp"
#include "engine/evaluate/row/plane.hpp"

namespace kith::evaluate {

/// Of the category or decision, among those of its kind.
inline std::uint32_t number_of_what_is_asked(const Inquiry& inquiry) {
  return inquiry.category ? inquiry.category->index : inquiry.asking.question.decision->index;
}

/// The cells of one ruleset, each made when it is first asked for, and what conditions are that hang on no
/// record.
class Cells {
 public:
  std::shared_ptr<const Cell> of(const Inquiry&);
  /// What conditions are of the question's purpose.
  Plane& of_purpose(const Inquiry&);

 private:
  /// So many different things asked, by whoever and for whatever; then all of them are forgotten.
  static constexpr std::size_t most_asked = 1U << 15U;
  struct Made {
    std::shared_ptr<const Cell> cell;
    model::Period valid;
  };
  using Key = std::tuple<bool, std::uint32_t, std::optional<model::PurposeId>, std::vector<model::MarkId>,
                         std::vector<model::RoleId>, bool>;
  /// Is the person dead, is nothing under the category, which clauses may speak, and which of them grant?
  using Same = std::tuple<bool, bool, std::vector<model::ClauseId>, std::vector<bool>>;
  Key key(const Inquiry&);
  bool purpose_matters(const Inquiry&);
  std::shared_ptr<const Cell> with(const Inquiry&, std::vector<model::ClauseId> candidates);

  Numbers numbers_;
  std::map<Key, std::vector<Made>> made_;                              ///< each valid on other days
  std::map<Same, std::vector<std::shared_ptr<const Cell>>> distinct_;  ///< each valid on other days
  std::vector<Plane> purposes_;
  /// By what is asked: whether a boundary about it is for some purposes alone, once that was looked up.
  std::vector<std::optional<bool>> categories_for_, decisions_for_;
};

}  // namespace kith::evaluate
