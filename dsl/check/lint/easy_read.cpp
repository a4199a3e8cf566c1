#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "dsl/check/lint/lints.hpp"

/// Spoken for the person that are hard to read. What a program can count is counted; whether a sentence is
/// active, has one idea and says what a hard word means is for its readers.
namespace kith::check {

namespace {

/// Department of Health, Making written information easier to understand for people with learning
/// disabilities (2010): more than 15 words are harder to read. Cabinet Office, Inclusive communication: 10 to
/// 15 at most.
constexpr std::size_t most_words_a_sentence = 15;
/// What fits beside one picture; ours.
constexpr std::size_t most_words = 40;

using Spoken = std::vector<std::string_view>;

Spoken spoken(std::string_view text) {
  constexpr std::string_view gap = " \n\t";
  Spoken out;
  for (std::size_t at = text.find_first_not_of(gap); at != text.npos; at = text.find_first_not_of(gap, at)) {
    const std::size_t end = std::min(text.find_first_of(gap, at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end;
  }
  return out;
}

/// Without marks that close what stands around it, such as a parenthesis or a quotation.
std::string_view without_closing(std::string_view word) {
  constexpr std::array<std::string_view, 5> closing{")", "]", "\"", "\u201D", "\u2019"};
  for (bool more = true; more;) {
    more = false;
    for (const std::string_view mark : closing)
      if (word.ends_with(mark)) {
        word.remove_suffix(mark.size());
        more = true;
      }
  }
  return word;
}

bool ends_sentence(std::string_view word) {
  const std::string_view inner = without_closing(word);
  return !inner.empty() && std::string_view(".!?:;").find(inner.back()) != inner.npos;
}

std::vector<Spoken> sentences(const Spoken& words) {
  std::vector<Spoken> out;
  bool open = false;
  for (const std::string_view word : words) {
    if (!open) out.emplace_back();
    out.back().push_back(word);
    open = !ends_sentence(word);
  }
  return out;
}

/// In small letters, with straight apostrophes and without what stands around it.
std::string plain(std::string_view word) {
  constexpr std::string_view bent = "\u2019", around = ".,!?:;()[]\"'";
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const bool apostrophe = word.substr(at).starts_with(bent);
    const char c = apostrophe ? '\'' : word[at];
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    at += apostrophe ? bent.size() : 1;
  }
  for (const std::string_view mark : {"\u201C", "\u2018", "\u201D"})
    if (const auto found = out.find(mark); found != out.npos) out.erase(found, mark.size());
  const auto first = out.find_first_not_of(around), last = out.find_last_not_of(around);
  return first == out.npos ? "" : out.substr(first, last - first + 1);
}

bool negative(std::string_view word) {
  constexpr std::array words{"not",  "never",   "no",      "nobody", "nothing",
                             "none", "without", "neither", "nor",    "cannot"};
  return word.ends_with("n't") || std::find(words.begin(), words.end(), word) != words.end();
}

/// How often a sentence says no. The no of `yes or no` is the word itself.
std::size_t negatives(const Spoken& sentence) {
  std::vector<std::string> words;
  for (const std::string_view word : sentence) words.push_back(plain(word));
  std::size_t out = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool word_itself = i > 1 && words[i] == "no" && words[i - 1] == "or" && words[i - 2] == "yes";
    if (!word_itself && negative(words[i])) ++out;
  }
  return out;
}

/// What makes it hard to read; empty where nothing does.
std::string hard(std::string_view text) {
  const Spoken words = spoken(text);
  for (const Spoken& sentence : sentences(words)) {
    if (sentence.size() > most_words_a_sentence)
      return fmt::format("a sentence of {} words, {} at most", sentence.size(), most_words_a_sentence);
    if (negatives(sentence) > 1) return "a sentence that says no twice";
  }
  if (words.size() > most_words) return fmt::format("{} words in all, {} at most", words.size(), most_words);
  return "";
}

void look_at(Work& work, const syntax::Text& text) {
  if (const std::string why = hard(text.value); !why.empty())
    work.report(Code::hard_to_read, text.span, "hard to read for the person: " + why).hint =
        "say it in short sentences, one idea in each";
}

void look_at(Work& work, const std::optional<syntax::Text>& text) {
  if (text) look_at(work, *text);
}

}  // namespace

void lint_hard_to_read(Work& work) {
  for (const syntax::Clause* clause : work.written_clauses) look_at(work, clause->easy_read);
  each<syntax::Requirement>(work,
                            [&](LayerId, const auto& written, Span) { look_at(work, written.easy_read); });
  each<syntax::Plan>(work, [&](LayerId, const auto& written, Span) {
    for (const auto& level : written.levels) look_at(work, level.easy_read);
    for (const auto& step : written.downs) look_at(work, step.easy_read);
    for (const auto& step : written.ups) look_at(work, step.easy_read);
  });
}

}  // namespace kith::check
