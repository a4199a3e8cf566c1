#include "dsl/check/care/escalation_checks.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <limits>
#include <map>

#include <fmt/format.h>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/topological_sort.hpp>

#include "dsl/check/care/escalation_starts.hpp"
#include "dsl/check/ground/cycles.hpp"
#include "engine/model/stage_ways.hpp"
#include "engine/time/parse.hpp"

namespace kith::check {

namespace {

using model::StageIndex;
using Ways = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
constexpr int week_minutes = 7 * minutes_of_a_day;
/// The minutes of a week.
using Week = std::bitset<week_minutes>;
constexpr StageIndex nobody = std::numeric_limits<StageIndex>::max();

/// "1 hour and 15 minutes".
std::string hours_and_minutes(std::chrono::minutes length) {
  const std::string hours = time::text({length.count() / 60, time::Unit::hours}),
                    minutes = time::text({length.count() % 60, time::Unit::minutes});
  if (length.count() < 60) return minutes;
  return length.count() % 60 == 0 ? hours : hours + " and " + minutes;
}

std::string hour_text(int minute) {
  static constexpr std::array<const char*, 7> days = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
  return fmt::format("{} {:02}:{:02}", days[static_cast<std::size_t>(minute / minutes_of_a_day % 7)],
                     minute / 60 % 24, minute % 60);
}

/// When somebody is there, in a week of which every day is closed, or none.
Week week_of(const model::Stage& stage, bool closed) {
  Week week;
  if (stage.staffed.empty()) return week.set();
  for (const time::Shift& shift : stage.staffed) {
    if (shift.closed == (closed ? time::Shift::Closed::never : time::Shift::Closed::only)) continue;
    for (int day = 0; day < 7; ++day)
      for (int at = shift.from; at < shift.to && ((shift.days >> day) & 1) != 0; ++at)
        week.set(static_cast<std::size_t>((day * minutes_of_a_day + at) % week_minutes));
  }
  return week;
}

/// Every moment at which a stage may hear, when the first hears at a given one, and from whom.
struct Heard {
  StageIndex from = nobody;
  time::From at;
};
using Arrivals = std::map<time::From, Heard>;

class Checks {
 public:
  Checks(Work& work, const syntax::Escalation& written, const model::Escalation& model)
      : work_(work),
        written_(written),
        model_(model),
        count_(model.stages.size()),
        ways_(count_),
        edges_(count_) {
    for (StageIndex i = 0; i < count_; ++i) {
      if (model.stages[i].final) continue;
      if (model.stages[i].then) way(i, *model.stages[i].then);
      if (model.stages[i].if_implicated) way(i, *model.stages[i].if_implicated);
    }
  }

  void run() {
    if (cyclic()) return;
    const bool whole = reached() & ending() & timed();
    other_ways();
    if (!whole) return;
    uncovered();
    single_points();
    too_late();
  }

 private:
  void way(StageIndex from, StageIndex to) {
    boost::add_edge(from, to, ways_);
    edges_[from].push_back(to);
  }
  const std::string& name(StageIndex stage) const { return written_.stages[stage].role.text; }
  Span span(StageIndex stage) const { return written_.stages[stage].role.span; }
  std::string path(const std::vector<StageIndex>& stages) const {
    std::string out;
    for (const StageIndex stage : stages) out += (out.empty() ? "" : " → ") + name(stage);
    return out;
  }

  bool cyclic() {
    const auto found = cycles(edges_);
    for (const auto& cycle : found) {
      std::vector<StageIndex> round(cycle.begin(), cycle.end());
      round.push_back(cycle.front());
      work_
          .report(Code::cycle_of_stages, span(cycle.front()),
                  "the stages go round in a circle: " + path(round))
          .hint = "let one of them be final, or go on to somebody else";
    }
    return !found.empty();
  }

  std::vector<char> seen_from(const std::vector<StageIndex>& starts) const {
    std::vector<char> seen(count_, 0);
    std::vector<boost::default_color_type> colours(count_, boost::white_color);
    for (const StageIndex start : starts) {
      if (seen[start] != 0) continue;
      std::vector<int> distance(count_, -1);
      boost::breadth_first_search(ways_, start,
                                  boost::visitor(boost::make_bfs_visitor(
                                      boost::record_distances(distance.data(), boost::on_tree_edge()))));
      for (StageIndex i = 0; i < count_; ++i)
        seen[i] = seen[i] != 0 || i == start || distance[i] >= 0 ? 1 : 0;
    }
    return seen;
  }

