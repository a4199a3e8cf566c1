#pragma once
#include <cctype>
#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/model/ruleset.hpp"
#include "engine/tables/fields/care.hpp"
#include "engine/tables/fields/condition.hpp"
#include "engine/tables/fields/place.hpp"
#include "engine/tables/fields/ruleset.hpp"
#include "engine/tables/fields/scenario.hpp"
#include "engine/tables/fields/time.hpp"
#include "engine/tables/fields/vocabulary.hpp"
#include "engine/time/parse.hpp"
#include "tests/golden/golden.hpp"

/// A checked ruleset as text that can be read: every field of every struct by its name, with the names of
/// what ids stand for. A field that holds nothing, or a no, is left out.
namespace shown {

using Names = std::map<std::string, std::vector<std::string>>;

/// The names in "a, it.b, c".
inline std::vector<std::string> listed(std::string_view fields) {
  std::vector<std::string> out(1);
  for (const char c : fields) {
    if (c == ',') out.emplace_back();
    else if (c == '.') out.back().clear();
    else if (std::isspace(static_cast<unsigned char>(c)) == 0) out.back() += c;
  }
  return out;
}

/// By type, the names of its fields: those that engine/tables/fields lists.
inline const Names& names_of_fields() {
  static const Names all = [] {
    constexpr std::string_view before = "Of<", behind = "> auto& it", archive = "archive(";
    Names out;
    for (const char* file : {"care", "condition", "place", "ruleset", "scenario", "time", "vocabulary"}) {
      const std::string text =
          golden::read(std::string(KITH_SOURCE_DIR) + "/engine/tables/fields/" + file + ".hpp");
      for (auto end = text.find(behind); end != text.npos; end = text.find(behind, end + 1)) {
        const auto type = text.rfind(before, end) + before.size();
        const auto fields = text.find(archive, end) + archive.size();
        out[text.substr(type, end - type)] =
            listed(std::string_view(text).substr(fields, text.find(')', fields) - fields));
      }
    }
    return out;
  }();
  return all;
}

template <class T>
std::string name_of_type() {
  const std::string_view whole = __PRETTY_FUNCTION__;
  std::string_view name = whole.substr(whole.find("T = ") + 4);
  name = name.substr(0, name.find_first_of(";]"));
  return std::string(name.starts_with("kith::") ? name.substr(6) : name);
}

template <class T, T Value>
std::string name_of_value() {
  const std::string_view whole = __PRETTY_FUNCTION__;
  std::string_view name = whole.substr(whole.rfind("Value = ") + 8);
  name = name.substr(0, name.find_first_of(";]"));
  return std::string(name.substr(name.rfind(':') + 1));
}
template <class T, int... I>
std::string name_of(T value, std::integer_sequence<int, I...>) {
  std::string out;
  ((static_cast<int>(value) == I ? void(out = name_of_value<T, static_cast<T>(I)>()) : void()), ...);
  return out;
}

/// Writes one value, of whatever type.
class Shown : public kith::tables::Elsewhere {
 public:
  static constexpr bool reads = false;
  explicit Shown(const kith::model::Ruleset& rules) : rules_(rules) {}

  template <class T>
  static std::string of(const kith::model::Ruleset& rules, const T& value) {
    Shown shown(rules);
    shown.one(value);
    return shown.out_;
  }

  /// The fields of a struct, in order.
  template <class... T>
  void operator()(const T&... fields) {
    (field(fields), ...);
  }

 private:
  template <class T>
  void field(const T& value) {
    if (next_ == names_.front()->size()) {
      names_.erase(names_.begin());
      next_ = 0;
    }
    const std::string& name = names_.front()->at(next_++);
    const std::string held = of(rules_, value);
    if (held.empty() || held == "no" || name == "given") return;
    if (!out_.ends_with('{')) out_ += ", ";
    out_ += name + ": " + held;
  }

