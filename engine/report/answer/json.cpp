#include <nlohmann/json.hpp>

#include "engine/report/answer/answer.hpp"
#include "engine/report/answer/json_parts.hpp"
#include "engine/report/words/words.hpp"

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;

Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json names(const std::vector<Named>& named) {
  return array(named, [](const Named& each) { return each.name; });
}

/// As a question gives it.
struct ValueJson {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(bool yes) const { return yes; }
  Json operator()(Decimal number) const { return Json::parse(number.text()); }
  Json operator()(const std::string& text) const { return text; }
};

Json question_json(const Asked& asked) {
  Json out = roomy(Json::object(), 8);
  if (asked.does.empty()) {
    out["share"] = asked.share;
    out["with"] = asked.with;
    put(out, "for", asked.for_);
  } else {
    out["do"] = asked.does;
    out["by"] = asked.with;
  }
  out["at"] = asked.at;
  put(out, "matter", asked.matter);
  if (!asked.marked.empty()) out["marked"] = asked.marked;
  put(out, "concern", asked.concern);
  if (!asked.facts) return out;
  Json& facts = out["facts"] = Json::object();
  for (const SaidFact& one : *asked.facts) facts[one.name] = std::visit(ValueJson{}, one.value);
  return out;
}

Json wish_json(const Wish& wish) {
  Json out =
      roomy<Json>({{"status", wish.status}, {"on", or_null(wish.on)}, {"from", or_null(wish.from)}}, 6);
  put(out, "says", wish.says);
  put(out, "how_shown", wish.how_shown);
  put(out, "why", wish.why);
  return out;
}

Json citation_json(const Citation& citation) {
  Json out = roomy<Json>({{"source", citation.source}, {"title", citation.title}}, 5);
  put(out, "provision", citation.provision);
  out["kind"] = citation.kind;
  put(out, "address", citation.address);
  return out;
}

Json fact_json(const FactUsed& fact) {
  Json out = roomy<Json>({{"condition", fact.condition}, {"is", name(fact.is)}}, 7);
  put(out, "from", fact.from);
  put(out, "on", fact.on);
  put(out, "plain", fact.plain);
  put(out, "presumed", fact.presumed);
  put(out, "note", fact.note);
  return out;
}

Json reason_json(const Reason& reason) {
  Json out = roomy<Json>({{"clause", reason.clause},
                          {"ruleset", reason.ruleset},
                          {"at", reason.at},
                          {"effect", name(reason.effect)}},
                         11);
  if (!reason.certain) out["certain"] = false;
  if (!reason.kinds.empty()) out["kinds"] = names(reason.kinds);
  out["text"] = reason.text;
  put(out, "easy_read", reason.easy_read);
  out["cites"] = array(reason.cites, citation_json);
  out["facts"] = array(reason.facts, fact_json);
  return out;
}

Json set_aside_json(const SetAside& set_aside) {
  Json out = reason_json(set_aside.reason);
  out["by"] = set_aside.by;
  return out;
}

Json holder_json(const Holder& holder) {
  Json out = {{"id", holder.id}, {"name", holder.name}};
  put(out, "contact", holder.contact);
  return out;
}

Json who_holds_json(const WhoHolds& held) {
  Json out = roomy<Json>({{"name", held.role.name}, {"title", held.role.title}}, 3);
  // Nobody knows who they are, which is not that there are none.
  out["members"] = held.known ? Json(array(held.members, holder_json)) : Json(nullptr);
  return out;
}

Json action_with(const Action& action, const Parts<Json>::WritesHolders& write) {
  Json out = roomy<Json>({{"what", action.what}, {"kind", action.kind}}, 13);
  put(out, "to", action.to);
  if (action.to_person) out["to_person"] = true;
  put(out, "by", action.by);
  if (action.held_by) out["held_by"] = write(*action.held_by);
  if (action.hears) out["hears"] = write(*action.hears);
  put(out, "within", action.within);
  put(out, "due", action.due);
  put(out, "unless", action.unless);
  if (action.held_back) out["held_back"] = true;
  put(out, "clause", action.clause);
  return out;
}

Json action_json(const Action& action) { return action_with(action, who_holds_json); }

Json within_json(const WithinLimit& within) {
  Json out = {{"detail", name(within.detail)}};
  if (!within.keep_back.empty()) out["keep_back"] = names(within.keep_back);
  if (!within.on_condition.empty()) out["on_condition"] = array(within.on_condition, action_json);
  return out;
}

Json limits_json(const Limits& limits) {
  Json within = Json::object();
  for (const WithinLimit& each : limits.within) within[each.category.name] = within_json(each);
  Json out = {{"detail", name(limits.detail)},
              {"keep_back", names(limits.keep_back)},
              {"within", std::move(within)},
              {"on_condition", array(limits.on_condition, action_json)}};
  if (limits.only_the_rest) out["only_the_rest"] = true;
  if (!limits.by_name.empty()) out["by_name"] = names(limits.by_name);
  if (!limits.keep_back_because.empty())
    out["keep_back_because"] = array(limits.keep_back_because, reason_json);
  return out;
}

