#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "engine/report/assessment/care_page.hpp"
#include "engine/report/words/care.hpp"
#include "engine/report/words/words.hpp"

/// Who may be told what, in as few words as it takes: a page that names thirty kinds of information for
/// everybody is read by nobody.
namespace kith::report {
namespace {

/// A category as it may be told: `how` is empty where nothing is held back.
struct Entry {
  std::string path, title, how;
};
using Entries = std::vector<Entry>;

/// What one recipient may be told for one purpose.
struct Told {
  std::string for_;
  Entries yes, ask, no, unknown, hangs;

  bool nothing() const { return yes.empty() && ask.empty() && unknown.empty() && hangs.empty(); }
};

std::string how(const Answer& answer) {
  if (!answer.limits) return {};
  const Limits& limits = *answer.limits;
  std::string out = limits.detail == Detail::summary     ? "a summary"
                    : limits.detail == Detail::existence ? "only that there is something"
                                                         : "";
  if (!limits.keep_back.empty() || !limits.within.empty() || !limits.on_condition.empty())
    out += out.empty() ? "with limits" : ", with limits";
  return out;
}

/// Does it hang on nothing but what whoever asks would say?
bool hangs_on_the_question(const Answer& answer) {
  return !answer.find_out.empty() &&
         std::all_of(answer.find_out.begin(), answer.find_out.end(), [](const FindOut& one) {
           return one.supplied_by == std::vector<std::string>{"whoever is asking"};
         });
}

Entries& list(Told& told, const Answer& answer) {
  switch (answer.outcome) {
    case Outcome::allow: return told.yes;
    case Outcome::ask_first: return told.ask;
    case Outcome::refuse: return told.no;
    case Outcome::undetermined: return hangs_on_the_question(answer) ? told.hangs : told.unknown;
  }
  return told.unknown;
}

/// The titles of all that is asked about, by its path.
using Kinds = std::map<std::string, std::string>;
Kinds kinds_of(const Disclosures& all) {
  Kinds kinds;
  for (const Disclosures::Asked& asked : all.asked)
    kinds.emplace(all.share[asked.share].name, title_of(all.share[asked.share]));
  return kinds;
}

/// With what no boundary speaks of for that purpose, which is a no, as what is refused.
Told filled(Told told, const Kinds& kinds) {
  std::set<std::string> asked;
  for (const Entries* all : {&told.yes, &told.ask, &told.no, &told.unknown, &told.hangs})
    for (const Entry& item : *all) asked.insert(item.path);
  for (const auto& [path, title] : kinds)
    if (!asked.contains(path)) told.no.push_back({path, title, ""});
  return told;
}

using Asked = std::vector<const Disclosures::Asked*>;

/// What one recipient asked for, by what for.
std::vector<Told> gathered(const Disclosures& all, const Asked& theirs) {
  std::vector<Told> out;
  std::map<std::uint32_t, std::size_t> places;
  for (const Disclosures::Asked* asked : theirs) {
    const Named& share = all.share[asked->share];
    const Answer& answer = all.answers[asked->answer];
    const auto [place, fresh] = places.emplace(asked->for_, out.size());
    if (fresh) out.push_back({title_of(all.for_[asked->for_]), {}, {}, {}, {}, {}});
    list(out[place->second], answer).push_back({share.name, title_of(share), how(answer)});
  }
  return out;
}

/// Names by which to call them; where two share one, with what tells them apart.
std::map<std::string, std::string> names_of(const std::vector<Named>& people) {
  std::map<std::string, std::string> out;
  std::map<std::string, std::set<std::string>> with_name;
  for (const Named& one : people) with_name[title_of(one)].insert(one.name);
  for (const auto& [name, all] : with_name)
    for (const std::string& one : all) out[one] = all.size() == 1 ? name : name + " (" + one_line(one) + ')';
  return out;
}

// ---- in few words -----------------------------------------------------------------------------------------------

/// Entries by their path.
using ByPath = std::map<std::string_view, std::vector<const Entry*>>;

/// Calls `each(above)` with what stands in `all` above an item, the widest first.
template <class Each>
void above(const Entry& item, const ByPath& all, Each&& each) {
  const std::string_view path = item.path;
  for (std::size_t dot = path.find('.'); dot != path.npos; dot = path.find('.', dot + 1))
    if (const auto found = all.find(path.substr(0, dot)); found != all.end())
      for (const Entry* one : found->second) each(*one);
}
bool is_under_any(const Entry& item, const ByPath& all) {
  bool is = false;
  above(item, all, [&](const Entry&) { is = true; });
  return is;
}
ByPath by_path(const Entries& all) {
  ByPath out;
  for (const Entry& item : all) out[item.path].push_back(&item);
  return out;
}

/// Without those that are said by what stands above them, and in the same way; with what is held back of
/// each.
std::vector<std::string> titles_of(const Entries& all, const std::string& manner, const Entries& no) {
  Entries alike;
  std::copy_if(all.begin(), all.end(), std::back_inserter(alike),
               [&](const Entry& item) { return item.how == manner; });
  const ByPath places = by_path(alike);
  std::map<const Entry*, std::vector<std::string>> but;
  for (const Entry& one : no) above(one, places, [&](const Entry& item) { but[&item].push_back(one.title); });
  std::vector<std::string> out;
  for (const Entry& item : alike) {
    if (is_under_any(item, places)) continue;
    const auto held_back = but.find(&item);
    out.push_back(item.title +
                  (held_back == but.end() ? "" : " (but not " + listed(held_back->second) + ')'));
  }
  return out;
}

/// "Health; Money. A summary: Incidents".
std::string words(const Entries& all, const Entries& no, bool everything) {
  std::vector<std::string> manners;
  for (const Entry& item : all)
    if (std::find(manners.begin(), manners.end(), item.how) == manners.end()) manners.push_back(item.how);
  std::string out;
  for (const std::string& manner : manners) {
    const std::string what =
        everything && manners.size() == 1 ? "everything" : joined(titles_of(all, manner, no));
    out += out.empty() ? "" : ". ";
    out += manner.empty() ? what
                          : (out.empty() ? manner : sentence(manner).substr(0, manner.size())) + ": " + what;
  }
  return out;
}

struct Answered {
  const char* lead;
  const Entries* items;
};

/// More than are read one by one.
constexpr std::size_t many = 6;

/// The longest of the lists of what is not to be shared yet, where it is worth saying as "everything else".
/// What may be shared is always named, and so is what stands under anything that is.
const Entries* the_rest(const Told& told, const std::array<Answered, 4>& all) {
  const Entries* longest = nullptr;
  for (std::size_t i = 1; i < all.size(); ++i)
    if (longest == nullptr || all[i].items->size() > longest->size()) longest = all[i].items;
  const auto named = [](const Entries& items) { return titles_of(items, "", {}).size(); };
  return longest->size() > many && named(*longest) > many && named(told.no) < named(*longest) ? longest
                                                                                              : nullptr;
}

std::string rest_words(const Told& told, const Entries& rest, const std::array<Answered, 4>& all) {
  std::vector<ByPath> others{by_path(told.no)};
  for (const Answered& other : all)
    if (other.items != &rest) others.push_back(by_path(*other.items));
  std::vector<std::string> out;
  for (const Entry& item : rest)
    if (std::any_of(others.begin(), others.end(),
                    [&](const ByPath& other) { return is_under_any(item, other); }))
      out.push_back(item.title);
  out.emplace_back("everything else");
  return joined(out);
}

/// What is told for one purpose, a line for each answer that there is.
std::vector<Line> answers_of(const Told& told) {
  const std::array<Answered, 4> all = {
      {{"Yes", &told.yes},
       {"Ask first", &told.ask},
       {"Not known: do not share", &told.unknown},
       {"Depends on the question: do not share before it is put", &told.hangs}}};
  const std::size_t asked =
      told.yes.size() + told.ask.size() + told.no.size() + told.unknown.size() + told.hangs.size();
  const Entries* rest = the_rest(told, all);
  std::vector<Line> out;
  for (const Answered& one : all) {
    if (one.items->empty()) continue;
    const bool everything = one.items->size() == asked && asked > 1;
    out.push_back(line(one.lead, (one.items == rest && !everything ? rest_words(told, *rest, all)
                                                                   : words(*one.items, told.no, everything)) +
                                     '.'));
    if (one.items == &told.yes) out.back().tone = Tone::good;
  }
  if (rest != nullptr && !told.no.empty()) out.push_back(line("No", words(told.no, {}, false) + '.'));
  return out;
}

bool same(const std::vector<Line>& one, const std::vector<Line>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const Line& a, const Line& b) {
    return a.lead == b.lead && a.text == b.text && same(a.under, b.under);
  });
}

