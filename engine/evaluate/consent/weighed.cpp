#include "engine/evaluate/consent/weighed.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/evaluate/record/undated.hpp"

namespace kith::evaluate {

using model::ConsentStatus;

namespace {

constexpr std::size_t most_assumptions = 4096;
static_assert(std::size_t{2} << most_in_doubt > most_assumptions);

/// The ways in which one record of a date may be taken, given what is not known about it: none where it is
/// left out in all of them. What is left out for want of a date is a way of its own already.
using Ways = std::vector<std::optional<ConsentView>>;

Ways ways(const Asking& asking, const Statement& statement, const time::Stamp& on, std::uint32_t place) {
  using Kind = ConsentView::Kind;
  const model::Consent& consent = *statement.record;
  std::vector<Kind> kinds = {Kind::yes, Kind::no, Kind::withdrawal};
  if (consent.status) kinds = {static_cast<Kind>(*consent.status)};
  const bool in_date = !consent.until || asking.now.first < time::end_of(*consent.until);
  Ways found;
  for (const Kind kind : kinds)
    for (const bool lacked : {false, true}) {
      const Truth known = statement.lacking.of(kind);
      if (known != Truth::unknown && (known == Truth::yes) != lacked) continue;
      const bool left_out = kind == Kind::yes && (lacked || !statement.reaches);
      if (!left_out) found.push_back(ConsentView{kind, lacked, in_date, on, place});
      else if (consent.on) found.push_back(std::nullopt);
    }
  // It may be somebody else's, or count for nothing.
  if (statement.counts == Truth::unknown) found.push_back(std::nullopt);
  return found;
}

std::vector<const model::Consent*> records_of(const Statements& statements) {
  std::vector<const model::Consent*> records;
  for (const Statement& one : statements) records.push_back(one.record);
  return records;
}

class Weighing {
 public:
  Weighing(const Asking& asking, const Statements& statements)
      : asking_(asking),
        statements_(statements),
        specific_(asking, records_of(statements)),
        decides_(statements.size()) {
    Dates dates;
    for (const Statement& one : statements) dates.push_back(one.record->on);
    const auto orders = possible_orders(dates, asking.now.first, asking.rules.zone);
    for (std::size_t i = 0; orders && i < orders->size() && !too_many_; ++i) try_order((*orders)[i]);
    if (!orders || too_many_) anything();
  }
  Weighed found;

 private:
  void try_order(const Dates& dates) {
    std::vector<Ways> all;
    std::size_t combinations = 1;
    for (std::uint32_t i = 0; i < statements_.size(); ++i) {
      if (!dates[i]) continue;
      all.push_back(ways(asking_, statements_[i], *dates[i], i));
      combinations = std::min(combinations * all.back().size(), most_assumptions + 1);
    }
    tried_ += combinations;
    too_many_ = tried_ > most_assumptions;
    for (std::size_t n = 0; n < combinations && !too_many_; ++n) add(resolve(combination(all, n), specific_));
  }
  static std::vector<ConsentView> combination(const std::vector<Ways>& all, std::size_t number) {
    std::vector<ConsentView> views;
    for (const Ways& of_record : all) {
      if (const auto& view = of_record[number % of_record.size()]) views.push_back(*view);
      number /= of_record.size();
    }
    return views;
  }
  void add(const Resolution& resolution) {
    found.possible |= model::consent_bit(resolution.status);
    for (const std::uint32_t place : resolution.deciding) {
      if (!decides_[place]) found.deciding.push_back(statements_[place].record);
      decides_[place] = true;
      if (resolution.status == ConsentStatus::given) narrow(*statements_[place].record);
    }
  }
  void narrow(const model::Consent& yes) {
    found.detail = std::min(found.detail, yes.detail.value_or(Detail::full));
  }
  /// Beyond the bound: any status, and no more than any yes lets be told.
  void anything() {
    found.possible = model::any_consent;
    for (const Statement& one : statements_)
      if (one.record->status.value_or(model::Consent::Status::given) == model::Consent::Status::given)
        narrow(*one.record);
  }

  const Asking& asking_;
  const Statements& statements_;
  const Specificity specific_;
  std::vector<bool> decides_;  ///< by record
  std::size_t tried_ = 0;
  bool too_many_ = false;
};

}  // namespace

Weighed weighed(const Asking& asking, const Statements& statements) {
  return std::move(Weighing(asking, statements).found);
}

bool is_in_doubt(const Statement& statement) {
  const auto& status = statement.record->status;
  return !status || statement.counts == Truth::unknown ||
         statement.lacking.of(static_cast<ConsentView::Kind>(*status)) == Truth::unknown;
}

bool stands_before(const Statement& statement) {
  const model::Consent& consent = *statement.record;
  return consent.on && consent.status && statement.counts == Truth::yes && statement.reaches &&
         statement.lacking.of(static_cast<ConsentView::Kind>(*consent.status)) == Truth::no;
}

}  // namespace kith::evaluate
