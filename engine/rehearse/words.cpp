#include "engine/rehearse/words.hpp"

#include <algorithm>

namespace kith::rehearsing {

std::string_view words(Outcome outcome) {
  switch (outcome) {
    case Outcome::refuse: return "refuse";
    case Outcome::ask_first: return "ask first";
    case Outcome::allow: return "allow";
    case Outcome::undetermined: return "undetermined";
  }
  return "";
}

std::string_view words(Detail detail) {
  switch (detail) {
    case Detail::existence: return "existence";
    case Detail::summary: return "summary";
    case Detail::full: return "full";
  }
  return "";
}

std::string listed(const std::vector<std::string>& texts, std::string_view joined_by) {
  std::string out;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) out += i + 1 == texts.size() ? " " + std::string(joined_by) + " " : ", ";
    out += texts[i];
  }
  return out;
}

std::optional<std::string> none_says(std::vector<std::string> texts, const std::string& wanted,
                                     const char* none) {
  const auto says = [&](const std::string& text) { return contains(text, wanted); };
  if (std::any_of(texts.begin(), texts.end(), says)) return std::nullopt;
  for (std::string& text : texts) text = '"' + text + '"';
  return texts.empty() ? none : listed(texts);
}

std::vector<std::string> clauses_that_stood(const Answer& answer) {
  std::vector<std::string> found;
  for (const Reason& reason : answer.because)
    if (reason.certain) found.push_back(reason.clause);
  return found;
}

std::vector<std::string> to_find_out(const Answer& answer) {
  std::vector<std::string> found;
  for (const FindOut& one : answer.find_out) found.push_back(one.what);
  return found;
}

std::string summary(const Answer& answer) {
  std::string out(words(answer.outcome));
  if (!answer.possible.empty()) {
    std::vector<std::string> possible;
    for (const Outcome outcome : answer.possible) possible.emplace_back(words(outcome));
    out += " (may be " + listed(possible, "or") + ")";
  }
  if (answer.limits) out += " with " + std::string(words(answer.limits->detail));
  const std::vector<std::string> stood = clauses_that_stood(answer);
  out += stood.empty() ? "; no clause certainly stood" : "; stood: " + listed(stood);
  if (!answer.uncovered.empty()) out += "; " + answer.uncovered;
  const std::vector<std::string> unknown = to_find_out(answer);
  return unknown.empty() ? out : out + "; to find out: " + listed(unknown);
}

}  // namespace kith::rehearsing
