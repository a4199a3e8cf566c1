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

bool ends_sentence(std::string_view word) { return std::string_view(".!?:;").find(word.back()) != word.npos; }

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

bool negative(std::string_view word) {
  constexpr std::array words{"not",  "never",   "no",      "nobody", "nothing",
                             "none", "without", "neither", "nor",    "cannot"};
  std::string plain;
  for (const char c : word)
    if (c != '.' && c != ',' && c != '!' && c != '?')
      plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return plain.ends_with("n't") || std::find(words.begin(), words.end(), plain) != words.end();
}

/// What makes it hard to read; empty where nothing does.
std::string hard(std::string_view text) {
  const Spoken words = spoken(text);
  for (const Spoken& sentence : sentences(words)) {
    if (sentence.size() > most_words_a_sentence)
      return fmt::format("a sentence of {} words, {} at most", sentence.size(), most_words_a_sentence);
    if (std::count_if(sentence.begin(), sentence.end(), negative) > 1) return "a sentence that says no twice";
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
