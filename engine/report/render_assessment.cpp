#include "engine/report/assessment/assessment.hpp"
#include "engine/report/assessment/page.hpp"
#include "engine/report/caseload/audit.hpp"
#include "engine/report/caseload/worklist.hpp"
#include "engine/report/form/html.hpp"
#include "kith/assess.hpp"

namespace kith {

std::string render(const Assessment& all, AssessmentRendering rendering) {
  switch (rendering) {
    case AssessmentRendering::json: return report::json(all);
    case AssessmentRendering::text: return report::text(all);
    case AssessmentRendering::markdown: return report::markdown(all);
    case AssessmentRendering::html: return report::html(all);
    case AssessmentRendering::easy_read: return report::easy_read(all);
  }
  return {};
}

std::string render(const WhoDecides& who, AssessmentRendering rendering) {
  switch (rendering) {
    case AssessmentRendering::json: return report::json(who);
    case AssessmentRendering::text: return report::text(who);
    case AssessmentRendering::markdown: return report::markdown(who);
    case AssessmentRendering::html: return report::html(report::page(who));
    case AssessmentRendering::easy_read: return report::easy_read(who);
  }
  return {};
}

std::string render(const Worklist& worklist, WorklistRendering rendering) {
  switch (rendering) {
    case WorklistRendering::json: return report::json(worklist);
    case WorklistRendering::text: return report::text(worklist);
    case WorklistRendering::csv: return report::csv(worklist);
  }
  return {};
}

std::string render(const Audit& audit, AuditRendering rendering) {
  switch (rendering) {
    case AuditRendering::json: return report::json(audit);
    case AuditRendering::text: return report::text(audit);
    case AuditRendering::csv: return report::csv(audit);
    case AuditRendering::html: return report::html(audit);
  }
  return {};
}

}  // namespace kith
