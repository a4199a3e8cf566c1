#include "engine/evaluate/row/cell.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "engine/evaluate/condition/atoms.hpp"
#include "engine/evaluate/condition/conditions.hpp"
#include "engine/evaluate/condition/death.hpp"

namespace kith::evaluate {

using model::AtomId;
using model::ClauseId;

namespace {

/// What clauses read, also through definitions in force, and which those are.
struct ReadByClauses {
  std::set<AtomId> atoms;
  Entered definitions;
};
ReadByClauses reads_of(const Inquiry& inquiry, const std::vector<ClauseId>& clauses) {
  ReadByClauses found;
  const auto take = [&](AtomId id) {
    found.atoms.insert(id);
    return false;
  };
  for (const ClauseId clause : clauses)
    any_atom(inquiry, inquiry.rules()[clause].condition, take, found.definitions);
  return found;
}

}  // namespace

void ConditionsRead::index() {
  for (std::uint32_t place = 0; place < atoms_.size(); ++place) places_.emplace_back(atoms_[place], place);
  std::sort(places_.begin(), places_.end());
}

std::size_t ConditionsRead::place(AtomId id) const {
  const auto found = std::lower_bound(places_.begin(), places_.end(), std::pair(id, std::uint32_t{0}));
  return found != places_.end() && found->first == id ? found->second : atoms_.size();
}

/// Puts a clause's condition into the cell's numbers, with the definitions in force in place of their names.
class Terms::Compiling {
 public:
  Compiling(const Inquiry& inquiry, const ConditionsRead& read, Terms& terms)
      : inquiry_(inquiry), rules_(inquiry.rules()), read_(read), terms_(terms) {}

  Term term(const model::Condition& condition) {
    wanted_.clear();
    wanted_definitions_.clear();
    if (conjunction(condition, true)) return all_of_them();
    const auto begin = static_cast<std::uint32_t>(terms_.nodes_.size());
    defined_.clear();
    const std::uint32_t root = write(condition);
    return {begin, static_cast<std::uint32_t>(terms_.nodes_.size()), root};
  }

 private:
  /// Can it be said by masks? Not: something is, or something is not.
  bool conjunction(const model::Condition& condition, bool is) {
    return condition.always() ? is : conjunction(condition.root(), is);
  }
  bool conjunction(std::uint32_t index, bool is) {
    const model::Node& node = rules_.nodes[index];
    switch (node.kind) {
      case Node::Kind::atom: want(AtomId{node.a}, is); return true;
      case Node::Kind::definition: {
        if (!wanted_definitions_.emplace(node.a, is).second) return true;
        const auto* rule = rule_in_force(rules_.definitions[node.a], inquiry_.asking.day);
        return rule != nullptr && conjunction(rule->condition, is);
      }
      case Node::Kind::all_of: return is && conjunction(node.a, is) && conjunction(node.b, is);
      case Node::Kind::any_of: return !is && conjunction(node.a, is) && conjunction(node.b, is);
      case Node::Kind::negation: return conjunction(node.a, !is);
    }
    return false;
  }
  void want(AtomId id, bool is) {
    const std::size_t place = read_.place(id);
    auto& [be, not_be] = wanted_[place / mask_bits];
    (is ? be : not_be) |= Mask{1} << place % mask_bits;
  }
  Term all_of_them() {
    const auto begin = static_cast<std::uint32_t>(terms_.wanted_.size());
    for (const auto& [word, masks] : wanted_) terms_.wanted_.push_back({word, masks.first, masks.second});
    if (wanted_.empty()) terms_.wanted_.push_back({0, 0, 0});
    return {begin, static_cast<std::uint32_t>(terms_.wanted_.size()), all_wanted};
  }

  /// The place of what it comes to.
  std::uint32_t write(const model::Condition& condition) {
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = condition.begin; i < condition.end; ++i) {
      const model::Node& node = rules_.nodes[i];
      const auto part = [&](std::uint32_t operand) { return places[operand - condition.begin]; };
      switch (node.kind) {
        case Node::Kind::atom:
          places.push_back(add({node.kind, static_cast<std::uint32_t>(read_.place(AtomId{node.a})), 0}));
          break;
        case Node::Kind::definition: places.push_back(definition(model::DefinitionId{node.a})); break;
        case Node::Kind::negation: places.push_back(add({node.kind, part(node.a), 0})); break;
        default: places.push_back(add({node.kind, part(node.a), part(node.b)}));
      }
    }
    return places.back();
  }
  std::uint32_t definition(model::DefinitionId id) {
    if (const auto done = defined_.find(id.index); done != defined_.end()) return done->second;
    const auto* rule = rule_in_force(rules_[id], inquiry_.asking.day);
    const std::uint32_t place = rule && !rule->condition.always()
                                    ? write(rule->condition)
                                    : add(always(rule ? Truth::yes : Truth::unknown));
    defined_.emplace(id.index, place);
    return place;
  }
  static Node always(Truth value) { return {Node::Kind::definition, static_cast<std::uint32_t>(value), 0}; }
  std::uint32_t add(Node node) {
    terms_.nodes_.push_back(node);
    return static_cast<std::uint32_t>(terms_.nodes_.size() - 1);
  }