/// Purposes for which somebody may be told the same stand together.
void add_purpose(std::vector<Line>& purposes, const Told& told, bool only_yes) {
  Line one = line(told.for_, "");
  one.under = answers_of(told);
  if (only_yes) one.under.resize(1);
  const auto like = std::find_if(purposes.begin(), purposes.end(),
                                 [&](const Line& other) { return same(other.under, one.under); });
  if (like == purposes.end()) purposes.push_back(std::move(one));
  else like->lead += "; " + told.for_;
}

/// So do people who may be told the same.
void add_person(std::vector<Line>& people, const std::string& name, std::vector<Line> purposes) {
  const auto like = std::find_if(people.begin(), people.end(),
                                 [&](const Line& other) { return same(other.under, purposes); });
  if (like != people.end()) {
    like->lead += "; " + name;
    return;
  }
  people.push_back(line(name, ""));
  people.back().under = std::move(purposes);
}

/// What may be told for each purpose. Where that is nothing as it is for more purposes than are read one by
/// one, what may be told is named, and the rest is not.
std::vector<Line> purposes_of(const std::vector<Told>& told, const Kinds& kinds) {
  const auto open = [](const Told& one) { return !one.nothing() && one.yes.empty(); };
  const bool together = std::count_if(told.begin(), told.end(), open) > static_cast<std::ptrdiff_t>(many);
  std::vector<Line> out;
  for (const Told& one : told)
    if (!one.nothing() && !(together && open(one))) add_purpose(out, filled(one, kinds), together);
  if (together)
    out.push_back(line(out.empty() ? "For every purpose" : "For every other purpose",
                       "nothing before it is asked about, or found out."));
  return out;
}

