#include "tests/json/spelled_out.hpp"

#include <map>
#include <string>
#include <vector>

namespace kith::tests {
namespace {

/// Under which name of `said_once` a number under this name has its place.
const std::map<std::string, std::string>& place_names() {
  static const std::map<std::string, std::string> names = {{"actions", "actions"},
                                                           {"answer", "answers"},
                                                           {"because", "reasons"},
                                                           {"cites", "cites"},
                                                           {"clause", "clauses"},
                                                           {"decides_now", "who_holds"},
                                                           {"easy_read", "texts"},
                                                           {"facts", "facts"},
                                                           {"find_out", "find_out"},
                                                           {"hears", "who_holds"},
                                                           {"held_by", "who_holds"},
                                                           {"holders", "holds_over"},
                                                           {"informed", "informed"},
                                                           {"item", "items"},
                                                           {"keep_back_because", "reasons"},
                                                           {"lawful_basis", "lawful_basis"},
                                                           {"limits", "limits"},
                                                           {"meanwhile", "texts"},
                                                           {"note", "texts"},
                                                           {"on_condition", "actions"},
                                                           {"presumed", "texts"},
                                                           {"question", "questions"},
                                                           {"reason", "reasons"},
                                                           {"requirement", "requirements"},
                                                           {"settled_by", "who_holds"},
                                                           {"source", "sources"},
                                                           {"stays_with_person", "texts"},
                                                           {"text", "texts"},
                                                           {"weeks", "weeks"},
                                                           {"wish", "wishes"}};
  return names;
}

class SpelledOut {
 public:
  explicit SpelledOut(const nlohmann::json& assessment)
      : once_(assessment.at("said_once")), at_(assessment.at("at")), rulesets_(assessment.at("rulesets")) {}

  void spell_out(nlohmann::json& value) const {
    if (value.is_object())
      for (const auto& [name, list] : place_names())
        if (value.contains(name)) in_full(value, name, once_.at(list));
    if (value.is_object() && value.contains("ruleset")) ruleset(value.at("ruleset"));
    if (value.is_object() && value.contains("with") && value.contains("told")) told(value);
    if (value.is_structured())
      for (nlohmann::json& inner : value) spell_out(inner);
  }

 private:
  void ruleset(nlohmann::json& place) const {
    if (!place.is_number()) return;
    const nlohmann::json& used = rulesets_.at(place.get<std::size_t>());
    place = used.at("name").get<std::string>() + "@" + used.at("version").get<std::string>();
  }
  /// Puts what stands at the place, or the places, in their place.
  void in_full(nlohmann::json& value, const std::string& name, const nlohmann::json& list) const {
    nlohmann::json& there = value[name];
    if (there.is_array()) {
      for (nlohmann::json& one : there)
        if (one.is_number()) one = list.at(one.get<std::size_t>());
    } else if (there.is_number()) {
      const nlohmann::json whole = list.at(there.get<std::size_t>());
      there = whole;
      if (name == "question") there.emplace("at", at_);
      const bool beside = name == "answer" || name == "clause" || name == "reason" || name == "requirement" ||
                          name == "source";
      if (name == "answer" || name == "reason") value.erase(name);
      if (beside) value.update(whole);
      if (name == "answer") nothing(value);
      spell_out(value);
    }
  }
  /// What an answer that has nothing of it does not say.
  static void nothing(nlohmann::json& answer) {
    for (const char* list : {"because", "set_aside", "lawful_basis", "actions", "find_out", "would_change"})
      answer.emplace(list, nlohmann::json::array());
    for (const char* one : {"limits", "meanwhile"}) answer.emplace(one, nullptr);
  }
  void told(nlohmann::json& member) const {
    for (nlohmann::json& one : member["told"]) {
      one = {{"answer", one.at(0)},
             {"for", names("purposes", "for", one.at(1))},
             {"share", names("categories", "share", one.at(2))}};
    }
  }
  nlohmann::json names(const char* names, const char* list, const nlohmann::json& place) const {
    nlohmann::json out = nlohmann::json::array();
    for (const nlohmann::json& one : once_.at(list).at(place.get<std::size_t>()))
      out.push_back(once_.at(names).at(one.get<std::size_t>()));
    return out;
  }

  const nlohmann::json& once_;
  const nlohmann::json& at_;
  const nlohmann::json& rulesets_;
};

}  // namespace

nlohmann::json spelled_out(const nlohmann::json& assessment) {
  nlohmann::json out = assessment;
  out.erase("said_once");
  SpelledOut(assessment).spell_out(out);
  return out;
}

}  // namespace kith::tests