  const Inquiry& inquiry_;
  const model::Ruleset& rules_;
  const ConditionsRead& read_;
  Terms& terms_;
  std::map<std::size_t, std::pair<Mask, Mask>> wanted_;          ///< of one condition, by word
  std::set<std::pair<std::uint32_t, bool>> wanted_definitions_;  ///< of it: those that are, or are not, to be
  std::map<std::uint32_t, std::uint32_t> defined_;
};

Terms::Terms(const Inquiry& inquiry, const std::vector<ClauseId>& clauses, const ConditionsRead& read)
    : conditions_(read.size()) {
  Compiling compiling(inquiry, read, *this);
  for (const ClauseId clause : clauses) {
    terms_.push_back(compiling.term(inquiry.rules()[clause].condition));
    const Term& term = terms_.back();
    each_in_a_word_ = each_in_a_word_ && term.root == all_wanted && term.begin == terms_.size() - 1 &&
                      term.end == terms_.size();
  }
}

template <bool all_known, bool in_one_word>
bool Terms::hold_each_in_a_word(const Row& row, std::vector<Mask>& found) const {
  const Mask *yes = row.yes(), *no = row.no();
  const Mask first_yes = *yes, first_no = *no;
  const Wanted* wanted = wanted_.data();
  Mask open = 0;
  for (std::size_t word = 0; word < found.size(); ++word) {
    const std::size_t here = std::min(mask_bits, terms_.size() - word * mask_bits);
    Mask held = 0;
    for (std::size_t i = 0; i < here; ++i, ++wanted) {
      const Mask is = in_one_word ? first_yes : yes[wanted->word];
      const Mask is_not = in_one_word ? first_no : no[wanted->word];
      const Mask missing = wanted->missing(is, is_not);
      held |= Mask{missing == 0} << i;
      if constexpr (!all_known) open |= Mask{missing != 0} & Mask{wanted->against(is, is_not) == 0};
    }
    found[word] = held;
  }
  return open == 0;
}

bool Terms::hold(const Row& row, std::vector<Mask>& found) const {
  found.resize(masks_for(terms_.size()));
  if (each_in_a_word_ && row.words() <= 1)
    return row.all_known(conditions_) ? hold_each_in_a_word<true, true>(row, found)
                                      : hold_each_in_a_word<false, true>(row, found);
  if (each_in_a_word_)
    return row.all_known(conditions_) ? hold_each_in_a_word<true, false>(row, found)
                                      : hold_each_in_a_word<false, false>(row, found);
  std::fill(found.begin(), found.end(), Mask{});
  for (std::size_t place = 0; place < terms_.size(); ++place) {
    const Truth value = (*this)(place, row);
    if (value == Truth::unknown) return false;
    if (value == Truth::yes) found[place / mask_bits] |= Mask{1} << place % mask_bits;
  }
  return true;
}

Truth Terms::run(const Term& term, const Row& row) const {
  constexpr std::size_t most_at_hand = 128;
  std::array<Truth, most_at_hand> at_hand;
  std::vector<Truth> more(term.end - term.begin <= most_at_hand ? 0 : term.end - term.begin);
  Truth* values = more.empty() ? at_hand.data() : more.data();
  evaluate::run(
      nodes_, term.begin, term.end, values, [&](AtomId number) { return row[number.index]; },
      [](model::DefinitionId always) { return static_cast<Truth>(always.index); });
  return values[term.root - term.begin];
}

namespace {

/// The days around one on which the same periods hold.
class SameDays {
 public:
  explicit SameDays(time::Date day) : day_(day) {}
  void narrow(const model::Period& period) {
    constexpr std::chrono::days one{1};
    if (period.contains(day_)) {
      begin_at(period.from);
      end_at(period.until);
    } else if (period.from && day_ < *period.from) {
      end_at(*period.from - one);
    } else {
      begin_at(*period.until + one);
    }
  }
  model::Period days;

 private:
  void begin_at(std::optional<time::Date> day) {
    if (day && (!days.from || *days.from < *day)) days.from = day;
  }
  void end_at(std::optional<time::Date> day) {
    if (day && (!days.until || *day < *days.until)) days.until = day;
  }
  time::Date day_;
};

/// While the definitions that the candidates read stay in force, or out of it.
model::Period days_of_definitions(const Inquiry& inquiry, const Entered& definitions) {
  SameDays same(inquiry.asking.day);
  for (const std::uint32_t id : definitions)
    for (const auto& rule : inquiry.rules().definitions[id].rules) same.narrow(rule.period);
  return same.days;
}

}  // namespace

