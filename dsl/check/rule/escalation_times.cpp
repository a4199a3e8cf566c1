#include <algorithm>
#include <functional>
#include <set>

#include <fmt/format.h>

#include "dsl/check/rule/escalation_checks.hpp"
#include "engine/model/stage_times.hpp"
#include "engine/time/deadline.hpp"
#include "engine/time/parse.hpp"

/// How long it may take until somebody hears, against `must reach`.
namespace kith::check {

namespace {

using model::StageIndex;

/// "1 hour and 15 minutes".
std::string hours_and_minutes(std::chrono::minutes length) {
  const std::string hours = time::text({length.count() / 60, time::Unit::hours}), minutes = time::text({length.count() % 60, time::Unit::minutes});
  if (length.count() < 60) return minutes;
  return length.count() % 60 == 0 ? hours : hours + " and " + minutes;
}

class Times {
 public:
  Times(Work& work, const syntax::Escalation& written, const model::Escalation& model) : work_(work), written_(written), model_(model) {}

  /// Who hears as a day ends hears by the end of that day.
  static bool is_in_time(const time::From& heard, const time::Due& limit) {
    return heard.at <= (limit.whole_day && heard.after_day ? limit.over() : limit.latest);
  }
  const time::Calendar* calendar() const { return work_.out.calendar ? &*work_.out.calendar : nullptr; }
  /// Who is off duty has heard when their hours begin.
  std::optional<time::From> heard(StageIndex stage, const time::From& at) const {
    const model::StageTimes times = model::stage_times(work_.out, model_.stages[stage], at);
    if (!times.off_duty) return at;
    return times.begins ? std::optional(time::From(*times.begins)) : std::nullopt;
  }

  template <class Is>
  bool any_length(Is is) const {
    return std::any_of(model_.stages.begin(), model_.stages.end(), [&](const model::Stage& stage) {
      return (stage.answers_within && is(*stage.answers_within)) || (stage.resolves_within && is(*stage.resolves_within));
    });
  }
  bool any_shift(const std::function<bool(const time::Shift&)>& is) const {
    return std::any_of(model_.stages.begin(), model_.stages.end(),
                       [&](const model::Stage& stage) { return std::any_of(stage.staffed.begin(), stage.staffed.end(), is); });
  }
  time::Date first_day() const {
    if (model_.period.from) return *model_.period.from;
    return calendar() != nullptr ? calendar()->first : time::Date(std::chrono::year(2026) / 1 / 1);
  }
  /// Every length of elapsed time after which some stage may hear where everybody is always there.
  std::vector<std::chrono::milliseconds> elapsed() const {
    model::Escalation always = model_;
    for (model::Stage& stage : always.stages) stage.staffed.clear();
    const time::Instant start = work_.out.zone.day(first_day()).first;
    std::set<std::chrono::milliseconds> out;
    for (const auto& stage : model::all_ways(work_.out, always, start))
      for (const model::Heard& one : stage) out.insert(one.at.at - start);
    return {out.begin(), out.end()};
  }
  /// The days of a year on which what is said may differ: a week, those near a clock change or a closed day where hours depend on them, or
  /// all where lengths are in days.
  std::vector<time::Date> days() const {
    using std::chrono::days;
    const time::Date first = first_day();
    constexpr int a_year = 366, around = 4;
    const bool all = any_length([](const time::Duration& length) { return time::in_days(length.unit); });
    const bool by_closed = any_shift([](const time::Shift& shift) { return shift.except_closed || shift.day == time::Shift::closed_days; });
    std::set<time::Date> out;
    for (int i = 0; i < (all ? a_year : 7); ++i) out.insert(first + days{i});
    const auto near = [&](time::Date day) {
      if (first <= day && day < first + days{a_year})
        for (int i = -around; i <= around; ++i) out.insert(day + days{i});
    };
    if (by_closed && calendar() != nullptr)
      for (const time::Date day : calendar()->closed) near(day);
    for (const time::Zone::Change& change : work_.out.zone.changes) near(std::chrono::floor<days>(work_.out.zone.local(change.at)));
    return {out.begin(), out.end()};
  }
  /// Moments at which an escalation may start. How long it takes grows longest where somebody who hears on the way hears just as somebody
  /// comes or goes, or as a day begins: those moments, less what it takes to get there.
  std::vector<time::Instant> starts() const {
    const bool by_day = any_length([](const time::Duration& length) { return time::in_days(length.unit); });
    const bool by_hour = any_shift([](const time::Shift&) { return true; });
    const time::Instant first = work_.out.zone.day(first_day()).first;
    if (!by_day && !by_hour) return {first};
    std::set<time::Instant> changes, out = {first};
    for (const time::Date day : days()) {
      changes.insert(work_.out.zone.day(day).first);
      for (const model::Stage& stage : model_.stages)
        for (const time::Shift& shift : stage.staffed)
          changes.insert({work_.out.zone.instant(day + std::chrono::minutes(shift.from)), work_.out.zone.instant(day + std::chrono::minutes(shift.to))});
    }
    for (const auto& length : elapsed())
      for (const time::Instant change : changes)
        if (change - length >= first) out.insert(change - length);
    return {out.begin(), out.end()};
  }