  bool reached() {
    std::vector<StageIndex> starts = {model_.first};
    for (const auto& jump : model_.jumps) starts.push_back(jump.to);
    const auto seen = seen_from(starts);
    bool all = true;
    for (StageIndex i = 0; i < count_; ++i) {
      if (seen[i] != 0) continue;
      all = false;
      work_.report(Code::unreachable_stage, span(i), fmt::format("no way leads to stage {}", quoted(name(i))))
          .hint = fmt::format("write `then {}` on the stage before it, or take it out", name(i));
    }
    return all;
  }

  bool ending() {
    bool all = true;
    for (StageIndex i = 0; i < count_; ++i) {
      const auto seen = seen_from({i});
      bool ends = false;
      for (StageIndex to = 0; to < count_; ++to) ends = ends || (seen[to] != 0 && model_.stages[to].final);
      if (ends) continue;
      all = false;
      work_
          .report(Code::dead_end, span(i),
                  fmt::format("from stage {} no final stage is reached", quoted(name(i))))
          .hint = "write `then ROLE`, or `final` where nobody else can be told";
    }
    return all;
  }

  bool timed() {
    bool all = true;
    for (StageIndex i = 0; i < count_; ++i) {
      const model::Stage& stage = model_.stages[i];
      if (stage.final || stage.answers_within || stage.resolves_within) continue;
      all = false;
      work_
          .report(Code::stage_without_time, span(i),
                  fmt::format("stage {} has no time, so nobody after it ever hears", quoted(name(i))))
          .hint = "write `answers within …`";
    }
    return all;
  }

  void other_ways() {
    for (StageIndex i = 0; i < count_; ++i) {
      const model::Stage& stage = model_.stages[i];
      if (stage.outside || stage.if_implicated) continue;
      work_
          .report(Code::no_other_way, span(i),
                  fmt::format("when everyone who is {} is implicated, nobody else is told in their place",
                              quoted(name(i))))
          .hint = fmt::format("write `if {} is implicated, go to ROLE`", name(i));
    }
  }

  /// Hours at which nobody is there on a way from the first stage until somebody outside is told.
  void uncovered() {
    if (!uncovered(false) && by_closed_days(model_)) uncovered(true);
  }
  bool uncovered(bool closed) {
    std::vector<std::optional<Week>> least(count_);
    std::vector<StageIndex> from(count_, nobody);
    for (const StageIndex i : order()) {
      if (i == model_.first) least[i] = week_of(model_.stages[i], closed);
      if (!least[i]) continue;
      const model::Stage& stage = model_.stages[i];
      if (stage.final && report_uncovered(i, *least[i], from, closed)) return true;
      for (const StageIndex to : edges_[i]) {
        const bool ends_outside = model_.stages[to].final && model_.stages[to].outside;
        const Week week = ends_outside ? *least[i] : *least[i] | week_of(model_.stages[to], closed);
        if (least[to] && least[to]->count() <= week.count()) continue;
        least[to] = week;
        from[to] = i;
      }
    }
    return false;
  }
  bool report_uncovered(StageIndex last, const Week& week, const std::vector<StageIndex>& from, bool closed) {
    if (week.all()) return false;
    std::size_t start = 0;
    while (week[start]) ++start;
    std::size_t end = start;
    while (end < week.size() && !week[end]) ++end;
    std::vector<StageIndex> way;
    for (StageIndex at = last; at != nobody; at = from[at]) way.insert(way.begin(), at);
    auto& finding = work_.report(
        Code::uncovered_hours, span(model_.first),
        fmt::format("nobody is there from {} to {}{}", hour_text(static_cast<int>(start)),
                    hour_text(static_cast<int>(end) % week_minutes), closed ? ", on closed days" : ""));
    finding.hint = "add hours to a `staffed` line, or a stage that is always there";
    finding.notes.push_back("on the way " + path(way));
    return true;
  }

  /// A stage, other than the first, that every way to every final stage goes through.
  void single_points() {
    std::vector<Ways::vertex_descriptor> above(count_, Ways::null_vertex());
    boost::lengauer_tarjan_dominator_tree(
        ways_, static_cast<Ways::vertex_descriptor>(model_.first),
        boost::make_iterator_property_map(above.begin(), boost::get(boost::vertex_index, ways_)));
    for (StageIndex i = 0; i < count_; ++i) {
      const model::Stage& stage = model_.stages[i];
      if (i == model_.first || stage.final || !model_.jumps.empty()) continue;
      bool every = true;
      for (StageIndex last = 0; last < count_; ++last) {
        if (!model_.stages[last].final) continue;
        auto at = static_cast<Ways::vertex_descriptor>(last);
        while (at != Ways::null_vertex() && at != i) at = above[at];
        every = every && at == i;
      }
      if (every)
        work_.report(Code::single_point, span(i),
                     fmt::format("every way to a final stage goes through {}", quoted(name(i))));
    }
  }

