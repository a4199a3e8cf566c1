#include "dsl/syntax/token/phrases.hpp"

#include <algorithm>
#include <iterator>

namespace kith::syntax {

namespace {

constexpr std::string_view phrases[] = {"ask first",
                                        "keep back",
                                        "lawful basis",
                                        "easy read",
                                        "on condition that",
                                        "may be overridden",
                                        "may be",
                                        "applies in",
                                        "first try",
                                        "asked about by name",
                                        "nothing else",
                                        "does not include",
                                        "best interests",
                                        "the matter",
                                        "is not",
                                        "is at least",
                                        "is at most",
                                        "at least",
                                        "at most",
                                        "in the last",
                                        "since the last step",
                                        "before it",
                                        "after it",
                                        "out of date after",
                                        "for each",
                                        "if late",
                                        "once that is done",
                                        "without delay",
                                        "step up",
                                        "step down",
                                        "step down from",
                                        "step up to",
                                        "start at",
                                        "agreed by",
                                        "review within",
                                        "review every",
                                        "must reach",
                                        "first stage",
                                        "answers within",
                                        "resolves within",
                                        "go to",
                                        "of each",
                                        "counts when",
                                        "never allow",
                                        "always allow",
                                        "never ask first",
                                        "not recorded",
                                        "not verified",
                                        "review by",
                                        "working days"};

struct Other {
  std::string_view written, right, or_else;
};

/// Of a line, or of an outcome.
constexpr Other other_words[] = {
    {"deny", "refuse", ""},
    {"denied", "refuse", ""},
    {"forbid", "refuse", ""},
    {"forbidden", "refuse", ""},
    {"reject", "refuse", ""},
    {"prohibit", "refuse", ""},
    {"block", "refuse", ""},
    {"disallow", "refuse", ""},
    {"never", "refuse", ""},
    {"no", "refuse", ""},
    {"permit", "allow", ""},
    {"permitted", "allow", ""},
    {"accept", "allow", ""},
    {"approve", "allow", ""},
    {"grant", "allow", ""},
    {"yes", "allow", ""},
    {"ok", "allow", ""},
    {"can", "allow", ""},
    {"may", "allow", ""},
    {"unknown", "undetermined", ""},
    {"unsure", "undetermined", ""},
    {"unclear", "undetermined", ""},
    {"check", "ask first", ""},
    {"consult", "ask first", ""},
    {"if", "when", ""},
    {"where", "when", ""},
    {"unless", "when not", ""},
    {"else", "when otherwise", "otherwise"},
    {"otherwise", "when otherwise", ""},
    {"default", "when otherwise", ""},
    {"condition", "when", ""},
    {"reason", "because", ""},
    {"why", "because", ""},
    {"explanation", "because", ""},
    {"rationale", "because", ""},
    {"since", "because", ""},
    {"source", "cites", ""},
    {"cite", "cites", ""},
    {"reference", "cites", ""},
    {"see", "cites", ""},
    {"basis", "lawful basis", ""},
    {"legal", "lawful basis", ""},
    {"topic", "about", ""},
    {"category", "about", ""},
    {"information", "about", ""},
    {"who", "with", ""},
    {"recipient", "with", ""},
    {"purpose", "for", ""},
    {"except", "keep back", ""},
    {"excluding", "keep back", ""},
    {"withhold", "keep back", ""},
    {"everyone", "anyone", ""},
    {"everything", "anything", ""},
    {"anybody", "anyone", ""},
    {"everybody", "anyone", ""},
    {"all", "anything", "anyone"},
    {"any", "anyone", "anything"},
    {"description", "title", "includes"},
    {"name", "title", ""},
    {"start", "effective from", ""},
    {"requires", "needs", ""},
};

constexpr Other other_declarations[] = {
    {"rule", "boundary", ""},
    {"policy", "boundary", ""},
    {"limit", "boundary", ""},
    {"topic", "category", ""},
    {"information", "category", ""},
    {"kind", "category", ""},
    {"person", "role", ""},
    {"people", "role", ""},
    {"group", "role", ""},
    {"staff", "role", ""},
    {"reason", "purpose", ""},
    {"test", "scenario", ""},
    {"case", "scenario", ""},
    {"example", "scenario", ""},
    {"import", "uses", ""},
    {"include", "uses", ""},
    {"use", "uses", ""},
    {"definition", "define", ""},
    {"duty", "requirement", ""},
    {"task", "requirement", ""},
    {"indicator", "measure", ""},
    {"law", "source", ""},
};

constexpr Saying all_sayings[] = {
    {"person is dead", "person has died"},
    {"person died", "person has died"},
    {"person is deceased", "person has died"},
    {"person is alive", "not person has died"},
    {"has consent", "consent is given"},
    {"has no consent", "not consent is given"},
    {"no consent", "not consent is given"},
    {"without consent", "not consent is given"},
    {"consent given", "consent is given"},
    {"consent refused", "consent is refused"},
    {"consent withdrawn", "consent is withdrawn"},
    {"consent was given", "consent is given"},
    {"consent was refused", "consent is refused"},
    {"consent was withdrawn", "consent is withdrawn"},
    {"consent has been given", "consent is given"},
    {"consent is missing", "consent is not recorded"},
    {"consent is yes", "consent is given"},
    {"consent is no", "consent is refused, withdrawn or objected"},
    {"consent is denied", "consent is refused"},
    {"person consents", "consent is given"},
    {"person consented", "consent is given"},
    {"person agrees", "consent is given"},
    {"person refuses", "consent is refused"},
    {"person refused", "consent is refused"},
    {"has no capacity", "lacks capacity"},
    {"has not capacity", "lacks capacity"},
    {"no capacity", "lacks capacity"},
    {"does not have capacity", "lacks capacity"},
    {"without capacity", "lacks capacity"},
    {"capacity is lacking", "lacks capacity"},
    {"capacity is given", "has capacity"},
    {"capacity is present", "has capacity"},
    {"capacity is fluctuating", "capacity fluctuates"},
    {"person has capacity", "has capacity"},
    {"person lacks capacity", "lacks capacity"},
    {"in best interests", "best interests supports sharing"},
    {"in their best interests", "best interests supports sharing"},
    {"in her best interests", "best interests supports sharing"},
    {"in his best interests", "best interests supports sharing"},
    {"is not at least", "is below"},
    {"is not at most", "is above"},
    {"is not below", "is at least"},
    {"is not above", "is at most"},
    {"is less than", "is below"},
    {"is more than", "is above"},
    {"is greater than", "is above"},
    {"is under", "is below"},
    {"is over", "is above"},
    {"is older than", "is above"},
    {"is younger than", "is below"},
    {"is equal to", "is"},
    {"asked by name", "asked about by name"},
    {"ask about by name", "asked about by name"},
    {"asked for by name", "asked about by name"},
    {"only by name", "asked about by name"},
    {"nothing more", "nothing else"},
    {"and nothing else", "nothing else"},
    {"sum of", "total"},
    {"total of", "total"},
    {"the decision is", "the matter is"},
    {"decision is", "the matter is"},
};

}  // namespace

bool is_phrase(std::string_view words) {
  return std::find(std::begin(phrases), std::end(phrases), words) != std::end(phrases);
}

std::vector<std::string_view> right_words(std::string_view word) {
  std::vector<std::string_view> out;
  for (const Other& other : other_words) {
    if (other.written != word) continue;
    out.push_back(other.right);
    if (!other.or_else.empty()) out.push_back(other.or_else);
  }
  return out;
}

std::string_view right_declaration(std::string_view word) {
  for (const Other& other : other_declarations)
    if (other.written == word) return other.right;
  return {};
}

std::span<const Saying> sayings() { return all_sayings; }

}  // namespace kith::syntax
