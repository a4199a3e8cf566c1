#include <nlohmann/json.hpp>

#include "engine/model/ruleset.hpp"
#include "engine/report/answer/json_parts.hpp"
#include "engine/report/ruleset/ruleset.hpp"
#include "engine/report/words/condition.hpp"
#include "engine/report/words/rule.hpp"
#include "engine/report/words/words.hpp"
#include "engine/time/parse.hpp"

namespace kith::report {
namespace {

using Json = nlohmann::ordered_json;

/// The whole ruleset is at hand wherever a name is written.
struct RulesetWriter {
  const model::Ruleset& ruleset;

  template <class Table, class Ids>
  static Json names(const Table& table, const Ids& ids) {
    return array(ids, [&](auto id) { return table[id].name; });
  }

  std::string layer_name(model::LayerId id) const { return ruleset[id].name + '@' + ruleset[id].version; }

  void put_role(Json& out, const char* key, const std::optional<model::RoleId>& role) const {
    if (role) out[key] = ruleset.roles[*role].name;
  }

  static void put_period(Json& out, const model::Period& period) {
    if (period.from) out["from"] = time::text(*period.from);
    if (period.until) out["until"] = time::text(*period.until);
  }

  static void put_duration(Json& out, const char* key, const std::optional<time::Duration>& duration) {
    if (duration) out[key] = time::text(*duration);
  }

  // ---- layers and vocabulary --------------------------------------------------------------------------------------

  Json layer(const model::Layer& layer) const {
    Json out = {{"name", layer.name},
                {"version", layer.version},
                {"title", layer.title},
                {"file", layer.file},
                {"sha256", layer.given.sha256()}};
    put_role(out, "owner", layer.owner);
    put_period(out, layer.effective);
    put_duration(out, "review_every", layer.review_every);
    put_duration(out, "records_good_for", layer.good_for);
    out["uses"] = array(layer.uses, [&](model::LayerId id) { return layer_name(id); });
    return out;
  }

  Json calendar() const {
    if (!ruleset.calendar) return nullptr;
    return {{"name", ruleset.calendar->name},
            {"first", time::text(ruleset.calendar->first)},
            {"through", time::text(ruleset.calendar->through)},
            {"closed", array(ruleset.calendar->closed, [](time::Date day) { return time::text(day); })}};
  }

  Json entry(const model::Concept& entry) const {
    Json out = {{"name", entry.name}, {"title", entry.title}, {"layer", layer_name(entry.layer)}};
    if (!entry.declared) out["implied"] = true;
    put(out, "easy_read", entry.easy_read);
    put(out, "includes", entry.includes);
    put(out, "does_not_include", entry.excludes);
    return out;
  }

  Json entry(const model::Purpose& purpose) const {
    Json out = entry(static_cast<const model::Concept&>(purpose));
    if (purpose.urgent) out["urgent"] = true;
    put_role(out, "decided_by", purpose.decided_by);
    return out;
  }

  Json entry(const model::Category& category) const {
    Json out = entry(static_cast<const model::Concept&>(category));
    if (category.by_name) out["asked_about_by_name"] = true;
    if (category.declared && category.nothing_else) out["nothing_else"] = true;
    return out;
  }

  Json entry(const model::Authority& authority) const {
    Json out = entry(static_cast<const model::Concept&>(authority));
    if (authority.outlives) out["outlives_the_person"] = true;
    if (authority.usable_with_capacity) out["usable_with_capacity"] = true;
    return out;
  }

  Json entry(const model::DecisionConcept& decision) const {
    Json out = entry(static_cast<const model::Concept&>(decision));
    if (!decision.first_try.empty()) out["first_try"] = decision.first_try;
    if (decision.never_decided_for_another) out["never_decided_for_another"] = true;
    return out;
  }

  Json entry(const model::Basis& basis) const {
    Json out = entry(static_cast<const model::Concept&>(basis));
    out["kind"] = basis.confidentiality ? "confidentiality" : "data_protection";
    return out;
  }

  Json entry(const model::Source& source) const {
    Json out = entry(static_cast<const model::Concept&>(source));
    out["kind"] = source_kind_name(source.kind);
    put(out, "address", source.address);
    put_period(out, source.period);
    if (!source.settings.empty()) out["settings"] = names(ruleset.settings, source.settings);
    return out;
  }

  Json entry(const model::Fact& fact) const {
    Json out = entry(static_cast<const model::Concept&>(fact));
    out["of"] = subject_name(fact.subject);
    out["type"] = type(fact.type);
    put_duration(out, "out_of_date_after", fact.out_of_date_after);
    put_role(out, "judged_by", fact.judged_by);
    return out;
  }

