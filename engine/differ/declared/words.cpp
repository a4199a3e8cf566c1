#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "engine/differ/declared/aspects.hpp"
#include "engine/differ/declared/declarations.hpp"
#include "engine/evaluate/requirement/tiers.hpp"
#include "engine/report/words/rule.hpp"

namespace kith::differing {

namespace {

constexpr std::string_view of_a_clause = "clause ";

/// What is read of one thing that is declared, part by part.
struct Read {
  std::string name;     ///< of what sort it is, and what it is called: "clause money.agreed"
  std::string meaning;  ///< empty: it is known by its name alone
  Aspects words;
};

class Reading {
 public:
  explicit Reading(const Meaning& of) : of_(of), rules_(of.rules()) {}

  std::vector<Read> all() {
    for (const model::Layer& one : rules_.layers) add("ruleset " + one.name, "", {{"title", one.title}});
    names("kind of information ", rules_.categories);
    names("mark ", rules_.marks);
    names("role ", rules_.roles);
    names("authority ", rules_.authorities);
    names("purpose ", rules_.purposes);
    names("decision ", rules_.decisions);
    names("basis ", rules_.bases);
    names("setting ", rules_.settings);
    names("kind of restriction ", rules_.restriction_kinds);
    names("fact ", rules_.facts);
    names("event ", rules_.events);
    names("source ", rules_.sources);
    for (const auto& one : rules_.definitions) add("definition " + one.name, "", {{"title", one.title}});
    for (const auto& one : rules_.boundaries) add("boundary " + one.name, "", {{"title", one.title}});
    for (std::uint32_t i = 0; i < rules_.clauses.size(); ++i) clause(model::ClauseId{i});
    for (const auto& one : rules_.presumptions)
      add("presumption of " + (one.fact ? rules_.facts[*one.fact].name : "capacity"), of_.presumption(one),
          reasons("", one.because, one.cites));
    care();
    for (const auto& one : rules_.promises) promise(one);
    for (const auto& one : rules_.care_promises) promise(one);
    return std::move(all_);
  }

 private:
  void add(std::string name, std::string meaning, Aspects words) {
    all_.push_back({std::move(name), std::move(meaning), std::move(words)});
  }
  static void put(Aspects& to, Aspects more) { to.insert(to.end(), more.begin(), more.end()); }
  Aspects reasons(const std::string& of, const std::string& because,
                  const std::vector<model::Citation>& cites) const {
    std::string sources;
    for (const auto& [source, provision] : cites)
      sources += (sources.empty() ? "" : "; ") + rules_.sources[source].name + ' ' + provision;
    return {{of + "because", because}, {of + "cites", sources}};
  }
  /// A name that nobody has declared says nothing.
  template <class Names>
  void names(const char* sort, const Names& all) {
    for (std::uint32_t i = 0; i < all.size(); ++i)
      if (const auto& one = all[{i}]; one.declared) {
        Aspects words{{"title", one.title}, {"includes", one.includes}, {"excludes", one.excludes}};
        words.emplace_back("Easy Read", one.easy_read);
        put(words, own(one));
        add(sort + one.name, "", std::move(words));
      }
  }
  static Aspects own(const model::Concept&) { return {}; }
  static Aspects own(const model::Source& it) {
    return {{"what it is", std::string(report::source_kind_name(it.kind))}, {"address", it.address}};
  }
  static Aspects own(const model::EventKind& it) {
    Aspects titles;
    for (const auto& field : it.fields) titles.emplace_back("its " + field.name, field.title);
    return titles;
  }
  void clause(model::ClauseId id) {
    const model::Clause& one = rules_[id];
    Aspects words = reasons("", one.because, one.cites);
    words.emplace_back("Easy Read", one.easy_read);
    add(std::string(of_a_clause) + one.id, of_.clause(id) + of_.scope(id), std::move(words));
  }
  template <class Promise>
  void promise(const Promise& one) {
    Aspects words = reasons("", one.because, one.cites);
    words.emplace_back("title", one.title);
    add("promise " + one.name, of_.promise(one), std::move(words));
  }
  void care() {
    for (const auto& one : rules_.requirements) {
      Aspects words = reasons("", one.because, one.cites);
      put(words, {{"title", one.title}, {"Easy Read", one.easy_read}});
      add("requirement " + one.name, of_.requirement(one), std::move(words));
    }
    for (const auto& one : rules_.involvements) {
      Aspects words{{"title", one.title}};
      for (const auto& line : one.deciders) put(words, reasons("who decides, ", line.because, line.cites));
      for (const auto& line : one.consults)
        put(words, reasons("who is consulted, ", line.because, line.cites));
      add("involvement " + one.name, of_.involvement(one), std::move(words));
    }
    for (const auto& one : rules_.plans) plan(one);
    for (const auto& one : rules_.escalations) {
      Aspects words = reasons("", "", one.cites);
      words.emplace_back("title", one.title);
      for (const auto& stage : one.stages) words.emplace_back("stage", stage.title);
      add("escalation " + one.name, of_.escalation(one), std::move(words));
    }
  }
  void plan(const model::Plan& one) {
    Aspects words{{"title", one.title}};
    for (const auto& level : one.levels)
      put(words,
          {{"level " + level.name, level.title}, {"level " + level.name + ", Easy Read", level.easy_read}});
    const auto step = [&](const std::string& which, const auto& of) {
      put(words, reasons(which, of.because, of.cites));
      words.emplace_back(which + "Easy Read", of.easy_read);
    };
    for (const auto& down : one.downs) step("step down, ", down);
    for (const auto& up : one.ups) step("step up, ", up);
    add("plan " + one.name, of_.plan(one), std::move(words));
  }

