#include "dsl/check/care/escalation_alike.hpp"

#include <algorithm>

namespace kith::check {
namespace {

using std::chrono::days;
using time::Date;
using time::Local;

Local::duration since_monday(Local at) {
  const Date day = std::chrono::floor<days>(at);
  return at - (day - (std::chrono::weekday(day) - std::chrono::Monday));
}

}  // namespace

bool Alike::known(time::Instant start) const {
  const Local local = zone_.local(start);
  const auto found = walked_.find(since_monday(local));
  return found != walked_.end() &&
         std::any_of(found->second.begin(), found->second.end(),
                     [&](const Walked& one) { return days(local, one.lasted) == one.days; });
}

void Alike::walked(time::Instant start, time::Instant last) {
  const Local local = zone_.local(start);
  // As long as the clock shows: where it changes on the way, that is one of the things that set days apart.
  const auto lasted = zone_.local(last) - local;
  walked_[since_monday(local)].push_back({lasted, days(local, lasted)});
}

std::vector<Alike::Apart> Alike::days(Local start, Local::duration lasted) const {
  const Date from = std::chrono::floor<std::chrono::days>(start) - std::chrono::days(1);
  const Date to = std::chrono::floor<std::chrono::days>(start + lasted) + std::chrono::days(1);
  std::vector<Apart> out;
  add_clocks(from, to + std::chrono::days(1), out);
  if (calendar_ != nullptr) add_closed(from, to, out);
  return out;
}

void Alike::add_clocks(Local from, Local until, std::vector<Apart>& out) const {
  const auto& changes = zone_.changes;
  const auto shown = [&](std::size_t i) {
    return Local{changes[i].at.time_since_epoch() + changes[i - 1].offset};
  };
  const time::Instant near{from.time_since_epoch() - std::chrono::days(1)};
  const auto next = std::lower_bound(changes.begin(), changes.end(), near,
                                     [](const auto& change, time::Instant at) { return change.at < at; });
  for (auto i = std::max<std::size_t>(1, static_cast<std::size_t>(next - changes.begin()));
       i < changes.size() && shown(i) < until; ++i)
    if (shown(i) >= from)
      out.push_back({shown(i) - from, Apart::By::clocks, changes[i].offset - changes[i - 1].offset});
}

void Alike::add_closed(Date from, Date to, std::vector<Apart>& out) const {
  for (auto at = std::lower_bound(calendar_->closed.begin(), calendar_->closed.end(), from);
       at != calendar_->closed.end() && *at <= to; ++at)
    out.push_back({*at - from, Apart::By::closed, {}});
  const std::chrono::days length = to - from;
  const auto within = [&](Date edge) { return std::clamp(edge - from, std::chrono::days(0), length); };
  if (!calendar_->known(from)) out.push_back({within(calendar_->first), Apart::By::not_known, {}});
  if (!calendar_->known(to)) out.push_back({within(calendar_->through), Apart::By::not_known, {}});
}

}  // namespace kith::check