std::size_t letters(const std::vector<Line>& lines) {
  std::size_t out = 0;
  for (const Line& one : lines) out += one.lead.size() + one.text.size();
  return out;
}

/// Of a line and what is under it; others have other words.
std::string all_words(const Line& one) {
  std::string out = one.lead + '\0' + one.text;
  for (const Line& under : one.under) out += '\1' + all_words(under) + '\2';
  return out;
}

/// Words worth saying once only.
constexpr std::size_t long_words = 80;

/// What somebody named above may be told, for the same purpose and in the same many words, is said there.
void refer_back(std::vector<Line>& people) {
  std::map<std::string, const Line*> said;  ///< whom it is said of, by all its words
  for (Line& person : people)
    for (Line& purpose : person.under) {
      const auto [first, fresh] = said.emplace(all_words(purpose), &person);
      if (fresh || first->second == &person || letters(purpose.under) < long_words) continue;
      purpose.text = "as " + first->second->lead + '.';
      purpose.under.clear();
    }
}

}  // namespace

Section disclosures_section(const Assessment& assessment) {
  const Disclosures& told_to = assessment.disclosures;
  Section out{"Who may be told what", {}, {}, 2, "", "people"};
  if (told_to.asked.empty() && not_supplied(assessment, "circle"))
    out.lines.push_back(line("Who is in the circle was not supplied: share nothing before it is."));
  if (told_to.asked.empty()) return out;
  const Kinds kinds = kinds_of(told_to);
  auto names = names_of(told_to.with);
  std::vector<std::string> nobody;
  std::vector<Asked> by(told_to.with.size());  // two people of one name are two people
  for (const Disclosures::Asked& one : told_to.asked) by[one.with].push_back(&one);
  out.lines.push_back(line("What is not named for somebody, and for that purpose, is not shared."));
  for (std::size_t with = 0; with < by.size(); ++with) {
    if (by[with].empty()) continue;
    const std::string& name = names[told_to.with[with].name];
    std::vector<Line> purposes = purposes_of(gathered(told_to, by[with]), kinds);
    if (purposes.empty()) nobody.push_back(name);
    else add_person(out.lines, name, std::move(purposes));
  }
  refer_back(out.lines);
  if (!nobody.empty()) out.lines.push_back(line("May be told nothing", joined(nobody) + '.'));
  return out;
}

}  // namespace kith::report
