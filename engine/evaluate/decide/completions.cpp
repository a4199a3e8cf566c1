#include "engine/evaluate/decide/completions.hpp"

#include <algorithm>
#include <map>

namespace kith::evaluate {

using model::AtomId;

namespace {

constexpr std::size_t at_once = mask_bits;

/// A truth in each of 64 completions, a bit each; in neither: not known even then.
struct Lanes {
  Lanes() = default;
  constexpr explicit Lanes(Truth value)
      : yes(value == Truth::yes ? ~Mask{} : 0), no(value == Truth::no ? ~Mask{} : 0) {}
  constexpr Lanes(Mask y, Mask n) : yes(y), no(n) {}
  Mask yes = 0, no = 0;
};
constexpr Lanes both(Lanes a, Lanes b) { return {a.yes & b.yes, a.no | b.no}; }
constexpr Lanes either(Lanes a, Lanes b) { return {a.yes | b.yes, a.no & b.no}; }
constexpr Lanes opposite(Lanes a) { return {a.no, a.yes}; }

/// The number of the value that an unknown has in each completion: the first unknown counts fastest.
class Digits {
 public:
  Digits(std::size_t stride, std::size_t values) : stride_(stride), values_(values) {}
  /// By value: in which of the 64 completions from `from` on it has that one.
  std::vector<Mask> masks(std::size_t from) const {
    std::vector<Mask> found(values_);
    std::size_t value = from / stride_ % values_, within = from % stride_;
    for (std::size_t lane = 0; lane < at_once; ++lane) {
      found[value] |= Mask{1} << lane;
      if (++within < stride_) continue;
      within = 0;
      if (++value == values_) value = 0;
    }
    return found;
  }
  std::size_t stride() const { return stride_; }

 private:
  std::size_t stride_, values_;
};

/// Runs the undecided conditions again with every unknown given a value, 64 completions at once.
class Completions {
 public:
  Completions(Trace& trace, const Settled& settled, const std::vector<Truth>& own)
      : trace_(trace), settled_(settled), own_(own) {
    std::size_t stride = 1;
    for (const Unknown& unknown : settled.unknowns) {
      digits_.emplace_back(stride, unknown.choices.size());
      stride *= unknown.choices.size();
    }
  }
  const std::vector<Digits>& digits() const { return digits_; }

  /// Who stands in those from `from` on.
  std::vector<Lanes> stand(std::size_t from) {
    choose(from);
    std::vector<Lanes> applies;
    for (std::size_t i = 0; i < own_.size(); ++i)
      applies.push_back(own_[i] == Truth::unknown
                            ? evaluate(trace_.inquiry().rules()[settled_.candidates()[i]].condition)
                            : Lanes(own_[i]));
    StandingOf<Lanes> standing{std::move(applies), {}};
    settled_.of->overrides.stand(standing);
    return std::move(standing.stands);
  }

 private:
  void choose(std::size_t from) {
    definitions_.clear();
    for (std::size_t u = 0; u < settled_.unknowns.size(); ++u) {
      const Unknown& unknown = settled_.unknowns[u];
      const std::vector<Mask> masks = digits_[u].masks(from);
      for (std::size_t i = 0; i < unknown.atoms.size(); ++i)
        atoms_[unknown.atoms[i].index] = chosen(unknown, masks, i);
      if (unknown.key.kind == UnknownKey::Kind::definition)
        definitions_[unknown.key.id] = chosen(unknown, masks, 0);
    }
  }
  static Lanes chosen(const Unknown& unknown, const std::vector<Mask>& masks, std::size_t atom) {
    Lanes lanes;
    for (std::size_t value = 0; value < masks.size(); ++value) {
      const Truth is = unknown.choices[value][atom];
      if (is == Truth::yes) lanes.yes |= masks[value];
      if (is == Truth::no) lanes.no |= masks[value];
    }
    return lanes;
  }
  Lanes evaluate(model::Condition condition) {
    return run<Lanes>(
        trace_.inquiry().rules(), condition,
        [&](AtomId id) {
          const auto fixed = atoms_.find(id.index);
          return fixed != atoms_.end() ? fixed->second : Lanes(trace_.truth(id));
        },
        [&](model::DefinitionId id) { return definition(id); });
  }
  Lanes definition(model::DefinitionId id) {
    if (const auto done = definitions_.find(id.index); done != definitions_.end()) return done->second;
    const Truth known = trace_.definition(id);
    if (known != Truth::unknown) return Lanes(known);
    const Inquiry& inquiry = trace_.inquiry();
    const auto* rule = rule_in_force(inquiry.rules()[id], inquiry.asking.day);
    // Without a rule, and not among the unknowns: it stands beside what settles the condition.
    const Lanes value = rule ? evaluate(rule->condition) : Lanes(Truth::unknown);
    definitions_.emplace(id.index, value);
    return value;
  }

