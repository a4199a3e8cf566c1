#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "engine/evaluate/decide/cell.hpp"
#include "engine/evaluate/decide/memo.hpp"
#include "engine/evaluate/decide/row.hpp"
#include "engine/evaluate/record/asking.hpp"

namespace kith::evaluate {

/// What conditions were of one person at one moment, each read once: many questions share it. The record and
/// the rules stay as long as it does.
class Moment {
 public:
  Moment(const model::Ruleset&, const model::State&, const model::Question&);
  /// Can what is read for one question serve another? Not where nobody knows whether entries are in error,
  /// nor where a question brings something of its own.
  static bool serves(const model::Ruleset&, const model::State&, const model::Question&);
  bool is_of(const model::State& state, const model::Question& question) const {
    return &state_ == &state && at_ == question.at && facts_ == question.facts.has_value();
  }
  /// Puts a question. It stays put until another is by the same party.
  const Asking& put(const model::Question&);

  /// The row of a cell for a question that was put, or for what is under it.
  void fill(const Cell&, const Inquiry&, Row&);
  struct Consent {
    model::ConsentSet possible;
    Detail detail;
  };
  Consent consent(const Inquiry&);
  /// The cell of a question that was put, or of what is under it.
  const std::shared_ptr<const Cell>& cell(const Inquiry&, Cells&);
  /// May somebody else have spoken about what the party put asks?
  bool others_may_speak() const { return put_->others_may_speak; }
  bool is_put(const Asking& asking) const { return put_ != nullptr && &put_->asking == &asking; }

 private:
  using Truths = std::vector<std::uint8_t>;
  /// One party that asks.
  struct Asker {
    Asking asking;
    std::uint64_t number;  ///< from 1
    bool others_may_speak;
    Truths truths = {};
    Memo places = {};  ///< of cells, by purpose and what is asked
    std::vector<std::shared_ptr<const Cell>> cells = {};
  };
  Asker& asker(const model::Question&);
  std::uint64_t number(const model::Party&) const;
  /// What is asked and for what, with nothing above it.
  static Memo::Key asked(const Inquiry&);
  Memo::Key key(const Inquiry&, std::uint64_t condition) const;
  Truth read_once(const Inquiry&, model::AtomId, Numbers::Of, Truths*);

  const model::Ruleset& rules_;
  const model::State& state_;
  time::Instant at_;
  bool facts_;   ///< does the question have facts, though none
  bool shared_;  ///< does what hangs on the person hang on nothing else
  std::vector<std::unique_ptr<Asker>> of_categories_, of_decisions_;  ///< by party
  Asker* put_ = nullptr;
  Truths person_;
  std::vector<Truths> categories_, decisions_;  ///< by what is asked
  Memo questions_;
};

}  // namespace kith::evaluate
