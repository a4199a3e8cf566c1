#include "engine/report/words/words.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <chrono>
#include <system_error>
#include <utility>

#include "dsl/source/utf8.hpp"
#include "engine/time/spoken.hpp"

namespace kith::report {
namespace {

bool digits(std::string_view text, std::size_t at, std::size_t count) {
  for (std::size_t i = at; i < at + count; ++i)
    if (std::isdigit(static_cast<unsigned char>(text[i])) == 0) return false;
  return true;
}

bool starts_with_date(std::string_view text) {
  return text.size() >= 10 && digits(text, 0, 4) && text[4] == '-' && digits(text, 5, 2) && text[7] == '-' &&
         digits(text, 8, 2);
}

/// How many bytes at `at` must not stand in a line: ASCII and C1 controls, line and paragraph separators, and
/// the marks that reverse or isolate the reading direction.
std::size_t unsafe(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  if (byte(at) <= 0x20 || byte(at) == 0x7F) return 1;
  if (byte(at) == 0xC2 && byte(at + 1) >= 0x80 && byte(at + 1) <= 0xA0) return 2;
  if (byte(at) != 0xE2) return 0;
  const bool separator_or_embedding = byte(at + 1) == 0x80 && byte(at + 2) >= 0xA8 && byte(at + 2) <= 0xAE;
  const bool direction_mark = byte(at + 1) == 0x80 && byte(at + 2) >= 0x8E && byte(at + 2) <= 0x8F;
  const bool isolate = byte(at + 1) == 0x81 && byte(at + 2) >= 0xA6 && byte(at + 2) <= 0xA9;
  return separator_or_embedding || direction_mark || isolate ? 3 : 0;
}

}  // namespace

std::string_view name(Outcome outcome) {
  switch (outcome) {
    case Outcome::refuse: return "refuse";
    case Outcome::ask_first: return "ask_first";
    case Outcome::allow: return "allow";
    case Outcome::undetermined: return "undetermined";
  }
  return {};
}

std::string_view name(Effect effect) {
  switch (effect) {
    case Effect::refuse: return "refuse";
    case Effect::ask_first: return "ask_first";
    case Effect::allow: return "allow";
  }
  return {};
}

std::string_view name(Detail detail) {
  switch (detail) {
    case Detail::existence: return "existence";
    case Detail::summary: return "summary";
    case Detail::full: return "full";
  }
  return {};
}

std::string_view name(Truth truth) {
  switch (truth) {
    case Truth::no: return "no";
    case Truth::unknown: return "unknown";
    case Truth::yes: return "yes";
  }
  return {};
}

std::string one_line(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t skipped = unsafe(text, at); skipped != 0) {
      blank = !out.empty();
      at += skipped;
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    out += text[at++];
  }
  return out;
}

std::string title_or(const std::string& title, const std::string& name) {
  return one_line(source::shows_nothing(title) ? name : title);
}
std::string title_of(const Named& named) { return title_or(named.title, named.name); }
std::string said_of(const Named& named) {
  return named.easy_read.empty() ? title_of(named) : one_line(named.easy_read);
}
std::vector<std::string> said_of(const std::vector<Named>& named) {
  std::vector<std::string> out;
  for (const Named& each : named) out.push_back(said_of(each));
  return out;
}
std::string quoted(const std::string& text) { return "“" + one_line(text) + "”"; }

std::string place_words(std::string_view pointer) {
  std::string out;
  for (std::size_t at = 1; at < pointer.size() && pointer[0] == '/';) {
    const std::size_t end = std::min(pointer.find('/', at), pointer.size());
    std::string part(pointer.substr(at, end - at));
    at = end + 1;
    // The log is all that there is of events.
    if (part == "log") continue;
    std::size_t place = 0;
    const auto [rest, error] = std::from_chars(part.data(), part.data() + part.size(), place);
    const bool counted = error == std::errc() && rest == part.data() + part.size() && place < 1'000'000'000;
    std::replace(part.begin(), part.end(), '_', ' ');
    out += (out.empty() ? "" : ", ") + (counted ? "entry " + std::to_string(place + 1) : one_line(part));
  }
  return out.empty() ? one_line(pointer) : out + " (" + one_line(pointer) + ')';
}

