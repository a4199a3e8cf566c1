#include "dsl/syntax/meant/meant.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

#include "dsl/syntax/token/phrases.hpp"

namespace kith::syntax {

namespace {

using source::Code;

bool is(Cursor token, std::string_view word) {
  return token->kind == Kind::word && token->word != no_word && word_table[token->word].text == word;
}

Mistake instead(const Stop& stop, Code code, Cursor first, Cursor last, std::string message,
                std::string better) {
  const Span span = stop.reader.span(first, last);
  Mistake out{code, span, std::move(message), "write `" + better + "`", {}, {}, false, Edit{span, better}};
  return out;
}

/// The words from `first` to `last` as they stand, with one blank between.
std::string written(const Stop& stop, Cursor first, Cursor last) {
  std::string out;
  for (; first != last; ++first) out += (out.empty() ? "" : " ") + std::string(stop.text(first));
  return out;
}

/// What was read last may be the mistake, where it was taken for the label of a clause and starts a line:
/// `reason "…"`.
std::vector<Cursor> suspects(const Stop& stop) {
  std::vector<Cursor> out;
  if (stop.at != stop.last) out.push_back(stop.at);
  const Cursor before = stop.at - 1;
  if (stop.at != stop.first && before != stop.first && before->kind == Kind::word && before->first_of_line &&
      !reserved(before->word))
    out.push_back(before);
  return out;
}

/// `consent is not given`, `recipient is not family`: a `not` that belongs in front.
std::optional<Mistake> negated_within(const Stop& stop) {
  for (Cursor no = stop.at; no > stop.first + 1 && no + 2 > stop.at; --no) {
    if (no == stop.last || !is(no, "not") || !is(no - 1, "is")) continue;
    Cursor subject = no - 2;
    if (subject > stop.first + 2 && is(subject - 1, "for") && is(subject - 2, "consent")) subject -= 2;
    const bool known = is(subject, "consent") || is(subject, "recipient") || is(subject, "category") ||
                       is(subject, "purpose") || is(subject, "setting");
    if (!known || no + 1 == stop.last) continue;
    const std::string better = "not " + written(stop, subject, no);
    Mistake out =
        instead(stop, Code::negated_within, subject, no + 1,
                fmt::format("`{}` has its `not` in the middle", written(stop, subject, no + 2)), better);
    out.hint = fmt::format("write `{} {}`", better, stop.text(no + 1));
    if (is(subject, "consent"))
      out.notes.push_back(
          "that is so, too, where nobody has asked; to mean a no and nothing else, write `consent is refused, withdrawn or objected`");
    return out;
  }
  return std::nullopt;
}

/// `person does not want travel_alone`
std::optional<Mistake> does_not(const Stop& stop) {
  for (Cursor does = stop.at; does > stop.first && does + 3 > stop.at; --does) {
    if (does == stop.last || does + 1 == stop.last || does + 2 == stop.last || !is(does, "does") ||
        !is(does + 1, "not"))
      continue;
    const std::string_view verb = stop.text(does + 2);
    if (verb != "want" && verb != "oppose" && verb != "hold" && verb != "include") continue;
    const std::string better = fmt::format("not {} {}s", stop.text(does - 1), verb);
    return instead(stop, Code::negated_within, does - 1, does + 3,
                   fmt::format("`{}` has its `not` in the middle", written(stop, does - 1, does + 3)),
                   better);
  }
  return std::nullopt;
}

/// `in the 3 days after it`, `within 28 days before it`: what ends as a deadline does is said as one is.
std::optional<Mistake> about_it(const Stop& stop) {
  if (stop.at == stop.last) return std::nullopt;
  const std::string_view side = stop.text(stop.at);
  const bool meant =
      (side == "after" && stop.expects("`before it`")) || (side == "before" && stop.expects("`after it`"));
  const Cursor length = side == "after" ? stop.at - 4 : stop.at - 3;
  if (!meant || length < stop.first) return std::nullopt;
  const Cursor number = is(length, "in") || is(length, "within") ? length : length - 1;  // `working days`
  if (number < stop.first) return std::nullopt;
  const Cursor from = number + (side == "after" ? 2 : 1);
  const Cursor end = stop.at + 1 != stop.last && is(stop.at + 1, "it") ? stop.at + 2 : stop.at + 1;
  return instead(
      stop, Code::unexpected, number, end,
      fmt::format("`{}` is said in other words", written(stop, number, end)),
      fmt::format("{} {} {} it", side == "after" ? "within" : "in the", written(stop, from, stop.at), side));
}

/// Several words that the language says in another way.
std::optional<Mistake> another_saying(const Stop& stop) {
  constexpr std::ptrdiff_t most_words = 4;
  if (is(stop.first, "scenario")) return std::nullopt;  // what is given has words of its own
  // The word that starts the declaration is part of none of them.
  for (Cursor start = std::max(stop.first + 1, stop.at - std::min(most_words, stop.at - stop.first));
       start <= stop.at && start != stop.last; ++start) {
    for (const Saying& saying : sayings()) {
      const auto words = std::count(saying.written.begin(), saying.written.end(), ' ') + 1;
      if (start + words <= stop.at || start + words > stop.last) continue;
      if (written(stop, start, start + words) != saying.written) continue;
      return instead(stop, Code::unexpected, start, start + words,
                     fmt::format("`{}` is said in other words", saying.written), std::string(saying.right));
    }
  }
  return std::nullopt;
}

/// `keep_back`, where the language writes `keep back`.
std::optional<Mistake> written_apart(const Stop& stop) {
  for (const Cursor token : suspects(stop)) {
    std::string apart(stop.text(token));
    std::replace(apart.begin(), apart.end(), '_', ' ');
    if (token->kind != Kind::word || apart == stop.text(token) || !stop.expects_words(apart)) continue;
    return instead(stop, Code::written_apart, token, token + 1,
                   fmt::format("`{}` is not one word", stop.text(token)), apart);
  }
  return std::nullopt;
}

/// `then deny`: read as the name of a clause of which nothing more is said.
std::optional<Mistake> another_outcome(const Stop& stop) {
  const Cursor word = stop.at - 1;
  if (!is(stop.first, "scenario") || stop.at < stop.first + 2 || word->kind != Kind::word ||
      (!is(word - 1, "then") && !is(word - 1, "and")))
    return std::nullopt;
  for (const std::string_view right : right_words(stop.text(word)))
    if (right == "refuse" || right == "allow" || right == "ask first" || right == "undetermined")
      return instead(stop, Code::unexpected, word, word + 1,
                     fmt::format("`{}` is not an outcome", stop.text(word)), std::string(right));
  return std::nullopt;
}

/// `deny`, where the language says `refuse`.
std::optional<Mistake> another_word(const Stop& stop) {
  for (const Cursor token : suspects(stop)) {
    if (token->kind != Kind::word) continue;
    for (const std::string_view right : right_words(stop.text(token)))
      if (stop.expects_words(right))
        return instead(stop, Code::unexpected, token, token + 1,
                       fmt::format("`{}` is not said here", stop.text(token)), std::string(right));
  }
  return std::nullopt;
}

/// `family and friends`, where a list goes on with a comma.
std::optional<Mistake> list_without_comma(const Stop& stop) {
  const Cursor joining = stop.at, before = stop.at - 1;
  if (stop.at == stop.last || stop.at == stop.first || (!is(joining, "and") && !is(joining, "or")))
    return std::nullopt;
  const bool comma = before->kind == Kind::comma;
  if (!comma && (before->kind != Kind::word || !stop.expects("`,`"))) return std::nullopt;
  Span span = stop.reader.span(*joining);
  const std::string word(stop.text(joining));
  Mistake out{Code::list_without_comma,
              span,
              fmt::format("`{}` does not carry on a list of names", word),
              {},
              {},
              {},
              false,
              {}};
  out.hint = comma ? fmt::format("leave `{}` out: the comma is enough", word)
                   : fmt::format("write a comma instead of `{}`", word);
  span.begin = before->end;
  out.fix = Edit{span, comma ? "" : ","};
  return out;
}

/// Whether the name stands in the text, as a whole.
bool stands(std::string_view text, std::string_view name) {
  const auto part_of_a_name = [&](std::size_t at) {
    return at < text.size() && (std::isalnum(static_cast<unsigned char>(text[at])) != 0 || text[at] == '_');
  };
  for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1))
    if (!(at > 0 && part_of_a_name(at - 1)) && !part_of_a_name(at + name.size())) return true;
  return false;
}

