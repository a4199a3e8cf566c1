#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/model/given_text.hpp"
#include "engine/model/ids.hpp"
#include "engine/time/time.hpp"
#include "kith/answer.hpp"
#include "kith/decimal.hpp"

namespace kith::model {

/// What every declared name has.
struct Concept {
  std::string name;   ///< dotted path
  std::string title;  ///< plain words
  LayerId layer;
  bool declared = true;  ///< false for a prefix that only stands above declared names
  std::string includes, excludes;
  Spot place;
  std::string easy_read = {};  ///< its words for the person; empty: the title will do
};

/// So that a name is looked for by any text, without a copy of it.
struct HashOfText {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

/// The concepts of one kind, in order of declaration. A path covers itself and everything under it.
template <class IdType, class Entry = Concept>
class Taxonomy {
 public:
  /// The entry's parents must be linked with `link` once all are added.
  IdType add(Entry entry) {
    const IdType id{static_cast<std::uint32_t>(entries_.size())};
    by_name_.emplace(entry.name, id);
    entries_.push_back(std::move(entry));
    parents_.push_back(std::nullopt);
    return id;
  }
  void link(IdType child, IdType parent) { parents_[child.index] = parent; }

  std::optional<IdType> find(std::string_view name) const {
    const auto found = by_name_.find(name);
    return found == by_name_.end() ? std::nullopt : std::optional<IdType>(found->second);
  }
  const Entry& operator[](IdType id) const { return entries_[id.index]; }
  Entry& operator[](IdType id) { return entries_[id.index]; }
  std::optional<IdType> parent(IdType id) const { return parents_[id.index]; }
  bool covers(IdType above, IdType below) const {
    for (std::optional<IdType> at = below; at; at = parents_[at->index])
      if (*at == above) return true;
    return false;
  }
  std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }
  const std::vector<Entry>& all() const { return entries_; }

 private:
  std::vector<Entry> entries_;
  std::vector<std::optional<IdType>> parents_;
  std::unordered_map<std::string, IdType, HashOfText, std::equal_to<>> by_name_;
};

struct Category : Concept {
  bool by_name = false;       ///< `asked about by name`: nothing wider that permits reaches it
  bool nothing_else = false;  ///< it has no more in it than the kinds declared under it
};
/// Does what permits about `above` reach `below`? Not where something under it is asked about by name.
inline bool reaches(const Taxonomy<CategoryId, Category>& categories, CategoryId above, CategoryId below) {
  for (std::optional<CategoryId> at = below; at; at = categories.parent(*at)) {
    if (*at == above) return true;
    if (categories[*at].by_name) return false;
  }
  return false;
}
/// Is it, or what it is under, asked about by name?
inline bool asked_by_name(const Taxonomy<CategoryId, Category>& categories, CategoryId category) {
  for (std::optional<CategoryId> at = category; at; at = categories.parent(*at))
    if (categories[*at].by_name) return true;
  return false;
}

/// The authority of whoever deals with what the person leaves: counts only from their death.
inline const std::string personal_representative = "personal_representative";
struct Authority : Concept {
  bool outlives = false;  ///< it, and what is under it, does not end with the person's life
  /// All that it is over; both empty: everything.
  std::vector<DecisionId> decisions;
  std::vector<CategoryId> categories;  ///< sharing them
  bool over_everything() const { return decisions.empty() && categories.empty(); }
  bool usable_with_capacity = false;  ///< it, and what is under it, counts while the person has capacity too
};
struct Purpose : Concept {
  bool urgent = false;
  std::optional<RoleId> decided_by;
};
struct DecisionConcept : Concept {
  std::vector<std::string> first_try;
  bool never_decided_for_another = false;
};
struct Basis : Concept {
  bool confidentiality = false;  ///< else data protection
};

/// Strongest last, so that a larger kind is a stronger one only where `language.md` says so; see `strength`.
enum class SourceKind : std::uint8_t {
  law,
  regulation,
  contract,
  code,
  guidance,
  protocol,
  advice,
  policy,
  support_plan
};

/// Days in force, both included, each absent when open.
struct Period {
  std::optional<time::Date> from, until;
  bool contains(time::Date day) const { return (!from || *from <= day) && (!until || day <= *until); }
  bool operator==(const Period&) const = default;
};

struct Source : Concept {
  SourceKind kind = SourceKind::law;
  std::string address;
  Period period;
  std::vector<SettingId> settings;  ///< empty: everywhere
};

struct Citation {
  SourceId source;
  std::string provision;
};

// ---- values -----------------------------------------------------------------------------------------------------

struct ValueType {
  enum class Kind : std::uint8_t { yes_or_no, choice, number, text } kind = Kind::yes_or_no;
  std::vector<std::string> choices;
  bool ordered = false;
  bool percent = false;
  std::optional<Decimal> least, most;
};

/// A recorded or compared value: yes/no as 0 or 1, a choice as its place, a number as its millionths; a text
/// by itself.
struct Value {
  std::int64_t number = 0;
  std::string text;  ///< only for text fields
  auto operator<=>(const Value&) const = default;
};

struct Fact : Concept {
  enum class Subject : std::uint8_t { person, recipient, question } subject = Subject::person;
  ValueType type;
  std::optional<time::Duration> out_of_date_after;
  std::optional<RoleId> judged_by;
};

struct EventKind : Concept {
  struct Field {
    std::string name;
    ValueType type;
    std::string title = {};  ///< empty: its name will do
  };
  bool expected = false;
  std::vector<Field> fields;
};

}  // namespace kith::model
