#include "engine/report/caseload/audit.hpp"

#include <algorithm>
#include <charconv>
#include <set>

#include "engine/evaluate/care/assess.hpp"
#include "engine/model/share.hpp"
#include "engine/report/words/words.hpp"
#include "engine/time/parse.hpp"

namespace kith {
namespace {

/// Products of two figures do not fit into 64 bits.
__extension__ using Wide = __int128;

constexpr std::size_t listed_people = 100;
constexpr std::int64_t hundred_percent = 100'000'000;

std::string person_label(const Assessment& all) {
  return all.person_name.empty()
             ? report::one_line(all.person)
             : report::one_line(all.person_name) + " (" + report::one_line(all.person) + ')';
}

std::int64_t whole(const std::string& text) {
  std::int64_t out = 0;
  std::from_chars(text.data(), text.data() + text.size(), out);
  return out;
}

bool is_average(const AuditFigure& figure) { return figure.unit.starts_with("average"); }

/// Weeks in order; one that several records have is complete where each of them is.
void merge(std::vector<MeasureWeek>& all, const std::vector<MeasureWeek>& more) {
  for (const MeasureWeek& week : more) {
    auto place = std::lower_bound(all.begin(), all.end(), week,
                                  [](const MeasureWeek& a, const MeasureWeek& b) { return a.week < b.week; });
    if (place == all.end() || place->week != week.week) {
      all.insert(place, week);
      continue;
    }
    place->complete = place->complete && week.complete;
    place->whole = place->whole && week.whole;
  }
}

}  // namespace

void Behind::add(const std::string& person) {
  ++count;
  if (listed.size() < listed_people) listed.push_back(person);
}

std::optional<Decimal> AuditFigure::value() const {
  if (unit == "number") return number;
  if (of == 0) return std::nullopt;
  if (unit == "%") return model::Share{number, of, model::target_of(target)}.exact();
  return is_average(*this) ? Decimal{number.micros / of} : number;
}

std::optional<Truth> AuditFigure::met() const {
  const std::optional<Decimal> wanted = model::target_of(target);
  if (!wanted) return std::nullopt;
  const Wide all = static_cast<Wide>(of) + missing;
  if (all == 0) return Truth::unknown;
  const auto meets = [&](Wide counting) {
    const Wide have = counting * hundred_percent, need = static_cast<Wide>(wanted->micros) * all * 1'000'000;
    return target.starts_with("at most") ? have <= need : have >= need;
  };
  const bool meets_at_least = meets(number.micros),
             meets_at_most = meets(static_cast<Wide>(number.micros) + static_cast<Wide>(missing) * 1'000'000);
  if (meets_at_least != meets_at_most || (meets_at_least && !complete)) return Truth::unknown;
  return truth(meets_at_least);
}

void Audit::add(const MeasureAnswer& measure, const std::string& person) {
  // People's rulesets may differ: figures are added up where name, title and target are the same, and stand
  // apart where they are not.
  const auto of_measure = [&](const auto& other) {
    return other.measure.name == measure.measure.name && other.measure.title == measure.measure.title &&
           other.target == measure.target;
  };
  for (const MeasureRow& row : measure.rows) {
    const auto same = [&](const AuditFigure& figure) {
      return of_measure(figure) && figure.group == row.group && figure.unit == row.unit;
    };
    auto figure = std::find_if(figures.begin(), figures.end(), same);
    if (figure == figures.end()) {
      auto place = std::find_if(figures.begin(), figures.end(), of_measure);
      while (place != figures.end() && of_measure(*place) && place->group <= row.group) ++place;
      figure = figures.insert(
          place, AuditFigure{measure.measure, row.group, row.unit, measure.target, {}, 0, 0, true, {}});
    }
    figure->number.micros += Decimal::parse(row.number).value_or(Decimal{}).micros;
    figure->of += whole(row.of);
    figure->missing += row.missing;
    if (row.unit == "%" && !row.items.empty()) figure->behind.add(person);
  }
  if (!measure.weeks.empty()) {
    auto place = std::find_if(weeks.begin(), weeks.end(), of_measure);
    if (place == weeks.end()) place = weeks.insert(place, AuditWeeks{measure.measure, measure.target, {}});
    merge(place->weeks, measure.weeks);
  }
  auto gap = std::find_if(gaps.begin(), gaps.end(), of_measure);
  if (!measure.complete) {
    if (gap == gaps.end()) gap = gaps.insert(gap, AuditGap{measure.measure, measure.target, {}});
    gap->behind.add(person);
  }
  if (gap == gaps.end()) return;
  for (AuditFigure& figure : figures)
    if (of_measure(figure)) figure.complete = false;
}

Assessment figures_of(const State& state, Moment at) {
  return evaluate::assess_for_figures(state.ruleset().checked(), state.record(), at);
}

void Audit::add(const State& state, Moment moment) { add(figures_of(state, moment)); }

void Audit::add(const Assessment& all) {
  const std::string person = person_label(all);
  if (at.empty() || time::parse_moment(at) < time::parse_moment(all.at)) at = all.at;
  ++people;
  for (const MeasureAnswer& measure : all.measures) add(measure, person);
  if (std::any_of(all.measures.begin(), all.measures.end(),
                  [](const MeasureAnswer& measure) { return !measure.complete; }))
    with_gaps.add(person);
  bool late = false;
  for (const RequiredAction& action : all.actions) {
    ++actions[static_cast<std::size_t>(action.status)][static_cast<std::size_t>(action.strength)];
    late = late || action.status == ActionStatus::overdue;
  }
  for (const ToFindOut& one : all.find_out)
    if (!one.would_follow.empty())
      ++actions[static_cast<std::size_t>(ActionStatus::find_out)][static_cast<std::size_t>(one.strength)];
  if (late) overdue.add(person);
  std::set<std::string> kinds;
  for (const RecordFinding& finding : all.findings) kinds.insert(finding.what);
  for (const PlanAnswer& plan : all.plans)
    if (plan.review.overdue || (plan.step_up_review && plan.step_up_review->overdue))
      kinds.insert("plan_review_overdue");
  for (const std::string& kind : kinds) findings[kind].add(person);
}

}  // namespace kith
