#include <nlohmann/json.hpp>

#include "engine/model/state.hpp"
#include "engine/report/ruleset/differences.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {

std::string_view name(Difference::Kind kind) {
  switch (kind) {
    case Difference::Kind::newly_allowed: return "newly_allowed";
    case Difference::Kind::newly_ask_first: return "newly_ask_first";
    case Difference::Kind::newly_refused: return "newly_refused";
    case Difference::Kind::newly_undetermined: return "newly_undetermined";
    case Difference::Kind::limits: return "limits";
    case Difference::Kind::meaning: return "meaning";
    case Difference::Kind::who_decides: return "who_decides";
    case Difference::Kind::duty: return "duty";
    case Difference::Kind::plan: return "plan";
    case Difference::Kind::escalation: return "escalation";
    case Difference::Kind::measure: return "measure";
    case Difference::Kind::promise: return "promise";
    case Difference::Kind::words: break;
  }
  return "words";
}

namespace {

using DifferenceJson = nlohmann::ordered_json;

DifferenceJson names_json(const std::vector<Named>& all) {
  DifferenceJson made = DifferenceJson::array();
  for (const Named& one : all) made.push_back(one.name);
  return made;
}

DifferenceJson aspects_json(const std::vector<Difference::Aspect>& all) {
  DifferenceJson made = DifferenceJson::array();
  for (const auto& aspect : all)
    made.push_back({{"what", aspect.what}, {"before", aspect.before}, {"after", aspect.after}});
  return made;
}

DifferenceJson example_of(const Difference::Example& example) {
  if (!example.of_an_answer())
    return {{"scenario", example.scenario},
            {"story", example.story},
            {"before", {{"says", example.before_says}}},
            {"after", {{"says", example.after_says}}}};
  return {{"scenario", example.scenario},
          {"story", example.story},
          {"before", {{"outcome", name(example.before)}, {"by", example.before_by}}},
          {"after", {{"outcome", name(example.after)}, {"by", example.after_by}}}};
}

DifferenceJson difference_json(const Difference& one) {
  DifferenceJson made = {{"kind", name(one.kind)}, {"more_permissive", one.more_permissive}};
  if (!one.name.empty()) {
    made["name"] = one.name;
    made["title"] = one.title;
  } else {
    made["categories"] = names_json(one.categories);
    made["decisions"] = names_json(one.decisions);
    made["roles"] = names_json(one.roles);
    made["purposes"] = names_json(one.purposes);
    made["after_death"] = one.after_death;
  }
  made["aspects"] = aspects_json(one.aspects);
  made["example"] = one.example ? example_of(*one.example) : DifferenceJson(nullptr);
  return made;
}

DifferenceJson person_json(const State& person, const PersonDifference& one) {
  DifferenceJson made = {{"person", person.person()},
                         {"person_name", person.record().person_name},
                         {"kind", name(one.kind)},
                         {"more_permissive", one.more_permissive}};
  if (!one.name.empty()) {
    made["name"] = one.name;
    made["title"] = one.title;
  } else {
    made["with"] = names_json(one.with);
    made["categories"] = names_json(one.categories);
    made["decisions"] = names_json(one.decisions);
    made["purposes"] = names_json(one.purposes);
  }
  made["aspects"] = aspects_json(one.aspects);
  made["hangs_on"] = nullptr;
  if (const auto& on = one.hangs_on)
    made["hangs_on"] = {{"plain", on->plain}, {"is", name(on->is)}, {"from", on->from}};
  return made;
}

}  // namespace

std::string person_difference_json(const State& person, const PersonDifference& one) {
  const std::string text =
      person_json(person, one).dump(2, ' ', false, DifferenceJson::error_handler_t::replace);
  std::string indented = "    ";
  for (const char c : text) indented += c == '\n' ? "\n    " : std::string(1, c);
  return indented;
}

std::string people_json_start(const PeopleWhoDiffer& all, const std::string& at) {
  const DifferenceJson head = {{"kith", 1},
                               {"by", "people"},
                               {"at", at},
                               {"equal", all.differ == 0 && all.left_out == 0 && all.looked_at != 0},
                               {"more_permissive", all.permitted_more != 0},
                               {"looked_at", all.looked_at},
                               {"left_out", all.left_out},
                               {"differ", all.differ},
                               {"permitted_more", all.permitted_more}};
  std::string text = head.dump(2);
  text.erase(text.size() - 2);
  return text + ",\n  \"people\": [";
}
std::string people_json_end() { return "\n  ]\n}\n"; }

std::string differences_json(const Differences& all) {
  DifferenceJson out = {{"kith", 1},
                        {"by", "meaning"},
                        {"equal", all.equal()},
                        {"same_meaning", all.same_meaning()},
                        {"more_permissive", all.more_permissive()},
                        {"questions", all.questions},
                        {"cases", all.cases},
                        {"not_proved", all.not_proved},
                        {"differences", DifferenceJson::array()}};
  for (const Difference& one : all.found) out["differences"].push_back(difference_json(one));
  return out.dump(2, ' ', false, DifferenceJson::error_handler_t::replace) + '\n';
}

}  // namespace kith::report