  Trace& trace_;
  const Settled& settled_;
  const std::vector<Truth>& own_;
  std::vector<Digits> digits_;
  std::map<std::uint32_t, Lanes> atoms_, definitions_;
};

/// What the completions came to. Two that have the same in every row differ in nothing that matters: the
/// outcome, and on an allow which allow clauses stand, for they limit it.
class Tally {
 public:
  Tally(const Inquiry& inquiry, Settled& settled, std::size_t count)
      : inquiry_(inquiry),
        settled_(settled),
        count_(count),
        words_((count + at_once - 1) / at_once),
        rows_((2 + settled.candidates().size()) * words_) {}

  void add(const std::vector<Lanes>& stands, std::size_t from) {
    const Mask there = existing(from);
    const auto [refuse, ask, allow] = by_effect(*settled_.of, stands);
    const bool asks = uncovered(inquiry_) == Outcome::ask_first;
    Mask allows = allow.yes & ~ask.yes & ~refuse.yes;
    Mask asked = ~refuse.yes & (ask.yes | (asks ? ~allow.yes : 0));
    // Against a holder's no that no clause reads, what would be an allow is asked first.
    const Mask bound =
        allows & no_counts(from) & ~whoever_decides(inquiry_, settled_, stands, Effect::allow).yes;
    allows &= ~bound;
    asked |= bound;
    come_to(Outcome::allow, allows & there);
    come_to(Outcome::ask_first, asked & there);
    come_to(Outcome::refuse, ~allows & ~asked & there);
    Mask* column = &rows_[from / at_once];
    column[0] = allows;
    column[words_] = asked;
    for (std::size_t i = 0; i < stands.size(); ++i) {
      const bool limits = inquiry_.rules()[settled_.candidates()[i]].effect == Effect::allow;
      column[(2 + i) * words_] = limits ? stands[i].yes & allows : 0;
      stand(i, stands[i], there, from == 0);
    }
  }
  /// Do two completions that differ only in one unknown come to something else?
  bool hangs_on(const Digits& digits) const {
    for (std::size_t from = 0; from < count_; from += at_once) {
      const Mask compared = ~digits.masks(from)[0] & existing(from);
      for (const Mask* row = rows_.data(); row != rows_.data() + rows_.size(); row += words_)
        if (((row[from / at_once] ^ earlier(row, from, digits.stride())) & compared) != 0) return true;
    }
    return false;
  }

