#include <nlohmann/json.hpp>

#include "engine/report/answer/everything.hpp"
#include "engine/report/answer/json_parts.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;
using Part = Parts<Json>;

/// What each answer has but its category.
Json whole_question_json(const Asked& asked) {
  Json out = {{"share", asked.share}, {"with", asked.with}, {"for", asked.for_}, {"at", asked.at}};
  put(out, "matter", asked.matter);
  if (!asked.marked.empty()) out["marked"] = asked.marked;
  put(out, "concern", asked.concern);
  return out;
}

Json everything_json(const Everything& all) {
  Json out = {{"kith", 1},
              {"person", Part::person(all.person, all.question.person_name)},
              {"question", whole_question_json(all.question)}};
  put(out, "died", all.died);
  out["answers"] = Json::array();
  for (const Answer& answer : all.answers) {
    Json one = {{"category", answer.question.share}, {"title", answer.question.share_title}};
    put(one, "easy_read", answer.question.share_easy);
    one.update(Part::answer(answer));
    out["answers"].push_back(std::move(one));
  }
  out["rulesets"] = array(all.rulesets, Part::ruleset_used);
  out["tzdata"] = all.tzdata;
  Part::put_made_by(out, all.engine, all.record_sha256);
  return out;
}

}  // namespace

std::string json(const Everything& all) {
  return everything_json(all).dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}
std::string json_line(const Everything& all) {
  return everything_json(all).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace kith::report