  /// The latest hearing of a stage; nothing where it hears on no way, or when cannot be worked out.
  std::optional<std::size_t> latest(const std::vector<std::vector<model::Heard>>& all, StageIndex stage) const {
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < all[stage].size(); ++i) {
      const auto at = heard(stage, all[stage][i].at);
      if (!at) return std::nullopt;
      if (!found || at->at > heard(stage, all[stage][*found].at)->at) found = i;
    }
    return found;
  }

  void too_late() {
    if (model_.must_reach.empty()) return;
    const auto all = starts();
    std::vector<char> said(model_.must_reach.size(), 0);
    for (const time::Instant start : all) {
      const auto ways = model::all_ways(work_.out, model_, start);
      for (std::size_t i = 0; i < said.size(); ++i) {
        const auto& reach = model_.must_reach[i];
        const auto last = latest(ways, reach.stage);
        const auto limit = time::due({start, start, false}, reach.within, work_.out.zone, calendar());
        if (said[i] != 0 || !last || !limit || is_in_time(*heard(reach.stage, ways[reach.stage][*last].at), *limit)) continue;
        said[i] = 1;
        report_late(reach, ways, *last, start, all.size() > 1);
      }
    }
  }
  void report_late(const model::Escalation::MustReach& reach, const std::vector<std::vector<model::Heard>>& ways, std::size_t last,
                   time::Instant start, bool by_day) {
    std::vector<StageIndex> way = {reach.stage};
    for (const model::Heard* at = &ways[reach.stage][last]; at->from; at = &ways[*at->from][at->place]) way.insert(way.begin(), *at->from);
    const time::Instant reached = heard(reach.stage, ways[reach.stage][last].at)->at;
    const auto taken = std::chrono::duration_cast<std::chrono::minutes>(reached - start);
    const auto written = std::find_if(written_.must_reach.begin(), written_.must_reach.end(), [&](const auto& one) { return one.stage.text == name(reach.stage); });
    auto& finding = work_.report(Code::reached_too_late, written->stage.span,
                                 fmt::format("{} may hear only after {}, not within {}", quoted(name(reach.stage)), hours_and_minutes(taken), time::text(reach.within)));
    finding.hint = "shorten the times on the way";
    finding.notes.push_back("on the way " + path(way));
    if (!by_day) return;
    const auto local = work_.out.zone.local(start);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
    finding.notes.push_back("when it starts on " + hour_text(weekday * 24 * 60 + static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(local - day).count())) +
                            ", " + time::text(time::Date(day.time_since_epoch())));
  }

 private:
  const std::string& name(StageIndex stage) const { return written_.stages[stage].role.text; }
  std::string path(const std::vector<StageIndex>& stages) const {
    std::string out;
    for (const StageIndex stage : stages) out += (out.empty() ? "" : " → ") + name(stage);
    return out;
  }

  Work& work_;
  const syntax::Escalation& written_;
  const model::Escalation& model_;
};

}  // namespace

std::string hour_text(int minute) {
  static constexpr std::array<const char*, 7> days = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return fmt::format("{} {:02}:{:02}", days[static_cast<std::size_t>(minute / (24 * 60) % 7)], minute / 60 % 24, minute % 60);
}

void check_must_reach(Work& work, const syntax::Escalation& written, const model::Escalation& model) { Times(work, written, model).too_late(); }

}  // namespace kith::check
