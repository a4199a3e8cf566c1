#include "engine/report/report.hpp"
#include "kith/decide.hpp"

namespace kith {

std::string render(const Answer& answer, Rendering rendering) {
  switch (rendering) {
    case Rendering::json: return report::json(answer);
    case Rendering::text: return report::text(answer);
    case Rendering::markdown: return report::markdown(answer);
    case Rendering::easy_read: return report::easy_read(answer);
    case Rendering::recipient: return report::recipient(answer);
    case Rendering::ids: return report::ids(report::decision(answer));
  }
  return {};
}

std::string render(const Decision& decision) { return report::ids(decision); }

std::string render(const Everything& all, Rendering rendering) {
  switch (rendering) {
    case Rendering::json: return report::json(all);
    case Rendering::text: return report::text(all);
    case Rendering::markdown: return report::markdown(all);
    case Rendering::easy_read: return report::easy_read(all);
    case Rendering::recipient: return report::recipient(all);
    case Rendering::ids: return report::ids(all);
  }
  return {};
}

}  // namespace kith
