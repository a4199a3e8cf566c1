#include "engine/evaluate/decide/moment.hpp"

#include <algorithm>

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/condition/holder_says.hpp"

namespace kith::evaluate {

namespace {

constexpr std::uint8_t unread = 255;

/// A key holds a condition, a party, a purpose and what is asked.
constexpr unsigned condition_bits = 18, party_bits = 14, purpose_bits = 12, asked_bits = 19;
static_assert(condition_bits + party_bits + purpose_bits + asked_bits + 1 == 64);
constexpr bool fits(std::size_t count, unsigned bits) { return count + 2 < std::size_t{1} << bits; }
constexpr std::uint64_t the_consent = (std::uint64_t{1} << condition_bits) - 1;

/// Is a finding kept to some recipients, so that what is found hangs on who asks?
template <class Records>
bool for_some(const std::optional<Records>& records) {
  return records && std::any_of(records->begin(), records->end(),
                                [](const auto& record) { return record.with.has_value(); });
}

}  // namespace

Moment::Moment(const model::Ruleset& rules, const model::State& state, const model::Question& question)
    : rules_(rules),
      state_(state),
      at_(question.at),
      facts_(question.facts.has_value()),
      shared_(presumed_by_person(rules) && !for_some(state.capacity) && !for_some(state.best_interests)),
      categories_(rules.categories.size()),
      decisions_(rules.decisions.size()) {
  const std::size_t parties = 1 + (state.circle ? state.circle->size() : 0) + rules.roles.size();
  of_categories_.resize(parties);
  of_decisions_.resize(parties);
}

bool Moment::serves(const model::Ruleset& rules, const model::State& state, const model::Question& question) {
  const std::size_t members = state.circle ? state.circle->size() : 0;
  return !state.has_errors && question.marked.empty() && !question.matter &&
         (!question.facts || question.facts->empty()) && fits(rules.atoms.size(), condition_bits) &&
         fits(members + rules.roles.size() + 1, party_bits) && fits(rules.purposes.size(), purpose_bits) &&
         fits(std::max(rules.categories.size(), rules.decisions.size()), asked_bits);
}

std::uint64_t Moment::number(const model::Party& party) const {
  switch (party.kind) {
    case model::Party::Kind::person: break;
    case model::Party::Kind::member: return 1 + party.index;
    case model::Party::Kind::role: return 1 + (state_.circle ? state_.circle->size() : 0) + party.index;
  }
  return 0;
}

Moment::Asker& Moment::asker(const model::Question& question) {
  const std::uint64_t party = number(question.with);
  auto& made = (question.category ? of_categories_ : of_decisions_)[party];
  if (made) return *made;
  made = std::make_unique<Asker>(Asker{Asking::of(rules_, state_, question), party + 1, false});
  made->others_may_speak = evaluate::others_may_speak({made->asking, question.category, {}});
  return *made;
}

const Asking& Moment::put(const model::Question& question) {
  put_ = &asker(question);
  model::Question& asked = put_->asking.question;
  asked.category = question.category;
  asked.purpose = question.purpose;
  asked.decision = question.decision;
  if (asked.concern != question.concern) asked.concern = question.concern;
  return put_->asking;
}

Memo::Key Moment::asked(const Inquiry& inquiry) {
  const auto& purpose = inquiry.asking.question.purpose;
  Memo::Key key = purpose ? 1 + purpose->index : 0;
  key = key << 1 | (inquiry.category ? 1 : 0);
  return key << asked_bits |
         (inquiry.category ? inquiry.category->index : inquiry.asking.question.decision->index);
}

Memo::Key Moment::key(const Inquiry& inquiry, std::uint64_t condition) const {
  return (condition << party_bits | put_->number) << (purpose_bits + 1 + asked_bits) | asked(inquiry);
}

const std::shared_ptr<const Cell>& Moment::cell(const Inquiry& inquiry, Cells& cells) {
  const Memo::Key key = asked(inquiry) + 1;
  if (const auto place = put_->places.find(key)) return put_->cells[*place];
  put_->places.add(key, static_cast<std::uint32_t>(put_->cells.size()));
  return put_->cells.emplace_back(cells.of(inquiry));
}

Moment::Consent Moment::consent(const Inquiry& inquiry) {
  constexpr unsigned detail_bit = 8;
  const Memo::Key at = key(inquiry, the_consent);
  auto known = questions_.find(at);
  if (!known) {
    const ConsentAt consent = consent_for_asked(inquiry);
    known =
        static_cast<std::uint32_t>(consent.possible | static_cast<unsigned>(consent.detail) << detail_bit);
    questions_.add(at, *known);
  }
  return {static_cast<model::ConsentSet>(*known), static_cast<Detail>(*known >> detail_bit)};
}

/// `of`: those that hang on the same; null: on the question.
Truth Moment::read_once(const Inquiry& inquiry, model::AtomId id, Numbers::Of source, Truths* of) {
  const auto now = [&] { return read(inquiry, rules_[id], inquiry.asking.now).value; };
  if (of != nullptr) {
    if (of->size() <= source.number) of->resize(source.number + 1, unread);
    return static_cast<Truth>((*of)[source.number] = static_cast<std::uint8_t>(now()));
  }
  const Memo::Key at = key(inquiry, id.index);
  if (const auto known = questions_.find(at)) return static_cast<Truth>(*known);
  const Truth value = now();
  questions_.add(at, static_cast<std::uint32_t>(value));
  return value;
}

void Moment::fill(const Cell& cell, const Inquiry& inquiry, Row& row) {
  row = cell.row;
  std::optional<model::ConsentSet> said;
  Truths& asked = inquiry.category ? categories_[inquiry.category->index]
                                   : decisions_[inquiry.asking.question.decision->index];
  Truths* const shared[] = {nullptr, &person_, &put_->truths, &asked, nullptr, nullptr};
  static_assert(static_cast<int>(HangsBy::asked) == 3);
  for (std::size_t place = 0; place < cell.sources.size(); ++place) {
    const Numbers::Of source = cell.sources[place];
    if (source.by == HangsBy::cell) continue;
    if (source.by == HangsBy::consent) {
      if (!said) said = consent(inquiry).possible;
      row.set(place, consent_is(*said, static_cast<model::ConsentSet>(source.number)));
      continue;
    }
    Truths* of = shared_ ? shared[static_cast<std::size_t>(source.by)] : nullptr;
    if (of != nullptr && source.number < of->size() && (*of)[source.number] != unread)
      row.set(place, static_cast<Truth>((*of)[source.number]));
    else row.set(place, read_once(inquiry, cell.atoms[place], source, of));
  }
}

}  // namespace kith::evaluate
