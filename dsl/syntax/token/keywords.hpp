#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kith::syntax {

/// A word's place in the table of the language's words.
using Word = std::uint16_t;
inline constexpr Word no_word = 0xFFFF;

/// A word of the language. A reserved one is never a name; another has its meaning only where the grammar
/// looks for it.
struct WordRow {
  std::string_view text;
  bool reserved = false;
};

namespace detail {
constexpr WordRow keyword(std::string_view text) { return {text, true}; }
constexpr WordRow word(std::string_view text) { return {text, false}; }
}  // namespace detail

/// Every word of the language, ascending.
inline constexpr auto word_table = [] {
  using detail::keyword, detail::word;
  // clang-format off
  return std::array{
    word("a"), keyword("about"), keyword("above"), word("actions"), word("advice"), word("after"), word("age"),
    word("ago"), word("agreed"), word("agrees"), keyword("all"), word("alleged"), word("alleges"), keyword("allow"),
    word("always"),    word("an"), keyword("and"), word("another"), word("answered"), word("answers"), word("any"), keyword("anyone"),
    keyword("anything"), keyword("applies"), word("are"), word("as"), word("aside"), keyword("ask"), word("asked"), word("asks"),
    keyword("assess"), word("assessed"), keyword("at"), word("attended"), keyword("authority"), keyword("average"),
    word("back"), keyword("basis"), word("be"), keyword("because"), word("been"), word("before"), keyword("below"), keyword("best"),
    word("blocked"), word("born"), keyword("boundary"), keyword("brief"), keyword("by"), keyword("calendar"),
    word("called"), keyword("capacity"), keyword("category"), word("change"), word("changed"), word("circle"), keyword("cites"),
    word("clears"), word("closed"), word("code"), word("concern"), word("concerns"), word("condition"),
    word("confidentiality"), word("conflict"), keyword("consent"), word("consents"), keyword("consult"),
    word("consulted"), word("consults"), word("contract"), word("counting"), word("counts"), word("data_protection"), word("date"),
    word("day"), word("days"), word("death"), word("decided"), word("decides"), keyword("decision"), keyword("define"), word("delay"),
    word("died"), keyword("different"), word("disagrees"), keyword("do"), keyword("does"), word("done"), word("down"), word("due"),
    word("each"), keyword("easy"), word("effective"), word("else"), word("end"), word("ended"), word("ends"), word("entered"), word("error"), keyword("escalate"),
    keyword("escalation"), word("escalations"), word("even"), keyword("event"), word("events"), keyword("every"), keyword("everyone"),
    word("evidence"), keyword("exactly"), word("except"), word("existence"), word("exit"), keyword("expected"), word("expired"),
    keyword("fact"), word("facts"), word("fewer"), word("final"), keyword("find"), word("first"), word("fluctuates"),
    keyword("for"), word("found"), word("friday"), keyword("from"), word("full"), keyword("given"), word("go"),
    word("goal"), word("goals"), word("good"), word("guidance"), word("harm"), word("harmed"), keyword("has"), word("hears"),
    word("held"), word("holding"), keyword("holds"), word("hour"), word("hours"), keyword("if"), word("implicated"),
    keyword("in"), word("include"), keyword("includes"), word("information"), word("informed"), word("informs"),
    word("interests"), keyword("involvement"), keyword("is"), keyword("it"), word("judged"), keyword("keep"),
    word("kind"), keyword("known"), keyword("lacks"), keyword("last"), word("late"), keyword("latest"), word("law"),
    keyword("lawful"), word("least"), word("less"), word("level"), word("many"), keyword("mark"), word("marked"),
    word("matter"), keyword("may"), keyword("meanwhile"), keyword("measure"), keyword("meet"), word("met"),
    word("minute"), word("minutes"), word("missing"), word("monday"), word("month"), word("months"), word("more"),
    word("most"), word("must"), word("name"), keyword("named"), keyword("needs"), keyword("never"), word("next"), keyword("no"),
    word("nobody"), keyword("not"), keyword("nothing"), word("now"), word("number"), word("objected"), word("of"),
    keyword("on"), keyword("once"), word("one"), word("only"), word("opened"), keyword("opposes"), keyword("or"),
    keyword("otherwise"), word("out"), word("outlives"), word("outside"), word("over"), word("overdue"), word("overridden"), keyword("overrides"),
    word("owner"), word("perhaps"), keyword("person"), keyword("plan"), word("plans"), word("policy"), keyword("presume"),
    keyword("promise"), word("proposed"), word("protocol"), keyword("purpose"), word("question"), word("rationale"),
    word("reach"), word("read"), keyword("recipient"), keyword("record"), keyword("recorded"), word("records"),
    keyword("refuse"), word("refused"), word("refuses"), word("regulation"), word("required"), keyword("requirement"), word("resolved"),
    word("resolves"), word("restriction"), word("restrictions"), keyword("review"), word("reviewed"), word("reviews"),
    keyword("role"), word("rule"), keyword("ruleset"), word("safety"), word("saturday"), word("says"), keyword("scenario"), word("set"), keyword("setting"),
    word("share"), keyword("sharing"), word("should"), word("shows"), keyword("since"), word("somebody"), word("sooner"),
    keyword("source"), word("staffed"), word("stage"), word("start"), word("stays"), word("step"), word("stepping"),
    word("steps"), word("summary"), word("sunday"), word("support_plan"), word("supported"), word("supports"), word("target"),
    keyword("tell"), word("text"), keyword("than"), word("that"), keyword("the"), keyword("then"), word("through"),
    word("thursday"), word("time"), word("title"), keyword("to"), word("told"), word("total"), word("tried"),
    word("try"), word("tuesday"), word("unclear"), keyword("undetermined"), word("unknown"), keyword("unless"),
    keyword("until"), word("up"), keyword("update"), word("urgent"), word("usable"), keyword("uses"), word("verified"), word("version"),
    word("wait"), keyword("wants"), keyword("was"), word("wednesday"), word("week"), word("weeks"), keyword("when"),
    keyword("where"), keyword("while"), word("who"), word("whoever"), word("wish"), word("wishes"), keyword("with"), word("withdrawn"),
    keyword("within"), keyword("without"), word("working"), keyword("would"), word("year"), word("years"),
    keyword("yes"), word("zone"),
  };
  // clang-format on
}();

namespace detail {
/// Where the words of each first letter start; the last entry is the end.
inline constexpr auto letters = [] {
  std::array<Word, 27> starts{};
  Word at = 0;
  for (std::size_t letter = 0; letter < 27; ++letter) {
    while (at < word_table.size() && word_table[at].text[0] < static_cast<char>('a' + letter)) ++at;
    starts[letter] = at;
  }
  return starts;
}();
}  // namespace detail

/// The word's place, or `no_word`.
constexpr Word find_word(std::string_view text) {
  if (text.empty() || text[0] < 'a' || text[0] > 'z') return no_word;
  const auto letter = static_cast<std::size_t>(text[0] - 'a');
  for (Word at = detail::letters[letter]; at < detail::letters[letter + 1]; ++at) {
    if (word_table[at].text == text) return at;
  }
  return no_word;
}

constexpr bool reserved(Word word) { return word != no_word && word_table[word].reserved; }

/// The words that start a declaration, those of later parts of the language too.
const std::vector<std::string>& declaration_words();
bool starts_declaration(std::string_view word);

}  // namespace kith::syntax
