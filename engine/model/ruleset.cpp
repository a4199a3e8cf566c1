#include "engine/model/ruleset.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "dsl/source/source.hpp"

namespace kith::model {

Place Ruleset::place(const Spot& spot) const {
  if (spot.line == 0) return {};
  const Layer& layer = layers[spot.layer.index];
  const std::string_view text = layer.given.bytes();
  return {layer.file,
          spot.offset,
          spot.length,
          spot.line,
          spot.column,
          spot.width,
          source::excerpt(text, std::min<std::size_t>(spot.offset, text.size())),
          ""};
}

std::string Ruleset::place_text(const Spot& spot) const {
  return fmt::format("{}:{}:{}", layers[spot.layer.index].file, spot.line, spot.column);
}

}  // namespace kith::model