  const Meaning& of_;
  const model::Ruleset& rules_;
  std::vector<Read> all_;
};

/// Those of one name in the order in which they stand; of a name that only one has, one that means the same.
class Counterparts {
 public:
  explicit Counterparts(const std::vector<Read>& all) {
    for (const Read& one : all) {
      by_name_.emplace(one.name, &one);
      if (!one.meaning.empty()) by_meaning_.emplace(one.meaning, &one);
    }
  }
  const Read* of(const Read& one) {
    if (const auto same = by_name_.lower_bound(one.name); same != by_name_.end() && same->first == one.name) {
      const Read* found = same->second;
      by_name_.erase(same);
      return found;
    }
    const auto same = by_meaning_.find(one.meaning);
    return same == by_meaning_.end() ? nullptr : same->second;
  }

 private:
  std::multimap<std::string, const Read*> by_name_;
  std::map<std::string, const Read*> by_meaning_;
};

/// Clauses that no clause of the others is: by its name, by what it means, or in what it says.
std::vector<const Read*> clauses_alone(const std::vector<Read>& all, const std::vector<Read>& others) {
  std::set<std::string> names, meanings;
  std::set<Aspects> said;
  for (const Read& one : others) {
    names.insert(one.name);
    meanings.insert(one.meaning);
    if (one.name.starts_with(of_a_clause)) said.insert(one.words);
  }
  std::vector<const Read*> found;
  for (const Read& one : all)
    if (one.name.starts_with(of_a_clause) && !names.contains(one.name) && !meanings.contains(one.meaning) &&
        !said.contains(one.words))
      found.push_back(&one);
  return found;
}

/// What says 999 in the title of what is to be done stands before all else.
bool is_or_was_to_ring_999(const Difference::Aspect& part) {
  const bool is_title = part.what == "title" || part.what == "stage" || part.what.starts_with("level ");
  return is_title && evaluate::says_999(part.before) != evaluate::says_999(part.after);
}

}  // namespace

void words_that_differ(const Meaning& before, const Meaning& after, Differences& found) {
  const std::vector<Read> was = Reading(before).all(), is = Reading(after).all();
  Counterparts counterparts(is);
  for (const Read& one : was) {
    const Read* other = counterparts.of(one);
    if (other == nullptr) continue;
    Difference made;
    made.kind = Difference::Kind::words;
    made.name = one.name;
    made.aspects = differing(one.words, other->words);
    // What only one of them has, a level or a stage, is no matter of words.
    const auto has = [](const Aspects& all, const std::string& what) {
      return std::any_of(all.begin(), all.end(), [&](const auto& part) { return part.first == what; });
    };
    std::erase_if(made.aspects, [&](const Difference::Aspect& part) {
      return !has(one.words, part.what) || !has(other->words, part.what);
    });
    if (std::any_of(made.aspects.begin(), made.aspects.end(), is_or_was_to_ring_999)) {
      made.kind = Difference::Kind::meaning;
      made.more_permissive = true;
    }
    if (!made.aspects.empty()) found.found.push_back(std::move(made));
  }
  // Whoever is answered as before reads why no longer, or reads it for the first time.
  const auto alone = [&](const Read& one, const Aspects& words_before, const Aspects& words_after) {
    Difference made;
    made.kind = Difference::Kind::words;
    made.name = one.name;
    made.aspects = differing(words_before, words_after);
    found.found.push_back(std::move(made));
  };
  for (const Read* one : clauses_alone(was, is)) alone(*one, one->words, {});
  for (const Read* one : clauses_alone(is, was)) alone(*one, {}, one->words);
}

}  // namespace kith::differing
