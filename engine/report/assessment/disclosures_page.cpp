#include <algorithm>
#include <array>
#include <map>
#include <set>
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
  std::string with, for_;
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

/// What no boundary speaks of for that purpose is a no, as what is refused.
void fill(Told& told, const std::map<std::string, std::string>& kinds) {
  std::set<std::string> asked;
  for (const Entries* all : {&told.yes, &told.ask, &told.no, &told.unknown, &told.hangs})
    for (const Entry& item : *all) asked.insert(item.path);
  for (const auto& [path, title] : kinds)
    if (!asked.contains(path)) told.no.push_back({path, title, ""});
}

/// By who asks and what for. Two people of one name are two people.
std::vector<Told> gathered(const Disclosures& all) {
  std::vector<Told> out;
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> places;
  std::map<std::string, std::string> kinds;
  for (const Disclosures::Asked& asked : all.asked) {
    const Named& share = all.share[asked.share];
    const Answer& answer = all.answers[asked.answer];
    kinds.emplace(share.name, title_of(share));
    const auto [place, fresh] = places.emplace(std::pair(asked.with, asked.for_), out.size());
    if (fresh) out.push_back({all.with[asked.with].name, title_of(all.for_[asked.for_]), {}, {}, {}, {}, {}});
    list(out[place->second], answer).push_back({share.name, title_of(share), how(answer)});
  }
  for (Told& told : out) fill(told, kinds);
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

bool is_under(const Entry& item, const Entry& above) { return item.path.starts_with(above.path + '.'); }
bool is_under_any(const Entry& item, const Entries& all) {
  return std::any_of(all.begin(), all.end(), [&](const Entry& above) { return is_under(item, above); });
}

/// Without those that are said by what stands above them, and in the same way; with what is held back of
/// each.
std::vector<std::string> titles_of(const Entries& all, const std::string& manner, const Entries& no) {
  std::vector<std::string> out;
  for (const Entry& item : all) {
    if (item.how != manner || std::any_of(all.begin(), all.end(), [&](const Entry& above) {
          return above.how == manner && is_under(item, above);
        }))
      continue;
    std::vector<std::string> but;
    for (const Entry& one : no)
      if (is_under(one, item)) but.push_back(one.title);
    out.push_back(item.title + (but.empty() ? "" : " (but not " + listed(but) + ')'));
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
  std::vector<std::string> out;
  for (const Entry& item : rest)
    if (is_under_any(item, told.no) || std::any_of(all.begin(), all.end(), [&](const Answered& other) {
          return other.items != &rest && is_under_any(item, *other.items);
        }))
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
std::vector<Line> purposes_of(const std::vector<const Told*>& told) {
  const auto open = [](const Told* one) { return !one->nothing() && one->yes.empty(); };
  const bool together = std::count_if(told.begin(), told.end(), open) > static_cast<std::ptrdiff_t>(many);
  std::vector<Line> out;
  for (const Told* one : told) {
    if (one->nothing() || (together && open(one))) continue;
    add_purpose(out, *one, together);
  }
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

/// Words worth saying once only.
constexpr std::size_t long_words = 80;

/// What somebody named above may be told, for the same purpose and in the same many words, is said there.
void refer_back(std::vector<Line>& people) {
  for (auto person = people.begin(); person != people.end(); ++person)
    for (Line& purpose : person->under) {
      const auto like = std::find_if(people.begin(), person, [&](const Line& above) {
        return std::any_of(above.under.begin(), above.under.end(), [&](const Line& one) {
          return one.lead == purpose.lead && same(one.under, purpose.under);
        });
      });
      if (like == person || letters(purpose.under) < long_words) continue;
      purpose.text = "as " + like->lead + '.';
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
  const std::vector<Told> all = gathered(told_to);
  auto names = names_of(told_to.with);
  std::vector<std::string> order, nobody;
  std::map<std::string, std::vector<const Told*>> of;
  for (const Told& told : all) {
    if (!of.contains(told.with)) order.push_back(told.with);
    of[told.with].push_back(&told);
  }
  out.lines.push_back(line("What is not named for somebody, and for that purpose, is not shared."));
  for (const std::string& with : order) {
    std::vector<Line> purposes = purposes_of(of[with]);
    if (purposes.empty()) nobody.push_back(names[with]);
    else add_person(out.lines, names[with], std::move(purposes));
  }
  refer_back(out.lines);
  if (!nobody.empty()) out.lines.push_back(line("May be told nothing", joined(nobody) + '.'));
  return out;
}

}  // namespace kith::report
