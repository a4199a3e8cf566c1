#pragma once
#include <functional>

#include "tests/properties/changes.hpp"
#include "tests/properties/compared.hpp"

/// Everything about a person that somebody could still obtain, gathered from the record alone.
namespace kith::properties {

/// A record that somebody could obtain: a part of the words that offer it, the record and question with it,
/// and how it is added to others.
struct Obtained {
  std::string words;
  json state, asked;
  std::function<void(json& state, json& asked)> add;
};

/// Everything that could be obtained, from the record alone: whatever the rules read.
class Obtainable {
 public:
  explicit Obtainable(const Case& c)
      : case_(c),
        state_(json::parse(c.state_text)),
        asked_(json::parse(c.question_text)),
        who_(asked_.value("with", asked_.value("by", ""))) {
    verifications();
    facts();
    consents();
    words_of_others();
    findings();
  }
  std::vector<Obtained> all;

 private:
  oracle::Asked asked() const {
    return oracle::asked_of(case_.rules.checked(), case_.state.record(), case_.question.asked());
  }
  template <class Change>
  void add(const std::string& words, Change change) {
    Obtained one{words, state_, asked_, change};
    change(one.state, one.asked);
    all.push_back(one);
  }

  void verifications() {
    for (std::size_t m = 0; m < state_["circle"].size(); ++m) {
      const json& member = state_["circle"][m];
      if (member["id"] != who_ || !member.contains("authorities")) continue;
      for (std::size_t a = 0; a < member["authorities"].size(); ++a) {
        const json& held = member["authorities"][a];
        const auto& authorities = case_.rules.checked().authorities;
        const std::string title =
            "“" + authorities[*authorities.find(held["kind"].get<std::string>())].title + "” is verified";
        if (text_of(held, "verified_on").empty())
          add(title, [=](json& state, json&) { state["circle"][m]["authorities"][a]["verified_on"] = now; });
      }
    }
  }
  void fact(const std::string& name, const std::string& title, const std::vector<json>& values,
            json* (*section)(json& state, json& asked)) {
    json state = state_, question = asked_;
    const auto id = case_.rules.checked().facts.find(name);
    if (section(state, question) == nullptr || oracle::fact_value(asked(), *id)) return;
    for (const json& value : values)
      add("“" + title + "” is ", [=](json& changed, json& changed_question) {
        json& facts = *section(changed, changed_question);
        if (name == "identity_checked") facts[name] = value;
        else facts[name].push_back({{"value", value}, {"on", now}});
      });
  }
  static json* own_facts(json& state, json&) { return state.contains("facts") ? &state["facts"] : nullptr; }
  static json* facts_of_question(json&, json& asked) {
    return asked.contains("facts") ? &asked["facts"] : nullptr;
  }
  static json* facts_of_recipient(json& state, json& asked) {
    for (json& member : state["circle"])
      if (member["id"] == asked.value("with", asked.value("by", "")) && member.contains("facts"))
        return &member["facts"];
    return nullptr;
  }
  void facts() {
    fact("risk", "Risk", {"low", "medium", "high"}, own_facts);
    fact("lives_with_family", "Lives with family", {true, false}, own_facts);
    fact("colour", "Colour", {"red", "green"}, own_facts);
    fact("journeys_wanted", "Journeys a week", {0, 2.5, 3, 4, 9}, own_facts);
    fact("identity_checked", "Identity checked", {true, false}, facts_of_question);
    fact("coercion", "Coercion", {true, false}, facts_of_recipient);
  }
  /// A yes where there is none, an expired or an unclear one, or after a no.
  void consents() {
    if (!state_.contains("consents") || who_ == "person" || asked().dead()) return;
    const auto offer = [&](const std::string& words, const oracle::MayBe& said, json yes) {
      if (!said.known() || said.statuses == model::consent_bit(model::ConsentStatus::given)) return;
      const bool no = said.statuses & (model::consent_bit(model::ConsentStatus::refused) |
                                       model::consent_bit(model::ConsentStatus::withdrawn) |
                                       model::consent_bit(model::ConsentStatus::objected));
      yes["status"] = "given";
      yes["on"] = now;
      add(no ? "changes their mind" : words, [=](json& state, json&) { state["consents"].push_back(yes); });
    };
    const auto travel = case_.rules.checked().decisions.find("travel_alone");
    offer("says yes to", oracle::consent(asked(), std::nullopt), said(asked_));
    offer("says yes to", oracle::consent(asked(), travel), {{"decision", "travel_alone"}});
  }
  /// A yes by somebody who has a power over it.
  void words_of_others() {
    if (!state_.contains("consents") || !state_.contains("circle") || who_ == "person" || asked().dead())
      return;
    const oracle::Asked one = asked();
    const auto& circle = state_["circle"];
    for (const oracle::Holder& holder : oracle::all_holders(one)) {
      json yes = said(asked_);
      yes["given_by"] = circle[holder.member]["id"];
      yes["status"] = "given";
      yes["on"] = now;
      add("says yes to", [=](json& state, json&) { state["consents"].push_back(yes); });
    }
  }
  /// Whichever entries are in error.
  bool surely_lacking(const model::RecordedMatter& matter) const {
    const oracle::Asked one = asked();
    const auto lacks = [&](const oracle::Asked& version) {
      return oracle::capacity(version, matter) == model::CapacityOutcome::lacking;
    };
    return one.versions ? std::all_of(one.versions->begin(), one.versions->end(), lacks) : lacks(one);
  }
  void findings() {
    if (!state_.contains("best_interests") || asked().dead()) return;
    std::vector<std::string> matters{"travel_alone"};
    if (asked_.contains("share")) matters.push_back("sharing:" + asked_["share"].get<std::string>());
    for (const std::string& matter : matters) {
      const bool sharing = matter != "travel_alone";
      const auto& rules = case_.rules.checked();
      const std::uint32_t id = sharing ? rules.categories.find(asked_["share"].get<std::string>())->index
                                       : rules.decisions.find(matter)->index;
      if (!surely_lacking({sharing, id})) continue;
      for (const char* finding : {"supports", "opposes"})
        add(std::string("a best-interests decision ") + finding, [=, who = who_](json& state, json&) {
          state["best_interests"].push_back({{"decisions", {matter}},
                                             {"finding", finding},
                                             {"on", now},
                                             {"consulted", {"mum", "sis", "fred", "amy"}}});
          if (sharing) state["best_interests"].back()["with"] = {who};
        });
    }
  }

  const Case& case_;
  json state_, asked_;
  std::string who_;
};

}  // namespace kith::properties