 private:
  /// Which of the 64 from `from` on there are.
  Mask existing(std::size_t from) const {
    return count_ - from < at_once ? (Mask{1} << (count_ - from)) - 1 : ~Mask{};
  }
  /// The bits of the completions `by` before those from `from` on.
  static Mask earlier(const Mask* row, std::size_t from, std::size_t by) {
    const std::size_t words = by / at_once, bits = by % at_once, place = from / at_once;
    if (place < words) return 0;
    Mask found = row[place - words] << bits;
    if (bits != 0 && place > words) found |= row[place - words - 1] >> (at_once - bits);
    return found;
  }
  /// Whether a holder's no counts: where it is not known, it is the last of the unknowns.
  Mask no_counts(std::size_t from) const {
    if (settled_.unread_no.reading.value != Truth::unknown)
      return Lanes(settled_.unread_no.reading.value).yes;
    const std::size_t half = count_ / 2;
    return from >= half ? ~Mask{} : half - from < at_once ? ~Mask{} << (half - from) : 0;
  }
  void come_to(Outcome outcome, Mask where) {
    if (where != 0) settled_.possible |= outcome_bit(outcome);
  }
  void stand(std::size_t place, const Lanes& stands, Mask there, bool first) {
    const Truth here = (stands.yes & there) == there  ? Truth::yes
                       : (stands.no & there) == there ? Truth::no
                                                      : Truth::unknown;
    Truth& all = settled_.stands[place];
    all = first || all == here ? here : Truth::unknown;
  }

  const Inquiry& inquiry_;
  Settled& settled_;
  std::size_t count_, words_;
  std::vector<Mask> rows_;  ///< one after another, a bit a completion
};

void complete_all(Trace& trace, const std::vector<Truth>& own, std::size_t count, Settled& settled) {
  settled.stands.resize(settled.candidates().size());
  Completions completions(trace, settled, own);
  Tally tally(trace.inquiry(), settled, count);
  for (std::size_t from = 0; from < count; from += at_once) tally.add(completions.stand(from), from);
  for (const Digits& digits : completions.digits()) settled.decides.push_back(tally.hangs_on(digits));
}

/// Beyond the bound: each clause whose standing is unknown may stand or not, in every combination.
void approximate(const Inquiry& inquiry, Settled& settled) {
  settled.approximate = true;
  settled.stands = settled.standing.stands;
  settled.decides.assign(settled.unknowns.size(), true);
  const auto [refuse, ask, allow] = by_effect(*settled.of, settled.stands);
  const auto sure = [](Truth value) { return value == Truth::yes; };
  const auto may = [](Truth value) { return value != Truth::no; };
  if (may(refuse)) settled.possible |= outcome_bit(Outcome::refuse);
  if (!sure(refuse) && may(ask)) settled.possible |= outcome_bit(Outcome::ask_first);
  if (!sure(refuse) && !sure(ask) && may(allow)) settled.possible |= outcome_bit(Outcome::allow);
  if (!sure(refuse) && !sure(ask) && !sure(allow)) settled.possible |= outcome_bit(uncovered(inquiry));
  const Truth no = settled.unread_no.reading.value;
  if (no == Truth::no || (settled.possible & outcome_bit(Outcome::allow)) == 0 ||
      sure(whoever_decides(inquiry, settled, settled.stands, Effect::allow)))
    return;
  settled.possible |= outcome_bit(Outcome::ask_first);
  if (no == Truth::yes) settled.possible &= static_cast<OutcomeSet>(~outcome_bit(Outcome::allow));
}

/// Everything is known.
void as_known(const Inquiry& inquiry, Settled& settled) {
  settled.stands = settled.standing.stands;
  Outcome outcome = comes_to(inquiry, by_effect(*settled.of, settled.stands));
  // Against a holder's no that no clause reads, what would be an allow is asked first.
  if (outcome == Outcome::allow && settled.unread_no.reading.value == Truth::yes &&
      whoever_decides(inquiry, settled, settled.stands, Effect::allow) != Truth::yes)
    outcome = Outcome::ask_first;
  settled.possible = outcome_bit(outcome);
}

}  // namespace

void complete(Trace& trace, const std::vector<Truth>& own, Settled& settled) {
  if (std::find(own.begin(), own.end(), Truth::unknown) == own.end() && settled.unknowns.empty())
    return as_known(trace.inquiry(), settled);
  if (settled.completions > most_completions) approximate(trace.inquiry(), settled);
  else complete_all(trace, own, settled.completions, settled);
}

}  // namespace kith::evaluate
