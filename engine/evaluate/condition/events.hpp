#pragma once
#include "engine/evaluate/condition/window.hpp"
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"

namespace kith::evaluate {

__extension__ typedef __int128 Wide;

Reading event_count(const Inquiry&, const model::EventCountTest&, const time::Stamp& at);
Reading different_values(const Inquiry&, const model::DifferentTest&, const time::Stamp& at);
Reading trend(const Inquiry&, const model::TrendTest&, const time::Stamp& at);
Reading latest_value(const Inquiry&, const model::LatestTest&, const time::Stamp& at);
Reading average_value(const Inquiry&, const model::AverageTest&, const time::Stamp& at);
Reading total_value(const Inquiry&, const model::TotalTest&, const time::Stamp& at);
Reading last_event(const Inquiry&, const model::LastEventTest&, const time::Stamp& at);

/// The stretch that `last E was less than D ago` looks at, which ends so far back; who counts also where
/// exactly that long has gone by, which is not more than it.
Stretch stretch(const Inquiry&, const model::LastEventTest&, time::Instant now);
Stretch with_its_end(Stretch);

/// Fewer, more or as many now as before.
Truth compare(const Range& now, const Range& before, model::TrendTest::Kind);
/// What a sum comes to: at least, and at most; absent: without limit. Compared: yes or no where every value
/// between them agrees.
struct Sum {
  std::optional<Wide> least, most;
};
Truth compares(const Sum&, model::Comparison, Wide bound);
/// Of that many numbers; at least one.
Truth average_compares(Wide sum, std::int64_t number, const model::AverageTest&);

}  // namespace kith::evaluate
