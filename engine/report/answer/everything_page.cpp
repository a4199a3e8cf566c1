#include <algorithm>

#include "engine/report/answer/everything.hpp"
#include "engine/report/form/page.hpp"
#include "engine/report/words/staff.hpp"
#include "engine/report/words/words.hpp"

/// Everything that somebody may be told, in words for staff.
namespace kith::report {
namespace {

/// Sentences of a cell, one after the other.
class Cell {
 public:
  void add(const std::string& words) {
    if (!words.empty()) text_ += (text_.empty() ? "" : " ") + words;
  }
  /// The table ends it.
  std::string take() {
    if (text_.ends_with('.')) text_.pop_back();
    return std::move(text_);
  }

 private:
  std::string text_;
};

std::string of_source(const Reason& reason) {
  std::vector<std::string> cites;
  for (const Citation& cite : reason.cites) cites.push_back(citation_words(cite));
  return " (" + one_line(reason.clause) + (cites.empty() ? "" : "; " + joined(cites)) + ')';
}

std::string wish_cell(const Answer& answer) {
  Cell cell;
  cell.add(wish_sentences(answer));
  return cell.take();
}

std::string why_cell(const Answer& answer) {
  Cell cell;
  for (const Reason& reason : answer.because)
    cell.add((reason.certain ? "" : "May apply: ") +
             sentence(reason.text.empty() ? reason.clause : reason.text) + of_source(reason));
  cell.add(sentence(answer.uncovered));
  return cell.take();
}

std::string limits_cell(const Answer& answer) {
  if (!answer.limits) return {};
  Cell cell;
  if (answer.limits->detail != Detail::full) cell.add("Tell " + detail_words(answer.limits->detail) + '.');
  if (!answer.limits->keep_back.empty())
    cell.add("Keep back: " + joined(titles(answer.limits->keep_back)) + '.');
  for (const WithinLimit& within : answer.limits->within)
    cell.add(one_line(within.category.title) + " has limits of its own, in its row.");
  for (const Action& action : answer.limits->on_condition)
    cell.add("On condition: " + action_sentences(action));
  return cell.take();
}

std::string next_cell(const Answer& answer) {
  Cell cell;
  cell.add(limits_cell(answer));
  for (const Action& action : answer.actions) cell.add(action_sentences(action));
  for (const FindOut& each : answer.find_out) cell.add("Find out: " + find_out_sentences(each));
  if (answer.outcome == Outcome::undetermined) cell.add(sentence("meanwhile " + answer.meanwhile));
  return cell.take();
}

/// Categories of which all is the same share a row.
Table table_of(const Everything& all) {
  Table out;
  out.columns = {"About", "Answer",
                 "What " + one_line(all.question.person_name) + (all.died.empty() ? " says" : " said"), "Why",
                 "What to do"};
  out.unnamed = 1;
  for (const Answer& answer : all.answers) {
    std::vector<std::string> row = {title_or(answer.question.share_title, answer.question.share),
                                    capital(plain_word(answer.outcome)), wish_cell(answer), why_cell(answer),
                                    next_cell(answer)};
    const auto same = std::find_if(out.rows.begin(), out.rows.end(), [&](const auto& other) {
      return std::equal(row.begin() + 1, row.end(), other.begin() + 1);
    });
    if (same == out.rows.end()) out.rows.push_back(std::move(row));
    else same->front() += "; " + row.front();
  }
  return out;
}

Page page(const Everything& all) {
  Answer whole;
  whole.question = all.question;
  Page out;
  out.first = first_line(all.died, all.answers.empty() ? "" : urgent_sentence(all.answers.front()));
  out.sections.push_back(
      {"",
       {line("Question", question_sentence(whole)),
        line("Answer", "Each kind of information has its own. There is none for the whole.")}});
  if (all.answers.empty()) out.sections.push_back({"", {line("The rules declare no category.")}});
  else out.sections.push_back({"Each kind of information", {}, table_of(all)});
  out.sections.push_back({"", rules_lines(all.rulesets, all.question.at, all.tzdata)});
  return out;
}

}  // namespace

std::string text(const Everything& all, TextStyle style) { return text(page(all), style); }
std::string markdown(const Everything& all) { return markdown(page(all)); }

}  // namespace kith::report
