#include "engine/model/events/counts.hpp"

#include <algorithm>
#include <limits>

#include "engine/model/compares.hpp"
#include "engine/model/events/where_implies.hpp"
#include "engine/time/deadline.hpp"

namespace kith::model {

namespace {

constexpr std::int64_t no_limit = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t day = 24 * 60;

/// In minutes, where a day has as many as it mostly has.
struct Bounds {
  std::int64_t shortest, longest;
};

Bounds months(std::int64_t amount) {
  const std::int64_t years = amount / 12, rest = amount % 12;
  const std::int64_t least = rest == 0 ? 0 : 28 + 30 * (rest - 1);
  return {(years * 365 + least) * day, (years * 366 + 31 * rest) * day};
}

Bounds bounds(const time::Duration& length) {
  using time::Unit;
  switch (length.unit) {
    case Unit::minutes: return {length.amount, length.amount};
    case Unit::hours: return {length.amount * 60, length.amount * 60};
    case Unit::days:
    case Unit::working_days: return {length.amount * day, length.amount * day};
    case Unit::weeks: return {length.amount * 7 * day, length.amount * 7 * day};
    case Unit::months: return months(length.amount);
    case Unit::years: return months(length.amount * 12);
  }
  return {};
}

bool in_months(time::Unit unit) { return unit == time::Unit::months || unit == time::Unit::years; }

/// Is the first so much shorter than the second?
bool shorter_by(const time::Duration& a, const time::Duration& b, std::int64_t minutes) {
  const bool working = a.unit == time::Unit::working_days;
  if (working != (b.unit == time::Unit::working_days)) return false;
  if (in_months(a.unit) && in_months(b.unit) && minutes == 0) return bounds(a).shortest <= bounds(b).shortest;
  // Where clocks are changed a day is an hour shorter or longer, and what bears a date alone may have been at
  // any time of that day.
  const bool in_days = time::in_days(a.unit);
  const std::int64_t slack = in_days == time::in_days(b.unit) ? 0 : in_days ? day + 60 : day;
  return bounds(a).longest + minutes + slack <= bounds(b).shortest;
}

// ---- what is counted -------------------------------------------------------------------------------------------

/// What one condition counts, and between which numbers it tells a difference.
struct Counted {
  EventId event{};
  Condition where{};
  std::optional<time::Duration> late_by{};
  Window window{};
  bool last = false;  ///< `last E was … ago`: with the beginning of its window, and bare dates in whole days
  std::vector<std::int64_t> starts{};  ///< of a new range of numbers
};

void add_starts(const Count& count, std::vector<std::int64_t>& out) {
  if (count.least) out.push_back(*count.least);
  if (count.most) out.push_back(*count.most + 1);
}

void add_starts(Comparison comparison, std::int64_t bound, std::vector<std::int64_t>& out) {
  const bool at = comparison != Comparison::at_most && comparison != Comparison::above;
  const bool beyond = comparison != Comparison::at_least && comparison != Comparison::below;
  if (at) out.push_back(bound);
  if (beyond) out.push_back(bound + 1);
}

bool counts(const Count& count, std::int64_t number) {
  return (!count.least || number >= *count.least) && (!count.most || number <= *count.most);
}

struct CountedBy {
  Counted operator()(const EventCountTest& t) const {
    Counted out{t.event, t.where, t.late_by, t.window};
    add_starts(t.count, out.starts);
    return out;
  }
  Counted operator()(const DifferentTest& t) const {
    Counted out{t.event, {}, {}, t.window};
    add_starts(t.count, out.starts);
    return out;
  }
  Counted operator()(const TotalTest& t) const {
    Counted out{t.event, {}, {}, t.window};
    add_starts(t.comparison, t.value.micros, out.starts);
    return out;
  }
  Counted operator()(const AverageTest& t) const { return {t.event, {}, {}, t.window}; }
  Counted operator()(const LastEventTest& t) const {
    return {t.event, {}, {}, {Window::Kind::last, t.length}, true, {1}};
  }
  template <class Other>
  Counted operator()(const Other&) const {
    return {};
  }
};

/// Whether a condition holds of a number.
struct HoldsOf {
  std::int64_t number;
  bool operator()(const EventCountTest& t) const { return counts(t.count, number); }
  bool operator()(const DifferentTest& t) const { return counts(t.count, number); }
  bool operator()(const TotalTest& t) const { return compares(number, t.comparison, t.value.micros); }
  bool operator()(const LastEventTest& t) const { return t.more_than == (number == 0); }
  template <class Other>
  bool operator()(const Other&) const {
    return false;
  }
};

/// Whether all that lies in the first stretch lies in the second.
bool within(const Counted& a, const Counted& b) {
  if (a.window.kind != b.window.kind) return false;
  if (a.window.kind == Window::Kind::since_last_step) return true;
  const time::Duration &one = a.window.length, &other = b.window.length;
  // A deadline ends with its day.
  if (a.window.kind == Window::Kind::after_it && time::in_days(one.unit) != time::in_days(other.unit))
    return false;
  if (a.last == b.last) return never_longer(one, other);
  // Months forwards from what happened, and months back from now, end up to three days apart.
  constexpr std::int64_t apart = 4 * day;
  if (in_months(one.unit) || in_months(other.unit)) return shorter_by(one, other, apart);
  if (b.last) return never_longer(one, other);
  return one.unit != time::Unit::working_days && shorter_by(one, other, time::in_days(one.unit) ? day : 1);
}

/// Whether the first number is never larger than the second.
bool never_more(const Ruleset& rules, const Counted& a, const Counted& b) {
  return a.late_by == b.late_by && within(a, b) && where_implies(rules, a.where, b.where);
}

// ---- in every way ----------------------------------------------------------------------------------------------

/// One number, and the conditions that read it.
struct Number {
  Counted counted;
  std::vector<std::size_t> read_by;  ///< places among the conditions
  std::vector<std::size_t> above{};  ///< numbers, earlier in order, that are never more than this
};

class Ways {
 public:
  Ways(const Ruleset& rules, const std::vector<std::uint32_t>& atoms, std::size_t most)
      : rules_(rules), atoms_(atoms), most_(most), row_(atoms.size()) {
    for (std::size_t place = 0; place < atoms.size(); ++place) add(place);
    put_in_order();
  }

