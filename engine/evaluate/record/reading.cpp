#include "engine/evaluate/record/reading.hpp"

#include <fmt/format.h>

namespace kith::evaluate {

std::string pointer(const Origin& origin) {
  using Section = Origin::Section;
  switch (origin.section) {
    case Section::none:
    case Section::question:
    case Section::supposed: return "";
    case Section::person: return "/person/born";
    case Section::died: return "/person/died";
    case Section::setting: return "/setting";
    case Section::member: return fmt::format("/circle/{}", origin.index);
    case Section::authority: return fmt::format("/circle/{}/authorities/{}", origin.index, origin.sub);
    case Section::named: return fmt::format("/circle/{}/named_by_person", origin.index);
    case Section::wish: return fmt::format("/wishes/{}", origin.index);
    case Section::consent: return fmt::format("/consents/{}", origin.index);
    case Section::capacity: return fmt::format("/capacity/{}", origin.index);
    case Section::best_interests: return fmt::format("/best_interests/{}", origin.index);
    case Section::fact: return origin.text ? *origin.text : "";
    case Section::event: return fmt::format("/events/log/{}", origin.index);
    case Section::concern: return fmt::format("/concerns/{}", origin.index);
    case Section::restriction: return fmt::format("/restrictions/{}", origin.index);
    case Section::plan: return fmt::format("/plans/{}", origin.index);
    case Section::goal: return fmt::format("/goals/{}", origin.index);
    case Section::agreement: return fmt::format("/plans/{}/agreed/{}", origin.index, origin.sub);
    case Section::review: return fmt::format("/reviews/{}", origin.index);
    case Section::escalation: return fmt::format("/escalations/{}", origin.index);
    case Section::stage: return fmt::format("/escalations/{}/steps/{}", origin.index, origin.sub);
    case Section::action: return fmt::format("/actions/{}", origin.index);
  }
  return "";
}

}  // namespace kith::evaluate
