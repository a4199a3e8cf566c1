#pragma once
#include <utility>

#include <nlohmann/json.hpp>

/// An assessment's JSON with every answer in full.
namespace kith::tests {

/// Puts what stands at the places in the place of the places.
inline void spell_out(nlohmann::json& places, const nlohmann::json& said) {
  if (places.is_number()) places = said.at(places.get<std::size_t>());
  else if (places.is_array())
    for (nlohmann::json& one : places) spell_out(one, said);
}

inline void spell_out_answers(nlohmann::json& value, const nlohmann::json& once) {
  if (!value.is_structured()) return;
  for (nlohmann::json& inner : value) spell_out_answers(inner, once);
  if (!value.is_object() || !value.contains("set_aside")) return;
  for (const char* list : {"limits", "actions", "find_out"}) spell_out(value[list], once.at(list));
  spell_out(value["because"], once.at("reasons"));
  for (nlohmann::json& one : value["set_aside"]) spell_out(one["reason"], once.at("reasons"));
}

inline nlohmann::json spelled_out(nlohmann::json assessment) {
  const nlohmann::json once = assessment.at("said_once");
  assessment.erase("said_once");
  spell_out_answers(assessment, once);
  return assessment;
}

}  // namespace kith::tests