  std::optional<std::set<std::vector<bool>>> all() {
    choose(0);
    if (tried_ > most_) return std::nullopt;
    return std::move(found_);
  }

 private:
  void add(std::size_t place) {
    Counted counted = std::visit(CountedBy{}, rules_.atoms[atoms_[place]].test);
    for (Number& known : numbers_)
      if (never_more(rules_, counted, known.counted) && never_more(rules_, known.counted, counted)) {
        known.read_by.push_back(place);
        auto& starts = known.counted.starts;
        starts.insert(starts.end(), counted.starts.begin(), counted.starts.end());
        return;
      }
    numbers_.push_back({std::move(counted), {place}});
  }

  /// Each after all that it is never less than.
  void put_in_order() {
    std::vector<Number> left = std::move(numbers_);
    numbers_.clear();
    const auto below = [&](const Number& one, const Number& other) {
      return &one != &other && never_more(rules_, one.counted, other.counted);
    };
    while (!left.empty()) {
      auto next = std::find_if(left.begin(), left.end(), [&](const Number& one) {
        return std::none_of(left.begin(), left.end(), [&](const Number& other) { return below(other, one); });
      });
      if (next == left.end()) next = left.begin();
      for (std::size_t i = 0; i < numbers_.size(); ++i)
        if (below(numbers_[i], *next)) next->above.push_back(i);
      prepare(next->counted.starts);
      numbers_.push_back(std::move(*next));
      left.erase(next);
    }
    least_.resize(numbers_.size());
  }

  static void prepare(std::vector<std::int64_t>& starts) {
    starts.push_back(0);
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    starts.erase(starts.begin(), std::lower_bound(starts.begin(), starts.end(), 0));
  }

  /// Every range of this number that may be beside the ranges chosen for those before it.
  void choose(std::size_t i) {
    if (tried_ > most_) return;
    if (i == numbers_.size()) {
      ++tried_;
      found_.insert(row_);
      return;
    }
    const Number& number = numbers_[i];
    const auto& starts = number.counted.starts;
    std::int64_t at_least = 0;
    for (const std::size_t above : number.above) at_least = std::max(at_least, least_[above]);
    for (std::size_t r = 0; r < starts.size(); ++r) {
      if ((r + 1 < starts.size() ? starts[r + 1] - 1 : no_limit) < at_least) continue;
      least_[i] = std::max(at_least, starts[r]);
      for (const std::size_t place : number.read_by)
        row_[place] = std::visit(HoldsOf{least_[i]}, rules_.atoms[atoms_[place]].test);
      choose(i + 1);
    }
  }

  const Ruleset& rules_;
  const std::vector<std::uint32_t>& atoms_;
  std::size_t most_, tried_ = 0;
  std::vector<bool> row_;
  std::vector<Number> numbers_;
  std::vector<std::int64_t> least_;  ///< by number: the least that it can be in what is chosen
  std::set<std::vector<bool>> found_;
};

bool may_be_negative(const Ruleset& rules, const TotalTest& t) {
  const ValueType& type = rules.events[t.event].fields[t.field.index].type;
  return !type.least || type.least->micros < 0;
}

bool is_a_number_of_events(const Atom& atom) {
  return std::holds_alternative<EventCountTest>(atom.test) ||
         std::holds_alternative<LastEventTest>(atom.test);
}
/// Does it read a number of events, or something of which each takes one?
bool counts_events(const Atom& atom) {
  return is_a_number_of_events(atom) || std::holds_alternative<DifferentTest>(atom.test) ||
         std::holds_alternative<TotalTest>(atom.test) || std::holds_alternative<AverageTest>(atom.test);
}

}  // namespace

bool never_longer(const time::Duration& a, const time::Duration& b) { return shorter_by(a, b, 0); }

bool counts_no_more(const Ruleset& rules, const Atom& one, const Atom& other) {
  const bool values = std::holds_alternative<DifferentTest>(other.test);
  if (!counts_events(one) || (!values && !is_a_number_of_events(other))) return false;
  if (values && counted_by(rules, one) != counted_by(rules, other)) return false;
  const Counted few = std::visit(CountedBy{}, one.test), many = std::visit(CountedBy{}, other.test);
  return few.event == many.event && never_more(rules, few, many);
}

std::string counted_by(const Ruleset& rules, const Atom& atom) {
  const auto name = [](const char* what, EventId event, std::uint32_t field) {
    return what + std::to_string(event.index) + "," + std::to_string(field) + ",";
  };
  if (const auto* t = std::get_if<EventCountTest>(&atom.test)) return name("events", t->event, 0);
  if (const auto* t = std::get_if<LastEventTest>(&atom.test)) return name("events", t->event, 0);
  if (const auto* t = std::get_if<DifferentTest>(&atom.test))
    return name("different", t->event, t->field.index);
  if (const auto* t = std::get_if<TotalTest>(&atom.test); t != nullptr && !may_be_negative(rules, *t))
    return name("total", t->event, t->field.index);
  return {};
}

std::optional<std::set<std::vector<bool>>> ways_of_counts(const Ruleset& rules,
                                                          const std::vector<std::uint32_t>& atoms,
                                                          std::size_t most) {
  return Ways(rules, atoms, most).all();
}

}  // namespace kith::model
