#include <algorithm>

#include "engine/report/care_page.hpp"
#include "engine/report/care_words.hpp"
#include "engine/report/words.hpp"

/// Who may be told what, in as few words as it takes: a page that names thirty kinds of information for everybody is read by nobody.
namespace kith::report {
namespace {

/// A category as it may be told: `how` is empty where nothing is held back.
struct Item {
  std::string path, title, how;
};

/// What one recipient may be told for one purpose.
struct Told {
  std::string with, for_;
  std::vector<Item> yes, ask, no, unknown, hangs;

  std::size_t asked() const { return yes.size() + ask.size() + no.size() + unknown.size() + hangs.size(); }
  bool nothing() const { return yes.empty() && ask.empty() && unknown.empty() && hangs.empty(); }
};

std::string how(const Answer& answer) {
  if (!answer.limits) return {};
  const Limits& limits = *answer.limits;
  std::string out = limits.detail == Detail::summary ? "a summary" : limits.detail == Detail::existence ? "only that there is something" : "";
  if (!limits.keep_back.empty() || !limits.within.empty() || !limits.on_condition.empty()) out += out.empty() ? "with limits" : ", with limits";
  return out;
}

/// Does it hang on nothing but what whoever asks would say?
bool hangs_on_the_question(const Answer& answer) {
  return !answer.find_out.empty() && std::all_of(answer.find_out.begin(), answer.find_out.end(), [](const FindOut& one) {
    return one.supplied_by == std::vector<std::string>{"whoever is asking"};
  });
}

std::vector<Item>& list(Told& told, const Answer& answer) {
  switch (answer.outcome) {
    case Outcome::allow: return told.yes;
    case Outcome::ask_first: return told.ask;
    case Outcome::refuse: return told.no;
    case Outcome::undetermined: return hangs_on_the_question(answer) ? told.hangs : told.unknown;
  }
  return told.unknown;
}

std::vector<Told> gathered(const std::vector<Answer>& answers) {
  std::vector<Told> out;
  for (const Answer& answer : answers) {
    const std::string with = title_or(answer.question.with_name, answer.question.with), purpose = title_or(answer.question.for_title, answer.question.for_);
    auto place = std::find_if(out.begin(), out.end(), [&](const Told& told) { return told.with == with && told.for_ == purpose; });
    if (place == out.end()) place = out.insert(out.end(), Told{with, purpose, {}, {}, {}, {}, {}});
    list(*place, answer).push_back({answer.question.share, title_or(answer.question.share_title, answer.question.share), how(answer)});
  }
  return out;
}

bool is_under(const Item& item, const Item& above) { return item.path.starts_with(above.path + '.'); }

/// Without those that are said by what stands above them, and in the same way; with what is held back of each.
std::string titles_of(const std::vector<Item>& all, const std::string& manner, const std::vector<Item>& no) {
  std::vector<std::string> out;
  for (const Item& item : all) {
    if (item.how != manner || std::any_of(all.begin(), all.end(), [&](const Item& above) { return above.how == manner && is_under(item, above); })) continue;
    std::vector<std::string> but;
    for (const Item& one : no)
      if (is_under(one, item)) but.push_back(one.title);
    out.push_back(item.title + (but.empty() ? "" : " (but not " + listed(but) + ')'));
  }
  return joined(out);
}

/// "Health; Money. A summary: Incidents".
std::string words(const std::vector<Item>& all, const Told& told) {
  std::vector<std::string> manners;
  for (const Item& item : all)
    if (std::find(manners.begin(), manners.end(), item.how) == manners.end()) manners.push_back(item.how);
  const bool everything = manners.size() == 1 && all.size() == told.asked() && all.size() > 1;
  std::string out;
  for (const std::string& manner : manners) {
    const std::string what = everything ? "everything" : titles_of(all, manner, told.no);
    out += out.empty() ? "" : ". ";
    out += manner.empty() ? what : (out.empty() ? manner : sentence(manner).substr(0, manner.size())) + ": " + what;
  }
  return out;
}

std::vector<std::string> cells(const Told& told) { return {words(told.yes, told), words(told.ask, told), words(told.unknown, told), words(told.hangs, told)}; }

/// Purposes for which a recipient may be told the same share a row; those for which it is nothing have none, unless it is nothing at all.
void add(Table& table, const Told& told) {
  std::vector<std::string> row = {told.with, told.for_};
  for (std::string& each : cells(told)) row.push_back(std::move(each));
  const auto same = std::find_if(table.rows.begin(), table.rows.end(), [&](const auto& other) { return other[0] == row[0] && std::equal(other.begin() + 2, other.end(), row.begin() + 2); });
  if (same == table.rows.end()) table.rows.push_back(std::move(row));
  else (*same)[1] += "; " + row[1];
}

}  // namespace

Section disclosures_section(const Assessment& assessment) {
  const std::vector<Answer>& answers = assessment.disclosures;
  Section out{"Who may be told what", {}};
  if (answers.empty() && not_supplied(assessment, "circle")) out.lines.push_back(line("Who is in the circle was not supplied: share nothing before it is."));
  if (answers.empty()) return out;
  out.lines.push_back(line("What is not named for somebody, and for that purpose, is not shared."));
  out.table = Table{"What each person may be told, and what for", {"Who", "What for", "Yes", "Ask first", "Not known: do not share", "Depends on the question: do not share before it is put"}, {}};
  const std::vector<Told> all = gathered(answers);
  for (const Told& told : all) {
    if (!told.nothing()) add(*out.table, told);
    const bool anything = std::any_of(all.begin(), all.end(), [&](const Told& other) { return other.with == told.with && !other.nothing(); });
    const bool said = !out.table->rows.empty() && out.table->rows.back()[0] == told.with;
    if (!anything && !said) out.table->rows.push_back({told.with, "", "nothing", "", "", ""});
  }
  return out;
}

}  // namespace kith::report
