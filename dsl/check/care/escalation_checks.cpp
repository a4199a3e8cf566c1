#include "dsl/check/care/escalation_checks.hpp"

#include <algorithm>
#include <bitset>

#include <fmt/format.h>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <boost/graph/reverse_graph.hpp>
#include <boost/graph/topological_sort.hpp>

#include "dsl/check/care/escalation_reach.hpp"
#include "dsl/check/care/escalation_starts.hpp"
#include "dsl/check/ground/cycles.hpp"
#include "engine/model/stage_ways.hpp"

namespace kith::check {

namespace {

using model::StageIndex;
using Ways = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
constexpr int week_minutes = 7 * minutes_of_a_day;
/// The minutes of a week.
using Week = std::bitset<week_minutes>;
using model::nobody;

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
    if (!model_.must_reach.empty()) check_reach(work_, written_, model_, order());
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
