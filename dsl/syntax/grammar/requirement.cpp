#include <algorithm>
#include <array>

#include "dsl/syntax/grammar/declarations.hpp"
#include "dsl/syntax/grammar/rules.hpp"

/// Requirements, and what they stand for each of.
namespace kith::syntax {

namespace grammar {
namespace {

/// The name of an event, or one of the language's kinds of record, some of which are its words too.
struct ItemKindPiece : Piece<ItemKindPiece, Name> {
  static constexpr std::array<std::string_view, 4> words_too = {"authority", "capacity", "consent", "plan"};
  bool read(Cursor& first, Reader& reader, Name& value) const {
    const bool kind = first->kind == Kind::word &&
                      std::find(words_too.begin(), words_too.end(), reader.text(*first)) != words_too.end();
    if (!kind) return name("an event, or a kind of record such as `restriction`").read(first, reader, value);
    value = {std::string(reader.text(*first)), reader.span(*first)};
    ++first;
    return true;
  }
};
constexpr ItemKindPiece item_kind;

const x3::rule<struct item_test_id, ConditionId> item_test = "a comparison";
const auto item_test_def = called("a comparison", (open >> condition[become] >> close) | leaf[keep]);
template <auto which>
const auto only = put<&ForEach::only, which>;
/// An event may be called `closed` or `ended`: then no other name follows.
const auto kind_of_item = "closed"_w[only<ForEach::Only::closed>] >> item_kind[set<&ForEach::kind>] |
                          "ended"_w[only<ForEach::Only::ended>] >> item_kind[set<&ForEach::kind>] |
                          x3::eps[only<ForEach::Only::all>] >> item_kind[set<&ForEach::kind>];
const auto item_def = kind_of_item >> -("where"_w >> item_test[set<&ForEach::where>]);

const x3::rule<struct every_id, Every> every = "how often";
const auto every_def = "every"_w >> duration[set<&Every::length>] >>
                       -("while"_w >> condition[set<&Every::during>]);

const x3::rule<struct weaker_id, WeakerStrength> weaker = "a strength";
template <auto strength>
const auto weaker_is = put<&WeakerStrength::strength, strength>;
const auto weaker_def =
    placed("as"_w >> ("should"_w[weaker_is<Strength::should>] | "policy"_w[weaker_is<Strength::policy>] |
                      "may"_w[weaker_is<Strength::may>] | "contract"_w[weaker_is<Strength::contract>]));

const x3::rule<struct for_safety_id, ForSafety> for_safety = "`for safety`";
const auto for_safety_def = placed("for safety"_w);

const x3::rule<struct requirement_id, Requirement> requirement = "a requirement";
const auto asks = for_safety[once<&Requirement::for_safety>] |
                  "for each"_w >> item[once<&Requirement::for_each>] | every[once<&Requirement::every>] |
                  "when"_w >> condition[once<&Requirement::when>] | steps[append<&Requirement::steps>];
const auto rationale =
    "because"_w >> text[once<&Requirement::because>] | "easy read"_w >> text[once<&Requirement::easy_read>] |
    "cites"_w >> citations[append<&Requirement::cites>] | weaker[once<&Requirement::weaker>];
const auto requirement_def = "requirement"_w >>
                             new_name("a name")[set<&Requirement::name>] >> text[set<&Requirement::title>] >>
                             *(in_force_lines<Requirement> | asks | rationale);

BOOST_SPIRIT_DEFINE(item_test, every, weaker, for_safety, requirement)

}  // namespace

BOOST_SPIRIT_DEFINE(item)
BOOST_SPIRIT_INSTANTIATE(ForEachRule, Cursor, Context)

}  // namespace grammar

bool read_requirement(Cursor first, Cursor last, Reader& reader, Declaration& out) {
  Requirement value;
  if (!grammar::read_whole(grammar::requirement, first, last, reader, value)) return false;
  if (value.steps.empty()) {
    reader
        .mistake(source::Code::missing_part, value.name.span,
                 "the requirement `" + value.name.text + "` asks for nothing")
        .hint = "add `then`, and what is to be done";
  }
  out.node = std::move(value);
  return true;
}

}  // namespace kith::syntax
