#pragma once
// Names of one stack as another has them, everywhere in a part of the model, in place.

#include <optional>
#include <variant>
#include <vector>

#include "engine/differ/joint.hpp"
#include "engine/tables/fields/care.hpp"
#include "engine/tables/fields/condition.hpp"
#include "engine/tables/fields/place.hpp"
#include "engine/tables/fields/ruleset.hpp"
#include "engine/tables/fields/scenario.hpp"
#include "engine/tables/fields/time.hpp"
#include "engine/tables/fields/vocabulary.hpp"

namespace kith::differing {

class Mapping : tables::Elsewhere {
 public:
  static constexpr bool reads = false;
  explicit Mapping(const AllPlaces& places) : places_(places) {}

  template <class... T>
  void operator()(T&... values) {
    (walk(*this, values), ...);
  }
  void number(const auto&) {}
  void text(const std::string&) {}

  template <class Tag>
  void map(model::Id<Tag>& id) {
    using Of = Places<model::Id<Tag>>;
    const auto& places = std::get<Of>(places_).of;
    const auto place = id.index < places.size() ? places[id.index] : std::nullopt;
    if (place) id = *place;
    else whole_ = false;
  }
  void map(model::FieldId&) {}
  void map(model::LayerId& id) { id.index += layers; }
  void map(model::BoundaryId& id) { id.index += boundaries; }
  void map(model::ClauseId& id) { id.index += clauses; }
  void map(model::Condition& condition) {
    if (condition.always()) return;
    condition.begin += nodes;
    condition.end += nodes;
  }
  /// Was everything found?
  bool whole() const { return whole_; }

  std::uint32_t layers = 0, boundaries = 0, clauses = 0, nodes = 0;  ///< that stand before

 private:
  const AllPlaces& places_;
  bool whole_ = true;
};

template <class Tag>
void walk(Mapping& mapping, model::Id<Tag>& id) {
  mapping.map(id);
}
inline void walk(Mapping& mapping, model::Condition& condition) { mapping.map(condition); }
inline void walk(Mapping& mapping, model::Matter& matter) {
  const auto as = [&](auto id) {
    mapping.map(id);
    matter.id = id.index;
  };
  if (matter.kind == model::Matter::Kind::decision) as(model::DecisionId{matter.id});
  if (matter.kind == model::Matter::Kind::sharing) as(model::CategoryId{matter.id});
}
template <class T>
void walk(Mapping& mapping, std::optional<T>& value) {
  if (value) walk(mapping, *value);
}
template <class T>
void walk(Mapping& mapping, std::vector<T>& values) {
  for (T& value : values) walk(mapping, value);
}
template <class... T>
void walk(Mapping& mapping, std::variant<T...>& value) {
  std::visit([&](auto& held) { walk(mapping, held); }, value);
}

}  // namespace kith::differing
