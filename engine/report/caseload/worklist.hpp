#pragma once
#include <string>

#include "engine/report/form/text_style.hpp"
#include "kith/caseload.hpp"

namespace kith::report {

using kith::Desk, kith::Task, kith::Worklist;

std::string text(const Worklist&, TextStyle = {});
/// docs/schema/due.schema.json.
std::string json(const Worklist&);
/// A line a task, and one that counts the rest for each role that has more.
std::string csv(const Worklist&);

}  // namespace kith::report