  std::vector<StageIndex> order() const {
    std::vector<Ways::vertex_descriptor> reversed;
    boost::topological_sort(ways_, std::back_inserter(reversed));
    return {reversed.rbegin(), reversed.rend()};
  }

  std::vector<Arrivals> arrivals(const std::vector<StageIndex>& sorted, time::Instant start) const {
    constexpr std::size_t most_moments = 256;
    std::vector<Arrivals> out(count_);
    out[model_.first].emplace(start, Heard{});
    for (const StageIndex i : sorted)
      for (const auto& [at, heard] : out[i])
        for (const model::PassedOn& way : model::ways_on(model_.stages[i], at, clock())) {
          out[way.to].emplace(way.at, Heard{i, at});
          // The latest count; no ruleset that people read comes near to so many.
          if (out[way.to].size() > most_moments) out[way.to].erase(out[way.to].begin());
        }
    return out;
  }
  model::StageClock clock() const {
    return {work_.out.zone, work_.out.calendar ? &*work_.out.calendar : nullptr};
  }

  /// When somebody of the stage has heard at the latest, and the moment at which word came to it.
  std::optional<std::pair<time::Instant, time::From>> latest(StageIndex stage,
                                                             const Arrivals& arrivals) const {
    std::optional<std::pair<time::Instant, time::From>> out;
    for (const auto& [at, heard] : arrivals)
      if (const auto reached = model::reached(model_.stages[stage], at.at, clock());
          reached && (!out || *reached > out->first))
        out = {*reached, at};
    return out;
  }

  /// Who hears as a day ends hears by the end of that day.
  static bool is_in_time(const std::pair<time::Instant, time::From>& heard, const time::Due& limit) {
    return heard.first <= (limit.whole_day && heard.second.after_day ? limit.over() : limit.latest);
  }

  void too_late() {
    if (model_.must_reach.empty()) return;
    const auto sorted = order();
    const auto all = starts_that_differ(model_, sorted, work_.out);
    std::vector<char> said(model_.must_reach.size(), 0);
    for (const time::Instant start : all) {
      const auto found = arrivals(sorted, start);
      for (std::size_t i = 0; i < said.size(); ++i) {
        if (said[i] != 0) continue;
        const auto& reach = model_.must_reach[i];
        const auto reached = latest(reach.stage, found[reach.stage]);
        const auto limit = clock().plus(start, reach.within);
        if (!reached || !limit || is_in_time(*reached, *limit)) continue;
        said[i] = 1;
        report_late(reach, found, *reached, start, all.size() > 1);
      }
    }
  }
  void report_late(const model::Escalation::MustReach& reach, const std::vector<Arrivals>& found,
                   const std::pair<time::Instant, time::From>& reached, time::Instant start, bool by_day) {
    std::vector<StageIndex> way = {reach.stage};
    for (Heard heard = found[reach.stage].at(reached.second); heard.from != nobody;) {
      way.insert(way.begin(), heard.from);
      const auto before = found[heard.from].find(heard.at);
      heard = before == found[heard.from].end() ? Heard{} : before->second;
    }
    const auto taken = std::chrono::duration_cast<std::chrono::minutes>(reached.first - start);
    const auto written = std::find_if(written_.must_reach.begin(), written_.must_reach.end(),
                                      [&](const auto& one) { return one.stage.text == name(reach.stage); });
    auto& finding =
        work_.report(Code::reached_too_late, written->stage.span,
                     fmt::format("{} may hear only after {}, not within {}", quoted(name(reach.stage)),
                                 hours_and_minutes(taken), time::text(reach.within)));
    finding.hint = "shorten the times on the way";
    finding.notes.push_back("on the way " + path(way));
    if (!by_day) return;
    const auto local = work_.out.zone.local(start);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding()) - 1;
    finding.notes.push_back(
        "when it starts on " +
        hour_text(weekday * minutes_of_a_day +
                  static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(local - day).count())) +
        ", " + time::text(time::Date(day.time_since_epoch())));
  }

  Work& work_;
  const syntax::Escalation& written_;
  const model::Escalation& model_;
  std::size_t count_;
  Ways ways_;
  Graph edges_;
};

}  // namespace

void check_escalation(Work& work, const syntax::Escalation& written, const model::Escalation& model) {
  Checks(work, written, model).run();
}

}  // namespace kith::check