std::string spoken_day(std::string_view text) {
  if (!starts_with_date(text)) return one_line(text);
  const int month = (text[5] - '0') * 10 + (text[6] - '0');
  if (month < 1 || month > 12) return one_line(text);
  const std::string_view day = text[8] == '0' ? text.substr(9, 1) : text.substr(8, 2);
  return std::string(day) + ' ' + std::string(time::month_name(static_cast<unsigned>(month))) + ' ' +
         std::string(text.substr(0, 4));
}

std::string spoken_time(std::string_view text) {
  const bool moment = starts_with_date(text) && text.size() >= 16 && (text[10] == 'T' || text[10] == ' ') &&
                      digits(text, 11, 2) && text[13] == ':' && digits(text, 14, 2);
  return moment ? spoken_day(text) + " at " + std::string(text.substr(11, 5)) : spoken_day(text);
}

std::string deadline_day(std::string_view text) {
  const bool midnight = starts_with_date(text) && text.substr(10).starts_with("T00:00") && digits(text, 0, 4);
  if (!midnight) return spoken_day(text);
  const auto number = [&](std::size_t at, std::size_t count) {
    return std::stoi(std::string(text.substr(at, count)));
  };
  using namespace std::chrono;
  const year_month_day day{year{number(0, 4)}, month{static_cast<unsigned>(number(5, 2))},
                           std::chrono::day{static_cast<unsigned>(number(8, 2))}};
  if (!day.ok()) return spoken_day(text);
  const year_month_day before{sys_days{day} - days{1}};
  return std::to_string(static_cast<unsigned>(before.day())) + ' ' +
         std::string(time::month_name(static_cast<unsigned>(before.month()))) + ' ' +
         std::to_string(static_cast<int>(before.year()));
}

std::string spoken_deadline(std::string_view text) {
  const std::string last = deadline_day(text);
  constexpr std::size_t day_alone = 10;
  const bool with_day = starts_with_date(text) && text.size() == day_alone;
  return last == spoken_day(text) && !with_day ? spoken_time(text) : "the end of " + last;
}

std::string spoken_deadline(std::string_view due, std::string_view overdue_after) {
  if (overdue_after.empty()) return spoken_deadline(due);
  return spoken_deadline(due) + " at the earliest, " + spoken_deadline(overdue_after) +
         " at the latest, as no time was recorded";
}

std::string capital(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

std::string sentence(std::string_view text) {
  std::string out = capital(one_line(text));
  if (out.empty()) return out;
  constexpr std::string_view closing_quote = "”";
  const std::string_view words = std::string_view(out).ends_with(closing_quote)
                                     ? std::string_view(out).substr(0, out.size() - closing_quote.size())
                                     : out;
  const std::size_t last = words.find_last_not_of("\"')");
  if (last == std::string::npos || std::string_view(".?!").find(out[last]) == std::string_view::npos)
    out += '.';
  return out;
}

std::string listed(const std::vector<std::string>& items) {
  std::string out;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i != 0) out += i + 1 == items.size() ? " and " : ", ";
    out += one_line(items[i]);
  }
  return out;
}

std::string joined(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : "; ") + one_line(item);
  return out;
}

bool said_no(const Wish& wish) {
  return wish.status == "refused" || wish.status == "withdrawn" || wish.status == "objected" ||
         wish.status == "opposes";
}

bool said_yes(const Wish& wish) { return wish.status == "given" || wish.status == "wants"; }

bool against_wish(const Answer& answer) {
  return (answer.outcome == Outcome::allow && said_no(answer.wish)) ||
         (answer.outcome == Outcome::refuse && said_yes(answer.wish));
}

std::vector<std::string> titles(const std::vector<Named>& named) {
  std::vector<std::string> out;
  out.reserve(named.size());
  for (const Named& each : named) out.push_back(each.title.empty() ? each.name : each.title);
  return out;
}

std::size_t length(std::string_view text) {
  std::size_t characters = 0;
  for (const char c : text) characters += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
  return characters;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  std::string line;
  const std::string safe = one_line(text);
  for (std::size_t at = 0; at < safe.size();) {
    const std::size_t end = std::min(safe.find(' ', at), safe.size());
    const std::string word = safe.substr(at, end - at);
    if (!line.empty() && length(line) + 1 + length(word) > width) lines.push_back(std::exchange(line, {}));
    line += line.empty() ? word : ' ' + word;
    at = end + 1;
  }
  if (!line.empty()) lines.push_back(line);
  return lines;
}

}  // namespace kith::report
