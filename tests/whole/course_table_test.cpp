#include <gtest/gtest.h>
// After gtest, which it builds on.
#include "engine/evaluate/condition/items.hpp"
#include "engine/evaluate/record/entered.hpp"
#include "tests/whole/item_truths.hpp"

/// What one condition comes to from when on, row by row of course_cases.json, each worked by hand: at every
/// turn, a millisecond before it, and wherever the engine looks; and since when it holds.
namespace kith::tests::course_table_tests {
namespace {

using time::Instant;

constexpr std::chrono::milliseconds one{1};
/// The log of a row is complete from a year before; what it was then is not asked, nor what it was of an item
/// before there was one.
constexpr Instant start_of_all{std::chrono::sys_days{std::chrono::year{2021} / 1 / 1}};

struct Turn {
  Instant from;
  Truth is;
};

Truth truth_of(const std::string& word) {
  return word == "yes" ? Truth::yes : word == "no" ? Truth::no : Truth::unknown;
}

/// The first is what it was from the beginning.
std::vector<Turn> turns(const json& row, Instant beginning) {
  std::vector<Turn> found;
  for (const auto& [from, is] : row.at("course").items())
    found.push_back({from.empty() ? beginning : *time::parse_moment(from), truth_of(is)});
  return found;
}

std::string rules_of(const json& row) {
  const std::string each = row.value("each", "");
  return row.value("rules", "") + "requirement probe \"Probe\"\n" +
         (each.empty() ? "" : "  for each " + each + "\n") +
         (row.contains("when") ? "  when " + row["when"].get<std::string>() + "\n" : "") +
         "  then meet \"it\" by staff\n";
}

/// One condition of one record, or of its first item.
class Course {
 public:
  explicit Course(const json& row)
      : rules_(whole_rules(rules_of(row))),
        state_(whole_record(rules_, row)),
        at_(moment(row)),
        read_(evaluate::as_read(rules_.checked(), state_.record(), at_)),
        history_({rules_.checked(), record(), std::nullopt, std::nullopt}) {
    const model::Requirement& rule = rules_.checked().requirements[0];
    conditions_.push_back(rule.condition);
    if (rule.for_each) {
      item_ = items_of(rules_, rule, record(), at_).at(0);
      conditions_.push_back(rule.for_each->where);
      came_ = evaluate::came_to_be(record(), *item_);
    }
    turns_ = turns(row, beginning());
  }

  /// At these moments, and at those at which the engine says that it may turn.
  void expect_truths() {
    std::vector<Instant> moments = history_.changes(item_, conditions_, at_);
    for (std::size_t i = 0; i < turns_.size(); ++i) {
      if (i > 0) {
        EXPECT_NE(turns_[i].is, turns_[i - 1].is) << "no turn";
        moments.insert(moments.end(), {turns_[i].from - one, turns_[i].from});
      }
      moments.push_back(middle(i));
    }
    std::erase_if(moments, [&](Instant when) { return when < beginning(); });
    evaluate::put_in_order(moments);
    for (const Instant when : moments) {
      EXPECT_EQ(history_.truth(item_, conditions_, when), right(when)) << text(when);
      EXPECT_EQ(by_itself(when), right(when)) << text(when) << ", read by itself";
    }
  }
  /// From the end of each stretch, and from within it.
  void expect_beginnings(bool surely) {
    for (std::size_t i = turns_.size(); i-- > 0;) {
      if (!held(turns_[i].is, surely)) continue;
      std::size_t first = i;
      while (first > 0 && held(turns_[first - 1].is, surely)) --first;
      const Instant start = said(turns_[first].from);
      for (const Instant upto : {end(i), middle(i)}) {
        EXPECT_EQ(since(upto, beginning(), surely), text(start)) << "up to " << text(upto);
        if (came_) continue;
        EXPECT_EQ(since(upto, std::nullopt, surely), first == 0 ? "ever" : text(start))
            << "up to " << text(upto);
      }
      EXPECT_EQ(since(end(i), middle(i), surely), text(middle(i))) << "no earlier";
    }
  }

 private:
  static bool held(Truth value, bool surely) { return surely ? value == Truth::yes : value != Truth::no; }
  /// Just after a moment is said to be since that moment.
  static Instant said(Instant from) {
    return from - one == std::chrono::floor<std::chrono::seconds>(from) ? from - one : from;
  }
  const model::State& record() const { return read_ ? *read_ : state_.record(); }
  Instant beginning() const { return came_ ? std::max(came_->first, start_of_all) : start_of_all; }
  Instant end(std::size_t i) const { return i + 1 < turns_.size() ? turns_[i + 1].from - one : at_; }
  Instant middle(std::size_t i) const {
    return i == 0 ? std::max(turns_[0].from, end(i) - std::chrono::hours(24))
                  : turns_[i].from + (end(i) - turns_[i].from) / 2;
  }
  Truth right(Instant when) const {
    Truth found = turns_[0].is;
    for (const Turn& turn : turns_)
      if (turn.from <= when) found = turn.is;
    return found;
  }
  Truth by_itself(Instant when) const {
    Truth whole = Truth::yes;
    for (const model::Condition condition : conditions_)
      whole = both(whole,
                   evaluate::truth_then({rules_.checked(), record(), item_, std::nullopt}, condition, when));
    return whole;
  }
  std::string since(Instant upto, std::optional<Instant> earliest, bool surely) {
    const auto found = history_.since_when(item_, conditions_, upto, earliest, surely);
    return found && *found >= beginning() ? text(*found) : "ever";
  }
  std::string text(Instant when) const {
    return rules_.checked().zone.text(when) + fmt::format(" .{:03}", when.time_since_epoch().count() % 1000);
  }

  const Ruleset& rules_;
  State state_;
  Instant at_;
  std::optional<model::State> read_;  ///< without what was entered in error, where something was
  evaluate::History history_;
  evaluate::Conditions conditions_;
  std::optional<evaluate::Item> item_;
  std::optional<time::Stamp> came_;
  std::vector<Turn> turns_;
};

void expect_row(const json&, const json& row) {
  Course course(row);
  course.expect_truths();
  course.expect_beginnings(true);
  course.expect_beginnings(false);
}

TEST(CourseTable, EveryRowIsWhatWasWorkedByHand) { each_whole_row("course_cases.json", expect_row); }

}  // namespace
}  // namespace kith::tests::course_table_tests