/// `ruleset cafe_plan "Café plan" version "1"`: a title as the words have it, which in a ruleset stands
/// below.
std::optional<Mistake> title_behind_the_name(const Stop& stop) {
  if (!is(stop.first, "ruleset") || stop.at != stop.first + 2 || stop.at == stop.last ||
      stop.at->kind != Kind::text || !stop.expects("`version`"))
    return std::nullopt;
  const Cursor title = stop.at, version = title + 1;
  const bool has_version = version != stop.last && is(version, "version") && version + 1 != stop.last &&
                           (version + 1)->kind == Kind::text;
  const std::string better = fmt::format("version {}", has_version ? stop.text(version + 1) : "\"1\"");
  const Span wrong = stop.reader.span(title, has_version ? version + 2 : version);
  Mistake out{Code::missing_part,
              stop.reader.span(title, version),
              "the title of a ruleset stands on a line of its own",
              {},
              {},
              {},
              false,
              Edit{wrong, fmt::format("{}\n  title {}", better, stop.text(title))}};
  out.hint = fmt::format("write `{}` here, and `title {}` below", better, stop.text(title));
  return out;
}

/// `ruleset cafe_plan`, and nothing behind it.
std::optional<Mistake> no_version(const Stop& stop) {
  if (!is(stop.first, "ruleset") || stop.at != stop.first + 2 || !stop.expects("`version`"))
    return std::nullopt;
  const Span name = stop.reader.span(stop.first[1]);
  Mistake out{Code::missing_part,
              name,
              fmt::format("the ruleset `{}` has no version", stop.text(stop.first + 1)),
              {},
              {},
              {},
              false,
              {}};
  out.hint = "add `version \"1\"` behind its name";
  out.fix = Edit{{name.file, name.end, name.end}, " version \"1\""};
  return out;
}

