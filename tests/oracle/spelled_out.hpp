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

inline void spell_out_within(nlohmann::json& value, const nlohmann::json& once) {
  if (!value.is_structured()) return;
  if (value.is_object() && value.contains("answer") && value.at("answer").is_number()) {
    spell_out(value["answer"], once.at("answers"));
    value.update(nlohmann::json(value.at("answer")));
    value.erase("answer");
  }
  if (value.is_object() && value.contains("asked"))
    for (nlohmann::json& one : value["asked"])
      for (const char* list : {"for", "share"}) spell_out(one[list], once.at("names"));
  if (value.is_object() && value.contains("set_aside")) {
    for (const char* list : {"limits", "actions", "find_out"}) spell_out(value[list], once.at(list));
    spell_out(value["wish"], once.at("wishes"));
    spell_out(value["because"], once.at("reasons"));
    for (nlohmann::json& one : value["set_aside"]) spell_out(one["reason"], once.at("reasons"));
  }
  if (value.is_object() && value.contains("facts"))
    for (const char* list : {"cites", "facts"}) spell_out(value[list], once.at(list));
  for (nlohmann::json& inner : value) spell_out_within(inner, once);
}

inline nlohmann::json spelled_out(nlohmann::json assessment) {
  const nlohmann::json once = assessment.at("said_once");
  assessment.erase("said_once");
  spell_out_within(assessment, once);
  return assessment;
}

}  // namespace kith::tests
