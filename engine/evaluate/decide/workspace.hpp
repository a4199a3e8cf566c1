#pragma once
#include <memory>
#include <optional>
#include <typeindex>
#include <utility>
#include <vector>

#include "engine/evaluate/decide/trace.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/row/cells.hpp"
#include "engine/evaluate/row/memo.hpp"
#include "engine/evaluate/row/moment.hpp"
#include "kith/state.hpp"

namespace kith::evaluate {

/// What those who use a workspace keep in it for the next who does: one of each type.
class Beside {
 public:
  /// Made of these where there is none yet.
  template <class Thing, class... From>
  Thing& keep(From&&... from) {
    const std::type_index type = typeid(Thing);
    for (const auto& [other, thing] : things_)
      if (other == type) return *static_cast<Thing*>(thing.get());
    things_.emplace_back(type, std::make_shared<Thing>(std::forward<From>(from)...));
    return *static_cast<Thing*>(things_.back().second.get());
  }

 private:
  std::vector<std::pair<std::type_index, std::shared_ptr<void>>> things_;
};

/// What serves many questions by one ruleset: its cells, and what the conditions were of the people asked
/// about last. The rules, and the records while they are asked about, stay as long as it does. For one
/// thread.
class Workspace {
 public:
  /// Puts a question; it holds until the next is put.
  const Asking& put(const model::Ruleset&, const model::State&, const model::Question&);
  /// The same of a record that the workspace is to keep.
  const Asking& put(const kith::State&, const model::Question&);
  /// The moment of the question put, where what is read for it serves others.
  Moment* moment() { return put_ == nullptr ? nullptr : &put_->moment; }
  bool serves(const Asking& asking) const { return put_ != nullptr && put_->moment.is_put(asking); }
  /// Of the rules that it is of.
  Cells& cells(const model::Ruleset& rules) { return of(rules).cells; }
  /// Beside the cells: what hangs on no record.
  Beside& beside(const model::Ruleset& rules) { return of(rules).beside; }
  /// Beside what was read for a question that was put; of another, it holds until the next.
  Beside& beside(const Asking&);
  /// What the conditions of its cell come to.
  Trace trace(const Inquiry&);

  /// Steps taken in it so far: conditions worked out, in as many completions as were tried.
  std::size_t steps() const { return steps_; }
  void took(std::size_t steps) { steps_ += steps; }

 private:
  /// What hangs on no record, and stays with the rules.
  struct OfRules {
    Cells cells;
    Beside beside;
  };
  OfRules& of(const model::Ruleset& rules) {
    if (!of_rules_) of_rules_.emplace(rules.kept);
    return **of_rules_;
  }
  struct Kept {
    Moment moment;
    std::optional<kith::State> record;
    Beside beside = {};
  };
  static constexpr std::size_t most_moments = 128;  ///< then all of them are forgotten
  Kept& keep(const model::Ruleset&, const model::State&, const model::Question&);

  std::optional<model::Kept::Lent<OfRules>> of_rules_;  ///< once it is needed
  Memo places_;                                         ///< of those kept, by record and moment
  std::vector<std::unique_ptr<Kept>> kept_;
  Kept* put_ = nullptr;
  std::optional<Asking> alone_;  ///< of a question that no moment serves
  Beside beside_alone_;
  std::size_t steps_ = 0;
};

}  // namespace kith::evaluate
