#include "dsl/check/care/escalation_reach.hpp"

#include <algorithm>
#include <array>
#include <map>

#include <fmt/format.h>

#include "dsl/check/care/escalation_alike.hpp"
#include "dsl/check/care/escalation_starts.hpp"
#include "engine/model/stage_ways.hpp"
#include "engine/time/parse.hpp"

namespace kith::check {

namespace {

using model::StageIndex;

/// "1 hour and 15 minutes".
std::string hours_and_minutes(std::chrono::minutes length) {
  const std::string hours = time::text({length.count() / 60, time::Unit::hours}),
                    minutes = time::text({length.count() % 60, time::Unit::minutes});
  if (length.count() < 60) return minutes;
  return length.count() % 60 == 0 ? hours : hours + " and " + minutes;
}

using Arrivals = std::map<time::From, model::Heard>;

/// From all starts together; no escalation that is shipped has a tenth.
constexpr std::size_t most_followed = 1'000'000;

class Reach {
 public:
  Reach(Work& work, const syntax::Escalation& written, const model::Escalation& model,
        const std::vector<StageIndex>& sorted)
      : work_(work), written_(written), model_(model), sorted_(sorted) {}

  void run() {
    const Starts starts = starts_that_differ(model_, sorted_, work_.out);
    more_ = starts.more;
    const bool months = by_month(model_);
    Alike alike(work_.out.zone, clock().calendar);
    std::vector<char> said(model_.must_reach.size(), 0);
    for (const time::Instant start : starts.all) {
      if (!months && alike.known(start)) continue;
      if (followed_ > most_followed) {
        more_ = true;
        break;
      }
      const time::Instant last = from(start, said, starts.all.size() > 1);
      if (!months) alike.walked(start, last);
    }
    if (more_ && !model_.must_reach.empty())
      work_.report(Code::not_looked_at_in_full, written_.name.span,
                   fmt::format("{} has more ways than are looked at, and one of them may be too long",
                               quoted(written_.name.text)));
  }

 private:
  const std::string& name(StageIndex stage) const { return written_.stages[stage].role.text; }

  /// Looks from one start; the last moment at which one of those who must be reached has heard. What comes
  /// after that changes no finding: a closed day behind it can but put the limit off.
  time::Instant from(time::Instant start, std::vector<char>& said, bool by_day) {
    time::Instant last = start;
    const auto [found, more] = model::arrivals(model_, sorted_, model_.first, start, clock());
    more_ = more_ || more;
    for (const Arrivals& of_stage : found) followed_ += of_stage.size();
    for (std::size_t i = 0; i < said.size(); ++i) {
      const auto& reach = model_.must_reach[i];
      const auto reached = latest(reach.stage, found[reach.stage]);
      const auto limit = clock().plus(start, reach.within);
      if (reached) last = std::max(last, reached->first);
      if (said[i] != 0 || !reached || !limit || is_in_time(*reached, *limit)) continue;
      said[i] = 1;
      report_late(reach, found, *reached, start, by_day);
    }
    return last;
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

  void report_late(const model::Escalation::MustReach& reach, const std::vector<Arrivals>& found,
                   const std::pair<time::Instant, time::From>& reached, time::Instant start, bool by_day) {
    std::vector<StageIndex> way = {reach.stage};
    for (model::Heard heard = found[reach.stage].at(reached.second); heard.from != model::nobody;) {
      way.insert(way.begin(), heard.from);
      const auto before = found[heard.from].find(heard.at);
      heard = before == found[heard.from].end() ? model::Heard{} : before->second;
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

  std::string path(const std::vector<StageIndex>& stages) const {
    std::string out;
    for (const StageIndex stage : stages) out += (out.empty() ? "" : " → ") + name(stage);
    return out;
  }

  Work& work_;
  const syntax::Escalation& written_;
  const model::Escalation& model_;
  const std::vector<StageIndex>& sorted_;
  bool more_ = false;         ///< there are more ways than are looked at
  std::size_t followed_ = 0;  ///< moments at which somebody hears, from all starts
};

}  // namespace

std::string hour_text(int minute) {
  static constexpr std::array<const char*, 7> days = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
  return fmt::format("{} {:02}:{:02}", days[static_cast<std::size_t>(minute / minutes_of_a_day % 7)],
                     minute / 60 % 24, minute % 60);
}

void check_reach(Work& work, const syntax::Escalation& written, const model::Escalation& model,
                 const std::vector<StageIndex>& sorted) {
  Reach(work, written, model, sorted).run();
}

}  // namespace kith::check