  template <class T>
  void one(const T& value) {
    if constexpr (std::is_same_v<T, bool>) out_ += value ? "yes" : "no";
    else if constexpr (std::is_enum_v<T>) out_ += name_of(value, std::make_integer_sequence<int, 20>());
    else if constexpr (std::is_arithmetic_v<T>) out_ += std::to_string(value);
    else structured(value);
  }
  void structured(const std::string& text) {
    if (!text.empty()) out_ += '"' + text + '"';
  }
  void structured(const std::string_view text) { out_ += text; }
  void structured(const kith::model::GivenText&) {}
  void structured(const kith::Decimal& number) { out_ += number.text(); }
  void structured(const kith::time::Duration& length) {
    if (length.amount != 0) out_ += kith::time::text(length);
  }
  void structured(const kith::time::Date& day) { out_ += kith::time::text(day); }
  void structured(const kith::time::Instant& at) {
    const auto local = rules_.zone.local(at);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - day).count();
    out_ += kith::time::text(kith::time::Date(day.time_since_epoch())) + " " + std::to_string(minutes / 60) +
            ":" + std::to_string(minutes % 60);
  }
  void structured(const kith::time::Stamp& stamp) {
    structured(stamp.first);
    if (stamp.whole_day) out_ += " all day";
    if (stamp.whole_day == (stamp.first == stamp.last)) out_ += " until another moment";
  }
  void structured(const kith::model::Spot& spot) {
    const kith::Place place = rules_.place(spot);
    out_ += place.file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + "+" +
            std::to_string(place.length);
  }
  template <class T>
  void structured(const std::optional<T>& value) {
    if constexpr (std::is_same_v<T, kith::model::Condition>) {
      if (value && value->always()) out_ += "always";
    }
    if (value) one(*value);
  }
  template <class T>
  void structured(const std::vector<T>& values) {
    if (values.empty()) return;
    out_ += '[';
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (i > 0) out_ += ", ";
      one(static_cast<const T&>(values[i]));
    }
    out_ += ']';
  }
  template <class... T>
  void structured(const std::variant<T...>& value) {
    std::visit([&](const auto& held) { one(held); }, value);
  }

  void structured(kith::model::LayerId id) { out_ += rules_[id].name; }
  void structured(kith::model::BoundaryId id) { out_ += rules_[id].name; }
  void structured(kith::model::ClauseId id) { out_ += rules_[id].id; }
  void structured(kith::model::CategoryId id) { out_ += rules_.categories[id].name; }
  void structured(kith::model::MarkId id) { out_ += rules_.marks[id].name; }
  void structured(kith::model::RoleId id) { out_ += rules_.roles[id].name; }
  void structured(kith::model::AuthorityId id) { out_ += rules_.authorities[id].name; }
  void structured(kith::model::PurposeId id) { out_ += rules_.purposes[id].name; }
  void structured(kith::model::DecisionId id) { out_ += rules_.decisions[id].name; }
  void structured(kith::model::BasisId id) { out_ += rules_.bases[id].name; }
  void structured(kith::model::SettingId id) { out_ += rules_.settings[id].name; }
  void structured(kith::model::SourceId id) { out_ += rules_.sources[id].name; }
  void structured(kith::model::FactId id) { out_ += rules_.facts[id].name; }
  void structured(kith::model::EventId id) { out_ += rules_.events[id].name; }
  void structured(kith::model::FieldId id) { out_ += "field " + std::to_string(id.index); }

  /// A condition in words, each part that is joined in parentheses.
  void structured(kith::model::Condition condition) {
    if (!condition.always()) out_ += node(condition.root());
  }
  std::string node(std::uint32_t place) const {
    using Kind = kith::model::Node::Kind;
    const kith::model::Node& one = rules_.nodes[place];
    switch (one.kind) {
      case Kind::atom: return "`" + rules_.atoms[one.a].text + "`";
      case Kind::definition: return rules_.definitions[one.a].name;
      case Kind::all_of: return "(" + node(one.a) + " and " + node(one.b) + ")";
      case Kind::any_of: return "(" + node(one.a) + " or " + node(one.b) + ")";
      case Kind::negation: return "not " + node(one.a);
    }
    return "?";
  }

  template <class T>
  requires requires(Shown& shown, const T& value) { fields(shown, value); }
  void structured(const T& value) {
    const std::string name = name_of_type<T>();
    Shown inner(rules_);
    if constexpr (std::is_base_of_v<kith::model::Concept, T> && !std::is_same_v<kith::model::Concept, T>)
      inner.names_.push_back(&names_of_fields().at("model::Concept"));
    static const std::vector<std::string> none;
    const auto own = names_of_fields().find(name);
    inner.names_.push_back(own == names_of_fields().end() ? &none : &own->second);
    inner.out_ = "{";
    fields(inner, value);
    out_ += name.substr(name.rfind(':') + 1) + inner.out_ + "}";
  }

  const kith::model::Ruleset& rules_;
  std::vector<const std::vector<std::string>*> names_;  ///< of what it stands on first
  std::size_t next_ = 0;
  std::string out_;
};