model::Period days_of_candidates(const Inquiry& inquiry) {
  SameDays same(inquiry.asking.day);
  for (const model::BoundaryId id : boundaries_about(inquiry)) same.narrow(inquiry.rules()[id].period);
  return same.days;
}

model::Period within(const model::Period& a, const model::Period& b) {
  model::Period both = a;
  if (b.from && (!both.from || *both.from < *b.from)) both.from = b.from;
  if (b.until && (!both.until || *b.until < *both.until)) both.until = b.until;
  return both;
}

bool Cell::is_alone(const Inquiry& inquiry) {
  const auto& categories = inquiry.rules().categories;
  for (std::uint32_t i = 0; i < categories.size() && inquiry.category; ++i)
    if (model::CategoryId{i} != *inquiry.category &&
        categories.covers(*inquiry.category, model::CategoryId{i}))
      return false;
  return true;
}

Cell::Cell(const Inquiry& inquiry, Numbers& numbers) : Cell(inquiry, evaluate::candidates(inquiry), numbers) {
  valid = within(valid, days_of_candidates(inquiry));
}

Cell::Cell(const Inquiry& inquiry, std::vector<ClauseId> speaking, Numbers& numbers)
    : candidates(std::move(speaking)),
      overrides(inquiry, candidates),
      alone(is_alone(inquiry)),
      declared(candidates.size()) {
  const ReadByClauses reads = reads_of(inquiry, candidates);
  read_in_parts(inquiry, reads.atoms, numbers);
  terms = Terms(inquiry, candidates, atoms);
  valid = days_of_definitions(inquiry, reads.definitions);
  sort_candidates(inquiry.rules());
  for (std::size_t place = 0; place < candidates.size(); ++place)
    add_candidate(inquiry, inquiry.rules()[candidates[place]], place);
}

void Cell::read_in_parts(const Inquiry& inquiry, const std::set<AtomId>& reads, Numbers& numbers) {
  std::vector<std::tuple<HangsBy, std::uint32_t, AtomId>> in_order;
  for (const AtomId id : reads) {
    const Numbers::Of of = numbers(inquiry.rules(), id);
    in_order.emplace_back(of.by, of.number, id);
  }
  std::sort(in_order.begin(), in_order.end());
  for (const auto& [by, number, id] : in_order) {
    const auto place = static_cast<std::uint32_t>(atoms.size());
    atoms.add(id);
    switch (by) {
      case HangsBy::consent: add_consent(static_cast<model::ConsentSet>(number), place); break;
      case HangsBy::question: of_question.push_back(place); break;
      default: add_part(by, number, place);
    }
  }
  atoms.index();
}

void Cell::add_part(HangsBy by, std::uint32_t number, std::uint32_t place) {
  const Part part{by, static_cast<std::uint8_t>((place - number) % mask_bits),
                  static_cast<std::uint32_t>(number / mask_bits),
                  static_cast<std::uint32_t>(place / mask_bits), Mask{1} << number % mask_bits};
  if (!parts.empty() && parts.back().beside(part)) parts.back().which |= part.which;
  else parts.push_back(part);
}

void Cell::add_consent(model::ConsentSet wanted, std::uint32_t place) {
  const auto to = static_cast<std::uint32_t>(place / mask_bits);
  if (consents.empty() || consents.back().to != to) consents.push_back({to});
  const Mask bit = Mask{1} << place % mask_bits;
  consents.back().which |= bit;
  for (std::size_t status = 0; status < consents.back().wanting.size(); ++status)
    if ((wanted >> status & 1) != 0) consents.back().wanting[status] |= bit;
}

/// In order of declaration, and is that how they stand?
void Cell::sort_candidates(const model::Ruleset& rules) {
  std::iota(declared.begin(), declared.end(), 0U);
  std::sort(declared.begin(), declared.end(),
            [&](std::uint32_t a, std::uint32_t b) { return candidates[a] < candidates[b]; });
  for (const ClauseId id : candidates) ids.push_back(rules[id].id);
  const std::set<std::string_view> different(ids.begin(), ids.end());
  in_order = std::is_sorted(declared.begin(), declared.end()) && different.size() == ids.size();
  for (Some* some : {&granting[0], &granting[1], &granting[2], &limits, &names_given})
    some->resize(masks_for(candidates.size()));
}

void Cell::add_candidate(const Inquiry& inquiry, const model::Clause& clause, std::size_t place) {
  const auto put = [&](Some& some) { some[place / mask_bits] |= Mask{1} << place % mask_bits; };
  grants.push_back(evaluate::grants(inquiry, clause));
  effects.push_back(effect_of(inquiry, clause));
  if (grants.back()) put(granting[static_cast<std::size_t>(effects.back())]);
  if (clause.effect != Effect::allow) return;
  if (clause.detail != Detail::full || !clause.keep_back.empty() || !clause.keep_back_marks.empty() ||
      !clause.on_condition.empty())
    put(limits);
  if (clause.names_given) put(names_given);
}

}  // namespace kith::evaluate
