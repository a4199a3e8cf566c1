#pragma once
#include "engine/evaluate/record/asking.hpp"
#include "engine/evaluate/record/reading.hpp"

namespace kith::evaluate {

Reading event_count(const Inquiry&, const model::EventCountTest&, const time::Stamp& at);
Reading different_values(const Inquiry&, const model::DifferentTest&, const time::Stamp& at);
Reading trend(const Inquiry&, const model::TrendTest&, const time::Stamp& at);
Reading latest_value(const Inquiry&, const model::LatestTest&, const time::Stamp& at);
Reading average_value(const Inquiry&, const model::AverageTest&, const time::Stamp& at);
Reading total_value(const Inquiry&, const model::TotalTest&, const time::Stamp& at);
Reading last_event(const Inquiry&, const model::LastEventTest&, const time::Stamp& at);

}  // namespace kith::evaluate