template <class List>
std::string lines(const kith::model::Ruleset& rules, const std::string& what, const List& list) {
  std::string out;
  for (const auto& one : list) out += Shown::of(rules, one) + "\n";
  return out.empty() ? "" : "# " + what + "\n" + out;
}
template <class Id, class Entry>
std::string lines(const kith::model::Ruleset& rules, const std::string& what,
                  const kith::model::Taxonomy<Id, Entry>& taxonomy) {
  std::string out = lines(rules, what, taxonomy.all());
  for (std::uint32_t i = 0; i < taxonomy.size(); ++i)
    if (const auto parent = taxonomy.parent(Id{i}))
      out += taxonomy[Id{i}].name + " is under " + taxonomy[*parent].name + "\n";
  return out;
}

/// By the entry of a list, the boundaries that speak of it.
template <class Id, class Entry>
std::string lines(const kith::model::Ruleset& rules, const std::string& what,
                  const kith::model::Taxonomy<Id, Entry>& taxonomy,
                  const std::vector<std::vector<kith::model::BoundaryId>>& by) {
  std::string out = "# " + what + "\n";
  for (std::uint32_t i = 0; i < taxonomy.size(); ++i)
    if (!by[i].empty()) out += taxonomy[Id{i}].name + ": " + Shown::of(rules, by[i]) + "\n";
  return out;
}

/// All of it, but for the nodes, which stand where they are meant.
inline std::string whole(const kith::model::Ruleset& rules) {
  std::string out = "zone " + rules.zone.name + "\n" + Shown::of(rules, rules.calendar) + "\n";
  out += lines(rules, "layers", rules.layers) + lines(rules, "categories", rules.categories) +
         lines(rules, "marks", rules.marks) + lines(rules, "roles", rules.roles) +
         lines(rules, "authorities", rules.authorities) + lines(rules, "purposes", rules.purposes) +
         lines(rules, "decisions", rules.decisions) + lines(rules, "bases", rules.bases) +
         lines(rules, "settings", rules.settings) +
         lines(rules, "kinds of restriction", rules.restriction_kinds) +
         lines(rules, "sources", rules.sources) + lines(rules, "facts", rules.facts) +
         lines(rules, "events", rules.events) + lines(rules, "definitions", rules.definitions) +
         lines(rules, "presumptions", rules.presumptions) + lines(rules, "boundaries", rules.boundaries) +
         lines(rules, "clauses", rules.clauses) + lines(rules, "standing order", rules.standing_order);
  out += lines(rules, "boundaries about", rules.categories, rules.boundaries_about) +
         lines(rules, "boundaries to", rules.decisions, rules.boundaries_to) +
         lines(rules, "boundaries with", rules.roles, rules.boundaries_with) +
         lines(rules, "boundaries with anyone", rules.boundaries_with_anyone) +
         lines(rules, "promises", rules.promises) + lines(rules, "promises about care", rules.care_promises) +
         lines(rules, "involvements", rules.involvements) + lines(rules, "requirements", rules.requirements) +
         lines(rules, "plans", rules.plans) + lines(rules, "escalations", rules.escalations) +
         lines(rules, "measures", rules.measures) + lines(rules, "scenarios", rules.scenarios) +
         lines(rules, "what conditions read", rules.atoms);
  return out;
}

}  // namespace shown