  Json entry(const model::EventKind& event) const {
    Json out = entry(static_cast<const model::Concept&>(event));
    if (event.expected) out["expected"] = true;
    out["fields"] = array(event.fields, [](const model::EventKind::Field& field) {
      Json one = {{"name", field.name}, {"type", type(field.type)}};
      put(one, "title", field.title);
      return one;
    });
    return out;
  }

  static Json type(const model::ValueType& type) {
    Json out = {{"kind", type_name(type.kind)}};
    if (!type.choices.empty()) {
      out["choices"] = type.choices;
      out["ordered"] = type.ordered;
    }
    if (type.percent) out["percent"] = true;
    if (type.least) out["least"] = type.least->text();
    if (type.most) out["most"] = type.most->text();
    return out;
  }

  template <class Table>
  Json table(const Table& table) const {
    return array(table.all(), [&](const auto& each) { return entry(each); });
  }

  Json vocabulary() const {
    return {{"categories", table(ruleset.categories)}, {"marks", table(ruleset.marks)},
            {"roles", table(ruleset.roles)},           {"authorities", table(ruleset.authorities)},
            {"purposes", table(ruleset.purposes)},     {"decisions", table(ruleset.decisions)},
            {"bases", table(ruleset.bases)},           {"settings", table(ruleset.settings)},
            {"sources", table(ruleset.sources)},       {"facts", table(ruleset.facts)},
            {"events", table(ruleset.events)},         {"restrictions", table(ruleset.restriction_kinds)}};
  }

  // ---- conditions and citations -----------------------------------------------------------------------------------

  /// "a and (b and c)" is one list: the reader sees what must hold, not how it was parsed.
  Json list(const char* key, std::uint32_t at) const {
    Json items = Json::array();
    const model::Node::Kind kind = ruleset.nodes[at].kind;
    std::vector<std::uint32_t> left{at};
    while (!left.empty()) {
      const std::uint32_t index = left.back();
      const model::Node& node = ruleset.nodes[index];
      left.pop_back();
      if (node.kind == kind) left.insert(left.end(), {node.b, node.a});
      else items.push_back(tree(index));
    }
    return {{key, std::move(items)}};
  }

  Json tree(std::uint32_t at) const {
    const model::Node& node = ruleset.nodes[at];
    switch (node.kind) {
      case model::Node::Kind::atom: {
        const model::Atom& atom = ruleset.atoms[node.a];
        return {{"test", kind_of(atom)}, {"text", atom.text}, {"plain", atom.plain}};
      }
      case model::Node::Kind::definition: return {{"definition", ruleset.definitions[node.a].name}};
      case model::Node::Kind::all_of: return list("all", at);
      case model::Node::Kind::any_of: return list("any", at);
      case model::Node::Kind::negation: return {{"not", tree(node.a)}};
    }
    return nullptr;
  }

  Json condition(model::Condition condition) const {
    return {{"text", condition_text(ruleset, condition)},
            {"tree", condition.always() ? Json(nullptr) : tree(condition.root())}};
  }

  Json cites(const std::vector<model::Citation>& citations) const {
    return array(citations, [&](const model::Citation& each) {
      Json out = {{"source", ruleset.sources[each.source].name}};
      put(out, "provision", each.provision);
      return out;
    });
  }

  // ---- rules ------------------------------------------------------------------------------------------------------

  Json definition(const model::Definition& definition) const {
    return {{"name", definition.name},
            {"title", definition.title},
            {"rules", array(definition.rules, [&](const model::Definition::Rule& rule) {
               Json out = {{"layer", layer_name(rule.layer)}};
               put_period(out, rule.period);
               out["condition"] = condition(rule.condition);
               out["at"] = ruleset.place_text(rule.place);
               return out;
             })}};
  }

  Json presumption(const model::Presumption& presumption) const {
    Json out = {{"of", presumption.fact ? ruleset.facts[*presumption.fact].name : "capacity"}};
    if (presumption.fact) out["value"] = value_text(ruleset.facts[*presumption.fact].type, presumption.value);
    out["layer"] = layer_name(presumption.layer);
    put_period(out, presumption.period);
    out["condition"] = condition(presumption.condition);
    out["because"] = presumption.because;
    out["cites"] = cites(presumption.cites);
    out["at"] = ruleset.place_text(presumption.place);
    return out;
  }

  Json action(const model::Action& action) const {
    Json out = {{"what", action_text(ruleset, action)}, {"kind", action_kind_name(action.kind)}};
    put(out, "deadline", deadline_text(action.deadline));
    put_role(out, "by", action.by);
    if (action.unless) out["unless"] = condition(*action.unless);
    return out;
  }