/// `ask` for `ask first`.
std::optional<Mistake> ask_alone(const Stop& stop) {
  if (stop.at == stop.first || !is(stop.at - 1, "ask") || !stop.expects("`first`")) return std::nullopt;
  return instead(stop, Code::unexpected, stop.at - 1, stop.at, "`ask` does not stand alone", "ask first");
}

/// `with family,` and then another line.
std::optional<Mistake> comma_at_the_end(const Stop& stop) {
  const Cursor comma = stop.at - 1;
  if (stop.at == stop.first || comma->kind != Kind::comma || !stop.first_of_line(stop.at))
    return std::nullopt;
  if (stop.at != stop.last && !reserved(stop.at->word)) return std::nullopt;
  Mistake out{Code::unexpected,
              stop.reader.span(*comma),
              "a comma stands at the end of this list, and nothing follows",
              {},
              {},
              {},
              false,
              {}};
  out.hint = "leave it out, or go on with the list";
  out.fix = Edit{out.span, ""};
  return out;
}

/// `with key worker`: a name is one word.
std::optional<Mistake> two_names(const Stop& stop) {
  const Cursor before = stop.at - 1;
  const bool names = stop.at != stop.last && stop.at > stop.first + 1 && stop.at->kind == Kind::word &&
                     before->kind == Kind::word && !stop.at->first_of_line;
  if (!names || stop.at->word != no_word || before->word != no_word || !stop.expects("`,`"))
    return std::nullopt;
  const std::string name = joined(stop.reader, before, stop.at + 1);
  if (stands(stop.reader.whole(), name))
    return instead(stop, Code::bad_name, before, stop.at + 1,
                   fmt::format("`{}` is not written as a name is: a name is one word",
                               written(stop, before, stop.at + 1)),
                   name);
  Mistake out{Code::unexpected,
              stop.reader.span(*stop.at),
              fmt::format("`{}` stands beside `{}`", stop.text(stop.at), stop.text(before)),
              {},
              {},
              {},
              false,
              {}};
  out.hint = fmt::format("a name is one word, such as `{}`, and between two names stands a comma", name);
  return out;
}

}  // namespace

std::optional<Mistake> name_of_several_words(const Stop& stop) {
  if (stop.at != stop.first + 2 || stop.at == stop.last || stop.at->first_of_line) return std::nullopt;
  const bool titled = stop.expects("a text in quotation marks"), header = stop.expects("`version`");
  Cursor end = stop.at;
  while (end != stop.last && end->kind == Kind::word && !end->first_of_line &&
         !(header && is(end, "version")))
    ++end;
  const bool goes_on =
      end != stop.last && !end->first_of_line && (header ? is(end, "version") : end->kind == Kind::text);
  if (end == stop.at || (!titled && !header) || !goes_on) return std::nullopt;
  const std::string name = joined(stop.reader, stop.at - 1, end);
  return instead(
      stop, Code::bad_name, stop.at - 1, end,
      fmt::format("`{}` is not written as a name is: a name is one word", written(stop, stop.at - 1, end)),
      name);
}

bool Stop::expects(std::string_view what) const {
  const auto& shown = expected().shown;
  const auto& hidden = expected().hidden;
  return std::find(shown.begin(), shown.end(), what) != shown.end() ||
         std::find(hidden.begin(), hidden.end(), what) != hidden.end();
}

bool Stop::expects_words(std::string_view words) const {
  const auto starts = [&](const std::string& item) {
    const std::string_view said =
        item.starts_with('`') ? std::string_view(item).substr(1, item.find('`', 1) - 1) : std::string_view();
    return words == said || (said == "when" && words.starts_with("when "));
  };
  const auto& shown = expected().shown;
  const auto& hidden = expected().hidden;
  return std::any_of(shown.begin(), shown.end(), starts) || std::any_of(hidden.begin(), hidden.end(), starts);
}

std::optional<Mistake> meant(const Stop& stop) {
  for (const auto look :
       {title_behind_the_name, no_version, ask_alone, comma_at_the_end, negated_within, does_not, about_it,
        another_saying, written_apart, another_outcome, another_word, list_without_comma, two_names})
    if (auto found = look(stop)) return found;
  return std::nullopt;
}

}  // namespace kith::syntax