Json find_out_json(const FindOut& find_out) {
  Json out = roomy<Json>({{"what", find_out.what}, {"plain", find_out.plain}}, 6);
  put(out, "from", find_out.from);
  put(out, "why", find_out.why);
  out["supplied_by"] = find_out.supplied_by;
  out["answers"] = find_out.answers;
  return out;
}

Json would_change_json(const WouldChange& change) {
  std::string records;
  for (const std::string& record : change.records) records += (records.empty() ? "" : " and ") + record;
  return {{"if", records}, {"outcome", name(change.outcome)}};
}

Json basis_json(const Named& basis) { return {{"basis", basis.name}, {"title", basis.title}}; }

Json ruleset_used_json(const RulesetUsed& used) {
  return {{"name", used.name}, {"version", used.version}, {"sha256", used.sha256}};
}

Json person_json(const std::string& id, const std::string& name) { return {{"id", id}, {"name", name}}; }

void put_made_by(Json& out, const std::string& engine, const std::string& record_sha256) {
  out["engine"] = engine;
  if (!record_sha256.empty()) out["record"] = {{"sha256", record_sha256}};
}

void put_parts(Json& out, const Answer& answer) {
  out["question"] = question_json(answer.question);
  out["wish"] = wish_json(answer.wish);
  out["outcome"] = name(answer.outcome);
  if (answer.outcome == Outcome::undetermined)
    out["possible"] = array(answer.possible, [](Outcome outcome) { return name(outcome); });
  if (answer.approximate) out["approximate"] = true;
  put(out, "uncovered", answer.uncovered);
  out["because"] = array(answer.because, reason_json);
  out["set_aside"] = array(answer.set_aside, set_aside_json);
  out["limits"] = answer.limits ? limits_json(*answer.limits) : Json(nullptr);
  out["lawful_basis"] = array(answer.lawful_basis, basis_json);
  out["actions"] = array(answer.actions, action_json);
  out["find_out"] = array(answer.find_out, find_out_json);
  out["meanwhile"] = or_null(answer.meanwhile);
  if (answer.urgent) out["urgent"] = true;
  if (answer.decides_now) out["decides_now"] = who_holds_json(*answer.decides_now);
  if (answer.may_not_wait) out["may_not_wait"] = true;
  out["would_change"] = array(answer.would_change, would_change_json);
  if (answer.would_change_approximate) out["would_change_approximate"] = true;
}

Json answer_json(const Answer& answer) {
  Json out = roomy(Json::object(), 26);
  out["kith"] = 1;
  out["person"] = person_json(answer.person, answer.question.person_name);
  put(out, "died", answer.died);
  put_parts(out, answer);
  out["rulesets"] = array(answer.rulesets, ruleset_used_json);
  out["tzdata"] = answer.tzdata;
  put_made_by(out, answer.engine, answer.record_sha256);
  return out;
}

/// Bytes that are no UTF-8 become the replacement character: a rendering never fails.
constexpr auto replace = Json::error_handler_t::replace;

}  // namespace

template <class J>
J Parts<J>::wish(const Wish& wish) {
  return wish_json(wish);
}
template <class J>
J Parts<J>::citation(const Citation& citation) {
  return citation_json(citation);
}
template <class J>
J Parts<J>::fact(const FactUsed& fact) {
  return fact_json(fact);
}
template <class J>
J Parts<J>::reason(const Reason& reason) {
  return reason_json(reason);
}
template <class J>
J Parts<J>::action(const Action& action, const WritesHolders& write) {
  return action_with(action, write);
}
template <class J>
J Parts<J>::who_holds(const WhoHolds& held) {
  return who_holds_json(held);
}
template <class J>
J Parts<J>::limits(const Limits& limits) {
  return limits_json(limits);
}
template <class J>
J Parts<J>::find_out(const FindOut& find_out) {
  return find_out_json(find_out);
}
template <class J>
J Parts<J>::ruleset_used(const RulesetUsed& used) {
  return ruleset_used_json(used);
}
template <class J>
J Parts<J>::person(const std::string& id, const std::string& name) {
  return person_json(id, name);
}
template <class J>
void Parts<J>::put_made_by(J& out, const std::string& engine, const std::string& record_sha256) {
  return report::put_made_by(out, engine, record_sha256);
}
template <class J>
J Parts<J>::answer(const Answer& answer) {
  Json out = roomy(Json::object(), 19);
  put_parts(out, answer);
  return out;
}
template struct Parts<Json>;

std::string json(const Answer& answer) { return answer_json(answer).dump(2, ' ', false, replace) + '\n'; }
std::string record_json_line(const std::string& person, const std::string& sha256) {
  return Json({{"person", person}, {"record", {{"sha256", sha256}}}}).dump(-1, ' ', false, replace);
}
std::string json_line(const Answer& answer) { return answer_json(answer).dump(-1, ' ', false, replace); }

}  // namespace kith::report
