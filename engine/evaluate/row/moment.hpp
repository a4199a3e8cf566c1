#pragma once
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/row/cells.hpp"
#include "engine/evaluate/row/plane.hpp"
#include "engine/evaluate/row/row.hpp"

namespace kith::evaluate {

/// What conditions were of one person at one moment, each read once: many questions share it. The record and
/// the rules stay as long as it does.
class Moment {
 public:
  Moment(const model::Ruleset&, const model::State&, const model::Question&);
  /// Can what is read for one question serve another? Not where nobody knows whether entries are in error,
  /// nor where a question brings something of its own.
  static bool serves(const model::State& state, const model::Question& question) {
    return serves(question) && !state.has_errors;
  }
  static bool serves(const model::Question& question) {
    return question.marked.empty() && (!question.matter || question.category) &&
           (!question.facts || question.facts->empty());
  }
  bool is_of(const model::State& state, const model::Question& question) const {
    return &state_ == &state && at_ == question.at && facts_ == question.facts.has_value();
  }
  /// Puts a question. It stays put until another is by the same party.
  const Asking& put(const model::Question&);

  /// What is asked by the party put, and for what: its cell, and consent for it once it was read.
  struct Put {
    std::shared_ptr<const Cell> cell;
    std::optional<model::PurposeId> purpose;
    std::uint32_t next = 0;  ///< from 1: the same, asked for another purpose
    /// Of the consent: all that a decision reads of it, beside the cell.
    model::ConsentSet possible = model::any_consent;
    Detail detail = Detail::existence;
    const ConsentAt* consent = nullptr;
    Row row = {};
    bool filled = false;  ///< the row
  };
  /// Of a question that was put, or of what is under it. Holds until the next.
  Put& of(const Inquiry&, Cells&);
  /// The row of its cell, read once. Holds as long as the put does.
  const Row& row(Put& put, const Inquiry& inquiry, Cells& cells) {
    if (!put.filled) fill(put, inquiry, cells);
    return put.row;
  }
  /// Reads the consent for it, where that was not done.
  void read_consent(Put&, const Inquiry&);
  /// Is what hangs on the record alone the same whatever is asked?
  bool is_shared() const { return shared_; }
  /// May somebody else have spoken about what the party put asks?
  bool others_may_speak() const { return put_->others_may_speak; }
  bool is_put(const Asking& asking) const { return put_ != nullptr && &put_->asking == &asking; }

 private:
  /// One category or decision as one party asks about it.
  struct Theirs {
    Plane plane;
    Plane asked;  ///< for a matter; for none all who ask share it
  };
  /// One party that asks, for one matter or for none.
  struct Asker {
    Asking asking;
    bool others_may_speak;
    std::vector<std::uint32_t> puts;                   ///< by what is asked: the first, from 1
    std::vector<std::unique_ptr<Theirs>> theirs = {};  ///< by what is asked, once one of them is needed
    Plane plane = {};
  };
  void fill(Put&, const Inquiry&, Cells&);
  Asker& asker(const model::Question&);
  std::unique_ptr<Asker>& place(const model::Question&);
  std::size_t number(const model::Party&) const;
  void read_part(const Cell&, const Cell::Part&, const Inquiry&, Plane::Word&);
  Theirs& theirs(const Inquiry&);
  Plane& plane(HangsBy, const Inquiry&, Cells&);

  const model::Ruleset& rules_;
  const model::State& state_;
  time::Instant at_;
  bool facts_;   ///< does the question have facts, though none
  bool shared_;  ///< does what hangs on the person hang on nothing else
  std::vector<std::unique_ptr<Asker>> of_categories_, of_decisions_;  ///< by party
  std::map<std::pair<std::size_t, model::DecisionId>, std::unique_ptr<Asker>> for_matters_;
  Asker* put_ = nullptr;
  std::vector<Put> puts_;           ///< of all askers, so that they stand together
  std::deque<ConsentAt> consents_;  ///< theirs
  Plane person_;
  std::vector<Plane> categories_, decisions_;  ///< by what is asked
};

}  // namespace kith::evaluate
