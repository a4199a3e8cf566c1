#pragma once
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/intake/json/fields.hpp"
#include "engine/intake/json/mistakes.hpp"
#include "engine/model/ruleset.hpp"
#include "engine/model/state.hpp"

namespace kith::intake {

/// Ids, each with when what it names happened or began.
using Ids = std::map<std::string, std::optional<time::Stamp>, std::less<>>;

/// Who and what a record has by an id, gathered before anything refers to it.
struct Known {
  std::map<std::string, model::MemberIndex, std::less<>> members;
  Ids events, concerns, restrictions, goals;
  std::set<model::MemberIndex> of_the_estate;  ///< members who deal with what the person leaves
};

/// `cafe_travel`, `staff.key_worker`.
bool is_name(std::string_view);

/// The words of a closed set, as they are written.
template <class E, std::size_t N>
using WordTable = std::array<std::pair<std::string_view, E>, N>;

/// Reads single values, names resolved against a ruleset and ids against what is known. Every reader takes
/// what `Fields` found: with nothing it gives nothing and says nothing; with a mistake it says so and gives
/// nothing.
class Reader {
 public:
  Reader(const model::Ruleset& rules, Mistakes& mistakes) : rules(rules), mistakes(mistakes) {}

  using Given = std::optional<Value>;

  /// One of which nothing can be seen is empty.
  std::string text(const Given&);
  /// The same of one that is shown beside a name: of no more than 1,000 characters.
  std::string short_text(const Given&);
  /// A text of which something can be seen. Ids and names have no more than 1,000 characters.
  std::string id(const Given&);
  /// A name that people read, absent where it is not known; one of which nothing can be seen is a mistake.
  std::string shown_name(const Given&);
  /// A name as rulesets write it, of something that is not looked up: `cafe_travel`.
  std::string plain_name(const Given&);
  /// The name of one of the `rules`, "" otherwise; `what` without its article: "plan". Rules of one name hold
  /// at different times.
  template <class Rule>
  std::string rule(const Given& value, const std::vector<Rule>& rules, std::string_view what) {
    const std::string name = plain_name(value);
    if (name.empty() || !is_name(name)) return "";
    for (const Rule& one : rules)
      if (one.name == name) return name;
    std::vector<std::string> names;
    for (const Rule& one : rules) names.push_back(one.name);
    undeclared(*value, names, what);
    return "";
  }
  std::optional<bool> yes_or_no(const Given&);
  std::optional<std::int64_t> whole_number(const Given&, std::int64_t least);
  std::vector<std::string> texts(const Given&);

  std::optional<time::Date> date(const Given&);
  std::optional<time::Instant> moment(const Given&);
  /// A date, or a moment with its offset.
  std::optional<time::Stamp> stamp(const Given&);
  /// The second must not be earlier than the first.
  void in_order(const std::optional<time::Stamp>& first, const std::optional<time::Stamp>& second,
                const Given& at, std::string_view message);

  template <class E, std::size_t N>
  std::optional<E> word(const Given& value, const WordTable<E, N>& table, std::string_view what) {
    if (!value || !is_a(Kind::text, *value, mistakes)) return std::nullopt;
    for (const auto& [name, meaning] : table)
      if (name == value->text()) return meaning;
    std::vector<std::string> words;
    for (const auto& [name, meaning] : table) words.emplace_back(name);
    unknown_word(*value, words, what);
    return std::nullopt;
  }

  /// `what` without its article: "role". A path that only stands above declared names counts where `implied`
  /// is set.
  template <class Id, class Entry>
  std::optional<Id> name(const Given& value, const model::Taxonomy<Id, Entry>& declared,
                         std::string_view what, bool implied = true) {
    if (!value || !is_a(Kind::text, *value, mistakes)) return std::nullopt;
    const auto found = declared.find(value->text());
    if (found && (implied || declared[*found].declared)) return found;
    undeclared(*value, names_of(declared), what);
    return std::nullopt;
  }

  std::optional<model::RecordedMatter> matter(const Given&);
  std::vector<model::RecordedMatter> matters(const Given&);
  std::optional<model::MemberIndex> member(const Given&);
  std::vector<model::MemberIndex> members(const Given&);

  enum class Who : std::uint8_t { member_or_role, person_or_member, anybody };
  std::optional<model::Party> party(const Given&, Who);
  std::vector<model::Party> parties(const Given&, Who);
  /// An id that stands in `ids`; `what` without its article: "event".
  std::optional<std::string> reference(const Given&, const Ids& ids, std::string_view what);

  /// The items of a list; nothing for anything else.
  Items items(const Given&);

  const model::Ruleset& rules;
  Mistakes& mistakes;
  Known known;
  bool any_in_error = false;  ///< some entry is marked as entered in error
  /// The day of the person's death; absent: alive.
  std::optional<time::Stamp> last_day;
  /// Nobody says or agrees to anything after their death; `what` with its article: "a consent".
  void in_life(const std::optional<time::Stamp>& on, const Given& at, std::string_view what);

  template <class Id, class Entry>
  static std::vector<std::string> names_of(const model::Taxonomy<Id, Entry>& declared) {
    std::vector<std::string> names;
    for (const auto& entry : declared.all())
      if (entry.declared) names.push_back(entry.name);
    return names;
  }

  /// `what` without its article: "role".
  void undeclared(const Value&, const std::vector<std::string>& names, std::string_view what);

 private:
  void unknown_word(const Value&, const std::vector<std::string>& words, std::string_view what);
  void nobody(const Value&, Who);
  std::string bounded(const Value&);
};

}  // namespace kith::intake
