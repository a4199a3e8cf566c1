#include "dsl/check/ground/kind.hpp"

#include <array>
#include <utility>

namespace kith::check {

namespace {

struct Words {
  std::string_view keyword, sentence;
};

constexpr std::array<Words, 24> kind_words = {{
    {"category", "a category"},
    {"mark", "a mark"},
    {"role", "a role"},
    {"authority", "an authority"},
    {"purpose", "a purpose"},
    {"decision", "a decision"},
    {"basis", "a basis"},
    {"setting", "a setting"},
    {"restriction", "a kind of restriction"},
    {"source", "a source"},
    {"calendar", "a calendar"},
    {"fact", "a fact"},
    {"event", "an event"},
    {"define", "a definition"},
    {"boundary", "a boundary"},
    {"promise", "a promise"},
    {"ruleset", "a ruleset"},
    {"clause", "a clause"},
    {"involvement", "an involvement"},
    {"requirement", "a requirement"},
    {"plan", "a plan"},
    {"escalation", "an escalation"},
    {"measure", "a measure"},
    {"field", "a field"},
}};

}  // namespace

std::string_view word(Kind kind) { return kind_words[static_cast<std::size_t>(kind)].keyword; }
std::string_view a_word(Kind kind) { return kind_words[static_cast<std::size_t>(kind)].sentence; }

}  // namespace kith::check
