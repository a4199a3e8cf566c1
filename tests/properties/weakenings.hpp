#pragma once
#include <functional>

#include "tests/properties/records.hpp"

/// Every way of making a record say less that must never open a door.
namespace kith::properties {

struct Weakening {
  std::string words;
  json state;
};

class Weakenings {
 public:
  /// Who is named in a concern is read from its list: of rules that ask it, leaving the list out says that
  /// nobody is, as deleting a whole record does.
  Weakenings(const json& state, const std::string& rules)
      : state_(state), list_may_go_(rules.find("named in a concern") == std::string::npos) {}

  std::vector<Weakening> all() {
    sections();
    nulls_and_dates();
    members();
    events();
    each("consents", [&](json& record) { nothing_for(record, "given_by"); });
    for (const char* section : {"capacity", "best_interests"})
      each(section, [&](json& record) {
        reviewed_earlier(record);
        nothing_for(record, "only");
      });
    each("best_interests", [&](json& record) { fewer(record, "consulted"); });
    each("concerns", [&](json& record) {
      fewer(record, "cleared");
      if (list_may_go_) without(record, "alleged_sources");
      without(record, "harmed");
      nothing_for(record, "harmed");
    });
    return std::move(found_);
  }

 private:
  using Change = std::function<void(json&)>;

  /// Keeps the record with the change made at this place, and puts the place back.
  void keep(const std::string& words, json& place, const Change& change) {
    const json before = place;
    change(place);
    found_.push_back({words, state_});
    place = before;
  }
  void without(json& object, const std::string& key) {
    if (object.contains(key))
      keep("without " + key + " of " + object.dump(), object, [&](json& o) { o.erase(key); });
  }
  void nothing_for(json& object, const std::string& key) {
    if (object.contains(key))
      keep("null for " + key + " of " + object.dump(), object, [&](json& o) { o[key] = nullptr; });
  }
  /// As early as the record itself.
  void reviewed_earlier(json& record) {
    const std::string date = text_of(record, "on", "2026-01-15").substr(0, 10);
    if (text_of(record, "review_by") > date)
      keep("earlier review_by of " + record.dump(), record, [&](json& r) { r["review_by"] = date; });
  }
  void fewer(json& object, const std::string& key) {
    if (!object.contains(key)) return;
    for (std::size_t i = 0; i < object[key].size(); ++i)
      keep("less of " + key + " of " + object.dump(), object, [&](json& o) { o[key].erase(i); });
  }
  void each(const std::string& section, const std::function<void(json&)>& with) {
    if (!state_.contains(section)) return;
    for (json& record : state_[section]) with(record);
  }
  /// A record from after the moment is none; without its date it might be one.
  void without_date(json& record) {
    if (!text_of(record, "on").empty() && record["on"] != afterwards) without(record, "on");
  }

  void sections() {
    for (const char* section : {"consents", "capacity", "best_interests", "wishes", "facts", "events",
                                "concerns", "setting", "drawn_at"})
      without(state_, section);
    without(state_["person"], "born");
    if (state_.contains("drawn_at"))
      keep("drawn earlier", state_, [](json& s) { s["drawn_at"] = "2026-02-26T09:59:59Z"; });
  }
  void fact_values(json& facts) {
    for (auto& [name, values] : facts.items())
      for (json& value : values) {
        nothing_for(value, "value");
        without_date(value);
      }
  }
  void nulls_and_dates() {
    const std::vector<std::pair<std::string, std::string>> known{
        {"consents", "status"}, {"capacity", "outcome"}, {"best_interests", "finding"}, {"wishes", "stance"}};
    for (const auto& [section, key] : known)
      each(section, [&](json& record) {
        if (!record.contains("until")) nothing_for(record, key);
        without_date(record);
      });
    if (state_.contains("facts")) fact_values(state_["facts"]);
  }
  void members() {
    each("circle", [&](json& member) {
      without(member, "named_by_person");
      nothing_for(member, "named_by_person");
      without(member, "facts");
      if (member.contains("facts")) fact_values(member["facts"]);
      if (member.contains("authorities"))
        for (json& held : member["authorities"]) without(held, "verified_on");
    });
  }
  void events() {
    if (!state_.contains("events")) return;
    json& section = state_["events"];
    without(section, "complete");
    if (section.contains("complete")) completeness(section["complete"]);
    for (json& event : section["log"]) {
      for (const char* key : {"severity", "worker", "score", "minutes", "change"}) {
        without(event, key);
        nothing_for(event, key);
      }
      // An expected event without a time is known not to have happened.
      if (event["kind"] != "check_in") without(event, "at");
    }
  }
  void completeness(json& complete) {
    keep("complete from later", complete, [](json& c) { c["from"] = "2026-02-25"; });
    keep("complete until earlier", complete, [](json& c) { c["until"] = "2026-02-26"; });
    without(complete, "from");
    if (complete.contains("incident"))
      keep("incidents complete from later", complete, [](json& c) { c["incident"]["from"] = "2026-02-25"; });
  }

  json state_;
  bool list_may_go_;
  std::vector<Weakening> found_;
};

}  // namespace kith::properties