  Json clause(const model::Clause& clause) const {
    Json out = {{"id", clause.id}, {"effect", name(clause.effect)}};
    if (clause.effect == Effect::allow) out["detail"] = name(clause.detail);
    if (clause.otherwise) out["otherwise"] = true;
    out["condition"] = condition(clause.condition);
    out["lawful_basis"] = names(ruleset.bases, clause.bases);
    Json keep_back = names(ruleset.categories, clause.keep_back);
    for (const model::MarkId mark : clause.keep_back_marks) keep_back.push_back(ruleset.marks[mark].name);
    out["keep_back"] = std::move(keep_back);
    out["on_condition"] = array(clause.on_condition, [&](const model::Action& each) { return action(each); });
    out["needs"] = array(clause.needs, [&](const model::Action& each) { return action(each); });
    out["because"] = clause.because;
    out["easy_read"] = clause.easy_read;
    out["cites"] = cites(clause.cites);
    out["set_aside_by"] = array(clause.set_aside_by, [&](model::ClauseId id) { return ruleset[id].id; });
    out["at"] = ruleset.place_text(clause.place);
    return out;
  }

  /// What boundaries and promises say alike: to whom, about what, for what.
  template <class Rule>
  void put_scope(Json& out, const std::vector<model::CategoryId>& categories, const Rule& rule) const {
    const Json with = rule.anyone ? Json::array({"anyone"}) : names(ruleset.roles, rule.with);
    if (rule.decisions.empty()) {
      Json about = rule.anything ? Json::array({"anything"}) : Json::array();
      for (const model::CategoryId one : categories) about.push_back(ruleset.categories[one].name);
      out["about"] = std::move(about);
      out["with"] = with;
      out["for"] = names(ruleset.purposes, rule.purposes);
    } else {
      out["to"] = rule.anything ? Json::array({"anything"}) : names(ruleset.decisions, rule.decisions);
      out["by"] = with;
    }
  }

  Json boundary(const model::Boundary& boundary) const {
    Json out = {{"name", boundary.name}, {"title", boundary.title}, {"layer", layer_name(boundary.layer)}};
    put_period(out, boundary.period);
    put_scope(out, boundary.about, boundary);
    out["may_be_overridden"] = boundary.may_be_overridden;
    out["overrides_all"] = boundary.overrides_all;
    if (boundary.otherwise) out["otherwise"] = true;
    out["clauses"] = array(boundary.clauses, [&](model::ClauseId id) { return clause(ruleset[id]); });
    out["at"] = ruleset.place_text(boundary.place);
    return out;
  }

  /// `put_subject`: what it is about.
  template <class Promise, class Put>
  Json promise(const Promise& promise, Put&& put_subject) const {
    Json out = {{"name", promise.name},
                {"title", promise.title},
                {"says", words_of(promise.kind)},
                {"layer", layer_name(promise.layer)}};
    put_period(out, promise.period);
    put_subject(out);
    out["condition"] = condition(promise.condition);
    out["because"] = promise.because;
    out["cites"] = cites(promise.cites);
    out["result"] = "not proved";
    out["at"] = ruleset.place_text(promise.place);
    return out;
  }
  Json promises() const {
    Json all = Json::array();
    for (const model::Promise& one : ruleset.promises)
      all.push_back(promise(one, [&](Json& out) { put_scope(out, one.categories, one); }));
    for (const model::CarePromise& one : ruleset.care_promises)
      all.push_back(promise(one, [&](Json& out) {
        out[one.within ? "requirement" : "plan"] = one.rule;
        if (one.within) out["within"] = time::text(one.within->length) + time::text(one.within->counting);
      }));
    return all;
  }

  Json scenario(const model::Scenario& scenario) const {
    Json out = {{"title", scenario.title}, {"layer", layer_name(scenario.layer)}};
    put(out, "from", scenario.provenance);
    out["at"] = ruleset.place_text(scenario.place);
    return out;
  }

  Json whole() const {
    return {
        {"kith", 1},
        {"layers", array(ruleset.layers, [&](const auto& each) { return layer(each); })},
        {"zone", ruleset.zone.name},
        {"tzdata", ruleset.zone.tzdata},
        {"calendar", calendar()},
        {"vocabulary", vocabulary()},
        {"definitions", array(ruleset.definitions, [&](const auto& each) { return definition(each); })},
        {"presumptions", array(ruleset.presumptions, [&](const auto& each) { return presumption(each); })},
        {"boundaries", array(ruleset.boundaries, [&](const auto& each) { return boundary(each); })},
        {"promises", promises()},
        {"scenarios", array(ruleset.scenarios, [&](const auto& each) { return scenario(each); })}};
  }
};

}  // namespace

std::string ruleset_json(const model::Ruleset& ruleset) {
  return RulesetWriter{ruleset}.whole().dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace kith::report
