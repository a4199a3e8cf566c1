#pragma once
#include <string>

#include "engine/report/form/page.hpp"
#include "engine/report/form/text_style.hpp"
#include "kith/caseload.hpp"

namespace kith::report {

using kith::Audit, kith::AuditFigure, kith::Behind;

Page page(const Audit&);
std::string text(const Audit&, TextStyle = {});
std::string html(const Audit&);
/// docs/schema/audit.schema.json.
std::string json(const Audit&);
/// A line a figure: what, group, number, of, value, unit, target, met, people.
std::string csv(const Audit&);

}  // namespace kith::report
