#pragma once
#include <map>
#include <vector>

#include "engine/time/calendar.hpp"

namespace kith::check {

/// Which starts come to the same: those at one minute of the week, as far as the days from the one before to
/// the one after everybody has heard differ by nothing. Of the days only what sets them apart is looked at:
/// that they are closed, that clocks change, that the calendar does not know them.
class Alike {
 public:
  Alike(const time::Zone& zone, const time::Calendar* calendar) : zone_(zone), calendar_(calendar) {}

  bool known(time::Instant start) const;
  /// Everything that follows the start has been looked at, up to `last`.
  void walked(time::Instant start, time::Instant last);

 private:
  /// From midnight of the first day.
  struct Apart {
    std::chrono::milliseconds after{};
    enum class By : std::uint8_t { closed, clocks, not_known } by = By::closed;
    std::chrono::seconds moved{};  ///< of clocks
    bool operator==(const Apart&) const = default;
  };
  struct Walked {
    time::Local::duration lasted{};
    std::vector<Apart> days;
  };
  std::vector<Apart> days(time::Local start, time::Local::duration lasted) const;
  void add_clocks(time::Local from, time::Local until, std::vector<Apart>& out) const;
  void add_closed(time::Date from, time::Date to, std::vector<Apart>& out) const;

  const time::Zone& zone_;
  const time::Calendar* calendar_;
  std::map<time::Local::duration, std::vector<Walked>> walked_;  ///< by time since Monday
};

}  // namespace kith::check
