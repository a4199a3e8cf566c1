#include <map>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "dsl/syntax/token/mistake.hpp"
#include "dsl/syntax/token/quotes.hpp"

namespace kith::syntax {

namespace {

using source::Code;
using Slips = std::vector<const Slip*>;

/// ", here and in 3 more places"; "" for one.
std::string and_more(const Slips& slips) {
  if (slips.size() == 1) return {};
  const std::size_t more = slips.size() - 1;
  return fmt::format(", here and in {} more place{}", more, more == 1 ? "" : "s");
}

std::string instead(const Slip& slip) { return "write `" + slip.edit.replacement + "`"; }

void say_quotes(Mistake& said, const Slips& slips, std::string_view first) {
  const BentMark mark = bent_mark(first.starts_with('"') ? first.substr(1) : first);
  const char* kind = mark.single ? "single" : "curly";
  said.message = slips.size() == 1 ? fmt::format("this text stands in {} quotation marks", kind)
                                   : fmt::format("{} texts stand in {} quotation marks, this one first",
                                                 slips.size(), kind);
  constexpr std::size_t short_enough = 60;
  const bool shown = slips.size() == 1 && slips.front()->edit.replacement.size() <= short_enough;
  said.hint = shown ? instead(*slips.front()) : "write the straight one, `\"`, at both ends";
  if (slips.size() > 1)
    said.notes.push_back("a word processor bends them as you type; a plain text editor does not");
}

std::string without(std::string_view sign) {
  if (sign == "bullet") return "leave it out: what belongs to a declaration is indented";
  if (sign == "{") return "leave braces out: what belongs to a declaration is indented";
  if (sign == ".") return "leave it out: a line ends without a full stop";
  return "leave it out";
}

void say(Mistake& said, const Slips& slips, std::string_view first) {
  const Slip& slip = *slips.front();
  switch (slip.code) {
    case Code::wrong_quotation_marks: return say_quotes(said, slips, first);
    case Code::not_a_comment:
      said.message = fmt::format("`{}` starts no comment{}", slip.group, and_more(slips));
      said.hint = "a comment starts with `#`";
      return;
    case Code::needless_sign:
      said.message = fmt::format("`{}` has no meaning{}", first.substr(0, first.find_first_of(" \t")),
                                 slips.size() == 1 ? " here" : and_more(slips));
      said.hint = without(slip.group);
      return;
    case Code::capital_letters:
      said.message =
          fmt::format("the words of the language have no capital letters: `{}`{}", first, and_more(slips));
      said.hint = instead(slip);
      return;
    case Code::written_apart:
      said.message = fmt::format("`{}` is not one word{}", first, and_more(slips));
      said.hint = instead(slip);
      return;
    case Code::bad_number:
      said.message = fmt::format("a blank stands before the `%`{}", and_more(slips));
      said.hint = instead(slip);
      return;
    case Code::unclosed_text:
      said.message = fmt::format("this text goes on over several lines{}", and_more(slips));
      said.hint = "put `\"` at both ends of each line: neighbouring texts are joined";
      return;
    default:
      said.message = fmt::format("`{}` is not written as a name is{}", first, and_more(slips));
      said.hint = instead(slip);
  }
}

/// From the first place to the last, with all of them mended.
Edit all_in_one(const Slips& slips, const source::Sources& sources) {
  Edit out = slips.front()->edit;
  for (std::size_t i = 1; i < slips.size(); ++i) {
    const Edit& next = slips[i]->edit;
    out.replacement += sources.text(Span{out.span.file, out.span.end, next.span.begin});
    out.replacement += next.replacement;
    out.span.end = next.span.end;
  }
  return out;
}

}  // namespace

std::vector<Mistake> said_once(const std::vector<Slip>& slips, const source::Sources& sources) {
  std::vector<Slips> groups;
  std::map<std::pair<Code, std::string_view>, std::size_t> places;
  for (const Slip& slip : slips) {
    const auto [found, fresh] = places.try_emplace({slip.code, slip.group}, groups.size());
    if (fresh) groups.emplace_back();
    groups[found->second].push_back(&slip);
  }
  std::vector<Mistake> out;
  for (const Slips& group : groups) {
    Mistake said{group.front()->code,       group.front()->edit.span, {}, {}, {}, {}, false,
                 all_in_one(group, sources)};
    say(said, group, sources.text(said.span));
    out.push_back(std::move(said));
  }
  return out;
}

}  // namespace kith::syntax
