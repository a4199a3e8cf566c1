#include "engine/evaluate/row/moment.hpp"

#include <algorithm>
#include <bit>

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/condition/consent.hpp"
#include "engine/evaluate/condition/holder_says.hpp"

namespace kith::evaluate {

namespace {

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

std::size_t Moment::number(const model::Party& party) const {
  switch (party.kind) {
    case model::Party::Kind::person: break;
    case model::Party::Kind::member: return 1 + party.index;
    case model::Party::Kind::role: return 1 + (state_.circle ? state_.circle->size() : 0) + party.index;
  }
  return 0;
}

std::unique_ptr<Moment::Asker>& Moment::place(const model::Question& question) {
  const std::size_t party = number(question.with);
  if (question.matter) return for_matters_[{party, *question.matter}];
  return (question.category ? of_categories_ : of_decisions_)[party];
}

Moment::Asker& Moment::asker(const model::Question& question) {
  std::unique_ptr<Asker>& made = place(question);
  if (made) return *made;
  made = std::make_unique<Asker>(
      Asker{Asking::of(rules_, state_, question), false,
            std::vector<std::uint32_t>(question.category ? categories_.size() : decisions_.size())});
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

Moment::Put& Moment::of(const Inquiry& inquiry, Cells& cells) {
  const auto& purpose = inquiry.asking.question.purpose;
  std::uint32_t& first = put_->puts[number_of_what_is_asked(inquiry)];
  for (std::uint32_t place = first; place != 0; place = puts_[place - 1].next)
    if (puts_[place - 1].purpose == purpose) return puts_[place - 1];
  Put& put = puts_.emplace_back(Put{cells.of(inquiry), purpose, first});
  first = static_cast<std::uint32_t>(puts_.size());
  return put;
}

void Moment::read_consent(Put& put, const Inquiry& inquiry) {
  if (put.consent != nullptr) return;
  put.consent = &consents_.emplace_back(consent_for_asked(inquiry));
  put.possible = put.consent->possible;
  put.detail = put.consent->detail;
}

Moment::Theirs& Moment::theirs(const Inquiry& inquiry) {
  put_->theirs.resize(put_->puts.size());
  std::unique_ptr<Theirs>& made = put_->theirs[number_of_what_is_asked(inquiry)];
  if (!made) made = std::make_unique<Theirs>();
  return *made;
}

Plane& Moment::plane(HangsBy by, const Inquiry& inquiry, Cells& cells) {
  switch (by) {
    case HangsBy::purpose: return cells.of_purpose(inquiry);
    case HangsBy::recipient: return put_->plane;
    case HangsBy::asked:
      if (inquiry.asking.question.matter) return theirs(inquiry).asked;
      return inquiry.category ? categories_[inquiry.category->index]
                              : decisions_[inquiry.asking.question.decision->index];
    case HangsBy::theirs: return theirs(inquiry).plane;
    case HangsBy::person:
    case HangsBy::consent:
    case HangsBy::question: break;
  }
  return person_;
}

void Moment::read_part(const Cell& cell, const Cell::Part& part, const Inquiry& inquiry, Plane::Word& word) {
  part.each([&](std::size_t bit, std::size_t place) {
    if ((word.read >> bit & 1) == 0)
      word.put(bit, read(inquiry, rules_[cell.atoms[place]], inquiry.asking.now).value);
  });
}

void Moment::fill(Put& put, const Inquiry& inquiry, Cells& cells) {
  const Cell& cell = *put.cell;
  Row& row = put.row;
  row.clear(cell.atoms.size());
  const auto read_at = [&](std::size_t place) {
    row.set(place, read(inquiry, rules_[cell.atoms[place]], inquiry.asking.now).value);
  };
  const Row::Filling filling = row.filling();
  for (const Cell::Part& part : cell.parts)
    if (shared_ || part.by == HangsBy::purpose) {
      Plane::Word& word = plane(part.by, inquiry, cells).word(part.from);
      if ((part.which & ~word.read) != 0) read_part(cell, part, inquiry, word);
      filling.put(part.to, std::rotl(word.yes & part.which, part.turn),
                  std::rotl(word.no & part.which, part.turn));
    } else {
      part.each([&](std::size_t, std::size_t place) { read_at(place); });
    }
  if (!cell.consents.empty()) {
    read_consent(put, inquiry);
    for (const Cell::ConsentPart& part : cell.consents) {
      const auto [yes, no] = part.read(put.possible);
      filling.put(part.to, yes, no);
    }
  }
  for (const std::uint32_t place : cell.of_question) read_at(place);
  put.filled = true;
}

}  // namespace kith::evaluate
