#pragma once
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/report/words/words.hpp"
#include "kith/answer.hpp"

/// What the sheets for the person themself are made of.
namespace kith::report {

/// Lines of one idea each, which begin with a capital letter; a line that was said before is not said again.
class Sheet {
 public:
  void say(std::string words) {
    const std::string line = capital(std::move(words));
    if (line.empty() || std::find(said_.begin(), said_.end(), line) != said_.end()) return;
    if (gap_ && !out_.empty()) out_ += '\n';
    if (!std::exchange(heading_, {}).empty()) out_ += pending_ + '\n';
    gap_ = false;
    out_ += line + '\n';
    said_.push_back(line);
  }
  /// A heading appears with the first line under it.
  void part(std::string heading) {
    gap_ = true;
    heading_ = pending_ = std::move(heading);
  }
  const std::string& text() const { return out_; }

 private:
  std::string out_, heading_, pending_;
  std::vector<std::string> said_;
  bool gap_ = false;
};

/// Each sentence of a text as a line of its own.
void say_sentences(Sheet&, const std::string& words);
/// What the record says that the person wants, in the person's own words where it has them.
void say_wish(Sheet&, const Wish&);
/// One plain line for each kind of action; empty where there is none.
std::string action_line(const Action&);
/// "The police" are there whoever is in the circle.
bool names_an_office(std::string_view who);
/// Of somebody of whom nobody knows that they are there.
std::string if_there_is_one(std::string line, std::string_view who);
/// Whom or what we will turn to for something that is not known: each of those who can supply it.
std::vector<std::string> ask_lines(const FindOut&, const std::string& person);
void say_how_to_disagree(Sheet&);

}  // namespace kith::report
