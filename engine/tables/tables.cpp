#include "engine/tables/tables.hpp"

#include <utility>

#include "engine/tables/archive/reader.hpp"
#include "engine/tables/archive/writer.hpp"
#include "engine/tables/fields/care.hpp"
#include "engine/tables/fields/condition.hpp"
#include "engine/tables/fields/place.hpp"
#include "engine/tables/fields/ruleset.hpp"
#include "engine/tables/fields/scenario.hpp"
#include "engine/tables/fields/time.hpp"
#include "engine/tables/fields/vocabulary.hpp"
#include "engine/tables/ranges/ranges.hpp"
#include "kith/version.hpp"

namespace kith::tables {

std::string version() { return std::string(kith::version()) + ", tables 8"; }

std::string write(const model::Ruleset& ruleset, const std::vector<Diagnostic>& found) {
  Writer writer;
  writer(ruleset, found);
  return writer.take();
}

std::optional<Checked> read(std::string_view bytes) {
  Reader reader(bytes);
  Checked out;
  reader(out.ruleset, out.found);
  if (!reader.whole()) return std::nullopt;
  Ranges ranges(out.ruleset);
  ranges(out.ruleset, out.found);
  if (!ranges.lead_somewhere()) return std::nullopt;
  auto zone = time::load_zone(out.ruleset.zone.name);
  if (!zone || zone->tzdata != out.ruleset.zone.tzdata) return std::nullopt;
  out.ruleset.zone = std::move(*zone);
  return out;
}

}  // namespace kith::tables
