#include <algorithm>
#include <map>
#include <set>

#include "engine/differ/declared/aspects.hpp"
#include "engine/differ/declared/declarations.hpp"
#include "engine/differ/meaning/spelling.hpp"
#include "engine/time/parse.hpp"

namespace kith::differing {

namespace {

using Kind = Difference::Kind;

class Names {
 public:
  Names(const Meaning& before, const Meaning& after, Differences& found)
      : before_(before), after_(after), found_(found) {}

  template <class Id, class Entry>
  void compare(const char* what, model::Taxonomy<Id, Entry> model::Ruleset::*member) {
    const auto &before = before_.rules().*member, &after = after_.rules().*member;
    for (std::uint32_t i = 0; i < before.size(); ++i) {
      if (!before[Id{i}].declared) continue;
      const auto same = after.find(before[Id{i}].name);
      if (!same || !after[*same].declared) gone(what, before[Id{i}]);
      else if (before_.declared(Id{i}) != after_.declared(*same)) changed(what, before, Id{i}, after, *same);
    }
    for (std::uint32_t i = 0; i < after.size(); ++i) {
      const auto same = before.find(after[Id{i}].name);
      if (after[Id{i}].declared && (!same || !before[*same].declared)) added(what, after[Id{i}]);
    }
  }

  void presumptions() {
    using Those = std::map<std::string, std::vector<const model::Presumption*>>;
    const auto only = [](const Meaning& in, const Meaning& other) {
      std::set<std::string> there;
      for (const auto& one : other.rules().presumptions) there.insert(other.presumption(one));
      Those those;
      for (const auto& one : in.rules().presumptions)
        if (!there.contains(in.presumption(one)))
          those[one.fact ? in.rules().facts[*one.fact].name : "capacity"].push_back(&one);
      return those;
    };
    Those was = only(before_, after_), is = only(after_, before_);
    for (const auto& [of, those] : was) presumed(of, those, is[of]);
    for (const auto& [of, those] : is)
      if (!was.contains(of)) presumed(of, {}, those);
  }

  void layers() {
    const auto good_for = [](const model::Ruleset& rules) {
      std::string text;
      for (const auto& layer : rules.layers)
        if (layer.good_for) text += (text.empty() ? "" : ", ") + time::text(*layer.good_for);
      return text;
    };
    const model::Ruleset &a = before_.rules(), &b = after_.rules();
    whole("how long records are good for", good_for(a), good_for(b), true);
    whole("time zone", a.zone.name, b.zone.name, true);
    whole("calendar", calendar(a), calendar(b), !goes_on(a.calendar, b.calendar));
  }

 private:
  Difference& add(const char* what, const std::string& name, const std::string& title, bool permissive) {
    Difference made;
    made.kind = Kind::meaning;
    made.name = what + (name.empty() ? "" : ' ' + name);
    made.title = title;
    made.more_permissive = permissive;
    return found_.found.emplace_back(std::move(made));
  }
  void gone(const char* what, const model::Concept& it) {
    add(what, it.name, it.title, true).aspects = {{"declared", "yes", "no"}};
  }
  void added(const char* what, const model::Concept& it) {
    add(what, it.name, it.title, false).aspects = {{"declared", "no", "yes"}};
  }
  template <class Id, class Taxonomy>
  void changed(const char* what, const Taxonomy& before, Id was, const Taxonomy& after, Id is) {
    const auto under = [](const Taxonomy& names, Id id) {
      const auto parent = names.parent(id);
      return parent ? names[*parent].name : std::string("nothing");
    };
    Difference& made = add(what, after[is].name, after[is].title, true);
    if (under(before, was) != under(after, is))
      made.aspects.push_back({"under", under(before, was), under(after, is)});
    for (auto& one :
         differing(aspects_of(before_.rules(), before[was]), aspects_of(after_.rules(), after[is])))
      made.aspects.push_back(std::move(one));
    if (made.aspects.empty())
      made.aspects.push_back({"in what order its parts stand", "as it was", "otherwise"});
  }
  /// Of one thing: those that only one of both has, one as the other has it now where there are as many.
  void presumed(const std::string& of, const std::vector<const model::Presumption*>& was,
                const std::vector<const model::Presumption*>& is) {
    for (std::size_t i = 0; i < std::max(was.size(), is.size()); ++i) {
      const model::Presumption *before = i < was.size() ? was[i] : nullptr,
                               *after = i < is.size() ? is[i] : nullptr;
      Difference& made = add("presumption of", of, (after != nullptr ? after : before)->because, true);
      if (before == nullptr) made.aspects.push_back({"declared", "no", "yes"});
      if (after == nullptr) made.aspects.push_back({"declared", "yes", "no"});
      const Aspects none;
      for (auto& one : differing(before != nullptr ? aspects_of(before_.rules(), *before) : none,
                                 after != nullptr ? aspects_of(after_.rules(), *after) : none))
        made.aspects.push_back(std::move(one));
    }
  }
  void whole(const char* what, const std::string& before, const std::string& after, bool permissive) {
    if (before != after) add(what, "", "", permissive).aspects = {{what, before, after}};
  }
  /// Is every day that was known what it was? Of any other something may be due later, may wait for less, or
  /// be counted otherwise.
  static bool goes_on(const std::optional<time::Calendar>& was, const std::optional<time::Calendar>& is) {
    if (!was || !is) return !was;
    const auto of_then = [&](const time::Calendar& of) {
      std::vector<time::Date> days;
      for (const time::Date day : of.closed)
        if (was->first <= day && day <= was->through) days.push_back(day);
      return days;
    };
    return is->first <= was->first && was->through <= is->through && of_then(*was) == of_then(*is);
  }
  static std::string calendar(const model::Ruleset& rules) {
    if (!rules.calendar) return "none";
    const auto& of = *rules.calendar;
    std::string text = time::text(of.first) + " to " + time::text(of.through);
    for (const time::Date day : of.closed) text += ", " + time::text(day);
    return text;
  }

  const Meaning &before_, &after_;
  Differences& found_;
};

}  // namespace

void names_that_differ(const Meaning& before, const Meaning& after, Differences& found) {
  Names names(before, after, found);
  names.compare("kind of information", &model::Ruleset::categories);
  names.compare("mark", &model::Ruleset::marks);
  names.compare("role", &model::Ruleset::roles);
  names.compare("authority", &model::Ruleset::authorities);
  names.compare("purpose", &model::Ruleset::purposes);
  names.compare("decision", &model::Ruleset::decisions);
  names.compare("basis", &model::Ruleset::bases);
  names.compare("setting", &model::Ruleset::settings);
  names.compare("kind of restriction", &model::Ruleset::restriction_kinds);
  names.compare("fact", &model::Ruleset::facts);
  names.compare("event", &model::Ruleset::events);
  names.presumptions();
  names.layers();
}

}  // namespace kith::differing
