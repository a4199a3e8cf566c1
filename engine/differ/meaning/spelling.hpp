#pragma once
// Any part of the model as a text without ids: the same walk as that which writes compiled rulesets down, so
// that no field can be forgotten.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "engine/differ/meaning/meaning.hpp"
#include "engine/tables/fields/care.hpp"
#include "engine/tables/fields/condition.hpp"
#include "engine/tables/fields/place.hpp"
#include "engine/tables/fields/ruleset.hpp"
#include "engine/tables/fields/time.hpp"
#include "engine/tables/fields/vocabulary.hpp"

namespace kith::differing {

inline std::string name_of(const model::Ruleset& rules, model::CategoryId id) {
  return rules.categories[id].name;
}
inline std::string name_of(const model::Ruleset& rules, model::MarkId id) { return rules.marks[id].name; }
inline std::string name_of(const model::Ruleset& rules, model::RoleId id) { return rules.roles[id].name; }
inline std::string name_of(const model::Ruleset& rules, model::AuthorityId id) {
  return rules.authorities[id].name;
}
inline std::string name_of(const model::Ruleset& rules, model::PurposeId id) {
  return rules.purposes[id].name;
}
inline std::string name_of(const model::Ruleset& rules, model::DecisionId id) {
  return rules.decisions[id].name;
}
inline std::string name_of(const model::Ruleset& rules, model::BasisId id) { return rules.bases[id].name; }
inline std::string name_of(const model::Ruleset& rules, model::SettingId id) {
  return rules.settings[id].name;
}
inline std::string name_of(const model::Ruleset& rules, model::FactId id) { return rules.facts[id].name; }
inline std::string name_of(const model::Ruleset& rules, model::EventId id) { return rules.events[id].name; }
inline std::string name_of(const model::Ruleset&, model::FieldId id) { return std::to_string(id.index); }
/// What a layer, a boundary, a clause or a source is called says nothing.
template <class Tag>
std::string name_of(const model::Ruleset&, model::Id<Tag>) {
  return {};
}

class Spelling : tables::Elsewhere {
 public:
  static constexpr bool reads = false;
  explicit Spelling(const Meaning& meaning) : meaning_(meaning) {}

  template <class... T>
  void operator()(const T&... values) {
    (walk(*this, values), ...);
  }
  template <class T>
  void number(T value) {
    word(std::to_string(static_cast<long long>(value)));
  }
  /// Its length first, so that no text runs into the next.
  void text(const std::string& value) { word(std::to_string(value.size()) + ':' + value); }
  void word(const std::string& word) { text_ += word + ' '; }
  const Meaning& meaning() const { return meaning_; }
  std::string take() { return std::move(text_); }

 private:
  const Meaning& meaning_;
  std::string text_;
};

template <class Tag>
void walk(Spelling& to, const model::Id<Tag>& id) {
  to.word(name_of(to.meaning().rules(), id));
}
/// Lists of names have no order.
template <class Tag>
void walk(Spelling& to, const std::vector<model::Id<Tag>>& ids) {
  std::vector<std::string> names;
  for (const auto id : ids) names.push_back(name_of(to.meaning().rules(), id));
  std::sort(names.begin(), names.end());
  to.number(names.size());
  for (const std::string& name : names) to.word(name);
}
inline void walk(Spelling& to, const model::Condition& condition) {
  to.word(to.meaning().condition(condition));
}
inline void walk(Spelling& to, const model::Matter& matter) {
  to.number(matter.kind);
  if (matter.kind == model::Matter::Kind::decision) walk(to, model::DecisionId{matter.id});
  if (matter.kind == model::Matter::Kind::sharing) walk(to, model::CategoryId{matter.id});
}
/// Which event, where it is for each of something else, and which decision, where it is about any, says
/// nothing.
inline void walk(Spelling& to, const model::ForEach& it) {
  const auto& [kind, event, where, over] = it;
  if (kind == model::ItemKind::event) to(event);
  to(kind, where, over);
}
inline void walk(Spelling& to, const model::Involvement& it) {
  const auto& [name, title, layer, period, decision, anything, may_be_overridden, applies, deciders, consults,
               informs, place] = it;
  if (!anything) to(decision);
  to(name, title, layer, period, anything, may_be_overridden, applies, deciders, consults, informs, place);
}
/// A week is seven days, an hour sixty minutes and a year twelve months, wherever they are counted.
inline time::Duration in_smaller_units(const time::Duration& length) {
  using time::Unit;
  switch (length.unit) {
    case Unit::hours: return {length.amount * 60, Unit::minutes};
    case Unit::weeks: return {length.amount * 7, Unit::days};
    case Unit::years: return {length.amount * 12, Unit::months};
    default: return length;
  }
}
inline void walk(Spelling& to, const time::Duration& length) {
  const time::Duration one = in_smaller_units(length);
  to.number(one.amount);
  to.number(one.unit);
}
/// Of two deadlines the sooner is the same in either order.
inline void walk(Spelling& to, const model::Deadline& it) {
  const auto& [kind, length, counting, of] = it;
  std::vector<std::string> each;
  for (const model::Deadline& one : of) {
    Spelling part(to.meaning());
    part(one);
    each.push_back(part.take());
  }
  std::sort(each.begin(), each.end());
  to(kind, length, counting, each);
}
/// Neither have those who have to agree, or are asked or told together.
inline void walk(Spelling& to, const std::vector<model::Who>& all) {
  std::set<std::string> texts;
  for (const model::Who& one : all) {
    Spelling of(to.meaning());
    of(one);
    texts.insert(of.take());
  }
  to.number(texts.size());
  for (const std::string& text : texts) to.word(text);
}
inline void walk(Spelling&, const model::Spot&) {}
inline void walk(Spelling&, const std::vector<model::Citation>&) {}

template <class T>
std::string spelled(const Meaning& meaning, const T& value) {
  Spelling to(meaning);
  to(value);
  return to.take();
}

}  // namespace kith::differing
